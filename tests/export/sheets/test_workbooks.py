"""A workbook holds the table, chart, notes and sources of each figure, typed and safe."""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pandas as pd
import pypdfium2
import pytest
from openpyxl import load_workbook

from dashboard.export.exhibit import Exhibit
from dashboard.export.plans import Bars, Points, make_plan
from dashboard.export.sheets import write_workbook
from dashboard.text.sources import Citation
from data.formulas import restore_formula
from tests.export.conftest import RETRIEVED
from tests.export.exhibits import a_figure, expose, many_marks
from tests.office import convert_to_pdf


def read(*exhibits: Exhibit) -> Any:
    """The workbook of exhibits, read back."""
    return load_workbook(BytesIO(write_workbook(exhibits, retrieved=RETRIEVED)))


def rows_of(sheet: Any) -> list[tuple[Any, ...]]:
    return [tuple(cell.value for cell in row) for row in sheet.iter_rows()]


def test_each_figure_has_its_sheets() -> None:
    names = read(expose(a_figure()), expose(a_figure())).sheetnames
    assert names == [
        *("Data 1", "Chart 1", "Numbers 1"),
        *("Data 2", "Chart 2", "Numbers 2"),
        *("Notes", "Sources"),
    ]


def test_data_are_the_table_with_typed_numbers_and_days() -> None:
    head, first, *rest = rows_of(read(expose(a_figure(*many_marks(3))))["Data 1"])
    assert head == ("Record", "Region", "Figure", "Source", "Value (bn yuan)", "Day")
    assert first == ("p0", "Province 0", "> 340 bn yuan", 1, 340, datetime(2025, 12, 31))
    assert len(rest) == 2


def test_data_can_be_filtered_under_a_frozen_head() -> None:
    sheet = read(expose(a_figure(*many_marks(3))))["Data 1"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:F4")
    assert sheet.column_dimensions["C"].width > 12
    assert sheet["F2"].number_format == "yyyy-mm-dd"


@pytest.mark.parametrize(
    "name", ["year", "timeline", "counts", "history", "bullets", "states", "sums", "steps"]
)
def test_numbers_are_those_of_the_plan(exhibits: dict[str, Exhibit], name: str) -> None:
    plan = make_plan(exhibits[name].figure)
    assert isinstance(plan, Bars | Points)
    sheet = read(exhibits[name])["Numbers 1"]
    columns = {column[0].value: [cell.value for cell in column[1:]] for column in sheet.columns}
    for one in plan.series:
        assert one.name in columns
        if isinstance(plan, Bars) and one.number_format == "General":
            found = columns[one.name][: len(one.values)]
            assert found == [None if v is None else pytest.approx(v) for v in one.values]


def test_charts_are_native_and_described() -> None:
    exhibit = expose(a_figure(*many_marks(3)))
    book = read(exhibit)
    (chart,) = book["Chart 1"]._charts
    (series,) = chart.series
    assert series.val.numRef.f == "'Numbers 1'!$B$2:$B$4"
    assert series.cat.strRef.f == "'Numbers 1'!$A$2:$A$4"
    assert [point.v for point in series.val.numRef.numCache.pt] == [340.0, 330.0, 320.0]
    assert chart.x_axis.scaling.orientation == "maxMin"
    assert book["Chart 1"]["A1"].value == exhibit.figure.title


def test_notes_say_all_that_the_figure_says() -> None:
    exhibit = expose(a_figure(*many_marks(3)), remark="As I said.")
    head, *rows = rows_of(read(exhibit)["Notes"])
    assert head == ("Figure no.", "Item", "Text")
    notes = {item: text for _number, item, text in rows}
    figure = exhibit.figure
    assert (notes["Title"], notes["Finding"]) == (figure.title, figure.finding)
    assert notes["Footnote"] == figure.footnotes[0]
    assert (notes["Dataset"], notes["Remark"]) == (figure.version, "As I said.")
    assert (notes["As of"], notes["Retrieved"]) == (datetime(2026, 11, 21), datetime(2026, 11, 22))
    assert (notes["Citation"], notes["Address"]) == (exhibit.citation, exhibit.address)
    assert notes["Licence"] == "CC BY 4.0"


def test_only_web_addresses_are_links() -> None:
    sources = (
        Citation(1, "Plan", "https://www.gd.gov.cn/ai"),
        Citation(2, "Script", "javascript:alert(1)"),
        Citation(3, "Long", "https://a.example.org/" + "x" * 3_000),
    )
    sheet = read(expose(a_figure(sources=sources)))["Sources"]
    links = {cell.value: cell.hyperlink.target for cell in sheet["D"] if cell.hyperlink}
    assert links == {"https://www.gd.gov.cn/ai": "https://www.gd.gov.cn/ai"}
    assert [cell.value for cell in sheet["B"]] == ["Number", 1, 2, 3]


def test_texts_that_would_run_are_kept_and_can_be_restored() -> None:
    text = "=1+1"
    sheet = read(expose(a_figure({"region_name": text})))["Data 1"]
    cell = sheet["B2"]
    assert (cell.value, cell.data_type) == ("'=1+1", "s")
    assert restore_formula(cell.value) == text


def test_the_file_says_what_it_is() -> None:
    exhibit = expose(a_figure())
    properties = read(exhibit).properties
    assert (properties.title, properties.creator) == (
        exhibit.figure.title,
        "Regional AI Target Dashboard",
    )
    assert properties.keywords == "dataset 0123456789ab"


def test_every_form_makes_a_workbook(workbook: bytes, exhibits: dict[str, Exhibit]) -> None:
    book: Any = load_workbook(BytesIO(workbook))
    charts = [sheet for sheet in book if sheet.title.startswith("Chart ")]
    assert len(charts) == len(exhibits)
    drawn = [isinstance(make_plan(one.figure), Bars | Points) for one in exhibits.values()]
    assert [bool(sheet._charts) for sheet in charts] == drawn


def test_pandas_reads_the_data_back() -> None:
    exhibit = expose(a_figure(*many_marks(3)))
    table = pd.read_excel(BytesIO(write_workbook([exhibit])), sheet_name="Data 1")
    assert table["Value (bn yuan)"].tolist() == [340, 330, 320]
    assert str(table["Day"].dtype).startswith("datetime64")


def test_office_shows_the_chart_and_its_labels(tmp_path: Path) -> None:
    content = write_workbook([expose(a_figure(*many_marks(34)))])
    document = pypdfium2.PdfDocument(convert_to_pdf(content, "xlsx", tmp_path))
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    words = next(page for page in pages if page.startswith("AI core industry: targets"))
    for place in range(34):
        assert f"Province {place}" in words
        assert f"> {340 - 10 * place:g} bn yuan" in words
