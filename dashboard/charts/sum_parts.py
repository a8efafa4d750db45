"""The parts of the sums: each region's stretch of its year's bar, the smallest ones as one."""

from collections.abc import Sequence
from typing import NamedTuple

from dashboard.charts.look import TINY_SIZE
from dashboard.charts.marks import Mark
from dashboard.charts.measure import measure_text
from dashboard.i18n import _, _n
from dashboard.text.joining import put_lead
from data.regions import shorten_region

INSET = 4  # what a text inside a bar keeps free
LEAST_PART = 20  # pixels, at the narrowest width, of a region drawn by itself


class Region(NamedTuple):
    """One region's target of one year."""

    id: str = ""
    region: str = ""
    region_name: str = ""
    year: int = 0
    value: float = 0.0
    label: str = ""
    total_label: str = ""
    hover: str = ""


class Part(NamedTuple):
    """A stretch of a bar: one region, or the smallest ones together."""

    start: float
    size: float
    text: str
    codes: list[str]
    hover: str


class Bar(NamedTuple):
    """One row: its name, how far it reaches, what stands at its end, what it is made of."""

    name: str
    value: float
    label: str
    regions: list[Region]
    nation: Mark | None = None


def group_years(regions: Sequence[Region]) -> dict[int, list[Region]]:
    """Group by year, earliest first; in each year the largest first."""
    years: dict[int, list[Region]] = {}
    for region in sorted(regions, key=lambda region: (region.year, -region.value, region.id)):
        years.setdefault(int(region.year), []).append(region)
    return years


def list_bars(years: dict[int, list[Region]], nation: Sequence[Mark]) -> list[Bar]:
    """Return two bars a year, the regions' and the nation's where it has a target."""
    bars: list[Bar] = []
    for year, regions in years.items():
        count = len(regions)
        name = _n("{year}: {n} region", "{year}: {n} regions added up", count)
        total = sum(region.value for region in regions)
        label = regions[0].total_label
        bars.append(Bar(name.format(year=year, n=count), total, label, regions))
        for mark in (mark for mark in nation if mark.year == year):
            name = _("{year}: the nation").format(year=year)
            bars.append(Bar(name, mark.value, mark.label, [], mark))
    return bars


def split_bar(bar: Bar, *, scale: float) -> list[Part]:
    """Give regions a part of their own, named where it has room; the smallest are one part."""
    own = [region for region in bar.regions if region.value * scale >= LEAST_PART]
    rest = bar.regions[len(own) :]
    if len(rest) == 1:
        own, rest = [*own, *rest], []
    parts: list[Part] = []
    start = 0.0
    for region in own:
        text = _fit(_list_names(region), region.value * scale)
        parts.append(Part(start, region.value, text, [region.id], region.hover))
        start += region.value
    return [*parts, _join_rest(rest, start, scale=scale)] if rest else parts


def _list_names(region: Region) -> list[str]:
    """The name, and what is shorter: in Chinese 广东 of 广东省, else the letters GD of CN-GD."""
    if (plain := shorten_region(region.region_name)) != region.region_name:
        return [region.region_name, plain]
    letters = region.region.rpartition("-")[2]
    return [region.region_name, letters] if letters.isalpha() else [region.region_name]


def _join_rest(regions: Sequence[Region], start: float, *, scale: float) -> Part:
    size, count = sum(region.value for region in regions), len(regions)
    words = (
        _n("{n} other", "{n} others", count) if start else _n("{n} region", "{n} regions", count)
    )
    words = words.format(n=count)
    lines = (put_lead(region.region_name, region.label) for region in regions)
    codes = ["", *(region.id for region in regions)]
    text = _fit([words, f"+{count}"], size * scale)
    return Part(start, size, text, codes, "<br>".join([words, *lines]))


def _fit(texts: Sequence[str], width: float) -> str:
    """Return the first text that has room in a bar so wide, or nothing."""
    return next((text for text in texts if measure_text(text, TINY_SIZE) <= width - INSET), "")
