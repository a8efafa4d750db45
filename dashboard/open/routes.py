"""The table of what is served: path, media type, and the pure function that writes it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from dashboard.open.asked import Asked
from dashboard.open.calendar import write_calendar
from dashboard.open.changes import write_changes
from dashboard.open.dcat import write_dcat
from dashboard.open.due import write_due
from dashboard.open.files import (
    ATOM,
    CALENDAR,
    CSV,
    JSON_LD,
    PACKAGE,
    SDMX_CSV,
    SDMX_JSON,
    TABLES_AT,
    ZIP,
)
from dashboard.open.linked import write_dataset
from dashboard.open.log import Log
from dashboard.open.package import write_csv, write_descriptor, write_package
from dashboard.open.sdmx import ACTUALS, TARGETS, write_flow
from dashboard.open.sdmx_structures import write_structures
from data import Catalog
from schemas import TABLES

Write = Callable[[Catalog, Asked, Log], bytes]


@dataclass(frozen=True)
class Served:
    """One address. `by_day`: it may be asked for a day, for regions and indicators, and in a
    language; any other depends on the dataset and the site alone.
    """

    path: str
    media_type: str
    write: Write
    by_day: bool = False
    needs_log: bool = False


def _write_dcat(catalog: Catalog, asked: Asked, log: Log) -> bytes:
    """Name sizes and checksums of the files that depend on no day."""
    contents = {item.path: item.write(catalog, asked, log) for item in DATASETS}
    return write_dcat(catalog, asked.site, contents)


def _write_table(catalog: Catalog, _asked: Asked, _log: Log, *, table: str) -> bytes:
    return write_csv(catalog, table)


DATASETS = (
    Served("/datapackage.zip", ZIP, lambda catalog, asked, _: write_package(catalog, asked.site)),
    Served(
        "/datapackage.json",
        PACKAGE,
        lambda catalog, asked, _: write_descriptor(catalog, asked.site),
    ),
    Served("/sdmx/targets.csv", SDMX_CSV, lambda catalog, *_: write_flow(catalog, TARGETS)),
    Served("/sdmx/actuals.csv", SDMX_CSV, lambda catalog, *_: write_flow(catalog, ACTUALS)),
    Served("/sdmx/structures.json", SDMX_JSON, lambda catalog, *_: write_structures(catalog)),
)
TABLE_FILES = tuple(
    Served(f"/{TABLES_AT}/{table}.csv", CSV, partial(_write_table, table=table)) for table in TABLES
)
DESCRIPTIONS = (
    Served("/dcat.jsonld", JSON_LD, _write_dcat),
    Served(
        "/dataset.jsonld", JSON_LD, lambda catalog, asked, _: write_dataset(catalog, asked.site)
    ),
)
NEWS = (
    Served("/deadlines.ics", CALENDAR, write_calendar, by_day=True, needs_log=True),
    Served("/changes.atom", ATOM, write_changes, by_day=True, needs_log=True),
    Served("/due.atom", ATOM, lambda catalog, asked, _: write_due(catalog, asked), by_day=True),
)
SERVED = (*DATASETS, *TABLE_FILES, *DESCRIPTIONS, *NEWS)
