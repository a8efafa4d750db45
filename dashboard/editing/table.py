"""Several records changed in one table: what was changed, checked row by row, as one batch."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.editing.content import Cells
from dashboard.editing.drafts import finish_draft, judge_drafts
from dashboard.editing.judge import CLAIM
from dashboard.editing.remarks import Remark
from data import Catalog
from data.imports.normalise import read_number
from data.read import number_columns
from data.revisions.rows import write_row
from schemas import TABLES, Change, Draft

Rows = Mapping[str, Mapping[str, str]]  # cells by record


@dataclass(frozen=True)
class RowRemark:
    """A sentence about one cell of the table."""

    record: str
    column: str
    value: str
    remark: Remark

    @property
    def tick(self) -> str:
        """What is kept when a person has looked at the warning."""
        return f"{self.record}-{self.remark.tick}"


@dataclass(frozen=True)
class TableJudgement:
    """What would be saved, and what is to be said of it."""

    drafts: tuple[Draft, ...] = ()
    errors: tuple[RowRemark, ...] = ()
    warnings: tuple[RowRemark, ...] = ()


def list_rows(catalog: Catalog, table: str, instrument: str) -> dict[str, Cells]:
    """Return the records of a table that an instrument states, by id."""
    frame = catalog.frames[table]
    rows = frame[frame["instrument"] == instrument].to_dict("records")
    cells = ({str(name): cell for name, cell in row.items()} for row in rows)
    return {row["id"]: row for row in (write_row(TABLES[table], cell) for cell in cells)}


def lay_edits(rows: Rows, edits: Rows) -> dict[str, Cells]:
    """Return the rows with edits on top; an edit of a row that is gone is dropped."""
    return {record: dict(row) | dict(edits.get(record, {})) for record, row in rows.items()}


def read_cells(table: str, cells: Mapping[str, str]) -> Cells:
    """Return the cells of a row as they are kept: numbers without separators, texts trimmed.

    >>> read_cells("targets", {"value": "３,200", "note_en": " 3,200 "})
    {'value': '3200', 'note_en': '3,200'}
    """
    numbers = number_columns(TABLES[table])
    return {
        name: read_number(text) if name in numbers else text.strip() for name, text in cells.items()
    }


def find_edits(rows: Rows, edited: Rows) -> dict[str, Cells]:
    """Return the cells that were changed, by record.

    >>> find_edits({"a": {"value": "1", "unit": "x"}}, {"a": {"value": "2", "unit": "x"}})
    {'a': {'value': '2'}}
    """
    changed = {
        record: {name: text for name, text in edited[record].items() if text != row.get(name, "")}
        for record, row in rows.items()
        if record in edited
    }
    return {record: cells for record, cells in changed.items() if cells}


def judge_table(
    catalog: Catalog, table: str, rows: Rows, *, edits: Rows, today: date
) -> TableJudgement:
    """Judge changed rows together."""
    drafts = tuple(_draft(table, record, rows[record], edits=edits[record]) for record in edits)
    if not drafts:
        return TableJudgement()
    claims = [n for n, d in enumerate(drafts) if any(name in CLAIM for name in edits[d.key])]
    judged = judge_drafts(catalog, drafts, claims=claims, today=today)
    errors, warnings = (
        tuple(_place(drafts[said.place], said.remark) for said in found)
        for found in (judged.errors, judged.warnings)
    )
    return TableJudgement(drafts, errors, warnings)


def finish_table(
    judgement: TableJudgement, *, bases: Mapping[str, int], reason: str
) -> list[Draft]:
    """Return what is to be saved; every warning has been looked at."""
    return [
        _finish(draft, judgement.warnings, base=bases.get(draft.key, 0), reason=reason)
        for draft in judgement.drafts
    ]


def _draft(table: str, record: str, row: Mapping[str, str], *, edits: Mapping[str, str]) -> Draft:
    after = dict(row) | dict(edits)
    if any(name in CLAIM for name in edits):
        after["acknowledged"] = ""  # what was let stand was another claim
    return Draft(table=table, key=record, change=Change.CHANGE, row=after)


def _place(draft: Draft, remark: Remark) -> RowRemark:
    return RowRemark(draft.key, remark.place, draft.row.get(remark.place, ""), remark)


def _finish(draft: Draft, warnings: Sequence[RowRemark], *, base: int, reason: str) -> Draft:
    names = [warning.remark.name for warning in warnings if warning.record == draft.key]
    return finish_draft(draft, names, base=base, reason=reason)
