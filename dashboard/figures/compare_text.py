"""The words of a comparison: title, subtitle, finding, and the notes that only a comparison
needs.
"""

import pandas as pd

from dashboard.figures.compare_request import STEPS, CompareRequest, Job, list_relatives
from dashboard.figures.marks import MOST_ROWS
from dashboard.figures.model import Look
from dashboard.figures.notes import strip_sign
from dashboard.i18n import _, _n
from dashboard.text.codes import lower_first, name_measure
from dashboard.text.joining import end_sentence, join_clauses, join_names, join_phrases, join_series
from data import Catalog


def explain_empty(request: CompareRequest) -> str:
    """Say why a comparison has nothing to show and what to change."""
    if request.years:
        return _(
            "No comparable goal for {years} at this level. Choose another year or level."
        ).format(years=join_names(request.years))
    return _("No comparable goal at this level. Choose another indicator or level.")


def write_title(catalog: Catalog, request: CompareRequest, look: Look) -> str:
    """Name the indicator and the years."""
    name = catalog.name("indicators", request.indicator, look.language)
    if request.view == STEPS:
        return _("{indicator}: targets and reported figures").format(indicator=name)
    if not request.years:
        return _("{indicator}: targets").format(indicator=name)
    return _("{indicator}: targets for {years}").format(
        indicator=name, years=join_names(request.years)
    )


def write_subtitle(request: CompareRequest, unit_title: str) -> str:
    """Say what was selected, in which measure and unit."""
    levels = {
        ("province",): _("Provinces"),
        ("city",): _("Cities"),
        ("district", "cluster"): _("Districts and zones"),
    }
    parts = [
        levels.get(request.levels, _("All levels")),
        _("in force") if request.in_force else _("all goals ever stated"),
        lower_first(name_measure(request.measure)),
        unit_title,
    ]
    return join_phrases(parts)


def write_finding(marks: pd.DataFrame, job: Job) -> str:
    """Say who aims highest and how many regions are silent; nothing where that would mislead.

    What is replaced or a draft is no aim.
    """
    targets = marks[(marks["kind"] == "target") & ~marks["faint"]]
    direction = job.catalog.row("indicators", job.request.indicator)["direction"]
    if len(targets) < 2 or job.request.relatives or direction == "lower":
        return ""
    highest = targets["value"].max()
    leaders = targets.loc[targets["value"] == highest]
    names = leaders["region_name"].unique().tolist()
    label = join_names(leaders["label"].map(strip_sign).unique())
    first = _n("{regions} aims highest ({label})", "{regions} aim highest ({label})", len(names))
    first = first.format(regions=join_series(names), label=label)
    silent = _count_silent(job.catalog, job.request, targets)
    if not silent:
        return end_sentence(first)
    rest = _n(
        "{n} region gives no comparable figure", "{n} regions give no comparable figure", silent
    )
    return end_sentence(join_clauses((first, rest.format(n=silent))))


def _count_silent(catalog: Catalog, request: CompareRequest, targets: pd.DataFrame) -> int:
    regions = catalog.frames["regions"]
    if request.levels != ("province",) or request.regions:
        return 0
    return int((regions["level"] == "province").sum()) - targets["region"].nunique()


def note_relatives(catalog: Catalog, request: CompareRequest, look: Look) -> list[str]:
    """Say why near-relatives stand side by side only."""
    if not request.relatives:
        return []
    names = [
        catalog.name("indicators", code, look.language)
        for code in list_relatives(catalog, request.indicator)
    ]
    return [
        _(
            "{names} count different things: they stand side by side here and must not be "
            "ranked or added together."
        ).format(names=join_names(names))
    ]


def note_cap(total: int) -> list[str]:
    """Say how many goals there are where not all are drawn."""
    if total <= MOST_ROWS:
        return []
    return [
        _("Only the {shown} highest of {total} goals are drawn.").format(
            shown=MOST_ROWS, total=f"{total:,}"
        )
    ]


def note_levels(request: CompareRequest) -> list[str]:
    """Say that a map draws provinces only, where other levels were asked for too."""
    if request.levels == ("province",):
        return []
    return [_("The map has tiles for provinces only; the table lists every region asked for.")]


def note_latest(marks: pd.DataFrame) -> list[str]:
    """Say which goal a map shows where a region has several."""
    if not marks["region"].duplicated().any():
        return []
    return [_("Where a region has several goals, the one with the latest deadline is shown.")]
