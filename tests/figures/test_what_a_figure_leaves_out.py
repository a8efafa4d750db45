"""Footnotes say what is left out and why, which definitions differ, which rates are used."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dashboard.charts import LIGHT
from dashboard.figures.compare import build_compare
from dashboard.figures.compare_request import MAP, RANKING, STEPS, TABLE, CompareRequest
from dashboard.figures.marks import MOST_ROWS
from dashboard.figures.model import Figure, Look
from dashboard.figures.notes import list_names
from dashboard.text.joining import join_series
from data.measures import Measure
from tests.charts.frames import traces_of
from tests.factories import (
    Cells,
    a_base_unit,
    a_catalog,
    a_catalog_of,
    a_context,
    a_region,
    a_unit,
    an_actual,
    said,
)
from tests.figures.frames import ids_drawn, words_drawn

ASKED = CompareRequest("core_industry_value", date(2026, 11, 21))
GUANGDONG, ZHEJIANG = said("gd", "2022"), said("zj", "2022", region="CN-ZJ", value=4000)
UNITS = [
    a_base_unit("CNY", "money"),
    a_unit(),
    a_base_unit("USD", "money"),
    a_base_unit("HKD", "money"),
    a_base_unit("persons", "persons"),
    a_base_unit("CNY_per_USD", "rate"),
]
RATE = a_context(region="CN", series="cny_per_usd", value=7.1217, unit="CNY_per_USD")


def _compare(*goals: Any, tables: dict[str, Any] | None = None, **changes: Any) -> Figure:
    catalog = a_catalog_of(*goals, **{"units": UNITS, "context": []} | (tables or {}))
    return build_compare(catalog, replace(ASKED, **changes), Look())


@pytest.mark.parametrize(
    ("goal", "note"),
    [
        (said("zj", "2022", region="CN-ZJ", scope="one-site"), "counted differently"),
        (said("zj", "2022", region="CN-ZJ", deadline=""), "no date stated"),
        (said("zj", "2022", "draft", region="CN-ZJ"), "draft for comment"),
    ],
)
@pytest.mark.parametrize("view", [RANKING, STEPS, MAP, TABLE])
def test_goal_left_out_is_named_with_its_reason(view: str, goal: Any, note: str) -> None:
    figure = _compare(GUANGDONG, goal, view=view)
    assert figure.footnotes == (f"Left out, {note}: Zhejiang.",)
    assert (ids_drawn(figure), figure.table["id"].tolist()) == ({"gd"}, ["gd"])


def test_replaced_goal_is_named() -> None:
    figure = _compare(GUANGDONG, said("old", "2021"))
    assert figure.footnotes == ("Left out, replaced by a later goal: Guangdong.",)


def test_complete_comparison_has_no_footnote() -> None:
    assert _compare(GUANGDONG, ZHEJIANG).footnotes == ()


def test_map_of_all_levels_draws_and_praises_provinces_only() -> None:
    """It named a city as the highest, which the map has no tile for, and kept a colour for it."""
    city = said("city", "2022", region="440300", value=9000)
    levels = ("province", "city")
    figure = _compare(GUANGDONG, ZHEJIANG, city, view=MAP, levels=levels)
    assert figure.finding == "Zhejiang aims highest (> 400 bn yuan)."
    assert figure.footnotes == (
        "The map has tiles for provinces only; the table lists every region asked for.",
    )
    assert set(figure.table["id"]) == {"gd", "zj", "city"}
    assert LIGHT.scale[1] in traces_of(figure.chart)[0]["marker"]["color"]


def test_reported_figure_without_a_date_is_named() -> None:
    figure = _compare(GUANGDONG, tables={"actuals": [an_actual(as_of="")]}, view=STEPS)
    assert figure.footnotes == ("Left out, no date stated: Guangdong.",)


def test_scope_is_signed_and_explained() -> None:
    figure = _compare(GUANGDONG, said("zj", "2022", region="CN-ZJ", scope="above-scale"))
    labels = dict(zip(figure.table["id"], figure.table["Figure"], strict=True))
    assert labels == {"gd": "> 300 bn yuan", "zj": "> 300 bn yuan (a)"}
    assert figure.footnotes == ("(a) Above designated size only: Zhejiang.",)


def test_dollars_name_rate_and_year() -> None:
    figure = _compare(GUANGDONG, tables={"context": [RATE]}, measure=Measure.USD)
    note = "Converted at 7.1217 yuan per US dollar, the average of 2024."
    assert (figure.footnotes, figure.table["Figure"].tolist()) == (
        (note,),
        ["> 42.1 bn US dollars"],
    )


def test_share_of_gdp_names_its_year() -> None:
    figure = _compare(GUANGDONG, tables={"context": [a_context()]}, measure=Measure.GDP_SHARE)
    assert figure.footnotes == ("GDP of 2024.",)
    assert figure.table["Figure"].tolist() == ["> 2.12%"]
    assert figure.subtitle == "Provinces, in force, share of GDP, % of GDP of 2024"


def test_per_resident_names_its_year() -> None:
    people = a_context(series="population", value=127_800_000, unit="persons")
    figure = _compare(GUANGDONG, tables={"context": [people]}, measure=Measure.PER_RESIDENT)
    assert figure.footnotes == ("Resident population of 2024.",)
    assert figure.table["Figure"].tolist() == ["> 2,350 yuan"]


@pytest.mark.parametrize(
    ("measure", "series"),
    [
        (Measure.USD, "exchange rate"),
        (Measure.PER_RESIDENT, "resident population"),
        (Measure.GDP_SHARE, "GDP"),
    ],
)
def test_region_without_context_is_listed_not_dropped(measure: Measure, series: str) -> None:
    figure = _compare(GUANGDONG, measure=measure)
    assert figure.footnotes == (f"Left out, {series} not known: Guangdong.",)
    assert figure.table[["id", "Figure"]].to_numpy().tolist() == [["gd", "–"]]
    assert ids_drawn(figure) == set()


def test_currency_without_a_rate_is_listed() -> None:
    figure = _compare(GUANGDONG, said("hk", "2022", region="CN-ZJ", unit="HKD"))
    assert figure.footnotes == ("Left out, exchange rate not known: Zhejiang.",)


def test_converted_currency_names_its_rate_and_has_three_digits() -> None:
    goal = said("usd", "2022", region="CN-ZJ", value=12_345_678_901, unit="USD")
    figure = _compare(GUANGDONG, goal, tables={"context": [RATE]})
    labels = dict(zip(figure.table["id"], figure.table["Figure"], strict=True))
    assert labels == {"gd": "> 300 bn yuan", "usd": "> 87.9 bn yuan"}
    assert figure.footnotes == ("Converted at 7.1217 yuan per US dollar, the average of 2024.",)


def test_unofficial_context_is_flagged() -> None:
    context = a_context(standing="unofficial")
    figure = _compare(GUANGDONG, tables={"context": [context]}, measure=Measure.GDP_SHARE)
    note = "Context figure not checked against the official one: Guangdong."
    assert figure.footnotes == ("GDP of 2024.", note)


def test_map_says_which_of_several_goals_it_shows() -> None:
    figure = _compare(GUANGDONG, said("later", "2022", deadline="2030"), view=MAP)
    note = "Where a region has several goals, the one with the latest deadline is shown."
    assert (figure.footnotes, ids_drawn(figure)) == ((note,), {"later"})
    assert sorted(figure.table["id"]) == ["gd", "later"]


def _crowd(count: int) -> tuple[dict[str, list[Cells]], list[Any]]:
    regions = [
        a_region(code=f"CN-P{place}", name_en=f"P{place}", tile_row="", tile_column="")
        for place in range(count)
    ]
    goals = [
        said(f"p{place}", "2022", region=f"CN-P{place}", value=1000 + place)
        for place in range(count)
    ]
    return {"regions": regions}, goals


@pytest.mark.parametrize("view", [RANKING, STEPS])
def test_cap_says_how_many_goals_there_are(view: str) -> None:
    tables, goals = _crowd(MOST_ROWS + 3)
    figure = _compare(*goals, tables=tables, view=view)
    assert figure.footnotes == (f"Only the {MOST_ROWS} highest of 203 goals are drawn.",)
    assert (len(ids_drawn(figure)), len(figure.table)) == (MOST_ROWS, MOST_ROWS + 3)
    assert ids_drawn(figure).isdisjoint({"p0", "p1", "p2"})


def test_table_is_not_capped() -> None:
    tables, goals = _crowd(MOST_ROWS + 3)
    figure = _compare(*goals, tables=tables, view=TABLE)
    assert (figure.footnotes, len(figure.table)) == ((), MOST_ROWS + 3)


def test_no_cap_without_need() -> None:
    tables, goals = _crowd(MOST_ROWS)
    assert _compare(*goals, tables=tables).footnotes == ()


def test_long_list_of_regions_is_counted() -> None:
    tables, _ = _crowd(12)
    catalog = a_catalog(**tables)
    names = list_names([f"CN-P{place % 12}" for place in range(20)], catalog, Look())
    assert names == "P0, P1, P2, P3, P4, P5, P6, P7 and 4 more"


@pytest.mark.parametrize(
    ("names", "words"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_names_are_joined(names: list[str], words: str) -> None:
    assert join_series(names) == words


def test_log_axis_says_so() -> None:
    assert "log scale" in words_drawn(_compare(GUANGDONG, ZHEJIANG, log=True))
