"""Beside each chart stands how to read it; a table in its place needs no such words."""

import pytest

from tests.pages.conftest import OpenPage
from tests.pages.reading import read_words


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("overview", "Each tile is a province"),
        ("compare", "A hollow bar is a target"),
        ("progress", "Select a part of a bar"),
        ("deadlines", "The upright line is the as-of date"),
        ("sources", "A cross means"),
    ],
)
def test_page_says_how_to_read_its_chart(open_page: OpenPage, page: str, said: str) -> None:
    assert said in read_words(open_page(page))


def test_words_are_in_the_language_of_the_page(open_page: OpenPage) -> None:
    assert "空心条是目标" in read_words(open_page("compare", lang="zh"))


def test_table_in_place_of_a_chart_has_no_such_words(open_page: OpenPage) -> None:
    assert "A hollow bar is a target" not in read_words(open_page("compare", view="table"))


def test_frame_in_another_page_says_nothing_of_clicks(open_page: OpenPage) -> None:
    words = read_words(open_page("embed", of="compare", indicator="ai_enterprises"))
    assert "A hollow bar is a target" in words
    assert "Select a mark" not in words
