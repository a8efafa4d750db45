"""A list too long for one page is read a page at a time; each row stands on exactly one."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard.loading import Pages
from dashboard.loading.tables import LIST_ROWS
from tests.factories import a_dataset, a_target, some_rows
from tests.pages.conftest import OpenPage
from tests.pages.reading import read_address, read_words

SHORT = 4  # rows of a page, so that six goals are a long list


@pytest.fixture
def many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dataset with six goals that fell due without a result, and short pages."""
    monkeypatch.setattr("dashboard.loading.tables.LIST_ROWS", SHORT)
    targets = [a_target(id=f"goal-{n}", deadline=f"2023-0{n}-01") for n in range(1, 7)]
    rows = some_rows() | {"targets": targets, "actuals": [], "evidence": [], "facts": []}
    return a_dataset(tmp_path, **rows)


@pytest.mark.parametrize(
    ("asked", "rows", "address"),
    [({}, 4, {}), ({"silent": "2"}, 2, {"silent": "2"}), ({"silent": "3"}, 4, {})],
)
def test_page_of_a_long_list_is_in_the_address(
    open_page: OpenPage, many: Path, asked: dict[str, str], rows: int, address: dict[str, str]
) -> None:
    test = open_page("deadlines", many, **asked)
    assert [error.value for error in test.exception] == []
    assert "6 rows" in read_words(test)
    assert (len(test.dataframe[-1].value), read_address(test)) == (rows, address)


def test_short_list_has_no_page_numbers(open_page: OpenPage, one_record: Path) -> None:
    test = open_page("deadlines", one_record, silent="2")
    assert (read_address(test), len(test.get("pagination"))) == ({}, 0)


def test_pages_hold_every_row_once_in_order_and_write_it_once() -> None:
    rows = pd.DataFrame({"id": [f"goal-{n}" for n in range(2 * LIST_ROWS + 1)]})
    written: list[int] = []

    def describe(part: pd.DataFrame) -> pd.DataFrame:
        written.append(len(part))
        return part

    pages = Pages(rows, describe)
    read = [pages.read(page)["id"].to_pylist() for page in (1, 2, 3, 2)]
    assert (pages.rows, pages.count, written) == (2 * LIST_ROWS + 1, 3, [LIST_ROWS, LIST_ROWS, 1])
    assert [*read[0], *read[1], *read[2]] == [f"/record?id={record}" for record in rows["id"]]


def test_empty_list_has_no_page() -> None:
    assert Pages(pd.DataFrame({"id": []}), lambda part: part).count == 0
