"""Asks the routes in this process, as a program would over the network."""

import asyncio
from typing import Any

import httpx
from starlette.applications import Starlette

from dashboard.api.access import Access
from dashboard.api.pace import Pace
from dashboard.open_routes import open_routes

SITE = "http://ai.example"


class Client:
    """Somebody who asks for the standard formats."""

    def __init__(self, access: Access = Access.OPEN) -> None:
        """Ask a site that lets these people read."""
        self._app = Starlette(routes=open_routes(lambda: access, Pace()))

    def get(self, path: str, *, method: str = "GET", **headers: str) -> httpx.Response:
        """Ask for a path; underscores in the names of headers stand for dashes."""
        return asyncio.run(self._ask(method, path, headers))

    async def _ask(self, method: str, path: str, headers: dict[str, Any]) -> httpx.Response:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        transport = httpx.ASGITransport(self._app)
        async with httpx.AsyncClient(transport=transport, base_url=SITE) as client:
            return await client.request(method, path, headers=named)
