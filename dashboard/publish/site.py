"""What is published: the dataset at a day, for an address, in one or more languages."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import pandas as pd

from dashboard.figures.model import Look
from dashboard.i18n import speak
from dashboard.loading import load_states
from dashboard.open.about import locate
from dashboard.open.asked import Asked
from dashboard.open.log import NO_LOG, Log
from dashboard.publish.places import locate_language
from dashboard.text.own import OTHER
from data import Catalog
from data.filters import know_by


@dataclass(frozen=True, eq=False)
class Site:
    """One publication. The first of the languages stands at the address itself, each other one in
    a folder of its own beside it.
    """

    catalog: Catalog
    as_of: date
    address: str  # without a slash at its end
    languages: tuple[str, ...] = ("en",)
    log: Log = NO_LOG

    @cached_property
    def editions(self) -> list["Edition"]:
        """The site in each of its languages."""
        return [
            Edition(self, language, locate_language(language, self.languages))
            for language in self.languages
        ]

    @property
    def alternatives(self) -> list["Edition"]:
        """The languages between which a reader may choose; none where there is one only."""
        return self.editions if len(self.editions) > 1 else []

    @cached_property
    def records(self) -> pd.DataFrame:
        """The records that were known by the day; a chain ends where its next step was not."""
        day, everything = pd.Timestamp(self.as_of), self.catalog.records
        later = everything["replaced_on"] > day
        known = everything.assign(superseded_by=everything["superseded_by"].mask(later, ""))
        return known[know_by(everything, day)]

    @cached_property
    def rows(self) -> dict[str, Any]:
        """Each record as a named tuple, by id."""
        return {str(row.id): row for row in self.records.itertuples()}

    @cached_property
    def states(self) -> dict[str, Any]:
        """The verdict on each target as a named tuple, by id."""
        states = load_states(self.catalog, self.as_of)
        return {str(row.id): row for row in states.itertuples()}

    @cached_property
    def regions(self) -> list[str]:
        """Codes of the regions that have records, in the order of the table."""
        known = set(self.records["region"])
        return [code for code in self.catalog.frames["regions"]["code"] if code in known]

    @cached_property
    def indicators(self) -> list[str]:
        """Codes of the indicators that have records, in the order of the table."""
        known = set(self.records["indicator"])
        return [code for code in self.catalog.frames["indicators"]["code"] if code in known]

    def select(self, column: str, value: str) -> list[Any]:
        """Return the records of a region or an indicator, as named tuples."""
        chosen = self.records.loc[self.records[column] == value, "id"]
        return [self.rows[record] for record in chosen]


@dataclass(frozen=True, eq=False)
class Edition:
    """A site in one language; `prefix` is its folder, "" or such as `zh/`."""

    site: Site
    language: str
    prefix: str

    @property
    def catalog(self) -> Catalog:
        """The dataset."""
        return self.site.catalog

    @property
    def look(self) -> Look:
        """How its figures are drawn on a wide page by day."""
        return Look(language=self.language)

    @property
    def asked(self) -> Asked:
        """The whole dataset, as feeds and calendar are asked for it."""
        address = f"{self.site.address}/{self.prefix}".rstrip("/")
        return Asked(self.site.as_of, address, is_static=True)

    def locate(self, place: str) -> str:
        """Return the full address of a page or a file of this edition."""
        return locate(self.site.address, f"{self.prefix}{place}")

    def name(self, table: str, code: str) -> str:
        """Return the name of a region, indicator, unit or scope."""
        return self.catalog.name(table, code, self.language)

    def name_otherwise(self, table: str, code: str) -> str:
        """Return the name in the other language."""
        return self.catalog.name(table, code, OTHER[self.language])

    def speak(self) -> AbstractContextManager[None]:
        """Write texts in its language until the block ends."""
        return speak(self.language)
