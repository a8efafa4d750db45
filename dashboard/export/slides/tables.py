"""Native tables on slides: cells of text, or of one sign each under upright heads."""

from typing import Any, NamedTuple

from pptx.oxml import parse_xml
from pptx.util import Pt

from dashboard.charts.measure import escape_text, measure_text
from dashboard.charts.palette import LIGHT
from dashboard.export.native.fitting import count_lines_of
from dashboard.export.native.ink import POINT, Inks, name_language, write_text
from dashboard.export.native.room import Frame
from dashboard.export.plans import Cell, Grid, Paint
from dashboard.export.slides.drawing import NAMES, Line, add_text

LETTERS = 9.0
SIGNS = 9.0
SMALL = 8.0
LINE = 1.25  # of the size of letters
INSET = 3.0
NAME_SHARE = 0.24  # of the width, for the names of rows
LEAST_COLUMN = 16.0  # points, for a sign
MOST_COLUMN = 40.0
KEY = 16.0


class Sizes(NamedTuple):
    """The widths of a table's columns, the height of its head and of its rows."""

    columns: list[float]
    head: float
    rows: list[float]


def measure_grid(grid: Grid, frame: Frame) -> Sizes:
    """Return the sizes of a table in a frame."""
    return _measure_signs(grid, frame) if grid.symbols else _measure_words(grid, frame)


def count_columns(grid: Grid, frame: Frame) -> int:
    """Return how many columns, the names of rows not counted, a page has room for."""
    if not grid.symbols:
        return len(grid.heads) - 1
    return int(frame.width * (1 - NAME_SHARE) / LEAST_COLUMN)


def count_grid_rows(grid: Grid, frame: Frame) -> int:
    """Return how many rows, from the first on, a page has room for."""
    sizes = measure_grid(grid, frame)
    left = frame.height - sizes.head - (KEY if grid.key else 0)
    for count, height in enumerate(sizes.rows):
        left -= height
        if left < 0:
            return max(1, count)
    return len(sizes.rows)


def add_grid(slide: Any, grid: Grid, frame: Frame, *, inks: Inks) -> Any:
    """Add a native table, its key under it, and return its graphic frame."""
    sizes = measure_grid(grid, frame)
    width, height = sum(sizes.columns), sizes.head + sum(sizes.rows)
    box = (Pt(value) for value in (frame.left, frame.top, width, height))
    shape = slide.shapes.add_table(1, 1, *box)
    table = shape._element.graphic.graphicData.tbl
    table.getparent().replace(table, parse_xml(_write_table(grid, sizes, inks)))
    if grid.key:
        spot = Frame(frame.left, frame.top + height + 4, frame.width, KEY)
        line = Line("     ".join(grid.key), SMALL, LIGHT.muted)
        add_text(slide, [line], spot, inks=inks, name="Key")
    return shape


def _measure_signs(grid: Grid, frame: Frame) -> Sizes:
    names = frame.width * NAME_SHARE
    count = len(grid.heads) - 1
    column = min(MOST_COLUMN, (frame.width - names) / count)
    heads = max(measure_text(escape_text(head), SMALL) for head in grid.heads[1:])
    rows = [
        count_lines_of(row[0].text, SMALL, names - 2 * INSET) * SMALL * LINE + INSET
        for row in grid.rows
    ]
    return Sizes([names, *([column] * count)], min(heads + 8, frame.height / 3), rows)


def _measure_words(grid: Grid, frame: Frame) -> Sizes:
    """Share the width among columns by their longest words, within bounds."""
    texts = [grid.heads, *([cell.text for cell in row] for row in grid.rows)]
    wants = [
        min(260.0, max(40.0, *(measure_text(escape_text(row[place]), LETTERS) for row in texts)))
        for place in range(len(grid.heads))
    ]
    times = frame.width / (sum(wants) + 2 * INSET * len(wants))
    columns = [(want + 2 * INSET) * min(1.6, times) for want in wants]
    heights = [
        max(
            count_lines_of(text, LETTERS, width - 2 * INSET)
            for text, width in zip(row, columns, strict=True)
        )
        * LETTERS
        * LINE
        + 2 * INSET
        for row in texts
    ]
    return Sizes(columns, heights[0], heights[1:])


def _write_table(grid: Grid, sizes: Sizes, inks: Inks) -> str:
    columns = "".join(f'<a:gridCol w="{round(width * POINT)}"/>' for width in sizes.columns)
    turned = grid.symbols
    heads = "".join(
        _write_cell(Cell(head, LIGHT.muted, bold=not turned), inks, is_sign=False, turned=turned)
        if place
        else _write_cell(Cell(head, LIGHT.muted, bold=not turned), inks, is_sign=False)
        for place, head in enumerate(grid.heads)
    )
    rows = [f'<a:tr h="{round(sizes.head * POINT)}">{heads}</a:tr>']
    for row, height in zip(grid.rows, sizes.rows, strict=True):
        cells = "".join(
            _write_cell(cell, inks, is_sign=grid.symbols and place > 0, small=grid.symbols)
            for place, cell in enumerate(row)
        )
        rows.append(f'<a:tr h="{round(height * POINT)}">{cells}</a:tr>')
    return (
        f'<a:tbl {NAMES}><a:tblPr firstRow="1"/><a:tblGrid>{columns}</a:tblGrid>'
        f"{''.join(rows)}</a:tbl>"
    )


def _write_cell(
    cell: Cell, inks: Inks, *, is_sign: bool, turned: bool = False, small: bool = False
) -> str:
    size = SIGNS if is_sign else SMALL if small or turned else LETTERS
    letters = inks.write_letters("rPr", size, ink=cell.ink or LIGHT.text, bold=cell.bold)
    run = f"<a:r>{letters}</a:rPr><a:t>{write_text(cell.text)}</a:t></a:r>" if cell.text else ""
    end = f'<a:endParaRPr {name_language()} sz="{round(size * 100)}"/>'
    side = "ctr" if is_sign else "l"
    inset = round((0.5 if is_sign else INSET) * POINT)
    turn = ' vert="vert270"' if turned else ""
    line = inks.write_line(Paint(line=LIGHT.grid, width=0.75))
    edges = "".join(f'<a:{name} w="0"><a:noFill/></a:{name}>' for name in ("lnL", "lnR"))
    edges += "".join(line.replace("a:ln", f"a:{name}") for name in ("lnT", "lnB"))
    return (
        f'<a:tc><a:txBody><a:bodyPr/><a:p><a:pPr algn="{side}"/>{run}{end}</a:p></a:txBody>'
        f'<a:tcPr marL="{inset}" marR="{inset}" marT="12700" marB="12700"{turn} anchor="ctr">'
        f"{edges}<a:noFill/></a:tcPr></a:tc>"
    )
