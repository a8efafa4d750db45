"""Draws figures in a browser that stays open, in a thread of its own; nobody who asks must wait
for a browser to start, and none that crashes or hangs takes the app down.
"""

import asyncio
import atexit
from collections.abc import Coroutine
from concurrent.futures import Future
from contextlib import suppress
from functools import cache
from threading import Lock, Thread
from typing import Any
from weakref import finalize

import plotly.graph_objects as go
from kaleido.errors import JavascriptError, KaleidoError

from dashboard.export.images.browser import Browser, open_browser
from dashboard.export.images.errors import BrowserFailed, Busy

PAGES = 2  # figures drawn at the same time
MOST_WAITING = 32  # figures drawn or waiting to be; a deck hands its figures over a few at a time
TIMEOUT = 60.0  # seconds for one figure, in which a slow machine draws the largest
TRIES = 2
RENEW_AFTER = 100  # figures; a browser grows by about 4 MB with each


class Engine:
    """A browser and its thread. It starts with the first figure; `stop` ends both."""

    def __init__(
        self,
        *,
        timeout: float = TIMEOUT,
        most_waiting: int = MOST_WAITING,
        pages: int = PAGES,
        renew_after: int = RENEW_AFTER,
    ) -> None:
        self._timeout, self._most_waiting, self._pages = timeout, most_waiting, pages
        self._renew_after = renew_after
        self._lock = Lock()
        self._waiting = 0
        self._loop: asyncio.AbstractEventLoop | None = None
        self._browser: asyncio.Task[Browser] | None = None
        self._improving: asyncio.Task[None] | None = None
        self._renewing: asyncio.Task[None] | None = None

    @property
    def pid(self) -> int | None:
        """The process group of the running browser."""
        task = self._browser
        return task.result().pid if task and task.done() and not task.exception() else None

    def draw(self, figure: go.Figure, options: dict[str, Any]) -> Future[bytes]:
        """Begin to draw a figure; `options` are Kaleido's. Raises Busy where too many wait."""
        with self._lock:
            if self._waiting >= self._most_waiting:
                raise Busy
            self._waiting += 1
            future = self._run(self._draw(figure, options))
        future.add_done_callback(self._count_down)
        return future

    def stop(self) -> None:
        """End the browser and the thread; the next figure starts both again."""
        with self._lock:
            loop, self._loop = self._loop, None
        if loop:
            with suppress(TimeoutError):
                asyncio.run_coroutine_threadsafe(self._close(), loop).result(self._timeout)
            loop.call_soon_threadsafe(loop.stop)

    def _run(self, work: Coroutine[Any, Any, bytes]) -> Future[bytes]:
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            Thread(target=_run_loop, args=[self._loop], name="images", daemon=True).start()
            # At exit, what was registered last comes first. Temporary folders are removed by
            # finalizers, whose turn comes with the first of them: it must come after ours.
            finalize(self, bool)
            atexit.register(self.stop)
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def _count_down(self, _future: Future[bytes]) -> None:
        with self._lock:
            self._waiting -= 1

    async def _draw(self, figure: go.Figure, options: dict[str, Any]) -> bytes:
        """Draw a figure, once more in a new browser where the first one stops."""
        for _try in range(TRIES):
            opened = self._open()
            browser = await asyncio.shield(opened)
            work = browser.draw(figure, options)
            await asyncio.wait({work}, timeout=self._timeout)
            if work.done() and not _is_broken(work):
                self._improve(browser)
                self._renew(opened, browser)
                return work.result()
            await self._drop(opened, browser)
        raise BrowserFailed

    def _open(self) -> asyncio.Task[Browser]:
        """Return the one task that opens the browser; a start that failed is tried again."""
        task = self._browser
        if task is None or (task.done() and task.exception()):
            task = self._browser = asyncio.ensure_future(open_browser())
        return task

    def _improve(self, browser: Browser) -> None:
        """Do what makes further figures faster once the first is there: lighter pages, and more of
        them where several figures wait.
        """
        if self._improving is None or self._improving.done():
            pages = self._pages if self._waiting > 1 else 1
            self._improving = asyncio.ensure_future(_improve_browser(browser, pages))

    def _renew(self, opened: asyncio.Task[Browser], browser: Browser) -> None:
        """Replace a browser that has drawn much and grown by a new one, which is opened first."""
        is_renewing = self._renewing is not None and not self._renewing.done()
        if browser.drawn >= self._renew_after and self._browser is opened and not is_renewing:
            self._renewing = asyncio.ensure_future(self._replace(opened, browser))

    async def _replace(self, opened: asyncio.Task[Browser], browser: Browser) -> None:
        new = asyncio.ensure_future(open_browser())
        await new
        if self._browser is opened:
            self._browser = new
            await browser.finish()
        else:  # it broke in the meantime and was replaced already
            await new.result().close()

    async def _drop(self, opened: asyncio.Task[Browser], browser: Browser) -> None:
        """End a browser that crashed or hangs; whatever else it was drawing is cancelled."""
        if self._browser is opened:
            self._browser = None
        browser.kill()
        await browser.close()

    async def _close(self) -> None:
        if self._renewing:
            await asyncio.wait({self._renewing})
        opened, self._browser = self._browser, None
        if opened:
            with suppress(Exception):
                await (await opened).close()


@cache
def the_engine() -> Engine:
    """Return the engine that the whole app shares."""
    return Engine()


async def _improve_browser(browser: Browser, pages: int) -> None:
    await browser.lighten()
    await browser.add_pages(pages)


def _is_broken(work: asyncio.Task[bytes]) -> bool:
    """Tell whether drawing ended because the browser did, not because of the figure."""
    if work.cancelled():
        return True
    error = work.exception()
    return error is not None and not isinstance(error, JavascriptError | KaleidoError)


def _run_loop(loop: asyncio.AbstractEventLoop) -> None:
    asyncio.set_event_loop(loop)
    # What tasks of a browser that ended still raise; who asked for a figure is told by `_draw`.
    loop.set_exception_handler(lambda _loop, _context: None)
    loop.run_forever()
    loop.close()
