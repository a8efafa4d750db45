"""The figure of a sum says how many regions it adds up, their share, and what it does not add."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from dashboard.figures.model import Figure, Look
from dashboard.figures.sums import SumRequest, build_sums_figure, list_sums
from data.progress import sum_targets
from tests.factories import a_catalog_of, a_source, said
from tests.figures.frames import ids_drawn, words_drawn

DAY = date(2026, 11, 21)
ASKED = SumRequest(DAY, "core_industry_value", 2025)
GUANGDONG = said("gd", "2022")
ZHEJIANG = said("zj", "2022", region="CN-ZJ", value=1000)
NATION = said("cn", "2022", region="CN", value=8000, source="national")
SOURCES = [a_source(), a_source(id="national", title="National plan")]


def _draw(*goals: Any, look: Look | None = None) -> Figure:
    catalog = a_catalog_of(*goals, sources=SOURCES)
    sums = sum_targets(catalog, pd.Timestamp(DAY))
    return build_sums_figure(catalog, sums, ASKED, look=look or Look())


def test_title_names_indicator_and_year_and_subtitle_the_unit() -> None:
    figure = _draw(GUANGDONG, ZHEJIANG)
    assert figure.title == "AI core industry: regional goals for 2025 added up"
    assert figure.subtitle == (
        "Targets in force; nothing inside a counted region is counted again, bn yuan"
    )
    assert (figure.version, figure.as_of) == ("0123456789ab", DAY)


@pytest.mark.parametrize(
    ("goals", "finding"),
    [
        ((), ""),
        ((NATION,), ""),
        ((GUANGDONG,), "1 region alone aims at ≥ 300 bn yuan."),
        ((GUANGDONG, ZHEJIANG), "2 regions together aim at ≥ 400 bn yuan."),
        (
            (GUANGDONG, ZHEJIANG, NATION),
            "2 regions together aim at ≥ 400 bn yuan, 50% of the national goal.",
        ),
        ((said("gd", "2022", comparator="eq"),), "1 region alone aims at 300 bn yuan."),
    ],
    ids=["none", "nation only", "one", "two", "two and the nation", "exact"],
)
def test_finding_says_how_many_regions_aim_at_what(goals: Any, finding: str) -> None:
    assert _draw(*goals).finding == finding


def test_alternative_text_of_a_sum() -> None:
    assert _draw(GUANGDONG, NATION).alt == (
        "AI core industry: regional goals for 2025 added up. Targets in force; nothing inside a "
        "counted region is counted again, bn yuan. 1 region alone aims at ≥ 300 bn yuan, 37.5% of "
        "the national goal."
    )


@pytest.mark.parametrize(
    ("goal", "reason"),
    [
        (said("x", "2024", "draft", region="CN-ZJ"), "only a draft: Zhejiang"),
        (
            said("x", "2022", region="CN-ZJ", scope="above-scale"),
            "counts another scope: Zhejiang",
        ),
        (
            said("x", "2022", region="CN-ZJ", comparator="range", value_max=4000),
            "a range or an upper limit, not one figure: Zhejiang",
        ),
        (said("x", "2022", region="440300"), "inside a region that is counted: Shenzhen"),
    ],
    ids=["draft", "scope", "range", "inside"],
)
def test_what_is_not_added_is_named_with_its_reason(goal: Any, reason: str) -> None:
    figure = _draw(GUANGDONG, goal)
    assert figure.footnotes == (f"Not added, {reason}.",)
    assert dict(zip(figure.table["id"], figure.table["Added up"], strict=True))["gd"] == "yes"
    assert ids_drawn(figure) == {"gd"}


def test_table_holds_the_national_goal_and_cites_it() -> None:
    """The reference line had neither a row nor a source."""
    figure = _draw(GUANGDONG, NATION)
    columns = ["id", "Region", "Goal", "Added up", "Source"]
    assert figure.table[columns].to_numpy().tolist() == [
        ["cn", "China", "> 800 bn yuan", "National goal", 1],
        ["gd", "Guangdong", "> 300 bn yuan", "yes", 2],
    ]
    titles = [source.text.split('"')[1] for source in figure.sources]
    assert titles == ["National plan", "人工智能产业"]


def test_chart_words_regions_total_and_nation() -> None:
    words = words_drawn(_draw(GUANGDONG, ZHEJIANG, NATION))
    assert all(label in words for label in ("Guangdong", "≥ 400 bn yuan", "> 800 bn yuan"))


@pytest.mark.parametrize("narrow", [False, True])
def test_nothing_to_add_up_is_said_in_a_sentence(narrow: bool) -> None:
    figure = _draw(look=Look(narrow=narrow))
    words = words_drawn(figure).replace("<br>", " ")
    assert "No regional target of this indicator and year can be added up." in words
    assert (len(figure.table), figure.sources, figure.footnotes) == (0, (), ())


def test_phone_and_desk_say_the_same() -> None:
    goals = (GUANGDONG, ZHEJIANG, NATION)
    wide, phone = _draw(*goals), _draw(*goals, look=Look(narrow=True))
    assert (phone.alt, phone.footnotes, phone.sources) == (wide.alt, wide.footnotes, wide.sources)
    assert ids_drawn(phone) == ids_drawn(wide) == {"gd", "zj", "cn"}


def test_sums_of_two_regions_or_more_are_offered() -> None:
    later = [said(f"{code}-27", "2022", region=code, deadline="2027") for code in ("CN-GD", "CN")]
    sums = sum_targets(a_catalog_of(GUANGDONG, ZHEJIANG, *later), pd.Timestamp(DAY))
    assert list_sums(sums) == {"core_industry_value": (2025,)}
