"""Builds the Frictionless Data Package descriptor of the dataset from the row models."""

import json
from typing import Any

from data.columns import Column, describe_columns
from schemas import TABLES, Code, Table

JOINED = "records"  # targets and actuals together: no table of its own
TYPES = {"number": "number", "whole number": "integer"}  # all else is a string
WEAKER = {"exclusiveMinimum": "minimum"}  # the standard knew only the weaker limit before 2.0
DESCRIPTION = (
    "Quantitative AI targets of China, its provinces, cities, districts and zones, the figures "
    "reported since, and where each was seen. A value stands as it was stated; the units table "
    "converts it. A blank cell means unknown or none; the column says which. A date may be a day, "
    "a month or a year. The record columns of evidence, conflicts and facts name a row of targets "
    "or of actuals, which a foreign key cannot say."
)


def build_package() -> dict[str, Any]:
    """Return the descriptor. It names no version: that is the digest of the files themselves."""
    return {
        "profile": "tabular-data-package",
        "name": "regional-ai-targets",
        "title": "Regional AI targets in China",
        "description": DESCRIPTION,
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "title": "Creative Commons Attribution 4.0 International",
                "path": "https://creativecommons.org/licenses/by/4.0/",
            }
        ],
        "keywords": ["artificial intelligence", "China", "policy targets", "regions"],
        "resources": [_build_resource(table) for table in TABLES.values()],
    }


def format_package() -> str:
    """Return the descriptor as the text of `datapackage.json`."""
    return json.dumps(build_package(), ensure_ascii=False, indent=2) + "\n"


def _build_resource(table: Table) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "description": table.model.__doc__,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": _build_schema(table),
    }


def _build_schema(table: Table) -> dict[str, Any]:
    columns = describe_columns(table)
    keys = [_build_foreign_key(column, table) for column in columns if _is_expressible(column)]
    return {
        "fields": [_build_field(column) for column in columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
        **({"foreignKeys": keys} if keys else {}),
    }


def _build_field(column: Column) -> dict[str, Any]:
    unit = f" Unit: {column.unit}." if column.unit else ""
    field: dict[str, Any] = {
        "name": column.name,
        "title": column.title,
        "titleZh": column.title_zh,
        "type": TYPES.get(column.kind, "string"),
        "format": "uri" if column.kind == "web address" else "default",
        "description": column.description + unit,
        "example": column.example,
        "constraints": _build_constraints(column),
    }
    return field | ({"categories": _list_categories(column.codes)} if column.codes else {})


def _build_constraints(column: Column) -> dict[str, Any]:
    required = {"required": True} if column.required else {}
    enum = {"enum": [code.value for code in column.codes]} if column.codes else {}
    limits = {WEAKER.get(name, name): limit for name, limit in column.limits.items()}
    return required | enum | limits


def _list_categories(codes: type[Code]) -> list[dict[str, str]]:
    return [{"value": code.value, "label": code.en, "labelZh": code.zh} for code in codes]


def _is_expressible(column: Column) -> bool:
    return column.points_at not in ("", JOINED)


def _build_foreign_key(column: Column, table: Table) -> dict[str, Any]:
    itself = column.points_at == table.name  # the standard writes a self-reference as ""
    target = "" if itself else column.points_at
    key = TABLES[column.points_at].key[0]
    return {"fields": [column.name], "reference": {"resource": target, "fields": [key]}}
