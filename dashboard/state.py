"""The one module that knows the address and the session: every control reads from and writes to the
URL.

The address holds codes (`?indicator=core_industry_value`), never labels, so a link reads the same
in every language and survives a renamed indicator. (Streamlit's own `bind="query-params"` writes
the label that is shown.) A page calls the controls, then `publish_view()` once, which writes the
address of what is on screen.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from dashboard.charts.palette import DARK, LIGHT
from dashboard.figures.model import Look
from dashboard.i18n import _, current_language
from dashboard.settings import Settings

PAGE = "_page"  # the page that the controls belong to
PAGES = "_pages"  # all pages, by their place in the address
SHOWN = "_shown"  # the part of the address that the present run has drawn
ADDRESS = "_address"  # the address as this session last knew it
DEFAULTS = "_defaults"  # what each control showed when nothing was chosen
REFUSED = "_refused"  # what the address asked for and could not have
TRUE, FALSE = "yes", "no"
ALL = "all"  # in the address: nothing chosen, where something would be by default
AS_OF = "as_of"
NUMBER = "page"
START = "_start"  # the page number that the address asked for, and how often it asked
PHONE = "_phone"
PHONE_SIGNS = ("Mobi", "Android", "iPhone")


def start_view(page: str, pages: Sequence[Any]) -> None:
    """Begin a run of a page: nothing is drawn yet. Called once, before any control."""
    st.session_state[PAGE] = page
    st.session_state[PAGES] = {item.url_path or "overview": item for item in pages}
    st.session_state[SHOWN] = {}
    st.session_state[REFUSED] = []
    st.session_state.setdefault(ADDRESS, {})
    st.session_state.setdefault(DEFAULTS, {})


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
    """Show a control with one choice, bound to the address; the default stays out of the
    address.
    """
    if not options:
        return default
    key = _bind(
        name, default, lambda raw: _pick_one(name, raw, options, default=default), options=options
    )
    chosen = widget(label, options, format_func=names, key=key, **look)
    return _remember(name, default if chosen is None else chosen, default)


def choose_many(
    label: str,
    name: str,
    options: Sequence[str],
    *,
    default: Sequence[str] = (),
    names: Callable[[str], str] = str,
    **look: Any,
) -> list[str]:
    """Show a control with several choices, bound to the address; nothing chosen means all."""
    if not options:
        return []
    usual = list(default)
    key = _bind(
        name, usual, lambda raw: _pick_many(name, raw, options, default=usual), options=options
    )
    chosen: list[str] = st.multiselect(label, options, format_func=names, key=key, **look)
    st.session_state[SHOWN][name] = [] if chosen == usual else (chosen or [ALL])
    return chosen


def choose_flag(label: str, name: str, *, default: bool, **look: Any) -> bool:
    """Show a yes-or-no control, bound to the address."""
    word = TRUE if default else FALSE
    key = _bind(
        name, default, lambda raw: _pick_one(name, raw, [TRUE, FALSE], default=word) == TRUE
    )
    chosen = st.toggle(label, key=key, **look)
    _remember(name, TRUE if chosen else FALSE, word)
    return bool(chosen)


def type_text(label: str, name: str, **look: Any) -> str:
    """Show a text field, bound to the address."""
    key = _bind(name, "", lambda raw: raw[0] if raw else "")
    return _remember(name, (st.text_input(label, key=key, **look) or "").strip(), "")


def choose_as_of() -> date:
    """Show the as-of date, bound to the address; today by default. It is kept from page to page."""
    today = Settings.from_environment().today()
    raw = st.query_params.get_all(AS_OF)
    if AS_OF not in st.session_state or (raw and raw != st.session_state[ADDRESS].get(AS_OF)):
        st.session_state[AS_OF] = _pick_date(raw, today)
    day = st.date_input(
        _("As of"), key=AS_OF, help=_("Shows what was known on this day."), persist_state="session"
    )
    chosen = day if isinstance(day, date) else today
    _remember(AS_OF, chosen.isoformat(), today.isoformat())
    return chosen


def turn_page(pages: int) -> int:
    """Show page numbers, bound to the address. Returns the page, from 1.

    Unlike other controls, this one takes its first value as an argument only; so an address that
    moved without it gets a control of its own.
    """
    raw = st.query_params.get_all(NUMBER)
    if START not in st.session_state or raw != st.session_state[ADDRESS].get(NUMBER, []):
        st.session_state[START] = (
            _pick_page(raw, pages),
            st.session_state.get(START, (1, 0))[1] + 1,
        )
    first, arrival = st.session_state[START]
    page = st.pagination(pages, default=min(first, pages), key=f"page_number_{arrival}")
    _remember(NUMBER, str(page), "1")
    return page


def read_parameter(name: str) -> str:
    """Return a parameter that no control shows, such as the record of a record page, and keep it in
    the address.
    """
    value = st.query_params.get(name, "")
    st.session_state[SHOWN][name] = [value] if value else []
    return value


def follow(label: str, page: str, **parameters: str) -> None:
    """Show a link to a page of this site, such as `region` with its parameters."""
    if st.session_state[PAGE] != page:
        target = st.session_state[PAGES][page]
        st.page_link(target, label=label, icon="", query_params=parameters)
        return
    # Streamlit draws a link to the present page as chosen, not as a way to go.
    key = f"follow_{page}_{urlencode(parameters)}"
    st.button(label, key=key, type="tertiary", on_click=_go, kwargs=parameters)


def _go(**parameters: str) -> None:
    st.query_params.from_dict(parameters)


def publish_view() -> None:
    """Write the address of what is on screen, and say what the old address asked for in vain."""
    wanted = {name: values for name, values in st.session_state[SHOWN].items() if values}
    present = {name: st.query_params.get_all(name) for name in st.query_params}
    if wanted != present:
        st.query_params.from_dict(wanted)
    st.session_state[ADDRESS] = wanted
    for sentence in st.session_state[REFUSED]:
        st.toast(sentence, icon=":material/link_off:")


def read_look() -> Look:
    """Return how figures are drawn for this reader: theme, width and language."""
    theme = DARK if st.context.theme.type == "dark" else LIGHT
    return Look(theme=theme, narrow=is_phone(), language=current_language())


def is_phone() -> bool:
    """Say whether the reader's browser calls itself a phone's; it says so once a session."""
    if PHONE not in st.session_state:
        agent = st.context.headers.get("User-Agent", "")
        st.session_state[PHONE] = any(sign in agent for sign in PHONE_SIGNS)
    return bool(st.session_state[PHONE])


def current_address() -> str:
    """Return the address that the reader's browser shows, without parameters."""
    return str(st.context.url or "")


def as_timestamp(day: date) -> pd.Timestamp:
    """Return a day as pandas counts days."""
    return pd.Timestamp(day)


def _bind(
    name: str,
    default: Any,
    parse: Callable[[list[str]], Any],
    *,
    options: Sequence[str] | None = None,
) -> str:
    """Return a control's key, its value set from the address on arrival and whenever the address
    moved without it.

    A control that stood at its default follows a default that changes; a value that is no option
    any more is dropped.
    """
    key = f"{st.session_state[PAGE]}_{name}"
    raw, known = st.query_params.get_all(name), st.session_state[ADDRESS].get(name, [])
    if (
        key not in st.session_state
        or raw != known
        or not _is_allowed(st.session_state[key], options)
    ):
        st.session_state[key] = parse(raw)
    elif st.session_state[key] == st.session_state[DEFAULTS].get(key):
        st.session_state[key] = default
    st.session_state[DEFAULTS][key] = default
    return key


def _is_allowed(value: Any, options: Sequence[str] | None) -> bool:
    if options is None:
        return True
    values = value if isinstance(value, list) else [value]
    return all(item in options for item in values)


def _remember(name: str, value: str, default: str) -> str:
    st.session_state[SHOWN][name] = [] if value == default else [value]
    return value


def _pick_one(name: str, raw: list[str], options: Sequence[str], *, default: str) -> str:
    if not raw:
        return default
    return raw[0] if raw[0] in options else _refuse(name, raw[0], default)


def _pick_many(
    name: str, raw: list[str], options: Sequence[str], *, default: list[str]
) -> list[str]:
    if not raw:
        return default
    if raw == [ALL]:
        return []
    for value in raw:
        if value not in options:
            _refuse(name, value, "")
    return [value for value in dict.fromkeys(raw) if value in options]


def _pick_date(raw: list[str], default: date) -> date:
    try:
        return date.fromisoformat(raw[0]) if raw else default
    except ValueError:
        _refuse(AS_OF, raw[0], "")
        return default


def _pick_page(raw: list[str], pages: int) -> int:
    if raw and raw[0].isdigit() and 1 <= int(raw[0]) <= pages:
        return int(raw[0])
    return 1


def _refuse(name: str, value: str, used: str) -> str:
    sentence = _("The address asks for {name} “{value}”, which is not available here.").format(
        name=name, value=value[:60]
    )
    st.session_state[REFUSED].append(sentence)
    return used
