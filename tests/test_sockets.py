"""Answers are sent piece by piece, without waiting for one to be acknowledged."""

import socket

from streamlit.web.server.starlette import starlette_server

from dashboard.sockets import send_at_once


def test_connections_to_the_server_send_at_once() -> None:
    send_at_once()
    with (
        starlette_server._bind_socket("127.0.0.1", 0, 5) as listening,
        socket.create_connection(listening.getsockname()),
    ):
        listening.setblocking(True)
        accepted, _address = listening.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
