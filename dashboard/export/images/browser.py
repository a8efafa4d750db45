"""One running browser with a few pages, each ready to draw a figure; it reaches nothing outside."""

import asyncio
import logging
import os
import signal
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import plotly.graph_objects as go
from choreographer.browsers import Chromium
from choreographer.utils import TmpDirectory
from kaleido import Kaleido

from dashboard.export.images.errors import BrowserFailed, NoBrowser
from dashboard.export.images.page import is_light_page_written, write_light_page, write_page

OFFLINE = (
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--disable-background-networking",
    "--disable-quic",
    "--disable-domain-reliability",
)
STARTING = 60.0  # seconds that a browser has to start on a busy machine
INDEX = "index.html"
CLOSING = 5.0  # seconds that a browser has to close by itself

# They tell of every browser that closes; what matters here is raised.
for name in ("choreographer", "kaleido"):
    logging.getLogger(name).setLevel(logging.CRITICAL)


class OfflineChromium(Chromium):
    """Chromium that resolves no host name and calls nobody."""

    def get_cli(self) -> Sequence[str]:
        """Return the command that starts it."""
        return [*super().get_cli(), *OFFLINE]


class Browser:
    """A started browser. What it still draws when it stops is cancelled."""

    def __init__(self, kaleido: Kaleido, folder: TmpDirectory) -> None:
        self._kaleido, self._folder = kaleido, folder
        self._pages = 1
        self._is_light = is_light_page_written()
        self._drawing: set[asyncio.Task[bytes]] = set()
        self.drawn = 0

    @property
    def pid(self) -> int:
        """The process that leads the browser's group of processes."""
        return self._kaleido.subprocess.pid

    def draw(self, figure: go.Figure, options: dict[str, Any]) -> asyncio.Task[bytes]:
        """Begin to draw a figure, as the bytes of an image."""
        self.drawn += 1
        work = asyncio.ensure_future(self._kaleido.calc_fig(figure, options))  # pyright: ignore[reportArgumentType]
        self._drawing.add(work)
        work.add_done_callback(self._drawing.discard)
        return work

    async def finish(self) -> None:
        """Wait for what is being drawn, then end."""
        if self._drawing:
            await asyncio.wait(self._drawing, timeout=STARTING)
        await self.close()

    async def lighten(self) -> None:
        """Give the pages the smaller font; they are read again after each figure."""
        if not self._is_light:
            self._is_light = True
            page = await asyncio.to_thread(write_light_page)
            new = self._folder.path / "new.html"
            new.write_text(page, encoding="utf-8")
            new.replace(self._folder.path / INDEX)

    async def add_pages(self, most: int) -> None:
        """Open more pages, up to so many; each costs a second and 100 MB."""
        missing, self._pages = most - self._pages, max(most, self._pages)
        for _page in range(missing):
            await self._kaleido._create_kaleido_tab()

    async def close(self) -> None:
        """End the browser: kindly, then by force."""
        closing = asyncio.ensure_future(self._kaleido.close())
        await asyncio.wait({closing}, timeout=CLOSING)
        self.kill()
        await asyncio.wait({closing}, timeout=CLOSING)
        self._folder.clean()

    def kill(self) -> None:
        """End the browser and all its processes at once, hung or not."""
        # no process at all where the start failed
        with suppress(ProcessLookupError, AttributeError):
            os.killpg(self.pid, signal.SIGKILL)


async def open_browser() -> Browser:
    """Start a browser with one page."""
    if not has_browser():
        raise NoBrowser
    folder = TmpDirectory(sneak="snap" in str(_find_browser()))  # a snap cannot read /tmp
    index = folder.path / INDEX
    page = write_light_page() if is_light_page_written() else write_page()
    index.write_text(page, encoding="utf-8")
    options: dict[str, Any] = {"page_generator": index, "browser_cls": OfflineChromium}
    kaleido = Kaleido(n=1, timeout=None, **options)
    browser = Browser(kaleido, folder)
    try:
        await asyncio.wait_for(kaleido.open(), STARTING)
    except (OSError, RuntimeError, TimeoutError) as error:
        await browser.close()
        raise BrowserFailed from error
    return browser


def has_browser() -> bool:
    """Tell whether a browser is installed that can draw images."""
    path = _find_browser()
    return bool(path) and os.path.isfile(path)


def _find_browser() -> str | None:
    return Chromium.find_browser(skip_local=False)
