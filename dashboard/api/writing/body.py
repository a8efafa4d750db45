"""Reads the body of a request: bounded in size and time, as JSON, into a model."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any, TypeVar

from anyio import move_on_after
from pydantic import BaseModel, ValidationError
from pydantic_core import from_json
from starlette.requests import ClientDisconnect, Request

from dashboard.api.problems import Fault, Refused, build_fault
from dashboard.i18n import _

LARGEST = 1024 * 1024  # bytes
LONGEST = 20.0  # seconds until the body is here
SHOWN = 300  # letters of a sentence, which may repeat what was sent
MOST_FAULTS = 50
JSON = "application/json"
KEY_HEADER = "Idempotency-Key"  # the program's own name for a request
REPLAYED = "Idempotency-Replayed"  # with an answer that was given before
Model = TypeVar("Model", bound=BaseModel)


async def read_body(request: Request) -> bytes:
    """Return the body of a request. Raises Refused."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != JSON:
        detail = _('The content type "{value}" is not taken. Allowed: {allowed}.').format(
            value=media_type[:SHOWN], allowed=JSON
        )
        raise Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, detail, headers={"Accept-Post": JSON})
    parts, size = list[bytes](), 0
    with move_on_after(LONGEST):
        try:
            async for part in request.stream():
                size += len(part)
                if size > LARGEST:
                    raise _refuse_size()
                parts.append(part)
        except ClientDisconnect:
            raise Refused(HTTPStatus.BAD_REQUEST, _("The body broke off.")) from None
        return b"".join(parts)
    raise Refused(
        HTTPStatus.REQUEST_TIMEOUT,
        _("The body was not here within {n} seconds.").format(n=f"{LONGEST:g}"),
    )


def parse_body(body: bytes, model: type[Model]) -> Model:
    """Return what a body says. Raises Refused with everything that is wrong."""
    try:
        content = from_json(body, allow_inf_nan=False)
    except ValueError as error:
        detail = _("The body is no JSON: {why}.").format(why=str(error)[:SHOWN])
        raise Refused(HTTPStatus.BAD_REQUEST, detail) from None
    try:
        return model.model_validate(content)
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=False)
        raise refuse_faults([_describe(dict(details)) for details in found]) from None


def refuse_faults(faults: Sequence[Fault], **more: Any) -> Refused:
    """Return the refusal of a body for what is wrong in it."""
    detail = " ".join(fault.detail for fault in faults[:3])
    return Refused(HTTPStatus.UNPROCESSABLE_ENTITY, detail, faults=faults[:MOST_FAULTS], more=more)


def build_body_fault(at: Sequence[str | int], value: Any, detail: str) -> Fault:
    """Return what is wrong with a part of a body; `at` leads to it from outside inwards."""
    name = next((str(part) for part in reversed(at) if isinstance(part, str)), "body")
    fault = build_fault(name, value, shorten(detail))
    return fault.model_copy(update={"pointer": write_pointer(at)})


def write_pointer(at: Sequence[str | int]) -> str:
    """Write where in a body something stands, as RFC 6901 has it.

    >>> write_pointer(("changes", 0, "row", "a/b"))
    '/changes/0/row/a~1b'
    """
    parts = (str(part)[:SHOWN].replace("~", "~0").replace("/", "~1") for part in at)
    return "".join(f"/{part}" for part in parts)


def shorten(text: str) -> str:
    """Return a sentence that does not repeat all of a long text.

    >>> len(shorten("a" * 1000))
    300
    """
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"


def _describe(details: dict[str, Any]) -> Fault:
    """Turn what pydantic says into a fault; the names of the kinds of change are no place."""
    at = [part for n, part in enumerate(details["loc"]) if not _is_kind(details["loc"], n)]
    name = str(at[-1]) if at else "body"
    message = details["msg"].removeprefix("Value error, ")
    text = _("{name}: {message}.").format(name=name[:SHOWN], message=message.rstrip("."))
    value = details["input"] if isinstance(details["input"], str | int | float) else ""
    return build_body_fault(at, value, text)


def _is_kind(loc: Sequence[str | int], place: int) -> bool:
    """Say whether a part of a place names which kind of change it is: `changes`, 0, `new`, …"""
    return place == 2 and loc[0] == "changes"


def _refuse_size() -> Refused:
    detail = _("The body is larger than {n} bytes. Send fewer changes at once.")
    return Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, detail.format(n=f"{LARGEST:,}"))
