"""Shows the evidence of a proposed row: its source with the link, its document, its statement."""

from collections.abc import Mapping

import streamlit as st

from dashboard.i18n import _
from dashboard.loading.queue import Rows
from dashboard.text.codes import name_code
from dashboard.text.dates import format_date
from dashboard.text.joining import join_phrases
from dashboard.text.markdown import escape_markdown, write_link
from dashboard.text.own import pick_own
from dashboard.text.sources import describe_source
from data import Catalog
from schemas import Revision

Row = Mapping[str, str]
SAFE = ("https://", "http://")


def show_proof(catalog: Catalog, revision: Revision, rows: Rows) -> None:
    """Show where a row stands. `rows` are those that are proposed with it, by table and key."""
    row = revision.row
    itself = {revision.table: row}
    for column, label, show in (
        ("source", _("Seen at"), _show_source),
        ("instrument", _("Stated in"), _show_document),
    ):
        table, key = f"{column}s", row.get(column, "")
        found = itself.get(table) or (_find(catalog, rows, table, key=key) if key else None)
        if found:
            st.caption(label)
            show(found)
        elif key:
            st.caption(escape_markdown(_("{key} is not in the dataset.").format(key=key)))
    sentences = [row[name] for name in ("statement_en", "statement_zh") if row.get(name)]
    if sentences:
        st.caption(_("What it says"))
        for sentence in sentences:
            st.text(sentence)


def _find(catalog: Catalog, rows: Rows, table: str, *, key: str) -> Row | None:
    if (table, key) in rows:
        return rows[table, key]
    try:
        return catalog.row(table, key)
    except KeyError:
        return None


def _show_source(source: Row) -> None:
    text = escape_markdown(describe_source(source))
    url = source["url"]
    st.markdown(f"{text} {write_link(url)}" if url.startswith(SAFE) else text)


def _show_document(document: Row) -> None:
    issued = format_date(document["issued_on"]) if document["issued_on"] else ""
    title, issuer = pick_own(document, "title"), pick_own(document, "issuer")
    parts = [title, issuer, issued, name_code("force", document["force"])]
    st.markdown(escape_markdown(join_phrases(parts)))
