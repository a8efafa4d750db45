"""The lists of what is worked out for a day: states, changes of promises, what is known where."""

from datetime import date

import pandas as pd

from dashboard.api.lists.model import (
    INDICATOR,
    REGION,
    YEAR,
    Listing,
    filter_by_code,
    filter_by_flag,
    join_texts,
)
from dashboard.api.rows.progress import CoverageRow, StateRow, StepRow
from dashboard.loading import load_chains, load_search_texts, load_silence, load_states
from data import Catalog
from data.lookup import read_texts
from data.progress import list_changes
from schemas import Family, Force, Level, Silence, State, Step

LEVEL = filter_by_code("level", "Level of the region.", Level)
FAMILY = filter_by_code("family", "Family of the indicator.", Family)
FORCE = filter_by_code("force", "How binding the document is.", Force)
STEP = filter_by_code("step", "What the statement did.", Step)
DRAFT = filter_by_flag("draft", "Whether it stands in a draft only.")


def read_states(catalog: Catalog, as_of: date) -> pd.DataFrame:
    """Return the state of every target announced by a day; a later successor is not known."""
    states = load_states(catalog, as_of)
    later = states["replaced_on"] > pd.Timestamp(as_of)
    return states.assign(superseded_by=states["superseded_by"].mask(later, ""))


def read_changes(catalog: Catalog, as_of: date) -> pd.DataFrame:
    """Return the steps that changed a promise, the biggest first."""
    return list_changes(load_chains(catalog, as_of))


def read_coverage(catalog: Catalog, as_of: date) -> pd.DataFrame:
    """Return what is known of every indicator in every region."""
    cells = load_silence(catalog, as_of)
    return cells.assign(
        level=read_texts(cells["region"], catalog.frames["regions"], "level"),
        family=read_texts(cells["indicator"], catalog.frames["indicators"], "family"),
    )


def find_texts(catalog: Catalog, frame: pd.DataFrame) -> pd.Series:
    """Return what the search box of the pages searches, for the target of each row."""
    by_id = load_search_texts(catalog).set_axis(catalog.records["id"])
    return by_id.reindex(frame["id"]).set_axis(frame.index)


STATES = Listing(
    "states",
    "States of targets",
    f"{StateRow.__doc__}",
    StateRow,
    read_states,
    (
        filter_by_code("state", "What the day's knowledge says.", State),
        *(REGION, INDICATOR, LEVEL, FAMILY, YEAR, FORCE, DRAFT),
    ),
    texts=find_texts,
)
CHANGES = Listing(
    "changes",
    "Changes of promises",
    "Targets that were raised, lowered, postponed or brought forward, the biggest change first.",
    StepRow,
    read_changes,
    (STEP, REGION, INDICATOR, LEVEL, FAMILY, FORCE),
    texts=find_texts,
)
CHAINS = Listing(
    "chains",
    "Chains of promises",
    "Every statement of a goal beside the one before it, by region, indicator, scope and day.",
    StepRow,
    load_chains,
    (STEP, REGION, INDICATOR, LEVEL, FAMILY, FORCE, DRAFT),
    texts=find_texts,
)
COVERAGE = Listing(
    "coverage",
    "What is known where",
    f"{CoverageRow.__doc__}",
    CoverageRow,
    read_coverage,
    (
        filter_by_code("silence", "What is known.", Silence),
        *(REGION, INDICATOR, LEVEL, FAMILY),
    ),
    texts=join_texts,
)
