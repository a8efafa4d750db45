"""The fonts of images: Latin as on the screen, Chinese from a font of this machine."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

SCREEN_FONT = "Source Sans"  # as Streamlit calls it; it ships the file


@cache
def read_screen_font() -> bytes:
    """Return the screen's font as Streamlit ships it, all weights in one WOFF2 file."""
    spec = find_spec("streamlit")
    assert spec and spec.origin, "Streamlit is a requirement"
    folder = Path(spec.origin).parent / "static" / "static" / "media"
    return next(folder.glob("SourceSansVF-Upright.*.woff2")).read_bytes()
