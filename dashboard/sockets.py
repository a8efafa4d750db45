"""Lets the server send each piece of an answer as soon as it is written."""

import socket
from functools import cache

from streamlit.web.server.starlette import starlette_server


@cache  # once is enough
def send_at_once() -> None:
    """Set TCP_NODELAY on what the server listens with, and so on every connection.

    asyncio sets it only on sockets whose protocol is named, which Streamlit does not name; without
    it the second piece of an answer can wait 40 ms until the first is acknowledged.
    """
    bind = starlette_server._bind_socket

    def bind_at_once(address: str, port: int, backlog: int) -> socket.socket:
        listening = bind(address, port, backlog)
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return listening

    starlette_server._bind_socket = bind_at_once
