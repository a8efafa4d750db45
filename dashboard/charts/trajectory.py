"""The trajectory of one target: what was reported, the two paths that lead to the goal, and what
would meet it.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple, cast

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.dates import calculate_period, format_day
from dashboard.charts.layout import build_empty
from dashboard.charts.look import Data, Look
from dashboard.charts.marks import Mark, parse_marks, parse_rows
from dashboard.charts.palette import Theme
from dashboard.charts.placement import Box
from dashboard.charts.plane import (
    TODAY_HEADROOM,
    Plane,
    Spot,
    build_labels,
    build_plane,
    build_ranges,
    build_today,
    fit_label,
    list_boxes,
)
from dashboard.charts.scale import calculate_bounds
from dashboard.charts.traces import MARKER_SIZE, add_identity
from dashboard.i18n import _

TINT = 0.12  # how strongly the values that meet the goal are shaded
DASH, DOTS = "7px,4px", "2px,3px"


class Band(NamedTuple):
    """The values that meet a goal: beyond its bound, upwards (1) or downwards (-1)."""

    bound: float = 0.0
    sense: int = 1
    strict: bool = False


class Step(NamedTuple):
    """A day of the paths that lead to the goal."""

    date: datetime = datetime.min
    linear: float | None = None
    compound: float | None = None


def build_trajectory(
    actuals: pd.DataFrame,
    target: pd.DataFrame,
    paths: pd.DataFrame,
    *,
    theme: Theme,
    unit_title: str,
    as_of: datetime,
    narrow: bool = False,
    empty: str | None = None,
) -> go.Figure:
    """Draw dated actuals filled and joined, the target hollow at its deadline, the paths to it.

    `actuals` and `target` need id, value, label, date and read value_max, faint, hover. `target`
    has one row, which also needs bound, sense and strict (see `data.progress`): the values that
    meet it are shaded, the edge is dashed where the bound itself does not. `paths` needs date,
    linear, compound; a missing value breaks its path. Rows without a value or a date are listed by
    id in `layout.meta["left_out"]`.
    """
    look = Look(theme, narrow)
    goals, left_out = parse_marks(target, ("value", "date"))
    bands, _unbounded = parse_rows(target, ("bound", "sense"), row=Band)
    figures, undated = parse_marks(actuals, ("value", "date"))
    if not goals:
        return build_empty(empty or _("This target has no deadline to lead to."), look=look)
    figures.sort(key=_day_of)
    steps, _no_date = parse_rows(paths, ("date",), row=Step)
    steps.sort(key=lambda step: step.date)
    low, high = calculate_bounds([*figures, *goals, *_list_path_marks(steps)], None, log=False)
    days = [*map(_day_of, [*figures, *goals]), *(step.date for step in steps), as_of]
    plane = Plane(calculate_period(days), (low, high * TODAY_HEADROOM), look)
    today, box = build_today(as_of, plane)
    data = [
        *(trace for band in bands for trace in _build_band(band, plane)),
        *today,
        *_build_paths(steps, theme),
        *_build_figures(figures, theme),
        _build_goals(goals, theme),
        build_labels(
            [
                Spot(mark, _day_of(mark), mark.end, fit_label(mark, unit_title, look))
                for mark in [*goals, *figures[::-1]]
            ],
            plane,
            taken=[box],
            avoided=_list_line_boxes(figures, steps, plane),
        ),
    ]
    return build_plane(data, plane, unit_title=unit_title, left_out=[*left_out, *undated])


def _day_of(mark: Mark) -> datetime:
    return cast(datetime, mark.date)  # parse_marks left out what has none


def _list_path_marks(steps: Sequence[Step]) -> list[Mark]:
    """The values of the paths, for the bounds: a compound path may dip below both its ends."""
    values = [value for step in steps for value in (step.linear, step.compound)]
    return [Mark(value=value) for value in values if value is not None]


def _build_band(band: Band, plane: Plane) -> list[Data]:
    """Shade the values that meet the goal, and draw their edge."""
    low, high = plane.bounds
    start, end = f"{plane.period.first}-01-01", f"{plane.period.after}-01-01"
    far = high if band.sense > 0 else low
    accent = plane.look.theme.accent
    area = {
        "type": "scatter",
        "mode": "lines",
        "name": _("Meets the target"),
        "x": [start, end, end, start],
        "y": [band.bound, band.bound, far, far],
        "fill": "toself",
        "fillcolor": accent,
        "opacity": TINT,
        "line": {"width": 0},
        "hoverinfo": "skip",
        "showlegend": True,
        "legendrank": 1005,
    }
    edge = {
        "type": "scatter",
        "mode": "lines",
        "x": [start, end],
        "y": [band.bound, band.bound],
        "line": {"color": accent, "width": 1, "dash": DASH if band.strict else "solid"},
        "hoverinfo": "skip",
        "showlegend": False,
    }
    return [area, edge]


def _build_paths(steps: Sequence[Step], theme: Theme) -> list[Data]:
    """The straight path dashed, the compound one dotted; each only where it is known."""
    days = [format_day(step.date) for step in steps]
    paths = (
        (_("Straight path"), [step.linear for step in steps], DASH),
        (_("Compound path"), [step.compound for step in steps], DOTS),
    )
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "name": name,
            "x": days,
            "y": values,
            "line": {"color": theme.reference, "width": 1.8, "dash": dash},
            "hoverinfo": "skip",
            "showlegend": True,
            "legendrank": 1003,
        }
        for name, values, dash in paths
        if any(value is not None for value in values)
    ]


def _build_figures(figures: Sequence[Mark], theme: Theme) -> list[Data]:
    if not figures:
        return []
    trace = _build_points(figures, theme) | {
        "mode": "lines+markers",
        "name": _("Reported"),
        "line": {"color": theme.accent, "width": 2},
        "legendrank": 1001,
    }
    trace["marker"] |= {"color": theme.accent}
    return [trace]


def _build_goals(goals: Sequence[Mark], theme: Theme) -> Data:
    trace = _build_points(goals, theme) | {"mode": "markers", "name": _("Target")}
    return trace | {"legendrank": 1000}


def _build_points(marks: Sequence[Mark], theme: Theme) -> Data:
    """Hollow circles; the bar of a range runs up from its lower end."""
    trace = {
        "type": "scatter",
        "x": [format_day(_day_of(mark)) for mark in marks],
        "y": [mark.value for mark in marks],
        "error_y": build_ranges(marks, theme.accent),
        "marker": {
            "symbol": "circle",
            "size": MARKER_SIZE,
            "opacity": 1,
            "color": theme.ground,
            "line": {"color": theme.accent, "width": 2},
        },
        "cliponaxis": False,
        "showlegend": True,
    }
    return trace | add_identity(marks)


def _list_line_boxes(figures: Sequence[Mark], steps: Sequence[Step], plane: Plane) -> list[Box]:
    """Where the lines run, so that labels keep off them."""
    lines = (
        [(_day_of(mark), mark.value) for mark in figures],
        [(step.date, step.linear) for step in steps],
        [(step.date, step.compound) for step in steps],
    )
    spots = ([plane.find_spot(day, y) for day, y in line if y is not None] for line in lines)
    return [box for line in spots for box in list_boxes(line)]
