"""Reads the rows that a program wants: whole ones, made of what they were and what was sent."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dashboard.editing.ids import suggest_key
from dashboard.editing.judge import say_taken
from dashboard.editing.mistakes import Mistake, NotTaken, Place
from dashboard.editing.rows import Taken
from dashboard.editing.sent import (
    LONGEST_KEY,
    Cell,
    ChangedRow,
    NewRow,
    Proposal,
    RetiredRow,
    RowWish,
)
from dashboard.i18n import _
from data import Catalog
from data.checks.rule import show_cell
from data.revisions.fold import RECORDS
from data.revisions.rows import PARTS, find_row, write_key_text
from schemas import TABLES
from schemas.fields import LONGEST

DEPTH = 4  # of a cell: changes, number, row, column
OURS = ("acknowledged",)  # columns that the desk fills


@dataclass(frozen=True)
class Grounds:
    """What wishes are read against: the rows before them, and the keys that nobody may have."""

    catalog: Catalog
    before: Mapping[Place, Mapping[str, str] | None]
    taken: Taken
    version: str


@dataclass(frozen=True)
class Wish:
    """One row that is wanted: the whole of it, and the cells that were sent and differ."""

    action: str
    table: str
    key: str
    row: Mapping[str, str]
    edits: Mapping[str, str]
    acknowledged: frozenset[str]


def read_wishes(proposal: Proposal, grounds: Grounds) -> tuple[list[Wish], list[Mistake]]:
    """Return the rows that a proposal wants, and what is wrong with columns that it names.

    Raises NotTaken where it is not even clear which rows are meant.
    """
    wishes, mistakes = list[Wish](), list[Mistake]()
    seen: set[Place] = set()
    for place, change in enumerate(proposal.changes):
        wish = _read(change, grounds, seen)
        found = list(_list_mistakes(change, wish, grounds, seen=seen))
        mistakes += [Mistake(("changes", place, *m.at), m.value, m.text) for m in found]
        wishes.append(wish)
        seen.add(_name_place(wish))
    if any(len(mistake.at) < DEPTH for mistake in mistakes):
        raise NotTaken(mistakes)
    return wishes, mistakes


def write_cell(cell: Cell) -> str:
    """Return a cell as a CSV file would hold it.

    >>> write_cell(3500.0), write_cell(None), write_cell(" a ")
    ('3500', '', 'a')
    """
    return "" if cell is None else show_cell(cell).strip()


def _read(change: RowWish, grounds: Grounds, seen: set[Place]) -> Wish:
    blank = dict.fromkeys(TABLES[change.table].columns, "")
    if isinstance(change, RetiredRow):
        row = grounds.before.get((change.table, change.key)) or blank
        return Wish(change.action, change.table, change.key, row, {}, frozenset())
    looked_at = frozenset(change.acknowledged)
    typed = {
        name: write_cell(cell)
        for name, cell in change.row.items()
        if name in blank and name not in OURS
    }
    if isinstance(change, ChangedRow):
        before = blank | dict(grounds.before.get((change.table, change.key)) or blank)
        edits = {name: text for name, text in typed.items() if text != before[name]}
        row = before | edits
        return Wish(change.action, change.table, change.key, row, edits, looked_at)
    row = blank | typed
    (first, *others) = TABLES[change.table].key
    if not row[first] and not others:
        taken = {*grounds.taken.get(change.table, ()), *(key for _table, key in seen)}
        row[first] = suggest_key(change.table, row, taken)
    return Wish(change.action, change.table, _write_key(change, row), row, row, looked_at)


def _write_key(change: NewRow, row: Mapping[str, str]) -> str:
    try:
        return write_key_text(TABLES[change.table], row)
    except ValueError:  # a year that is no number, which is said elsewhere
        return PARTS.join(row[name] for name in TABLES[change.table].key)


def _name_place(wish: Wish) -> Place:
    return ("records" if wish.table in RECORDS else wish.table, wish.key)


def _list_mistakes(
    change: RowWish, wish: Wish, grounds: Grounds, *, seen: set[Place]
) -> Iterator[Mistake]:
    table = TABLES[change.table]
    if not isinstance(change, RetiredRow):
        yield from _list_bad_cells(change, wish)
    if isinstance(change, NewRow):
        if len(wish.key) > LONGEST_KEY:
            yield Mistake(("row", table.key[0]), wish.key, _say_length(wish.key, LONGEST_KEY))
        if wish.key in grounds.taken.get(change.table, ()) or (
            wish.key and find_row(grounds.catalog.frames, change.table, wish.key) is not None
        ):
            yield Mistake(("row", table.key[0]), wish.key, say_taken(wish.key))
    elif grounds.before.get((change.table, change.key)) is None:
        text = _('{table} has no row with the key "{key}" in the version {version}.')
        said = text.format(table=change.table, key=change.key, version=grounds.version)
        yield Mistake(("key",), change.key, said)
    elif isinstance(change, ChangedRow) and not wish.edits:
        yield Mistake(("row",), "", _("Nothing would change: the row says this already."))
    if wish.key and _name_place(wish) in seen:
        yield Mistake((), wish.key, _("This row stands in an earlier change of the same request."))


def _list_bad_cells(change: NewRow | ChangedRow, wish: Wish) -> Iterator[Mistake]:
    columns = TABLES[change.table].columns
    for name, cell in change.row.items():
        text = wish.row.get(name, "")
        if name in OURS and write_cell(cell) != text:
            sentence = _("{name} is filled by the `acknowledged` of the change.")
            yield Mistake(("row", name), str(cell), sentence.format(name=name))
        elif name not in columns:
            yield Mistake(("row", name), str(cell), _say_columns(name, columns))
        elif len(text) > LONGEST:
            yield Mistake(("row", name), str(cell), _say_length(text, LONGEST))


def _say_length(text: str, most: int) -> str:
    return _("The text has {n} characters. {limit} are allowed.").format(
        n=f"{len(text):,}", limit=f"{most:,}"
    )


def _say_columns(name: str, columns: list[str]) -> str:
    return _('"{name}" is no column of the table. Columns: {columns}.').format(
        name=name, columns=", ".join(column for column in columns if column not in OURS)
    )
