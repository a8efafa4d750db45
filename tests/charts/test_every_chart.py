"""Rules that hold for all charts: valid, empty, one row, quiet, nothing changed, both themes."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.charts import (
    DARK,
    LIGHT,
    build_bullets,
    build_chain,
    build_history,
    build_ranking,
    build_silence,
    build_state_counts,
    build_state_matrix,
    build_steps,
    build_sums,
    build_tile_map,
    build_timeline,
    build_trajectory,
    build_year_counts,
)
from tests.charts.frames import a_province, layout_of, some_marks, traces_of
from tests.charts.test_bullets import BULLETS
from tests.charts.test_chain import STEPS
from tests.charts.test_counts import COUNTS
from tests.charts.test_state_counts import STATE_COUNTS
from tests.charts.test_state_matrix import SILENCE_CELLS, STATE_CELLS
from tests.charts.test_sums import NATION, SUMS
from tests.charts.test_tiles import REGIONS
from tests.charts.test_trajectory import ACTUALS, PATHS, TARGET

MARKS = some_marks(
    {"series": "Core", "focus": True},
    {"id": "range", "series": "Core", "value_max": 420.0},
    {"id": "actual", "kind": "actual", "series": "Related", "value": 216.0},
    {"id": "old", "faint": True, "value": 150.0},
    *(a_province(place) for place in range(33)),
)
UNIT = {"unit_title": "bn yuan"}
AS_OF = {"as_of": pd.Timestamp("2025-11-21")}


def draw_tiles(frame: pd.DataFrame, **options: Any) -> go.Figure:
    return build_tile_map(frame, REGIONS, **options)


def draw_trajectory(target: pd.DataFrame, **options: Any) -> go.Figure:
    return build_trajectory(ACTUALS, target, PATHS, **options)


CHARTS: dict[str, tuple[Callable[..., go.Figure], pd.DataFrame, dict[str, Any]]] = {
    "ranking": (build_ranking, MARKS, UNIT),
    "log ranking": (build_ranking, MARKS, UNIT | {"log": True}),
    "steps": (build_steps, MARKS, UNIT),
    "log steps": (build_steps, MARKS, UNIT | {"log": True}),
    "tiles": (draw_tiles, MARKS, {}),
    "timeline": (build_timeline, MARKS, AS_OF),
    "counts": (build_year_counts, COUNTS, {}),
    "history": (build_history, MARKS, UNIT),
    "state counts": (build_state_counts, STATE_COUNTS, {}),
    "bullets": (build_bullets, BULLETS, UNIT),
    "log bullets": (build_bullets, BULLETS, UNIT | {"log": True}),
    "state matrix": (build_state_matrix, STATE_CELLS, {}),
    "silence": (build_silence, SILENCE_CELLS, {}),
    "trajectory": (draw_trajectory, TARGET, UNIT | AS_OF),
    "chain": (build_chain, STEPS, UNIT | AS_OF),
    "sums": (build_sums, SUMS, UNIT | {"reference": NATION}),
}
every_chart = pytest.mark.parametrize("name", CHARTS)
both_widths = pytest.mark.parametrize("narrow", [False, True])


@every_chart
@both_widths
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_valid_figures(name: str, theme: Any, narrow: bool) -> None:
    """The charts skip plotly's own check for speed, so it runs here."""
    build, frame, options = CHARTS[name]
    drawn = build(frame, theme=theme, narrow=narrow, **options).to_plotly_json()
    checked = go.Figure(drawn).to_plotly_json()
    assert checked["data"] == drawn["data"]


@every_chart
@both_widths
def test_an_empty_frame_gives_a_sentence(name: str, narrow: bool) -> None:
    build, frame, options = CHARTS[name]
    figure = build(frame.head(0), theme=LIGHT, narrow=narrow, empty="Nothing matches.", **options)
    assert traces_of(figure) == []
    assert layout_of(figure)["annotations"][0]["text"] == "Nothing matches."


@every_chart
@both_widths
def test_one_row_is_drawn(name: str, narrow: bool) -> None:
    build, frame, options = CHARTS[name]
    figure = build(frame.head(1), theme=LIGHT, narrow=narrow, **options)
    drawn = [entry for trace in traces_of(figure) for entry in trace.get("customdata") or []]
    assert drawn


@every_chart
def test_the_frame_is_not_changed(name: str) -> None:
    build, frame, options = CHARTS[name]
    before = frame.copy(deep=True)
    build(frame, theme=LIGHT, **options)
    pd.testing.assert_frame_equal(frame, before)


@every_chart
def test_figures_have_no_ground_and_cannot_be_dragged(name: str) -> None:
    build, frame, options = CHARTS[name]
    layout = layout_of(build(frame, theme=DARK, **options))
    template = layout["template"]["layout"]
    assert template["paper_bgcolor"] == template["plot_bgcolor"] == "rgba(0,0,0,0)"
    assert layout["dragmode"] is False
    assert layout["margin"]["autoexpand"] is False
    assert layout["barmode"] == "overlay"


@every_chart
def test_drawing_twice_gives_the_same_figure(name: str) -> None:
    build, frame, options = CHARTS[name]
    first, second = (build(frame, theme=LIGHT, **options) for _time in range(2))
    assert first.to_plotly_json() == second.to_plotly_json()


@every_chart
def test_a_theme_has_one_template(name: str) -> None:
    build, frame, options = CHARTS[name]
    light, dark = (layout_of(build(frame, theme=t, **options))["template"] for t in (LIGHT, DARK))
    assert light["layout"]["font"]["color"] == LIGHT.text
    assert dark["layout"]["font"]["color"] == DARK.text
