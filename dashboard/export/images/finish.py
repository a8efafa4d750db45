"""Writes into a drawn image what it shows and where it comes from."""

import re
from io import BytesIO
from struct import pack
from xml.sax.saxutils import escape
from zlib import crc32

from pypdf import PdfReader, PdfWriter

from dashboard.export.exhibit import Exhibit, name_publication
from dashboard.export.images.embed import embed_fonts

PNG_HEAD = 33  # the signature and the header chunk, after which other chunks may come
_SVG_START = re.compile(r"<svg[^>]*>")


def finish_image(image: bytes, exhibit: Exhibit, form: str) -> bytes:
    """Return an image of a form with the exhibit's metadata in it."""
    return {"png": finish_png, "svg": finish_svg, "pdf": finish_pdf}[form](image, exhibit)


def finish_png(image: bytes, exhibit: Exhibit) -> bytes:
    """Return a PNG with text chunks."""
    chunks = b"".join(
        _write_chunk(name, text)
        for name, text in {
            "Title": exhibit.titled.title,
            "Author": name_publication(),
            "Description": exhibit.titled.alt,
            "Copyright": exhibit.version_line,
            "Source": exhibit.address,
        }.items()
    )
    return image[:PNG_HEAD] + chunks + image[PNG_HEAD:]


def finish_pdf(image: bytes, exhibit: Exhibit) -> bytes:
    """Return a PDF with document properties."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(image)))
    writer.add_metadata(
        {
            "/Title": exhibit.titled.title,
            "/Author": name_publication(),
            "/Subject": exhibit.titled.subtitle,
            "/Keywords": exhibit.version_line,
            "/DatasetVersion": exhibit.figure.version,
            "/Address": exhibit.address,
        }
    )
    writer.compress_identical_objects()  # each hatched tile brings the same picture of its hatch
    finished = BytesIO()
    writer.write(finished)
    return finished.getvalue()


def finish_svg(image: bytes, exhibit: Exhibit) -> bytes:
    """Return an SVG that says what it shows to those who do not see it."""
    texts = {
        "title": exhibit.titled.title,
        "desc": exhibit.titled.alt,
        "metadata": exhibit.citation,
    }
    words = "".join(f"<{tag}>{escape(text)}</{tag}>" for tag, text in texts.items())
    svg = embed_fonts(image.decode())
    start = _SVG_START.match(svg)
    assert start, "plotly's SVG begins with its element"
    return (svg[: start.end()] + words + svg[start.end() :]).encode()


def _write_chunk(keyword: str, text: str) -> bytes:
    """Return an international text chunk (iTXt) of a PNG, uncompressed."""
    body = b"iTXt" + keyword.encode("latin-1") + b"\0\0\0\0\0" + text.encode()
    return pack(">I", len(body) - 4) + body + pack(">I", crc32(body))
