"""The timeline: from announcement to deadline, in the colour of a state and with its sign, lanes
without overlap, an as-of line that gives way to texts.
"""

from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.charts import DARK, LIGHT, STATE_LOOKS, Theme, build_timeline
from schemas.codes import State
from tests.charts.frames import LONG_NAME, ids_of, layout_of, some_marks, texts_of, traces_of

AS_OF = pd.Timestamp("2025-11-21")
PASSED = {"date": pd.Timestamp("2025-06-30"), "state": "missed"}


def _draw(frame: pd.DataFrame, **options: Any) -> go.Figure:
    return build_timeline(frame, **{"theme": LIGHT, "as_of": AS_OF} | options)


def _read_key(figure: go.Figure) -> dict[str, dict[str, Any]]:
    """The marker of each name in the key."""
    traces = [trace for trace in traces_of(figure) if trace.get("showlegend")]
    return {trace["name"]: trace["marker"] for trace in traces}


def _read_state(figure: go.Figure, state: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The line and the marks of one state."""
    line, marks = [trace for trace in traces_of(figure) if trace.get("name") == state]
    return line, marks


def test_a_line_runs_from_announcement_to_deadline() -> None:
    line, mark = _read_state(_draw(some_marks({})), "on_track")
    assert line["x"] == ["2023-11-13", "2025-12-31", None]
    assert (mark["x"], ids_of(mark)) == (["2025-12-31"], ["cn-gd-1"])


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("state", State)
def test_a_target_is_hollow_and_has_the_colour_and_sign_of_its_state(
    state: State, theme: Theme
) -> None:
    look = STATE_LOOKS[state]
    figure = _draw(some_marks({"state": state.value}), theme=theme)
    marker = _read_state(figure, state)[1]["marker"]
    colour = getattr(theme, look.tone)
    assert (marker["symbol"], marker["color"]) == ("circle", theme.ground)
    assert marker["line"]["color"] == [colour]
    signed = f'<span style="color:{colour}">{look.sign}</span>\u00a0> 300 bn yuan'
    assert signed in [text.strip() for text in texts_of(figure)]


def test_the_key_names_each_state_once_in_the_fixed_order() -> None:
    frame = some_marks({}, {"id": "b", **PASSED}, {"id": "c", **PASSED})
    key = _read_key(_draw(frame))
    assert list(key) == ["On track", "Missed"]
    assert (key["Missed"]["symbol"], key["Missed"]["color"]) == ("x", LIGHT.bad)


def test_a_faint_target_keeps_its_state() -> None:
    figure = _draw(some_marks({}, {"id": "old", "faint": True}))
    first, second = _read_state(figure, "on_track")[1]["marker"]["line"]["color"]
    assert first == LIGHT.accent != second


def _read_shapes(figure: go.Figure) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The as-of line, and the pieces of ground that hide it."""
    line, *pieces = layout_of(figure)["shapes"]
    return line, pieces


def test_the_as_of_date_is_a_line_with_its_day() -> None:
    figure = _draw(some_marks({}))
    line, pieces = _read_shapes(figure)
    assert (line["x0"], line["x1"], line["layer"]) == ("2025-11-21", "2025-11-21", "between")
    assert "\u00a0As of 21 Nov 2025\u00a0" in texts_of(figure)
    assert pieces == []


def test_the_as_of_line_gives_way_to_a_label_that_it_would_cross() -> None:
    figure = _draw(some_marks({"date": pd.Timestamp("2025-06-30")}))
    _line, (piece,) = _read_shapes(figure)
    (y,) = _read_state(figure, "on_track")[1]["y"]
    assert (piece["xanchor"], piece["xsizemode"]) == ("2025-06-30", "pixel")
    assert (piece["fillcolor"], piece["layer"]) == (LIGHT.ground, "between")
    assert piece["y0"] < y < piece["y1"]


def test_a_label_far_from_the_as_of_line_leaves_it_whole() -> None:
    frame = some_marks({"date": pd.Timestamp("2015-06-30"), "announced": pd.NaT})
    assert _read_shapes(_draw(frame))[1] == []


def test_on_a_phone_the_as_of_line_gives_way_to_long_names() -> None:
    days = {"announced": pd.Timestamp("2025-02-01"), "date": pd.Timestamp("2027-12-31")}
    figure = _draw(some_marks(days | {"group": LONG_NAME}), narrow=True)
    _line, pieces = _read_shapes(figure)
    assert {(piece["xanchor"], piece["x0"]) for piece in pieces} == {("2025-01-01", 0)}


def test_targets_that_would_meet_get_lanes_of_their_own() -> None:
    later = {"announced": pd.Timestamp("2026-01-01"), "date": pd.Timestamp("2035-12-31")}
    far = {"announced": pd.Timestamp("2034-01-01"), "date": pd.Timestamp("2035-12-31")}
    frame = some_marks({}, {"id": "b"} | later, {"id": "c"} | far)
    marks = _read_state(_draw(frame), "on_track")[1]
    lanes = dict(zip(ids_of(marks), marks["y"], strict=True))
    assert lanes["cn-gd-1"] != lanes["b"]
    assert lanes["cn-gd-1"] == lanes["c"]


def test_groups_keep_their_order() -> None:
    figure = _draw(some_marks({"group": "Z"}, {"id": "b", "group": "A"}))
    assert layout_of(figure)["yaxis"]["ticktext"] == ["Z", "A"]


def test_years_are_whole_and_hold_every_day() -> None:
    axis = layout_of(_draw(some_marks({})))["xaxis"]
    assert axis["range"] == ["2023-01-01", "2026-01-01"]
    assert (axis["dtick"], axis["ticklabelmode"]) == ("M12", "period")


def test_a_target_without_a_deadline_is_listed() -> None:
    figure = _draw(some_marks({}, {"id": "undated", "date": pd.NaT}))
    assert layout_of(figure)["meta"]["left_out"] == ["undated"]


def test_an_unknown_announcement_draws_no_line() -> None:
    line, mark = _read_state(_draw(some_marks({"announced": pd.NaT})), "on_track")
    assert (line["x"], mark["x"]) == ([], ["2025-12-31"])
