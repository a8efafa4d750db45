"""Answers where a region lies: its province and what is inside it."""

from collections.abc import Mapping

import pandas as pd

DEEPEST = 5  # country, province, city, district, cluster: no chain of parents is longer


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
