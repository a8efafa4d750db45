"""Our pace beside the ratio of Open SDG and Statistics Canada, on the same targets."""

from typing import Any

import pandas as pd

from dashboard.figures.words import name_record
from dashboard.i18n import _
from dashboard.text.codes import name_code
from dashboard.text.values import DERIVED_DIGITS, format_number
from data import Catalog
from schemas import SdgRating, State

# The two methods say the same where these go together.
ALIKE = {
    State.ON_TRACK: (SdgRating.ON_TRACK,),
    State.BEHIND: (SdgRating.ACCELERATE, SdgRating.LIMITED, SdgRating.AWAY),
}


def select_paced(states: pd.DataFrame) -> pd.DataFrame:
    """Return the targets with a pace by both methods, those that differ first."""
    paced = states[states["sdg_ratio"].notna() & ~states["draft"]]
    agrees = pd.Series(False, index=paced.index)
    for state, ratings in ALIKE.items():
        agrees |= paced["state"].eq(state) & paced["sdg_rating"].isin(ratings)
    return pd.concat([paced[~agrees], paced[agrees]])


def describe_paces(paced: pd.DataFrame, catalog: Catalog) -> pd.DataFrame:
    """Return targets with a pace by both methods in words."""
    rows: list[Any] = list(paced.itertuples())
    return pd.DataFrame(
        {
            "id": [row.id for row in rows],
            _("Target"): [name_record(catalog, row) for row in rows],
            _("Straight path"): [_round(row.linear_ratio) for row in rows],
            _("Compound path"): [_round(row.compound_ratio) for row in rows],
            _("Our state"): [name_code("state", row.state) for row in rows],
            _("Open SDG ratio"): [_round(row.sdg_ratio) for row in rows],
            _("Open SDG rating"): [name_code("sdg_rating", row.sdg_rating) for row in rows],
            _("Same verdict"): [_("yes") if _agree(row) else _("no") for row in rows],
        }
    )


def _agree(row: Any) -> bool:
    return row.sdg_rating in ALIKE.get(row.state, ())


def _round(ratio: float) -> str:
    return format_number(ratio, digits=DERIVED_DIGITS) if ratio == ratio else "–"
