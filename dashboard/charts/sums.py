"""The sums: what regions aim at, added up in one bar a year, beside the national target."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.axes import build_value_axis
from dashboard.charts.layout import build_empty, build_row_figure
from dashboard.charts.look import TINY_SIZE, Data, Look
from dashboard.charts.marks import Mark, parse_marks, parse_rows
from dashboard.charts.measure import measure_text
from dashboard.charts.palette import Theme, mix_colours
from dashboard.charts.rows import Slot, build_ends, build_names, calculate_width, stack_slots
from dashboard.charts.scale import calculate_right_room
from dashboard.charts.sum_parts import Bar, Region, group_years, list_bars, split_bar
from dashboard.charts.traces import add_identity
from dashboard.i18n import _

BAR = 24
GAP = 8
TINT = 0.18  # of the accent in a region's part: a target is never a filled mark


def build_sums(
    frame: pd.DataFrame,
    *,
    theme: Theme,
    unit_title: str,
    reference: pd.DataFrame | None = None,
    narrow: bool = False,
    empty: str | None = None,
) -> go.Figure:
    """Draw two bars a year: the regional targets end to end, the largest named, and the nation's.

    Needs id, region, region_name, year, value, label, total_label (the words for the sum, the same
    in all rows of a year); reads hover. `reference` are the national targets: id, year, value,
    label; reads hover. A mark's customdata is the record's id; regions drawn together have "" and
    their ids after it. Rows without a value above zero are listed in `layout.meta["left_out"]`.
    """
    look = Look(theme, narrow)
    regions, left_out = parse_rows(frame, ("id", "year", "value"), row=Region)
    left_out += [region.id for region in regions if region.value <= 0]
    years = group_years([region for region in regions if region.value > 0])
    if not years:
        return build_empty(empty or _("No regional targets can be added up."), look=look)
    nation = [mark for mark in _parse_nation(reference) if mark.year in years]
    bars = list_bars(years, nation)
    bounds = (0.0, max(bar.value for bar in bars))
    slots = stack_slots(
        [bar.name for bar in bars],
        look=look,
        top=2,
        body=BAR,
        gap=GAP,
        beside=[measure_text(bar.label, look.size) for bar in bars],
    )
    ends = [(bar.value, bar.label) for bar in bars]
    right = calculate_right_room([(end / bounds[1], text) for end, text in ends], look.size)
    plot_width = calculate_width(slots, right, look=look)
    scale = plot_width / bounds[1]
    data = [_build_regions(bars, slots, scale=scale, theme=theme)]
    if nation:
        data.append(_build_nation(bars, slots, theme=theme))
    data.append(build_ends(slots, ends, bounds, look=look))
    if narrow:
        data.append(build_names(slots, bounds, look=look))
    return build_row_figure(
        data,
        [(slot.middle, slot.name) for slot in slots],
        look=look,
        xaxis=build_value_axis(unit_title, bounds, look=look),
        height=slots[-1].bottom,
        right=right,
        edges=[slot.bottom for slot in slots],
        plot_width=plot_width,
        left_out=left_out,
    )


def _parse_nation(reference: pd.DataFrame | None) -> list[Mark]:
    return [] if reference is None else parse_marks(reference, ("year", "value"))[0]


def _build_regions(
    bars: Sequence[Bar], slots: Sequence[Slot], *, scale: float, theme: Theme
) -> Data:
    """Draw all parts of all bars; `scale` is the pixels of one unit at the narrowest width."""
    parts = [
        (part, slot.y)
        for bar, slot in zip(bars, slots, strict=True)
        for part in split_bar(bar, scale=scale)
    ]
    return {
        "type": "bar",
        "orientation": "h",
        "name": _("Regional targets"),
        "base": [part.start for part, _y in parts],
        "x": [part.size for part, _y in parts],
        "y": [y for _part, y in parts],
        "width": BAR,
        "text": [part.text for part, _y in parts],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "textfont": {"color": theme.text, "size": TINY_SIZE},
        "marker": {
            "color": mix_colours(theme.ground, theme.accent, TINT),
            "line": {"color": theme.accent, "width": 1.2},
        },
        "customdata": [part.codes for part, _y in parts],
        "hovertext": [part.hover for part, _y in parts],
        "hoverinfo": "text",
    }


def _build_nation(bars: Sequence[Bar], slots: Sequence[Slot], *, theme: Theme) -> Data:
    """Hollow bars in the colour of the reference, which the nation is everywhere."""
    rows = [
        (bar.nation, slot.y)
        for bar, slot in zip(bars, slots, strict=True)
        if bar.nation is not None
    ]
    trace = {
        "type": "bar",
        "orientation": "h",
        "name": _("National target"),
        "base": [0] * len(rows),
        "x": [mark.value for mark, _y in rows],
        "y": [y for _mark, y in rows],
        "width": BAR,
        "marker": {"color": theme.ground, "line": {"color": theme.reference, "width": 2}},
    }
    return trace | add_identity([mark for mark, _y in rows])
