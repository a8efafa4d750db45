"""What was answered before is answered at once, and as carefully as the first time."""

from unittest.mock import patch

import pytest

from dashboard.api import Access, listing, ready
from dashboard.api.rate import Meter
from dashboard.api.ready import Known, Memory
from dashboard.loading import load_dataset
from dashboard.settings import API_RATE
from tests.api.client import Client, build_app

PATHS = ["/targets?region=CN-GD", "/regions.csv", "/records.parquet", "/openapi.json", "/"]


@pytest.mark.parametrize("path", PATHS)
def test_second_answer_is_the_first_without_reading_the_question(path: str, client: Client) -> None:
    load_dataset()
    first = client.get(path, accept_encoding="gzip")
    with patch.object(listing, "read_question", side_effect=AssertionError("read again")):
        second = client.get(path, accept_encoding="gzip")
    assert (second.status_code, second.content) == (200, first.content)
    assert second.headers == first.headers


def test_other_letters_are_another_question(client: Client) -> None:
    paths = ("/records", "/records?sort=id", "/records?sort=-id", "/records?limit=2")
    first = {path: client.get(path).content for path in paths}
    assert {path: client.get(path).content for path in paths} == first
    assert len(set(first.values())) == len(paths)
    csv = client.get("/records", accept="text/csv")
    assert csv.headers["content-type"].startswith("text/csv")
    assert client.get("/records").headers["content-type"] == "application/json"


def test_new_day_is_another_question(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    before = client.get("/states").json()["as_of"]
    monkeypatch.setenv("DASHBOARD_AS_OF", "2027-01-01")
    assert (before, client.get("/states").json()["as_of"]) == ("2026-11-21", "2027-01-01")


def test_known_answer_is_not_sent_to_those_who_may_not_read() -> None:
    access = [Access.OPEN, Access.CLOSED, Access.PRIVATE]
    client = Client(build_app(lambda: access.pop(0)))
    statuses = [client.get("/regions") for _ in range(3)]
    assert [answer.status_code for answer in statuses] == [200, 401, 200]
    assert statuses[0].headers["cache-control"].startswith("public")
    assert statuses[2].headers["cache-control"].startswith("private")


def test_known_answer_counts_among_the_requests_of_a_minute(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(API_RATE, "2")
    client = Client(build_app(meter=Meter(clock=lambda: 0.0)))
    assert [client.get("/regions").status_code for _ in range(3)] == [200, 200, 429]


def test_refusal_is_not_remembered(client: Client) -> None:
    assert [client.problem("/records?kind=goal")[0] for _ in range(2)] == [422, 422]


def test_long_question_takes_the_long_way(client: Client) -> None:
    query = "&".join(["region=CN-GD"] * 100)
    with patch.object(ready, "LONGEST", 1000):
        assert client.items(f"/records?{query}") == client.items("/records?region=CN-GD")
        assert client.items(f"/records?{query}") == client.items("/records?region=CN-GD")


def test_memory_forgets_what_was_not_asked_for_longest() -> None:
    memory = Memory(most=2)
    for name in ("a", "b"):
        memory.note((name,), Known(name, name))
    memory.recall(("a",))
    memory.note(("c",), Known("c", "c"))
    assert memory.recall(("b",)) is None
    assert memory.recall(("a",)) == Known("a", "a")
