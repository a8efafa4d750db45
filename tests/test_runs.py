"""A part of a page runs again only when all that its page drew was sent."""

import asyncio
from typing import Any

import pytest
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.script_data import ScriptData
from streamlit.runtime.scriptrunner.script_cache import ScriptCache
from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData

from dashboard.runs import send_what_was_drawn
from dashboard.server import MAIN

LOOK = "look"
PATIENCE = 30  # seconds


@pytest.fixture(autouse=True)
def _in_turn() -> None:
    send_what_was_drawn()


@pytest.mark.parametrize("wanted", ["", LOOK])
def test_page_that_has_ended_is_sent_before_its_part_runs_again(wanted: str) -> None:
    begun = asyncio.run(_ask_at_the_end_of_a_run(wanted))
    # A whole page draws anew whatever was not sent, and need not wait.
    assert begun == (["in turn"] if wanted else ["at once"])


async def _ask_at_the_end_of_a_run(wanted: str) -> list[str]:
    session = _open_session()
    begun: list[str] = []
    started = asyncio.Event()

    def begin(_data: RerunData) -> None:
        begun.append("at once" if ending else "in turn")
        started.set()

    session._create_scriptrunner = begin
    session.has_fragment = LOOK.__eq__
    session._scriptrunner = _end_runner(session)
    ending = True
    session.request_rerun(ClientState(fragment_id=wanted))
    ending = False
    if not begun:
        session._scriptrunner = None  # as Streamlit does when all is sent
    await asyncio.wait_for(started.wait(), PATIENCE)
    return begun


def _open_session() -> Any:
    files = MemoryUploadedFileManager("/files")
    return AppSession(ScriptData(str(MAIN), is_hello=False), files, ScriptCache(), None, {})


def _end_runner(session: Any) -> ScriptRunner:
    """Return a runner as it is at the end of its last run."""
    runner = ScriptRunner(
        session_id=session.id,
        main_script_path=str(MAIN),
        session_state=session._session_state,
        uploaded_file_mgr=session._uploaded_file_mgr,
        script_cache=session._script_cache,
        initial_rerun_data=RerunData(),
        user_info={},
        fragment_storage=session._fragment_storage,
        pages_manager=session._pages_manager,
        on_script_error=None,
        local_sources_watcher=None,
        event_loop=session._script_event_loop,
    )
    runner._requests.on_scriptrunner_ready()
    runner._requests.on_scriptrunner_ready()
    return runner
