"""Says which records make the same claim as the one that is typed, or proposed."""

from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from dashboard.editing.remarks import CONFLICT, SAME, Remark
from dashboard.i18n import _n
from data.claims import Claims, compare_claims

PLACE = "value"


class Rivals(NamedTuple):
    """Records that make the same claim, the name of the warning and its sentence."""

    name: str
    text: str
    others: tuple[str, ...]


def remark_on_claims(records: pd.DataFrame, record_id: str) -> list[Remark]:
    """Return warnings about other records with the claim of a row of `records`."""
    claims = compare_claims(records, record_id)
    mine = records[records["id"] == record_id].iloc[0]
    figure = f"{mine['comparator']} {mine['base_value']}"
    return [
        # another figure must be looked at anew
        Remark(PLACE, text, name=name, about=" ".join([figure, *others]), others=others)
        for name, text, others in list_rivals(claims)
    ]


def list_rivals(claims: Claims) -> Iterator[Rivals]:
    """Give what is to be said of records that make the same claim."""
    if claims.same:
        text = _n(
            "Another record makes the same claim with the same figure.",
            "{n} other records make the same claim with the same figure.",
            len(claims.same),
        ).format(n=len(claims.same))
        yield Rivals(SAME, text, claims.same)
    if claims.conflicting:
        text = _n(
            "Another record makes the same claim with another figure. Both would be kept.",
            "{n} other records make the same claim with other figures. All would be kept.",
            len(claims.conflicting),
        ).format(n=len(claims.conflicting))
        yield Rivals(CONFLICT, text, claims.conflicting)
