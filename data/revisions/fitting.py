"""Lays over a release what fits it, and says what does not."""

from collections.abc import Sequence

import pandas as pd

from data.revisions.check import Finding, check_alone, check_together
from data.revisions.fold import Frames, fold
from data.revisions.laid import Numbered

Fitted = tuple[dict[str, pd.DataFrame], dict[int, Finding]]


def fold_fitting(frames: Frames, changes: Sequence[Numbered]) -> Fitted:
    """Lay changes of the log over a release; what does not fit it is left out, and returned by its
    number with the why.
    """
    last = {(change.table, change.key): change for change in changes}
    fitting, left = list(last.values()), dict[int, Finding]()
    while True:
        folded, findings = _try_fold(frames, fitting)
        if not findings:
            return folded, left
        wrong = {finding.place: finding for finding in findings}
        left |= {fitting[place].number: finding for place, finding in wrong.items()}
        fitting = [change for place, change in enumerate(fitting) if place not in wrong]


def _try_fold(
    frames: Frames, changes: Sequence[Numbered]
) -> tuple[dict[str, pd.DataFrame], list[Finding]]:
    if found := check_alone(changes):
        return dict(frames), found
    folded = fold(frames, changes)
    return folded, [f for f in check_together(folded, changes) if not f.caution]
