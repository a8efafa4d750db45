"""Shows what each indicator counts: one list a family, each entry with its way to Compare."""

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.i18n import _
from dashboard.state import in_language
from dashboard.text.addresses import link_to
from dashboard.text.glossary import Entry
from dashboard.text.markdown import escape_markdown


def show_glossary(families: Mapping[str, Sequence[Entry]]) -> None:
    """Show every comparable indicator, all on the page, so that the browser's search finds it."""
    if not families:
        return
    st.header(_("What the indicators count"), anchor="indicators")
    total, before = sum(map(len, families.values())), 0
    sides = st.columns(2, gap="large")
    for family, entries in families.items():
        lines = [f"### {escape_markdown(family)}", *map(_write_entry, entries)]
        with sides[before * 2 >= total]:  # the first half on the left, in the order of the families
            st.markdown("\n\n".join(lines), anchors=False)
        before += len(entries)


def _write_entry(entry: Entry) -> str:
    address = in_language(link_to("compare", indicator=entry.code))
    details = escape_markdown(" · ".join(entry.details))
    lines = [
        f"[{escape_markdown(entry.name)}]({address}) :small[:gray[{details}]]",
        escape_markdown(entry.definition),
    ]
    if entry.apart:
        lines.append(f":small[:gray[{escape_markdown(entry.apart)}]]")
    return "  \n".join(lines)
