"""Browser tabs that tests use one after another, each as if it were new.

A new window costs Chromium several seconds of work, and a script that it has run before far less
than one that it has not: so a tab is emptied and used again, rather than closed.
"""

from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from tests.chromium import is_outside

TIMEOUT = 30_000  # milliseconds for one step of a journey; a busy machine is slow at the first page
DESKTOP = {"width": 1280, "height": 900}
# Streamlit looks for its server in every folder of a deep address, in vain until the last; the
# browser asks every site for its picture.
PROBES = ("/_stcore/health", "/_stcore/host-config", "/favicon.ico")
FORGET = "() => { localStorage.clear(); sessionStorage.clear(); }"


class Tabs:
    """Tabs in profiles of their own, and what the pages in them did that no page may do."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._idle: dict[str, list[Page]] = {}
        self._used: list[tuple[str, Page]] = []
        self.outside: list[str] = []
        self.complaints: list[str] = []

    def open(self, **options: Any) -> Page:
        """Return an empty tab; options as for Playwright's `new_context`."""
        kind = repr(sorted(options.items()))
        idle = self._idle.setdefault(kind, [])
        page = idle.pop() if idle else self._make(options)
        self._used.append((kind, page))
        page.bring_to_front()  # what lies behind another window is not always drawn
        return page

    def empty(self) -> None:
        """Take back all tabs, without what was opened from them and what they remember."""
        while self._used:
            kind, page = self._used.pop()
            _forget(page)
            self._idle[kind].append(page)

    def _make(self, options: dict[str, Any]) -> Page:
        context = self._browser.new_context(**{"viewport": DESKTOP, **options})
        context.set_default_timeout(TIMEOUT)
        # No route is set, for it would turn the browser's cache off: the browser finds no host
        # outside this machine, and whoever asks for one is heard here.
        context.on("request", lambda request: self._note(request.url))
        context.on("console", self._hear)
        context.on("weberror", lambda failure: self.complaints.append(str(failure.error)))
        context.on("page", lambda page: page.on("websocket", lambda one: self._note(one.url)))
        return context.new_page()

    def _note(self, address: str) -> None:
        if is_outside(address):
            self.outside.append(address)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.location["url"].endswith(PROBES):
            self.complaints.append(message.text)


def _forget(page: Page) -> None:
    context: BrowserContext = page.context
    for other in context.pages:
        if other is not page:
            other.close()
    if page.url.startswith("http"):
        page.evaluate(FORGET)
    page.goto("about:blank")
    context.clear_cookies()
