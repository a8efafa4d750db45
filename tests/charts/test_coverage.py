"""The coverage grid: every pair has a cell, each state its own symbol."""

import pandas as pd

from dashboard.charts import LIGHT, build_coverage
from data.coverage import ACTUAL_ONLY, BOTH, NOTHING, TARGET_ONLY
from tests.charts.frames import layout_of, texts_of, trace_named, traces_of

CELLS = pd.DataFrame(
    {
        "region": ["CN-GD", "CN-GD", "CN-ZJ", "CN-ZJ"],
        "region_name": ["Guangdong", "Guangdong", "Zhejiang", "Zhejiang"],
        "indicator": ["value", "compute", "value", "compute"],
        "indicator_name": ["Industry value", "Computing power"] * 2,
        "state": [BOTH, TARGET_ONLY, ACTUAL_ONLY, NOTHING],
    }
)


def test_each_state_has_its_own_symbol_and_shade() -> None:
    figure = build_coverage(CELLS, theme=LIGHT)
    looks = {
        (trace["marker"]["symbol"], trace["marker"]["color"], trace["marker"]["size"])
        for trace in traces_of(figure)
    }
    assert len(looks) == 4
    assert layout_of(figure)["showlegend"] is True


def test_cells_stand_where_region_and_indicator_meet() -> None:
    figure = build_coverage(CELLS, theme=LIGHT)
    both, none = trace_named(figure, "Target and reported"), trace_named(figure, "Nothing found")
    assert (both["x"], both["customdata"]) == ([0], [["CN-GD", "value"]])
    assert (none["x"], none["customdata"]) == ([1], [["CN-ZJ", "compute"]])
    assert both["y"][0] < none["y"][0]


def test_indicators_are_rows_and_regions_columns() -> None:
    layout = layout_of(build_coverage(CELLS, theme=LIGHT))
    assert layout["yaxis"]["ticktext"] == ["Industry value", "Computing power"]
    assert layout["xaxis"]["ticktext"] == ["Guangdong", "Zhejiang"]


def test_a_phone_sets_indicators_above_their_cells() -> None:
    figure = build_coverage(CELLS, theme=LIGHT, narrow=True)
    assert texts_of(figure) == ["Industry value", "Computing power"]
    assert layout_of(figure)["yaxis"]["showticklabels"] is False
