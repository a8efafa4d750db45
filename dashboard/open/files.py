"""Lists the files of the dataset that a site serves: where, as what, and what is in them."""

from dataclasses import dataclass

from dashboard.i18n import _

CSV = "text/csv"
JSON_LD = "application/ld+json"
ATOM = "application/atom+xml"
CALENDAR = "text/calendar"
ZIP = "application/zip"
PACKAGE = "application/json"
# Registered for SDMX-CSV 2.0 and SDMX-JSON 2.0: https://www.iana.org/assignments/media-types
SDMX_CSV = "application/vnd.sdmx.data+csv;version=2.0.0"
SDMX_JSON = "application/vnd.sdmx.structure+json;version=2.0.0"
TABLES_AT = "data"  # folder of the CSV files, on the site and in the package


@dataclass(frozen=True)
class File:
    """One way to take the dataset away."""

    path: str
    media_type: str
    title: str


def list_files() -> list[File]:
    """Return the files that hold the dataset or a part of it, the whole first."""
    return [
        File("/datapackage.zip", ZIP, _("All tables as CSV with their description")),
        File("/datapackage.json", PACKAGE, _("Description of the tables (Data Package)")),
        File("/sdmx/targets.csv", SDMX_CSV, _("Targets as SDMX-CSV 2.0")),
        File("/sdmx/actuals.csv", SDMX_CSV, _("Reported figures as SDMX-CSV 2.0")),
        File("/sdmx/structures.json", SDMX_JSON, _("Structures and code lists as SDMX-JSON 2.0")),
        File("/deadlines.ics", CALENDAR, _("Deadlines as a calendar")),
        File("/changes.atom", ATOM, _("Feed of changed targets")),
        File("/due.atom", ATOM, _("Feed of targets falling due")),
    ]
