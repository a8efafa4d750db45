"""Pages follow one another by their links, and every row stands on one of them."""

from itertools import chain

import pytest

from dashboard.api.lists import LISTS
from tests.api.client import Client


@pytest.mark.parametrize("name", LISTS)
def test_walk_meets_every_row_once(name: str, client: Client) -> None:
    size = 1000 if name == "coverage" else 97
    pages = list(client.walk(f"/{name}?limit={size}"))
    rows = [tuple(row.items()) for row in chain.from_iterable(pages)]
    total = client.get(f"/{name}?limit=1").json()["total"]
    assert len(rows) == len(set(rows)) == total
    assert [len(page) for page in pages[:-1]] == [size] * (len(pages) - 1)


def test_walk_in_an_order_of_choice_keeps_it(client: Client) -> None:
    rows = list(chain.from_iterable(client.walk("/records?sort=-value&limit=300&fields=id,value")))
    values = [row["value"] for row in rows]
    assert values == sorted(values, reverse=True)


def test_page_says_how_many_rows_there_are_and_where_the_next_is(client: Client) -> None:
    response = client.get("/targets?limit=5")
    assert response.headers["x-total-count"] == str(response.json()["total"])
    assert response.headers["link"] == f'<{response.json()["next"]}>; rel="next"'


def test_last_page_has_no_next(client: Client) -> None:
    response = client.get("/regions?limit=1000")
    assert response.json()["next"] is None
    assert "link" not in response.headers


def test_page_of_json_has_a_hundred_rows_where_nothing_is_said(client: Client) -> None:
    assert len(client.items("/records")) == 100


def test_cursor_of_another_question_is_refused(client: Client) -> None:
    cursor = client.get("/records?limit=1").json()["next"].rpartition("=")[2]
    status, detail = client.problem(f"/records?limit=1&region=CN-GD&cursor={cursor}")
    assert (status, detail) == (
        404,
        f"cursor {cursor} belongs to another question or version. Follow the link to the next "
        "page as it is, or start again without a cursor.",
    )


def test_cursor_of_another_list_is_refused(client: Client) -> None:
    cursor = client.get("/sources?limit=1").json()["next"].rpartition("=")[2]
    assert client.problem(f"/regions?limit=1&cursor={cursor}")[0] == 404
