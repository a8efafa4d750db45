"""Sources and method: the rules, what is known and what is not, every source with its address."""

import pandas as pd

from dashboard.figures.paces import describe_paces
from dashboard.figures.silence import SilenceRequest
from dashboard.figures.tables import describe_searches
from dashboard.i18n import _
from dashboard.loading import load_source_counts, load_states
from dashboard.publish.figures import exhibit
from dashboard.publish.page import Page
from dashboard.publish.places import METHOD
from dashboard.publish.site import Edition
from dashboard.publish.tables import Cell, Row, Table, build_figure_table, link_source
from dashboard.text.codes import name_code
from dashboard.text.dates import format_date
from dashboard.text.method import list_pace_rules, list_rules
from dashboard.views.kinds import SILENCE
from dashboard.views.view import View
from data import Catalog
from schemas import Family


def build_method(edition: Edition) -> Page:
    """Build the page of sources and method."""
    catalog, day = edition.catalog, edition.site.as_of
    paces = describe_paces(load_states(catalog, day), catalog)
    view = View(SILENCE, SilenceRequest(day, family=str(Family.INDUSTRY)))
    return Page(
        METHOD,
        "method.html",
        _("Sources and method"),
        _("By which rules figures are recorded, compared and rated, and where they come from."),
        said={
            "rules": list_rules(),
            "pace_rules": list_pace_rules(),
            "paces": _tell(edition, paces, _("Open goals with the pace by both methods")),
            "searches": _tell(
                edition, describe_searches(catalog, edition.language), _("Searches without a find")
            ),
            "tiers": _count_tiers(catalog),
            "sources": _list_sources(edition),
        },
        figures=exhibit(edition, [view]),
    )


def _tell(edition: Edition, frame: pd.DataFrame, caption: str) -> Table:
    return build_figure_table(frame, caption, edition.site.rows)


def _count_tiers(catalog: Catalog) -> Table:
    counts = load_source_counts(catalog, "tier")
    rows = [
        Row([Cell(name_code("tier", tier)), Cell(f"{count:,}", is_number=True)])
        for tier, count in counts.items()
    ]
    heads = [_("Kind of source"), _("Records")]
    return Table(_("Records by kind of source"), heads, rows, frozenset([1]))


def _list_sources(edition: Edition) -> Table:
    """List the sources that records rest on, with their number of records."""
    counts = edition.site.records["source"].value_counts()
    sources = edition.catalog.frames["sources"]
    cited = sources[sources["id"].isin(counts.index)].sort_values(["publisher", "published_on"])
    rows = [
        Row(
            [
                Cell(row["title"], url=link_source(row["url"])),
                Cell(row["publisher"]),
                Cell(format_date(row["published_on"])),
                Cell(name_code("tier", row["tier"])),
                Cell(f"{counts[row['id']]:,}", is_number=True),
            ]
        )
        for row in cited.to_dict("records")
    ]
    heads = [_("Title"), _("Publisher"), _("Date"), _("Kind of source"), _("Records")]
    return Table(_("Sources"), heads, rows, frozenset([4]))
