"""The controls of the pages, each bound to the address under its name."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

import streamlit as st

from dashboard.i18n import _
from dashboard.settings import Settings
from dashboard.state.parse import (
    ALL,
    FALSE,
    FIRST_DAY,
    LAST_DAY,
    TRUE,
    pick_date,
    pick_day,
    pick_many,
    pick_number,
    pick_one,
    refuse,
)
from dashboard.state.reader import is_phone
from dashboard.state.view import current_view, watch

AS_OF = "as_of"
NUMBER = "page"
MISSING = object()
MANY_PAGES, FEW_PAGES = 7, 5  # page numbers shown at once; few stand in one line on a phone
START = "_start_{name}"  # the page number that the address asked for, and how often it asked


@contextmanager
def put_behind(label: str, name: str, *, icon: str) -> Iterator[None]:
    """Put the controls of a block behind a button, and draw them only while it is open.

    Streamlit would send them at once and mount them when the button is pressed: with their own
    defaults, whatever was chosen or the address asked for.
    """
    view = current_view()
    if view.folded:  # a sheet has no sheets
        yield
        return
    key = f"{view.page}_{name}"
    popover = st.popover(label, icon=icon, on_change="rerun", key=key)
    watch(key)
    with popover:
        view.hidden = not popover.open
        try:
            yield
        finally:
            view.hidden = False


@contextmanager
def fold_on_phone() -> Iterator[None]:
    """Put the controls of a block on one sheet behind a button where the screen is a phone's, for
    the figure to be seen; elsewhere leave them where they are.
    """
    if not is_phone():
        yield
        return
    with put_behind(_("Choices"), "choices", icon=":material/tune:"):
        view = current_view()
        view.folded = True
        try:
            yield
        finally:
            view.folded = False


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
    chosen = _draw(widget, label, options, format_func=names, key=key, **look)
    return _keep(name, default if chosen is None else chosen, default=default)


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
    chosen: list[str] = _draw(st.multiselect, label, options, format_func=names, key=key, **look)
    current_view().shown[name] = [] if chosen == usual else (chosen or [ALL])
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
    chosen = bool(_draw(st.toggle, label, key=key, **look))
    _keep(name, words[chosen], default=usual)
    return chosen


def type_text(label: str, name: str, **look: Any) -> str:
    """Show a text field."""
    key = _bind(name, "", parse=lambda raw: raw[0] if raw else "")
    return _keep(name, _draw(st.text_input, label, key=key, **look) or "", default="").strip()


def choose_as_of() -> date:
    """Show the as-of date, today by default. It is kept from page to page."""
    view, today = current_view(), Settings.from_environment().today()
    raw = view.read(AS_OF)
    if AS_OF not in st.session_state or (raw and view.moved):
        picked = st.session_state[AS_OF] = pick_date(raw, today)
        view.refused += refuse(AS_OF, raw, [picked.isoformat()])
    day = _draw(
        st.date_input,
        _("As of"),
        key=AS_OF,
        min_value=FIRST_DAY,
        max_value=LAST_DAY,
        help=_("Shows what was known on this day."),
        persist_state="session",
    )
    chosen = day if isinstance(day, date) else today
    _keep(AS_OF, chosen.isoformat(), default=today.isoformat())
    return chosen


def choose_day(label: str, name: str, **look: Any) -> date | None:
    """Show a control for a day, which may stay blank."""
    view = current_view()

    def parse(raw: list[str]) -> date | None:
        day = pick_day(raw)
        view.refused += refuse(name, raw, [day.isoformat()] if day else [])
        return day

    key = _bind(name, None, parse=parse)
    limits = {"min_value": FIRST_DAY, "max_value": LAST_DAY}
    day = _draw(st.date_input, label, value=None, key=key, **limits, **look)
    chosen = day if isinstance(day, date) else None
    _keep(name, chosen.isoformat() if chosen else "", default="")
    return chosen


def turn_page(pages: int, name: str = NUMBER) -> int:
    """Show page numbers. Returns the page, from 1; lists of one page have names of their own.

    Unlike other controls, this one takes its first value as an argument only; so an address that
    moved without it gets a control of its own.
    """
    view = current_view()
    start = START.format(name=name)
    first, arrival = st.session_state.get(start, (1, 0))
    if view.moved:
        first, arrival = pick_number(view.read(name), pages), arrival + 1
        st.session_state[start] = first, arrival
    key = f"{name}_number_{arrival}"
    shown = FEW_PAGES if is_phone() else MANY_PAGES
    page = st.pagination(pages, default=min(first, pages), max_visible_pages=shown, key=key)
    view.drawn[key] = page
    return int(_keep(name, str(page), default="1"))


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
    present = state.get(key, MISSING)
    if view.moved or present is MISSING or not _is_allowed(present, options):
        raw = view.read(name)
        state[key] = parse(raw)
        if options is not None and raw != [ALL]:
            view.refused += refuse(name, raw, options)
    elif present != default and present in (view.defaults.get(key), *view.usual.get(key, [])):
        state[key] = default
    view.usual[key] = [*(item for item in view.usual.get(key, []) if item != default), default]
    return key


def _is_allowed(value: Any, options: Sequence[str] | None) -> bool:
    if options is None or isinstance(value, bool):
        return True
    return all(item in options for item in (value if isinstance(value, list) else [value]))


def _draw(widget: Callable[..., Any], *arguments: Any, key: str, **look: Any) -> Any:
    """Draw a control unless it is hidden, and return its value."""
    view, state = current_view(), st.session_state
    # Not drawn by the last run, or in other words: the browser does not know its value, and
    # Streamlit would forget it.
    if view.hidden or view.relabelled or key not in view.values:
        state[key] = value = state[key]
        if view.hidden:
            return value
    value = view.drawn[key] = widget(*arguments, key=key, **look)
    return value


def _keep(name: str, value: str, *, default: str) -> str:
    """Note for the address what a control shows."""
    current_view().shown[name] = [] if value == default else [value]
    return value
