"""Shows the evidence of one record: in short below a figure, in full on its own page."""

from textwrap import shorten
from typing import Any

import streamlit as st

from dashboard.i18n import _, current_language
from dashboard.state import follow
from dashboard.text.codes import name_code
from dashboard.text.dates import format_date
from dashboard.text.markdown import escape_markdown
from dashboard.text.records import format_figure, format_sentence, label_record
from dashboard.text.sources import describe_source
from data import Catalog, UnknownRecord
from schemas import Comparator

QUANTITY_WIDTH = 80  # a longer note would make a heading of several lines


def show_selected(catalog: Catalog, record_id: str) -> None:
    """Show the record that a reader picked in a figure, in short."""
    try:
        record = catalog.record(record_id)
    except UnknownRecord:
        return
    with st.container(border=True):
        st.markdown(f"**{escape_markdown(name_record(catalog, record))}**")
        st.text(record.statement_en)
        st.caption(escape_markdown(describe_origin(catalog, record)))
        follow(_("Open the record"), "record", id=record_id)


def name_record(catalog: Catalog, record: Any) -> str:
    """Write a record as one line."""
    lang = current_language()
    return format_sentence(
        record,
        region=catalog.name("regions", record.region, lang),
        indicator=name_quantity(catalog, record),
    )


def name_quantity(catalog: Catalog, record: Any) -> str:
    """Name what a record counts: its indicator, with its scope; for a catch-all what its note
    says.
    """
    lang = current_language()
    name = catalog.name("indicators", record.indicator, lang)
    if catalog.row("indicators", record.indicator)["comparable"] == "no":
        return shorten(record.note_en, QUANTITY_WIDTH, placeholder="…") or name
    if not record.scope:
        return name
    return f"{name} ({catalog.name('scopes', record.scope, lang).lower()})"


def describe_origin(catalog: Catalog, record: Any) -> str:
    """Write where a record comes from: document, force, source."""
    parts = []
    if record.instrument:
        instrument = catalog.row("instruments", record.instrument)
        parts.append(instrument["title_en"] or instrument["title_zh"])
        parts.append(name_code("force", record.force))
    parts.append(describe_source(catalog.row("sources", record.source)))
    return " · ".join(parts)


def link_record(catalog: Catalog, record: Any) -> None:
    """Show a record as a link to its own page: region, figure and date, and under it what is
    counted.
    """
    region = catalog.name("regions", record.region, current_language())
    with st.container(gap=None):
        label = escape_markdown(f"{region} · {format_figure(record)}")
        follow(label, "record", id=record.id)
        st.caption(escape_markdown(name_quantity(catalog, record)))


def show_facts(catalog: Catalog, record: Any) -> None:
    """Show the figure of a record as stated and converted, with its dates and scope."""
    lang = current_language()
    scope = catalog.name("scopes", record.scope, lang) if record.scope else _("as defined")
    when = _("Deadline") if record.kind == "target" else _("Date")
    rows = {
        _("As stated"): _write_stated(catalog, record),
        _("In plain units"): label_record(record),
        _("Scope"): scope,
        when: format_date(record.date_text),
        _("Announced"): format_date(record.announced_text),
        _("Indicator"): catalog.name("indicators", record.indicator, lang),
        _("Definition"): catalog.row("indicators", record.indicator)[f"definition_{lang}"],
    }
    if record.note_en:
        rows[_("Note")] = record.note_en
    st.table(
        {name: escape_markdown(str(value)) for name, value in rows.items()}, border="horizontal"
    )


def _write_stated(catalog: Catalog, record: Any) -> str:
    """Write the figure in the unit of its source."""
    number = f"{record.value:,.12g}"
    if record.value_max == record.value_max:
        number += f"–{record.value_max:,.12g}"
    unit = catalog.name("units", record.unit, current_language())
    times = "× " if unit[:1].isdigit() else ""  # "3,000 × 100 million yuan"
    return f"{name_comparator(record)} {number} {times}{unit}".strip()


def name_comparator(record: Any) -> str:
    """Write the comparator in words; nothing for an exact figure."""
    if record.comparator in ("eq", "range"):
        return ""
    member = Comparator(record.comparator)
    return member.zh if current_language() == "zh" else member.en


def show_source(catalog: Catalog, source_id: str, *, lead: str = "") -> None:
    """Show one source as a line, with a link to its page where it has one."""
    source = catalog.row("sources", source_id)
    text = escape_markdown(f"{lead}{describe_source(source)}")
    st.markdown(f"{text} [↗](<{source['url']}>)" if source["url"] else text)
