"""What cannot be answered is refused in one shape that names the value and what is allowed."""

from threading import Event

import pytest

from data.revisions import StoreUnavailable
from tests.api.client import Client

LONG = "x" * 201
REFUSED = {
    "/records?region=CN-XX": (
        422,
        'region "CN-XX" is not known. Allowed: CN-XZ, CN-XJ, CN-SX and 118 more.',
    ),
    "/records?colour=red": (
        422,
        'parameter "colour" is not known. Allowed: q, kind, region, indicator, level, year, '
        "force, tier, family, as_of, sort, fields, limit, cursor, version.",
    ),
    "/regions?as_of=2024-01-01": (
        422,
        'parameter "as_of" is not known. Allowed: q, level, sort, fields, limit, cursor, version.',
    ),
    "/records?kind=goal": (422, 'kind "goal" is not known. Allowed: target, actual.'),
    "/records?kind=": (422, 'kind "" is not known. Allowed: target, actual.'),
    "/states?draft=yes": (422, 'draft "yes" is not known. Allowed: true, false.'),
    "/records?year=1850": (
        422,
        'year "1850" is not known. Allowed: 1990 to 2060.',
    ),
    "/records?as_of=tomorrow": (
        422,
        'as_of "tomorrow" is no day. Allowed: a day such as 2026-11-21, 1990 to 2060.',
    ),
    "/records?as_of=20261121": (
        422,
        'as_of "20261121" is no day. Allowed: a day such as 2026-11-21, 1990 to 2060.',
    ),
    "/records?limit=0": (422, 'limit "0" is not known. Allowed: 1 to 1,000.'),
    "/records?limit=1001": (422, 'limit "1001" is not known. Allowed: 1 to 1,000.'),
    "/records?limit=٣": (422, 'limit "٣" is not known. Allowed: 1 to 1,000.'),
    "/records?limit=1&limit=2": (422, "limit may be given once. Received 2 values."),
    "/records?sort=vallue": (
        422,
        'sort "vallue" is not known. Allowed: value, -value, value_max and 63 more.',
    ),
    "/regions?fields=": (
        422,
        'fields "" is not known. Allowed: code, name_en, name_zh, level, parent, tile_row, '
        "tile_column.",
    ),
    f"/records?q={LONG}": (422, "q has 201 letters; at most 200 are allowed."),
    "/records?cursor=abc": (
        422,
        'cursor "abc" is none of ours. Follow the link to the next page.',
    ),
    "/records?version=0123": (
        404,
        'version "0123" is not there. Versions that are: edf2943b2327.',
    ),
    "/records.pdf": (404, 'suffix "pdf" is not known. Allowed: json, csv, xlsx, parquet.'),
    "/nothing": (404, "Nothing is at /api/v1/nothing. /api/v1/ lists what there is."),
    "/records/": (404, "Nothing is at /api/v1/records/. /api/v1/ lists what there is."),
    "/records/no-such-record": (404, 'No record has the id "no-such-record".'),
    "/records/CN?fields=id": (
        422,
        'parameter "fields" is not known. Allowed: as_of, version.',
    ),
    "/records?q=%ff": (400, "The query is not UTF-8, percent-encoded."),
}


@pytest.mark.parametrize("path", REFUSED)
def test_request_is_refused_with_what_is_allowed(path: str, client: Client) -> None:
    assert client.problem(path) == REFUSED[path]


def test_all_faults_are_named_at_once(client: Client) -> None:
    said = client.get("/records?kind=goal&limit=x&colour=red").json()
    assert {fault["name"]: fault["value"] for fault in said["errors"]} == {
        "colour": "colour",
        "kind": "goal",
        "limit": "x",
    }


def test_methods_that_write_are_refused(client: Client) -> None:
    response = client.get("/records", method="POST")
    assert (response.status_code, response.headers["allow"]) == (405, "GET, HEAD, OPTIONS")
    assert response.json()["detail"] == "POST is not allowed. Allowed: GET, HEAD, OPTIONS."


def test_methods_are_named_for_those_who_ask(client: Client) -> None:
    response = client.get("/records", method="OPTIONS")
    assert (response.status_code, response.headers["allow"]) == (204, "GET, HEAD, OPTIONS")


def test_format_that_is_not_there_is_refused(client: Client) -> None:
    status, detail = client.problem("/regions", accept="image/png")
    assert status == 406
    assert detail.startswith(
        'Accept "image/png" names no format of ours. Allowed: application/json'
    )
    assert client.problem("/records/x", accept="text/csv")[0] == 406


def test_ten_thousand_parameters_are_refused(client: Client) -> None:
    short = "&".join(["q=a"] * 201)
    assert client.problem(f"/records?{short}") == (
        400,
        "The query has more than 200 parameters.",
    )
    assert client.problem("/records?" + "&".join(["a="] * 10_000))[0] == 414


def test_very_long_values_are_refused_and_shortened(client: Client) -> None:
    status, detail = client.problem(f"/records?region={'x' * 7000}")
    assert (status, len(detail) < 300) == (422, True)
    assert client.problem(f"/records?region={'x' * 9000}") == (
        414,
        "The query has 9,007 bytes; at most 8,000 are allowed.",
    )
    assert client.problem(f"/records/{'x' * 7000}")[0] == 404


@pytest.mark.parametrize("character", ["%00", "%0a", "%1b", "%e2%80%ae", "%f0%9f%92%a9"])
def test_strange_characters_find_nothing_and_break_nothing(character: str, client: Client) -> None:
    assert client.items(f"/records?q=zz{character}qx") == []
    assert client.problem(f"/records?region=CN{character}")[0] == 422
    assert client.problem(f"/records/cn{character}")[0] == 404
    assert client.problem(f"/records.{character}")[0] == 404


def test_failure_of_our_own_is_a_problem_without_details(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr("dashboard.api.listing.choose_version", fail)
    assert client.problem("/records") == (500, "The server failed to answer. Its log says why.")


def test_answer_that_takes_too_long_is_given_up(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    given_up = Event()
    monkeypatch.setattr("dashboard.api.app.LONGEST", 0.01)
    monkeypatch.setattr("dashboard.api.listing.choose_version", lambda *_: given_up.wait(60))
    response = client.get("/records")
    given_up.set()
    assert (response.status_code, response.headers["retry-after"]) == (503, "0.01")
    assert response.json()["detail"] == (
        "The answer took more than 0.01 seconds. Ask for less, or later."
    )


def test_version_is_not_there_while_the_log_cannot_be_read(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise StoreUnavailable("Disk full.")

    monkeypatch.setattr("dashboard.api.versions.find_version", fail)
    assert client.problem("/records?version=edf2943b2327%2B1") == (
        503,
        "The log of changes cannot be read now, so only version edf2943b2327 is there.",
    )
