"""Sets paragraphs on pages of one size: what does not fit on a page begins the next one."""

from collections.abc import Iterable
from typing import NamedTuple

from dashboard.charts.measure import LINE_HEIGHT, count_lines, escape_text, wrap_text
from dashboard.charts.palette import FONT_FAMILY, Theme
from dashboard.export.images import Size
from dashboard.export.images.letters import measure_letters

PAD = 48.0
TITLE, HEADING, BODY, SMALL = 44.0, 30.0, 18.0, 13.0


class Paragraph(NamedTuple):
    """A text, its size in pixels, whether it is bold or quiet, and the gap above it."""

    text: str
    size: float = BODY
    bold: bool = False
    muted: bool = False
    gap: float = 8.0


class Line(NamedTuple):
    """A wrapped paragraph at its height on a page, from the top."""

    text: str
    paragraph: Paragraph
    top: float


Page = list[Line]


def set_pages(paragraphs: Iterable[Paragraph], size: Size, *, top: float = PAD) -> list[Page]:
    """Return pages with the paragraphs one below the other; the first begins at `top`."""
    pages: list[Page] = [[]]
    place = top
    for paragraph in paragraphs:
        text = wrap_text(
            escape_text(" ".join(paragraph.text.split())),
            paragraph.size,
            (size.width - 2 * PAD) * (0.94 if paragraph.bold else 1),  # bold letters are wider
            measure=measure_letters,
        )
        height = count_lines(text) * paragraph.size * LINE_HEIGHT
        if pages[-1] and place + paragraph.gap + height > size.height - PAD:
            pages.append([])
            place = PAD
        place += paragraph.gap if pages[-1] else 0
        marked = f"<b>{text}</b>" if paragraph.bold else text
        pages[-1].append(Line(marked, paragraph, place))
        place += height
    return pages


def build_page(page: Page, size: Size, theme: Theme) -> dict[str, object]:
    """Return a page as the layout of a plotly figure without marks."""
    notes = [
        {
            "text": line.text,
            "font": {
                "family": FONT_FAMILY,
                "size": line.paragraph.size,
                "color": theme.muted if line.paragraph.muted else theme.text,
            },
            "align": "left",
            "showarrow": False,
            "borderpad": 0,
            "x": PAD / size.width,
            "y": 1 - line.top / size.height,
            "xref": "paper",
            "yref": "paper",
            "xanchor": "left",
            "yanchor": "top",
        }
        for line in page
    ]
    hidden = {"visible": False}
    return {
        "annotations": notes,
        "width": size.width,
        "height": size.height,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0, "autoexpand": False},
        "paper_bgcolor": theme.ground,
        "plot_bgcolor": theme.ground,
        "xaxis": hidden,
        "yaxis": hidden,
    }
