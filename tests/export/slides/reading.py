"""Ways to read slides back."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from pptx import Presentation

from dashboard.export.exhibit import Exhibit
from dashboard.export.slides import write_slides
from tests.export.conftest import RETRIEVED

EMU = 12700


def open_slides(content: bytes) -> list[Any]:
    """The slides of a file."""
    return list(Presentation(BytesIO(content)).slides)


def draw(*exhibits: Exhibit, **options: Any) -> list[Any]:
    """The slides of exhibits, read back."""
    return open_slides(write_slides(exhibits, retrieved=RETRIEVED, **options))


def charts_of(slides: Sequence[Any]) -> list[Any]:
    """All native charts on slides."""
    return [shape.chart for slide in slides for shape in slide.shapes if shape.has_chart]


def walk(shapes: Any) -> Iterator[Any]:
    """All shapes, those in groups included."""
    for shape in shapes:
        yield shape
        if shape.shape_type == 6:  # a group
            yield from walk(shape.shapes)


def texts_of(slide: Any) -> str:
    """All words of a slide outside its charts."""
    words = [shape.text_frame.text for shape in walk(slide.shapes) if shape.has_text_frame]
    tables = [shape.table for shape in slide.shapes if shape.has_table]
    cells = [cell.text for table in tables for row in table.rows for cell in row.cells]
    return "\n".join([*words, *cells])


def notes_of(slide: Any) -> str:
    """The speaker notes of a slide."""
    return slide.notes_slide.notes_text_frame.text


def labels_of(series: Any) -> list[str]:
    """The words of the labels of a series, in order."""
    return [
        "".join(node.text or "" for node in label.xpath(".//a:t"))
        for label in series._element.xpath("./c:dLbls/c:dLbl")
    ]


def series_of(chart: Any) -> dict[str, Any]:
    """The series of a chart by name."""
    return {series.name: series for series in chart.plots[0].series}


def numbers_of(chart: Any) -> Any:
    """The sheet of numbers inside a chart."""
    return load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).worksheets[0]


def fill_of(series: Any) -> str:
    """The colour inside a series; "" for none."""
    colours = series._element.xpath("./c:spPr/a:solidFill/a:srgbClr/@val")
    return f"#{colours[0].lower()}" if colours else ""
