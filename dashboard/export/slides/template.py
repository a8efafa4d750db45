"""A corporate template: what may be uploaded, and how it becomes an empty deck."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import ParseError
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from pptx import Presentation

from dashboard.i18n import _

MAX_BYTES = 20_000_000
MAX_UNPACKED = 100_000_000
MAX_PARTS = 3_000
MAX_XML = 20_000_000  # of one part that is read as XML
LEAST_SIDE, MOST_SIDE = 288.0, 4_032.0  # points: 4 to 56 inches
TYPES = "[Content_Types].xml"
MAIN = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
TEMPLATE = MAIN.replace("presentation.main", "template.main")
OUTSIDE_ALLOWED = "/hyperlink"  # a link that a person has to click


class BadTemplate(ValueError):
    """The template cannot be used; the message says what is wrong and what is allowed."""


def open_template(content: bytes) -> Any:
    """Return the template as a presentation without slides. Raises BadTemplate."""
    _check_size(len(content))
    try:
        with ZipFile(BytesIO(content)) as archive:
            _check_parts(archive.infolist())
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (BadZipFile, NotImplementedError, OSError, RuntimeError, EOFError) as error:
        raise BadTemplate(
            _("The template is no PowerPoint file. Choose a .pptx or .potx file.")
        ) from error
    _check_content(parts)
    parts[TYPES] = parts[TYPES].replace(TEMPLATE.encode(), MAIN.encode())
    return _open(_pack(parts))


def _check_size(size: int) -> None:
    if size > MAX_BYTES:
        raise BadTemplate(
            _("The template has {size:.1f} MB; at most {most} MB can be used.").format(
                size=size / 1e6, most=MAX_BYTES // 1_000_000
            )
        )


def _check_parts(parts: Sequence[ZipInfo]) -> None:
    """Look at what the archive says of itself; reading it holds each part to that."""
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MAX_UNPACKED:
        raise BadTemplate(
            _("The template would unpack to {size:,.0f} MB; at most {most} MB can be used.").format(
                size=unpacked / 1e6, most=MAX_UNPACKED // 1_000_000
            )
        )
    if len(parts) > MAX_PARTS or len({part.filename for part in parts}) < len(parts):
        raise BadTemplate(
            _("The template holds {n:,} parts; at most {most:,}, each once, can be used.").format(
                n=len(parts), most=MAX_PARTS
            )
        )
    if any("vbaproject" in part.filename.lower() for part in parts):
        raise BadTemplate(_("The template holds macros. Save it as .pptx or .potx without them."))


def _check_content(parts: dict[str, bytes]) -> None:
    types = parts.get(TYPES, b"")
    if MAIN.encode() not in types and TEMPLATE.encode() not in types:
        raise BadTemplate(
            _("The file holds no presentation. Choose a .pptx or .potx file without macros.")
        )
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")):
            _check_xml(name, content)


def _check_xml(name: str, content: bytes) -> None:
    if len(content) > MAX_XML:
        raise BadTemplate(
            _("The part “{name}” has {size:.0f} MB; at most {most} MB can be read.").format(
                name=name, size=len(content) / 1e6, most=MAX_XML // 1_000_000
            )
        )
    try:
        root = fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise BadTemplate(
            _("The part “{name}” of the template is damaged. Save the template anew.").format(
                name=name
            )
        ) from error
    if name.endswith(".rels"):
        _check_links(root)


def _check_links(root: Any) -> None:
    for link in root:
        outside = link.get("TargetMode") == "External"
        if outside and not str(link.get("Type", "")).endswith(OUTSIDE_ALLOWED):
            raise BadTemplate(
                _("The template links to “{target}”. Embed what it links to, or remove it.").format(
                    target=str(link.get("Target", ""))[:120]
                )
            )


def _pack(parts: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def _open(content: bytes) -> Any:
    try:
        presentation = Presentation(BytesIO(content))
        _remove_slides(presentation)
        sides = [side / 12700 for side in (presentation.slide_width, presentation.slide_height)]  # type: ignore[operator]
        count = len(presentation.slide_layouts)
    except Exception as error:  # a damaged package makes python-pptx raise anything
        raise BadTemplate(
            _("The template is damaged and cannot be read. Save it anew as .pptx.")
        ) from error
    if not count:
        raise BadTemplate(_("The template has no slide layout. Add one with a title."))
    if not all(LEAST_SIDE <= side <= MOST_SIDE for side in sides):
        raise BadTemplate(
            _("Slides of the template are {width:.1f} x {height:.1f} inches; 4 to 56 fit.").format(
                width=sides[0] / 72, height=sides[1] / 72
            )
        )
    return presentation


def _remove_slides(presentation: Any) -> None:
    """Remove the slides of a template, and the sections that list them."""
    slides = presentation.slides._sldIdLst
    for slide in list(slides):
        presentation.part.drop_rel(slide.rId)
        slides.remove(slide)
    root = presentation.part._element
    for extension in root.xpath("./p:extLst/p:ext[.//*[local-name()='sectionLst']]"):
        extension.getparent().remove(extension)
