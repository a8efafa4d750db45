"""Bulk import: from an uploaded table to changes in the log, nothing written before a yes."""

from dataclasses import dataclass

from dashboard.editing.desk import Desk, Saved
from data.collecting import without_collecting
from data.imports import Plan, Status, match_columns, plan_import, read_cells, read_pasted
from data.imports.check import Progress
from data.revisions.bases import read_bases
from schemas import TABLES, Change, Draft

PASTED = ""  # the name of a table that came without a file
WRITTEN = (Status.NEW, Status.CHANGED)


@dataclass(frozen=True)
class Upload:
    """A table that somebody sent: its bytes, the table that it is for, and how to take it."""

    content: bytes
    name: str
    table: str
    left_out: tuple[str, ...] = ()  # columns of the file that are not wanted
    accept_warnings: bool = False


@without_collecting()
def plan_upload(upload: Upload, desk: Desk, *, progress: Progress | None = None) -> Plan:
    """Say what an upload would do. Raises UnreadableFile or UnmatchedColumns."""
    sheet = (
        read_cells(upload.content, upload.name)
        if upload.name != PASTED
        else read_pasted(upload.content.decode())
    )
    matching = match_columns(sheet.header, TABLES[upload.table], ignore=upload.left_out)
    return plan_import(
        sheet,
        matching,
        desk.catalog,
        accept_warnings=upload.accept_warnings,
        taken=desk.list_taken().get(upload.table, ()),
        progress=progress,
    )


def draft_plan(desk: Desk, plan: Plan, *, reason: str) -> list[Draft]:
    """Return the new and changed rows of a plan as drafts, based on what is published now."""
    rows = plan.select(*WRITTEN)
    table = plan.table.name
    bases = read_bases(desk.store, [(table, row.key) for row in rows])
    return [
        Draft(
            table=table,
            key=row.key,
            change=Change.ADD if row.status is Status.NEW else Change.CHANGE,
            row=row.cells,
            base=bases.get((table, row.key), 0),
            reason=reason,
            cautions=row.cells.get("acknowledged", ""),
        )
        for row in rows
    ]


@without_collecting()
def save_plan(desk: Desk, plan: Plan, *, reason: str, version: str) -> Saved:
    """Write a plan that was made with this version of the dataset, all rows or none."""
    return desk.save(draft_plan(desk, plan, reason=reason), checked=version)
