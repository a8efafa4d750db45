"""Shows the evidence of one record: in short below a figure, in full on its own page."""

from typing import Any

import streamlit as st

from dashboard.figures.words import Line, describe_origin, name_record, write_stated
from dashboard.i18n import _, current_language
from dashboard.state import follow
from dashboard.text.dates import format_date
from dashboard.text.joining import put_lead
from dashboard.text.markdown import colour_link, escape_markdown, write_link
from dashboard.text.own import pick_own
from dashboard.text.records import label_record
from dashboard.text.sources import describe_source
from data import Catalog, UnknownRecord


def show_line(line: Line) -> None:
    """Show a record as a link to its own page, and under it what is counted."""
    with st.container(gap=None):
        follow(colour_link(line.label), "record", id=line.id)
        st.caption(escape_markdown(line.quantity))


def show_selected(catalog: Catalog, record_id: str) -> None:
    """Show the record that a reader picked in a figure, in short."""
    try:
        record = catalog.record(record_id)
    except UnknownRecord:
        return
    with st.container(border=True):
        st.markdown(f"**{escape_markdown(name_record(catalog, record))}**")
        st.text(pick_own(record, "statement"))
        st.caption(escape_markdown(describe_origin(catalog, record)))
        follow(colour_link(_("Open the record")), "record", id=record_id)


def show_facts(catalog: Catalog, record: Any) -> None:
    """Show the figure of a record as stated and converted, with its dates and scope."""
    lang = current_language()
    scope = catalog.name("scopes", record.scope, lang) if record.scope else _("as defined")
    when = _("Deadline") if record.kind == "target" else _("Date")
    rows = {
        _("As stated"): write_stated(catalog, record),
        _("In plain units"): label_record(record),
        _("Scope"): scope,
        when: format_date(record.date_text),
        _("Announced"): format_date(record.announced_text),
        _("Indicator"): catalog.name("indicators", record.indicator, lang),
        _("Definition"): catalog.row("indicators", record.indicator)[f"definition_{lang}"],
    }
    if note := pick_own(record, "note"):
        rows[_("Note")] = note
    st.table(
        {name: escape_markdown(str(value)) for name, value in rows.items()}, border="horizontal"
    )


def show_source(catalog: Catalog, source_id: str, *, lead: str = "") -> None:
    """Show one source as a line, with a link to its page where it has one."""
    source = catalog.row("sources", source_id)
    said = describe_source(source)
    text = escape_markdown(put_lead(lead, said) if lead else said)
    st.markdown(f"{text} {write_link(source['url'])}" if source["url"] else text)
