"""Checks that regions form one tree under one country and that no two provinces share a tile."""

import pandas as pd

from data.checks.rule import Rule, add_lines
from data.problems import Problem
from data.regions import add_provinces
from schemas import Level
from schemas.said import Said

ABOVE = Rule("parent", Said("the parent is of no higher level"), Said("a region of a higher level"))
LOST = Rule("parent", Said("the region lies in no province"), Said("a parent inside a province"))
SECOND = Rule("level", Said("another region is the country"), Said("one country only"))
NO_TILE = Rule("tile_row", Said("the province has no tile"), Said("a tile row and column"))
TAKEN = Rule("tile_row", Said("another province has this tile"), Said("a tile of its own"))


def check_places(regions: pd.DataFrame) -> list[Problem]:
    """Report regions that hang nowhere or wrongly, and tiles that are missing or used twice."""
    placed = add_provinces(add_lines(regions).drop_duplicates("code"))
    is_country = placed["level"].eq(Level.COUNTRY)
    is_province = placed["level"].eq(Level.PROVINCE)
    tiles = ["tile_row", "tile_column"]
    has_tile = placed[tiles].notna().all(axis=1)
    broken = {
        ABOVE: _hangs_wrongly(placed),
        LOST: placed["province"].eq("") & ~is_country,
        SECOND: is_country & is_country.cumsum().gt(1),
        NO_TILE: is_province & ~has_tile,
        TAKEN: is_province & has_tile & placed.where(is_province).duplicated(tiles),
    }
    return [
        problem for rule, rows in broken.items() for problem in rule.report("regions", placed[rows])
    ]


def _hangs_wrongly(regions: pd.DataFrame) -> pd.Series:
    depths = regions["level"].map({level.value: depth for depth, level in enumerate(Level)})
    above = regions["parent"].map(dict(zip(regions["code"], depths, strict=True)))
    return above >= depths
