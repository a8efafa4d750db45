"""The sums as native bars: regional targets end to end, the nation's beside them."""

from collections.abc import Sequence

from dashboard.charts.palette import LIGHT, mix_colours
from dashboard.charts.sum_parts import Bar, Region, group_years, list_bars, split_bar
from dashboard.export.plans.axes import build_axis
from dashboard.export.plans.bars import UNSEEN
from dashboard.export.plans.marks import HOLLOW, read_marks, read_rows
from dashboard.export.plans.model import Bars, Paint, Plan, Sentence, Series
from dashboard.figures.drawn import Drawn
from dashboard.i18n import _

WIDTH = 560  # points of the longest bar; parts too short for that are drawn as one
TINT = 0.18  # of the accent in a region's part: a target is never a filled mark


def plan_sums(drawn: Drawn) -> Plan:
    """Plan two bars a year; a series is one region's part, the smallest regions are one part."""
    rows = read_rows(drawn.frame, ("id", "year", "value"), row=Region)
    years = group_years([row for row in rows if row.value > 0])
    if not years:
        return Sentence(drawn.empty)
    nation = read_marks(drawn.others["nation"], ("value",)) if drawn.others else []
    bars = list_bars(years, [mark for mark in nation if mark.year in years])
    axis = build_axis(drawn.unit_title, (bar.value for bar in bars))
    series = [*_plan_parts(bars, axis.high), _plan_nation(bars)]
    room = (axis.high - axis.low) / 4
    labels = tuple(bar.label for bar in bars)
    end = Series(
        _("Room for labels"), (room,) * len(bars), UNSEEN, labels=labels, at="base", keyed=False
    )
    kept = tuple(one for one in series if any(one.values))
    names = tuple(bar.name for bar in bars)
    return Bars(_("Year"), names, (*kept, end), axis, stacked=True)


def _plan_parts(bars: Sequence[Bar], highest: float) -> list[Series]:
    """One series a part, named by its region, so that the data can be read and changed."""
    paint = Paint(mix_colours(LIGHT.ground, LIGHT.accent, TINT), LIGHT.accent, width=1)
    series: list[Series] = []
    for row, bar in enumerate(bars):
        for number, part in enumerate(split_bar(bar, scale=WIDTH / highest)):
            alone = bool(part.codes[0])
            name = bar.regions[number].region_name if alone else part.hover.split("<br>")[0]
            values = tuple(part.size if place == row else None for place in range(len(bars)))
            labels = tuple(part.text if place == row else "" for place in range(len(bars)))
            series.append(Series(name, values, paint, labels=labels, at="middle", keyed=False))
    return series


def _plan_nation(bars: Sequence[Bar]) -> Series:
    values = tuple(bar.value if bar.nation is not None else None for bar in bars)
    paint = Paint(HOLLOW, LIGHT.reference, width=1.75, dash="dash")
    return Series(_("National target"), values, paint, keyed=False)
