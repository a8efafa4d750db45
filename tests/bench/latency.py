"""How long answers of the API take as the dataset grows: the first with nothing ready but the
dataset, and one that is kept ready. In seconds of the processor, without the network.
"""

import asyncio
from statistics import median
from time import process_time
from typing import Any

from starlette.applications import Starlette

from dashboard.api import Access, api_routes, frames, responding
from dashboard.api.answers import Shelf
from dashboard.api.pace import Pace
from dashboard.api.ready import Memory
from dashboard.open_routes import open_routes

PATHS = {
    "records, 100 rows": "/api/v1/records.json?level=province&limit=100",
    "compare": "/api/v1/compare.json?indicator=core_industry_value",
    "deadlines.ics": "/deadlines.ics?region=CN-GD",
}
REPEATS, WARM = 3, 50
LONG = 0.05  # seconds; an answer that takes as long is not kept ready, and asked for once
LARGE = 100  # from so many times on, one first answer is long enough to tell


def measure_answers(copies: int) -> dict[str, float]:
    """Return the seconds of each answer over the dataset that the environment names."""
    pace = Pace()
    routes = [*api_routes(lambda: Access.OPEN, pace), *open_routes(lambda: Access.OPEN, pace)]
    app = Starlette(routes=routes)
    steps: dict[str, float] = {}
    for name, path in PATHS.items():
        repeats = 1 if copies >= LARGE else REPEATS
        steps[f"{name}, first"] = median(_measure_first(app, path) for _ in range(repeats))
        steps[f"{name}, ready"] = _measure_ready(app, path)
    return steps


def _measure_first(app: Starlette, path: str) -> float:
    frames.load_frame.cache_clear()
    frames.load_texts.cache_clear()
    responding.SHELF, responding.MEMORY = Shelf(), Memory()
    return asyncio.run(_ask(app, path, times=1))


def _measure_ready(app: Starlette, path: str) -> float:
    once = asyncio.run(_ask(app, path, times=1))
    return once if once > LONG else asyncio.run(_ask(app, path, times=WARM))


async def _ask(app: Starlette, path: str, *, times: int) -> float:
    """Return seconds an answer."""
    start = process_time()
    for _ in range(times):
        await _ask_once(app, path)
    return (process_time() - start) / times


async def _ask_once(app: Starlette, path: str) -> None:
    path, _mark, query = path.partition("?")
    scope: dict[str, Any] = {
        "type": "http",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "query_string": query.encode(),
        "headers": [(b"host", b"bench")],
    }
    status: list[int] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        status.extend([message["status"]] if "status" in message else [])

    await app(scope, receive, send)
    if status != [200]:
        raise ValueError(f"{path}?{query} was answered with {status}.")
