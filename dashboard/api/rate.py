"""Counts how much each client asks, so that one cannot take the server from the others."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from time import monotonic

CLIENTS = 10_000  # clients that are remembered; those silent for longest are forgotten first
MINUTE = 60.0


class Meter:
    """Lets every client ask so many times a minute: a full minute's worth at once, then evenly."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        """Start with nobody known."""
        self._clock = clock
        self._clients: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def take(self, client: str, rate: int) -> float:
        """Count one request; return the seconds to wait before it is allowed, 0 where it is."""
        now = self._clock()
        with self._lock:
            left, then = self._clients.pop(client, (float(rate), now))
            left = min(float(rate), left + (now - then) * rate / MINUTE)
            allowed = left >= 1
            self._clients[client] = (left - 1 if allowed else left, now)
            if len(self._clients) > CLIENTS:
                self._clients.popitem(last=False)
        return 0.0 if allowed else (1 - left) * MINUTE / rate
