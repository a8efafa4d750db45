"""The dataset that a process serves: the release with what was published, kept fresh."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import RLock
from time import monotonic

import pandas as pd

from data.catalog import Catalog
from data.collecting import without_collecting
from data.revisions.check import Finding, check_alone
from data.revisions.errors import StoreUnavailable
from data.revisions.fitting import Fitted, fold_fitting
from data.revisions.fold import fold, follow
from data.revisions.history import Mark, read_mark, read_revisions
from data.revisions.laid import Laid, RowChange
from data.revisions.store import Store
from schemas.revision import Change, Draft, Revision
from schemas.said import Said

NEVER = float("-inf")
FRESH = 0.5  # seconds after which the log is asked again whether it has grown
SPARE = 4  # times as long as a vain question took, before the next one


@dataclass(frozen=True)
class Unfit:
    """A published revision that the present release has no room for, and why."""

    revision: Revision
    finding: Finding


@dataclass(frozen=True)
class _Written:
    """Changes that were published here, and the version of the dataset that they fit."""

    drafts: Sequence[Draft]
    version: str

    def is_all(self, catalog: Catalog, grown: int) -> bool:
        """Tell whether they are all by which the log has grown since that version."""
        return catalog.version == self.version and grown == len(self.drafts)


Folded = tuple[Catalog, list[Unfit]]


class Dataset:
    """The release and the log that lies over it.

    A log that cannot be reached leaves the last good dataset standing; `trouble` says why, and the
    log is tried again. `mark` is how far the log had come when it was last asked.
    """

    def __init__(self, release: Catalog, url: str = "") -> None:
        """Start from a release; without the URL of a log nothing is ever laid over it."""
        self.release = release
        self.trouble = ""
        self.unfit: list[Unfit] = []
        self.mark = Mark(0, 0, 0)
        self._url = url
        self._store: Store | None = None
        self._catalog = release
        self._head: int | None = None  # not known before the log has answered
        self._retired: set[tuple[str, str]] = set()
        self._asked = NEVER
        self._pause = FRESH
        self._lock = RLock()

    def current(self, *, at_once: bool = False) -> Catalog:
        """Return the dataset; `at_once` asks the log even if it was asked just now.

        While one reader asks the log, the others go on with what was known.
        """
        if self._url and (at_once or self._is_due()):
            wait = at_once or self._asked == NEVER
            if self._lock.acquire(blocking=wait):
                try:
                    if at_once or self._is_due():
                        self._refresh()
                finally:
                    self._lock.release()
        return self._catalog

    def take_in(self, drafts: Sequence[Draft], *, version: str) -> Catalog:
        """Return the dataset after changes that were published here just now.

        `version` is that of the dataset against which they were checked. They are not read back
        where the log holds nothing else that is new.
        """
        with self._lock:
            self._refresh(_Written(drafts, version))
            return self._catalog

    def known(self) -> Catalog | None:
        """Return the dataset if it need not be asked for anew; None where the log is due."""
        return None if self._url and self._is_due() else self._catalog

    @property
    def store(self) -> Store:
        """The log. Raises StoreUnavailable."""
        with self._lock:
            if not self._url:
                raise StoreUnavailable(Said("This dashboard runs without a database of changes."))
            if self._store is None:
                self._store = Store(self._url)
            return self._store

    def _is_due(self) -> bool:
        return monotonic() - self._asked >= self._pause

    def _refresh(self, written: _Written | None = None) -> None:
        started, self._pause = monotonic(), FRESH
        try:
            mark = read_mark(self.store)
            if self._head is None and not mark.head:
                self._head = 0  # nothing was published: the release stands as it is
            elif mark.head != self._head:
                self._lay_over(self.store, mark.head, written)
            self.mark, self.trouble = mark, ""
        except StoreUnavailable as error:
            if self.trouble != str(error):  # said once, not twice a second
                logging.getLogger(__name__).warning("%s", error)
            self.trouble = str(error)
            # Readers wait for an answer; a server that lets them wait long is asked less often.
            self._pause = max(FRESH, SPARE * (monotonic() - started))
        self._asked = monotonic()

    def _lay_over(self, store: Store, head: int, written: _Written | None) -> None:
        """Bring the dataset to a head of the log; what it held before stands if that fails."""
        after = self._fold_more(store, head, written) or self._fold_all(store, head)
        self._catalog, self.unfit = after
        self._head = head

    def _fold_more(self, store: Store, head: int, written: _Written | None) -> Folded | None:
        """Lay what is new over what is laid; None where only a new start gives the same."""
        if self.unfit or self._head is None or self._head > head:
            return None
        if written and written.is_all(self._catalog, head - self._head):
            frames = fold(self._catalog.frames, written.drafts)
            return self._follow(frames, written.drafts, head=head)
        new = store.read_published(self._head, head)
        frames, left = self._fold_new(new)
        return None if left else self._follow(frames, new, head=head)

    def _follow(
        self, frames: dict[str, pd.DataFrame], new: Sequence[RowChange], *, head: int
    ) -> Folded | None:
        """Go on with folded tables; None where a retired row comes back, with all that pointed at
        it.
        """
        if any((draft.table, draft.key) in self._retired for draft in new):
            return None
        self._retired |= _list_retired(new)
        return follow(self._catalog, frames, new, version=self._name(head)), []

    def _fold_new(self, new: Sequence[Revision]) -> Fitted:
        """Lay over what was published since; one batch that was checked here need not be again."""
        seen = {(revision.batch, revision.version) for revision in new}
        if len(seen) == 1 and new[0].version == self._catalog.version and not check_alone(new):
            return fold(self._catalog.frames, new), {}
        return fold_fitting(self._catalog.frames, new)

    def _fold_all(self, store: Store, head: int) -> Folded:
        with without_collecting():
            laid = list_laid(store, self.release, head)
            self._retired = _list_retired(laid)
            frames, left = fold_fitting(self.release.frames, laid)
        return Catalog(frames, self._name(head)), _name_unfit(store, left)

    def _name(self, head: int) -> str:
        return f"{self.release.version}+{head}"


def _list_retired(changes: Sequence[RowChange]) -> set[tuple[str, str]]:
    return {(row.table, row.key) for row in changes if row.change is Change.RETIRE}


def _name_unfit(store: Store, left: Mapping[int, Finding]) -> list[Unfit]:
    revisions = read_revisions(store, list(left))
    return [Unfit(revision, left[revision.number]) for revision in revisions]


def list_laid(store: Store, release: Catalog, head: int) -> list[Laid]:
    """Return what was published up to a head of the log and does not stand in the release."""
    released = store.read_released(release.version)
    return [change for change in store.read_laid(head) if change.number not in released]
