"""Answers where a region lies: its province and what is inside it."""

import re
from collections.abc import Mapping

import pandas as pd

DEEPEST = 5  # country, province, city, district, cluster: no chain of parents is longer

KIND_OF_REGION = re.compile(r"(.{2,}?)(省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)")


def shorten_region(name: str) -> str:
    """Return a Chinese name without the kind of place; any other name as it is.

    >>> shorten_region("广西壮族自治区"), shorten_region("广东省"), shorten_region("Guangdong")
    ('广西', '广东', 'Guangdong')
    """
    found = KIND_OF_REGION.fullmatch(name)
    return found[1] if found else name


def add_provinces(regions: pd.DataFrame) -> pd.DataFrame:
    """Add `province`: the province-level division a region lies in or is; "" for the country."""
    codes = regions["code"].tolist()
    parents = dict(zip(codes, regions["parent"].tolist(), strict=True))
    levels = dict(zip(codes, regions["level"].tolist(), strict=True))
    provinces = [_find_province(code, parents, levels) for code in codes]
    return regions.assign(province=pd.Series(provinces, index=regions.index, dtype="str"))


def list_inside(regions: pd.DataFrame, code: str) -> list[str]:
    """Return the codes of all regions inside a region, nearest first, without the region itself."""
    inside: list[str] = []
    layer = [code]
    for _ in range(DEEPEST):
        layer = regions.loc[regions["parent"].isin(layer), "code"].tolist()
        inside += layer
    return inside


def _find_province(code: str, parents: Mapping[str, str], levels: Mapping[str, str]) -> str:
    for _ in range(DEEPEST):
        if levels.get(code) == "province":
            return code
        code = parents.get(code, "")
    return ""
