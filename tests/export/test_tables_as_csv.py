"""An exported table keeps its words, numbers, source and citation in every row."""

from io import BytesIO

import pandas as pd

from dashboard.export.exhibit import Exhibit
from dashboard.export.tables import add_numbers, export_table
from data.formulas import restore_formula
from tests.export.exhibits import a_figure, expose, many_marks


def read(exhibit: Exhibit) -> pd.DataFrame:
    return pd.read_csv(BytesIO(export_table(exhibit)), dtype_backend="numpy_nullable")


def test_rows_have_words_numbers_source_and_citation() -> None:
    exhibit = expose(a_figure(*many_marks(2)), title="Who aims highest?")
    row = read(exhibit).iloc[0].to_dict()
    assert row == {
        "id": "p0",
        "Region": "Province 0",
        "Figure": "> 340 bn yuan",
        "Source": 1,
        "Value (bn yuan)": 340,
        "Day": "2025-12-31",
        "Source in words": '"Plan", Government site',
        "Source address": "https://www.gd.gov.cn/ai",
        "Dataset": "0123456789ab",
        "As of": "2026-11-21",
        "Licence": "CC BY 4.0",
        "Address": exhibit.address,
        "Citation": exhibit.citation,
    }
    assert '"Who aims highest? ' in row["Citation"]


def test_spreadsheets_see_that_it_is_unicode() -> None:
    assert export_table(expose(a_figure())).startswith(b"\xef\xbb\xbf")


def test_formulas_are_kept_from_running_and_can_be_restored() -> None:
    name = "=cmd|' /C calc'!A0"
    region = read(expose(a_figure({"region_name": name})))["Region"][0]
    assert region == f"'{name}"
    assert restore_formula(str(region)) == name


def test_every_form_keeps_its_rows(exhibits: dict[str, Exhibit]) -> None:
    for exhibit in exhibits.values():
        table = exhibit.figure.table
        found = read(exhibit)
        assert len(found) == len(table)
        assert [name for name in table if str(name) not in found] == []


def test_numbers_stand_beside_their_words(exhibits: dict[str, Exhibit]) -> None:
    figure = exhibits["year"].figure
    assert figure.drawn is not None
    numbers = add_numbers(figure).set_index("id")["Value (bn yuan)"]
    values = figure.drawn.frame.set_index("id")["value"]
    assert numbers.to_dict() == values.reindex(numbers.index).to_dict()
