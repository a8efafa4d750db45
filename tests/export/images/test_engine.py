"""The engine outlives its browser, lets a bounded number wait, and leaves no process behind."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import plotly.graph_objects as go
import pytest
from choreographer.browsers import Chromium

from dashboard.export.images import Busy, NoBrowser, browser, has_browser
from dashboard.export.images.engine import Engine

SMALL: dict[str, Any] = {"format": "png", "width": 60, "height": 40, "scale": 1}
PNG = b"\x89PNG"
DRAW_ONE = """
from dashboard.export.images.engine import the_engine
import plotly.graph_objects as go
the_engine().draw(go.Figure(), {"format": "svg", "width": 60, "height": 40, "scale": 1}).result()
print(the_engine().pid)
"""


@pytest.fixture(scope="module")
def own_engine() -> Iterator[Engine]:
    """An engine that tests may break, one after another: it must mend itself for the next."""
    engine = Engine(timeout=3, most_waiting=3)
    engine.draw(go.Figure(), SMALL).result()
    yield engine
    engine.stop()


def is_running(group: int) -> bool:
    """Whether a process of the group runs; in a container the dead ones may stay listed."""
    listed = subprocess.run(
        ["ps", "-eo", "pgid=,stat="], capture_output=True, text=True, check=True
    )
    processes = [line.split() for line in listed.stdout.splitlines()]
    return any(int(pgid) == group and not stat.startswith("Z") for pgid, stat in processes)


def group_of(engine: Engine) -> int:
    assert engine.pid
    return engine.pid


def test_a_killed_browser_is_replaced_while_it_draws(own_engine: Engine) -> None:
    first = group_of(own_engine)
    drawn = [own_engine.draw(go.Figure(), SMALL) for _figure in range(3)]
    os.killpg(first, signal.SIGKILL)
    assert [future.result()[:4] for future in drawn] == [PNG] * 3
    assert group_of(own_engine) != first


def test_a_hung_browser_is_killed_and_replaced(
    own_engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser, "CLOSING", 1.0)  # it will not close by itself
    first = group_of(own_engine)
    os.killpg(first, signal.SIGSTOP)
    assert own_engine.draw(go.Figure(), SMALL).result()[:4] == PNG
    assert not is_running(first)


def test_too_many_waiting_are_refused_and_the_others_drawn(own_engine: Engine) -> None:
    waiting = [own_engine.draw(go.Figure(), SMALL) for _figure in range(3)]
    with pytest.raises(Busy, match="Too many images"):
        own_engine.draw(go.Figure(), SMALL)
    assert [future.result()[:4] for future in waiting] == [PNG] * 3
    assert own_engine.draw(go.Figure(), SMALL).result()[:4] == PNG


def test_a_browser_that_drew_much_is_replaced_and_ended() -> None:
    engine = Engine(renew_after=2)
    groups: list[int] = []
    while len(set(groups)) < 2:  # the new one opens beside the work
        assert engine.draw(go.Figure(), SMALL).result()[:4] == PNG
        groups.append(group_of(engine))
    engine.stop()
    assert [group for group in set(groups) if is_running(group)] == []


def test_a_stopped_engine_leaves_no_process_and_starts_again(own_engine: Engine) -> None:
    first = group_of(own_engine)
    own_engine.stop()
    assert not is_running(first)
    assert own_engine.draw(go.Figure(), SMALL).result()[:4] == PNG


def test_the_browser_ends_with_the_program() -> None:
    command = [sys.executable, "-W", "error", "-c", DRAW_ONE]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ended.stderr == ""
    assert not is_running(int(ended.stdout))


def test_without_a_browser_a_sentence_says_how_to_get_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Chromium, "find_browser", lambda **_options: None)
    assert not has_browser()
    with pytest.raises(NoBrowser, match=r"need Chrome or Chromium.*run `kaleido_get_chrome`"):
        Engine().draw(go.Figure(), SMALL).result()


def test_a_figure_cannot_make_the_browser_fetch_anything(engine: Engine) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        image = {"source": f"http://127.0.0.1:{server.getsockname()[1]}/a.png", "x": 0, "y": 1}
        figure = go.Figure(layout={"images": [image | {"sizex": 1, "sizey": 1}]})
        engine.draw(figure, SMALL).result()
        with pytest.raises(BlockingIOError):
            server.accept()
