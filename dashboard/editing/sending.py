"""Turns what a program sent into drafts, judged by the rules of the form, and saves them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from dashboard.editing.desk import Desk, Refused, Saved
from dashboard.editing.drafts import finish_draft, judge_drafts
from dashboard.editing.judge import CLAIM
from dashboard.editing.mistakes import Mistake, NotTaken, Place
from dashboard.editing.remarks import Remark, remark_on
from dashboard.editing.sent import Proposal
from dashboard.editing.wishes import Grounds, Wish, read_wishes
from dashboard.i18n import _
from data.revisions import Overtaken, StaleChange, UnknownVersion, find_head
from data.revisions.bases import read_bases
from data.revisions.fold import RECORDS
from data.revisions.history import read_revisions
from data.revisions.rows import find_row, write_row
from schemas import TABLES, Change, Draft, Role

CHANGES = {"new": Change.ADD, "change": Change.CHANGE, "retire": Change.RETIRE}
Row = Mapping[str, str]


def send_proposal(desk: Desk, proposal: Proposal, *, today: date) -> Saved:
    """Check and save what a program sent, all or none.

    Raises NotTaken with every error and every warning that is not acknowledged, StaleChange,
    NotAllowed, or another StoreError.
    """
    desk.person.require(Role.EDITOR)
    head = _find_head(desk, proposal)
    keys = [(change.table, change.key) for change in proposal.changes if change.action != "new"]
    bases = read_bases(desk.store, keys, until=head)
    before = {key: read_row_at(desk, *key, base=bases.get(key, 0)) for key in dict.fromkeys(keys)}
    taken, catalog = desk.list_taken(), desk.working
    wishes, mistakes = read_wishes(
        proposal, Grounds(catalog, before, taken, proposal.version or "")
    )
    # PostgreSQL takes no NUL; a key with one is refused below, as any invisible character.
    printable = [(wish.table, wish.key) for wish in wishes if wish.key.isprintable()]
    last = read_bases(desk.store, printable)
    drafts = [
        _draft(wish, last if wish.action == "new" else bases, reason=proposal.reason.strip())
        for wish in wishes
    ]
    _refuse_stale(desk, drafts, last)
    claims = [
        place
        for place, wish in enumerate(wishes)
        if wish.table in RECORDS and any(name in CLAIM for name in wish.edits)
    ]
    judged = judge_drafts(catalog, drafts, claims=claims, today=today)
    warnings = [
        said for said in judged.warnings if said.remark.name not in wishes[said.place].acknowledged
    ]
    if mistakes or judged.errors or warnings:
        raise NotTaken(
            mistakes + [_place(drafts, said.place, said.remark) for said in judged.errors],
            [_place(drafts, said.place, said.remark) for said in warnings],
        )
    let_stand = [
        [said.remark.name for said in judged.warnings if said.place == place]
        for place in range(len(drafts))
    ]
    finished = [
        finish_draft(draft, names, base=draft.base, reason=draft.reason)
        for draft, names in zip(drafts, let_stand, strict=True)
    ]
    try:
        return desk.save(finished)
    except Refused as refused:  # another has changed what these lean on, a moment ago
        raise NotTaken(list(_list_refused(finished, refused))) from None


def read_row_at(desk: Desk, table: str, key: str, *, base: int) -> Row | None:
    """Return a row as a published revision left it, or as the release has it for 0."""
    if base:
        (revision,) = read_revisions(desk.store, [base])
        return None if revision.change is Change.RETIRE else revision.row
    found = find_row(desk.dataset.release.frames, table, key)
    return None if found is None else write_row(TABLES[table], found)


def _find_head(desk: Desk, proposal: Proposal) -> int | None:
    """Return how far the log had come in the version that a proposal is based on."""
    missing = [
        Mistake((name,), "", _("{name} is needed to change or retire a row.").format(name=name))
        for name in ("version", "reason")
        if not (getattr(proposal, name) or "").strip()
    ]
    if missing and any(change.action != "new" for change in proposal.changes):
        raise NotTaken(missing)
    if proposal.version is None:
        return None
    desk.dataset.current(at_once=True)  # another process may have made the version just now
    try:
        return find_head(desk.dataset, proposal.version)
    except UnknownVersion:
        text = _(
            'version "{value}" is none of this dataset as it is released now. Read the rows again.'
        ).format(value=proposal.version)
        raise NotTaken([Mistake(("version",), proposal.version, text)]) from None


def _draft(wish: Wish, bases: Mapping[Place, int], *, reason: str) -> Draft:
    base = bases.get((wish.table, wish.key), 0)
    change = CHANGES[wish.action]
    if change is Change.ADD and base:
        change = Change.RESTORE
    row = dict(wish.row)
    if "acknowledged" in row and any(name in CLAIM for name in wish.edits):
        row["acknowledged"] = ""  # what was let stand was another claim
    return Draft(table=wish.table, key=wish.key, change=change, row=row, base=base, reason=reason)


def _refuse_stale(desk: Desk, drafts: Sequence[Draft], last: Mapping[Place, int]) -> None:
    """Raise StaleChange for rows that were changed since."""
    now = [last.get((draft.table, draft.key), 0) for draft in drafts]
    stale = [(draft, n) for draft, n in zip(drafts, now, strict=True) if n != draft.base]
    if stale:
        numbers = sorted({number for _draft, number in stale})
        theirs = dict(zip(numbers, read_revisions(desk.store, numbers), strict=True))
        raise StaleChange([Overtaken(draft, theirs[number]) for draft, number in stale])


def _place(drafts: Sequence[Draft], place: int, remark: Remark) -> Mistake:
    draft = drafts[place]
    at = ("changes", place, "row", remark.place) if remark.place else ("changes", place)
    if draft.change is Change.RETIRE:
        at = ("changes", place)
    value = draft.row.get(remark.place, "")
    return Mistake(at, value, remark.text, code=remark.name, others=remark.others)


def _list_refused(drafts: Sequence[Draft], refused: Refused) -> Iterator[Mistake]:
    for found in refused.findings:
        if found.place < len(drafts) and found.column != "reason":
            draft = drafts[found.place]
            yield _place(drafts, found.place, remark_on(found, draft.table, row=draft.row))
        else:
            yield Mistake((found.column,), found.value, str(found.wrong))
