"""The controls of the pages, each bound to the address under its name."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import streamlit as st

from dashboard.i18n import _
from dashboard.settings import Settings
from dashboard.state.parse import (
    ALL,
    FALSE,
    TRUE,
    pick_date,
    pick_many,
    pick_number,
    pick_one,
    refuse,
)
from dashboard.state.view import current_view

AS_OF = "as_of"
NUMBER = "page"
START = "_start"  # the page number that the address asked for, and how often it asked


def choose_one(
    label: str,
    name: str,
    options: Sequence[str],
    *,
    default: str,
    names: Callable[[str], str] = str,
    widget: Callable[..., Any] = st.selectbox,
    **look: Any,
) -> str:
    """Show a control with one choice; the default stays out of the address."""
    if not options:
        return default
    key = _bind(
        name,
        default,
        options=options,
        parse=lambda raw: pick_one(raw, options, default=default),
    )
    chosen = widget(label, options, format_func=names, key=key, **look)
    return _keep(name, key, default if chosen is None else chosen, default=default)


def choose_many(
    label: str,
    name: str,
    options: Sequence[str],
    *,
    default: Sequence[str] = (),
    names: Callable[[str], str] = str,
    **look: Any,
) -> list[str]:
    """Show a control with several choices; nothing chosen means all."""
    if not options:
        return []
    usual = list(default)
    key = _bind(
        name, usual, options=options, parse=lambda raw: pick_many(raw, options, default=usual)
    )
    chosen: list[str] = st.multiselect(label, options, format_func=names, key=key, **look)
    view = current_view()
    view.shown[name] = [] if chosen == usual else (chosen or [ALL])
    view.values[key] = chosen
    return chosen


def choose_flag(label: str, name: str, *, default: bool, **look: Any) -> bool:
    """Show a yes-or-no control."""
    words = [FALSE, TRUE]
    usual = words[default]
    key = _bind(
        name,
        default,
        options=words,
        parse=lambda raw: pick_one(raw, words, default=usual) == TRUE,
    )
    chosen = bool(st.toggle(label, key=key, **look))
    _keep(name, key, words[chosen], default=usual)
    current_view().values[key] = chosen
    return chosen


def type_text(label: str, name: str, **look: Any) -> str:
    """Show a text field."""
    key = _bind(name, "", parse=lambda raw: raw[0] if raw else "")
    return _keep(name, key, st.text_input(label, key=key, **look) or "", default="").strip()


def choose_as_of() -> date:
    """Show the as-of date, today by default. It is kept from page to page."""
    view, today = current_view(), Settings.from_environment().today()
    raw = view.read(AS_OF)
    if AS_OF not in st.session_state or (raw and view.moved):
        st.session_state[AS_OF] = pick_date(raw, today)
    day = st.date_input(
        _("As of"), key=AS_OF, help=_("Shows what was known on this day."), persist_state="session"
    )
    chosen = day if isinstance(day, date) else today
    _keep(AS_OF, AS_OF, chosen.isoformat(), default=today.isoformat())
    view.values[AS_OF] = chosen
    return chosen


def turn_page(pages: int) -> int:
    """Show page numbers. Returns the page, from 1.

    Unlike other controls, this one takes its first value as an argument only; so an address that
    moved without it gets a control of its own.
    """
    view = current_view()
    first, arrival = st.session_state.get(START, (1, 0))
    if view.moved:
        first, arrival = pick_number(view.read(NUMBER), pages), arrival + 1
        st.session_state[START] = first, arrival
    key = f"page_number_{arrival}"
    page = st.pagination(pages, default=min(first, pages), key=key)
    view.values[key] = page
    return int(_keep(NUMBER, key, str(page), default="1"))


def _bind(
    name: str,
    default: Any,
    *,
    parse: Callable[[list[str]], Any],
    options: Sequence[str] | None = None,
) -> str:
    """Return a control's key, its value set on arrival and whenever the address has moved.

    A control that stood at its default follows a default that changes; a value that is no option
    any more is dropped.
    """
    view, state = current_view(), st.session_state
    key = f"{view.page}_{name}"
    if view.moved or key not in state or not _is_allowed(state[key], options):
        raw = view.read(name)
        state[key] = parse(raw)
        if options is not None and raw != [ALL]:
            view.refused += refuse(name, raw, options)
    elif default != view.defaults.get(key) and state[key] == view.defaults.get(key):
        state[key] = default
    view.defaults[key] = default
    return key


def _is_allowed(value: Any, options: Sequence[str] | None) -> bool:
    if options is None or isinstance(value, bool):
        return True
    return all(item in options for item in (value if isinstance(value, list) else [value]))


def _keep(name: str, key: str, value: str, *, default: str) -> str:
    """Note what a control shows: for the address, and to see later whether it changed."""
    view = current_view()
    view.shown[name] = [] if value == default else [value]
    view.values[key] = value
    return value
