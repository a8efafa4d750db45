"""Who may ask the API: a plain address cannot know who is signed in, a token says for whom."""

from collections.abc import Callable
from enum import Enum, auto

from dashboard.editing.people import Person
from schemas import Token


class Access(Enum):
    """Whom the dashboard lets read."""

    OPEN = auto()  # anybody, and copies may be kept on the way
    PRIVATE = auto()  # anybody who gets here, but sign-in is set up: no copies on the way
    CLOSED = auto()  # only the viewers listed, so nobody here without a token


FindAccess = Callable[[], Access]
FindPerson = Callable[[Token], Person]


def trust_nobody(token: Token) -> Person:
    """Return the owner of a token without any role: for an API that takes no tokens."""
    return Person(token.owner, frozenset())
