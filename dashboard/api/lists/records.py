"""The lists of records: all, targets alone, reported figures alone."""

from datetime import date

import pandas as pd

from dashboard.api.lists.model import (
    INDICATOR,
    REGION,
    YEAR,
    Listing,
    filter_by_code,
)
from dashboard.api.rows.records import LACKS, ActualRow, AnyRow, TargetRow
from dashboard.loading import load_search_texts
from data import Catalog
from data.filters import know_by
from schemas import Family, Force, Kind, Level, Tier

FILTERS = (
    REGION,
    INDICATOR,
    filter_by_code("level", "Level of the region.", Level),
    YEAR,
    filter_by_code("force", "How binding the document is.", Force),
    filter_by_code("tier", "How close the source stands to the authority.", Tier),
    filter_by_code("family", "Family of the indicator.", Family),
)


def read_records(catalog: Catalog, as_of: date) -> pd.DataFrame:
    """Return what was announced by a day; a chain ends where its next step was not yet known."""
    day = pd.Timestamp(as_of)
    records = catalog.records[know_by(catalog.records, day)]
    later = records["replaced_on"] > day
    target = records["kind"] == Kind.TARGET
    return records.assign(
        deadline=records["date_text"].where(target, ""),
        as_of=records["date_text"].mask(target, ""),
        superseded_by=records["superseded_by"].mask(later, ""),
        replaced_on=records["replaced_on"].mask(later),
    )


def read_targets(catalog: Catalog, as_of: date) -> pd.DataFrame:
    """Return the targets announced by a day."""
    return read_records(catalog, as_of).query("kind == 'target'")


def read_actuals(catalog: Catalog, as_of: date) -> pd.DataFrame:
    """Return the reported figures published by a day."""
    return read_records(catalog, as_of).query("kind == 'actual'")


def find_texts(catalog: Catalog, frame: pd.DataFrame) -> pd.Series:
    """Return what the search box of the pages searches."""
    return load_search_texts(catalog).loc[frame.index]


RECORDS = Listing(
    "records",
    "Records",
    "Targets and reported figures together: the nation first, then provinces, cities, districts "
    "and zones.",
    AnyRow,
    read_records,
    (filter_by_code("kind", "Kind of record.", Kind), *FILTERS),
    texts=find_texts,
    item=TargetRow | ActualRow,
    lacks=LACKS,
)
TARGETS = Listing(
    "targets",
    "Targets",
    "Quantitative goals: who aims at what, by when.",
    TargetRow,
    read_targets,
    FILTERS,
    texts=find_texts,
)
ACTUALS = Listing(
    "actuals",
    "Reported figures",
    "Reported figures with the date that each speaks of.",
    ActualRow,
    read_actuals,
    FILTERS,
    texts=find_texts,
)
