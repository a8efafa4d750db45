"""The tile map: a tile a province, whether it has a figure or not."""

import pandas as pd
import pytest

from dashboard.charts import DARK, LIGHT, build_tile_map
from dashboard.charts.palette import calculate_contrast
from dashboard.i18n import use_language
from tests.charts.frames import a_province, ids_of, layout_of, some_marks, traces_of

REGIONS = pd.DataFrame(
    {
        "code": ["CN-GD", "CN-QH", "CN-NM"],
        "name": ["Guangdong", "Qinghai", "Inner Mongolia"],
        "tile_row": ["7", "4", "2"],
        "tile_col": ["9", "3", "6"],
    }
)


def test_each_province_has_a_tile() -> None:
    (tiles,) = traces_of(build_tile_map(some_marks({}), REGIONS, theme=LIGHT))
    assert ids_of(tiles) == ["cn-gd-1", "", ""]
    assert tiles["text"][1] == "Qinghai<br>–"
    assert tiles["marker"]["pattern"]["shape"] == ["", "/", "/"]


def test_the_highest_value_has_the_end_of_the_scale() -> None:
    frame = some_marks({}, {"id": "nm", "region": "CN-NM", "value": 0.0, "label": "0"})
    (tiles,) = traces_of(build_tile_map(frame, REGIONS, theme=LIGHT))
    colours = tiles["marker"]["color"]
    assert (colours[0], colours[2]) == (LIGHT.scale[1], LIGHT.scale[0])


def test_text_is_readable_on_every_tile() -> None:
    names = [f"CN-{place}" for place in range(30)]
    frame = some_marks(*(a_province(place) for place in range(30)))
    regions = pd.DataFrame(
        {"code": names, "name": names, "tile_row": range(30), "tile_col": range(30)}
    )
    for theme in (LIGHT, DARK):
        (tiles,) = traces_of(build_tile_map(frame, regions, theme=theme))
        pairs = zip(tiles["textfont"]["color"], tiles["marker"]["color"], strict=True)
        assert min(calculate_contrast(ink, ground) for ink, ground in pairs) >= 4.5


def draw_on_a_phone(known: pd.DataFrame = REGIONS, **changes: object) -> list[str]:
    """The texts of eight columns of tiles, one of which has a figure."""
    regions = pd.concat([known, known.assign(code="CN-X", tile_col="2")])
    frame = some_marks(dict(changes))
    (tiles,) = traces_of(build_tile_map(frame, regions, theme=LIGHT, narrow=True))
    return tiles["text"]


@pytest.mark.parametrize(
    ("value", "comparator", "label", "text"),
    [
        (300.0, "gt", "> 300 bn yuan (a)", "> 300"),
        (1000.0, "gt", "> 1,000 bn yuan", ">1000"),
        (1000.0, "gt", "超过1,000亿元", ">1000"),
        (2.0, "range", "2–3", "2–3"),
        (12_345.0, "ge", "≥ 12,345", "≥12.3k"),
        (12_345.0, "lt", "< 12,345", "&lt;12.3k"),
    ],
)
def test_a_phone_shows_numbers_with_their_signs(
    value: float, comparator: str, label: str, text: str
) -> None:
    shown = draw_on_a_phone(value=value, comparator=comparator, label=label)[0]
    assert shown == f"GD<br><b>{text}</b>"


def test_a_phone_shows_names_on_all_tiles_or_on_none() -> None:
    """Hebei and Jilin stood between the letters of their neighbours."""
    assert [text.split("<br>")[0] for text in draw_on_a_phone()[:3]] == ["GD", "QH", "NM"]
    short = REGIONS.assign(name=["A", "B", "C"])
    (tiles,) = traces_of(build_tile_map(some_marks({}), short, theme=LIGHT, narrow=True))
    assert [text.split("<br>")[0] for text in tiles["text"]] == ["A", "B", "C"]


def test_a_chinese_phone_shows_short_names_and_myriads() -> None:
    use_language("zh")
    known = REGIONS.assign(name=["广东省", "青海省", "内蒙古自治区"])
    texts = draw_on_a_phone(known, value=12_345.0, label="超过12,345亿元")
    assert texts[:3] == ["广东<br><b>>1.2万</b>", "青海<br>–", "内蒙古<br>–"]


def test_a_region_without_a_place_is_not_a_tile() -> None:
    regions = pd.DataFrame([{"code": "CN", "name": "China", "tile_row": None, "tile_col": None}])
    figure = build_tile_map(some_marks({}), regions, theme=LIGHT, empty="No province.")
    assert layout_of(figure)["annotations"][0]["text"] == "No province."
