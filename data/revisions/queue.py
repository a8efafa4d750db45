"""Checks what waits for review against the dataset as it is now."""

from collections.abc import Sequence

from data.revisions.check import Finding, check_changes
from data.revisions.fold import Frames
from schemas import Revision

Findings = dict[int, list[Finding]]


def check_batches(frames: Frames, batches: Sequence[Sequence[Revision]]) -> Findings:
    """Return what is wrong with each batch if it were published alone, by revision number.

    What several of them lean on may stand in each. A check costs the same for one row as for a
    thousand, so all batches are checked together first; alone only those in which something is
    wrong, for the cause may be another batch.
    """
    together = list({revision.number: revision for batch in batches for revision in batch}.values())
    if len({(revision.table, revision.key) for revision in together}) == len(together):
        found = _check(frames, together)
        wrong = [batch for batch in batches if is_wrong(batch, found)]
    else:  # two proposals for one row: the last would hide the others
        found, wrong = Findings(), batches
    for batch in wrong:
        for revision in batch:
            found.pop(revision.number, None)
        found |= _check(frames, batch)
    return found


def _check(frames: Frames, revisions: Sequence[Revision]) -> Findings:
    found = Findings()
    for finding in check_changes(frames, revisions):
        found.setdefault(revisions[finding.place].number, []).append(finding)
    return found


def is_wrong(batch: Sequence[Revision], found: Findings) -> bool:
    """Tell whether more than warnings was found of any of these."""
    findings = (finding for revision in batch for finding in found.get(revision.number, []))
    return any(not finding.caution for finding in findings)
