"""Sends an answer: nothing where the reader has it, else as kept ready, else made now."""

from collections.abc import Callable, Hashable

from starlette.requests import Request
from starlette.responses import Response

from dashboard.api.answers import PACKERS, Answer, Shelf, build_tag, is_known
from dashboard.api.ready import ASKED, Known, Memory
from dashboard.i18n import DEFAULT_LANGUAGE, speak
from dashboard.text.accepted import parse_accept

PRIVATE = "dashboard.private"  # in the scope of a request: no copies on the way
SHELF = Shelf()
MEMORY = Memory()


def respond(request: Request, key: Hashable, make: Callable[[], Answer]) -> Response:
    """Return the answer to a question; `key` is all that decides its bytes."""
    known = Known(key, build_tag(key))
    response = _send_known(request, known)
    if response is None:
        with speak(DEFAULT_LANGUAGE):  # the same for all; only problems are in the reader's
            answer = make()
        SHELF.add(key, answer)
        response = _send(request, known.tag, answer)
    if asked := request.scope.get(ASKED):
        MEMORY.note(asked, known)
    return response


def respond_again(request: Request) -> Response | None:
    """Return the answer that a request had before, if it is still at hand."""
    asked = request.scope.get(ASKED)
    known = MEMORY.recall(asked) if asked else None
    return _send_known(request, known) if known else None


def _send_known(request: Request, known: Known) -> Response | None:
    if is_known(known.tag, request.headers.get("if-none-match", "")):
        return Response(status_code=304, headers=_head(request, known.tag))
    answer = SHELF.get(known.question)
    return answer and _send(request, known.tag, answer)


def _head(request: Request, tag: str) -> dict[str, str]:
    reach = "private" if request.scope.get(PRIVATE) else "public"
    return {
        "ETag": tag,
        "Cache-Control": f"{reach}, max-age=0, must-revalidate",
        "Vary": "Accept, Accept-Encoding",
        "X-Content-Type-Options": "nosniff",
    }


def _send(request: Request, tag: str, answer: Answer) -> Response:
    headers = _head(request, tag) | dict(answer.headers)
    encoding = _choose_encoding(request.headers.get("accept-encoding", "identity"))
    packed = answer.pack(encoding) if encoding else b""
    if packed:
        headers["Content-Encoding"] = encoding
    return Response(packed or answer.body, headers=headers, media_type=answer.media_type)


def _choose_encoding(accepted: str) -> str:
    """Return how a reader wants an answer packed most; "" for not at all."""
    weights = parse_accept(accepted)
    wanted = {name: weights.get(name, weights.get("*", 0.0)) for name in PACKERS}
    best = max(wanted, key=wanted.__getitem__)
    return best if wanted[best] > 0 else ""
