"""Asks a server the same thing over and over: `python -m tests.bench.load URL CLIENTS SECONDS`.

A process of its own, so that asking takes nothing from the server's thread. Prints answers a second
and the median time of an answer in milliseconds.
"""

import asyncio
import sys
from statistics import median
from time import perf_counter
from urllib.parse import urlsplit

END = b"\r\n\r\n"


async def ask(url: str, seconds: float, *, headers: str = "") -> list[float]:
    """Ask on one open connection until the time is up; return how long each answer took."""
    parts = urlsplit(url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    target = f"{parts.path}?{parts.query}" if parts.query else parts.path
    request = f"GET {target} HTTP/1.1\r\nHost: {parts.netloc}\r\n{headers}\r\n".encode()
    times: list[float] = []
    stop = perf_counter() + seconds
    while (start := perf_counter()) < stop:
        writer.write(request)
        head = (await reader.readuntil(END)).lower()
        if not head.startswith((b"http/1.1 200", b"http/1.1 304")):
            raise ValueError(head.split(b"\r\n")[0].decode())
        if b"content-length:" in head:
            await reader.readexactly(int(head.split(b"content-length:")[1].split(b"\r\n")[0]))
        elif b"transfer-encoding: chunked" in head:
            await _read_chunks(reader)
        times.append(perf_counter() - start)
    writer.close()
    return times


async def _read_chunks(reader: asyncio.StreamReader) -> None:
    while length := int(await reader.readline(), 16):
        await reader.readexactly(length + 2)
    await reader.readline()


async def load(url: str, clients: int, seconds: float, *, headers: str = "") -> tuple[float, float]:
    """Ask with so many clients at once; return answers a second and the median time in seconds."""
    start = perf_counter()
    times = await asyncio.gather(*(ask(url, seconds, headers=headers) for _ in range(clients)))
    spent = perf_counter() - start
    everything = [time for each in times for time in each]
    return len(everything) / spent, median(everything)


if __name__ == "__main__":
    url, clients, seconds, *headers = sys.argv[1:]
    lines = "".join(f"{line}\r\n" for line in headers)
    rate, middle = asyncio.run(load(url, int(clients), float(seconds), headers=lines))
    print(rate, middle)
