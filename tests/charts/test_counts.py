"""The year counts: a bar a year, over or ahead."""

import pandas as pd

from dashboard.charts import LIGHT, build_year_counts
from tests.charts.frames import layout_of, trace_named

COUNTS = pd.DataFrame(
    {"year": [2022, 2025, 2027], "count": [18, 1311, 98], "passed": [True, False, False]}
).astype({"year": "Int64"})


def test_years_over_and_ahead_are_told_apart() -> None:
    figure = build_year_counts(COUNTS, theme=LIGHT)
    over, ahead = trace_named(figure, "Year is over"), trace_named(figure, "Year ahead")
    assert (over["x"], over["y"], over["marker"]["color"]) == ([2022], [18], LIGHT.rest)
    assert (ahead["x"], ahead["text"]) == ([2025, 2027], ["1,311", "98"])
    assert ahead["marker"]["color"] == LIGHT.accent


def test_bars_start_at_zero_and_gaps_keep_their_place() -> None:
    layout = layout_of(build_year_counts(COUNTS, theme=LIGHT))
    assert layout["yaxis"]["range"] == [0, 1311.0]
    assert layout["xaxis"]["range"] == [2021.4, 2027.6]


def test_a_phone_names_fewer_years() -> None:
    frame = pd.DataFrame({"year": range(2016, 2036), "count": 1, "passed": True})
    wide, phone = (
        layout_of(build_year_counts(frame, theme=LIGHT, narrow=narrow))["xaxis"]["dtick"]
        for narrow in (False, True)
    )
    assert (wide, phone) == (2, 3)
