"""A bare FastAPI route that returns ready bytes: `python api_route.py PORT FOLDER`."""

import sys
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from starlette.responses import Response

PORT, FOLDER = sys.argv[1:]
JSON, CSV = (Path(FOLDER, name).read_bytes() for name in ("json", "csv"))
app = FastAPI()


@app.get("/json")
async def give_json() -> Response:
    """Return the rows as JSON."""
    return Response(JSON, media_type="application/json")


@app.get("/csv")
async def give_csv() -> Response:
    """Return the rows as CSV."""
    return Response(CSV, media_type="text/csv")


uvicorn.run(app, port=int(PORT), log_level="warning")
