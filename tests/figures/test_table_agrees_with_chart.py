"""The table beside a figure holds the records that the chart draws, worded alike, and their
sources by number.
"""

from datetime import date

import pandas as pd
import pytest

from dashboard.figures.compare import build_compare
from dashboard.figures.compare_request import MAP, RANKING, STEPS, TABLE, CompareRequest
from dashboard.figures.deadlines import BY_INDICATOR, DeadlinesRequest, build_timeline_figure
from dashboard.figures.marks import MOST_ROWS
from dashboard.figures.model import Figure, Look
from dashboard.figures.region import RegionRequest, build_region_history
from dashboard.figures.silence import SilenceRequest, build_silence_figure
from data import Catalog
from data.measures import Measure, list_measures
from data.progress import calculate_states, map_silence
from tests.charts.frames import ids_of, traces_of
from tests.figures.frames import ids_drawn, words_drawn

DAY = date(2026, 11, 21)
INDICATORS = ("core_industry_value", "ai_enterprises", "compute_intelligent")


def _check_sources(figure: Figure) -> None:
    """Every row cites a numbered source, and every source is cited."""
    numbers = [source.number for source in figure.sources]
    assert numbers == list(range(1, len(numbers) + 1))
    assert set(figure.table["Source"]) == set(numbers)


def _draw_timeline(catalog: Catalog, request: DeadlinesRequest) -> Figure:
    states = calculate_states(catalog, pd.Timestamp(request.as_of))
    return build_timeline_figure(catalog, states, request, look=Look())


@pytest.mark.parametrize("view", [RANKING, STEPS, TABLE])
@pytest.mark.parametrize("indicator", INDICATORS)
def test_comparison_draws_every_row_that_has_a_figure(
    catalog: Catalog, indicator: str, view: str
) -> None:
    figure = build_compare(catalog, CompareRequest(indicator, DAY, view=view), Look())
    rows = figure.table[figure.table["Figure"] != "–"]
    assert 0 < len(rows) <= MOST_ROWS
    assert ids_drawn(figure) == set(rows["id"])
    _check_sources(figure)


@pytest.mark.parametrize("indicator", INDICATORS)
def test_comparison_words_its_rows_as_the_chart_does(catalog: Catalog, indicator: str) -> None:
    figure = build_compare(catalog, CompareRequest(indicator, DAY), Look())
    words = words_drawn(figure)
    assert [label for label in figure.table["Figure"] if label not in words] == []


def test_map_draws_one_goal_of_each_province(catalog: Catalog) -> None:
    figure = build_compare(catalog, CompareRequest(INDICATORS[0], DAY, view=MAP), Look())
    assert ids_drawn(figure) < set(figure.table["id"])
    drawn = figure.table[figure.table["id"].isin(ids_drawn(figure))]
    assert sorted(drawn["Region"]) == sorted(figure.table["Region"].unique())


@pytest.mark.parametrize("measure", list_measures("money", True))
def test_every_measure_keeps_every_row(catalog: Catalog, measure: Measure) -> None:
    request = CompareRequest(INDICATORS[0], DAY, measure=measure)
    figure = build_compare(catalog, request, Look())
    stated = build_compare(catalog, CompareRequest(INDICATORS[0], DAY), Look())
    assert sorted(figure.table["id"]) == sorted(stated.table["id"])
    assert ids_drawn(figure) == set(figure.table.loc[figure.table["Figure"] != "–", "id"])


def test_rows_stand_in_the_order_of_the_bars(catalog: Catalog) -> None:
    figure = build_compare(catalog, CompareRequest(INDICATORS[0], DAY, years=(2025,)), Look())
    bars = next(trace for trace in traces_of(figure.chart) if trace["type"] == "bar")
    assert figure.table["id"].tolist() == ids_of(bars)
    assert figure.table["Source"].iloc[0] == 1


def test_timeline_draws_every_row(catalog: Catalog) -> None:
    request = DeadlinesRequest(DAY, indicator=INDICATORS[0], levels=("province",))
    figure = _draw_timeline(catalog, request)
    assert ids_drawn(figure) == set(figure.table["id"]) != set()
    _check_sources(figure)


def test_timeline_of_a_region_tells_indicators_apart(catalog: Catalog) -> None:
    request = DeadlinesRequest(DAY, BY_INDICATOR, region="CN-GD")
    figure = _draw_timeline(catalog, request)
    assert ids_drawn(figure) == set(figure.table["id"])
    assert figure.table["Indicator"].nunique() > 1


def test_region_draws_every_dated_row(catalog: Catalog) -> None:
    figure = build_region_history(catalog, RegionRequest("CN-GD", DAY, INDICATORS[0]), Look())
    dated = figure.table[figure.table["Deadline or date"] != "not stated"]
    assert ids_drawn(figure) == set(dated["id"]) != set()
    _check_sources(figure)


def test_silence_names_every_cell_as_the_chart_does(catalog: Catalog) -> None:
    silence = map_silence(catalog, pd.Timestamp(DAY))
    figure = build_silence_figure(catalog, silence, SilenceRequest(DAY, "industry"), look=Look())
    drawn = {trace["name"]: len(trace["x"]) for trace in traces_of(figure.chart) if "name" in trace}
    cells = figure.table.drop(columns="Region").stack().value_counts().to_dict()
    assert {name: drawn[name] for name in cells} == cells
    assert len(figure.table) == 34
