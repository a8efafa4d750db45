"""What a comparison asks for: plain values, the same in the address, the cache key and the API."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from dashboard.figures.model import Look
from data import Catalog
from data.compare import Selection
from data.measures import Measure

RANKING, STEPS, MAP, TABLE = "ranking", "steps", "map", "table"
VIEWS = (RANKING, STEPS, MAP, TABLE)


@dataclass(frozen=True)
class CompareRequest:
    """What the Compare page asks for: plain, validated values, the same as in its address."""

    indicator: str
    as_of: date
    view: str = RANKING
    levels: tuple[str, ...] = ("province",)
    years: tuple[int, ...] = ()
    regions: tuple[str, ...] = ()
    measure: Measure = Measure.STATED
    in_force: bool = True
    drafts: bool = False
    relatives: bool = False
    log: bool = False
    focus: str = ""  # the region to stand out

    @property
    def selection(self) -> Selection:
        """The part that the data floor needs."""
        return Selection(
            pd.Timestamp(self.as_of),
            self.levels,
            self.regions,
            self.years,
            self.in_force,
            self.drafts,
        )


@dataclass(frozen=True)
class Job:
    """A request with the dataset and the look that it is drawn with."""

    catalog: Catalog
    request: CompareRequest
    look: Look


def list_relatives(catalog: Catalog, indicator: str) -> list[str]:
    """Return an indicator and its near-relatives, the indicator first."""
    indicators = catalog.frames["indicators"]
    group = catalog.row("indicators", indicator)["relatives"]
    others = indicators.loc[
        (indicators["relatives"] == group) & (indicators["code"] != indicator), "code"
    ]
    return [indicator, *others] if group else [indicator]
