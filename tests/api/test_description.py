"""The API does what its OpenAPI description says, whatever it is asked within or beside it."""

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from jsonschema import Draft202012Validator
from schemathesis.config import SchemathesisConfig
from schemathesis.config._checks import POSITIVE_DATA_ACCEPTANCE_EXPECTED_STATUSES
from schemathesis.engine import from_schema
from schemathesis.engine.events import FatalError, NonFatalError, ScenarioFinished

from dashboard.api.description import BASE
from dashboard.api.lists import LISTS
from dashboard.api.parameters import DAYS
from dashboard.settings import DATA
from schemas.fields import EARLIEST_YEAR, LATEST_YEAR
from tests.api.client import Client, build_app
from tests.api.writing import Program
from tests.factories import a_dataset

ADDRESS = f"{BASE}/openapi.json"
# Every corner of each parameter is asked of these; the other lists take the same parameters.
WHOLE = r"^/(records|regions|states)$|record_id"
CHANGES, OTHERS = "^/revisions", "^/(?!revisions)"


def find_faults(
    *, corners: bool, path_regex: str, program: Program | None = None
) -> tuple[int, list[str]]:
    """Ask a tiny dataset everything that the description allows, and much that it does not.

    Returns how often it was asked, and what broke the description; all checks are on.
    """
    said = {
        "generation": {"max-examples": 5, "deterministic": True},
        "phases": {"coverage": {"enabled": corners}, "stateful": {"enabled": False}},
    }
    config = SchemathesisConfig.from_dict(said | (as_writer(program) if program else {}))
    app = program.app if program else build_app()
    schema = schemathesis.openapi.from_asgi(ADDRESS, app, config=config)
    asked, faults = 0, list[str]()
    for event in from_schema(schema.include(path_regex=path_regex)).execute():
        assert not isinstance(event, NonFatalError | FatalError), event
        if isinstance(event, ScenarioFinished):
            asked += len(event.recorder.cases)
            checks = chain.from_iterable(event.recorder.checks.values())
            faults += [str(c.failure_info.failure) for c in checks if c.failure_info]
    return asked, faults


def as_writer(program: Program) -> dict[str, Any]:
    """Let requests come with a token. What a row may hold is said by the rules of its table, which
    refuse most of what fits the description.
    """
    accepted = [*POSITIVE_DATA_ACCEPTANCE_EXPECTED_STATUSES, "422"]
    return {
        "auth": {"openapi": {"token": {"bearer": program.token}}},
        "checks": {"positive_data_acceptance": {"expected-statuses": accepted}},
    }


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tiny dataset: what is asked matters here, not the rows."""
    monkeypatch.setenv(DATA, str(a_dataset(tmp_path / "data")))


@pytest.mark.usefixtures("tiny")
def test_description_holds_in_every_corner() -> None:
    asked, faults = find_faults(corners=True, path_regex=WHOLE)
    assert (asked > 500, faults) == (True, [])


@pytest.mark.usefixtures("tiny")
def test_description_holds_for_every_path() -> None:
    asked, faults = find_faults(corners=False, path_regex=OTHERS)
    assert (asked > 100, faults) == (True, [])


def test_description_of_changes_holds_with_a_token(program: Program) -> None:
    program.propose()
    asked, faults = find_faults(corners=True, path_regex=CHANGES, program=program)
    assert (asked > 300, faults) == (True, [])


@pytest.fixture
def document(client: Client) -> dict[str, Any]:
    """The description over the real dataset."""
    return client.get("/openapi.json").json()


def find_examples(document: dict[str, Any], place: Any) -> Iterator[tuple[Any, Any]]:
    """Every example in a part of the description, with the schema that it must fit."""
    if isinstance(place, dict):
        if "schema" in place and "example" in place:
            yield place["schema"], place["example"]
        if "schema" in place and isinstance(place.get("examples"), dict):
            yield from ((place["schema"], named["value"]) for named in place["examples"].values())
        if isinstance(place.get("examples"), list):
            yield from ((place, example) for example in place["examples"])
        place = list(place.values())
    if isinstance(place, list):
        for part in place:
            yield from find_examples(document, part)


def test_examples_fit_their_schemas(document: dict[str, Any]) -> None:
    found = list(find_examples(document, document))
    assert len(found) > 150
    for schema, example in found:
        whole = schema | {"components": document["components"]}
        errors = list(Draft202012Validator(whole).iter_errors(example))
        assert errors == [], json.dumps(schema)[:300]


def test_answers_fit_their_schemas(document: dict[str, Any], client: Client) -> None:
    for name in LISTS:
        answer = document["paths"][f"/{name}"]["get"]["responses"]["200"]
        schema = answer["content"]["application/json"]["schema"]
        whole = schema | {"components": document["components"]}
        page = client.get(f"/{name}?limit=300").json()
        assert list(Draft202012Validator(whole).iter_errors(page)) == []


def test_every_path_is_described(document: dict[str, Any]) -> None:
    paths = {f"/{name}{suffix}" for name in LISTS for suffix in ("", ".{suffix}")}
    changes = {"/revisions", "/revisions/{number}", "/revisions/{number}/decision"}
    assert set(document["paths"]) == paths | changes | {"/records/{record_id}"}
    assert document["openapi"].startswith("3.1")
    assert document["servers"] == [{"url": BASE}]


def test_every_column_is_described(document: dict[str, Any]) -> None:
    rows = [name for name in document["components"]["schemas"] if name.endswith("Row")]
    bare = [
        f"{row}.{name}"
        for row in rows
        for name, schema in document["components"]["schemas"][row]["properties"].items()
        if not schema.get("description")
    ]
    assert (len(rows), bare) == (18, [])


def test_pages_that_load_scripts_from_elsewhere_are_off(client: Client) -> None:
    assert [client.get(path).status_code for path in ("/docs", "/redoc")] == [404, 404]


def test_pattern_of_a_day_knows_the_calendar() -> None:
    first, last = date(EARLIEST_YEAR, 1, 1), date(LATEST_YEAR, 12, 31)
    days = [first + timedelta(n) for n in range((last - first).days + 1)]
    assert all(re.match(DAYS, day.isoformat()) for day in days)
    wrong = ("2023-02-29", "2100-01-01", "1989-12-31", "2024-04-31", "2024-13-01", "2024-1-1")
    assert not any(re.match(DAYS, text) for text in (*wrong, "1998-02-29", "2062-02-28"))
