"""The API: one FastAPI application, mounted beside the pages."""

import re
from collections.abc import Awaitable, Callable
from functools import partial
from http import HTTPStatus
from typing import Any

from anyio import CapacityLimiter, move_on_after, to_thread
from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from dashboard.api.access import FindAccess, FindPerson, trust_nobody
from dashboard.api.description import BASE, build_page_model, build_start, write_description
from dashboard.api.documents import DOCUMENTS, Document, answer_document
from dashboard.api.gate import Gate
from dashboard.api.listing import answer_list
from dashboard.api.lists import LISTS
from dashboard.api.pace import Pace
from dashboard.api.problems import (
    Refused,
    answer_failure,
    answer_http_error,
    answer_refused,
)
from dashboard.api.record import answer_record
from dashboard.api.rows.detail import RecordDetail
from dashboard.api.writing.actions import DECIDE, PROPOSE
from dashboard.api.writing.endpoint import AT_ONCE as WRITERS
from dashboard.api.writing.endpoint import build_endpoint
from dashboard.api.writing.listing import answer_revision, answer_revisions
from dashboard.i18n import _

LONGEST = 20.0  # seconds for one answer
AT_ONCE = 8  # answers made at the same time; the pages have threads of their own
READABLE = ["ETag", "Link", "X-Total-Count", "X-Dataset-Version", "Retry-After"]
Endpoint = Callable[[Request], Awaitable[Response]]


def api_routes(
    find_access: FindAccess,
    pace: Pace,
    *,
    find_person: FindPerson = trust_nobody,
) -> list[BaseRoute]:
    """Return the API below its address, whatever characters follow."""
    mount = Mount(BASE, build_api(find_access, pace, find_person=find_person))
    mount.path_regex = re.compile(mount.path_regex.pattern, re.DOTALL)  # a line break is no end
    return [Route(BASE, _lead_to_start), mount]


def build_api(
    find_access: FindAccess,
    pace: Pace,
    *,
    find_person: FindPerson = trust_nobody,
) -> FastAPI:
    """Build the API; `find_access` says at each request whom the dashboard lets read, and
    `find_person` for whom a token acts.
    """
    api = FastAPI(
        title="Regional AI Target Dashboard",
        openapi_url=None,  # ours names the codes of the dataset
        docs_url=None,  # both pages would load scripts from elsewhere
        redoc_url=None,
        redirect_slashes=False,
        middleware=[
            Middleware(
                CORSMiddleware,
                allow_origins=["*"],
                allow_methods=["GET", "HEAD"],  # no page of another site writes
                allow_headers=["If-None-Match"],
                expose_headers=READABLE,
            ),
            Middleware(
                Gate,
                find_access=find_access,
                pace=pace,
                find_person=find_person,
            ),
        ],
    )
    api.add_exception_handler(Refused, answer_refused)
    api.add_exception_handler(HTTPException, answer_http_error)
    api.add_exception_handler(Exception, answer_failure)
    run = _run_beside(CapacityLimiter(AT_ONCE))
    _add_routes(api, run)
    _add_writing(api, run, find_person)
    return api


def _add_routes(api: FastAPI, run: Callable[[Callable[[Request], Response]], Endpoint]) -> None:
    def add(path: str, answer: Callable[[Request], Response], **said: Any) -> None:
        api.add_api_route(path, run(answer), methods=["GET"], **said)

    for name, listing in LISTS.items():
        model = build_page_model(listing)
        plain = partial(answer_list, listing=listing)
        add(f"/{name}", plain, name=name, response_model=model)
        add(f"/{name}.{{suffix}}", _with_suffix(plain), name=name, response_model=model)
    add("/records/{record_id}", _with_id, name="record", response_model=RecordDetail)
    description = Document(
        "/openapi.json",
        "application/json",
        "What can be asked",
        lambda catalog, _as_of: write_description(api, catalog),
    )
    for document in (build_start(), description, *DOCUMENTS):
        answer = partial(answer_document, document=document)
        add(document.path, answer, name=document.title, include_in_schema=False)


def _add_writing(
    api: FastAPI, run: Callable[[Callable[[Request], Response]], Endpoint], find_person: FindPerson
) -> None:
    """Add what tells of changes and takes them; described in `writing/description.py`."""
    limiter = CapacityLimiter(WRITERS)
    tell = partial(answer_revisions, find_person=find_person)
    tell_one = partial(answer_revision, find_person=find_person)
    for path, method, endpoint in (
        ("/revisions", "GET", run(tell)),
        ("/revisions", "POST", build_endpoint(PROPOSE, find_person, limiter)),
        ("/revisions/{number}", "GET", run(tell_one)),
        ("/revisions/{number}/decision", "POST", build_endpoint(DECIDE, find_person, limiter)),
    ):
        api.add_api_route(path, endpoint, methods=[method], include_in_schema=False)


def _lead_to_start(request: Request) -> Response:
    return RedirectResponse(f"{request.scope.get('root_path', '')}{BASE}/")


def _with_suffix(answer: Callable[..., Response]) -> Callable[[Request], Response]:
    return lambda request: answer(request, suffix=request.path_params["suffix"])


def _with_id(request: Request) -> Response:
    return answer_record(request, request.path_params["record_id"])


def _run_beside(
    limiter: CapacityLimiter,
) -> Callable[[Callable[[Request], Response]], Endpoint]:
    """Return what lets an answer be made in a thread, for so long at most."""

    def wrap(answer: Callable[[Request], Response]) -> Endpoint:
        async def endpoint(request: Request) -> Response:
            with move_on_after(LONGEST):
                return await to_thread.run_sync(
                    answer, request, abandon_on_cancel=True, limiter=limiter
                )
            raise Refused(
                HTTPStatus.SERVICE_UNAVAILABLE,
                _("The answer took more than {n} seconds. Ask for less, or later.").format(
                    n=f"{LONGEST:g}"
                ),
                headers={"Retry-After": f"{LONGEST:g}"},
            )

        return endpoint

    return wrap
