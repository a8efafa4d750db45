"""Title, subtitle, finding and alternative text of a comparison say what its marks show."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dashboard.figures.compare import build_compare
from dashboard.figures.compare_request import MAP, STEPS, VIEWS, CompareRequest
from dashboard.figures.model import Figure, Look
from data.measures import Measure
from tests.factories import (
    a_base_unit,
    a_catalog,
    a_catalog_of,
    a_context,
    a_unit,
    an_indicator,
    said,
)
from tests.figures.frames import ids_drawn, words_drawn

DAY = date(2026, 11, 21)
ASKED = CompareRequest("core_industry_value", DAY)
TWO = (said("gd", "2022"), said("zj", "2022", region="CN-ZJ", value=4000))


def _compare(*goals: Any, tables: dict[str, Any] | None = None, **changes: Any) -> Figure:
    return build_compare(a_catalog_of(*goals, **tables or {}), replace(ASKED, **changes), Look())


@pytest.mark.parametrize(
    ("changes", "title"),
    [
        ({}, "AI core industry: targets"),
        ({"years": (2025,)}, "AI core industry: targets for 2025"),
        ({"years": (2025, 2027)}, "AI core industry: targets for 2025, 2027"),
        ({"view": STEPS}, "AI core industry: targets and reported figures"),
    ],
)
def test_title_names_indicator_and_years(changes: dict[str, Any], title: str) -> None:
    assert _compare(*TWO, **changes).title == title


@pytest.mark.parametrize(
    ("changes", "subtitle"),
    [
        ({}, "Provinces, in force, as stated, bn yuan"),
        ({"levels": ("city",)}, "Cities, in force, as stated, yuan"),
        (
            {"levels": (), "in_force": False},
            "All levels, all goals ever stated, as stated, bn yuan",
        ),
        ({"levels": ("district", "cluster")}, "Districts and zones, in force, as stated, yuan"),
    ],
)
def test_subtitle_names_selection_measure_and_unit(changes: dict[str, Any], subtitle: str) -> None:
    assert _compare(*TWO, **changes).subtitle == subtitle


@pytest.mark.parametrize(
    ("goals", "finding"),
    [
        (TWO, "Zhejiang aims highest (> 400 bn yuan)."),
        (
            (TWO[0], said("zj", "2022", region="CN-ZJ")),
            "Guangdong and Zhejiang aim highest (> 300 bn yuan).",
        ),
        (
            (TWO[0], said("zj", "2022", region="CN-ZJ", comparator="ge")),
            "Guangdong and Zhejiang aim highest (> 300 bn yuan, ≥ 300 bn yuan).",
        ),
        (
            (TWO[0], said("late", "2022", deadline="2030", value=5000)),
            "Guangdong aims highest (> 500 bn yuan); 1 region gives no comparable figure.",
        ),
        ((TWO[0],), ""),
        ((), ""),
    ],
    ids=["one leads", "two lead", "in different words", "one is silent", "one goal", "no goal"],
)
def test_finding_says_who_aims_highest(goals: Any, finding: str) -> None:
    assert _compare(*goals).finding == finding


def test_finding_leaves_the_sign_of_a_footnote_out() -> None:
    goals = (TWO[0], said("zj", "2022", region="CN-ZJ", value=4000, scope="above-scale"))
    assert _compare(*goals).finding == "Zhejiang aims highest (> 400 bn yuan)."


def test_replaced_goal_is_no_aim() -> None:
    """A goal that was given up is drawn faint among all goals ever stated, but aims at nothing."""
    goals = (said("high", "2021", value=9000), *TWO)
    assert _compare(*goals, in_force=False).finding == "Zhejiang aims highest (> 400 bn yuan)."


def test_no_leader_where_lower_is_better() -> None:
    tables = {"indicators": [an_indicator(direction="lower")]}
    assert _compare(*TWO, tables=tables).finding == ""


@pytest.mark.parametrize("changes", [{"regions": ("CN-GD", "CN-ZJ")}, {"levels": ("city",)}])
def test_silent_regions_are_not_counted_in_a_selection(changes: dict[str, Any]) -> None:
    goals = (said("a", "2022", value=1), *TWO)
    assert "no comparable" not in _compare(*goals, **changes).finding


def test_alternative_text_is_the_figure_in_words() -> None:
    assert _compare(*TWO).alt == (
        "AI core industry: targets. Provinces, in force, as stated, bn yuan. "
        "Zhejiang aims highest (> 400 bn yuan)."
    )


@pytest.mark.parametrize("view", VIEWS)
def test_figure_names_version_and_day(view: str) -> None:
    figure = _compare(*TWO, view=view)
    assert (figure.version, figure.as_of) == ("0123456789ab", DAY)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("measure", Measure)
def test_nothing_to_compare_is_said_in_a_sentence(view: str, measure: Measure) -> None:
    figure = _compare(view=view, measure=measure, years=(2027,))
    sentence = "No comparable goal for 2027 at this level."
    words = words_drawn(figure).replace("<br>", " ")
    assert sentence in words
    assert (len(figure.table), figure.sources, ids_drawn(figure)) == (0, (), set())


def test_empty_comparison_without_years_names_no_year() -> None:
    words = words_drawn(_compare()).replace("<br>", " ")
    assert "No comparable goal at this level." in words


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("narrow", [False, True])
def test_one_goal_is_drawn_in_every_view(view: str, narrow: bool) -> None:
    catalog = a_catalog_of(TWO[0])
    figure = build_compare(catalog, replace(ASKED, view=view), Look(narrow=narrow))
    assert ids_drawn(figure) == {"gd"}
    assert figure.table["id"].tolist() == ["gd"]


def test_goal_that_was_in_force_on_a_past_day_is_not_faint() -> None:
    """The successor was not known on that day."""
    goals = (said("old", "2021"), said("new", "2023"))
    past, present = _compare(*goals, as_of=date(2022, 6, 30)), _compare(*goals, in_force=False)
    assert "Superseded or draft" not in words_drawn(past)
    assert "Superseded or draft" in words_drawn(present)


def test_draft_is_faint() -> None:
    figure = _compare(said("draft", "2022", "draft"), drafts=True)
    assert "Superseded or draft" in words_drawn(figure)


NATION = said("cn", "2022", region="CN", value=4500)
RATE = a_context(region="CN", series="cny_per_usd", value=7.5, unit="CNY_per_USD")


def _find_nation(*goals: Any, **changes: Any) -> str:
    """Return the name of the nation's line, "" without one."""
    units = [a_base_unit("CNY", "money"), a_unit(), a_base_unit("CNY_per_USD", "rate")]
    tables = {"units": units, "context": [RATE]}
    words = words_drawn(_compare(*goals, tables=tables, **changes))
    lines = [line for line in words.splitlines() if line.startswith("National goal")]
    return lines[0] if lines else ""


def test_nation_is_a_reference() -> None:
    assert _find_nation(*TWO, NATION, years=(2025,)) == "National goal: > 450 bn yuan"


def test_nation_is_converted_too() -> None:
    name = _find_nation(*TWO, NATION, years=(2025,), measure=Measure.USD)
    assert name == "National goal: > 60 bn US dollars"


@pytest.mark.parametrize(
    "changes",
    [
        {"years": ()},
        {"years": (2025, 2027)},
        {"years": (2027,)},
        {"years": (2025,), "view": MAP},
        {"years": (2025,), "view": STEPS},
        {"years": (2025,), "measure": Measure.PER_RESIDENT},
        {"years": (2025,), "measure": Measure.GDP_SHARE},
        {"years": (2025,), "levels": ("country", "province")},
    ],
)
def test_nation_is_left_out_where_it_would_mislead(changes: dict[str, Any]) -> None:
    assert _find_nation(*TWO, NATION, **changes) == ""


def test_two_national_goals_are_no_reference() -> None:
    other = said("cn-2", "2022", region="CN", value=9000)
    assert _find_nation(*TWO, NATION, other, years=(2025,)) == ""


def test_national_goal_of_another_scope_is_no_reference() -> None:
    other = said("cn-2", "2022", region="CN", scope="above-scale")
    assert _find_nation(*TWO, other, years=(2025,)) == ""


@pytest.mark.parametrize("view", [view for view in VIEWS if view != MAP])
def test_relatives_are_told_apart_and_the_reason_is_given(view: str) -> None:
    tables = {"indicators": a_catalog().frames["indicators"].to_dict("records")}
    wide = said("wide", "2022", indicator="industry_value", region="CN-ZJ", value=9000)
    figure = _compare(*TWO, wide, tables=tables, relatives=True, view=view)
    assert figure.footnotes[0] == (
        "AI core industry, AI industry count different things: they stand side by side here and "
        "must not be ranked or added together."
    )
    assert figure.finding == ""
    names = dict(zip(figure.table["id"], figure.table["Indicator"], strict=True))
    assert (names["wide"], names["zj"]) == ("AI industry", "AI core industry")
