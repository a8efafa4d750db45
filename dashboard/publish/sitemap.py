"""What search engines are told of a site: its pages in every language, and that they may read."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from dashboard.i18n import TAGS
from dashboard.open.about import locate
from dashboard.publish.site import Edition

SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


def write_sitemap(pages: Sequence[tuple[Edition, str]]) -> bytes:
    """Return the sitemap of all pages; each names the same page in the other languages."""
    root = Element("urlset", {"xmlns": SITEMAPS, "xmlns:xhtml": XHTML})
    for edition, place in pages:
        node = SubElement(root, "url")
        SubElement(node, "loc").text = edition.locate(place)
        for other in edition.site.alternatives:
            said = {
                "rel": "alternate",
                "hreflang": TAGS[other.language],
                "href": other.locate(place),
            }
            SubElement(node, "xhtml:link", said)
    return tostring(root, encoding="utf-8", xml_declaration=True)


def write_robots(address: str) -> bytes:
    """Return a `robots.txt` that allows everything and names the sitemap."""
    return f"User-agent: *\nAllow: /\nSitemap: {locate(address, 'sitemap.xml')}\n".encode()
