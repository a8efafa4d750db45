"""Which part of the dataset somebody asks for, and where the answer will be found."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from dashboard.i18n import DEFAULT_LANGUAGE, current_language
from dashboard.open.about import locate
from dashboard.text.addresses import link_to


@dataclass(frozen=True)
class Asked:
    """A day, the address of the site, and wanted regions and indicators, none for all.

    `is_static`: the site is made of files, so each record and list has a folder of its own.
    """

    as_of: date
    site: str
    regions: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    is_static: bool = False

    @property
    def day(self) -> pd.Timestamp:
        """The as-of date as frames hold it."""
        return pd.Timestamp(self.as_of)

    def locate(self, path: str) -> str:
        """Return the path of the same question on any day, as subscribers keep it."""
        language = current_language()
        return link_to(
            path.lstrip("/"),
            region=self.regions,
            indicator=self.indicators,
            lang="" if language == DEFAULT_LANGUAGE else language,
        )

    def locate_record(self, record: str) -> str:
        """Return the full address of a record's page."""
        path = f"records/{record}/" if self.is_static else link_to("record", id=record)
        return locate(self.site, path)

    def locate_page(self, page: str, **parameters: str) -> str:
        """Return the full address of the page that shows a list."""
        return locate(self.site, f"{page}/" if self.is_static else link_to(page, **parameters))

    def wants(self, region: str, indicator: str) -> bool:
        """Say whether a record of this region and indicator is asked for."""
        return (not self.regions or region in self.regions) and (
            not self.indicators or indicator in self.indicators
        )

    def select(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Return the rows of a frame with `region` and `indicator` that are asked for."""
        pairs = zip(frame["region"].tolist(), frame["indicator"].tolist(), strict=True)
        return frame[np.array([self.wants(*pair) for pair in pairs], dtype=bool)]
