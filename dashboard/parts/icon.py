"""The icon of the pages."""

from base64 import b64encode
from functools import cache
from pathlib import Path

ICON = Path(__file__).parents[1] / "assets" / "icon.svg"


@cache
def read_icon() -> str:
    """Return the icon as an address that holds it; from a file, Streamlit reads it every run."""
    return f"data:image/svg+xml;base64,{b64encode(ICON.read_bytes()).decode()}"
