"""What programs may do: propose changes, and decide about them."""

from collections.abc import Iterator
from http import HTTPStatus

from dashboard.api.writing.endpoint import Writing
from dashboard.editing.desk import Desk
from dashboard.editing.mistakes import Mistake, NotTaken
from dashboard.editing.sending import send_proposal
from dashboard.editing.sent import DecisionSent, Proposal
from dashboard.i18n import _
from dashboard.settings import Settings
from data.revisions.history import Asked, list_numbers, read_events, read_revisions
from schemas import Ruling

RULINGS = {"publish": Ruling.PUBLISH, "reject": Ruling.REJECT}
NEEDS_NOTE = ("reject", "revert")


def propose(desk: Desk, _number: int, sent: Proposal) -> object:
    """Write changes into the log. Raises what `send_proposal` does."""
    return send_proposal(desk, sent, today=Settings.from_environment().today())


def decide(desk: Desk, number: int, sent: DecisionSent) -> object:
    """Decide about a revision. Raises NotTaken, and what the desk does."""
    mistakes = list(_list_mistakes(sent))
    if mistakes:
        raise NotTaken(mistakes)
    (revision,) = read_revisions(desk.store, [number])
    if sent.decision == "withdraw":
        return desk.withdraw(number)
    if sent.decision == "revert":
        _refuse_unpublished(desk, number)
        return desk.revert(number, reason=sent.note.strip())
    numbers = {number}
    if sent.together:
        numbers |= {*list_numbers(desk.store, Asked(batch=revision.batch, pending=True))}
    return desk.decide(sorted(numbers), RULINGS[sent.decision], note=sent.note.strip())


def _list_mistakes(sent: DecisionSent) -> Iterator[Mistake]:
    note = bool(sent.note.strip())
    if sent.decision in NEEDS_NOTE and not note:
        text = _("note says why; it is needed to {decision}.")
        yield Mistake(("note",), sent.note, text.format(decision=sent.decision))
    if sent.decision == "withdraw" and note:
        yield Mistake(("note",), sent.note, _("note: what is withdrawn takes none."))
    if sent.together and sent.decision not in RULINGS:
        text = _("together goes with publish and reject only.")
        yield Mistake(("together",), "true", text)


def _refuse_unpublished(desk: Desk, number: int) -> None:
    found = read_events(desk.store, Asked(before=number + 1, ruling=Ruling.PUBLISH), size=1)
    if not found or found[0].revision.number != number:
        text = _("Revision {number} is not published, so there is nothing to revert.")
        raise NotTaken([Mistake(("decision",), "revert", text.format(number=number))])


PROPOSE = Writing(Proposal, propose, lambda _sent: HTTPStatus.CREATED)
DECIDE = Writing(
    DecisionSent,
    decide,
    lambda sent: HTTPStatus.CREATED if sent.decision == "revert" else HTTPStatus.OK,
)
