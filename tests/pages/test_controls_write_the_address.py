"""A changed control writes codes into the address, and what is shown follows."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from streamlit.testing.v1 import AppTest

from tests.factories import a_dataset, an_actual, an_indicator, an_instrument, said
from tests.pages.conftest import OpenPage
from tests.pages.reading import read_address, read_words

CORE, WIDE, COUNT = "core_industry_value", "industry_value", "ai_patents"


@pytest.fixture
def many_goals(tmp_path: Path) -> Path:
    """Folder of a dataset with goals for 2025 (two), 2027 and 2030 (two), of two indicators."""
    goals = [
        said("gd-25", "2022"),
        said("zj-25", "2022", region="CN-ZJ"),
        said("gd-27", "2022", deadline="2027"),
        said("wide-27", "2022", indicator=WIDE, deadline="2027"),
        said("wide-30", "2022", indicator=WIDE, deadline="2030"),
        said("wide-zj", "2022", indicator=WIDE, deadline="2030", region="CN-ZJ"),
    ]
    indicators = [
        an_indicator(),
        an_indicator(code=WIDE, name_en="AI industry", name_zh="人工智能产业规模"),
    ]
    return a_dataset(
        tmp_path,
        indicators=indicators,
        targets=[target for target, _ in goals],
        instruments=[instrument for _, instrument in goals] + [an_instrument()],
        actuals=[an_actual()],
        evidence=[],
        facts=[],
    )


Change = Callable[[AppTest], Any]
CHANGES: list[tuple[Change, dict[str, Any]]] = [
    (lambda test: test.selectbox(key="compare_indicator").set_value(WIDE), {"indicator": WIDE}),
    (lambda test: test.selectbox(key="compare_level").set_value("all"), {"level": "all"}),
    (lambda test: test.selectbox(key="compare_measure").set_value("usd"), {"measure": "usd"}),
    (lambda test: test.button_group(key="compare_view").set_value("map"), {"view": "map"}),
    (lambda test: test.multiselect(key="compare_region").set_value(["CN-GD"]), {"region": "CN-GD"}),
    (lambda test: test.multiselect(key="compare_year").set_value([]), {"year": "all"}),
    (lambda test: test.toggle(key="compare_in_force").set_value(False), {"in_force": "no"}),
    (lambda test: test.toggle(key="compare_drafts").set_value(True), {"drafts": "yes"}),
    (lambda test: test.toggle(key="compare_relatives").set_value(True), {"relatives": "yes"}),
    (lambda test: test.toggle(key="compare_log").set_value(True), {"log": "yes"}),
    (
        lambda test: test.date_input(key="as_of").set_value(date(2025, 6, 30)),
        {"as_of": "2025-06-30"},
    ),
]


@pytest.mark.parametrize(("change", "address"), CHANGES)
def test_changed_control_writes_its_code(
    open_page: OpenPage, many_goals: Path, change: Change, address: dict[str, Any]
) -> None:
    test = open_page("compare", many_goals)
    change(test)
    test.run()
    assert [error.value for error in test.exception] == []
    assert (read_address(test), len(test.toast)) == (address, 0)


@pytest.mark.parametrize(("change", "address"), CHANGES)
def test_written_address_opens_what_was_chosen(
    open_page: OpenPage, many_goals: Path, change: Change, address: dict[str, Any]
) -> None:
    test = open_page("compare", many_goals)
    change(test)
    chosen = read_words(test.run())
    assert read_words(open_page("compare", many_goals, **address)) == chosen


def test_control_set_back_leaves_the_address(open_page: OpenPage, many_goals: Path) -> None:
    test = open_page("compare", many_goals, view="steps")
    test.button_group(key="compare_view").set_value("ranking").run()
    assert read_address(test) == {}


def test_controls_add_up(open_page: OpenPage, many_goals: Path) -> None:
    test = open_page("compare", many_goals)
    test.selectbox(key="compare_level").set_value("all").run()
    test.multiselect(key="compare_year").set_value(["2025", "2027"]).run()
    assert read_address(test) == {"level": "all", "year": ["2025", "2027"]}


def test_default_that_changes_is_followed(open_page: OpenPage, many_goals: Path) -> None:
    """The usual year is the busiest of the indicator."""
    test = open_page("compare", many_goals)
    assert test.multiselect(key="compare_year").value == ["2025"]
    test.selectbox(key="compare_indicator").set_value(WIDE).run()
    assert test.multiselect(key="compare_year").value == ["2030"]
    assert read_address(test) == {"indicator": WIDE}


def test_choice_survives_a_default_that_changes(open_page: OpenPage, many_goals: Path) -> None:
    test = open_page("compare", many_goals, year="2027")
    test.selectbox(key="compare_indicator").set_value(WIDE).run()
    assert test.multiselect(key="compare_year").value == ["2027"]
    assert read_address(test) == {"indicator": WIDE, "year": "2027"}


def test_all_survives_a_default_that_changes(open_page: OpenPage, many_goals: Path) -> None:
    test = open_page("compare", many_goals, year="all")
    test.selectbox(key="compare_indicator").set_value(WIDE).run()
    assert read_address(test) == {"indicator": WIDE, "year": "all"}


def test_option_that_vanishes_falls_back(open_page: OpenPage, many_goals: Path) -> None:
    test = open_page("compare", many_goals, indicator=WIDE, year=["2027", "2030"])
    test.selectbox(key="compare_indicator").set_value(CORE).run()
    assert test.multiselect(key="compare_year").value == ["2027"]
    assert read_address(test) == {"year": "2027"}


def test_last_option_that_vanishes_leaves_the_default(
    open_page: OpenPage, many_goals: Path
) -> None:
    test = open_page("compare", many_goals, indicator=WIDE, year=["2027"])
    test.multiselect(key="compare_year").set_value(["2030"]).run()
    test.selectbox(key="compare_indicator").set_value(CORE).run()
    assert test.multiselect(key="compare_year").value == ["2025"]
    assert (read_address(test), len(test.exception)) == ({}, 0)


def test_measure_that_vanishes_falls_back(open_page: OpenPage) -> None:
    """Enterprises have no share of GDP."""
    test = open_page("compare", measure="gdp_share")
    test.selectbox(key="compare_indicator").set_value("ai_enterprises").run()
    assert test.selectbox(key="compare_measure").value == "stated"
    assert read_address(test) == {"indicator": "ai_enterprises"}


def test_control_that_is_hidden_leaves_the_address(open_page: OpenPage, many_goals: Path) -> None:
    test = open_page("compare", many_goals, year="2027", log="yes")
    test.button_group(key="compare_view").set_value("map").run()
    assert read_address(test) == {"view": "map", "year": "2027"}


def test_address_that_moved_is_followed(open_page: OpenPage, many_goals: Path) -> None:
    """As when the browser goes back."""
    test = open_page("compare", many_goals, indicator=WIDE, year="2027")
    test.query_params.clear()
    test.query_params["level"] = "all"
    test.run()
    assert test.selectbox(key="compare_indicator").value == CORE
    assert read_address(test) == {"level": "all"}


@pytest.mark.parametrize("used", ["compare_more", "compare_table"])
def test_quick_use_of_something_else_keeps_the_choice(
    open_page: OpenPage, many_goals: Path, used: str
) -> None:
    """The browser does not yet know the address of the choice that was made just before."""
    test = open_page("compare", many_goals, indicator=WIDE)
    test.button_group(key="compare_view").set_value("steps").run()
    del test.query_params["view"]
    test.session_state[used] = not test.session_state[used]
    test.run()
    assert read_address(test) == {"indicator": WIDE, "view": "steps"}


def test_run_without_a_change_keeps_the_view(open_page: OpenPage, many_goals: Path) -> None:
    test = open_page("compare", many_goals, indicator=WIDE, year="2027")
    words = read_words(test)
    assert read_words(test.run()) == words
    assert read_address(test) == {"indicator": WIDE, "year": "2027"}


def _go(test: AppTest, page: str, **address: Any) -> AppTest:
    """Follow a link to another page, in the same session."""
    test.query_params.clear()
    test.query_params.update(address)
    return test.switch_page(f"app_pages/{page}.py").run()


@pytest.mark.parametrize("page", ["compare", "deadlines", "region", "records", "sources"])
def test_day_is_kept_between_pages(open_page: OpenPage, many_goals: Path, page: str) -> None:
    test = open_page("overview", many_goals)
    test.date_input(key="as_of").set_value(date(2025, 6, 30)).run()
    _go(test, page)
    assert test.date_input(key="as_of").value == date(2025, 6, 30)
    assert read_address(test) == {"as_of": "2025-06-30"}


def test_day_survives_a_page_without_it(open_page: OpenPage, many_goals: Path) -> None:
    test = open_page("compare", many_goals, as_of="2025-06-30")
    _go(test, "record", id="gd-25")
    _go(test, "compare")
    assert read_address(test) == {"as_of": "2025-06-30"}


def test_day_of_a_link_comes_before_the_one_kept(open_page: OpenPage, many_goals: Path) -> None:
    test = open_page("overview", many_goals, as_of="2025-06-30")
    _go(test, "compare", as_of="2024-12-31")
    assert read_address(test) == {"as_of": "2024-12-31"}


def test_pages_keep_their_controls_apart(open_page: OpenPage, many_goals: Path) -> None:
    test = open_page("compare", many_goals, indicator=WIDE, level="all")
    _go(test, "deadlines")
    assert test.selectbox(key="deadlines_indicator").value == CORE
    assert read_address(test) == {}


def test_link_opens_another_page_at_its_codes(open_page: OpenPage, many_goals: Path) -> None:
    test = open_page("overview", many_goals, indicator=WIDE)
    links = [link.proto for link in test.get("page_link")]
    assert ("compare", f"indicator={WIDE}") in [(link.page, link.query_string) for link in links]


def test_button_leads_to_a_region_inside(open_page: OpenPage) -> None:
    test = open_page("region", region="CN-GD", indicator="ai_enterprises")
    test.button(key="follow_region_region=440300").click().run()
    assert read_address(test) == {"region": "440300"}
    assert "Shenzhen: what falls due when" in read_words(test)


def test_region_without_the_indicator_shows_its_own(open_page: OpenPage, many_goals: Path) -> None:
    test = open_page("region", many_goals, region="CN-GD", indicator=WIDE)
    test.selectbox(key="region_region").set_value("440300").run()
    assert [error.value for error in test.exception] == []
    assert read_address(test) == {"region": "440300"}


def test_default_of_a_run_that_was_cut_short_is_no_choice(open_page: OpenPage) -> None:
    test = open_page("compare")
    years = test.multiselect(key="compare_year").value
    with patch("dashboard.frame.publish_view"):  # a quick reader's next choice came first
        test.selectbox(key="compare_level").set_value("city").run()
    assert test.multiselect(key="compare_year").value != years
    test.selectbox(key="compare_level").set_value("province").run()
    assert test.multiselect(key="compare_year").value == years
    assert read_address(test) == {}
