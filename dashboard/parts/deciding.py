"""What the buttons of reviewers and editors do: each press is one call of the desk, which checks
everything again, and leaves one sentence about what came of it.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from dashboard.editing.desk import Desk, Refused
from dashboard.editing.people import NotAllowed
from dashboard.i18n import _, _n
from dashboard.parts.live import hold_still
from dashboard.state import read_once, watch, write_once
from dashboard.state.acts import Aftermath
from dashboard.state.desk import current_desk
from dashboard.state.once import add_aftermath
from dashboard.text.joining import join_clauses
from dashboard.text.markdown import escape_markdown
from dashboard.text.rows import say_finding
from data.revisions import Finding, StoreError
from data.revisions.history import read_revisions
from schemas import Revision, Ruling

SHOWN = 3  # of what is wrong with changes that were not published
OUTCOME = "_outcome"  # kept for the next run: whether it was done, and a sentence
Act = Callable[[str], None]


def show_outcome() -> None:
    """Show what came of the last press, once."""
    if outcome := read_once(OUTCOME):
        done, sentence = outcome
        if done:
            st.success(escape_markdown(sentence), icon=":material/check:")
        else:
            st.error(escape_markdown(sentence), icon=":material/block:")


def publish(numbers: Sequence[int], note: str = "") -> None:
    """Publish proposals, all or none; the note stands in the history."""

    def act(desk: Desk) -> str:
        desk.decide(numbers, Ruling.PUBLISH, note=note.strip())
        return _n("Published: {n} change.", "Published: {n} changes.", len(numbers))

    _do("publish", act, numbers)


def reject(numbers: Sequence[int], note: str) -> None:
    """Reject proposals with a note, all or none."""

    def act(desk: Desk) -> str:
        desk.decide(numbers, Ruling.REJECT, note=note.strip())
        return _n("Rejected: {n} change.", "Rejected: {n} changes.", len(numbers))

    _do("reject", act, numbers)


def withdraw(number: int) -> None:
    """Take back a proposal of one's own."""

    def act(desk: Desk) -> str:
        desk.withdraw(number)
        return _("Withdrawn: {n} change.")

    _do("withdraw", act, [number])


def revert(number: int, reason: str) -> None:
    """Undo a published revision by a new one."""

    def act(desk: Desk) -> str:
        if not reason.strip():
            raise NotAllowed(_("Say why the change is undone."))
        if desk.revert(number, reason=reason.strip()).published:
            return _("The change is undone.")
        return _("Undoing the change is proposed; it waits for review.")

    _do("revert", act, [number])


def ask_for_words(
    label: str, name: str, *, prompt: str, press: str, act: Act, lead: Callable[[], None] | None
) -> None:
    """Show a button that opens a field for a sentence, and below it one that acts on the sentence.

    What was typed stays when the field is closed; `lead` draws what stands above it.
    """
    key = f"open_{name}"
    popover = st.popover(label, key=key, on_change="rerun")
    watch(key)
    if not popover.open:
        return
    hold_still()
    with popover:
        if lead:
            lead()
        st.text_area(prompt, key=f"words_{name}", height=80, persist_state="page")
        st.button(press, key=f"press_{name}", on_click=_say_words, args=(act, name))


def _say_words(act: Act, name: str) -> None:
    act(st.session_state.get(f"words_{name}") or "")
    add_aftermath(partial(_close_if_done, name))


def _close_if_done(name: str) -> None:
    if st.session_state[OUTCOME][0]:
        st.session_state[f"open_{name}"] = False


def _do(press: str, act: Callable[[Desk], str], numbers: Sequence[int]) -> None:
    desk = current_desk()

    def write() -> Aftermath:
        return partial(_keep_outcome, *_try(desk, act, numbers))

    write_once(write, press=(press, *numbers))


def _keep_outcome(done: bool, sentence: str) -> None:
    st.session_state[OUTCOME] = done, sentence


def _try(desk: Desk, act: Callable[[Desk], str], numbers: Sequence[int]) -> tuple[bool, str]:
    try:
        try:
            return True, act(desk).format(n=f"{len(numbers):,}")
        except Refused as refused:
            return False, _say_refused(desk, refused, numbers)
    except (NotAllowed, StoreError) as error:
        return False, str(error)


def _say_refused(desk: Desk, refused: Refused, numbers: Sequence[int]) -> str:
    """Write what is wrong with which change, of many the first."""
    shown = refused.findings[:SHOWN]
    revisions = read_revisions(desk.store, [numbers[found.place] for found in shown])
    said = [_say_wrong(found, r) for found, r in zip(shown, revisions, strict=True)]
    if more := len(refused.findings) - len(shown):
        said.append(_n("and {n} more", "and {n} more", more).format(n=f"{more:,}"))
    return join_clauses(said)


def _say_wrong(found: Finding, revision: Revision) -> str:
    if found.column not in revision.row:  # of what was said of the change, or of another row
        return say_finding(replace(found, column=""), revision.table)
    wrong = say_finding(found, revision.table)
    return _("No. {number}: {wrong}").format(number=revision.number, wrong=wrong)
