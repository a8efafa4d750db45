"""What a reader has already is not sent again, and what was made once is not made again."""

import gzip
from unittest.mock import patch

import pyarrow as pa
import pytest

from dashboard.api import listing
from dashboard.api.answers import PACKERS, Answer, Shelf
from tests.api.client import Client

PATHS = ["/records?region=CN-GD", "/regions.csv", "/records.parquet", "/openapi.json", "/"]


@pytest.mark.parametrize("path", PATHS)
def test_answer_that_is_known_is_not_sent_again(path: str, client: Client) -> None:
    tag = client.get(path).headers["etag"]
    response = client.get(path, if_none_match=f'"other", {tag}')
    assert (response.status_code, response.content) == (304, b"")
    assert response.headers["etag"] == tag
    assert response.headers["cache-control"] == "public, max-age=0, must-revalidate"


def test_answer_that_is_known_costs_no_work(client: Client) -> None:
    tag = client.get("/states").headers["etag"]
    with patch.object(listing, "build_sheet", side_effect=AssertionError):
        assert client.get("/states", if_none_match=tag).status_code == 304
        assert client.get("/states").status_code == 200


def test_tag_is_the_question_however_it_is_written(client: Client) -> None:
    tags = {
        client.get(path).headers["etag"]
        for path in (
            "/records?region=CN-GD&region=CN-ZJ&q=AI++core",
            "/records?q=ai%20core&region=CN-ZJ&region=CN-GD&region=CN-GD&as_of=2026-11-21",
        )
    }
    assert len(tags) == 1


def test_tag_differs_with_question_format_and_day(client: Client) -> None:
    paths = (
        *("/records", "/targets", "/records.csv", "/records?limit=5", "/records?q=a"),
        *("/records?as_of=2024-01-01", "/records?sort=id", "/records?fields=id"),
    )
    assert len({client.get(path).headers["etag"] for path in paths}) == len(paths)


def test_tag_of_a_new_day_is_new(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    before = client.get("/records").headers["etag"]
    monkeypatch.setenv("DASHBOARD_AS_OF", "2026-11-22")
    assert client.get("/records", if_none_match=before).status_code == 200


def unpack_zstd(packed: bytes, size: int) -> bytes:
    """The bytes behind a packed answer, which the client here would hand on as they are."""
    return pa.decompress(packed, decompressed_size=size, codec="zstd", asbytes=True)


def test_text_is_packed_for_those_who_take_it(client: Client) -> None:
    plain = client.get("/records")
    packed = client.get("/records", accept_encoding="br, gzip")
    assert packed.headers["content-encoding"] == "gzip"
    assert int(packed.headers["content-length"]) < len(plain.content) / 5
    assert packed.content == plain.content
    assert packed.headers["vary"].startswith("Accept, Accept-Encoding")
    assert "content-encoding" not in client.get("/records", accept_encoding="gzip;q=0").headers


def test_of_two_packings_the_better_is_sent_unless_the_other_is_wanted_more(client: Client) -> None:
    plain = client.get("/records").content
    packed = client.get("/records", accept_encoding="gzip, deflate, br, zstd")
    assert packed.headers["content-encoding"] == "zstd"
    assert len(packed.content) < len(plain) / 5
    assert unpack_zstd(packed.content, len(plain)) == plain
    chosen = client.get("/records", accept_encoding="zstd;q=0.5, gzip")
    assert chosen.headers["content-encoding"] == "gzip"


def test_head_says_what_get_says_without_the_body(client: Client) -> None:
    got, head = client.get("/records.csv"), client.get("/records.csv", method="HEAD")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers == got.headers


def test_shelf_keeps_within_its_budget() -> None:
    shelf = Shelf(budget=1000)
    for number in range(50):
        shelf.add(number, Answer(bytes(100), "application/vnd.x"))
    assert shelf.size <= 1000
    assert shelf.get(49) is not None
    assert shelf.get(0) is None


def test_shelf_never_takes_an_answer_that_would_fill_it() -> None:
    shelf = Shelf(budget=1000)
    shelf.add("small", Answer(bytes(100), "application/vnd.x"))
    shelf.add("big", Answer(bytes(600), "application/vnd.x"))
    assert (shelf.get("big"), shelf.size) == (None, 200)


def test_packing_the_same_gives_the_same() -> None:
    answer = Answer(b"a" * 1000, "text/csv")
    assert gzip.decompress(answer.pack("gzip")) == answer.body
    for encoding in PACKERS:
        assert answer.pack(encoding) == Answer(b"a" * 1000, "text/csv").pack(encoding)
