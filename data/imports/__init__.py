"""Bulk import, up to the point where something is written: read, match, plan, explain."""

from data.imports.dry_run import UnmatchedColumns, plan_import
from data.imports.matching import REASON, Matching, match_columns
from data.imports.plan import Difference, Plan, PlannedRow, Status
from data.imports.read import MAX_BYTES, read_cells, read_pasted
from data.imports.refused import describe_refusal, write_refused
from data.imports.sheet import MAX_CELL, MAX_COLUMNS, MAX_ROWS, Sheet, UnreadableFile
from data.imports.template import write_template, write_template_csv

__all__ = [
    "MAX_BYTES",
    "MAX_CELL",
    "MAX_COLUMNS",
    "MAX_ROWS",
    "REASON",
    "Difference",
    "Matching",
    "Plan",
    "PlannedRow",
    "Sheet",
    "Status",
    "UnmatchedColumns",
    "UnreadableFile",
    "describe_refusal",
    "match_columns",
    "plan_import",
    "read_cells",
    "read_pasted",
    "write_refused",
    "write_template",
    "write_template_csv",
]
