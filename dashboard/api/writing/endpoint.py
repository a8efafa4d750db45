"""Answers a request that writes: who sends it, what it says, and once only under the same key."""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from http import HTTPStatus
from typing import Generic, TypeVar

from anyio import CapacityLimiter, to_thread
from pydantic import BaseModel
from pydantic_core import from_json
from starlette.requests import Request
from starlette.responses import Response

from dashboard.api.access import FindPerson
from dashboard.api.bearer import Caller, find_caller, refuse_for_now, refuse_role
from dashboard.api.description import BASE
from dashboard.api.negotiation import check_accepts
from dashboard.api.problems import Refused
from dashboard.api.reading import Reader, parse_query
from dashboard.api.writing.body import JSON, KEY_HEADER, REPLAYED, parse_body, read_body
from dashboard.api.writing.refusals import REFUSALS, translate
from dashboard.api.writing.rows import write_written
from dashboard.editing.desk import Desk
from dashboard.i18n import _
from dashboard.loading.dataset import open_dataset
from dashboard.settings import Settings
from data.revisions import StoreUnavailable
from data.revisions.calls import Call, find_answer
from data.revisions.errors import Answered, KeptAnswer
from schemas import Decision, Revision, Role

KEY = re.compile(r"[\x21-\x7e]{1,255}")
AT_ONCE = 4  # writers wait for each other; readers must not wait for all of them
Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class Writing(Generic[Model]):
    """An address that is written to: what may be sent there, and what is done about it.

    `act` is given the desk, the number in the address (0 for none) and what was sent; it writes
    exactly once. `choose_status` says what the answer is called.
    """

    model: type[Model]
    act: Callable[[Desk, int, Model], object]
    choose_status: Callable[[Model], HTTPStatus]


def build_endpoint(
    writing: Writing[Model], find_person: FindPerson, limiter: CapacityLimiter
) -> Callable[[Request], Awaitable[Response]]:
    """Return what answers at an address. What was begun is finished, however long it takes."""

    async def endpoint(request: Request) -> Response:
        caller = await to_thread.run_sync(_find_editor, request, find_person, limiter=limiter)
        body = await read_body(request)
        act = _Request(writing, caller).answer
        return await to_thread.run_sync(act, request, body, limiter=limiter)

    return endpoint


def _find_editor(request: Request, find_person: FindPerson) -> Caller:
    caller = find_caller(request.scope, find_person)
    if not caller.person.has(Role.EDITOR):
        raise refuse_role(caller.person.reason or _("The role of an editor is needed."))
    return caller


@dataclass(frozen=True)
class _Request(Generic[Model]):
    writing: Writing[Model]
    caller: Caller

    def answer(self, request: Request, body: bytes) -> Response:
        """Return the answer: an earlier one where there is one under this key. Raises Refused."""
        reader = Reader(parse_query(request.scope["query_string"]))
        reader.refuse_unknown([])
        reader.finish()
        check_accepts(request.headers.get("accept", ""), JSON)
        key, digest = _read_key(request), _digest(request, body)
        number = _read_number(request)
        if kept := self._find(key):
            return _replay(kept, digest)
        try:
            return self._write(number, body, named=(key, digest))
        except Answered as answered:
            return _replay(answered.kept, digest)
        except Refused:  # by another that was sent under the same key, and came first
            if kept := self._find(key):
                return _replay(kept, digest)
            raise

    def _write(self, number: int, body: bytes, *, named: tuple[str, str]) -> Response:
        key, digest = named
        sent = parse_body(body, self.writing.model)
        status = self.writing.choose_status(sent)
        written = list[str]()

        def write(revisions: Sequence[Revision], decisions: Sequence[Decision]) -> str:
            written.append(write_written(revisions, decisions))
            return written[-1]

        desk = Desk(
            open_dataset(),
            self.caller.person,
            require_review=Settings.from_environment().require_review,
            call=Call(self.caller.token.id, digest, write, key=key, status=status),
        )
        try:
            self.writing.act(desk, number, sent)
        except Answered:
            raise
        except REFUSALS as error:
            raise translate(error, desk) from error
        return _respond(status, written[-1])

    def _find(self, key: str) -> KeptAnswer | None:
        if not key:
            return None
        try:
            return find_answer(open_dataset().store.engine, self.caller.token.id, key)
        except StoreUnavailable as error:
            raise refuse_for_now(error) from None


def _read_key(request: Request) -> str:
    keys = request.headers.getlist(KEY_HEADER)
    if not keys:
        return ""
    if len(keys) > 1 or not KEY.fullmatch(keys[0]):
        raise Refused(
            HTTPStatus.BAD_REQUEST,
            _("{name} must stand once, with 1 to 255 visible ASCII letters.").format(
                name=KEY_HEADER
            ),
        )
    return keys[0]


def _read_number(request: Request) -> int:
    text = request.path_params.get("number", "0")
    if not re.fullmatch(r"[0-9]{1,9}", text):
        detail = _('There is no revision "{value}".').format(value=text[:60])
        raise Refused(HTTPStatus.NOT_FOUND, detail)
    return int(text)


def _digest(request: Request, body: bytes) -> str:
    return sha256(f"{request.method} {request.url.path}\n".encode() + body).hexdigest()


def _replay(kept: KeptAnswer, digest: str) -> Response:
    if kept.digest != digest:
        raise Refused(
            HTTPStatus.UNPROCESSABLE_ENTITY,
            _("Another request was sent under this {name}. Take a new one.").format(
                name=KEY_HEADER
            ),
        )
    response = _respond(HTTPStatus(kept.status), kept.body)
    response.headers[REPLAYED] = "true"
    return response


def _respond(status: HTTPStatus, body: str) -> Response:
    headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    if status is HTTPStatus.CREATED:
        first = from_json(body)["revisions"][0]["number"]
        headers["Location"] = f"{BASE}/revisions/{first}"
    return Response(body, status, headers, media_type=JSON)
