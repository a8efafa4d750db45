"""Judges drafts of any rows together, as the form judges its own, and makes them ready to save."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.editing.claims import remark_on_claims
from dashboard.editing.folding import check_drafts, fold_drafts
from dashboard.editing.remarks import Remark, remark_on
from dashboard.editing.saving import CAUTIONS
from dashboard.editing.second_look import remark_on_ahead, remark_on_past
from data import Catalog
from schemas import Draft


@dataclass(frozen=True)
class DraftRemark:
    """A sentence about one draft of those judged."""

    place: int
    remark: Remark


@dataclass(frozen=True)
class DraftJudgement:
    """What is to be said of drafts. Warnings may be let stand."""

    errors: tuple[DraftRemark, ...] = ()
    warnings: tuple[DraftRemark, ...] = ()


def judge_drafts(
    catalog: Catalog, drafts: Sequence[Draft], *, claims: Iterable[int], today: date
) -> DraftJudgement:
    """Judge drafts together; `claims` are the places of records that claim something new."""
    errors, warnings = list[DraftRemark](), list[DraftRemark]()
    for found in check_drafts(catalog, drafts):
        draft = drafts[found.place]
        remark = remark_on(found, draft.table, row=draft.row)
        (warnings if remark.name else errors).append(DraftRemark(found.place, remark))
    if not errors:
        records = fold_drafts(catalog, drafts).records
        for place in claims:
            row = drafts[place].row
            others = remark_on_claims(records, drafts[place].key)
            others += [*remark_on_past(row, today), *remark_on_ahead(row, today)]
            warnings += [DraftRemark(place, remark) for remark in others]
    return DraftJudgement(tuple(errors), tuple(warnings))


def finish_draft(draft: Draft, names: Iterable[str], *, base: int, reason: str) -> Draft:
    """Return a draft as it is saved; `names` are the warnings that the author let stand."""
    names = tuple(dict.fromkeys(names))
    seen = " ".join(name for name in names if name in CAUTIONS)
    row = draft.row | ({"acknowledged": seen} if seen else {})
    return draft.model_copy(
        update={"row": row, "base": base, "reason": reason, "cautions": " ".join(names)}
    )
