"""The first page: what the dataset is, its headline figures, and the ways in."""

from dashboard.figures.compare_request import MAP, CompareRequest
from dashboard.figures.progress import ProgressRequest
from dashboard.i18n import _
from dashboard.loading import load_choices, load_headlines, load_nation, load_summary
from dashboard.publish.figures import exhibit
from dashboard.publish.linked import describe_whole
from dashboard.publish.listing import group_indicators, group_regions
from dashboard.publish.page import Page
from dashboard.publish.places import HOME
from dashboard.publish.site import Edition
from dashboard.views.kinds import COMPARE, COUNTS, PROVINCES
from dashboard.views.usual import HEADLINE, list_comparable, pick_usual
from dashboard.views.view import View


def build_home(edition: Edition) -> Page:
    """Build the first page of an edition."""
    catalog, day = edition.catalog, edition.site.as_of
    summary = load_summary(catalog, day)
    usual = pick_usual(HEADLINE, list_comparable(catalog))
    headlines = load_headlines(catalog, day, edition.language)
    description = _(
        "Quantitative goals of provinces, cities and districts, each with its deadline "
        "and the page where it was seen."
    )
    share = "–" if summary.official_share is None else f"{summary.official_share:.0%}"
    return Page(
        HOME,
        "home.html",
        _("What China's regions promise on AI"),
        description,
        said={
            "numbers": [
                (_("Targets"), f"{summary.targets:,}"),
                (_("Reported figures"), f"{summary.actuals:,}"),
                (_("Regions"), f"{summary.regions:,}"),
                (_("Documents"), f"{summary.instruments:,}"),
                (_("Official sources"), share),
            ],
            "next": headlines["next"],
            "latest": headlines["latest"],
            "nation": load_nation(catalog, usual, day, language=edition.language) if usual else "",
            "families": group_indicators(edition),
            "levels": group_regions(edition),
        },
        figures=exhibit(edition, _list_views(edition, usual)) if len(edition.site.records) else (),
        linked=describe_whole(edition, description),
    )


def _list_views(edition: Edition, usual: str) -> list[View]:
    day = edition.site.as_of
    counts = View(COUNTS, ProgressRequest(day))
    if not usual:
        return [counts]
    years = load_choices(edition.catalog, usual, PROVINCES).usual_years
    return [View(COMPARE, CompareRequest(usual, day, view=MAP, years=years)), counts]
