"""Where changes are made: every one is checked here, on the server, when it is written."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from dashboard.editing.folding import fold_drafts
from dashboard.editing.people import Person
from dashboard.editing.waiting import list_taken_keys, list_waiting
from dashboard.editing.words import find_bad_words
from dashboard.i18n import _
from data import Catalog
from data.revisions import Dataset, Finding, Store, check_changes
from data.revisions.before import read_before
from data.revisions.calls import Call
from data.revisions.history import find_last, read_mark, read_revisions
from data.revisions.reverts import choose_change, draft_reverts
from data.revisions.rows import find_row, write_row
from schemas import TABLES, Change, Draft, Role, Ruling


class Refused(Exception):
    """Changes were not saved because something is wrong with them; `findings` says what."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        """Keep what was found."""
        self.findings = list(findings)
        super().__init__(" ".join(str(finding.wrong) for finding in findings))


@dataclass(frozen=True)
class Saved:
    """Changes that are in the log: their numbers, and whether readers see them already."""

    numbers: tuple[int, ...]
    published: bool


@dataclass(frozen=True)
class Desk:
    """The dataset as one person may change it."""

    dataset: Dataset
    person: Person
    require_review: bool = False
    call: Call | None = None  # where a program acts for the person

    @property
    def catalog(self) -> Catalog:
        """The dataset as it is now."""
        return self.dataset.current()

    @property
    def working(self) -> Catalog:
        """The dataset as editors build on it.

        Where changes are reviewed, new sources and the like that wait for it are there already: the
        next row of the same plan names them too. Raises StoreUnavailable.
        """
        return self._lay_waiting(self.catalog)

    @property
    def store(self) -> Store:
        """The log. Raises StoreUnavailable."""
        return self.dataset.store

    def start_draft(
        self, table: str, key: str, row: Mapping[str, str], *, reason: str = ""
    ) -> Draft:
        """Return a draft that adds or changes a row, based on what is published now."""
        exists = find_row(self.catalog.frames, table, key) is not None
        last = find_last(self.store, table, key)
        base = last.number if last else 0
        change = choose_change(exists=exists, base=base)
        return Draft(table=table, key=key, change=change, row=dict(row), base=base, reason=reason)

    def start_retirement(self, table: str, key: str, *, reason: str) -> Draft:
        """Return a draft that takes a row out of the dataset."""
        row = find_row(self.catalog.frames, table, key) or {}
        last = find_last(self.store, table, key)
        return Draft(
            table=table,
            key=key,
            change=Change.RETIRE,
            row=write_row(TABLES[table], row) if row else {},
            base=last.number if last else 0,
            reason=reason,
        )

    def check(self, drafts: Sequence[Draft]) -> list[Finding]:
        """Return what is wrong with drafts, warnings included."""
        return check_changes(self.working.frames, drafts)

    def list_taken(self) -> Mapping[str, Collection[str]]:
        """Return the keys that no new row may have, by table: of rows that are or ever were.

        A region or an indicator that was taken back may come again: it has no other key.
        """
        return list_taken_keys(self.store, self.working, read_mark(self.store).revision)

    def save(self, drafts: Sequence[Draft], *, checked: str = "") -> Saved:
        """Write drafts into the log, all or none.

        They are in force at once where no review is needed. `checked` names the version of the
        dataset that they were checked against; they are checked again where it is another now.
        Raises NotAllowed, Refused, StaleChange or StoreUnavailable.
        """
        self.person.require(Role.EDITOR)
        if unsound := find_bad_words("reason", (draft.reason for draft in drafts)):
            raise Refused(unsound)
        catalog = self.dataset.current(at_once=True)
        if checked != catalog.version:
            findings = check_changes(self._lay_waiting(catalog).frames, drafts)
            if findings:
                raise Refused(findings)
        numbers = self.store.propose(
            drafts,
            author=self.person.name,
            version=catalog.version,
            publish=not self.require_review,
            call=self.call,
        )
        if self.require_review:
            self.dataset.current(at_once=True)
        else:
            self.dataset.take_in(drafts, version=catalog.version)
        return Saved(tuple(numbers), published=not self.require_review)

    def decide(self, numbers: Sequence[int], ruling: Ruling, *, note: str = "") -> None:
        """Publish or reject what others proposed. Raises NotAllowed, Refused or a StoreError."""
        self.person.require(Role.REVIEWER)
        if ruling is Ruling.REJECT and not note.strip():
            raise Refused([_missing_note()])
        if unsound := find_bad_words("note", [note]):
            raise Refused(unsound)
        if ruling is Ruling.PUBLISH:
            catalog = self.dataset.current(at_once=True)
            revisions = read_revisions(self.store, numbers)
            findings = [f for f in check_changes(catalog.frames, revisions) if not f.caution]
            if findings:
                raise Refused(findings)
        self.store.decide(
            numbers,
            ruling,
            author=self.person.name,
            note=note,
            by_other=self.require_review,
            call=self.call,
        )
        self.dataset.current(at_once=True)

    def withdraw(self, number: int) -> None:
        """Take back one's own proposal. Raises NotAllowed or a StoreError."""
        self.person.require(Role.EDITOR)
        (revision,) = read_revisions(self.store, [number])
        if revision.author != self.person.name:
            self.person.require(Role.REVIEWER)
        self.store.decide(
            [number], Ruling.WITHDRAW, author=self.person.name, by_other=False, call=self.call
        )

    def revert(self, number: int, *, reason: str) -> Saved:
        """Undo a published revision by a new one that restores the row before it."""
        return self.save([self.start_revert(number, reason=reason)])

    def undo(self, saved: Saved, *, reason: str) -> None:
        """Take back what was saved together: reverted where it is in force, else withdrawn."""
        self.person.require(Role.EDITOR)
        if saved.published:
            newest_first = sorted(saved.numbers, reverse=True)
            self.save(self._start_reverts(newest_first, reason=reason))
        else:
            self.store.decide(
                saved.numbers, Ruling.WITHDRAW, author=self.person.name, by_other=False
            )

    def start_revert(self, number: int, *, reason: str) -> Draft:
        """Return a draft that restores a row as it was before a revision."""
        (draft,) = self._start_reverts([number], reason=reason)
        return draft

    def _start_reverts(self, numbers: Sequence[int], *, reason: str) -> list[Draft]:
        revisions = read_revisions(self.store, numbers)
        before = read_before(self.store, self.dataset.release.frames, revisions)
        if not all(found.known for found in before.values()):
            raise Refused([_missing_row()])
        return draft_reverts(
            self.store, self.catalog.frames, revisions, before=before, reason=reason
        )

    def _lay_waiting(self, catalog: Catalog) -> Catalog:
        if not self.require_review:
            return catalog
        waiting = list_waiting(self.store, read_mark(self.store))
        return fold_drafts(catalog, waiting) if waiting else catalog


def _missing_note() -> Finding:
    return Finding(0, "note", "", _("A rejection needs a note."), _("a sentence that says why"))


def _missing_row() -> Finding:
    wrong = _(
        "The row before this change stood in an earlier release and is not in the log. Change the "
        "record instead."
    )
    return Finding(0, "", "", wrong, "")
