"""Native charts of plans as DrawingML, the same for slides and workbooks."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from dashboard.export.native.axes import X, Y, write_category_axis, write_key, write_value_axis
from dashboard.export.native.ink import Inks, name_language
from dashboard.export.native.room import Frame, Room, fit_labels, measure_room, shorten_names
from dashboard.export.native.series import NAMESPACES, write_bar_series, write_point_series
from dashboard.export.plans import Bars, Paint, Points, Series
from dashboard.export.plans.cells import Laid, lay_out
from dashboard.export.plans.rows import build_row_ends, build_row_names


class Chart(NamedTuple):
    """A chart as XML, the cells that it draws, and its height in points."""

    xml: bytes
    laid: Laid
    height: float


def write_chart(plan: Bars | Points, frame: Frame, *, inks: Inks, sheet: str = "Sheet1") -> Chart:
    """Return the chart of a plan that fits a frame; its numbers stand on the sheet of that name."""
    room = measure_room(plan, frame)
    make = _make_bars if isinstance(plan, Bars) else _make_points
    xml, laid = make(plan, room, frame=frame, inks=inks, sheet=sheet)  # type: ignore[arg-type]
    return Chart(xml, laid, room.height)


def _make_bars(
    plan: Bars, room: Room, *, frame: Frame, inks: Inks, sheet: str
) -> tuple[bytes, Laid]:
    plan = fit_labels(plan, room, frame)
    laid = lay_out(plan, sheet)
    shown = laid if plan.upright else _shorten_categories(laid, room, frame)
    side = "l" if plan.upright else "b"
    axis = replace(plan.axis, shown=not plan.upright)  # upright bars say their numbers themselves
    body = (
        f'<c:barChart><c:barDir val="{"col" if plan.upright else "bar"}"/>'
        f'<c:grouping val="{"stacked" if plan.stacked else "clustered"}"/><c:varyColors val="0"/>'
        f"{write_bar_series(plan, shown, inks=inks, size=room.size)}"
        f'<c:gapWidth val="45"/><c:overlap val="100"/><c:axId val="{X}"/><c:axId val="{Y}"/>'
        f"</c:barChart>{write_category_axis(upright=plan.upright, inks=inks, size=room.size)}"
    )
    crosses = "autoZero" if plan.upright else "max"
    body += write_value_axis(axis, side=side, inks=inks, size=room.size, crosses=crosses)
    key = write_key(plan.series, inks=inks, size=room.size)
    return _write_chart(body, key, room, inks=inks), laid


def _make_points(
    plan: Points, room: Room, *, frame: Frame, inks: Inks, sheet: str
) -> tuple[bytes, Laid]:
    unseen = Paint(size=0)
    if plan.rows:
        rows = replace(plan, rows=shorten_names(plan.rows, room, frame))
        ends = build_row_ends(plan, unseen)
        plan = replace(plan, series=(build_row_names(rows, unseen), *plan.series, *ends))
    plan = replace(plan, series=_put_longest_first(plan.series))
    laid = lay_out(plan, sheet)
    plan, laid_twice = _part_lines(plan, laid)
    falling = bool(plan.rows)
    series = write_point_series(plan, laid_twice, inks=inks, size=room.size)
    body = (
        '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>'
        f'{series}<c:axId val="{X}"/><c:axId val="{Y}"/></c:scatterChart>'
    )
    crosses = "max" if falling else "min"
    shared = {"inks": inks, "size": room.size}
    body += write_value_axis(plan.x, ids=(X, Y), side="b", crosses=crosses, lined=falling, **shared)
    body += write_value_axis(plan.y, ids=(Y, X), side="l", falling=falling, **shared)
    key = write_key(plan.series, **shared)
    return _write_chart(body, key, room, inks=inks), laid


def _shorten_categories(laid: Laid, room: Room, frame: Frame) -> Laid:
    """Return the cells as a chart shows them: names cut to their room; the sheet has them whole."""
    first, *rest = laid.columns
    names = shorten_names(map(str, first.cells), room, frame)
    return laid._replace(columns=(first._replace(cells=names), *rest))


def _put_longest_first(series: Sequence[Series]) -> tuple[Series, ...]:
    """LibreOffice draws no point of a first series that is shorter than another."""
    longest = max(series, key=lambda one: (len(one.values), not one.keyed))
    return (longest, *(one for one in series if one is not longest))


def _part_lines(plan: Points, laid: Laid) -> tuple[Points, Laid]:
    """Draw the line through hollow points as a series of its own over the same cells.

    LibreOffice fills points in the colour of their line, and a target would look reported.
    """
    hollow = [
        n
        for n, one in enumerate(plan.series)
        if one.joined and one.paint.size and one.paint.fill != one.paint.line
    ]
    lines = tuple(
        replace(plan.series[n], paint=Paint(size=0), labels=(), paints={}, reaches=(), keyed=False)
        for n in hollow
    )
    bare = (replace(one, joined=None) if n in hollow else one for n, one in enumerate(plan.series))
    spots = (*laid.spots, *(laid.spots[n] for n in hollow))
    return replace(plan, series=(*bare, *lines)), laid._replace(spots=spots)


def _write_chart(body: str, key: str, room: Room, *, inks: Inks) -> bytes:
    """Write the whole chart; its plot is fixed, so that names and labels keep their room."""
    sizes = (room.left, room.top, 1 - room.left - room.right, 1 - room.top - room.bottom)
    modes = '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    places = "".join(
        f'<c:{name} val="{size:.5f}"/>' for name, size in zip("xywh", sizes, strict=True)
    )
    letters = inks.write_letters("defRPr", room.size, ink="")
    text = f"<a:bodyPr/><a:lstStyle/><a:p><a:pPr>{letters}</a:defRPr></a:pPr>"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<c:chartSpace {NAMESPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>'
        '<c:autoTitleDeleted val="1"/><c:plotArea><c:layout>'
        f"<c:manualLayout>{modes}{places}</c:manualLayout></c:layout>{body}</c:plotArea>{key}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr>{text}"
        f"<a:endParaRPr {name_language()}/></a:p></c:txPr></c:chartSpace>"
    ).encode()
