"""Which requests to write are taken: how often, from where, and with which log."""

import httpx
import pytest

from dashboard.api.rate import Meter
from dashboard.loading.dataset import open_dataset
from dashboard.settings import DATABASE_URL, NO_DATABASE
from dashboard.state.token import find_person
from data.revisions import StoreUnavailable
from data.revisions.engine import writing
from data.revisions.store import Store
from tests.api.client import build_app
from tests.api.writing import GOAL, Program, a_proposal, as_problem, written


def test_writers_are_counted_too(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHBOARD_API_RATE", "2")
    app = build_app(meter=Meter(clock=lambda: 0.0), find_person=find_person)
    writer = Program(app, program.token)
    assert [writer.propose().status_code for _ in range(3)] == [201, 422, 429]


def test_pages_of_other_sites_may_not_write(program: Program) -> None:
    response = ask_leave(
        program, "/revisions", "https://evil.example", "POST", "authorization, content-type"
    )
    assert response.status_code == 400
    assert "POST" not in response.headers["access-control-allow-methods"]
    assert "uthorization" not in response.headers["access-control-allow-headers"]


def test_pages_of_other_sites_may_ask_whether_anything_is_new(program: Program) -> None:
    response = ask_leave(program, "/targets", "https://example.org", "GET", "if-none-match")
    assert response.status_code == 200
    assert "If-None-Match" in response.headers["access-control-allow-headers"]


def ask_leave(
    program: Program, path: str, origin: str, method: str, headers: str
) -> httpx.Response:
    """Ask as a browser does before it sends what a page of another site wants."""
    asked = {
        "origin": origin,
        "access_control_request_method": method,
        "access_control_request_headers": headers,
    }
    return Program(program.app).send(path, method="OPTIONS", **asked)


def test_methods_are_named(program: Program) -> None:
    paths = ("/revisions", "/revisions/1", "/revisions/1/decision")
    asked = [program.send(path, method="OPTIONS").headers["allow"] for path in paths]
    refused = [program.send(path, method="PUT") for path in paths]
    assert asked == ["GET, HEAD, POST, OPTIONS", "GET, HEAD, OPTIONS", "POST, OPTIONS"]
    assert [as_problem(response)[0] for response in refused] == [405] * 3
    assert [response.headers["allow"] for response in refused] == asked


def test_log_out_of_reach_is_said(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_named: object) -> None:
        raise StoreUnavailable("The database of changes cannot be used: it is gone.")

    monkeypatch.setattr(Store, "propose", fail)
    response = program.propose()
    assert as_problem(response) == (503, "The database of changes cannot be used: it is gone.")
    assert response.headers["retry-after"] == "30"
    with writing(open_dataset().store.engine) as connection:
        connection.exec_driver_sql("DROP TABLE answers")
    assert as_problem(program.propose(idempotency_key="a"))[0] == 503


def test_dashboard_without_a_database_takes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATABASE_URL, NO_DATABASE)
    program = Program(build_app(find_person=find_person), "rat_x")
    assert as_problem(program.send("/revisions", {})) == (
        503,
        "This dashboard runs without a database of changes.",
    )
    assert as_problem(Program(program.app).send("/revisions"))[0] == 503


def test_answer_that_cannot_be_taken_is_not_begun(program: Program) -> None:
    assert as_problem(program.propose(accept="text/csv"))[0] == 406
    response = program.send("/revisions?colour=red", a_proposal())
    assert as_problem(response)[0] == 422
    assert (written(), GOAL in response.text) == (0, False)
