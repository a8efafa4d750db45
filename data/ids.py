"""Makes the ids of new records, the way the dataset's are: region, indicator, year, number."""

import re
from collections.abc import Iterable, Mapping

DATES = {"targets": "deadline", "actuals": "as_of"}  # the tables whose ids can be made
MARKS = {"targets": "", "actuals": "a"}  # targets and actuals share one set of ids
NUMBERED = re.compile(r"(.+-a?)([0-9]{1,9})")
NOT_IN_IDS = re.compile(r"[^a-z0-9]+")
YEAR = re.compile(r"[0-9]{4}")


class IdNumbers:
    """Which number was given last to each region, indicator and year.

    A gap is never filled: the id that stood there may have been cited.
    """

    def __init__(self, taken: Iterable[str]) -> None:
        """Start from the ids that nobody may have again."""
        self._last: dict[str, int] = {}
        for taken_id in taken:
            self.take(taken_id)

    def take(self, taken_id: str) -> None:
        """Remember an id as given."""
        numbered = NUMBERED.fullmatch(taken_id)
        if numbered is not None:
            stem, number = numbered[1], int(numbered[2])
            self._last[stem] = max(number, self._last.get(stem, 0))

    def give(self, table: str, cells: Mapping[str, str]) -> str:
        """Return the next id for a row, and remember it as given."""
        stem = build_stem(table, cells)
        number = self._last[stem] = self._last.get(stem, 0) + 1
        return f"{stem}{number}"


def suggest_id(table: str, cells: Mapping[str, str], taken: Iterable[str]) -> str:
    """Return an id that no record has, for a new row of `targets` or `actuals`.

    >>> cells = {"region": "CN-GD", "indicator": "core_industry_value", "deadline": "2025-12-31"}
    >>> suggest_id("targets", cells, ["cn-gd-core-industry-value-2025-1"])
    'cn-gd-core-industry-value-2025-2'
    """
    return IdNumbers(taken).give(table, cells)


def build_stem(table: str, cells: Mapping[str, str]) -> str:
    """Return what comes before the number.

    >>> build_stem("actuals", {"region": "440300", "indicator": "ai_enterprises", "as_of": ""})
    '440300-ai-enterprises-undated-a'
    """
    year = YEAR.match(cells.get(DATES[table], ""))
    words = f"{cells['region']}-{cells['indicator']}".lower()
    slug = NOT_IN_IDS.sub("-", words).strip("-")
    return f"{slug}-{year[0] if year else 'undated'}-{MARKS[table]}"
