"""A deck lives in a link; briefs tell the story of a region or an indicator."""

from base64 import urlsafe_b64encode
from datetime import date
from zlib import compress

import pytest

from dashboard.figures.model import Look
from dashboard.views.asked import ask_deck
from dashboard.views.briefs import MOST_FIGURES, brief_indicator, brief_region
from dashboard.views.exhibits import Item, NothingToShow
from dashboard.views.parameters import BadAddress
from dashboard.views.tray import LONGEST_TITLE, MOST_ITEMS, make_item, read_tray, write_tray
from dashboard.views.view import read_view
from data import Catalog

TODAY = date(2026, 11, 21)


def test_link_brings_the_deck_with_its_words(catalog: Catalog) -> None:
    items = [
        Item(read_view("compare?year=2027", catalog, today=TODAY), "广东 & <b>", "Remark"),
        Item(read_view("nation", catalog, today=TODAY)),
    ]
    assert read_tray(write_tray(items), catalog, today=date(2020, 1, 1)) == items
    assert write_tray([]) == "" and read_tray("", catalog, today=TODAY) == []


def test_link_of_a_full_deck_is_short_enough_for_a_browser(catalog: Catalog) -> None:
    codes = catalog.frames["indicators"].query("comparable == 'yes'")["code"]
    items = [make_item(f"compare?indicator={code}", catalog=catalog, today=TODAY) for code in codes]
    assert len(write_tray(items[:MOST_ITEMS])) < 2000
    assert len(read_tray(write_tray(items), catalog, today=TODAY)) == MOST_ITEMS


@pytest.mark.parametrize(
    "code",
    [
        "x",
        "%%%",
        urlsafe_b64encode(b"text").decode(),
        urlsafe_b64encode(compress(b"[1]")).decode(),
        urlsafe_b64encode(compress(b'[["moon", "", ""]]')).decode(),
        urlsafe_b64encode(compress(b"[" + b" " * 10**7)).decode(),
    ],
)
def test_damaged_link_is_refused(code: str, catalog: Catalog) -> None:
    with pytest.raises(BadAddress):
        read_tray(code, catalog, today=TODAY)


def test_words_too_long_are_cut(catalog: Catalog) -> None:
    item = make_item("compare", "x" * 500, catalog=catalog, today=TODAY)
    assert len(item.title) == LONGEST_TITLE


@pytest.mark.parametrize("region", ["340100", "CN-GD", "440300", "CN"])
def test_brief_of_a_region_tells_its_story(region: str, catalog: Catalog) -> None:
    items = brief_region(catalog, region, as_of=TODAY)
    kinds = [item.view.kind.name for item in items]
    assert kinds[:2] == ["timeline", "history"]
    assert "chain" in kinds
    assert 4 <= len(items) <= MOST_FIGURES
    for item in items:
        figure = item.view.load(catalog, Look())
        assert figure is not None and not figure.table.empty


def test_brief_of_an_indicator_tells_its_story(catalog: Catalog) -> None:
    items = brief_indicator(catalog, "core_industry_value", as_of=TODAY)
    names = [item.view.kind.name for item in items]
    assert names == ["compare", "compare", "compare", "timeline", "goals", "sum"]


def test_deck_is_asked_for_by_one_name(catalog: Catalog) -> None:
    asked = ask_deck(catalog, region="340100", indicator="", addresses=[], today=TODAY)
    assert asked.title == "Hefei: AI targets in brief"
    link = f"https://x.org/deck?tray={write_tray(asked.items)}"
    again = ask_deck(catalog, region="", indicator="", addresses=[link, "nation"], today=TODAY)
    assert again.items[:-1] == asked.items
    assert again.items[-1].view.kind.name == "sum"


@pytest.mark.parametrize(
    ("region", "indicator", "wrong"),
    [("", "", "Name one"), ("CN", "ai_enterprises", "Name one"), ("moon", "", '"moon"')],
)
def test_deck_of_nothing_known_is_refused(
    region: str, indicator: str, wrong: str, catalog: Catalog
) -> None:
    with pytest.raises(BadAddress, match=wrong):
        ask_deck(catalog, region=region, indicator=indicator, addresses=[], today=TODAY)


def test_region_without_figures_has_no_brief(catalog: Catalog) -> None:
    with pytest.raises(NothingToShow, match="CN-XZ"):
        ask_deck(catalog, region="CN-XZ", indicator="", addresses=[], today=TODAY)
