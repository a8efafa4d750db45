"""Shapes and texts on a slide; sizes are points, words are lines of one look each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import quoteattr

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml

from dashboard.charts.palette import LIGHT
from dashboard.export.native.ink import POINT, Inks, clean_text, is_link, write_text
from dashboard.export.native.room import Frame
from dashboard.export.plans import Paint

NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


@dataclass(frozen=True)
class Line:
    """A paragraph of one look; `tail` stands behind the text and opens `link` by a click, where
    that is an http address.
    """

    text: str
    size: float
    ink: str = LIGHT.text
    bold: bool = False
    tail: str = ""
    link: str = ""
    after: float = 0.0  # points to the next paragraph


def add_text(slide: Any, lines: Sequence[Line], frame: Frame, *, inks: Inks, name: str) -> Any:
    """Add a box of text without a frame."""
    paragraphs = "".join(write_line(slide, line, inks) for line in lines)
    body = f'<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"/>{paragraphs}'
    return add_shape(slide, body, frame, look="<a:noFill/>", name=name, is_text=True)


def add_shape(
    slide: Any,
    body: str,
    frame: Frame,
    *,
    look: str,
    name: str,
    is_text: bool = False,
    parent: Any = None,
) -> Any:
    """Add a rectangle with ready text; `parent` is the group that it belongs to."""
    tree = slide.shapes._spTree
    number = tree._next_shape_id
    nature = ' txBox="1"' if is_text else ""
    shape = parse_xml(
        f"<p:sp {NAMES}><p:nvSpPr><p:cNvPr id={quoteattr(str(number))} "
        f"name={quoteattr(clean_text(name))}/><p:cNvSpPr{nature}/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{write_frame(frame)}"
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{look}</p:spPr>'
        f"<p:txBody>{body}</p:txBody></p:sp>"
    )
    (tree if parent is None else parent).append(shape)
    return shape


def add_rule(slide: Any, frame: Frame, *, inks: Inks) -> None:
    """Add a thin line along the top of a frame."""
    line = Frame(frame.left, frame.top, frame.width, 0.75)
    look = inks.write_fill(Paint(LIGHT.axis)) + "<a:ln><a:noFill/></a:ln>"
    add_shape(slide, "<a:bodyPr/><a:p/>", line, look=look, name="Rule")


def write_frame(frame: Frame) -> str:
    """Write where a shape stands."""
    left, top, width, height = (round(value * POINT) for value in frame)
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def write_line(slide: Any, line: Line, inks: Inks) -> str:
    """Write a paragraph."""
    letters = inks.write_letters("rPr", line.size, ink=line.ink, bold=line.bold)
    gap = f'<a:spcAft><a:spcPts val="{round(line.after * 100)}"/></a:spcAft>' if line.after else ""
    runs = [(line.text, "")] if line.text else []
    runs += [(line.tail, _write_link(slide, line.link))] if line.tail else []
    words = "".join(
        f"<a:r>{letters}{link}</a:rPr><a:t>{write_text(text)}</a:t></a:r>" for text, link in runs
    )
    return f'<a:p><a:pPr marL="0" indent="0">{gap}<a:buNone/></a:pPr>{words}</a:p>'


def _write_link(slide: Any, address: str) -> str:
    if not is_link(address):
        return ""
    rel = slide.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    return f'<a:hlinkClick r:id="{rel}"/>'


def describe(shape: Any, *, name: str, alt: str) -> None:
    """Name a shape and give it its words for readers who do not see it."""
    element = getattr(shape, "_element", shape)
    properties = element.xpath(".//p:cNvPr")[0]
    properties.set("name", clean_text(name))
    properties.set("descr", clean_text(alt))
