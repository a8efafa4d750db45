"""Servers in processes of their own, started on a free port and stopped again."""

import http.client
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

ROOT = Path(__file__).parents[1]
START_LIMIT = 120  # seconds; a loaded CI machine needs far more than the usual two
POLL = 0.1  # seconds between two looks at a server that starts
_given_back: list[int] = []  # ports of dashboards that have ended


def find_free_port() -> int:
    """Return a port of 127.0.0.1 that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def run_server(
    arguments: Sequence[str], *, port: int, ready: str, environment: Mapping[str, str] | None = None
) -> Iterator[str]:
    """Run Python with these arguments until the block ends; give the address once `ready` answers.

    The working directory is an empty one, so that nothing depends on where a server is started.
    """
    variables = {**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})}
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile("w+") as log:
        process = subprocess.Popen(
            [sys.executable, *arguments], cwd=folder, env=variables, stdout=log, stderr=log
        )
        try:
            _wait_until_ready(process, port=port, ready=ready)
            yield f"http://127.0.0.1:{port}"
        except ServerFailed as failure:
            log.seek(0)
            raise ServerFailed(f"{failure}\n{log.read()}") from None
        finally:
            process.terminate()
            process.wait()


class ServerFailed(Exception):
    """A server ended, or gave no answer in time; its output follows."""


@contextmanager
def run_dashboard(environment: Mapping[str, str] | None = None, *, port: int = 0) -> Iterator[str]:
    """Run the dashboard as people do, on a free port unless one is named.

    Rather on one that an earlier dashboard gave back: browsers have its scripts ready to run.
    """
    port = port or (_given_back.pop() if _given_back else find_free_port())
    arguments = ["-m", "dashboard", "serve", "--port", str(port)]
    with run_server(arguments, port=port, ready="/healthz", environment=environment) as address:
        yield address
    _given_back.append(port)


def get(port: int, path: str) -> tuple[int, bytes]:
    """Ask a local server for a path; give its status and answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


def _wait_until_ready(process: subprocess.Popen[bytes], *, port: int, ready: str) -> None:
    limit = monotonic() + START_LIMIT
    while not _answers(port, ready):
        if monotonic() > limit:
            raise ServerFailed(f"No answer from port {port} within {START_LIMIT} s.")
        try:
            code = process.wait(POLL)  # the pause between two looks; ends at once if it dies
        except subprocess.TimeoutExpired:
            continue
        raise ServerFailed(f"The server ended with {code}.")


def _answers(port: int, path: str) -> bool:
    try:
        return get(port, path)[0] == 200
    except OSError:
        return False
