"""Says what a change does to a row, field by field."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.i18n import current_language
from dashboard.text.codes import name_member
from dashboard.text.joining import put_detail
from data import Catalog
from schemas import TABLES, Table
from schemas.codes import Code

Cells = Mapping[str, str]
NAMED = ("regions", "indicators", "units", "scopes")  # tables whose codes have names


@dataclass(frozen=True)
class FieldChange:
    """One field: its title, and what it says before and after; "" where it says nothing."""

    title: str
    before: str
    after: str


def list_field_changes(
    catalog: Catalog, table: Table, *, before: Cells | None, after: Cells | None
) -> list[FieldChange]:
    """Return the fields that differ; those that are filled where there is no row on one side."""
    old, new = before or {}, after or {}
    return [
        FieldChange(
            name_field(table, column),
            describe_cell(catalog, table, column, text=old.get(column, "")),
            describe_cell(catalog, table, column, text=new.get(column, "")),
        )
        for column in table.columns
        if old.get(column, "") != new.get(column, "")
    ]


def name_field(table: Table, column: str) -> str:
    """Return the title of a column in the reader's language.

    >>> from schemas import TABLES
    >>> name_field(TABLES["targets"], "value_max")
    'Upper value'
    """
    info = table.fields.get(column)
    if info is None:
        return column
    extra: Any = info.json_schema_extra
    return str(extra["title_zh"]) if current_language() == "zh" else info.title or column


def name_place(table: Table, place: str) -> str:
    """Return the title of a field of a form; of one in a new row beside the record, with what the
    row is.

    >>> from schemas import TABLES
    >>> name_place(TABLES["targets"], "source.url")
    'Source · Web address'
    """
    lead, _dot, name = place.rpartition(".")
    if not lead:
        return name_field(table, name)
    return f"{name_field(table, lead)} · {name_field(TABLES[table.references[lead]], name)}"


def describe_cell(catalog: Catalog, table: Table, column: str, *, text: str) -> str:
    """Write a cell as it stands, with the name of a code before it."""
    if not text:
        return ""
    target = table.references.get(column, "")
    known = catalog.name(target, text, current_language()) if target in NAMED else ""
    name = _name_code(table, column, text) or known
    return put_detail(name, text) if name.strip("()") not in ("", text) else text


def _name_code(table: Table, column: str, text: str) -> str:
    kind = table.fields[column].annotation
    if not (isinstance(kind, type) and issubclass(kind, Code)) or text not in list(kind):
        return ""
    return name_member(kind(text))
