"""The rows of a marks frame, read once for all charts: what one mark is and what it is called."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple, TypeVar

import pandas as pd

from dashboard.charts.measure import escape_text
from dashboard.i18n import _
from dashboard.text.joining import put_lead

_TEXTS = frozenset(
    {
        *("name", "region_name", "group_name", "state_name", "step_name", "series", "group"),
        *("label", "goal_label", "actual_label", "total_label", "deadline_text"),
    }
)
_NUMBERS = frozenset(("value", "value_max", "goal", "goal_max", "actual"))

Row = TypeVar("Row")


class Mark(NamedTuple):
    """One row of a marks frame, its texts escaped; a cell that is missing keeps its default."""

    id: str = ""
    region: str = ""
    region_name: str = ""
    kind: str = "target"
    value: float = 0.0
    value_max: float | None = None
    label: str = ""
    date: datetime | None = None
    year: int | None = None
    series: str = ""
    faint: bool = False
    hover: str = ""
    focus: bool = False
    group: str = ""
    announced: datetime | None = None
    comparator: str = ""
    state: str = ""

    @property
    def end(self) -> float:
        """The far end of the mark: the upper value of a range, else the value."""
        return self.value if self.value_max is None else self.value_max


class Placed(NamedTuple):
    """A mark and the height of its line, in pixels from the top."""

    mark: Mark
    y: float


class Reference(NamedTuple):
    """A value that the others are read against, such as the nation's, in the same scale."""

    value: float
    label: str


def parse_marks(frame: pd.DataFrame, needs: Sequence[str]) -> tuple[list[Mark], list[str]]:
    """Return the rows that have all of `needs`, and the ids of those left out.

    >>> parse_marks(pd.DataFrame({"id": ["a", "b"], "value": [1, None]}), ["value"])[1]
    ['b']
    """
    return parse_rows(frame, needs, row=Mark)


def parse_rows(
    frame: pd.DataFrame, needs: Sequence[str], *, row: type[Row]
) -> tuple[list[Row], list[str]]:
    """Return the rows of a frame that have all of `needs` as named tuples of the class `row`, and
    the ids of those left out.
    """
    make: Callable[..., Row] = row
    names = [name for name in row.__annotations__ if name in frame.columns]
    columns = [frame[name].tolist() for name in names]
    known = [frame[name].notna().tolist() for name in names]
    rows: list[Row] = []
    left_out: list[str] = []
    for cells, flags in zip(zip(*columns, strict=True), zip(*known, strict=True), strict=True):
        found = {
            name: _clean(name, cell)
            for name, cell, is_known in zip(names, cells, flags, strict=True)
            if is_known
        }
        if all(name in found for name in needs):
            rows.append(make(**found))
        else:
            left_out.append(str(found.get("id", "")))
    return rows, left_out


def list_series(marks: Iterable[Mark]) -> list[str]:
    """Return the relatives in order of first appearance; the place decides colour and shape."""
    return list(dict.fromkeys(mark.series for mark in marks))


def sort_regions(marks: Sequence[Mark]) -> list[list[Mark]]:
    """Group marks by region; regions fall from the highest end, superseded marks come last."""
    regions: dict[str, list[Mark]] = {}
    for mark in sorted(marks, key=lambda mark: (mark.faint, -mark.end, mark.region_name)):
        regions.setdefault(mark.region or mark.region_name, []).append(mark)
    return list(regions.values())


def emphasise_name(name: str, marks: Iterable[Mark]) -> str:
    """Return the name of a row, bold where one of its marks is in focus."""
    return f"<b>{name}</b>" if any(mark.focus for mark in marks) else name


def name_look(series: str, kind: str, faint: bool) -> str:
    """Return the words for one look, as the key of the figure shows them."""
    if faint:
        return _("Superseded or draft")
    word = _("Reported") if kind == "actual" else _("Target")
    return put_lead(series, word.lower()) if series else word


def _clean(name: str, value: Any) -> Any:
    if name in _TEXTS:
        return escape_text(str(value))
    return float(value) if name in _NUMBERS else value
