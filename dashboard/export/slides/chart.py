"""Native charts on slides: editable, with a workbook of their numbers inside."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any, NamedTuple

from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Pt
from xlsxwriter import Workbook

from dashboard.export.plans import Bars, Paint, Points, Series
from dashboard.export.plans.cells import Laid, lay_out
from dashboard.export.plans.rows import build_row_ends, build_row_names
from dashboard.export.slides.chart_axes import (
    X,
    Y,
    write_category_axis,
    write_key,
    write_value_axis,
)
from dashboard.export.slides.chart_series import (
    NAMESPACES,
    write_bar_series,
    write_point_series,
)
from dashboard.export.slides.ink import Inks, clean_text
from dashboard.export.slides.room import Frame, Room, fit_labels, measure_room, shorten_names

# Texts stay texts: nothing that was typed becomes a formula or a link.
SAFE = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


class NativeChart(NamedTuple):
    """What python-pptx asks of the data of a chart: its XML and its workbook."""

    xml: bytes
    xlsx_blob: bytes

    def xml_bytes(self, chart_type: Any) -> bytes:
        """Return the XML, which says itself of which type the chart is."""
        return self.xml


def add_chart(slide: Any, plan: Bars | Points, frame: Frame, *, inks: Inks) -> Any:
    """Add a native chart to a slide and return its graphic frame."""
    room = measure_room(plan, frame)
    chart = _make_bars(plan, room, frame=frame, inks=inks) if isinstance(plan, Bars) else None
    chart = chart or _make_points(plan, room, frame=frame, inks=inks)  # type: ignore[arg-type]
    kind = XL_CHART_TYPE.BAR_CLUSTERED if isinstance(plan, Bars) else XL_CHART_TYPE.XY_SCATTER
    box = (Pt(value) for value in (frame.left, frame.top, frame.width, room.height))
    return slide.shapes.add_chart(kind, *box, chart)


def write_numbers(laid: Laid) -> bytes:
    """Return the workbook of a chart's numbers: a column a series, heads above, labels behind."""
    file = BytesIO()
    with Workbook(file, SAFE) as book:
        sheet = book.add_worksheet()
        for place, column in enumerate(laid.columns):
            number_format = book.add_format({"num_format": column.number_format})
            sheet.set_column(place, place, 14)
            sheet.write_string(0, place, clean_text(column.head))
            for row, value in enumerate(column.cells, 1):
                if isinstance(value, str):
                    sheet.write_string(row, place, clean_text(value))
                elif value is not None:
                    sheet.write_number(row, place, value, number_format)
    return file.getvalue()


def _make_bars(plan: Bars, room: Room, *, frame: Frame, inks: Inks) -> NativeChart:
    plan = fit_labels(plan, room, frame)
    if not plan.upright:
        plan = replace(plan, categories=shorten_names(plan.categories, room, frame))
    laid = lay_out(plan)
    side = "l" if plan.upright else "b"
    axis = replace(plan.axis, shown=not plan.upright)  # upright bars say their numbers themselves
    body = (
        f'<c:barChart><c:barDir val="{"col" if plan.upright else "bar"}"/>'
        f'<c:grouping val="{"stacked" if plan.stacked else "clustered"}"/><c:varyColors val="0"/>'
        f"{write_bar_series(plan, laid, inks=inks, size=room.size)}"
        f'<c:gapWidth val="45"/><c:overlap val="100"/><c:axId val="{X}"/><c:axId val="{Y}"/>'
        f"</c:barChart>{write_category_axis(upright=plan.upright, inks=inks, size=room.size)}"
    )
    crosses = "autoZero" if plan.upright else "max"
    body += write_value_axis(axis, side=side, inks=inks, size=room.size, crosses=crosses)
    key = write_key(plan.series, inks=inks, size=room.size)
    return NativeChart(_write_chart(body, key, room, inks=inks), write_numbers(laid))


def _make_points(plan: Points, room: Room, *, frame: Frame, inks: Inks) -> NativeChart:
    unseen = Paint(size=0)
    if plan.rows:
        rows = replace(plan, rows=shorten_names(plan.rows, room, frame))
        plan = replace(
            plan,
            series=(build_row_names(rows, unseen), *plan.series, *build_row_ends(rows, unseen)),
        )
    plan = replace(plan, series=_put_longest_first(plan.series))
    laid = lay_out(plan)
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
    return NativeChart(_write_chart(body, key, room, inks=inks), write_numbers(laid))


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
    return replace(plan, series=(*bare, *lines)), Laid(laid.columns, spots)


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
        f'<c:txPr>{text}<a:endParaRPr lang="en-US"/></a:p></c:txPr></c:chartSpace>'
    ).encode()
