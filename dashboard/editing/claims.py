"""Says which records make the same claim as the one that is typed."""

import pandas as pd

from dashboard.editing.remarks import CONFLICT, SAME, Remark
from dashboard.i18n import _, _n
from data.claims import compare_claims

PLACE = "value"


def remark_on_claims(records: pd.DataFrame, record_id: str) -> tuple[list[Remark], list[Remark]]:
    """Return errors and warnings about other records with the claim of a row of `records`."""
    claims = compare_claims(records, record_id)
    mine = records[records["id"] == record_id].iloc[0]
    figure = f"{mine['comparator']} {mine['base_value']}"
    errors, warnings = list[Remark](), list[Remark]()
    if claims.repeated:
        text = _("The dataset has this figure from this document already.")
        errors.append(Remark(PLACE, text, others=claims.repeated))
    if claims.same:
        text = _n(
            "Another record makes the same claim with the same figure.",
            "{n} other records make the same claim with the same figure.",
            len(claims.same),
        ).format(n=len(claims.same))
        warnings.append(_warn(SAME, text, figure, others=claims.same))
    if claims.conflicting:
        text = _n(
            "Another record makes the same claim with another figure. Both would be kept.",
            "{n} other records make the same claim with other figures. All would be kept.",
            len(claims.conflicting),
        ).format(n=len(claims.conflicting))
        warnings.append(_warn(CONFLICT, text, figure, others=claims.conflicting))
    return errors, warnings


def _warn(name: str, text: str, figure: str, *, others: tuple[str, ...]) -> Remark:
    about = " ".join([figure, *others])  # another figure must be looked at anew
    return Remark(PLACE, text, name=name, about=about, others=others)
