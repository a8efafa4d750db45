"""The chain: what was promised when, and what became of it."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.charts import LIGHT, STEP_LOOKS, build_chain
from schemas.codes import Step
from tests.charts.frames import ids_of, layout_of, texts_of, trace_named, traces_of

AS_OF = pd.Timestamp("2026-01-15")


def a_step(**changes: object) -> dict[str, object]:
    """Guangdong's first goal for 2025, with whatever a test changes."""
    step = {
        "id": "first",
        "on": pd.Timestamp("2018-07-23"),
        "goal": 150.0,
        "label": "> 150 bn yuan",
        "step": Step.SET.value,
        "deadline_text": "by 2025",
        "date": pd.Timestamp("2025-12-31"),
        "previous": "",
        "faint": False,
        "hover": "Guangdong",
    }
    return step | changes


def some_steps(*changes: dict[str, object]) -> pd.DataFrame:
    frame = pd.DataFrame([a_step(**change) for change in changes])
    return frame.assign(step_name=[Step(step).en for step in frame["step"]])


RAISED = {
    "id": "second",
    "on": pd.Timestamp("2023-11-13"),
    "goal": 300.0,
    "label": "> 300 bn yuan",
    "step": Step.RAISED.value,
    "previous": "first",
}
ENDED = {"on": pd.Timestamp("2026-01-01"), "step": Step.DROPPED.value}
STEPS = some_steps({}, RAISED)


def draw(frame: pd.DataFrame) -> go.Figure:
    return build_chain(frame, theme=LIGHT, unit_title="bn yuan", as_of=AS_OF)


def test_a_promise_stands_until_it_is_changed() -> None:
    line = trace_named(draw(STEPS), "In force")
    assert line["x"][:4] == ["2018-07-23", "2023-11-13", "2023-11-13", None]
    assert line["y"][:4] == [150.0, 150.0, 300.0, None]


def test_an_unchanged_promise_runs_to_its_deadline() -> None:
    line = trace_named(draw(some_steps({})), "In force")
    assert line["x"] == ["2018-07-23", "2025-12-31", None]


def test_a_promise_without_a_deadline_runs_to_the_as_of_date() -> None:
    line = trace_named(draw(some_steps({"date": pd.NaT})), "In force")
    assert line["x"] == ["2018-07-23", "2026-01-15", None]


@pytest.mark.parametrize("step", list(Step), ids=lambda step: step.value)
def test_each_step_has_its_symbol(step: Step) -> None:
    trace = trace_named(draw(some_steps({"step": step.value})), step.en)
    assert trace["marker"]["symbol"] == STEP_LOOKS[step].symbol
    assert ids_of(trace) == ["first"]


def test_labels_say_the_promise_and_its_deadline() -> None:
    assert {"> 150 bn yuan, by 2025", "> 300 bn yuan, by 2025"} <= set(texts_of(draw(STEPS)))


def test_the_end_of_a_plan_is_said_in_words() -> None:
    assert "Ended without a successor" in texts_of(draw(some_steps({}, ENDED)))


def test_a_draft_is_faint_and_changes_no_line() -> None:
    frame = some_steps({}, RAISED | {"faint": True, "previous": "", "step": Step.SET.value})
    figure = draw(frame)
    colours = trace_named(figure, "Set")["marker"]["line"]["color"]
    assert colours[0] == LIGHT.accent != colours[1]
    assert trace_named(figure, "In force")["x"] == ["2018-07-23", "2025-12-31", None]


def test_statements_of_unknown_day_are_listed() -> None:
    figure = draw(some_steps({}, {"id": "undated", "on": pd.NaT}))
    assert layout_of(figure)["meta"]["left_out"] == ["undated"]


def test_one_kind_of_step_needs_no_key() -> None:
    assert layout_of(draw(some_steps({})))["showlegend"] is False
    assert len(traces_of(draw(STEPS))) == 6  # line and label of today, line, two steps, labels
