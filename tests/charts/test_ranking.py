"""The ranking: order, hollow and filled bars, ranges, labels, the nation's line."""

import pytest

from dashboard.charts import LIGHT, Reference, build_ranking
from tests.charts.frames import (
    LONG_NAME,
    a_province,
    ids_of,
    layout_of,
    some_marks,
    texts_of,
    trace_named,
    traces_of,
)

UNIT = "bn yuan"


def test_regions_fall_from_the_highest() -> None:
    frame = some_marks(a_province(2), a_province(0), a_province(1))
    figure = build_ranking(frame, theme=LIGHT, unit_title=UNIT)
    axis = layout_of(figure)["yaxis"]
    assert axis["ticktext"] == ["Province 0", "Province 1", "Province 2"]
    assert axis["tickvals"] == sorted(axis["tickvals"])
    assert axis["range"][1] == 0


def test_targets_are_hollow_and_actuals_filled() -> None:
    frame = some_marks({}, {"id": "actual", "kind": "actual", "value": 216.0})
    figure = build_ranking(frame, theme=LIGHT, unit_title=UNIT)
    target, actual = trace_named(figure, "Target"), trace_named(figure, "Reported")
    assert target["marker"]["color"] == LIGHT.ground
    assert target["marker"]["line"]["color"] == LIGHT.accent
    assert actual["marker"]["color"] == LIGHT.accent
    assert layout_of(figure)["showlegend"] is True


def test_bars_start_at_zero_and_carry_their_record() -> None:
    figure = build_ranking(some_marks({}), theme=LIGHT, unit_title=UNIT)
    bar = trace_named(figure, "Target")
    assert (bar["base"], bar["x"], ids_of(bar)) == ([0.0], [300.0], ["cn-gd-1"])
    assert layout_of(figure)["xaxis"]["range"] == [0.0, 300.0]


def test_a_range_lies_between_its_ends() -> None:
    frame = some_marks({"value_max": 420.0, "comparator": "range"})
    bar = trace_named(build_ranking(frame, theme=LIGHT, unit_title=UNIT), "Target")
    assert (bar["base"], bar["x"]) == ([300.0], [120.0])


def test_labels_are_as_stated_and_select_their_record() -> None:
    figure = build_ranking(some_marks({}), theme=LIGHT, unit_title=UNIT)
    label = traces_of(figure)[-1]
    assert [text.strip("\u00a0") for text in label["text"]] == ["> 300 bn yuan"]
    assert ids_of(label) == ["cn-gd-1"]


def test_superseded_marks_come_last_and_are_paler() -> None:
    frame = some_marks({"faint": True}, a_province(30))
    figure = build_ranking(frame, theme=LIGHT, unit_title=UNIT)
    assert layout_of(figure)["yaxis"]["ticktext"] == ["Province 30", "Guangdong"]
    faint = trace_named(figure, "Superseded or draft")
    assert faint["marker"]["line"]["color"] not in (LIGHT.accent, LIGHT.ground)


def test_focus_leaves_the_rest_grey() -> None:
    frame = some_marks({"focus": True}, a_province(30))
    figure = build_ranking(frame, theme=LIGHT, unit_title=UNIT)
    assert trace_named(figure, "Target")["marker"]["line"]["color"] == [LIGHT.accent, LIGHT.rest]
    assert layout_of(figure)["yaxis"]["ticktext"][0] == "<b>Guangdong</b>"


def test_relatives_differ_in_colour_and_hatching() -> None:
    frame = some_marks({"series": "Core"}, {"id": "b", "series": "Related", "value": 900.0})
    figure = build_ranking(frame, theme=LIGHT, unit_title=UNIT)
    core, related = trace_named(figure, "Core: target"), trace_named(figure, "Related: target")
    assert core["marker"]["line"]["color"] == LIGHT.series[0]
    assert related["marker"]["line"]["color"] == LIGHT.series[1]
    assert "pattern" not in core["marker"]
    assert related["marker"]["pattern"]["shape"] == "/"


def test_the_nation_is_a_dashed_line() -> None:
    nation = Reference(400.0, "China: > 400 bn yuan")
    figure = build_ranking(some_marks({}), theme=LIGHT, unit_title=UNIT, reference=nation)
    line = trace_named(figure, "China: > 400 bn yuan")
    assert (line["x"][:2], line["line"]["dash"]) == ([400.0, 400.0], "4px,4px")
    assert layout_of(figure)["xaxis"]["range"] == [0.0, 400.0]


def test_a_nation_far_off_is_named_at_the_edge() -> None:
    nation = Reference(10_000.0, "China: > 10 tn yuan")
    figure = build_ranking(some_marks({}), theme=LIGHT, unit_title=UNIT, reference=nation)
    assert layout_of(figure)["xaxis"]["range"] == [0.0, 300.0]
    assert "\u00a0China: > 10 tn yuan →\u00a0" in texts_of(figure)


def test_a_log_axis_says_so_and_has_points() -> None:
    frame = some_marks({"value": 3.0}, a_province(0, value=30_000.0))
    figure = build_ranking(frame, theme=LIGHT, unit_title=UNIT, log=True)
    axis = layout_of(figure)["xaxis"]
    assert (axis["type"], axis["title"]["text"]) == ("log", "bn yuan (log scale)")
    assert trace_named(figure, "Target")["mode"] == "markers"


def test_what_cannot_be_drawn_is_listed() -> None:
    frame = some_marks({}, {"id": "none", "value": None}, {"id": "zero", "value": 0.0})
    figure = build_ranking(frame, theme=LIGHT, unit_title=UNIT, log=True)
    assert layout_of(figure)["meta"]["left_out"] == ["none", "zero"]


def test_a_phone_gets_a_list() -> None:
    figure = build_ranking(some_marks({}), theme=LIGHT, unit_title=UNIT, narrow=True)
    layout = layout_of(figure)
    assert layout["yaxis"]["showticklabels"] is False
    assert layout["margin"]["l"] == layout["margin"]["r"] == 10
    assert texts_of(figure) == ["Guangdong", "> 300 bn yuan"]


@pytest.mark.parametrize("narrow", [False, True])
def test_height_grows_with_rows(narrow: bool) -> None:
    frames = [some_marks(*map(a_province, range(count))) for count in (1, 34)]
    low, high = (
        layout_of(build_ranking(frame, theme=LIGHT, unit_title=UNIT, narrow=narrow))["height"]
        for frame in frames
    )
    assert high - low > 33 * 20


def test_long_names_wrap() -> None:
    frame = some_marks({"region_name": LONG_NAME})
    figure = build_ranking(frame, theme=LIGHT, unit_title=UNIT)
    (name,) = layout_of(figure)["yaxis"]["ticktext"]
    assert name.replace("-<br>", "-").replace("<br>", " ") == LONG_NAME
    assert layout_of(figure)["margin"]["l"] < 240


def test_names_are_text_and_never_tags() -> None:
    frame = some_marks({"region_name": "<b>A</b> & B", "label": "< 5 %"})
    figure = build_ranking(frame, theme=LIGHT, unit_title=UNIT)
    assert layout_of(figure)["yaxis"]["ticktext"] == ["&lt;b>A&lt;/b> &amp; B"]
    assert texts_of(figure) == ["\u00a0&lt; 5 %"]
