"""The title of a slide: in the template's placeholder where there is one."""

from typing import Any
from xml.sax.saxutils import quoteattr

from pptx.oxml import parse_xml
from pptx.util import Pt

from dashboard.charts.palette import LIGHT
from dashboard.export.native.fitting import choose_fitting_size, cut_to_lines
from dashboard.export.native.ink import name_language, write_text
from dashboard.export.native.room import Frame
from dashboard.export.slides.drawing import NAMES, Line, add_text
from dashboard.export.slides.paper import Paper
from dashboard.i18n import _

SIZES = (24.0, 20.0, 17.0, 15.0, 13.0)
FRONT_SIZES = (36.0, 30.0, 24.0, 20.0, 16.0)
BOLD = 1.08  # bold letters are wider by so much
INSET = 8.0  # what a template's placeholder keeps free at each side


def add_title(slide: Any, text: str, frame: Frame, *, paper: Paper, is_front: bool = False) -> None:
    """Set the title in the largest size that fits; a longer one is cut and stands in the notes."""
    sizes = FRONT_SIZES if is_front else SIZES
    inset = INSET if paper.themed else 0.0
    width, height = frame.width / BOLD - 2 * inset, frame.height - inset
    size = choose_fitting_size(text, sizes, width=width, height=height)
    lines = max(1, int(height / (size * 1.2)))
    line = Line(cut_to_lines(text, size, width=width, lines=lines), size, LIGHT.text, bold=True)
    shape = slide.shapes.title
    if shape is None:
        add_text(slide, [line], frame, inks=paper.inks, name=_("Title"))
        return
    shape.left, shape.top = Pt(frame.left), Pt(frame.top)
    shape.width, shape.height = Pt(frame.width), Pt(frame.height)
    _fill(shape, line, paper)


def _fill(shape: Any, line: Line, paper: Paper) -> None:
    """Fill a placeholder; in a template its own fonts, colours and anchor stay."""
    properties = '<a:bodyPr wrap="square"><a:normAutofit/></a:bodyPr>'
    font = f"<a:ea typeface={quoteattr(paper.inks.east_asian)}/>"
    letters = f'<a:rPr {name_language()} sz="{round(line.size * 100)}">{font}</a:rPr>'
    place = ""
    if not paper.themed:
        properties = '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"/>'
        letters = paper.inks.write_letters("rPr", line.size, ink=line.ink, bold=True) + "</a:rPr>"
        place = '<a:pPr algn="l"/>'
    run = f"<a:r>{letters}<a:t>{write_text(line.text)}</a:t></a:r>"
    body = parse_xml(f"<p:txBody {NAMES}>{properties}<a:p>{place}{run}</a:p></p:txBody>")
    old = shape._element.txBody
    old.getparent().replace(old, body)
