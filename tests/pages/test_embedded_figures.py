"""A figure stands in a frame of somebody else's page: live, or as it was on a day."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.views.embedding import address_frame, address_image, write_code
from dashboard.views.frozen import freeze, split_at
from dashboard.views.view import View, read_view
from data import Catalog
from tests.pages.conftest import OpenPage
from tests.pages.reading import TODAY, read_words

DAY = date(2025, 6, 1)


@pytest.fixture
def view(catalog: Catalog) -> View:
    return read_view("compare?year=2025", catalog, today=DAY)


def read_parameters(address: str) -> dict[str, list[str]]:
    return {
        name: said for name, said in parse_qs(urlsplit(address).query).items() if name != "embed"
    }


def test_live_frame_shows_the_figure_of_today(open_page: OpenPage, view: View) -> None:
    address = address_frame(view)
    assert address.startswith("embed?of=compare&") and address.endswith("embed=true")
    test = open_page("embed", **read_parameters(address))
    assert [error.value for error in test.exception] == []
    assert "as of 21 Nov 2026" in read_words(test)
    assert len(test.get("plotly_chart")) == 1
    assert "not those of the day" not in read_words(test)


def test_frozen_frame_shows_its_day_and_says_where_values_moved(
    open_page: OpenPage, view: View, catalog: Catalog
) -> None:
    frozen = freeze(view, catalog)
    assert frozen is not None
    at = ".".join(split_at(frozen.address))
    same = open_page("embed", **read_parameters(address_frame(view, at=at)))
    assert "as of 1 Jun 2025" in read_words(same)
    assert "not those of the day" not in read_words(same)
    moved = open_page("embed", **read_parameters(address_frame(view, at=f"{at[:-8]}00000000")))
    assert "not those of the day" in read_words(moved)


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"view": ["map"]}, "must say of"),
        ({"of": ["moon"]}, "moon"),
        ({"of": ["compare"], "at": ["x"]}, "version"),
    ],
)
def test_frame_that_asks_for_nothing_known_says_so(
    open_page: OpenPage, asked: dict[str, list[str]], sentence: str
) -> None:
    test = open_page("embed", **asked)
    assert [error.value for error in test.exception] == []
    assert sentence in " ".join(box.value for box in test.error)


def test_code_of_a_frame_cannot_be_broken_out_of() -> None:
    code = write_code("https://x.org/embed?a=1&b=2", '"><script>alert(1)</script>')
    assert "<script>" not in code
    assert 'src="https://x.org/embed?a=1&amp;b=2"' in code


def test_address_of_a_picture_is_of_the_same_figure(view: View) -> None:
    assert address_image(view) == (
        "figures/compare.png?figure=compare&indicator=core_industry_value&year=2025"
    )
    assert TODAY.isoformat() not in address_image(view)
