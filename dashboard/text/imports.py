"""Says in words what an import would do with a row."""

from dashboard.i18n import _
from dashboard.text.rows import name_row
from data import Catalog
from data.imports import PlannedRow, Status, describe_refusal


def name_status(status: Status) -> str:
    """Name what would become of a row."""
    names = {
        Status.NEW: _("new"),
        Status.CHANGED: _("changed"),
        Status.SAME: _("same"),
        Status.REFUSED: _("refused"),
    }
    return names[status]


def describe_row(row: PlannedRow, table: str, catalog: Catalog) -> str:
    """Say what is new, what changes, or why a row is refused."""
    if row.status is Status.REFUSED:
        return " ".join(map(describe_refusal, (*row.problems, *row.warnings)))
    parts = [
        f"{found.column}: {found.old or '–'} → {found.new or '–'}" for found in row.differences
    ]
    if row.status is Status.NEW:
        parts = [name_row(catalog, table, row.cells, key=row.key)]
    elif row.status is Status.SAME and parts:
        parts.insert(0, _("known already, and left as it is"))
    stands = [_("let stand: {warning}").format(warning=problem.wrong) for problem in row.warnings]
    return "; ".join(parts + stands)
