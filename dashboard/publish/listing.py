"""The lists of regions and of indicators, in groups that people look for."""

from collections.abc import Iterable
from typing import NamedTuple

from dashboard.publish.places import locate_indicator, locate_region
from dashboard.publish.site import Edition
from dashboard.text.codes import name_code
from schemas import Family, Level


class Entry(NamedTuple):
    """A region or an indicator with its place, and how many records it has."""

    name: str
    other: str  # its name in the other language
    place: str
    count: int


class Group(NamedTuple):
    """Entries under one heading."""

    name: str
    entries: list[Entry]


def group_indicators(edition: Edition) -> list[Group]:
    """Return the indicators with records, by family."""
    codes, counts = edition.site.indicators, count_by(edition)["indicator"]
    rows = {code: edition.catalog.row("indicators", code) for code in codes}
    return _group(
        (
            name_code("family", family),
            [
                Entry(*_name(edition, "indicators", code), locate_indicator(code), counts[code])
                for code in codes
                if rows[code]["family"] == family
            ],
        )
        for family in Family
    )


def group_regions(edition: Edition) -> list[Group]:
    """Return the regions with records, by level; the cities of a province stand together."""
    codes, counts = edition.site.regions, count_by(edition)["region"]
    rows = {code: edition.catalog.row("regions", code) for code in codes}
    return _group(
        (
            name_code("level", level),
            [
                Entry(*_name(edition, "regions", code), locate_region(code), counts[code])
                for code in codes
                if rows[code]["level"] == level
            ],
        )
        for level in Level
    )


def count_by(edition: Edition) -> dict[str, dict[str, int]]:
    """Return how many records each region and each indicator has."""
    records = edition.site.records
    return {
        name: {str(code): int(count) for code, count in records[name].value_counts().items()}
        for name in ("region", "indicator")
    }


def _name(edition: Edition, table: str, code: str) -> tuple[str, str]:
    return edition.name(table, code), edition.name_otherwise(table, code)


def _group(groups: Iterable[tuple[str, list[Entry]]]) -> list[Group]:
    return [Group(name, entries) for name, entries in groups if entries]
