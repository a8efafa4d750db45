"""The chain: what was promised when for one indicator of one region, as a stepped line.

The x axis is the day of the statement, not the deadline: each mark is one statement, its symbol
what it did to the promise before it. A line runs on while a promise stands.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple, cast

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.dates import calculate_period, format_day
from dashboard.charts.layout import build_empty
from dashboard.charts.look import Data, Look
from dashboard.charts.marks import Mark, parse_rows
from dashboard.charts.palette import Theme, mix_colours
from dashboard.charts.plane import (
    TODAY_HEADROOM,
    Plane,
    Spot,
    build_labels,
    build_plane,
    build_today,
    list_boxes,
)
from dashboard.charts.scale import calculate_bounds
from dashboard.charts.states import STEP_LOOKS, build_sign_marker
from dashboard.charts.traces import FAINTNESS, MARKER_SIZE
from dashboard.i18n import _
from schemas.codes import Step

Point = tuple[datetime, float]


class Statement(NamedTuple):
    """One statement of a goal: when it was made, what it promised, what it changed."""

    id: str = ""
    on: datetime | None = None
    goal: float = 0.0
    label: str = ""
    step: str = Step.SET.value
    step_name: str = ""
    deadline_text: str = ""
    date: datetime | None = None
    previous: str = ""
    faint: bool = False
    hover: str = ""

    @property
    def day(self) -> datetime:
        """The day of the statement; those without one are left out of the figure."""
        return cast(datetime, self.on)

    @property
    def text(self) -> str:
        """What the label says: the promise, or that it ended."""
        if self.step == Step.DROPPED:
            return self.step_name
        if not self.deadline_text:
            return self.label
        return _("{figure}, {deadline}").format(figure=self.label, deadline=self.deadline_text)


def build_chain(
    frame: pd.DataFrame,
    *,
    theme: Theme,
    unit_title: str,
    as_of: datetime,
    narrow: bool = False,
    empty: str | None = None,
) -> go.Figure:
    """Draw each statement at its day, joined to what became of it.

    Needs id, on, goal, label, step (a Step), step_name, deadline_text; reads date (the deadline,
    until which a promise stands), previous (the id of the statement that it changes), faint, hover.
    Statements of unknown day are listed by id in `layout.meta["left_out"]`.
    """
    look = Look(theme, narrow)
    statements, left_out = parse_rows(frame, ("on", "goal", "step"), row=Statement)
    if not statements:
        return build_empty(empty or _("No dated statement of this goal is known."), look=look)
    statements.sort(key=lambda statement: statement.day)
    low, high = calculate_bounds([Mark(value=s.goal) for s in statements], None, log=False)
    ends = [s.date for s in statements if s.date is not None]
    days = [*(statement.day for statement in statements), *ends, as_of]
    plane = Plane(calculate_period(days), (low, high * TODAY_HEADROOM), look)
    runs = _list_runs(statements, as_of)
    today, box = build_today(as_of, plane)
    data = [*today, _build_line(runs, theme), *_build_steps(statements, theme)]
    marks = [Mark(id=s.id, kind=s.step, hover=s.hover, faint=s.faint) for s in statements]
    spots = [Spot(mark, s.day, s.goal, s.text) for mark, s in zip(marks, statements, strict=True)]
    # The latest promise is the most wanted, so it has the first choice of places.
    spots.sort(key=lambda spot: (not spot.mark.faint, spot.mark.kind != Step.DROPPED, spot.day))
    spots.reverse()
    lines = [box for run in runs for box in list_boxes(plane.find_spot(*point) for point in run)]
    data.append(build_labels(spots, plane, taken=[box], avoided=lines))
    return build_plane(data, plane, unit_title=unit_title, left_out=left_out)


def _list_runs(statements: Sequence[Statement], as_of: datetime) -> list[list[Point]]:
    """Return the corners of the line of each promise: until it was changed, else its deadline."""
    changes: dict[str, Statement] = {}
    for statement in statements:
        if statement.previous:
            changes.setdefault(statement.previous, statement)
    runs: list[list[Point]] = []
    for statement in statements:
        if statement.faint or statement.step == Step.DROPPED:
            continue
        change = changes.get(statement.id)
        end = change.day if change else max(statement.day, statement.date or as_of)
        run = [(statement.day, statement.goal), (end, statement.goal)]
        runs.append([*run, (end, change.goal)] if change else run)
    return runs


def _build_line(runs: Sequence[list[Point]], theme: Theme) -> Data:
    """One stepped line, broken between promises that do not follow each other."""
    return {
        "type": "scatter",
        "mode": "lines",
        "name": _("In force"),
        "x": [x for run in runs for x in (*(format_day(day) for day, _goal in run), None)],
        "y": [y for run in runs for y in (*(goal for _day, goal in run), None)],
        "line": {"color": mix_colours(theme.ground, theme.accent, 0.7), "width": 1.8},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _build_steps(statements: Sequence[Statement], theme: Theme) -> list[Data]:
    """One trace a kind of step, in the fixed order."""
    traces: list[Data] = []
    for step, look in STEP_LOOKS.items():
        members = [statement for statement in statements if statement.step == step]
        if not members:
            continue
        marker = build_sign_marker(look, theme=theme, size=MARKER_SIZE + 1)
        colour = marker["line"]["color"]
        soft = mix_colours(theme.ground, colour, FAINTNESS)
        lines = [soft if statement.faint else colour for statement in members]
        traces.append(
            {
                "type": "scatter",
                "mode": "markers",
                "name": members[0].step_name,
                "x": [format_day(statement.day) for statement in members],
                "y": [statement.goal for statement in members],
                "marker": marker | {"line": {"color": lines, "width": 2}},
                "cliponaxis": False,
                "showlegend": True,
                "customdata": [[statement.id] for statement in members],
                "hovertext": [statement.hover for statement in members],
                "hoverinfo": "text",
            }
        )
    return traces
