"""The page of an indicator: what it measures, its figures, and the records of all regions."""

from dashboard.figures.compare_request import list_relatives
from dashboard.i18n import _
from dashboard.loading import load_nation
from dashboard.publish.figures import exhibit
from dashboard.publish.linked import describe_indicator, describe_part
from dashboard.publish.page import Crumb, Page
from dashboard.publish.pages.region import describe_rows
from dashboard.publish.places import INDICATORS, locate_indicator
from dashboard.publish.site import Edition
from dashboard.publish.tables import build_actuals, build_targets
from dashboard.text.codes import name_code
from dashboard.views.briefs import brief_indicator
from dashboard.views.usual import list_comparable


def build_indicator(edition: Edition, code: str) -> Page:
    """Build the page of one indicator."""
    name, site, catalog = edition.name("indicators", code), edition.site, edition.catalog
    rows = site.select("indicator", code)
    row = catalog.row("indicators", code)
    comparable = code in list_comparable(catalog)
    # A catch-all counts a different thing in each record: nothing to draw side by side.
    items = brief_indicator(catalog, code, as_of=site.as_of) if comparable else []
    place = locate_indicator(code)
    title = _("{indicator}: targets of China's regions").format(indicator=name)
    description = describe_rows(name, rows)
    return Page(
        place,
        "indicator.html",
        title,
        description,
        said={
            "name": name,
            "definition": row[f"definition_{edition.language}"],
            "family": name_code("family", row["family"]),
            "other": edition.name_otherwise("indicators", code),
            "code": code,
            "comparable": comparable,
            "nation": load_nation(catalog, code, site.as_of, language=edition.language),
            "relatives": [
                Crumb(edition.name("indicators", other), locate_indicator(other))
                for other in list_relatives(catalog, code)
                if other != code and other in site.indicators
            ],
            "tables": [
                build_targets(edition, rows, by="region"),
                build_actuals(edition, rows, by="region"),
            ],
        },
        figures=exhibit(edition, (item.view for item in items)),
        crumbs=[Crumb(_("Indicators"), INDICATORS)],
        linked=describe_part(
            edition,
            place,
            name=title,
            description=description,
            about=describe_indicator(edition, code),
        ),
    )
