"""Lets what a run of a page drew reach its browser before a part of the page runs again."""

import asyncio
from functools import cache

from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.scriptrunner_utils.script_requests import ScriptRequestType

WAIT = 0.01  # seconds until the next attempt


@cache  # once is enough
def send_what_was_drawn() -> None:
    """Let a run of a fragment wait while the run before it has ended but not all of it was sent.

    Streamlit 1.67 gives such a fragment a runner of its own and drops what the former one drew
    last: on a busy server a button opens an empty sheet, and nothing draws it until the next use.
    """
    request_rerun = AppSession.request_rerun

    def request_in_turn(self: AppSession, client_state: ClientState | None) -> None:
        if client_state is not None and client_state.fragment_id and _is_ending(self):
            loop = asyncio.get_running_loop()
            loop.call_later(WAIT, request_in_turn, self, client_state)
        else:
            request_rerun(self, client_state)

    AppSession.request_rerun = request_in_turn


def _is_ending(session: AppSession) -> bool:
    """Say whether a session's runner takes no more requests, but has not yet said that it ended."""
    runner = session._scriptrunner
    return runner is not None and runner._requests._state is ScriptRequestType.STOP
