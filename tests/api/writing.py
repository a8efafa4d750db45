"""A program that writes: an API over the tiny dataset and a database of its own, with a token."""

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import httpx
from starlette.types import ASGIApp

from dashboard.api.description import BASE
from dashboard.loading.dataset import open_dataset
from data.revisions.history import Asked, count_events
from data.revisions.tokens import make_token
from schemas import Role, Token
from tests.factories import a_target

GOAL = a_target()["id"]
AUTHOR, REVIEWER = "li", "wang"
Body = dict[str, Any]


def a_token(owner: str = AUTHOR, role: Role = Role.REVIEWER, days: int = 30) -> tuple[Token, str]:
    """A token of the local user, made in the database that the API uses."""
    store = open_dataset().store
    return make_token(store, owner=owner, name="Nightly", role=role, days=days, claims={})


def a_change(key: str = GOAL, /, **cells: object) -> Body:
    """A wish to change some cells of a target; without any, its value."""
    row = cells or {"value": 3500}
    return {
        "action": "change",
        "table": "targets",
        "key": key,
        "row": row,
        "acknowledged": ["past"],
    }


def an_addition(**cells: object) -> Body:
    """A wish to add Guangdong's goal for 2030, without an id."""
    row = {**a_target(id=""), "deadline": "2030-12-31", **cells}
    return {"action": "new", "table": "targets", "row": row}


def a_proposal(*changes: Body, **others: object) -> Body:
    """Changes based on the dataset as it is now."""
    version = open_dataset().current(at_once=True).version
    known = {"version": version, "reason": "Typo.", "changes": list(changes or [a_change()])}
    return known | others


@dataclass(frozen=True)
class Program:
    """Sends requests with a token."""

    app: ASGIApp
    token: str = ""

    def send(
        self, path: str, body: Any = None, /, method: str = "", **headers: Any
    ) -> httpx.Response:
        """Post a body, or read where there is none; underscores in headers stand for dashes."""
        named = {"authorization": f"Bearer {self.token}"} if self.token else {}
        named |= {name.replace("_", "-"): value for name, value in headers.items()}
        return asyncio.run(self.ask(path, body, named, method=method))

    def propose(self, *changes: Body, **headers: Any) -> httpx.Response:
        """Propose changes of the dataset as it is now."""
        return self.send("/revisions", a_proposal(*changes), **headers)

    def decide(self, number: int, decision: str, **others: object) -> httpx.Response:
        """Decide about a revision."""
        return self.send(f"/revisions/{number}/decision", {"decision": decision, **others})

    async def ask(
        self, path: str, body: Any, headers: Mapping[str, str], *, method: str = ""
    ) -> httpx.Response:
        """Send one of several requests at once, with just these headers."""
        content = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        typed = {} if content is None else {"content-type": "application/json"}
        method = method or ("GET" if content is None else "POST")
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            return await client.request(
                method, f"{BASE}{path}", content=content, headers={**typed, **headers}
            )


def as_problem(response: httpx.Response) -> tuple[int, str]:
    """The status and the words of a refusal, which is in the one shape of all."""
    assert response.headers["content-type"] == "application/problem+json", response.text
    assert response.headers["cache-control"] == "no-store"
    said = response.json()
    assert said["status"] == response.status_code
    return response.status_code, said["detail"]


def written() -> int:
    """How many revisions are in the log."""
    return count_events(open_dataset().store, Asked())


Become = Callable[[str], None]
