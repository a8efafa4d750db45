"""The one process that answers: Streamlit's pages with our own addresses beside them."""

import errno
import gc
import socket
import tomllib
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from dashboard.api import api_routes
from dashboard.api.access import remember_access
from dashboard.api.direct import Direct
from dashboard.api.pace import Pace
from dashboard.i18n import DEFAULT_LANGUAGE, _, use_language
from dashboard.image_routes import image_routes
from dashboard.loading.dataset import open_dataset
from dashboard.open_routes import open_routes
from dashboard.runs import send_what_was_drawn
from dashboard.sockets import send_at_once
from dashboard.state.access import find_access
from dashboard.state.token import find_person

MAIN = Path(__file__).parent / "main.py"
STREAMLIT_CONFIG = Path(__file__).parents[1] / ".streamlit" / "config.toml"


class PortUnavailable(Exception):
    """The server cannot listen where it was told to; the message says why and what to do."""


def build_app() -> st.App:
    """Build the ASGI application."""
    find, pace = remember_access(find_access), Pace()
    routes = [Route("/healthz", show_health), *open_routes(find, pace), *image_routes(find, pace)]
    api = api_routes(find, pace, find_person=find_person)
    return st.App(MAIN, routes=routes, middleware=[Middleware(Direct, routes=api)])


def show_health(_request: Request) -> JSONResponse:
    """Answer with the version of the dataset as it is now, and whether its log cannot be used."""
    dataset = open_dataset()
    answer = {"status": "ok", "dataset": dataset.current().version}
    return JSONResponse(answer | ({"changes": "unavailable"} if dataset.trouble else {}))


def run_server(*, host: str, port: int) -> None:
    """Answer at host and port until stopped."""
    use_language(DEFAULT_LANGUAGE)  # the reader's, not that of the system that serves
    send_at_once()
    send_what_was_drawn()
    options = load_streamlit_options() | {"server.address": host, "server.port": port}
    app = build_app()
    gc.freeze()  # what is loaded now stays: nobody waits while it is searched for garbage
    app.run(config=options)


def load_streamlit_options(path: Path = STREAMLIT_CONFIG) -> dict[str, Any]:
    """Read a Streamlit configuration as dotted names.

    Streamlit itself looks in the working directory and beside the program that was
    started, and would miss ours when started from elsewhere.
    """
    return _flatten(tomllib.loads(path.read_text(encoding="utf-8")))


def check_port(host: str, port: int) -> None:
    """Raise `PortUnavailable` unless a server can listen there now."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        # As the server does: a port that was just given up counts as free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise PortUnavailable(_explain(error, host=host, port=port)) from None


def _explain(error: OSError, *, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return _(
            "Port {port} on {host} is taken by another program: stop that program, "
            "or choose another port, for example --port {other}."
        ).format(port=port, host=host, other=port + 1 if port < 65535 else port - 1)
    if error.errno == errno.EACCES:
        return _(
            "Port {port} on {host} may not be used by this user: choose one above 1023, "
            "for example --port 8501."
        ).format(port=port, host=host)
    return _(
        "{host} is not an address of this machine: leave --host out, "
        "or name one of this machine's own addresses."
    ).format(host=host)


def _flatten(table: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for key, value in table.items():
        nested = isinstance(value, dict)
        flat |= _flatten(value, f"{prefix}{key}.") if nested else {f"{prefix}{key}": value}
    return flat
