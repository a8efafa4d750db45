"""Reads published pages as a browser without scripts does."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml import html
from lxml.html import HtmlElement

SITE = "https://site.example/"


def read_page(folder: Path, place: str = "") -> HtmlElement:
    """Return a page of a site."""
    return html.fromstring((folder / place / "index.html").read_bytes())


def list_pages(folder: Path) -> Iterator[tuple[str, HtmlElement]]:
    """Give the path of every page and what it holds."""
    for path in sorted(folder.rglob("*.html")):
        yield path.relative_to(folder).as_posix(), html.fromstring(path.read_bytes())


def list_inner_links(path: str, page: HtmlElement) -> Iterator[tuple[str, str]]:
    """Give the file and the place in it that each link of a page within the site leads to."""
    for element in page.iter("a", "link", "script", "img"):
        address = element.get("href") or element.get("src") or ""
        own = element.tag == "link" and element.get("rel") in ("canonical", "alternate")
        if not address or (own and urlsplit(address).scheme):
            continue
        full, fragment = urldefrag(urljoin(SITE + path, address))
        if full.startswith(SITE):
            target = unquote(urlsplit(full).path.lstrip("/"))
            yield target + "index.html" if not target or target.endswith("/") else target, fragment


def text_of(element: HtmlElement) -> str:
    """Return the words of an element on one line."""
    return " ".join(str(element.text_content()).split())
