"""Describes the columns of a table in plain terms, for the data package and the data dictionary."""

from dataclasses import dataclass
from typing import Any

from pydantic.fields import FieldInfo

from schemas import Code, Table

LIMITS = ("pattern", "minimum", "maximum", "exclusiveMinimum")
FORMATS = {"uri": "web address", "partial-date": "date"}
TYPES = {"string": "text", "number": "number", "integer": "whole number"}


@dataclass(frozen=True)
class Column:
    """What one column holds. `limits` are named as in JSON Schema; `points_at` is a table or ""."""

    name: str
    title: str
    title_zh: str
    kind: str
    required: bool
    unit: str
    codes: type[Code] | None
    limits: dict[str, Any]
    points_at: str
    description: str
    example: str


def describe_columns(table: Table) -> list[Column]:
    """Return the columns of a table in file order."""
    properties = table.model.model_json_schema()["properties"]
    return [
        _describe(name, info=info, schema=_flatten(properties[name]), table=table)
        for name, info in table.fields.items()
    ]


def _describe(name: str, *, info: FieldInfo, schema: dict[str, Any], table: Table) -> Column:
    codes = _get_codes(info.annotation)
    kind = "code" if codes else FORMATS.get(schema.get("format", "")) or TYPES[schema["type"]]
    return Column(
        name=name,
        title=info.title or "",
        title_zh=schema["title_zh"],
        kind=kind,
        required=info.is_required(),
        unit=schema.get("unit", ""),
        codes=codes,
        limits={limit: schema[limit] for limit in LIMITS if limit in schema},
        points_at=table.references.get(name, ""),
        description=info.description or "",
        example=str(info.examples[0]) if info.examples else "",
    )


def _flatten(schema: dict[str, Any]) -> dict[str, Any]:
    """Move what an optional column says of its filled cells up to the column itself."""
    return schema | schema.get("anyOf", [{}])[0]


def _get_codes(annotation: object) -> type[Code] | None:
    if isinstance(annotation, type) and issubclass(annotation, Code):
        return annotation
    return None
