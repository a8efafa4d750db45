"""A list says the same in every format."""

from io import BytesIO, StringIO
from typing import Any

import pandas as pd
import pytest
from pyarrow import parquet

from dashboard.api.frames import load_frame
from dashboard.api.lists import LISTS
from dashboard.loading.dataset import open_dataset
from tests.api.client import Client
from tests.api.conftest import TODAY

DAY = pd.Timestamp(TODAY).date()


def load(name: str) -> pd.DataFrame:
    """All rows of a list, typed."""
    return load_frame(name, open_dataset().current(), DAY if LISTS[name].has_day else None)


def loosen(frame: pd.DataFrame) -> pd.DataFrame:
    """Cells as plain objects: numbers as floats, days as texts, blanks as None."""
    columns: dict[str, list[Any]] = {}
    for name in map(str, frame.columns):
        cells = frame[name]
        if pd.api.types.is_datetime64_any_dtype(cells):
            cells = cells.dt.strftime("%Y-%m-%d")
        loose = cells.astype(object).where(cells.notna(), None)
        columns[name] = [
            float(cell) if isinstance(cell, int | float) else cell and str(cell) for cell in loose
        ]
    return pd.DataFrame(columns, dtype=object)


def expect(name: str) -> pd.DataFrame:
    """The rows of a list, as loose as a file has them."""
    return loosen(load(name))


def list_texts(name: str) -> Any:
    """The columns that a reader must not take for numbers."""
    return dict.fromkeys(map(str, load(name).select_dtypes("str").columns), "str")


BLANK: Any = {"keep_default_na": False, "na_values": [""]}


@pytest.mark.parametrize("name", LISTS)
def test_csv_reads_back_equal(name: str, client: Client) -> None:
    text = client.get(f"/{name}.csv").content.decode()
    read = pd.read_csv(StringIO(text), dtype=list_texts(name), **BLANK)
    pd.testing.assert_frame_equal(loosen(read), expect(name))


@pytest.mark.parametrize("name", LISTS)
def test_parquet_reads_back_equal(name: str, client: Client) -> None:
    table = parquet.read_table(BytesIO(client.get(f"/{name}.parquet").content))
    assert table.schema.metadata[b"dataset"].decode() == open_dataset().current().version
    pd.testing.assert_frame_equal(loosen(table.to_pandas()), expect(name))


@pytest.mark.parametrize("name", ["records", "states", "regions"])
def test_workbook_reads_back_equal(name: str, client: Client) -> None:
    file = BytesIO(client.get(f"/{name}.xlsx").content)
    read = pd.read_excel(file, dtype=list_texts(name), **BLANK)
    pd.testing.assert_frame_equal(loosen(read), expect(name))


def test_json_says_what_csv_says(client: Client) -> None:
    rows = client.items("/targets?limit=1000")
    pd.testing.assert_frame_equal(loosen(pd.DataFrame(rows)), expect("targets"))


def test_files_come_whole_and_pages_of_them_on_request(client: Client) -> None:
    assert len(pd.read_csv(StringIO(client.get("/records.csv").text))) > 1000
    response = client.get("/records.csv?limit=10")
    assert len(pd.read_csv(StringIO(response.text))) == 10
    assert response.links["next"]["url"].startswith("/api/v1/records.csv?")


def test_format_may_be_asked_for_by_accept(client: Client) -> None:
    kinds = {
        accept: client.get("/regions", accept=accept).headers["content-type"]
        for accept in (
            "text/csv",
            "text/*;q=0.5, application/json;q=0.4",
            "text/html,application/xhtml+xml,*/*;q=0.8",
            "application/vnd.apache.parquet",
        )
    }
    assert list(kinds.values()) == [
        "text/csv; charset=utf-8",
        "text/csv; charset=utf-8",
        "application/json",
        "application/vnd.apache.parquet",
    ]


def test_file_is_named_after_the_list_and_the_version(client: Client) -> None:
    version = open_dataset().current().version
    said = client.get("/regions.xlsx").headers["content-disposition"]
    assert said == f'attachment; filename="regions-{version}.xlsx"'


def test_workbook_is_the_same_whenever_it_is_written(client: Client) -> None:
    first = client.get("/regions.xlsx?sort=code").content
    assert first == client.get("/regions.xlsx?sort=code&limit=1000").content


def test_days_of_parquet_are_days(client: Client) -> None:
    table = parquet.read_table(BytesIO(client.get("/records.parquet?fields=date,deadline").content))
    assert [str(kind) for kind in table.schema.types] == ["date32[day]", "large_string"]
