"""Describes the parameters of the lists for OpenAPI, with the codes that the dataset has."""

from typing import Any

from dashboard.api.lists import LISTS, Listing
from dashboard.api.lists.model import Filter
from dashboard.api.question import LONGEST_TEXT, MOST_ROWS, USUAL_ROWS, sort_keys
from data import Catalog
from schemas.fields import EARLIEST_YEAR, LATEST_YEAR

Schema = dict[str, Any]
# Every day of the years that a record may speak of, 1990 to 2060.
DAYS = (
    r"^((199\d|20[0-5]\d|2060)-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)"
    r"|02-(0[1-9]|1\d|2[0-8]))|(199[26]|20[024][048]|20[135][26]|2060)-02-29)$"
)


def describe_parameters(listing: Listing, catalog: Catalog) -> list[Schema]:
    """Return the parameters of a list."""
    columns = listing.columns
    filters = [_describe_filter(item, catalog) for item in listing.named]
    chosen = [
        _describe_names(
            "sort", "Columns to sort by; `-` before a name: downwards.", sort_keys(columns)
        ),
        _describe_names("fields", "Columns to give.", columns),
    ]
    words = _describe(
        "q",
        "Words, in English or Chinese, all of which a row must hold.",
        {"type": "string", "maxLength": LONGEST_TEXT},
        example="Guangdong",
    )
    day = [_point("as_of")] if listing.has_day else []
    return [words, *filters, *day, *chosen, *map(_point, ("limit", "cursor", "version"))]


def describe_record_parameters(catalog: Catalog) -> list[Schema]:
    """Return the parameters of one record."""
    example = next(iter(catalog.records["id"]), "")
    record_id = {
        "name": "record_id",
        "in": "path",
        "required": True,
        "description": "Id of the record.",
        "schema": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
        "example": example,
    }
    return [record_id, _point("as_of"), _point("version")]


def describe_suffix(suffixes: list[str]) -> Schema:
    """Return the parameter that names a format."""
    return {
        "name": "suffix",
        "in": "path",
        "required": True,
        "description": "Format of the answer.",
        "schema": {"type": "string", "enum": suffixes},
        "example": "csv",
    }


def list_shared(catalog: Catalog) -> Schema:
    """Return what several lists share, by name."""
    return {
        "as_of": _describe(
            "as_of",
            f"Day whose knowledge counts, {EARLIEST_YEAR} to {LATEST_YEAR}. Today if left out.",
            {"type": "string", "pattern": DAYS},
            example="2026-11-21",
        ),
        "limit": _describe(
            "limit",
            f"Rows of a page. JSON: {USUAL_ROWS} if left out; files: all rows.",
            {"type": "integer", "minimum": 1, "maximum": MOST_ROWS},
            example=USUAL_ROWS,
        ),
        "cursor": _describe(
            "cursor",
            "Where the next page starts, as its link says. Good for the same question and version.",
            {"type": "string", "pattern": "^[0-9]{1,9}-[0-9a-f]{12}$"},
        ),
        "version": _describe(
            "version",
            "Version of the dataset: the present one, or one that the log still leads back to.",
            {"type": "string", "maxLength": 60},
            example=catalog.version,
        ),
    } | {
        f"code_{name}": _describe_codes(item, catalog)
        for name, item in _list_filters().items()
        if _is_shared(name)
    }


def _list_filters() -> dict[str, Filter]:
    return {item.name: item for listing in LISTS.values() for item in listing.filters}


def _is_shared(name: str) -> bool:
    return name in ("region", "indicator")


def _describe_filter(item: Filter, catalog: Catalog) -> Schema:
    if item.one:
        return _describe(item.name, item.description, _list_codes(item, catalog))
    return _point(f"code_{item.name}") if _is_shared(item.name) else _describe_codes(item, catalog)


def _describe_codes(item: Filter, catalog: Catalog) -> Schema:
    return {
        "name": item.name,
        "in": "query",
        "description": f"{item.description} May be repeated: any of the values.",
        "schema": {"type": "array", "items": _list_codes(item, catalog), "minItems": 1},
        "explode": True,
    }


def _list_codes(item: Filter, catalog: Catalog) -> Schema:
    values = [str(value) for value in item.list_values(catalog)]
    if item.is_number:
        return {"type": "integer", "minimum": int(values[0]), "maximum": int(values[-1])}
    return {"type": "string", "enum": values}


def _describe_names(name: str, description: str, names: list[str]) -> Schema:
    schema = {"type": "array", "items": {"type": "string", "enum": names}, "minItems": 1}
    return {
        "name": name,
        "in": "query",
        "description": f"{description} Separated by commas.",
        "schema": schema,
        "explode": False,
    }


def _describe(name: str, description: str, schema: Schema, *, example: Any = None) -> Schema:
    said = {"name": name, "in": "query", "description": description, "schema": schema}
    return said if example is None else said | {"example": example}


def _point(name: str) -> Schema:
    return {"$ref": f"#/components/parameters/{name}"}
