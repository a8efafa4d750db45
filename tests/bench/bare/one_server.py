"""A bare Streamlit page with a bare route of ready bytes in one process:
`python one_server.py PORT FOLDER`.
"""

import sys
from pathlib import Path

import streamlit as st
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

PORT, FOLDER = sys.argv[1:]
JSON = Path(FOLDER, "json").read_bytes()


async def give_json(_request: Request) -> Response:
    """Return the rows as JSON."""
    return Response(JSON, media_type="application/json")


page = Path(__file__).with_name("streamlit_page.py")
app = st.App(page, routes=[Route("/json", give_json)])
if __name__ == "__main__":
    config = {"server.address": "127.0.0.1", "server.port": int(PORT), "server.headless": True}
    app.run(config=config | {"browser.gatherUsageStats": False})
