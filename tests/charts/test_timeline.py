"""The timeline: from announcement to deadline, lanes without overlap, the as-of line."""

import pandas as pd

from dashboard.charts import LIGHT, build_timeline
from tests.charts.frames import ids_of, layout_of, some_marks, texts_of, trace_named, traces_of

AS_OF = pd.Timestamp("2025-11-21")


def test_a_line_runs_from_announcement_to_deadline() -> None:
    figure = build_timeline(some_marks({}), theme=LIGHT, as_of=AS_OF)
    line, mark = [trace for trace in traces_of(figure) if trace.get("name") == "Deadline ahead"]
    assert line["x"] == ["2023-11-13", "2025-12-31", None]
    assert (mark["x"], ids_of(mark)) == (["2025-12-31"], ["cn-gd-1"])
    assert mark["marker"]["color"] == LIGHT.ground


def test_passed_deadlines_are_grey() -> None:
    frame = some_marks({}, {"id": "old", "date": AS_OF})
    traces = traces_of(build_timeline(frame, theme=LIGHT, as_of=AS_OF))
    passed = [t for t in traces if t.get("name") == "Deadline passed" and "customdata" in t]
    assert [ids_of(trace) for trace in passed] == [["old"]]
    assert passed[0]["marker"]["line"]["color"] == [LIGHT.rest]


def test_the_as_of_date_is_a_line_with_its_day() -> None:
    figure = build_timeline(some_marks({}), theme=LIGHT, as_of=AS_OF)
    assert trace_named(figure, "As-of date")["x"] == ["2025-11-21", "2025-11-21"]
    assert "\u00a0As of 21 Nov 2025\u00a0" in texts_of(figure)


def test_targets_that_would_meet_get_lanes_of_their_own() -> None:
    later = {"announced": pd.Timestamp("2026-01-01"), "date": pd.Timestamp("2035-12-31")}
    far = {"announced": pd.Timestamp("2034-01-01"), "date": pd.Timestamp("2035-12-31")}
    frame = some_marks({}, {"id": "b"} | later, {"id": "c"} | far)
    marks = [t for t in traces_of(build_timeline(frame, theme=LIGHT, as_of=AS_OF)) if "name" in t]
    lanes = dict(zip(ids_of(marks[-1]), marks[-1]["y"], strict=True))
    assert lanes["cn-gd-1"] != lanes["b"]
    assert lanes["cn-gd-1"] == lanes["c"]


def test_groups_keep_their_order() -> None:
    frame = some_marks({"group": "Z"}, {"id": "b", "group": "A"})
    figure = build_timeline(frame, theme=LIGHT, as_of=AS_OF)
    assert layout_of(figure)["yaxis"]["ticktext"] == ["Z", "A"]


def test_years_are_whole_and_hold_every_day() -> None:
    axis = layout_of(build_timeline(some_marks({}), theme=LIGHT, as_of=AS_OF))["xaxis"]
    assert axis["range"] == ["2023-01-01", "2026-01-01"]
    assert (axis["dtick"], axis["ticklabelmode"]) == ("M12", "period")


def test_a_target_without_a_deadline_is_listed() -> None:
    frame = some_marks({}, {"id": "undated", "date": pd.NaT})
    figure = build_timeline(frame, theme=LIGHT, as_of=AS_OF)
    assert layout_of(figure)["meta"] == {"left_out": ["undated"]}


def test_an_unknown_announcement_draws_no_line() -> None:
    frame = some_marks({"announced": pd.NaT})
    traces = traces_of(build_timeline(frame, theme=LIGHT, as_of=AS_OF))
    line, mark = [trace for trace in traces if trace.get("name") == "Deadline ahead"]
    assert (line["x"], mark["x"]) == ([], ["2025-12-31"])
