"""The page of a region: its figures, its records with their sources, its documents."""

from typing import Any

from dashboard.figures.region import Document
from dashboard.i18n import _, _n
from dashboard.loading import load_documents, load_inside
from dashboard.publish.figures import exhibit
from dashboard.publish.linked import describe_part, describe_region
from dashboard.publish.page import Crumb, Page
from dashboard.publish.places import REGIONS, locate_region
from dashboard.publish.site import Edition
from dashboard.publish.tables import build_actuals, build_targets
from dashboard.text.codes import name_code
from dashboard.text.dates import format_date
from dashboard.text.own import pick_own
from dashboard.views.briefs import brief_region


def build_region(edition: Edition, code: str) -> Page:
    """Build the page of one region."""
    name, site = edition.name("regions", code), edition.site
    rows = site.select("region", code)
    views = [item.view for item in brief_region(edition.catalog, code, as_of=site.as_of)]
    place = locate_region(code)
    title = _("{region}: AI targets").format(region=name)
    description = describe_rows(name, rows)
    return Page(
        place,
        "region.html",
        title,
        description,
        said={
            "name": name,
            "kind": _describe_kind(edition, code),
            "parent": _find_parent(edition, code),
            "tables": [
                build_targets(edition, rows, by="indicator"),
                build_actuals(edition, rows, by="indicator"),
            ],
            "documents": [
                _describe_document(item) for item in load_documents(edition.catalog, code)
            ],
            "inside": [
                (edition.name("regions", item.code), locate_region(item.code), item.records)
                for item in load_inside(edition.catalog, code)
                if item.code in site.regions
            ],
        },
        figures=exhibit(edition, views),
        crumbs=[Crumb(_("Regions"), REGIONS)],
        linked=describe_part(
            edition,
            place,
            name=title,
            description=description,
            about=describe_region(edition, code),
        ),
    )


def describe_rows(name: str, rows: list[Any]) -> str:
    """Say in one sentence how many records of a region or an indicator there are."""
    targets = sum(row.kind == "target" for row in rows)
    return _("{name}: {targets} and {actuals}, each with its source.").format(
        name=name,
        targets=_n("{n} AI target", "{n} AI targets", targets).format(n=f"{targets:,}"),
        actuals=_n("{n} reported figure", "{n} reported figures", len(rows) - targets).format(
            n=f"{len(rows) - targets:,}"
        ),
    )


def _describe_kind(edition: Edition, code: str) -> str:
    level = name_code("level", edition.catalog.row("regions", code)["level"])
    return " · ".join([level, edition.name_otherwise("regions", code), code])


def _find_parent(edition: Edition, code: str) -> Crumb | None:
    """Return the region around it; its place is blank where it has no page."""
    parent = edition.catalog.row("regions", code)["parent"]
    if not parent:
        return None
    place = locate_region(parent) if parent in edition.site.regions else ""
    return Crumb(edition.name("regions", parent), place)


def _describe_document(document: Document) -> tuple[str, str]:
    row, count = document
    details = [
        format_date(row["issued_on"]) if row["issued_on"] else _("date not known"),
        name_code("force", row["force"]),
        _n("{n} record", "{n} records", count).format(n=count),
    ]
    return pick_own(row, "title"), " · ".join(details)
