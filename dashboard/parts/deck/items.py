"""The figures of the deck: their order, and the words that a presenter gives them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

import streamlit as st

from dashboard.figures.model import Look
from dashboard.i18n import _
from dashboard.state import in_language
from dashboard.state.tray import current_tray, find_site, keep_tray
from dashboard.text.markdown import escape_markdown
from dashboard.views.exhibits import Item
from dashboard.views.tray import LONGEST_REMARK, LONGEST_TITLE
from data import Catalog

Word = Literal["title", "remark"]


def show_items(tray: list[Item], catalog: Catalog, look: Look) -> None:
    """List the figures, each with its title, a remark, and buttons to move and remove it."""
    seen: list[str] = []
    for place, item in enumerate(tray):
        address = item.view.address()
        key = f"deck_{seen.count(address)}_{address}"
        seen.append(address)
        figure = item.view.load(catalog, look)
        with st.container(border=True):
            with st.container(horizontal=True, vertical_alignment="center"):
                title = figure.title if figure else _("Nothing to show any more")
                subtitle = figure.subtitle if figure else ""
                st.markdown(_write(place, title, subtitle), width="stretch")
                _show_tools(place, len(tray), key=key)
                st.link_button(
                    _("Open"),
                    f"{find_site()}/{in_language(address)}",
                    icon=":material/open_in_new:",
                    type="tertiary",
                )
            _ask_words(place, item, title, key=key)


def _write(place: int, title: str, subtitle: str) -> str:
    return (
        f"**{place + 1}. {escape_markdown(title)}**  \n:small[:gray[{escape_markdown(subtitle)}]]"
    )


def _show_tools(place: int, count: int, *, key: str) -> None:
    tools: list[tuple[str, str, str, Callable[[int], None], bool]] = [
        ("up", ":material/arrow_upward:", _("Up"), _move_up, place == 0),
        ("down", ":material/arrow_downward:", _("Down"), _move_down, place == count - 1),
        ("remove", ":material/delete:", _("Remove"), _remove, False),
    ]
    for name, icon, words, act, disabled in tools:
        st.button(
            words,
            icon=icon,
            type="tertiary",
            on_click=act,
            args=(place,),
            disabled=disabled,
            key=f"{key}_{name}",
        )


def _ask_words(place: int, item: Item, title: str, *, key: str) -> None:
    fields: tuple[tuple[Word, str, str, int], ...] = (
        ("title", _("Title"), title, LONGEST_TITLE),
        ("remark", _("Remark"), _("Set under the figure"), LONGEST_REMARK),
    )
    with st.container(horizontal=True):
        for name, label, hint, longest in fields:
            widget = f"{key}_{name}"
            st.session_state[widget] = getattr(item, name)
            st.text_input(
                label,
                placeholder=hint,
                max_chars=longest,
                on_change=_word,
                args=(place, name, widget),
                key=widget,
            )


def _word(place: int, name: Word, widget: str) -> None:
    tray = current_tray()
    tray[place] = replace(tray[place], **{name: st.session_state[widget].strip()})
    keep_tray(tray)


def _move_up(place: int) -> None:
    _swap(place - 1)


def _move_down(place: int) -> None:
    _swap(place)


def _swap(first: int) -> None:
    tray = current_tray()
    tray[first : first + 2] = reversed(tray[first : first + 2])
    keep_tray(tray)


def _remove(place: int) -> None:
    tray = current_tray()
    del tray[place]
    keep_tray(tray)
