"""The formats of a list: a new one is one entry in `FORMATS`."""

from dashboard.api.formats.csv import write_csv
from dashboard.api.formats.json import write_json
from dashboard.api.formats.model import Format
from dashboard.api.formats.parquet import write_parquet
from dashboard.api.formats.xlsx import write_xlsx

__all__ = ["FORMATS", "JSON", "Format"]

JSON = Format("json", "application/json", write_json, in_pages=True)

# By suffix; the first is given to those who accept anything.
FORMATS: dict[str, Format] = {
    item.suffix: item
    for item in (
        JSON,
        Format("csv", "text/csv", write_csv),
        Format(
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write_xlsx
        ),
        Format("parquet", "application/vnd.apache.parquet", write_parquet),
    )
}
