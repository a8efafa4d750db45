"""What every request passes first: who may ask, how often, HEAD as GET without the body, and what
was answered before.
"""

from http import HTTPStatus
from math import ceil

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.api.access import Access, FindAccess
from dashboard.api.problems import METHODS, Refused, answer_failure, build_problem
from dashboard.api.rate import Meter
from dashboard.api.ready import ASKED, read_asked
from dashboard.api.responding import PRIVATE, respond_again
from dashboard.i18n import _
from dashboard.settings import Settings


class Gate:
    """Refuses what may not pass, and lets the rest through."""

    def __init__(self, app: ASGIApp, *, find_access: FindAccess, meter: Meter) -> None:
        """Stand before an application."""
        self._app = app
        self._find_access = find_access
        self._meter = meter

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if scope["method"] == "HEAD":
            scope, send = {**scope, "method": "GET"}, _without_body(send)
        try:
            access = self._find_access()
            self._check(scope, access)
        except Refused as refused:
            await build_problem(refused)(scope, receive, send)
        except Exception as error:  # a secrets file that cannot be read must not open the door
            await answer_failure(Request(scope), error)(scope, receive, send)
            raise
        else:
            if scope["method"] == "OPTIONS":  # asked by no page of another site: see CORS
                await Response(status_code=204, headers={"Allow": METHODS})(scope, receive, send)
                return
            scope = {**scope, PRIVATE: access is Access.PRIVATE, ASKED: read_asked(scope)}
            again = respond_again(Request(scope))
            await (again or self._app)(scope, receive, send)

    def _check(self, scope: Scope, access: Access) -> None:
        if access is Access.CLOSED:
            raise Refused(
                HTTPStatus.UNAUTHORIZED,
                _("Sign-in required; use the pages. Only listed viewers may read this dashboard."),
                headers={"WWW-Authenticate": 'Session realm="pages"'},
            )
        rate = Settings.from_environment().api_rate
        client = (scope.get("client") or ("",))[0]
        if rate and (wait := self._meter.take(client, rate)):
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
