"""Where changes are made: every one is checked here, on the server, when it is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.editing.people import Person
from dashboard.i18n import _
from data import Catalog
from data.revisions import Dataset, Finding, Store, check_changes
from data.revisions.history import find_last, read_revisions
from data.revisions.rows import find_row, write_row
from schemas import TABLES, Change, Draft, Revision, Role, Ruling


class Refused(Exception):
    """Changes were not saved because something is wrong with them; `findings` says what."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        """Keep what was found."""
        self.findings = list(findings)
        super().__init__(" ".join(finding.wrong for finding in findings))


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

    @property
    def catalog(self) -> Catalog:
        """The dataset as it is now."""
        return self.dataset.current()

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
        change = Change.ADD
        if exists:
            change = Change.CHANGE
        elif last is not None:
            change = Change.RESTORE
        base = last.number if last else 0
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
        return check_changes(self.catalog.frames, drafts)

    def save(self, drafts: Sequence[Draft]) -> Saved:
        """Write drafts into the log, all or none.

        They are in force at once where no review is needed. Raises NotAllowed, Refused, StaleChange
        or StoreUnavailable.
        """
        self.person.require(Role.EDITOR)
        catalog = self.dataset.current(at_once=True)
        findings = check_changes(catalog.frames, drafts)
        if findings:
            raise Refused(findings)
        numbers = self.store.propose(
            drafts,
            author=self.person.name,
            version=catalog.version,
            publish=not self.require_review,
        )
        self.dataset.current(at_once=True)
        return Saved(tuple(numbers), published=not self.require_review)

    def decide(self, numbers: Sequence[int], ruling: Ruling, *, note: str = "") -> None:
        """Publish or reject what others proposed. Raises NotAllowed, Refused or a StoreError."""
        self.person.require(Role.REVIEWER)
        if ruling is Ruling.REJECT and not note.strip():
            raise Refused([_missing_note()])
        if ruling is Ruling.PUBLISH:
            catalog = self.dataset.current(at_once=True)
            revisions = read_revisions(self.store, numbers)
            findings = [f for f in check_changes(catalog.frames, revisions) if not f.caution]
            if findings:
                raise Refused(findings)
        self.store.decide(
            numbers, ruling, author=self.person.name, note=note, by_other=self.require_review
        )
        self.dataset.current(at_once=True)

    def withdraw(self, number: int) -> None:
        """Take back one's own proposal. Raises NotAllowed or a StoreError."""
        self.person.require(Role.EDITOR)
        (revision,) = read_revisions(self.store, [number])
        if revision.author != self.person.name:
            self.person.require(Role.REVIEWER)
        self.store.decide([number], Ruling.WITHDRAW, author=self.person.name, by_other=False)

    def revert(self, number: int, *, reason: str) -> Saved:
        """Undo a published revision by a new one that restores the row before it."""
        return self.save([self.start_revert(number, reason=reason)])

    def start_revert(self, number: int, *, reason: str) -> Draft:
        """Return a draft that restores a row as it was before a revision."""
        (revision,) = read_revisions(self.store, [number])
        before = self._row_before(revision)
        if before is None:
            draft = self.start_retirement(revision.table, revision.key, reason=reason)
        else:
            draft = self.start_draft(revision.table, revision.key, before, reason=reason)
        return draft.model_copy(update={"reverts": number})

    def _row_before(self, revision: Revision) -> Mapping[str, str] | None:
        """Return the row as it was before a revision; None where there was none."""
        if revision.base:
            (base,) = read_revisions(self.store, [revision.base])
            return None if base.change is Change.RETIRE else base.row
        found = find_row(self.dataset.release.frames, revision.table, revision.key)
        return None if found is None else write_row(TABLES[revision.table], found)


def _missing_note() -> Finding:
    return Finding(0, "note", "", _("A rejection needs a note."), _("a sentence that says why"))
