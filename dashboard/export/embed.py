"""Puts a note into an exported file that its readers do not see, and reads it back."""

import struct
import zlib
from base64 import b64decode, b64encode
from io import BytesIO
from xml.etree import ElementTree  # only writes; reading is defused
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from defusedxml.ElementTree import fromstring
from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError

from dashboard.i18n import _

NOTE = "regional-ai-targets"
SPACE = f"urn:{NOTE}"
LONGEST = 5_000_000  # bytes of a note
PNG_START, PNG_HEAD = b"\x89PNG\r\n\x1a\n", 33  # the signature and the first chunk
TAGS = {
    "svg": (f'<metadata id="{NOTE}">', "</metadata>"),
    "html": (f'<script type="text/plain" id="{NOTE}">', "</script>"),
}
MAIN_PARTS = {"pptx": "ppt/presentation.xml", "xlsx": "xl/workbook.xml"}
CUSTOM = "customXml/note.xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


class NoNote(ValueError):
    """A file holds no note of ours; the message says which files do."""


def put_note(data: bytes, form: str, note: str) -> bytes:
    """Return the file with the note in it. `form` is png, svg, pdf, pptx, xlsx, html or zip."""
    if form == "png":
        chunk = b"zTXt" + NOTE.encode() + b"\0\0" + zlib.compress(note.encode())
        framed = struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
        return data[:PNG_HEAD] + framed + data[PNG_HEAD:]
    if form == "pdf":
        return _put_into_pdf(data, note)
    if form in ("svg", "html"):
        return _put_into_text(data, form, note)
    return _put_into_zip(data, form, note)


def find_note(data: bytes) -> str:
    """Return the note of a file that `put_note` wrote; raise `NoNote` for any other."""
    try:
        note = _find(data)
    except (ValueError, KeyError, BadZipFile, PyPdfError, zlib.error, struct.error):
        note = ""
    if not note or len(note) > LONGEST:
        raise NoNote(
            _(
                "This file does not say which figures it holds. Allowed: a PNG, SVG, PDF, PPTX, "
                "XLSX, HTML or ZIP file that this dashboard exported."
            )
        )
    return note


def _find(data: bytes) -> str:
    if data.startswith(PNG_START):
        return _find_in_png(data)
    if data.startswith(b"%PDF"):
        found = PdfReader(BytesIO(data)).attachments.get(f"{NOTE}.json", [b""])
        return found[0].decode()
    if data.startswith(b"PK"):
        return _find_in_zip(data)
    text = data.decode()
    for start, end in (TAGS["svg"], TAGS["html"]):
        if start in text:
            return b64decode(text.split(start, 1)[1].split(end, 1)[0]).decode()
    return ""


def _put_into_pdf(data: bytes, note: str) -> bytes:
    writer = PdfWriter(clone_from=BytesIO(data))
    writer.add_attachment(f"{NOTE}.json", note.encode())
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def _put_into_text(data: bytes, form: str, note: str) -> bytes:
    text = data.decode()
    place = text.index(">", text.index("<svg")) + 1 if form == "svg" else text.rindex("</body>")
    start, end = TAGS[form]
    return f"{text[:place]}{start}{b64encode(note.encode()).decode()}{end}{text[place:]}".encode()


def _put_into_zip(data: bytes, form: str, note: str) -> bytes:
    if form in MAIN_PARTS:
        return _put_into_office(data, MAIN_PARTS[form], note)
    target = BytesIO(data)
    with ZipFile(target, "a", ZIP_DEFLATED) as archive:
        archive.writestr(f"{NOTE}.json", note)
    return target.getvalue()


def _put_into_office(data: bytes, main: str, note: str) -> bytes:
    """A custom XML part that the main part points to stays when the program saves the file."""
    folder, name = main.split("/")
    relations = f"{folder}/_rels/{name}.rels"
    target = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for entry in source.infolist():
            content = source.read(entry)
            archive.writestr(entry, _relate(content) if entry.filename == relations else content)
        root = ElementTree.Element("note", {"xmlns": SPACE})
        root.text = note
        archive.writestr(CUSTOM, ElementTree.tostring(root, "utf-8", xml_declaration=True))
    return target.getvalue()


def _relate(content: bytes) -> bytes:
    root = fromstring(content)
    ElementTree.register_namespace("", RELATIONS)
    link = {"Id": "rIdNote", "Type": RELATION, "Target": f"../{CUSTOM}"}
    root.append(ElementTree.Element(f"{{{RELATIONS}}}Relationship", link))
    return ElementTree.tostring(root, "utf-8", xml_declaration=True)


def _find_in_png(data: bytes) -> str:
    place = len(PNG_START)
    while place + 8 <= len(data):
        (length,) = struct.unpack(">I", data[place : place + 4])
        kind, content = data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
        name, _zero, packed = content.partition(b"\0")
        if kind == b"zTXt" and name == NOTE.encode():
            return _unpack(packed[1:])
        place += length + 12
    return ""


def _find_in_zip(data: bytes) -> str:
    with ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
        # PowerPoint and Excel give the part a name of their own when they save.
        for name in (f"{NOTE}.json", *(n for n in names if n.startswith("customXml/"))):
            if name in names and archive.getinfo(name).file_size <= LONGEST:
                text = archive.read(name)
                if name.endswith(".json"):
                    return text.decode()
                if SPACE.encode() in text:
                    return fromstring(text).text or ""
    return ""


def _unpack(packed: bytes) -> str:
    unpacker = zlib.decompressobj()
    return unpacker.decompress(packed, LONGEST).decode()
