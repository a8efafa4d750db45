"""The steps as native points: a row a region, its targets and reported figures named by year."""

import math
from collections.abc import Sequence

from dashboard.charts.marks import Mark, sort_regions
from dashboard.charts.measure import measure_text
from dashboard.charts.placement import stagger_labels
from dashboard.charts.scale import share_of
from dashboard.export.plans.axes import build_axis, build_log_axis
from dashboard.export.plans.marks import read_marks
from dashboard.export.plans.model import Axis, Plan, Sentence
from dashboard.export.plans.rows import Placed, build_dot_rows
from dashboard.figures.drawn import Drawn
from dashboard.i18n import _

PLOT_WIDTH = 420  # points at least; what fits here fits on every slide
YEAR_SIZE = 8
LEVELS = ("above", "below")


def plan_steps(drawn: Drawn) -> Plan:
    """Plan a row of points a region; a year without room is left to the data."""
    marks = read_marks(drawn.frame, ("value",))
    if drawn.log:
        marks = [mark for mark in marks if mark.value > 0]
    if not marks:
        return Sentence(drawn.empty)
    build = build_log_axis if drawn.log else build_axis
    axis = build(drawn.unit_title, [v for m in marks for v in (m.value, m.end)])
    placed: list[Placed] = []
    places: dict[str, str] = {}
    regions = sort_regions(marks)
    for row, members in enumerate(regions, 1):
        found = _place_years(members, axis)
        places |= found
        placed += [(m, row, str(m.year) if m.id in found and m.year else "") for m in members]
    names = [members[0].region_name for members in regions]
    ends = [_find_latest(members) for members in regions]
    return build_dot_rows(placed, names, axis=axis, at="above", ends=ends, places=places)


def _place_years(marks: Sequence[Mark], axis: Axis) -> dict[str, str]:
    """Return by id where a year has room: above or below its mark; the important ones choose."""
    ordered = sorted(
        (mark for mark in marks if mark.year is not None),
        key=lambda mark: (mark.faint, mark.kind == "actual", -(mark.year or 0), mark.value),
    )
    bounds = (math.log10(axis.low), math.log10(axis.high)) if axis.log else (axis.low, axis.high)
    centres = [share_of(mark.value, bounds, log=axis.log) * PLOT_WIDTH for mark in ordered]
    widths = [measure_text(str(mark.year), YEAR_SIZE) for mark in ordered]
    levels = stagger_labels(centres, widths, levels=len(LEVELS))
    pairs = zip(ordered, levels, strict=True)
    return {mark.id: LEVELS[level] for mark, level in pairs if level is not None}


def _find_latest(marks: Sequence[Mark]) -> str:
    """Return the label and year of the target with the last deadline, else of the last figure."""
    best = max(
        marks, key=lambda mark: (not mark.faint, mark.kind == "target", mark.year or 0, mark.end)
    )
    if not best.year:
        return best.label
    return _("{label} ({year})").format(label=best.label, year=best.year)
