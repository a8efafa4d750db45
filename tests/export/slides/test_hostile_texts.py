"""Whatever a text holds, slides and workbooks open, and nothing in them runs."""

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from dashboard.export.sheets import write_workbook
from dashboard.text.sources import Citation
from tests.export.exhibits import a_figure, expose
from tests.export.slides.reading import charts_of, draw, numbers_of, texts_of

HOSTILE = (
    '=HYPERLINK("http://evil","x")',
    "+1+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "<a:t>&amp; ]]></a:t>",
    "bell\x07 null\x00 escape\x1b",
    "no \ufffe character \uffff",
    "🤖 " * 40,
    "שלום العالم " * 10,
    "人工智能" * 50,
    "x" * 200,
    "two\nlines\r\nthree",
    "",
)


def _expose(text: str) -> object:
    figure = a_figure(
        {"region_name": text, "label": text},
        {"id": "b", "region": "CN-B", "region_name": "B", "value": 100.0, "label": text},
        title=f"T {text}",
        subtitle=text,
        finding=text,
        footnotes=(text,),
        sources=(Citation(1, text, text),),
    )
    return expose(figure, remark=text)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_slides_hold_any_text(text: str) -> None:
    (slide,) = draw(_expose(text))  # type: ignore[arg-type]
    (chart,) = charts_of([slide])
    assert list(chart.plots[0].series[0].values) == [300.0, 100.0]
    assert "dataset" in texts_of(slide)


@pytest.mark.parametrize("text", [text for text in HOSTILE if text.startswith(("=", "+", "@"))])
def test_texts_in_numbers_never_run(text: str) -> None:
    sheet = numbers_of(charts_of(draw(_expose(text)))[0])  # type: ignore[arg-type]
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert kinds <= {"s", "n"}
    quoted = [cell for row in sheet.iter_rows() for cell in row if cell.value == text]
    assert quoted and all(cell.quotePrefix for cell in quoted)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_workbooks_hold_any_text(text: str) -> None:
    book = load_workbook(BytesIO(write_workbook([_expose(text)])))  # type: ignore[list-item]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} <= {"s", "n", "d"}
    assert not any(str(cell.value).startswith(("=", "+", "@")) for cell in cells)


@settings(max_examples=25)
@given(st.text(max_size=60))
def test_any_name_makes_a_slide(text: str) -> None:
    figure = a_figure({"region_name": text, "label": text})
    (slide,) = draw(expose(replace(figure, title=text)))
    assert charts_of([slide])
