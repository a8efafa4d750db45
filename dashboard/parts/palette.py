"""Search from anywhere: a button in the header or its keys, then what is found while one types."""

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

import streamlit as st
from streamlit.components.v2 import component

from dashboard.i18n import _, _n, current_language, use_language
from dashboard.loading import load_dataset, load_positions
from dashboard.settings import Settings
from dashboard.state.reader import as_timestamp
from dashboard.state.view import current_view, follow, watch
from dashboard.text.markdown import escape_markdown
from dashboard.text.places import Place, find_places, list_places
from dashboard.text.records import format_sentence
from data import Catalog
from data.filters import Query

BUTTON, TYPED = "palette", "palette_text"
KEYS = "Ctrl+K"
MOST_PLACES, MOST_RECORDS = 6, 5
# Beside the switch of the language, for Streamlit has no place in its header for a control.
SEARCH_STYLE = """<style>
.st-key-palette { position: fixed; top: .95rem; right: 10rem; z-index: 999991;
    width: fit-content !important; }
.st-key-palette button { min-height: 1.9rem; padding: 0 .6rem; border-color: transparent;
    background: transparent; }
.st-key-palette_found { gap: 0; }
.st-key-palette_found :is(a, button) { width: 100%; justify-content: start; padding: .5rem;
    min-height: 44px; text-align: start; }
.st-key-palette_found button > * { width: 100%; justify-content: start; text-align: start; }
.st-key-palette_found a p { white-space: normal; }
.st-key-palette_found button:is(:hover, :focus-visible) { background: rgb(128 128 128 / .15); }
@media (pointer: coarse) {
    .st-key-palette { top: .35rem; }
    .st-key-palette kbd { display: none; }
}
@media print { .st-key-palette { display: none; } }
</style>"""
# The dialog takes the focus when it opens; it is handed on to where one types, once that is there.
# A find that is followed before all that was typed has been sent would leave an empty page, for the
# rest is then sent for the page before: such a press does nothing, as its find is about to change.
KEEPS_ORDER = """
export default function ({ data }) {
    const dialog = document.querySelector('[role="dialog"]');
    const read = () => dialog?.querySelector("input")?.value.trim() ?? "";
    const type = frames => {
        const input = dialog?.querySelector("input");
        const focused = document.activeElement;
        if (input && (focused === dialog || !dialog.contains(focused))) input.focus();
        const again = document.activeElement !== input && frames > 0;
        if (again) requestAnimationFrame(() => type(frames - 1));
    };
    const hold = event => {
        const settled = read() === dialog?.dataset.found;
        if (settled || !event.target.closest(".st-key-palette_found")) return;
        event.preventDefault();
        event.stopPropagation();
    };
    type(600);
    if (dialog) dialog.dataset.found = data;
    document.addEventListener("click", hold, true);
    return () => document.removeEventListener("click", hold, true);
}
"""


def show_palette() -> None:
    """Show the button, and what it opens. Called once a run, where there is a header."""
    title = _("Go to a page, region, indicator or record")
    if st.button(_("Search"), key=BUTTON, icon=":material/search:", shortcut=KEYS, help=title):
        st.session_state.pop(TYPED, None)
        st.dialog(title, width="medium")(_search)(current_language())
    watch(BUTTON, is_button=True)


def _search(language: str) -> None:
    """Show the box and what it finds."""
    use_language(language)  # each run of a dialog has a thread of its own
    text = st.text_input(
        _("Search"),
        key=TYPED,
        type="search",
        live=True,
        placeholder=_('For example "Guangdong 300 billion" or "合肥 企业"'),
        label_visibility="collapsed",
    ).strip()
    with st.container(key="palette_found"):
        _show_found(text, language)
    _register()(key="palette_order", data=text)


def _show_found(text: str, language: str) -> None:
    pages = _list_pages()
    if not text:
        _offer_places(pages)
        return
    catalog = load_dataset()
    places = find_places([*pages, *_load_places(catalog, language)], text)[:MOST_PLACES]
    _offer_places(places)
    found = _offer_records(catalog, text)
    if not places and not found:
        st.caption(
            _("Nothing is called so, and no record says it. Try a region, an indicator or a year.")
        )


def _offer_places(places: list[Place]) -> None:
    for place in places:
        _offer(place.label, place.page, **place.parameters)


def _offer_records(catalog: Catalog, text: str) -> int:
    """Show the first of the records that say a text; return how many do."""
    day = as_timestamp(Settings.from_environment().today())
    found = load_positions(catalog, Query(day, text))
    names = {table: catalog.names(table, current_language()) for table in ("regions", "indicators")}
    for record in catalog.records.iloc[found[:MOST_RECORDS]].itertuples():
        label = format_sentence(
            record,
            region=names["regions"][str(record.region)],
            indicator=names["indicators"][str(record.indicator)],
        )
        _offer(label, "record", id=str(record.id))
    if len(found) > MOST_RECORDS:
        label = _n("All {n} record", "All {n} records", len(found)).format(n=f"{len(found):,}")
        _offer(label, "records", q=text)
    return len(found)


def _offer(label: str, page: str, **parameters: str) -> None:
    """Show one find: a link, for a dialog that leads away by itself may leave an empty page."""
    if follow(escape_markdown(label), page, **parameters):
        st.rerun()


def _list_pages() -> list[Place]:
    return [
        Place(_("{name} · page").format(name=page.title), name, {}, page.title.lower())
        for name, page in current_view().pages.items()
        if page.visibility != "hidden"
    ]


@lru_cache(maxsize=4)
def _load_places(catalog: Catalog, language: str) -> list[Place]:
    return list_places(catalog, language)


@cache
def _register() -> Callable[..., Any]:
    return component("palette_order", js=KEEPS_ORDER)
