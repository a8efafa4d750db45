"""The axes and the key of native charts as DrawingML; ends are fixed, texts are small and quiet."""

from collections.abc import Sequence

from dashboard.charts.palette import LIGHT
from dashboard.export.native.ink import Inks, name_language, write_text
from dashboard.export.plans import Axis, Paint, Series

X, Y = 101, 102
QUIET = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'


def write_category_axis(*, upright: bool, inks: Inks, size: float) -> str:
    """Write the axis of categories; the first stands at the top."""
    orientation, side = ("minMax", "b") if upright else ("maxMin", "l")
    line = inks.write_line(Paint(line=LIGHT.axis, width=0.75))
    return (
        f'<c:catAx><c:axId val="{X}"/><c:scaling><c:orientation val="{orientation}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{side}"/><c:numFmt formatCode="General" '
        f'sourceLinked="0"/>{QUIET}<c:tickLblPos val="low"/><c:spPr>{line}</c:spPr>'
        f"{write_letters_of_part(inks, size)}"
        f'<c:crossAx val="{Y}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="50"/><c:tickLblSkip val="1"/>'
        '<c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def write_value_axis(
    axis: Axis,
    *,
    ids: tuple[int, int] = (Y, X),
    side: str,
    inks: Inks,
    size: float,
    crosses: str = "min",
    lined: bool = True,
    falling: bool = False,
) -> str:
    """Write an axis of values; `ids` are its own and that of the axis which it crosses."""
    grid = inks.write_line(Paint(line=LIGHT.grid, width=0.75))
    lines = f"<c:majorGridlines><c:spPr>{grid}</c:spPr></c:majorGridlines>" if lined else ""
    base = '<c:logBase val="10"/>' if axis.log else ""
    step = "" if axis.log else f'<c:majorUnit val="{axis.step:.12g}"/>'
    orientation = "maxMin" if falling else "minMax"
    return (
        f'<c:valAx><c:axId val="{ids[0]}"/><c:scaling>{base}'
        f'<c:orientation val="{orientation}"/><c:max val="{axis.high:.12g}"/>'
        f'<c:min val="{axis.low:.12g}"/></c:scaling><c:delete val="{int(not axis.shown)}"/>'
        f'<c:axPos val="{side}"/>{lines if axis.shown else ""}'
        f"{_write_title(axis.title, upright=side == 'l', inks=inks, size=size)}"
        f'<c:numFmt formatCode="{write_text(axis.number_format)}" sourceLinked="0"/>{QUIET}'
        f'<c:tickLblPos val="nextTo"/><c:spPr>{inks.write_line(Paint())}</c:spPr>'
        f"{write_letters_of_part(inks, size, ink=LIGHT.muted)}"
        f'<c:crossAx val="{ids[1]}"/><c:crosses val="{crosses}"/>'
        f'<c:crossBetween val="{"between" if ids == (Y, X) and not falling else "midCat"}"/>'
        f"{step}</c:valAx>"
    )


def write_key(series: Sequence[Series], *, inks: Inks, size: float) -> str:
    """Write the key at the top; nothing where one look needs none."""
    if sum(one.keyed for one in series) < 2:
        return ""
    unkeyed = "".join(
        f'<c:legendEntry><c:idx val="{n}"/><c:delete val="1"/></c:legendEntry>'
        for n, one in enumerate(series)
        if not one.keyed
    )
    return (
        f'<c:legend><c:legendPos val="t"/>{unkeyed}<c:overlay val="0"/>'
        f"{write_letters_of_part(inks, size)}</c:legend>"
    )


def write_letters_of_part(inks: Inks, size: float, *, ink: str = LIGHT.text) -> str:
    """Write the letters of a part of a chart."""
    letters = inks.write_letters("defRPr", size, ink=ink)
    return (
        f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{letters}</a:defRPr></a:pPr>"
        f"<a:endParaRPr {name_language()}/></a:p></c:txPr>"
    )


def _write_title(title: str, *, upright: bool, inks: Inks, size: float) -> str:
    if not title:
        return ""
    turn = ' rot="-5400000" vert="horz"' if upright else ""
    letters = inks.write_letters("rPr", size, ink=LIGHT.muted)
    return (
        f"<c:title><c:tx><c:rich><a:bodyPr{turn}/><a:p><a:r>{letters}</a:rPr>"
        f'<a:t>{write_text(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
    )
