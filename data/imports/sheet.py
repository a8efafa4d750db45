"""The text cells of one table of a file: a header, its rows, and where a person sees them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from textwrap import shorten

from data.formulas import restore_formula
from data.problems import CELL_WIDTH
from schemas.fields import LONGEST
from schemas.said import Said

MAX_ROWS = 20_000  # some twenty times the dataset; more is a slip, or another kind of data
MAX_COLUMNS = 60
MAX_CELL = LONGEST  # characters, as in the dataset itself
SUSPECT = frozenset("=#")  # what a formula or an error begins with
ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"})

Rows = Iterable[tuple[int, Sequence[str]]]  # number of the row as a spreadsheet shows it, cells


class UnreadableFile(ValueError):
    """The file cannot be read as a table; the message says why and what to do."""


@dataclass(frozen=True)
class Flaw:
    """A cell that cannot be taken. `column` is its name in the header, "" beyond it."""

    line: int
    column: str
    value: str
    wrong: str
    allowed: str


@dataclass(frozen=True)
class Sheet:
    """A table of text. `lines` are the row numbers of `rows` as a spreadsheet shows them.

    Every row has at least as many cells as the header; one with more is among the flaws.
    `skipped` counts the wholly empty rows.
    """

    header: list[str]
    rows: list[list[str]]
    lines: list[int]
    skipped: int
    flaws: list[Flaw]


def build_sheet(rows: Rows) -> Sheet:
    """Take the first filled row as the header and the others as rows. Raises UnreadableFile.

    >>> sheet = build_sheet([(1, ["Region", "Value"]), (2, ["", ""]), (3, ["CN-GD", "3000"])])
    >>> sheet.header, sheet.rows, sheet.lines, sheet.skipped
    (['Region', 'Value'], [['CN-GD', '3000']], [3], 1)
    """
    kept: list[tuple[int, list[str]]] = []
    last = 0
    for last, cells in rows:
        filled = _trim(cells)
        if filled:
            kept.append((last, filled))
        if len(filled) > MAX_COLUMNS:
            raise UnreadableFile(
                Said(
                    "Row {last} has {count} columns; at most {most} can be read. Remove "
                    "the columns that are not part of the table.",
                    last=last,
                    count=len(filled),
                    most=MAX_COLUMNS,
                )
            )
        if len(kept) > MAX_ROWS + 1:
            raise UnreadableFile(
                Said(
                    "The file has more than {most:,} rows. Split it and send the parts.",
                    most=MAX_ROWS,
                )
            )
    if not kept:
        raise UnreadableFile(Said("The file is empty. Its first row must name the columns."))
    return _split(kept, skipped=last - len(kept))


def name_column(position: int) -> str:
    """Return the letters under which a spreadsheet shows a column.

    >>> name_column(0), name_column(26)
    ('A', 'AA')
    """
    letters = ""
    position += 1
    while position:
        position, letter = divmod(position - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def _trim(cells: Sequence[str]) -> list[str]:
    """Drop the blank cells at the end, and the apostrophes that keep formulas from running."""
    width = len(cells)
    while width and not cells[width - 1].strip():
        width -= 1
    return [restore_formula(cell) if cell[:1] == "'" else cell for cell in cells[:width]]


def _split(kept: list[tuple[int, list[str]]], *, skipped: int) -> Sheet:
    (line, first), *others = kept
    header = [cell.strip() for cell in first]
    rows = [cells + [""] * (len(header) - len(cells)) for _, cells in others]
    lines = [number for number, _ in others]
    _check_header(header, rows, line=line)
    used = [place for place, name in enumerate(header) if name]
    flaws = [flaw for number, cells in others for flaw in _find_flaws(number, cells, header)]
    if len(used) < len(header):  # empty columns between the filled ones
        rows = [[row[place] for place in used] + row[len(header) :] for row in rows]
    return Sheet([header[place] for place in used], rows, lines, skipped, flaws)


def _check_header(header: list[str], rows: list[list[str]], *, line: int) -> None:
    filled = [name for name in header if name]
    if len(filled) == 1 and any(sum(map(bool, row)) > 1 for row in rows):
        raise UnreadableFile(
            Said(
                "Row {line} holds only “{text}”. The first row must name the columns: delete "
                "titles and notes above them.",
                line=line,
                text=_show(filled[0]),
            )
        )
    for place, name in enumerate(header):
        if not name and any(row[place].strip() for row in rows):
            raise UnreadableFile(
                Said(
                    "Column {name} has values but no name in row {line}. Name it, or empty it.",
                    name=name_column(place),
                    line=line,
                )
            )
        if name.startswith("="):
            raise UnreadableFile(
                Said(
                    "Cell {name}{line} is a formula. The first row must name the columns: type "
                    "the name itself.",
                    name=name_column(place),
                    line=line,
                )
            )


def _find_flaws(line: int, cells: list[str], header: list[str]) -> Iterator[Flaw]:
    if len(cells) > len(header):
        surplus = Said("the row has {n} cells, the header {most}", n=len(cells), most=len(header))
        allowed = Said("no more cells than the header; quotation marks around a text with commas")
        yield Flaw(line, "", _show(cells[len(header)]), surplus, allowed)
    for place, cell in enumerate(cells):
        if len(cell) <= MAX_CELL and cell[:1] not in SUSPECT:
            continue
        wrong, allowed = _judge(cell)
        if wrong:
            name = header[place] if place < len(header) else ""
            wrong = Said("cell {cell} {wrong}", cell=f"{name_column(place)}{line}", wrong=wrong)
            yield Flaw(line, name, _show(cell), wrong, allowed)


def _judge(cell: str) -> tuple[str, str]:
    """Return what is wrong with a cell and what is allowed; blank where nothing is."""
    if len(cell) > MAX_CELL:
        return (
            Said("has {n:,} characters", n=len(cell)),
            Said("at most {most:,} characters", most=MAX_CELL),
        )
    if cell[:1] == "=":
        return Said("is a formula"), Said("the value itself: paste as values")
    if cell[:1] == "#" and cell in ERRORS:
        return Said("holds an error of the spreadsheet"), Said("the value itself")
    return "", ""


def _show(text: str) -> str:
    return shorten(text[: 2 * CELL_WIDTH], CELL_WIDTH, placeholder="…")
