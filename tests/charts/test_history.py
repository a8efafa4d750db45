"""The history: targets and actuals of one region in time."""

import pandas as pd

from dashboard.charts import LIGHT, build_history
from tests.charts.frames import ids_of, layout_of, some_marks, texts_of, trace_named, traces_of

UNIT = "bn yuan"


def on(day: str, value: float, **changes: object) -> dict[str, object]:
    kind = {"id": day, "kind": "actual", "date": pd.Timestamp(day), "value": value}
    return kind | {"label": f"{value:g}"} | changes


def test_actuals_are_joined_in_time() -> None:
    frame = some_marks(on("2024-06-30", 216.0), on("2022-12-31", 150.0), {})
    actual = trace_named(build_history(frame, theme=LIGHT, unit_title=UNIT), "Reported")
    assert (actual["x"], actual["y"]) == (["2022-12-31", "2024-06-30"], [150.0, 216.0])
    assert actual["marker"]["color"] == [LIGHT.accent, LIGHT.accent]
    assert actual["mode"] == "lines+markers"


def test_targets_are_hollow_at_their_deadlines() -> None:
    target = trace_named(build_history(some_marks({}), theme=LIGHT, unit_title=UNIT), "Target")
    assert (target["x"], ids_of(target)) == (["2025-12-31"], ["cn-gd-1"])
    assert target["marker"]["color"] == LIGHT.ground


def test_a_range_reaches_from_end_to_end() -> None:
    frame = some_marks({"value_max": 420.0})
    target = trace_named(build_history(frame, theme=LIGHT, unit_title=UNIT), "Target")
    assert (target["error_y"]["array"], target["error_y"]["visible"]) == ([120.0], True)


def test_the_axis_starts_at_zero_under_its_unit() -> None:
    layout = layout_of(build_history(some_marks({}), theme=LIGHT, unit_title=UNIT))
    assert layout["yaxis"]["range"][0] == 0.0
    assert layout["annotations"][0]["text"] == "bn yuan"


def test_a_label_without_room_is_left_to_the_hover() -> None:
    crowd = [on("2024-06-30", 216.0, id=f"r{n}", label=f"≈ 216 bn yuan, {n}") for n in range(9)]
    texts = texts_of(build_history(some_marks(*crowd), theme=LIGHT, unit_title=UNIT))
    assert 1 <= len(texts) < 9


def test_figures_without_a_day_or_a_value_are_listed() -> None:
    frame = some_marks({}, {"id": "undated", "date": pd.NaT}, {"id": "none", "value": None})
    figure = build_history(frame, theme=LIGHT, unit_title=UNIT)
    assert layout_of(figure)["meta"]["left_out"] == ["undated", "none"]


def test_labels_keep_off_the_lines() -> None:
    rising = [on(f"20{year}-12-31", 20.0 * (year - 15)) for year in (16, 20, 24)]
    figure = build_history(some_marks(*rising), theme=LIGHT, unit_title=UNIT)
    labels = next(trace for trace in traces_of(figure) if trace.get("text"))
    assert "middle right" not in labels["textposition"]
    assert len(labels["text"]) == 3


def test_a_phone_leaves_the_unit_to_the_axis() -> None:
    figure = build_history(some_marks({}), theme=LIGHT, unit_title=UNIT, narrow=True)
    assert texts_of(figure) == ["> 300"]
