"""Changes for tests, made of the tiny dataset's rows."""

from data.revisions.rows import write_key
from schemas import TABLES, Change, Draft
from tests.factories import FACTORIES


def a_draft(
    table: str = "targets", change: Change = Change.CHANGE, *, base: int = 0, **cells: object
) -> Draft:
    """Guangdong's goal said anew, or another row of the tiny dataset."""
    return _draft(table, change, base=base, cells=cells)


def a_new_target(name: str = "new", **cells: object) -> Draft:
    """A goal that the tiny dataset does not have: another year, so that it replaces nothing."""
    new = {"id": f"cn-gd-core-industry-value-{name}", "deadline": "2028"} | cells
    return _draft("targets", Change.ADD, base=0, cells=new)


def a_retirement(table: str = "targets", *, base: int = 0, **cells: object) -> Draft:
    """Guangdong's goal, or another row, taken out."""
    return a_draft(table, Change.RETIRE, base=base, **cells)


def _draft(table: str, change: Change, *, base: int, cells: dict[str, object]) -> Draft:
    row = dict.fromkeys(TABLES[table].columns, "") | FACTORIES[table](**cells)
    key = write_key(TABLES[table], row)
    return Draft(table=table, key=key, change=change, row=row, base=base)
