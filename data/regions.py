"""Answers where a region lies: its province and what is inside it."""

import pandas as pd

from data.lookup import look_up

DEEPEST = 5  # country, province, city, district, cluster: no chain of parents is longer


def add_provinces(regions: pd.DataFrame) -> pd.DataFrame:
    """Add `province`: the province-level division a region lies in or is; "" for the country."""
    parents = regions.set_index("code")["parent"]
    levels = regions.set_index("code")["level"]
    place = regions["code"]
    province = pd.Series("", index=regions.index, dtype="str")
    for _ in range(DEEPEST):
        found = (province == "") & (place.map(levels) == "province")
        province = province.where(~found, place)
        place = look_up(place, parents)
    return regions.assign(province=province)


def list_inside(regions: pd.DataFrame, code: str) -> list[str]:
    """Return the codes of all regions inside a region, nearest first, without the region itself."""
    inside: list[str] = []
    layer = [code]
    for _ in range(DEEPEST):
        layer = regions.loc[regions["parent"].isin(layer), "code"].tolist()
        inside += layer
    return inside
