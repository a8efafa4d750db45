"""Keeps what is typed: in the session, and on the server for a reload or a lost connection."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard.editing import Desk
from dashboard.editing.content import Content, read_content, write_content
from dashboard.editing.remarks import Remark
from dashboard.state import watch
from data.revisions import StoreUnavailable
from data.revisions.drafts import drop_draft, keep_draft, read_draft

FORM, CONTENT, KEPT, PENDING = "_edit_form", "_edit_content", "_edit_kept", "_edit_pending"
FIELD, TICK = "field_", "tick_"


def open_content(desk: Desk, form: str, start: Callable[[], Content]) -> Content:
    """Return what stands in a form now: what was typed in this session, or was kept on the server,
    or as `start` has it.
    """
    state = st.session_state
    waiting: tuple[str, Content] | None = state.get(PENDING)
    if waiting is not None and waiting[0] == form:
        _begin(form, waiting[1])
        del state[PENDING]
    elif state.get(FORM) != form:
        kept = read_draft(desk.store, desk.person.name, form)
        content = read_content(kept) if kept else start()
        _begin(form, content)
        state[KEPT] = content if kept else None
    return _take_typed(state[CONTENT])


def keep_content(desk: Desk, form: str, content: Content) -> None:
    """Remember what stands in a form, here and on the server; a store in trouble is no obstacle."""
    state = st.session_state
    state[CONTENT] = content
    if content == state.get(KEPT):
        return
    try:
        if content.is_blank:
            drop_draft(desk.store, desk.person.name, form)
        else:
            keep_draft(desk.store, desk.person.name, form, content=write_content(content))
        state[KEPT] = content
    except StoreUnavailable:  # said at the top of the page; the next run tries again
        return


def replace_content(form: str, content: Content) -> None:
    """Fill a form with something else from the next run on."""
    st.session_state[PENDING] = form, content


def forget_content(desk: Desk, form: str) -> None:
    """Drop what stands in a form, here and on the server."""
    forget_typed()
    drop_draft(desk.store, desk.person.name, form)


def forget_typed() -> None:
    """Drop what stands in the form of this session."""
    for key in (FORM, CONTENT, KEPT, PENDING):
        st.session_state.pop(key, None)


def drop_kept(desk: Desk, form: str) -> None:
    """Drop what the server keeps of a form that is saved; a store in trouble is no obstacle."""
    with suppress(StoreUnavailable):
        drop_draft(desk.store, desk.person.name, form)


def lay_aside() -> dict[str, str]:
    """Return what stands in the form of this session, while the form itself cannot be shown.

    The browser forgets a field that is not drawn. So must the session, or it would not tell the
    browser what stood there when the field is drawn again, and take the blank one for typed.
    """
    content: Content | None = st.session_state.get(CONTENT)
    if content is None:
        return {}
    content = st.session_state[CONTENT] = _take_typed(content)
    _drop_fields()
    return {place: text for place, text in content.cells.items() if text}


def keep_laid_aside(desk: Desk) -> None:
    """Keep on the server what was laid aside, for the session in which its author goes on."""
    if CONTENT in st.session_state:
        keep_content(desk, st.session_state[FORM], st.session_state[CONTENT])


def bind_field(place: str, content: Content, *, blank: Any = "") -> str:
    """Return the key of a field, with what was typed in it."""
    return _bind(f"{FIELD}{place}", content.cells.get(place, "") or blank)


def bind_tick(remark: Remark, content: Content) -> str:
    """Return the key of the box under a warning, ticked where it was."""
    return _bind(f"{TICK}{remark.tick}", remark.tick in content.ticks)


def _bind(key: str, value: Any) -> str:
    if key not in st.session_state:
        st.session_state[key] = value
    watch(key)
    return key


def _begin(form: str, content: Content) -> None:
    _drop_fields()
    st.session_state[FORM], st.session_state[CONTENT] = form, content


def _drop_fields() -> None:
    state = st.session_state
    for key in [key for key in state if str(key).startswith((FIELD, TICK))]:
        del state[key]


def _take_typed(content: Content) -> Content:
    state = st.session_state
    keys = [str(key) for key in state]
    cells = {key.removeprefix(FIELD): _clean(state[key]) for key in keys if key.startswith(FIELD)}
    boxes = {key.removeprefix(TICK): state[key] for key in keys if key.startswith(TICK)}
    ticks = {tick for tick in content.ticks if boxes.get(tick, True)}
    ticks |= {tick for tick, on in boxes.items() if on}
    return replace(content.type(cells), ticks=tuple(sorted(ticks)))


def _clean(value: Any) -> str:
    """Return what a field holds as one line; a list without a choice holds nothing."""
    return " ".join(str(value).split()) if value else ""
