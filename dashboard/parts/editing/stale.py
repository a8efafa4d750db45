"""Two people changed one row: shows both versions field by field, and loses nothing typed."""

from collections.abc import Callable, Mapping

import streamlit as st

from dashboard.editing.content import Content
from dashboard.editing.merging import rebase_content, take_theirs
from dashboard.i18n import _
from dashboard.parts.editing.memory import replace_content
from dashboard.text.changes import list_field_changes
from dashboard.text.codes import lower_first, name_member
from dashboard.text.markdown import escape_markdown
from data import Catalog
from data.revisions import Overtaken, StaleChange
from schemas import TABLES

STALE = "_edit_stale"


def remember_stale(form: str, error: StaleChange) -> None:
    """Show above a form from the next run on what others changed."""
    st.session_state[STALE] = form, error


def show_stale(catalog: Catalog, form: str, content: Content) -> None:
    """Show what others changed in the meantime, beside what stands in the form."""
    error = _read_stale(form)
    if error is None:
        return
    st.warning(escape_markdown(str(error)), icon=":material/group:")
    for pair in error.overtaken:
        _show_pair(catalog, pair)
    *_parents, last = error.overtaken
    if content.start and last.theirs is not None:
        mine = rebase_content(content, last.theirs)
        with st.container(horizontal=True):
            _offer(_("Keep mine on top of theirs"), "edit_mine", fill=(form, mine))
            theirs = take_theirs(last.theirs)
            _offer(_("Take theirs"), "edit_theirs", fill=(form, theirs))
    else:
        st.button(_("Go on"), key="edit_stale_seen", on_click=_forget)


def show_stale_rows(
    catalog: Catalog, form: str, *, keep: Callable[[], None], take: Callable[[], None]
) -> None:
    """Show what others changed in the rows of a table, with both ways to go on."""
    error = _read_stale(form)
    if error is None:
        return
    st.warning(escape_markdown(str(error)), icon=":material/group:")
    for pair in error.overtaken:
        _show_pair(catalog, pair)
    with st.container(horizontal=True):
        st.button(_("Keep mine on top of theirs"), key="edit_mine", on_click=_end, args=(keep,))
        st.button(_("Take theirs"), key="edit_theirs", on_click=_end, args=(take,))


def _end(settle: Callable[[], None]) -> None:
    settle()
    _forget()


def show_both(
    catalog: Catalog, table: str, *, theirs: Mapping[str, str] | None, mine: Mapping[str, str]
) -> None:
    """Show the fields in which their row and mine differ."""
    changes = list_field_changes(catalog, TABLES[table], before=theirs, after=mine)
    st.table(
        {
            _("Field"): [escape_markdown(change.title) for change in changes],
            _("Theirs"): [escape_markdown(change.before) for change in changes],
            _("Yours"): [escape_markdown(change.after) for change in changes],
        },
        border="horizontal",
    )


def _show_pair(catalog: Catalog, pair: Overtaken) -> None:
    if pair.theirs:
        who = _("{name} saved this: {change}.").format(
            name=pair.theirs.author, change=lower_first(name_member(pair.theirs.change))
        )
        st.caption(escape_markdown(f"{pair.mine.key}: {who}"))
    theirs = pair.theirs.row if pair.theirs else None
    show_both(catalog, pair.mine.table, theirs=theirs, mine=pair.mine.row)


def _read_stale(form: str) -> StaleChange | None:
    known: tuple[str, StaleChange] | None = st.session_state.get(STALE)
    return known[1] if known is not None and known[0] == form else None


def _offer(label: str, key: str, *, fill: tuple[str, Content]) -> None:
    st.button(label, key=key, on_click=_settle, args=fill)


def _settle(form: str, content: Content) -> None:
    replace_content(form, content)
    _forget()


def _forget() -> None:
    st.session_state.pop(STALE, None)
