"""The sums: regional targets end to end beside the nation's."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import LIGHT, build_sums
from tests.charts.frames import ids_of, layout_of, texts_of, trace_named, traces_of

UNIT = "bn yuan"


def a_region(place: int, value: float, **changes: object) -> dict[str, object]:
    region = {
        "id": f"p{place}",
        "region": f"CN-{place}",
        "region_name": f"Province {place}",
        "year": 2025,
        "value": value,
        "label": f"> {value:g} bn yuan",
        "total_label": "≥ 1,000 bn yuan",
        "hover": f"Province {place}",
    }
    return region | changes


SUMS = pd.DataFrame(
    [a_region(2, 300.0), a_region(1, 600.0), *(a_region(n, 5.0) for n in range(3, 23))]
)
NATION = pd.DataFrame(
    {"id": ["cn-1"], "year": [2025], "value": [400.0], "label": ["> 400 bn yuan"], "hover": "China"}
)


def draw(frame: pd.DataFrame = SUMS, **options: Any) -> go.Figure:
    return build_sums(frame, theme=LIGHT, unit_title=UNIT, reference=NATION, **options)


def test_regions_lie_end_to_end_the_largest_first() -> None:
    parts = trace_named(draw(), "Regional targets")
    assert (parts["base"], parts["x"]) == ([0.0, 600.0, 900.0], [600.0, 300.0, 100.0])
    assert parts["text"] == ["Province 1", "Province 2", "+20"]


def test_the_smallest_are_one_part_that_names_them_all() -> None:
    parts = trace_named(draw(), "Regional targets")
    assert ids_of(parts) == ["p1", "p2", ""]
    assert parts["customdata"][2][1:3] == ["p10", "p11"]
    assert "Province 7: > 5 bn yuan" in parts["hovertext"][2]


def test_the_nation_is_a_hollow_bar_under_them() -> None:
    figure = draw()
    nation = trace_named(figure, "National target")
    assert (nation["x"], nation["marker"]["color"]) == ([400.0], LIGHT.ground)
    assert nation["y"][0] > trace_named(figure, "Regional targets")["y"][0]
    assert ids_of(nation) == ["cn-1"]


def test_rows_and_ends_say_what_they_are() -> None:
    figure = draw()
    assert layout_of(figure)["yaxis"]["ticktext"] == [
        "2025: 22 regions added up",
        "2025: the nation",
    ]
    assert texts_of(figure)[-2:] == ["\u00a0≥ 1,000 bn yuan", "\u00a0> 400 bn yuan"]


def test_years_follow_each_other_and_may_lack_a_national_target() -> None:
    frame = pd.DataFrame([a_region(1, 600.0, year=2027), a_region(1, 300.0)])
    assert layout_of(draw(frame))["yaxis"]["ticktext"] == [
        "2025: 1 region",
        "2025: the nation",
        "2027: 1 region",
    ]


def test_a_national_target_of_another_year_is_not_drawn() -> None:
    figure = draw(pd.DataFrame([a_region(1, 600.0, year=2030)]))
    assert "National target" not in {trace.get("name") for trace in traces_of(figure)}


def test_letters_stand_for_a_name_without_room() -> None:
    frame = pd.DataFrame([a_region(1, 900.0), a_region(2, 90.0, region="CN-GD")])
    assert trace_named(draw(frame), "Regional targets")["text"] == ["Province 1", "GD"]


def test_chinese_name_without_room_leaves_out_the_kind_of_place() -> None:
    small = a_region(2, 90.0, region="CN-XJ", region_name="新疆维吾尔自治区")
    frame = pd.DataFrame([a_region(1, 900.0), small])
    assert trace_named(draw(frame), "Regional targets")["text"] == ["Province 1", "新疆"]


def test_what_cannot_be_added_is_listed() -> None:
    frame = pd.DataFrame([a_region(1, 600.0), a_region(2, 0.0), a_region(3, float("nan"))])
    assert layout_of(draw(frame))["meta"]["left_out"] == ["p3", "p2"]


def test_a_phone_sets_names_above_the_bars() -> None:
    assert texts_of(draw(narrow=True))[-2:] == ["2025: 22 regions added up", "2025: the nation"]
