"""Describes for OpenAPI what tells of changes and takes them."""

from collections.abc import Sequence
from typing import Any

from pydantic.json_schema import models_json_schema

from dashboard.api.problems import MEDIA_TYPE
from dashboard.api.writing.body import JSON, KEY_HEADER, LARGEST, REPLAYED
from dashboard.api.writing.rows import (
    STATUSES,
    WAITING,
    ProblemOfChange,
    RevisionDetail,
    RevisionsPage,
    Written,
)
from dashboard.editing.sent import MOST, DecisionSent, Proposal
from data import Catalog
from data.revisions.rows import write_row
from schemas import TABLES

Schema = dict[str, Any]
REF = "#/components/schemas/{model}"
TAG = "changes"
SECURITY = "token"
TOLD = (DecisionSent, Proposal)
ANSWERED = (ProblemOfChange, RevisionDetail, RevisionsPage, Written)
WITH_DETAILS = (409, 422)  # problems that say more than a sentence
NEVER = {  # problems that do not occur
    "get": (408, 409, 410, 413, 415),
    "post": (410,),
}
DESCRIPTION_OF_PROPOSE = (
    f"All changes are written or none, {MOST} at most, in {LARGEST:,} bytes. They are checked as "
    "in the form. In force at once (`published`), or `waiting` where somebody else must review "
    "them. 422 lists every error, and warnings with their codes; 409 tells field by field what "
    "others changed since the version that you named."
)
DESCRIPTION_OF_DECIDE = (
    "As on the page Review: a reviewer publishes or rejects, where review is required not their "
    "own; an author withdraws; an editor reverts, which is a new revision."
)


def describe_writing(document: Schema, catalog: Catalog, problems: Sequence[int]) -> None:
    """Add paths, models and the token to a document."""
    components = document["components"]
    components["schemas"] |= _list_models()
    components["securitySchemes"] = {
        SECURITY: {
            "type": "http",
            "scheme": "bearer",
            "description": "A personal token, made on the page API tokens.",
        }
    }
    document["paths"] |= {
        "/revisions": {
            "get": _describe_list(problems),
            "post": _describe_propose(catalog, problems),
        },
        "/revisions/{number}": {"get": _describe_one(problems)},
        "/revisions/{number}/decision": {"post": _describe_decide(problems)},
    }


def _list_models() -> dict[str, Schema]:
    models = [(model, "validation") for model in TOLD]
    models += [(model, "serialization") for model in ANSWERED]
    _map, schema = models_json_schema(models, ref_template=REF)  # pyright: ignore[reportArgumentType]
    return schema["$defs"]


def _describe_list(problems: Sequence[int]) -> Schema:
    status = {"type": "string", "enum": [WAITING, *STATUSES.values()]}
    word = {"type": "string", "minLength": 1, "maxLength": 500, "pattern": "^[!-~]+$"}
    parameters = [
        _query("status", "What became of them; all but `published` need a token.", status),
        _query("table", "Of one table.", {"type": "string", "enum": list(TABLES)}),
        _query("key", "Of one row.", word),
        _query("batch", "Sent together.", word),
        _query("before", "With a smaller number.", _whole(999_999_999)),
        _query("limit", "Revisions of a page. 25 if left out.", _whole(200)),
    ]
    return {
        "operationId": "revisions",
        "summary": "What was changed, and what became of it",
        "description": "Newest first. What is published is told to everybody; what waits, was "
        "rejected or withdrawn, and who did it, to those whose token lets them edit.",
        "tags": [TAG],
        "security": [{}, {SECURITY: []}],
        "parameters": parameters,
        "responses": _answer(200, RevisionsPage) | _list_problems("get", problems),
    }


def _describe_one(problems: Sequence[int]) -> Schema:
    return {
        "operationId": "revision",
        "summary": "One change, with the whole row after it",
        "tags": [TAG],
        "security": [{}, {SECURITY: []}],
        "parameters": [_number()],
        "responses": _answer(200, RevisionDetail) | _list_problems("get", problems),
    }


def _describe_propose(catalog: Catalog, problems: Sequence[int]) -> Schema:
    return {
        "operationId": "propose",
        "summary": "Add, change or retire rows",
        "description": DESCRIPTION_OF_PROPOSE,
        "tags": [TAG],
        "security": [{SECURITY: []}],
        "parameters": [_key()],
        "requestBody": _take(Proposal, _list_proposals(catalog)),
        "responses": _answer(201, Written) | _list_problems("post", problems),
    }


def _describe_decide(problems: Sequence[int]) -> Schema:
    examples = {
        "publish": {"decision": "publish"},
        "publish all that was sent together": {"decision": "publish", "together": True},
        "reject": {"decision": "reject", "note": "The plan says 300."},
        "withdraw": {"decision": "withdraw"},
        "revert": {"decision": "revert", "note": "Read in the wrong column."},
    }
    answers = _answer(200, Written) | _answer(201, Written)
    answers["201"]["description"] = "Reverted, by this new revision."
    return {
        "operationId": "decide",
        "summary": "Publish, reject, withdraw or revert a change",
        "description": DESCRIPTION_OF_DECIDE,
        "tags": [TAG],
        "security": [{SECURITY: []}],
        "parameters": [_number(), _key()],
        "requestBody": _take(DecisionSent, examples),
        "responses": answers | _list_problems("post", problems),
    }


def _list_proposals(catalog: Catalog) -> dict[str, Schema]:
    """Return examples made of the dataset's first target, where there is one."""
    rows = catalog.frames["targets"].head(1).to_dict("records")
    row = (
        write_row(TABLES["targets"], {str(k): cell for k, cell in rows[0].items()}) if rows else {}
    )
    key = row.get("id", "cn-gd-core-industry-value-2025-2")
    named = {"table": "targets", "key": key}
    based = {"version": catalog.version, "reason": "The plan says 350 billion yuan."}
    cells = {
        name: text for name, text in row.items() if text and name not in ("id", "acknowledged")
    }
    return {
        "change": {"changes": [{"action": "change", **named, "row": {"value": 3500}}], **based},
        "new": {
            "changes": [
                {
                    "action": "new",
                    "table": "targets",
                    "row": cells | {"deadline": "2030"},
                    "acknowledged": ["past"],
                }
            ]
        },
        "retire": {
            "changes": [{"action": "retire", **named}],
            **based,
            "reason": "The plan was withdrawn.",
        },
    }


def _take(model: type, examples: dict[str, Schema]) -> Schema:
    content = {
        "schema": {"$ref": REF.format(model=model.__name__)},
        "examples": {name: {"value": value} for name, value in examples.items()},
    }
    return {"required": True, "content": {JSON: content}}


def _answer(status: int, model: type) -> Schema:
    schema = {"$ref": REF.format(model=model.__name__)}
    text = {"type": "string"}
    answer: Schema = {"description": "The answer.", "content": {JSON: {"schema": schema}}}
    if model is Written:
        answer["headers"] = {
            REPLAYED: {"description": "`true` if answered before.", "schema": text}
        }
    if status == 201:
        answer["headers"]["Location"] = {"description": "The first revision.", "schema": text}
    return {str(status): answer}


def _list_problems(method: str, problems: Sequence[int]) -> Schema:
    found = {
        str(status): {"$ref": f"#/components/responses/Problem{status}"}
        for status in problems
        if status not in NEVER[method]
    }
    if method == "get":
        return found | {"304": {"description": "The reader has this answer already."}}
    schema = {"$ref": REF.format(model=ProblemOfChange.__name__)}
    said = {409: "Others were quicker.", 422: "What is wrong, and what needs a second look."}
    return found | {
        str(status): {"description": said[status], "content": {MEDIA_TYPE: {"schema": schema}}}
        for status in WITH_DETAILS
    }


def _number() -> Schema:
    return {
        "name": "number",
        "in": "path",
        "required": True,
        "description": "Number of the revision.",
        "schema": _whole(999_999_999),
        "example": 1,
    }


def _key() -> Schema:
    return {
        "name": KEY_HEADER,
        "in": "header",
        "description": "Your own name for this request, new for each. Sent again with the same "
        "request, also a year later, it writes nothing and gets the same answer.",
        "schema": {"type": "string", "pattern": "^[!-~]{1,255}$"},
        "example": "8e03978e-40d5-43dd-bc93-6894a57f9324",
    }


def _query(name: str, description: str, schema: Schema) -> Schema:
    return {"name": name, "in": "query", "description": description, "schema": schema}


def _whole(most: int) -> Schema:
    return {"type": "integer", "minimum": 1, "maximum": most}
