"""Says a verdict in words: the state of a target, the figure that decides it, and its pace."""

from typing import Any

import pandas as pd

from dashboard.i18n import _, _n
from dashboard.text.codes import name_code
from dashboard.text.dates import format_day
from dashboard.text.joining import end_sentence, join_clauses, join_phrases, put_lead
from dashboard.text.values import DERIVED_DIGITS, format_number, format_value
from schemas import State

DECIDED = (State.ACHIEVED_EARLY, State.ACHIEVED_ON_TIME, State.ACHIEVED_LATE, State.MISSED)
MONTH = 31  # days; below two months a countdown in months says too little
PACED = (State.ON_TRACK, State.BEHIND, State.DEPENDS_ON_PATH)


def format_verdict(row: Any) -> str:
    """Write the state of a target with what it rests on. Takes a row of `calculate_states`."""
    words = name_code("state", row.state)
    reason = _explain(row)
    return end_sentence(put_lead(words, reason) if reason else words)


def format_deciding_figure(row: Any) -> str:
    """Write the figure that decides or was last reported: figure, day, by whom; "" for none."""
    if not row.actual:
        return ""
    figure = format_value(
        row.actual_value,
        row.base_unit,
        comparator=row.actual_comparator,
        value_max=row.actual_value_max,
    )
    by = _("the authority's own figure") if row.self_reported else _("reported by others")
    parts = [_("{figure} on {day}").format(figure=figure, day=format_day(row.actual_date)), by]
    if row.stale:
        parts.append(_("older than 18 months"))
    return join_phrases(parts)


def format_countdown(row: Any) -> str:
    """Write how long a target has still to go, or how long ago it fell due."""
    if pd.isna(row.days_to_deadline):
        return "–"
    days = int(row.days_to_deadline)
    if abs(days) < 2 * MONTH:
        count = abs(days)
        ahead = _n("in {n} day", "in {n} days", count)
        ago = _n("{n} day ago", "{n} days ago", count)
    else:
        count = abs(int(row.months_to_deadline))
        ahead = _n("in {n} month", "in {n} months", count)
        ago = _n("{n} month ago", "{n} months ago", count)
    return (ahead if days >= 0 else ago).format(n=count)


def _explain(row: Any) -> str:
    figure = format_deciding_figure(row)
    if row.state in DECIDED:
        return figure
    if row.state in PACED:
        return _join_pace(figure, row)
    reasons = {
        State.DISPUTED: _("figures of one day disagree: {figure}").format(figure=figure),
        State.DUE_NO_RESULT: _("no comparable figure on or after the deadline"),
        State.NO_BASELINE: name_code("pace_note", row.pace_note).lower() if row.pace_note else "",
    }
    return reasons.get(State(row.state), "")


def _join_pace(figure: str, row: Any) -> str:
    parts = [figure]
    if row.pace_multiple == row.pace_multiple and row.state != State.ON_TRACK:
        times = format_number(row.pace_multiple, digits=DERIVED_DIGITS - 1)
        parts.append(_("needs {times} times the last pace").format(times=times))
    elif row.pace_note:
        parts.append(name_code("pace_note", row.pace_note).lower())
    return join_clauses(parts)
