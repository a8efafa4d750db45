"""Writes a feed as Atom (RFC 4287)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from xml.etree.ElementTree import Element, SubElement, tostring

from dashboard.i18n import _, current_language
from dashboard.open.about import LICENSE_URL, NAME, locate, name_creator
from dashboard.open.clean import clean_text
from dashboard.open.files import ATOM
from dashboard.open.instants import write_instant

ATOM_XML = "http://www.w3.org/2005/Atom"
LIMIT = 100  # entries of a feed
TAG = f"tag:{NAME},2026:"  # RFC 4151: the same on every site that serves the dataset


@dataclass(frozen=True)
class Entry:
    """One piece of news: `id` is what makes it this one, on every site and day."""

    id: str
    title: str
    updated: datetime
    address: str
    lines: Sequence[str]
    category: str = ""


@dataclass(frozen=True)
class Feed:
    """A feed: the path that serves it, its words, and the full address of the page that shows the
    same.
    """

    path: str
    title: str
    subtitle: str
    page: str
    entries: Sequence[Entry]
    updated: datetime  # when it has no entry


def write_feed(feed: Feed, site: str) -> bytes:
    """Return a feed of the newest entries, as many as `LIMIT`; it says how many there are."""
    ordered = sorted(feed.entries, key=lambda entry: entry.id)
    newest = sorted(ordered, key=lambda entry: entry.updated, reverse=True)[:LIMIT]
    root = Element("feed", {"xmlns": ATOM_XML, "xml:lang": current_language()})
    _add_text(root, "id", f"{TAG}{feed.path.lstrip('/')}")
    _add_text(root, "title", feed.title)
    _add_text(root, "subtitle", _say_limit(feed, len(newest)))
    _add_text(root, "updated", write_instant(newest[0].updated if newest else feed.updated))
    _add_text(root, "rights", LICENSE_URL)
    _add_link(root, "self", locate(site, feed.path), kind=ATOM)
    _add_link(root, "alternate", feed.page, kind="text/html")
    _add_text(SubElement(root, "author"), "name", name_creator())
    for entry in newest:
        _add_entry(root, entry)
    return tostring(root, encoding="utf-8", xml_declaration=True)


def _say_limit(feed: Feed, shown: int) -> str:
    total = len(feed.entries)
    if shown == total:
        return feed.subtitle
    rest = _("The newest {shown} of {total}.").format(shown=shown, total=total)
    return f"{feed.subtitle} {rest}"


def _add_entry(root: Element, entry: Entry) -> None:
    node = SubElement(root, "entry")
    _add_text(node, "id", f"{TAG}{entry.id}")
    _add_text(node, "title", entry.title)
    _add_text(node, "updated", write_instant(entry.updated))
    _add_link(node, "alternate", entry.address, kind="text/html")
    if entry.category:
        SubElement(node, "category", {"term": clean_text(entry.category)})
    content = SubElement(node, "content", {"type": "text"})
    content.text = "\n".join(line for text in entry.lines if (line := clean_text(text)))


def _add_text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = clean_text(text)


def _add_link(parent: Element, rel: str, address: str, *, kind: str) -> None:
    SubElement(parent, "link", {"rel": rel, "type": kind, "href": clean_text(address)})
