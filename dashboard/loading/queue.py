"""One page of what waits for review, grouped by what was sent together, and what is known of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from dashboard.loading.claims import load_claims
from data import Catalog
from data.claims import Claims
from data.revisions import Dataset, Finding, Store
from data.revisions.before import find_overtaking, read_before
from data.revisions.history import Asked, Mark, list_numbers, read_events, read_revisions
from data.revisions.needs import Needs, pick_needs, read_needs
from data.revisions.queue import Findings, check_batches, is_wrong
from schemas import Revision

SIZE = 10  # proposals on a page
Rows = Mapping[tuple[str, str], Mapping[str, str]]
WAITING = Asked(pending=True)


@dataclass(frozen=True)
class Proposal:
    """A revision that waits, with what is known of it now. `theirs` is what was published since its
    author saw the row, and `seen` the row that they saw; `needs` waits too and must come first;
    `claims` are the records that claim the same.
    """

    revision: Revision
    findings: Sequence[Finding]
    theirs: Revision | None
    seen: Mapping[str, str] | None
    needs: Sequence[Revision]
    claims: Claims

    @property
    def is_sound(self) -> bool:
        """Whether nothing but a warning stands against publishing it alone."""
        fits = self.theirs is None and not self.needs
        return fits and all(finding.caution for finding in self.findings)


@dataclass(frozen=True)
class Batch:
    """Proposals that were sent together: those on this page, and the numbers of all that wait.

    `plans` are all proposals that name an instrument, with what they lean on, where it is named by
    more than these; `rows` what is proposed together or leant on, by table and key.
    """

    proposals: Sequence[Proposal]
    numbers: tuple[int, ...]
    plans: Mapping[str, Sequence[Revision]]
    rows: Rows


def load_queue(dataset: Dataset, *, page: int) -> list[Batch]:
    """Return a page of proposals, those that wait longest first. Raises StoreUnavailable."""
    catalog, store, mark = dataset.current(), dataset.store, dataset.mark
    events = read_events(store, WAITING, page=page, size=SIZE, oldest_first=True)
    revisions = [event.revision for event in events]
    numbers = {
        batch: load_waiting(store, mark, replace(WAITING, batch=batch))
        for batch in dict.fromkeys(revision.batch for revision in revisions)
    }
    together = {batch: load_revisions(store, numbers[batch]) for batch in numbers}
    needs = {batch: load_needs(catalog, store, mark, numbers[batch]) for batch in numbers}
    leaning = tuple(_join(numbers[batch], needs[batch].values()) for batch in numbers)
    findings = load_findings(catalog, store, leaning)
    fitting = [batch for batch in leaning if not is_wrong(load_revisions(store, batch), findings)]
    claims = load_claims(catalog, store, tuple(sorted({n for batch in fitting for n in batch})))
    theirs = find_overtaking(store, revisions)
    seen = read_before(store, dataset.release.frames, revisions)
    proposals = [
        Proposal(
            revision,
            findings.get(revision.number, []),
            theirs.get(revision.number),
            seen[revision.number].row,
            pick_needs(needs[revision.batch], revision),
            claims.get(revision.number, Claims()),
        )
        for revision in revisions
    ]
    return [
        Batch(
            list(group),
            numbers[batch],
            _find_plans(catalog, store, mark, together=together[batch]),
            {(r.table, r.key): r.row for r in [*needs[batch].values(), *together[batch]]},
        )
        for batch, group in groupby(proposals, key=lambda proposal: proposal.revision.batch)
    ]


def count_waiting(dataset: Dataset) -> int:
    """Return how many proposals wait. Raises StoreUnavailable."""
    return len(load_waiting(dataset.store, dataset.mark, WAITING))


@lru_cache(maxsize=64)
def load_waiting(store: Store, _mark: Mark, asked: Asked) -> tuple[int, ...]:
    """Return the numbers of proposals, oldest first, looked up once for each state of the log."""
    return tuple(list_numbers(store, asked))


@lru_cache(maxsize=64)
def load_revisions(store: Store, numbers: tuple[int, ...]) -> list[Revision]:
    """Return revisions by number; they never change."""
    return read_revisions(store, numbers)


@lru_cache(maxsize=16)
def load_findings(catalog: Catalog, store: Store, batches: tuple[tuple[int, ...], ...]) -> Findings:
    """Return what is wrong with proposals now, by number; each batch is checked as a whole."""
    return check_batches(catalog.frames, [load_revisions(store, batch) for batch in batches])


@lru_cache(maxsize=64)
def load_needs(catalog: Catalog, store: Store, _mark: Mark, numbers: tuple[int, ...]) -> Needs:
    """Return what waits and is named by proposals, looked up once for each state of the log."""
    return read_needs(store, catalog.frames, load_revisions(store, numbers))


def _find_plans(
    catalog: Catalog, store: Store, mark: Mark, *, together: Sequence[Revision]
) -> dict[str, list[Revision]]:
    """Return the proposals of each plan with what they lean on, where others than these are of it.

    What they lean on is the plan itself, its page and the like, unless that is published.
    """
    sent = {revision.number for revision in together}
    plans = dict.fromkeys(revision.row.get("instrument", "") for revision in together)
    waiting = {
        plan: load_waiting(store, mark, replace(WAITING, instrument=plan)) for plan in plans if plan
    }
    return {
        plan: load_revisions(
            store, _join(numbers, load_needs(catalog, store, mark, numbers).values())
        )
        for plan, numbers in waiting.items()
        if set(numbers) - sent
    }


def _join(numbers: tuple[int, ...], more: Iterable[Revision]) -> tuple[int, ...]:
    return tuple(sorted({*numbers, *(revision.number for revision in more)}))
