"""The trajectory: figures, paths, goal, what meets it, today."""

import math
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.charts import LIGHT, build_trajectory
from tests.charts.frames import ids_of, layout_of, some_marks, texts_of, trace_named, traces_of

AS_OF = pd.Timestamp("2025-06-30")


def on(day: str, value: float, **changes: object) -> dict[str, object]:
    kind = {"id": day, "kind": "actual", "date": pd.Timestamp(day), "value": value}
    return kind | {"label": f"{value:g}"} | changes


ACTUALS = some_marks(on("2024-06-30", 216.0), on("2022-12-31", 150.0))
TARGET = some_marks({}).assign(bound=300.0, sense=1, strict=True)
PATHS = pd.DataFrame(
    {
        "date": pd.to_datetime(["2024-06-30", "2025-03-31", "2025-12-31"]),
        "linear": [216.0, 258.0, 300.0],
        "compound": [216.0, 254.0, 300.0],
    }
)


def draw(**changes: Any) -> go.Figure:
    frames: dict[str, Any] = {"actuals": ACTUALS, "target": TARGET, "paths": PATHS} | changes
    return build_trajectory(**frames, theme=LIGHT, unit_title="bn yuan", as_of=AS_OF)


def test_actuals_are_filled_and_joined_in_time() -> None:
    actual = trace_named(draw(), "Reported")
    assert (actual["x"], actual["mode"]) == (["2022-12-31", "2024-06-30"], "lines+markers")
    assert actual["marker"]["color"] == LIGHT.accent


def test_the_target_is_hollow_at_its_deadline() -> None:
    target = trace_named(draw(), "Target")
    assert (target["x"], ids_of(target)) == (["2025-12-31"], ["cn-gd-1"])
    assert target["marker"]["color"] == LIGHT.ground


def test_both_paths_lead_to_the_goal() -> None:
    straight, compound = trace_named(draw(), "Straight path"), trace_named(draw(), "Compound path")
    assert (straight["y"][1], compound["y"][1]) == (258.0, 254.0)
    assert straight["line"]["dash"] != compound["line"]["dash"]


def test_a_path_that_is_not_defined_is_not_drawn() -> None:
    names = {trace.get("name") for trace in traces_of(draw(paths=PATHS.assign(compound=math.nan)))}
    assert "Straight path" in names
    assert "Compound path" not in names


@pytest.mark.parametrize(("sense", "edge"), [(1, 1), (-1, 0)])
def test_what_meets_the_target_is_shaded(sense: int, edge: int) -> None:
    figure = draw(target=TARGET.assign(sense=sense))
    band = trace_named(figure, "Meets the target")
    far = layout_of(figure)["yaxis"]["range"][edge]
    assert band["y"] == [300.0, 300.0, far, far]


@pytest.mark.parametrize(("strict", "dash"), [(True, "7px,4px"), (False, "solid")])
def test_the_edge_is_dashed_where_the_bound_does_not_meet(strict: bool, dash: str) -> None:
    edge = traces_of(draw(target=TARGET.assign(strict=strict)))[1]
    assert (edge["y"], edge["line"]["dash"]) == ([300.0, 300.0], dash)


def test_a_range_reaches_from_end_to_end() -> None:
    target = trace_named(draw(target=TARGET.assign(value_max=420.0)), "Target")
    assert (target["error_y"]["array"], target["error_y"]["visible"]) == ([120.0], True)


def test_the_as_of_date_has_a_line() -> None:
    figure = draw()
    assert trace_named(figure, "As-of date")["x"] == ["2025-06-30", "2025-06-30"]
    assert "\u00a0As of 30 Jun 2025\u00a0" in texts_of(figure)


def test_without_any_figure_the_goal_still_stands() -> None:
    figure = draw(actuals=ACTUALS.head(0), paths=PATHS.head(0))
    names = {trace.get("name") for trace in traces_of(figure)}
    assert "Target" in names
    assert not {"Reported", "Straight path"} & names


def test_figures_without_a_day_are_listed() -> None:
    frame = some_marks(on("2024-06-30", 216.0), {"id": "undated", "date": pd.NaT})
    assert layout_of(draw(actuals=frame))["meta"]["left_out"] == ["undated"]


def test_a_phone_leaves_the_unit_to_the_axis() -> None:
    """Labels in full ran over the paths."""
    figure = build_trajectory(
        ACTUALS, TARGET, PATHS, theme=LIGHT, unit_title="bn yuan", as_of=AS_OF, narrow=True
    )
    assert "> 300" in texts_of(figure)
