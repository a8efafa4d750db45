"""The bullets: reported figure, goal and state on one row."""

import math
from typing import Any

import pandas as pd

from dashboard.charts import DARK, LIGHT, build_bullets
from schemas.codes import State
from tests.charts.frames import ids_of, layout_of, texts_of, trace_named, traces_of

UNIT = "bn yuan"


def a_bullet(**changes: object) -> dict[str, object]:
    """Guangdong, behind, with whatever a test changes."""
    bullet = {
        "id": "cn-gd-1",
        "name": "Guangdong",
        "goal": 300.0,
        "goal_max": math.nan,
        "goal_label": "> 300 bn yuan",
        "actual": 216.0,
        "actual_label": "216 bn yuan",
        "state": State.BEHIND.value,
        "state_name": State.BEHIND.en,
        "hover": "Guangdong",
    }
    return bullet | changes


def some_bullets(*changes: dict[str, object]) -> pd.DataFrame:
    frame = pd.DataFrame([a_bullet(**change) for change in changes])
    return frame.astype({"goal": float, "goal_max": float, "actual": float})


NONE_YET = {"id": "cn-xz-1", "name": "Tibet", "actual": math.nan, "actual_label": ""}
RANGE = {"id": "cn-zj-1", "name": "Zhejiang", "goal_max": 420.0, "goal_label": "300–420 bn yuan"}
BULLETS = some_bullets({}, NONE_YET, RANGE)


def signs_of(frame: pd.DataFrame) -> dict[str, Any]:
    (signs,) = [
        trace
        for trace in traces_of(build_bullets(frame, theme=LIGHT, unit_title=UNIT))
        if isinstance(trace.get("marker", {}).get("symbol"), list)
    ]
    return signs


def test_actuals_are_filled_and_goals_hollow() -> None:
    figure = build_bullets(some_bullets({}), theme=DARK, unit_title=UNIT)
    actual, goal = trace_named(figure, "Reported"), trace_named(figure, "Target")
    assert (actual["x"], actual["marker"]["color"]) == ([216.0], [DARK.accent])
    assert (goal["x"], goal["marker"]["color"]) == ([300.0], DARK.ground)
    assert actual["y"] == goal["y"]


def test_a_range_is_a_bar_between_its_ends() -> None:
    goal = trace_named(build_bullets(some_bullets(RANGE), theme=LIGHT, unit_title=UNIT), "Target")
    assert (goal["type"], goal["base"], goal["x"]) == ("bar", [300.0], [120.0])


def test_a_target_without_a_figure_keeps_its_row() -> None:
    figure = build_bullets(BULLETS, theme=LIGHT, unit_title=UNIT)
    assert layout_of(figure)["yaxis"]["ticktext"] == ["Guangdong", "Tibet", "Zhejiang"]
    assert ids_of(trace_named(figure, "Reported")) == ["cn-gd-1", "cn-zj-1"]


def test_the_state_is_said_by_a_sign_and_in_words() -> None:
    done: dict[str, object] = {
        "state": State.ACHIEVED_EARLY.value,
        "state_name": State.ACHIEVED_EARLY.en,
    }
    frame = some_bullets({}, done)
    signs = signs_of(frame)
    assert signs["marker"]["symbol"] == ["triangle-down", "star"]
    texts = texts_of(build_bullets(frame, theme=LIGHT, unit_title=UNIT))
    assert [text.strip("\u00a0") for text in texts[:2]] == ["Behind", "Achieved early"]


def test_both_figures_stand_under_the_state() -> None:
    texts = texts_of(build_bullets(some_bullets({}, NONE_YET), theme=LIGHT, unit_title=UNIT))
    assert [text.strip("\u00a0") for text in texts[2:]] == [
        "216 bn yuan; goal: > 300 bn yuan",
        "Goal: > 300 bn yuan",
    ]


def test_no_goal_meets_the_signs_at_the_end_of_the_axis() -> None:
    figure = build_bullets(BULLETS, theme=LIGHT, unit_title=UNIT)
    assert layout_of(figure)["xaxis"]["range"][1] > 420


def test_focus_greys_the_rest_and_is_bold() -> None:
    frame = some_bullets({}, {"name": "Zhejiang"}).assign(focus=[False, True])
    figure = build_bullets(frame, theme=LIGHT, unit_title=UNIT)
    assert trace_named(figure, "Reported")["marker"]["color"] == [LIGHT.rest, LIGHT.accent]
    assert layout_of(figure)["yaxis"]["ticktext"] == ["Guangdong", "<b>Zhejiang</b>"]


def test_a_log_axis_joins_points_and_lists_what_has_no_place() -> None:
    frame = some_bullets({}, {"id": "zero", "actual": 0.0})
    figure = build_bullets(frame, theme=LIGHT, unit_title=UNIT, log=True)
    assert trace_named(figure, "Reported")["type"] == "scatter"
    assert traces_of(figure)[0]["x"] == [216.0, 300.0, None]
    assert layout_of(figure)["meta"]["left_out"] == ["zero"]


def test_a_goal_without_a_figure_is_left_out() -> None:
    frame = some_bullets({}, {"id": "none", "goal": math.nan})
    figure = build_bullets(frame, theme=LIGHT, unit_title=UNIT)
    assert layout_of(figure)["meta"]["left_out"] == ["none"]


def test_a_phone_sets_the_state_under_the_bar() -> None:
    figure = build_bullets(some_bullets({}), theme=LIGHT, unit_title=UNIT, narrow=True)
    assert texts_of(figure)[-1] == "Guangdong"
    state = next(trace for trace in traces_of(figure) if "Behind" in str(trace.get("text")))
    assert state["y"] > trace_named(figure, "Reported")["y"]


def test_a_phone_names_a_shared_unit_once() -> None:
    """Both figures in full left "Guangdong, 2027" no room on one line."""
    frame = some_bullets({"name": "Guangdong, 2027", "actual_label": "> 300 bn yuan"})
    texts = texts_of(build_bullets(frame, theme=LIGHT, unit_title=UNIT, narrow=True))
    assert texts[-2:] == ["> 300; goal: > 300 bn yuan", "Guangdong, 2027"]
