"""Feeds the targets around a day: those that fell due lately and those that soon will."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pandas as pd

from dashboard.i18n import _
from dashboard.open.asked import Asked
from dashboard.open.atom import Entry, Feed, write_feed
from dashboard.open.instants import in_utc
from dashboard.open.record_words import write_lines, write_summary
from dashboard.text.codes import name_code
from dashboard.text.states import format_verdict
from data import Catalog
from data.progress import calculate_states
from schemas import State

WINDOW = timedelta(days=90)  # before and after the day


def write_due(catalog: Catalog, asked: Asked) -> bytes:
    """Return the targets in force that fell or fall due within 90 days of a day."""
    feed = Feed(
        path=asked.locate("/due.atom"),
        title=_("AI targets of China's regions falling due"),
        subtitle=_("Fell due in the last 90 days, or fall due in the next 90."),
        page=asked.locate_page("deadlines"),
        entries=list(_list_entries(catalog, asked)),
        updated=in_utc(asked.day),
    )
    return write_feed(feed, asked.site)


def _list_entries(catalog: Catalog, asked: Asked) -> Iterator[Entry]:
    states = asked.select(calculate_states(catalog, asked.day))
    near = (states["date"] - asked.day).abs() <= WINDOW
    live = ~states["draft"] & states["state"].ne(State.SUPERSEDED)
    for row in states[near & live].itertuples():
        yield _describe(catalog, row, asked)


def _describe(catalog: Catalog, row: Any, asked: Asked) -> Entry:
    """A target is news twice: when its deadline comes near, and when it has passed."""
    passed = row.date < asked.day
    told = _("Fell due: {target}") if passed else _("Falls due: {target}")
    return Entry(
        id=f"due/{'passed' if passed else 'ahead'}/{row.id}",
        title=told.format(target=write_summary(catalog, row)),
        updated=in_utc(_find_instant(row, passed=passed)),
        address=asked.locate_record(row.id),
        lines=[format_verdict(row), *write_lines(catalog, row, asked)],
        category=name_code("state", row.state),
    )


def _find_instant(row: Any, *, passed: bool) -> pd.Timestamp:
    """Return when it became news: never after the day that is asked for."""
    if not passed:
        near = row.date - WINDOW
        return near if pd.isna(row.announced) else max(near, row.announced)
    after = row.date + timedelta(days=1)
    decided = row.decides and row.actual and pd.notna(row.actual_announced)
    return max(after, row.actual_announced) if decided else after
