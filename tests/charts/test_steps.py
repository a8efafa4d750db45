"""The steps: years beside marks, joins in time, the latest target in words."""

import pandas as pd

from dashboard.charts import LIGHT, build_steps
from tests.charts.frames import ids_of, layout_of, some_marks, texts_of, trace_named

UNIT = "bn yuan"


def by(year: int, value: float, **changes: object) -> dict[str, object]:
    day = pd.Timestamp(year, 12, 31)
    label = f"> {value:g} bn yuan"
    return {"id": f"t{year}", "year": year, "date": day, "value": value, "label": label} | changes


def test_a_region_has_one_row() -> None:
    figure = build_steps(some_marks(by(2025, 300.0), by(2027, 450.0)), theme=LIGHT, unit_title=UNIT)
    target = trace_named(figure, "Target")
    assert layout_of(figure)["yaxis"]["ticktext"] == ["Guangdong"]
    assert len(set(target["y"])) == 1
    assert ids_of(target) == ["t2027", "t2025"]


def test_targets_are_joined_in_the_order_of_deadlines() -> None:
    frame = some_marks(by(2030, 350.0), by(2025, 300.0), by(2027, 450.0))
    line = trace_named(
        build_steps(frame, theme=LIGHT, unit_title=UNIT), "Targets in order of deadline"
    )
    assert line["x"] == [300.0, 450.0, 350.0, None]


def test_superseded_targets_and_actuals_are_not_joined() -> None:
    frame = some_marks(by(2025, 300.0), by(2026, 350.0, faint=True), by(2024, 216.0, kind="actual"))
    line = trace_named(
        build_steps(frame, theme=LIGHT, unit_title=UNIT), "Targets in order of deadline"
    )
    assert line["x"] == []


def test_years_stand_beside_their_marks() -> None:
    figure = build_steps(some_marks(by(2025, 100.0), by(2027, 450.0)), theme=LIGHT, unit_title=UNIT)
    assert set(texts_of(figure)) >= {"2025", "2027"}
    assert texts_of(figure)[-1].strip("\u00a0") == "> 450 bn yuan (2027)"


def test_years_that_would_touch_are_staggered_then_dropped() -> None:
    frame = some_marks(*(by(year, year - 1725.0) for year in range(2025, 2029)))
    years = build_steps(frame, theme=LIGHT, unit_title=UNIT).to_plotly_json()["data"][1]
    assert years["text"] == ["2028", "2027", "2026"]
    assert years["y"] == sorted(years["y"])


def test_the_axis_names_the_unit() -> None:
    figure = build_steps(some_marks(by(2025, 300.0)), theme=LIGHT, unit_title=UNIT)
    assert layout_of(figure)["xaxis"]["title"]["text"] == "bn yuan"


def test_a_phone_sets_names_above_the_marks() -> None:
    figure = build_steps(some_marks(by(2025, 300.0)), theme=LIGHT, unit_title=UNIT, narrow=True)
    assert texts_of(figure) == ["2025", "> 300 bn yuan (2025)", "Guangdong"]
    assert layout_of(figure)["yaxis"]["ticktext"] == []
