"""Example questions for a first visit: those that the dataset can answer, and where it does."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from dashboard.i18n import _
from dashboard.views.usual import HEADLINE
from data import Catalog
from data.compare import busiest_year
from data.filters import know_by, select_records

PROVINCES = ("province",)
FEWEST = 2  # regions that a comparison needs


@dataclass(frozen=True)
class Question:
    """A question in words, the page that answers it and what to ask of that page."""

    words: str
    page: str
    parameters: tuple[tuple[str, str], ...] = ()


def list_questions(catalog: Catalog, due: pd.DataFrame, as_of: date) -> list[Question]:
    """Return the questions that the records known by a day can answer.

    `due` are the targets in force that fall due in the twelve months after that day.
    """
    records = catalog.records
    known = know_by(records, pd.Timestamp(as_of))
    found = [_ask_who_aims_highest(records[known & records["indicator"].eq(HEADLINE)])]
    if len(due) >= FEWEST:
        found.append(Question(_("What falls due in the next twelve months?"), "deadlines"))
    kind, level = records["kind"], records["level"]
    aiming = records.loc[known & kind.eq("target") & level.isin(PROVINCES), "region"].nunique()
    if aiming >= FEWEST and (known & kind.eq("actual")).any():
        found.append(Question(_("Who is behind on its targets?"), "progress"))
    return [question for question in found if question]


def _ask_who_aims_highest(records: pd.DataFrame) -> Question | None:
    """Ask it of the records of the headline indicator."""
    year = busiest_year(records, PROVINCES)
    targets = select_records(records, kind=["target"], level=PROVINCES)
    if year is None or targets.loc[targets["year"] == year, "region"].nunique() < FEWEST:
        return None
    return Question(
        _("Which provinces aim at the largest AI core industry by {year}?").format(year=year),
        "compare",
        (("indicator", HEADLINE), ("year", str(year))),
    )
