"""Who may ask the API: a plain address cannot know who is signed in, a token says for whom."""

from collections.abc import Callable
from enum import Enum, auto
from time import monotonic

from dashboard.editing.people import Person
from schemas import Token


class Access(Enum):
    """Whom the dashboard lets read."""

    OPEN = auto()  # anybody, and copies may be kept on the way
    PRIVATE = auto()  # anybody who gets here, but sign-in is set up: no copies on the way
    CLOSED = auto()  # only the viewers listed, so nobody here without a token


FindAccess = Callable[[], Access]
FindPerson = Callable[[Token], Person]
SECONDS = 1.0  # after which it is looked up anew: that takes longer than a ready answer


def trust_nobody(token: Token) -> Person:
    """Return the owner of a token without any role: for an API that takes no tokens."""
    return Person(token.owner, frozenset())


def remember_access(find: FindAccess, clock: Callable[[], float] = monotonic) -> FindAccess:
    """Return what looks once a second whom the dashboard lets read; a failure is not remembered."""
    known: tuple[Access, float] | None = None

    def find_again() -> Access:
        nonlocal known
        now = clock()
        if known is None or now - known[1] >= SECONDS:
            known = None
            known = (find(), now)
        return known[0]

    return find_again
