"""What the bytes of a site depend on, as one digest: while it is the same, nothing is to do."""

import json
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from dashboard.publish.site import Site

CODE = Path(__file__).parents[2]
FOLDERS = ("dashboard", "data", "schemas")
ENDINGS = (".py", ".html", ".css", ".js", ".svg", ".mo", ".json")
LIBRARIES = (
    *("icalendar", "jinja2", "pandas", "plotly", "pyarrow", "pydantic", "streamlit"),
    "xlsxwriter",
)


def calculate_inputs(site: Site) -> str:
    """Return the digest of dataset, day, address, languages, code and libraries."""
    said = {
        "dataset": site.catalog.version,
        "as_of": site.as_of.isoformat(),
        "address": site.address,
        "languages": site.languages,
        "code": _digest_code(),
        "libraries": {name: version(name) for name in LIBRARIES},
    }
    return sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


@cache
def _digest_code() -> str:
    digest = sha256()
    for folder in FOLDERS:
        for path in sorted((CODE / folder).rglob("*")):
            if path.suffix in ENDINGS and path.is_file():
                digest.update(f"{path.relative_to(CODE)}\0".encode())
                digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()
