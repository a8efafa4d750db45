"""Has an exported figure changed? Compares what it said with what the dataset says now."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import pandas as pd

from dashboard.export.embed import find_note
from dashboard.figures.words import name_record
from dashboard.i18n import _
from dashboard.loading import load_states
from dashboard.text.joining import join_clauses, put_lead
from dashboard.views.frozen import (
    Cells,
    Frozen,
    describe_cells,
    freeze,
    is_same,
    read_frozen,
    split_at,
)
from dashboard.views.parameters import BadAddress
from dashboard.views.view import View, read_view
from data import Catalog, UnknownRecord
from schemas import State

What = Literal["changed", "gone", "new", "superseded", "fell_due"]


@dataclass(frozen=True)
class Difference:
    """One thing that is different now; `record` is "" where a row is no record."""

    what: What
    row: str
    record: str
    then: str
    now: str


@dataclass(frozen=True)
class Answer:
    """Whether one exported figure still holds. `known` is false where only a code was given and
    the values differ: a code does not say which; the file does.
    """

    title: str
    address: str
    version: str
    as_of: date
    differences: tuple[Difference, ...] = ()
    known: bool = True

    @property
    def is_same(self) -> bool:
        """Whether nothing changed."""
        return self.known and not self.differences


def check_frozen(frozen: Frozen, catalog: Catalog, *, today: date) -> Answer:
    """Compare an exported figure with the dataset as it is, and with the time that has passed."""
    view = read_view(frozen.address, catalog, today=today)
    now = freeze(view, catalog)
    found = (
        *_compare_rows(frozen.rows, now.rows if now else {}, catalog),
        *_find_events(list(frozen.rows), view, catalog, today=today),
    )
    return Answer(frozen.title, frozen.address, frozen.version, view.request.as_of, found)


def check_code(address: str, catalog: Catalog, *, today: date) -> Answer:
    """The same from the address alone, which says which dataset was shown but not its values."""
    version, digest = split_at(address)
    view = read_view(address, catalog, today=today)
    now = freeze(view, catalog)
    if now is None:
        raise BadAddress(_("There is nothing to show at this address any more."))
    found = tuple(_find_events(list(now.rows), view, catalog, today=today))
    known = is_same(digest, now)
    return Answer(now.title, address, version, view.request.as_of, found, known=known)


def _compare_rows(
    then: dict[str, Cells], now: dict[str, Cells], catalog: Catalog
) -> list[Difference]:
    found = []
    for key in dict.fromkeys([*then, *now]):
        before, after = then.get(key), now.get(key)
        if before == after:
            continue
        what: What = "new" if before is None else "gone" if after is None else "changed"
        shared = {name for name in (before or {}) if name in (after or {})}
        changed = [name for name in shared if (before or {})[name] != (after or {})[name]]
        found.append(
            Difference(
                what,
                describe_cells(after or before or {}),
                key if _is_record(key, catalog) else "",
                _write(before, changed),
                _write(after, changed),
            )
        )
    return found


def _write(cells: Cells | None, changed: list[str]) -> str:
    if not cells or not changed:
        return ""
    return join_clauses(put_lead(name, cells[name]) for name in cells if name in changed)


def _find_events(keys: list[str], view: View, catalog: Catalog, *, today: date) -> list[Difference]:
    """Return what happened to the shown targets between the day of the figure and today."""
    day = view.request.as_of
    then, now = (_find_states(catalog, when, keys) for when in (day, today))
    events = []
    for key in keys:
        if key not in then or key not in now:
            continue
        state = now[key].state
        if state == State.SUPERSEDED and then[key].state != State.SUPERSEDED:
            later = catalog.record(key).superseded_by
            events.append(_event("superseded", key, catalog, now=later))
        elif pd.Timestamp(day) < now[key].date <= pd.Timestamp(today):
            events.append(_event("fell_due", key, catalog, now=state))
    return events


def _find_states(catalog: Catalog, day: date, keys: list[str]) -> dict[str, Any]:
    states = load_states(catalog, day)
    return {str(row.id): row for row in states[states["id"].isin(keys)].itertuples()}


def _event(what: What, key: str, catalog: Catalog, *, now: str) -> Difference:
    return Difference(what, name_record(catalog, catalog.record(key)), key, "", now)


def _is_record(key: str, catalog: Catalog) -> bool:
    try:
        catalog.record(key)
    except UnknownRecord:
        return False
    return True


def check_exported(exported: bytes | str, catalog: Catalog, *, today: date) -> list[Answer]:
    """Return an answer for each figure of an exported file, or for the address of one.

    Raises `NoNote` for a file that is none of ours, `BadAddress` for what it or the address says.
    """
    if isinstance(exported, str):
        return [check_code(exported, catalog, today=today)]
    frozen = read_frozen(find_note(exported))
    return [check_frozen(item, catalog, today=today) for item in frozen]
