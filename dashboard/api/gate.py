"""What every request passes first: who may ask, how often, HEAD as GET without the body, and what
was answered before.
"""

from http import HTTPStatus
from math import ceil

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.api.access import Access, FindAccess, FindPerson, trust_nobody
from dashboard.api.bearer import find_caller, has_token, refuse_stranger
from dashboard.api.negotiation import choose_language
from dashboard.api.pace import Pace
from dashboard.api.problems import Refused, answer_failure, build_problem, list_methods
from dashboard.api.ready import ASKED, read_asked
from dashboard.api.responding import PRIVATE, respond_again
from dashboard.i18n import _, use_language
from dashboard.settings import Settings


class Gate:
    """Refuses what may not pass, and lets the rest through."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        find_access: FindAccess,
        pace: Pace,
        find_person: FindPerson = trust_nobody,
    ) -> None:
        """Stand before an application."""
        self._app = app
        self._find_access = find_access
        self._find_person = find_person
        self._pace = pace

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        await self._pace.turns.wait()
        use_language(choose_language(Headers(scope=scope).get("accept-language", "")))
        if scope["method"] == "HEAD":
            scope, send = {**scope, "method": "GET"}, _without_body(send)
        try:
            settings = Settings.from_environment()  # once: it is a tenth of a ready answer
            access = self._find_access()
            self._count(scope, settings.api_rate)
            if access is Access.CLOSED:
                await self._admit(scope)
        except Refused as refused:
            await build_problem(refused)(scope, receive, send)
        except Exception as error:  # a secrets file that cannot be read must not open the door
            await answer_failure(Request(scope), error)(scope, receive, send)
            raise
        else:
            if scope["method"] == "OPTIONS":  # asked by no page of another site: see CORS
                headers = {"Allow": list_methods(scope["path"])}
                await Response(status_code=204, headers=headers)(scope, receive, send)
                return
            asked = read_asked(scope, settings)
            scope = {**scope, PRIVATE: access is not Access.OPEN, ASKED: asked}
            again = respond_again(Request(scope))
            await (again or self._app)(scope, receive, send)

    async def _admit(self, scope: Scope) -> None:
        """Let only those pass whose token says that they may read."""
        if not has_token(scope):
            raise refuse_stranger(
                _(
                    "Sign-in required: use the pages, or send a token. Only listed viewers may "
                    "read this dashboard."
                )
            )
        await to_thread.run_sync(find_caller, scope, self._find_person)

    def _count(self, scope: Scope, rate: int) -> None:
        client = (scope.get("client") or ("",))[0]
        if rate and (wait := self._pace.meter.take(client, rate)):
            raise Refused(
                HTTPStatus.TOO_MANY_REQUESTS,
                _("Each client may ask {rate} times a minute. Ask again in {n} seconds.").format(
                    rate=rate, n=ceil(wait)
                ),
                headers={"Retry-After": str(ceil(wait))},
            )


def _without_body(send: Send) -> Send:
    async def send_head(message: Message) -> None:
        if message["type"] == "http.response.body":
            message = {**message, "body": b""}
        await send(message)

    return send_head
