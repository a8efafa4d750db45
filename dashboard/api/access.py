"""Who may ask the API: a plain address cannot know who is signed in."""

from collections.abc import Callable
from enum import Enum, auto


class Access(Enum):
    """Whom the dashboard lets read."""

    OPEN = auto()  # anybody, and copies may be kept on the way
    PRIVATE = auto()  # anybody who gets here, but sign-in is set up: no copies on the way
    CLOSED = auto()  # only the viewers listed, so nobody here


FindAccess = Callable[[], Access]
