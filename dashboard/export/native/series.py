"""The series of native charts as DrawingML: values, looks, labels, ranges."""

from collections.abc import Iterable, Sequence

from dashboard.charts.palette import LIGHT
from dashboard.export.native.ink import Inks, write_text
from dashboard.export.native.room import SMALLEST
from dashboard.export.plans import Bars, Paint, Points, Series
from dashboard.export.plans.cells import Laid, write_head, write_range

NAMESPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
PLACES = {"end": "outEnd", "base": "inBase", "middle": "ctr"} | {
    "above": "t",
    "below": "b",
    "left": "l",
    "right": "r",
}
MARKS = {"circle": "circle", "diamond": "diamond", "square": "square", "triangle-up": "triangle"}
# What lies under a label of points, so that it can be read where a line runs.
HALO = '<a:solidFill><a:schemeClr val="bg1"><a:alpha val="70000"/></a:schemeClr></a:solidFill>'
PLAIN_HALO = HALO.replace("schemeClr", "srgbClr").replace("bg1", "FFFFFF")
HIDDEN = "".join(
    f'<c:show{name} val="0"/>'
    for name in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
)
SHOWN = HIDDEN.replace('<c:showVal val="0"/>', '<c:showVal val="1"/>')


def write_bar_series(plan: Bars, laid: Laid, *, inks: Inks, size: float) -> str:
    """Write the series of bars."""
    return "".join(
        f"<c:ser>{_write_identity(number, one.name, write_head(spot.y, sheet=laid.sheet))}"
        f"<c:spPr>{inks.write_fill(one.paint)}{inks.write_line(one.paint)}</c:spPr>"
        f'<c:invertIfNegative val="0"/>{_write_bar_paints(one, inks)}'
        f"{_write_labels(one, inks=inks, size=size)}{_write_reaches(one, inks)}"
        f"<c:cat>{_write_texts(laid, spot.x)}</c:cat>"
        f"<c:val>{_write_numbers(laid, spot.y)}</c:val></c:ser>"
        for number, (one, spot) in enumerate(zip(plan.series, laid.spots, strict=True))
    )


def write_point_series(plan: Points, laid: Laid, *, inks: Inks, size: float) -> str:
    """Write the series of points."""
    return "".join(
        f"<c:ser>{_write_identity(number, one.name, write_head(spot.y, sheet=laid.sheet))}"
        f"<c:spPr>{inks.write_line(one.joined or Paint())}</c:spPr>"
        f"{_write_marker(one.paint, inks)}{_write_point_paints(one, inks)}"
        f"{_write_labels(one, inks=inks, size=size)}"
        f"{_write_reaches(one, inks, direction='x' if plan.rows else 'y')}"
        f"<c:xVal>{_write_numbers(laid, spot.x)}</c:xVal>"
        f"<c:yVal>{_write_numbers(laid, spot.y)}</c:yVal>"
        '<c:smooth val="0"/></c:ser>'
        for number, (one, spot) in enumerate(zip(plan.series, laid.spots, strict=True))
    )


def _write_identity(number: int, name: str, head: str) -> str:
    point = f'<c:pt idx="0"><c:v>{write_text(name)}</c:v></c:pt>'
    cache = f'<c:strCache><c:ptCount val="1"/>{point}</c:strCache>'
    ref = f"<c:strRef><c:f>{write_text(head)}</c:f>{cache}</c:strRef>"
    return f'<c:idx val="{number}"/><c:order val="{number}"/><c:tx>{ref}</c:tx>'


def _write_texts(laid: Laid, place: int) -> str:
    texts = laid.columns[place].cells
    points = "".join(
        f'<c:pt idx="{n}"><c:v>{write_text(str(text))}</c:v></c:pt>' for n, text in enumerate(texts)
    )
    cache = f'<c:strCache><c:ptCount val="{len(texts)}"/>{points}</c:strCache>'
    return f"<c:strRef>{_write_ref(laid, place)}{cache}</c:strRef>"


def _write_numbers(laid: Laid, place: int) -> str:
    column = laid.columns[place]
    cache = f"<c:formatCode>{write_text(column.number_format)}</c:formatCode>"
    cache += _write_points(column.cells)
    return f"<c:numRef>{_write_ref(laid, place)}<c:numCache>{cache}</c:numCache></c:numRef>"


def _write_ref(laid: Laid, place: int) -> str:
    cells = write_range(place, len(laid.columns[place].cells), sheet=laid.sheet)
    return f"<c:f>{write_text(cells)}</c:f>"


def _write_points(values: Sequence[object]) -> str:
    points = "".join(
        f'<c:pt idx="{n}"><c:v>{value!r}</c:v></c:pt>'
        for n, value in enumerate(values)
        if value is not None
    )
    return f'<c:ptCount val="{len(values)}"/>{points}'


def _write_bar_paints(one: Series, inks: Inks) -> str:
    return "".join(
        f'<c:dPt><c:idx val="{n}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr>{inks.write_fill(paint)}{inks.write_line(paint)}</c:spPr></c:dPt>"
        for n, paint in sorted(one.paints.items())
    )


def _write_point_paints(one: Series, inks: Inks) -> str:
    return "".join(
        f'<c:dPt><c:idx val="{n}"/>{_write_marker(paint, inks)}<c:bubble3D val="0"/></c:dPt>'
        for n, paint in sorted(one.paints.items())
    )


def _write_marker(paint: Paint, inks: Inks) -> str:
    if not paint.size:
        return '<c:marker><c:symbol val="none"/></c:marker>'
    return (
        f'<c:marker><c:symbol val="{MARKS[paint.symbol]}"/><c:size val="{paint.size}"/>'
        f"<c:spPr>{inks.write_fill(paint)}{inks.write_line(paint)}</c:spPr></c:marker>"
    )


def _write_labels(one: Series, *, inks: Inks, size: float) -> str:
    """Write one label a value, with the words of the screen; values without words have none."""
    ink = one.ink or LIGHT.text
    letters = inks.write_letters("rPr", SMALLEST if one.small else size, ink=ink)
    ground = f"<c:spPr>{HALO if inks.themed else PLAIN_HALO}</c:spPr>" if one.xs else ""
    labels = "".join(
        f'<c:dLbl><c:idx val="{n}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:p><a:r>'
        f"{letters}</a:rPr><a:t>{write_text(text)}</a:t></a:r></a:p></c:rich></c:tx>{ground}"
        f'<c:dLblPos val="{PLACES[one.places.get(n, one.at)]}"/>{SHOWN}</c:dLbl>'
        for n, text in _list_labels(one)
    )
    return f"<c:dLbls>{labels}{HIDDEN}</c:dLbls>" if labels else ""


def _list_labels(one: Series) -> Iterable[tuple[int, str]]:
    pairs = enumerate(zip(one.label_of, one.values, strict=True))
    return ((n, text) for n, (text, value) in pairs if text and value is not None)


def _write_reaches(one: Series, inks: Inks, *, direction: str = "") -> str:
    """Write the bars of ranges, from each value up to its upper end."""
    if not one.reaches:
        return ""
    heading = f'<c:errDir val="{direction}"/>' if direction else ""
    points = _write_points([reach or None for reach in one.reaches])
    ends = f"<c:numLit><c:formatCode>General</c:formatCode>{points}</c:numLit>"
    line = inks.write_line(Paint(line=one.paint.line, width=3))
    return (
        f'<c:errBars>{heading}<c:errBarType val="plus"/><c:errValType val="cust"/>'
        f'<c:noEndCap val="0"/><c:plus>{ends}</c:plus><c:spPr>{line}</c:spPr></c:errBars>'
    )
