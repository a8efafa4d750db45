"""Parts of a record's page: badges, evidence, replacements, conflicts, citation, correction."""

from typing import Any, Literal

import streamlit as st

from dashboard.figures.words import name_record, write_line
from dashboard.i18n import _, current_language
from dashboard.parts.evidence import show_line, show_source
from dashboard.settings import Settings
from dashboard.state import current_address, follow, in_language
from dashboard.state.person import current_person
from dashboard.text.addresses import link_to
from dashboard.text.codes import name_code
from dashboard.text.dates import format_date
from dashboard.text.joining import end_sentence, put_detail
from dashboard.text.markdown import colour_link, escape_markdown
from dashboard.text.own import pick_own
from dashboard.text.reports import write_report
from dashboard.text.sources import cite_record
from dashboard.text.values import format_value
from data import Catalog
from schemas import Role

TIER_COLORS: dict[str, Literal["green", "blue", "orange"]] = {
    "primary": "green",
    "repost": "blue",
    "official_media": "blue",
    "secondary": "orange",
}


def show_states(record: Any) -> None:
    """Show what kind of record it is, its force, its source's tier and whether it is replaced, as
    badges.
    """
    with st.container(horizontal=True):
        st.badge(name_code("kind", record.kind), color="gray")
        if record.force:
            st.badge(name_code("force", record.force), color="gray")
        st.badge(name_code("tier", record.tier), color=TIER_COLORS[record.tier])
        if record.superseded_by:
            st.badge(_("Replaced by a later goal"), icon=":material/history:", color="red")


def show_evidence(catalog: Catalog, record: Any) -> None:
    """Show the document, the main source, and what second sources say."""
    if record.instrument:
        _show_document(catalog.row("instruments", record.instrument))
    show_source(catalog, record.source, lead=_("Seen at"))
    for row in catalog.evidence_of(record.id):
        _show_second_source(catalog, row)


def show_chain(catalog: Catalog, record: Any) -> None:
    """Show which goal this one replaced, and which replaced it."""
    if record.supersedes:
        st.caption(_("Replaces"))
        show_line(write_line(catalog, catalog.record(record.supersedes)))
    if record.superseded_by:
        st.caption(_("Replaced by"))
        show_line(write_line(catalog, catalog.record(record.superseded_by)))


def show_conflicts(catalog: Catalog, record: Any) -> None:
    """Show the records that disagree with this one."""
    others = catalog.conflicts_of(record.id)
    if others:
        st.caption(_("Another record gives another figure. Both are kept."))
    for other, why in others.items():
        show_line(write_line(catalog, catalog.record(other)))
        if why:
            st.caption(escape_markdown(pick_own({"why_en": why}, "why")))


def show_citation(catalog: Catalog, record: Any) -> None:
    """Show the full citation, ready to copy."""
    st.code(
        cite_record(
            record.id,
            record.statement_en if current_language() == "en" else _say(catalog, record),
            catalog.row("sources", record.source),
            version=catalog.version,
            address=_find_address(record),
        ),
        language=None,
        wrap_lines=True,
    )


def offer_correction(record: Any) -> None:
    """Show the way to a correction: the form for those who may edit, else a mail with all that its
    reader needs, if there is an address to write to.
    """
    if current_person().has(Role.EDITOR):
        follow(colour_link(_("Edit")), "edit", record=record.id)
        return
    contact = Settings.from_environment().contact
    if contact:
        mail = write_report(contact, record, address=_find_address(record))
        st.link_button(_("Report a mistake"), mail, icon=":material/mail:", type="tertiary")


def _find_address(record: Any) -> str:
    """Return where this page is found; the id where the browser does not say."""
    page = current_address().split("?")[0].rstrip("/")
    return in_language(f"{page}{link_to('', id=record.id)[1:]}") if page else record.id


def _say(catalog: Catalog, record: Any) -> str:
    """Write a record as a sentence, where its statement is known in English only."""
    return end_sentence(name_record(catalog, record))


def _show_document(row: dict[str, Any]) -> None:
    title, others = pick_own(row, "title"), (row["title_en"], row["title_zh"])
    described = f"[{title}]" if row["described"] == "yes" else title
    details = [
        pick_own(row, "issuer"),
        format_date(row["issued_on"]) if row["issued_on"] else "",
        name_code("force", row["force"]),
    ]
    st.markdown(f"**{escape_markdown(described)}**")
    for other in others:
        if other and not title.startswith(other):
            st.text(other)
    st.caption(escape_markdown(" · ".join(part for part in details if part)))


def _show_second_source(catalog: Catalog, row: Any) -> None:
    lead = name_code("verdict", row.verdict)
    if row.value == row.value and row.unit:
        unit = catalog.row("units", row.unit)
        lead = put_detail(lead, format_value(row.value * unit["factor"], unit["base_unit"]))
    if row.source:
        show_source(catalog, row.source, lead=lead)
    else:
        st.markdown(escape_markdown(lead))
    if note := pick_own(row, "note"):
        st.caption(escape_markdown(note))
