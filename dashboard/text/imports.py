"""Says in words what an import would do with a row."""

from collections.abc import Mapping

from dashboard.i18n import _, current_language
from dashboard.text.codes import name_code
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


def describe_row(row: PlannedRow, catalog: Catalog) -> str:
    """Say what is new, what changes, or why a row is refused."""
    if row.status is Status.REFUSED:
        return " ".join(map(describe_refusal, (*row.problems, *row.warnings)))
    parts = [
        f"{found.column}: {found.old or '–'} → {found.new or '–'}" for found in row.differences
    ]
    if row.status is Status.NEW:
        parts = [_sum_up(row.cells, catalog)]
    elif row.status is Status.SAME and parts:
        parts.insert(0, _("known already, and left as it is"))
    stands = [_("let stand: {warning}").format(warning=problem.wrong) for problem in row.warnings]
    return "; ".join(parts + stands)


def _sum_up(cells: Mapping[str, str], catalog: Catalog) -> str:
    """Say in short what a row holds: who, what, how much, by when; or its title."""
    if "indicator" not in cells or "value" not in cells:
        titles = (cells.get(name, "") for name in ("name_en", "title_en", "title", "title_zh"))
        return next(filter(None, titles), "")
    language = current_language()
    upper = f"–{cells['value_max']}" if cells.get("value_max") else ""
    comparator = name_code("comparator", cells["comparator"])
    figure = f"{cells['value']}{upper} {catalog.name('units', cells['unit'], language)}"
    parts = (
        catalog.name("regions", cells["region"], language),
        catalog.name("indicators", cells["indicator"], language),
        f"{comparator} {figure}",
        cells.get("deadline", "") or cells.get("as_of", ""),
    )
    return " · ".join(filter(None, parts))
