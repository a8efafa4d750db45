"""The one shape of every error: problem details as RFC 9457 has them."""

import re
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import to_json
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dashboard.api.titles import name_status
from dashboard.i18n import TAGS, _, current_language

MEDIA_TYPE = "application/problem+json"
SHOWN = 60  # letters of a refused value that an answer repeats
METHODS = "GET, HEAD, OPTIONS"
WRITING = (  # what else than reading is allowed where
    (re.compile(r".*/api/v1/revisions"), "GET, HEAD, POST, OPTIONS"),
    (re.compile(r".*/api/v1/revisions/[^/]+/decision"), "POST, OPTIONS"),
)


class Fault(BaseModel):
    """One thing that is wrong with a request."""

    name: str = Field(description="The parameter, or the field of a body.", examples=["region"])
    value: str = Field(description="What was received, shortened.", examples=["CN-XX"])
    detail: str = Field(
        description="What is wrong, and what is allowed.",
        examples=['region "CN-XX" is not known. Allowed: CN-XJ, CN-XZ, CN-SX and 118 more.'],
    )
    pointer: str | None = Field(
        default=None,
        description="Where in the body, RFC 6901; only for a body.",
        examples=["/changes/0/row/value"],
    )


class Problem(BaseModel):
    """Why a request got no answer."""

    model_config = ConfigDict(title="Problem details, RFC 9457")

    type: str = Field("about:blank", description="Always `about:blank`: `status` says what it is.")
    title: str = Field(description="The status in words.", examples=["Unprocessable Content"])
    status: int = Field(description="The HTTP status.", examples=[422])
    detail: str = Field(
        description="What is wrong and what is allowed; like the title, in Chinese if "
        "`Accept-Language` says so.",
        examples=['region "CN-XX" is not known. Allowed: CN-XJ, CN-XZ, CN-SX and 118 more.'],
    )
    errors: list[Fault] = Field([], description="Each parameter or field that was refused.")


class Refused(Exception):
    """A request that gets a problem instead of an answer."""

    def __init__(
        self,
        status: HTTPStatus,
        detail: str,
        *,
        faults: Sequence[Fault] = (),
        headers: Mapping[str, str] | None = None,
        more: Mapping[str, Any] | None = None,
    ) -> None:
        """Say the status, what is wrong and what is allowed; `more` are members of the answer.

        Answers are made in English: what is refused meanwhile is a `Said`.
        """
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.faults = list(faults)
        self.headers = dict(headers or {})
        self.more = dict(more or {})


def build_problem(refused: Refused) -> Response:
    """Return the answer that says why there is no other, in the language of the request."""
    problem = Problem(
        type="about:blank",
        title=name_status(refused.status),
        status=refused.status,
        detail=str(refused.detail),  # what was said while an answer was made
        errors=refused.faults,
    )
    headers = {
        "Cache-Control": "no-store",
        "Content-Language": TAGS[current_language()],
        "Vary": "Accept-Language",
        "X-Content-Type-Options": "nosniff",
    } | refused.headers
    body = to_json(problem.model_dump(exclude_none=True) | refused.more)
    return Response(body, refused.status, headers, media_type=MEDIA_TYPE)


def list_methods(path: str) -> str:
    """Return the methods that a path allows.

    >>> list_methods("/api/v1/revisions/7/decision")
    'POST, OPTIONS'
    """
    return next((names for shape, names in WRITING if shape.fullmatch(path)), METHODS)


def answer_refused(_request: Request, error: Exception) -> Response:
    """Answer a request that was refused."""
    assert isinstance(error, Refused)
    return build_problem(error)


def answer_http_error(request: Request, error: Exception) -> Response:
    """Answer a request for a path or with a method that is not there."""
    assert isinstance(error, HTTPException)
    status = HTTPStatus(error.status_code)
    if status is HTTPStatus.METHOD_NOT_ALLOWED:
        allowed = list_methods(request.url.path)
        detail = _("{method} is not allowed. Allowed: {allowed}.").format(
            method=request.method[:SHOWN], allowed=allowed
        )
        return build_problem(Refused(status, detail, headers={"Allow": allowed}))
    if status is HTTPStatus.NOT_FOUND:
        detail = _("Nothing is at {path}. /api/v1/ lists what there is.").format(
            path=request.url.path[:SHOWN]
        )
        return build_problem(Refused(status, detail))
    return build_problem(Refused(status, str(error.detail)))


def answer_failure(_request: Request, _error: Exception) -> Response:
    """Answer where our own code failed; the log of the server says how."""
    detail = _("The server failed to answer. Its log says why.")
    return build_problem(Refused(HTTPStatus.INTERNAL_SERVER_ERROR, detail))


def build_fault(name: str, value: Any, detail: str) -> Fault:
    """Return what is wrong with a parameter, its value shortened."""
    return Fault(name=name[:SHOWN], value=str(value)[:SHOWN], detail=detail)
