"""The end of a form: what is still in the way, the reason, and the button that saves."""

from functools import partial

import streamlit as st

from dashboard.editing import Desk, NotAllowed, Saved
from dashboard.editing.content import Content
from dashboard.editing.desk import Refused
from dashboard.editing.form import list_fields
from dashboard.editing.judge import Judgement
from dashboard.editing.rows import Form, is_typed
from dashboard.editing.saving import REASON, base_on_retired, finish_drafts
from dashboard.figures.words import name_record
from dashboard.i18n import _, _n
from dashboard.parts.editing.discard import offer_discard
from dashboard.parts.editing.memory import (
    bind_field,
    drop_kept,
    forget_content,
    forget_typed,
    keep_content,
    replace_content,
)
from dashboard.parts.editing.saved import Done, remember_done
from dashboard.parts.editing.stale import remember_stale
from dashboard.state import write_once
from dashboard.state.acts import Aftermath
from dashboard.text.changes import name_place
from dashboard.text.joining import join_names
from dashboard.text.markdown import escape_markdown
from data.revisions import StaleChange, StoreUnavailable
from schemas import TABLES


def show_save(desk: Desk, form: Form, content: Content, *, judgement: Judgement) -> None:
    """Ask for the reason and save, unless something is in the way; then say what."""
    changes = bool(form.key)
    st.text_input(
        _("Why it is changed") + " *" if changes else _("Why it is added (optional)"),
        key=bind_field(REASON, content),
        placeholder=_("one line for the log"),
        live="0.5s",
        max_chars=500,
    )
    _show_unplaced(form, judgement)
    blockers = _list_blockers(form, content, judgement)
    with st.container(horizontal=True):
        pressed = st.button(
            _("Save"),
            key="edit_save",
            type="primary",
            icon=":material/save:",
            disabled=bool(blockers),
        )
        if is_typed(content):
            offer_discard(partial(forget_content, desk, form.name))
    if blockers and not content.is_blank:
        st.caption(escape_markdown(" ".join(blockers)))
    if pressed and not blockers:
        _save(desk, form, content, judgement=judgement)


def _show_unplaced(form: Form, judgement: Judgement) -> None:
    """Say what is wrong and belongs to no field on screen."""
    fields = {field.name for field in list_fields(form.table)} - ({"id"} if form.key else set())
    parts = tuple(f"{column}." for column in judgement.rows.parents)
    for remark in judgement.errors:
        if remark.place not in fields and not remark.place.startswith(parts or ("\0",)):
            st.error(escape_markdown(remark.text), icon=":material/error:")


def _list_blockers(form: Form, content: Content, judgement: Judgement) -> list[str]:
    found: list[str] = []
    missing = [name_place(TABLES[form.table], place) for place in judgement.missing]
    if form.key and not content.cells.get(REASON):
        missing.append(_("the reason"))
    if missing:
        found.append(_("Still missing: {fields}.").format(fields=join_names(missing)))
    if errors := len(judgement.errors):
        found.append(_n("{n} field is wrong.", "{n} fields are wrong.", errors).format(n=errors))
    if warnings := len(judgement.open_warnings(content.ticks)):
        sentence = _n("{n} warning needs a look.", "{n} warnings need a look.", warnings)
        found.append(sentence.format(n=warnings))
    if form.key and judgement.rows.record == _stored(content):
        found.append(_("Nothing is changed yet."))
    return found


def _stored(content: Content) -> dict[str, str]:
    return dict(content.start)


def _save(desk: Desk, form: Form, content: Content, *, judgement: Judgement) -> None:
    def write() -> Aftermath:
        drafts = base_on_retired(desk.store, finish_drafts(content, judgement))
        saved = desk.save(drafts)
        drop_kept(desk, form.name)  # at once: the page may be closed now
        done = _describe(form, content, judgement=judgement, saved=saved)
        return partial(_go_on, desk, done, content.start_next(judgement.rows.parents))

    try:
        write_once(write)
    except StaleChange as error:
        remember_stale(form.name, error)
    except (NotAllowed, Refused, StoreUnavailable) as error:
        st.error(escape_markdown(str(error)), icon=":material/error:")
        return
    st.rerun()


def _describe(form: Form, content: Content, *, judgement: Judgement, saved: Saved) -> Done:
    record = judgement.rows.record["id"]
    words = record
    if judgement.folded is not None:
        words = name_record(judgement.folded, judgement.folded.record(record))
    return Done(
        saved=saved,
        form=form.name,
        table=form.table,
        record=record,
        words=words,
        before=content,
        is_new=not form.key,
    )


def _go_on(desk: Desk, done: Done, following: Content) -> None:
    remember_done(done)
    if done.is_new:
        keep_content(desk, done.form, following)
        replace_content(done.form, following)
    else:
        forget_typed()
