"""Makes the drafts of a form ready for the log: based on what was seen, with what was let stand."""

from collections.abc import Iterator

from dashboard.editing.content import Content
from dashboard.editing.judge import Judgement
from schemas import Caution, Draft

REASON = "_reason"  # the place of the form that says why
CAUTIONS = [str(caution) for caution in Caution]


def finish_drafts(content: Content, judgement: Judgement) -> list[Draft]:
    """Return what is to be saved. Every warning of the judgement has been looked at."""
    return list(_finish(content, judgement))


def _finish(content: Content, judgement: Judgement) -> Iterator[Draft]:
    reason = content.cells.get(REASON, "")
    *parents, record = judgement.drafts
    for draft in parents:
        yield draft.model_copy(update={"reason": reason})
    names = list(dict.fromkeys(warning.name for warning in judgement.warnings))
    seen = [name for name in names if name in CAUTIONS]
    row = record.row | ({"acknowledged": " ".join(seen)} if seen else {})
    yield record.model_copy(
        update={
            "row": row,
            "base": content.base,
            "reason": reason,
            "cautions": " ".join(names),
        }
    )
