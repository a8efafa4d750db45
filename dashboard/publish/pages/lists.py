"""The pages that list: regions, indicators, records, deadlines and changes."""

from typing import Any

from dashboard.figures.chains import describe_steps
from dashboard.figures.deadlines import DeadlinesRequest
from dashboard.figures.tables import describe_states
from dashboard.i18n import _
from dashboard.loading import load_chains, load_due_states
from dashboard.publish.figures import exhibit
from dashboard.publish.listing import group_indicators, group_regions
from dashboard.publish.page import Page
from dashboard.publish.places import CHANGES, DEADLINES, INDICATORS, RECORDS, REGIONS
from dashboard.publish.site import Edition
from dashboard.publish.tables import Table, build_actuals, build_figure_table, build_targets
from dashboard.views.kinds import PROVINCES, TIMELINE, YEARS
from dashboard.views.usual import HEADLINE, list_comparable, pick_usual
from dashboard.views.view import View
from data.progress import list_changes


def build_regions(edition: Edition) -> Page:
    """Build the list of regions."""
    description = _("Every region with a target or a reported figure, by level.")
    groups = group_regions(edition)
    return Page(REGIONS, "groups.html", _("Regions"), description, said={"groups": groups})


def build_indicators(edition: Edition) -> Page:
    """Build the list of indicators."""
    description = _("Everything that is measured, by family.")
    groups = group_indicators(edition)
    return Page(INDICATORS, "groups.html", _("Indicators"), description, said={"groups": groups})


def build_records(edition: Edition) -> Page:
    """Build the list of all records."""
    rows = list(edition.site.rows.values())
    tables = [build_targets(edition, rows, by="both"), build_actuals(edition, rows, by="both")]
    description = _("All targets and reported figures, earliest first, each with its source.")
    return Page(RECORDS, "records.html", _("Records"), description, said={"tables": tables})


def build_deadlines(edition: Edition) -> Page:
    """Build the page of deadlines: when targets fall due, and the lists around the day."""
    catalog, day = edition.catalog, edition.site.as_of
    usual = pick_usual(HEADLINE, list_comparable(catalog))
    everything = View(YEARS, DeadlinesRequest(day))
    one = View(TIMELINE, DeadlinesRequest(day, indicator=usual, levels=PROVINCES))
    around = load_due_states(catalog, day)
    lists = (
        (_("Falls due in the next twelve months"), around.next),
        (_("Fell due in the last twelve months"), around.last),
        (_("Fell due without a result"), around.silent),
    )
    tables = [_describe(edition, frame, caption) for caption, frame in lists]
    return Page(
        DEADLINES,
        "deadlines.html",
        _("Deadlines"),
        _("Which AI targets of China's regions fall due when, and what became of those that did."),
        said={"tables": tables},
        figures=exhibit(edition, [one, everything] if usual else [everything]),
    )


def build_changes(edition: Edition) -> Page:
    """Build the page of changed goals."""
    steps = list_changes(load_chains(edition.catalog, edition.site.as_of))
    words = describe_steps(steps, edition.catalog, edition.language)
    title = _("Changed goals")
    table = build_figure_table(words, title, edition.site.rows)
    description = _("Goals that were raised, lowered, postponed or brought forward.")
    return Page(CHANGES, "changes.html", title, description, said={"table": table})


def _describe(edition: Edition, states: Any, caption: str) -> Table:
    words = describe_states(states, edition.catalog, edition.language)
    return build_figure_table(words, caption, edition.site.rows)
