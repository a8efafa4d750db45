"""An installed Chromium, started so that it asks nothing of the world outside this machine."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--no-sandbox",  # a container has no user namespaces
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Start a browser and close it when the block ends."""
    found = [path for name in NAMES if (path := shutil.which(name))]
    with sync_playwright() as playwright:
        # None: the browser that `playwright install` fetched
        executable = found[0] if found else None
        browser = playwright.chromium.launch(executable_path=executable, args=list(ARGUMENTS))
        yield browser
        browser.close()


def is_outside(address: str) -> bool:
    """Tell whether an address leads away from this machine.

    >>> is_outside("http://127.0.0.1:8501/compare"), is_outside("https://example.org/font")
    (False, True)
    """
    parts = urlsplit(address)
    return parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname != "127.0.0.1"
