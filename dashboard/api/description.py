"""Describes the API as OpenAPI 3.1: paths and models from the code, codes from the dataset."""

from datetime import date as Day
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel, Field, create_model
from pydantic_core import to_json

from dashboard.api.documents import DOCUMENTS, Document
from dashboard.api.formats import FORMATS, JSON
from dashboard.api.lists import LISTS, Listing
from dashboard.api.parameters import (
    describe_parameters,
    describe_record_parameters,
    describe_suffix,
    list_shared,
)
from dashboard.api.problems import MEDIA_TYPE, Problem
from dashboard.api.writing.description import describe_writing
from data import Catalog

BASE = "/api/v1"
PROBLEMS = {
    400: "The query cannot be read.",
    401: "No token, or none that is good: where only listed viewers may read, and for writing.",
    403: "The token may not do this, or its owner may no longer.",
    404: "Not there: a record, a version, a cursor, a suffix.",
    406: "No format that is accepted.",
    408: "The body did not come in time.",
    409: "Others were quicker: the row was changed, or the revision is decided.",
    410: "The record was retired.",
    413: "The body is too large.",
    414: "The query is too long.",
    415: "The body is not application/json.",
    422: "A parameter or a value that is not known.",
    429: "Asked too often.",
    500: "The server failed.",
    503: "The answer took too long, or the log of changes cannot be read now.",
}
OF_WRITING = (408, 409, 413, 415)  # problems that nobody meets who only reads
INTRODUCTION = (
    "Quantitative AI targets of Chinese regions, what was reported, and where each number was seen."
    " JSON comes in pages: follow the `Link` with `rel=next`. CSV, XLSX and Parquet come"
    " whole. CSV is for programs: texts stand as they are, so take XLSX for a spreadsheet. A blank"
    " is null. Every answer has an `ETag`. Changes are proposed and decided with a"
    " personal token, and only by it: a cookie never lets anybody write. Data: CC BY 4.0."
)


def build_page_model(listing: Listing) -> type[BaseModel]:
    """Return the model of one page of a list."""
    item: Any = listing.item or listing.model
    fields: dict[str, Any] = {
        "dataset": (
            str,
            Field(description="Version of the dataset.", examples=["edf2943b2327"]),
        ),
        "as_of": (
            Day | None,
            Field(None, description="Day whose knowledge counts; null where no day does."),
        ),
        "total": (int, Field(description="Rows on all pages.", examples=[1083])),
        "next": (str | None, Field(None, description="Address of the next page.")),
        "items": (list[item], Field(description="The rows.")),
    }
    name = f"{listing.name.title()}Page"
    return create_model(name, __doc__=f"One page: {listing.title.lower()}.", **fields)


def build_start() -> Document:
    """Return the document at the root: what there is."""
    answer = {
        "lists": {name: f"{BASE}/{name}" for name in LISTS},
        "record": f"{BASE}/records/{{record_id}}",
        "documents": {item.title: f"{BASE}{item.path}" for item in DOCUMENTS},
        "formats": list(FORMATS),
        "changes": f"{BASE}/revisions",
        "description": f"{BASE}/openapi.json",
    }
    return Document(
        "/",
        JSON.media_type,
        "What there is",
        lambda catalog, _as_of: to_json({"dataset": catalog.version} | answer),
    )


def write_description(api: FastAPI, catalog: Catalog) -> bytes:
    """Return the OpenAPI document for a dataset."""
    document = get_openapi(
        title=api.title,
        version="1",
        summary="Read the dataset from a program, and propose changes to it.",
        description=INTRODUCTION,
        routes=api.routes,
        servers=[{"url": BASE}],
        license_info={"name": "CC BY 4.0", "identifier": "CC-BY-4.0"},
    )
    components = document["components"]
    components["parameters"] = list_shared(catalog)
    components["schemas"]["Problem"] = _describe_problem(components["schemas"])
    components["responses"] = {
        f"Problem{status}": _answer_with(text) for status, text in PROBLEMS.items()
    }
    for path, methods in document["paths"].items():
        _describe_path(path, methods["get"], catalog)
    describe_writing(document, catalog, list(PROBLEMS))
    return to_json(document)


def _describe_problem(schemas: dict[str, Any]) -> dict[str, Any]:
    schema = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas |= schema.pop("$defs")
    return schema


def _answer_with(text: str) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": text, "content": {MEDIA_TYPE: {"schema": schema}}}


def _describe_path(path: str, operation: dict[str, Any], catalog: Catalog) -> None:
    """Add to what FastAPI knows of a path."""
    name, _dot, suffix = path.strip("/").partition(".")
    responses = operation["responses"]
    if listing := LISTS.get(name):
        operation |= {
            "summary": listing.title + (" as a file" if suffix else ""),
            "description": listing.description,
            "operationId": f"{name}_as_file" if suffix else name,
            "tags": ["lists"],
            "parameters": describe_parameters(listing, catalog),
        }
        fitting = [item for item in FORMATS.values() if item.fits(name)]
        if suffix:
            operation["parameters"].insert(0, describe_suffix([item.suffix for item in fitting]))
        for item in fitting:
            responses["200"]["content"].setdefault(item.media_type, {"schema": {}})
        responses["200"]["headers"] = HEADERS
    else:
        operation |= {
            "summary": "One record with all that stands around it",
            "operationId": "record",
            "tags": ["record"],
            "parameters": describe_record_parameters(catalog),
        }
    responses["304"] = {"description": "The reader has this answer already."}
    responses |= {
        str(status): {"$ref": f"#/components/responses/Problem{status}"}
        for status in PROBLEMS
        if status not in OF_WRITING
    }


HEADERS = {
    "ETag": {"description": "Names the answer.", "schema": {"type": "string"}},
    "Link": {"description": "Leads to the next page, RFC 8288.", "schema": {"type": "string"}},
    "X-Total-Count": {"description": "Rows on all pages.", "schema": {"type": "integer"}},
}
