"""Answers a request that was answered before, at once: nothing is read, checked or made again."""

from collections import OrderedDict
from collections.abc import Hashable
from itertools import chain
from threading import Lock
from typing import NamedTuple

from starlette.types import Scope

from dashboard.loading.dataset import is_loaded, open_dataset
from dashboard.settings import Settings

MOST = 4096  # requests remembered
LONGEST = 1000  # bytes of all that decides an answer; a longer request takes the long way
DECIDING = (b"accept", b"accept-language")  # headers, beside those read when it is sent
ASKED = "dashboard.asked"  # in the scope of a request: what it is remembered by
Asked = tuple[Hashable, ...]


class Known(NamedTuple):
    """What answers a request: the question that it was read as, and the tag of the answer."""

    question: Hashable
    tag: str


class Memory:
    """What requests were read as; those not asked for longest are forgotten first."""

    def __init__(self, most: int = MOST) -> None:
        """Start with nothing."""
        self._most = most
        self._known: OrderedDict[Asked, Known] = OrderedDict()
        self._lock = Lock()

    def recall(self, asked: Asked) -> Known | None:
        """Return what a request was read as before."""
        with self._lock:
            if asked in self._known:
                self._known.move_to_end(asked)
            return self._known.get(asked)

    def note(self, asked: Asked, known: Known) -> None:
        """Remember what a request was read as."""
        with self._lock:
            self._known[asked] = known
            if len(self._known) > self._most:
                self._known.popitem(last=False)


def read_asked(scope: Scope, settings: Settings) -> Asked | None:
    """Return all that decides an answer; None where only the long way will do.

    Namely where the log is to be asked first whether anything was published since, and for
    requests of a length that nobody repeats.
    """
    if scope["method"] != "GET" or not is_loaded():
        return None
    dataset = open_dataset(settings)
    catalog = dataset.known()
    headers = [header for header in scope["headers"] if header[0] in DECIDING]
    letters = (scope["path"], scope["query_string"], scope.get("root_path", ""), *chain(*headers))
    if catalog is None or sum(map(len, letters)) > LONGEST:
        return None
    day, address = settings.today(), settings.address
    return (*letters, catalog.version, day, address, dataset.trouble)
