"""Asks an API in this process, as a program would over the network."""

import asyncio
from collections.abc import Iterator
from typing import Any

import httpx
from starlette.applications import Starlette
from starlette.types import ASGIApp

from dashboard.api import Access, api_routes
from dashboard.api.access import FindAccess, FindPerson, trust_nobody
from dashboard.api.description import BASE
from dashboard.api.pace import Pace
from dashboard.api.rate import Meter


def build_app(
    find_access: FindAccess = lambda: Access.OPEN,
    meter: Meter | None = None,
    find_person: FindPerson = trust_nobody,
) -> ASGIApp:
    """The API where the server has it."""
    pace = Pace(meter or Meter())
    return Starlette(routes=api_routes(find_access, pace, find_person=find_person))


class Client:
    """Asks for paths below the API, or another address."""

    def __init__(self, app: ASGIApp, base: str = BASE) -> None:
        """Talk to an application."""
        self._app = app
        self._base = base

    def get(self, path: str, *, method: str = "GET", **headers: str) -> httpx.Response:
        """Ask for a path; underscores in the names of headers stand for dashes."""
        return asyncio.run(self._ask(method, path, headers))

    def items(self, path: str) -> list[dict[str, Any]]:
        """The rows of a page."""
        response = self.get(path)
        assert response.status_code == 200, response.text
        return response.json()["items"]

    def problem(self, path: str, **headers: str) -> tuple[int, str]:
        """The status and the words of a problem."""
        response = self.get(path, **headers)
        assert response.headers["content-type"] == "application/problem+json"
        said = response.json()
        assert said["status"] == response.status_code
        return response.status_code, said["detail"]

    def walk(self, path: str) -> Iterator[list[dict[str, Any]]]:
        """All pages, as their links lead."""
        while path:
            response = self.get(path)
            yield response.json()["items"]
            path = response.links.get("next", {}).get("url", "").removeprefix(BASE)

    async def _ask(self, method: str, path: str, headers: dict[str, str]) -> httpx.Response:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        transport = httpx.ASGITransport(self._app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            del client.headers["Accept-Encoding"]
            return await client.request(method, f"{self._base}{path}", headers=named)
