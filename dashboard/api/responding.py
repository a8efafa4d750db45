"""Sends an answer: nothing where the reader has it, else as kept ready, else made now."""

from collections.abc import Callable, Hashable

from starlette.requests import Request
from starlette.responses import Response

from dashboard.api.answers import PACKERS, Answer, Shelf, build_tag, is_known
from dashboard.api.gate import PRIVATE
from dashboard.api.negotiation import parse_accept

SHELF = Shelf()


def respond(request: Request, key: Hashable, make: Callable[[], Answer]) -> Response:
    """Return the answer to a question; `key` is all that decides its bytes."""
    tag = build_tag(key)
    reach = "private" if request.scope.get(PRIVATE) else "public"
    headers = {
        "ETag": tag,
        "Cache-Control": f"{reach}, max-age=0, must-revalidate",
        "Vary": "Accept, Accept-Encoding",
        "X-Content-Type-Options": "nosniff",
    }
    if is_known(tag, request.headers.get("if-none-match", "")):
        return Response(status_code=304, headers=headers)
    answer = SHELF.get(key)
    if answer is None:
        answer = make()
        SHELF.add(key, answer)
    headers |= answer.headers
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
