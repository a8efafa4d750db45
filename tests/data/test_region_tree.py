"""Regions form one tree under one country, and every province has a tile of its own."""

import pytest

from data.checks.places import check_places
from data.regions import add_provinces, list_inside
from tests.factories import a_city, a_country, a_frame, a_region

DISTRICT = a_city(code="440305", name_en="Nanshan", level="district", parent="440300")
CLUSTER = a_city(code="CN-GD-QIANHAI", name_en="Qianhai", level="cluster", parent="440305")
TREE = [a_country(), a_region(), a_city(), DISTRICT, CLUSTER]


@pytest.mark.parametrize(
    ("region", "column", "sentence"),
    [
        (a_city(code="440400", parent="CN"), "parent", "440400: the region lies in no province"),
        (a_city(code="440400", parent="440400"), "parent",
         "440400: the parent is of no higher level"),
        (a_region(code="CN-ZJ", parent="440300", tile_row=1), "parent",
         "CN-ZJ: the parent is of no higher level"),
        (a_country(code="CN-XX"), "level", "CN-XX: another region is the country"),
        (a_region(code="CN-ZJ", tile_row=""), "tile_row", "CN-ZJ: the province has no tile"),
        (a_region(code="CN-ZJ"), "tile_row", "CN-ZJ: another province has this tile"),
    ],
)  # fmt: skip
def test_region_that_hangs_wrongly_is_reported(
    region: dict[str, str], column: str, sentence: str
) -> None:
    problems = check_places(a_frame("regions", [*TREE, region]))
    assert problems
    assert (problems[0].line, problems[0].column) == (7, column)
    assert problems[0].wrong == sentence


def test_regions_that_hold_each_other_are_reported() -> None:
    circle = [
        a_city(code="440400", parent="440500"),
        a_city(code="440500", parent="440400"),
    ]
    problems = check_places(a_frame("regions", [*TREE, *circle]))
    assert {problem.value for problem in problems} == {"440400", "440500"}


def test_missing_tile_is_shown_as_blank() -> None:
    regions = a_frame("regions", [a_country(), a_region(tile_row="")])
    assert [problem.value for problem in check_places(regions)] == [""]


def test_province_of_every_region_is_known() -> None:
    placed = add_provinces(a_frame("regions", TREE)).set_index("code")["province"]
    assert placed.to_dict() == {
        "CN": "",
        "CN-GD": "CN-GD",
        "440300": "CN-GD",
        "440305": "CN-GD",
        "CN-GD-QIANHAI": "CN-GD",
    }


def test_inside_lists_the_nearest_first() -> None:
    regions = a_frame("regions", TREE[::-1])
    assert list_inside(regions, "CN-GD") == ["440300", "440305", "CN-GD-QIANHAI"]
    assert list_inside(regions, "CN-GD-QIANHAI") == []
