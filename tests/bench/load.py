"""Asks a server the same thing over and over: `python -m tests.bench.load URL CLIENTS SECONDS`.

A process of its own, so that asking takes nothing from the server's thread; plain sockets, so that
it takes little from the machine. Prints answers a second and the median time of an answer in
milliseconds.
"""

import sys
from contextlib import ExitStack
from math import inf
from selectors import EVENT_READ, DefaultSelector
from socket import create_connection
from statistics import median
from time import perf_counter
from urllib.parse import urlsplit

END = b"\r\n\r\n"
LAST = b"0\r\n\r\n"  # how an answer in chunks ends
SPACE = memoryview(bytearray(1 << 18))  # for what is read at once; the same for all


class Client:
    """One open connection, whose next question follows each answer."""

    def __init__(self, url: str, headers: str) -> None:
        """Connect, and ask nothing yet."""
        parts = urlsplit(url)
        target = f"{parts.path}?{parts.query}" if parts.query else parts.path
        self._request = f"GET {target} HTTP/1.1\r\nHost: {parts.netloc}\r\n{headers}\r\n".encode()
        self.socket = create_connection((parts.hostname, parts.port))

    def ask(self) -> None:
        """Send the question."""
        self._head, self._tail, self._received, self._size = b"", b"", 0, 0.0
        self._start = perf_counter()
        self.socket.sendall(self._request)

    def take(self) -> float | None:
        """Read what has come; return the seconds of the answer once it is whole."""
        count = self.socket.recv_into(SPACE)
        if not count:
            raise ConnectionError("The server closed the connection.")
        self._received += count
        if not self._size:
            self._head += SPACE[:count].tobytes()
            self._size = measure_answer(self._head)
        if self._size == inf:
            self._tail = (self._tail + SPACE[:count].tobytes())[-len(LAST) :]
        whole = self._tail == LAST if self._size == inf else self._received == self._size
        return perf_counter() - self._start if whole else None


def measure_answer(begin: bytes) -> float:
    """Return the bytes of an answer from its beginning: 0 where that does not tell yet, infinite
    where only the end will. Raises ValueError for a refusal.
    """
    head, end, _body = begin.partition(END)
    if not end:
        return 0
    head = head.lower()
    if not head.startswith((b"http/1.1 200", b"http/1.1 304")):
        raise ValueError(head.split(b"\r\n")[0].decode())
    if b"transfer-encoding: chunked" in head:
        return inf
    _before, told, length = head.partition(b"content-length:")
    return len(head) + len(END) + (int(length.split(b"\r\n")[0]) if told else 0)


def load(url: str, clients: int, seconds: float, *, headers: str = "") -> list[float]:
    """Ask with so many clients at once until the time is up; return how long each answer took."""
    times: list[float] = []
    with ExitStack() as stack:
        selector = stack.enter_context(DefaultSelector())
        for client in [Client(url, headers) for _ in range(clients)]:
            selector.register(stack.enter_context(client.socket), EVENT_READ, client)
            client.ask()
        stop = perf_counter() + seconds
        while perf_counter() < stop:
            for key, _events in selector.select(timeout=seconds):
                if (spent := key.data.take()) is not None:
                    times.append(spent)
                    key.data.ask()
    return times


if __name__ == "__main__":
    url, clients, seconds, *headers = sys.argv[1:]
    lines = "".join(f"{line}\r\n" for line in headers)
    times = load(url, int(clients), float(seconds), headers=lines)
    print(len(times) / float(seconds), median(times) * 1000)
