"""The fonts of images: Latin as on the screen, Chinese from a font of this machine."""

import shutil
import subprocess
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from fontTools.ttLib import TTCollection, TTFont, TTLibError

SCREEN_FONT = "Source Sans"  # as Streamlit calls it; it ships the file
LETTERS = "text{font-variant-ligatures:none}"  # a joined ft would be no text to search or copy
SAMPLE = ord("规")  # in every font for simplified Chinese
# Where they lie on macOS, Windows and common Linux systems, in the order of the screen's stack.
FOLDERS = (
    "/System/Library/Fonts",
    "C:/Windows/Fonts",
    "/usr/share/fonts",
    "/usr/local/share/fonts",
)
REGULAR = ("PingFang.ttc", "msyh.ttc", "NotoSansCJK-Regular.ttc", "NotoSansCJKsc-Regular.otf")
BOLD = ("PingFang.ttc", "msyhbd.ttc", "NotoSansCJK-Bold.ttc", "NotoSansCJKsc-Bold.otf")


class FontFile(NamedTuple):
    """A font on this machine; `number` is its place in a collection, -1 for a single font."""

    path: Path
    number: int

    def open(self) -> TTFont:
        """Open the font; whoever opens it closes it."""
        return TTFont(self.path, fontNumber=self.number, lazy=True)


@cache
def read_screen_font() -> bytes:
    """Return the screen's font as Streamlit ships it, all weights in one WOFF2 file."""
    spec = find_spec("streamlit")
    assert spec and spec.origin, "Streamlit is a requirement"
    folder = Path(spec.origin).parent / "static" / "static" / "media"
    return next(folder.glob("SourceSansVF-Upright.*.woff2")).read_bytes()


@cache
def unpack_screen_font() -> bytes:
    """Return the same font uncompressed, which opens ten times faster."""
    with TTFont(BytesIO(read_screen_font())) as font:
        unpacked = BytesIO()
        font.flavor = None
        font.save(unpacked)
    return unpacked.getvalue()


@cache
def find_chinese_font(*, bold: bool = False) -> FontFile | None:
    """Return a font for simplified Chinese, None where this machine has none."""
    names = BOLD if bold else REGULAR
    known = (path for folder in FOLDERS for name in names for path in _list_files(folder, name))
    for path in (*known, *_ask_fontconfig(bold=bold)):
        if found := _find_in_file(path):
            return found
    return None


def _list_files(folder: str, name: str) -> list[Path]:
    return sorted(Path(folder).rglob(name)) if Path(folder).is_dir() else []


def _ask_fontconfig(*, bold: bool) -> list[Path]:
    """Return what the system itself would choose for Chinese, where it has fontconfig."""
    command = shutil.which("fc-match")
    if not command:
        return []
    pattern = "sans-serif:lang=zh-cn" + (":bold" if bold else "")
    asked = subprocess.run(
        [command, "--format=%{file}", pattern], capture_output=True, text=True, check=False
    )
    return [Path(asked.stdout)] if asked.stdout else []


def _find_in_file(path: Path) -> FontFile | None:
    """Return the font of a file that has simplified Chinese; of a collection, the mainland one."""
    try:
        if path.suffix.lower() not in (".ttc", ".otc"):
            with TTFont(path, lazy=True) as font:
                return FontFile(path, -1) if SAMPLE in (font.getBestCmap() or {}) else None
        with TTCollection(path, lazy=True) as fonts:
            names = [str(font["name"].getDebugName(1)) for font in fonts]  # pyright: ignore[reportAttributeAccessIssue]
    except (OSError, TTLibError):
        return None
    return FontFile(path, next((i for i, name in enumerate(names) if name.endswith(" SC")), 0))
