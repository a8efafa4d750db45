"""The deadline figures: targets from announcement to deadline, and how many fall due in each
year.
"""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from dashboard.charts import build_timeline, build_year_counts, sign_state
from dashboard.figures.marks import build_marks
from dashboard.figures.model import Figure, Look
from dashboard.figures.notes import list_names
from dashboard.figures.tables import build_table
from dashboard.i18n import _, _n
from dashboard.text.codes import name_code
from dashboard.text.dates import format_day
from dashboard.text.records import label_record
from dashboard.text.sources import number_sources
from data import Catalog
from data.deadlines import count_by_year, list_dated_targets
from data.filters import know_by, select_records
from data.measures import Measure, Measured

BY_REGION, BY_INDICATOR = "region", "indicator"


@dataclass(frozen=True)
class DeadlinesRequest:
    """What the Deadlines page asks for: one indicator over regions, or one region over
    indicators.
    """

    as_of: date
    by: str = BY_REGION
    indicator: str = ""
    region: str = ""
    levels: tuple[str, ...] = ()


def select_targets(catalog: Catalog, request: DeadlinesRequest) -> pd.DataFrame:
    """Return the targets in force with a deadline that a request asks for."""
    if request.by == BY_REGION:
        records = catalog.records_of(request.indicator) if request.indicator else catalog.records
        records = select_records(records, level=request.levels)
    else:
        records = select_records(catalog.records, region=[request.region])
    return list_dated_targets(records, pd.Timestamp(request.as_of))


def build_timeline_figure(
    catalog: Catalog,
    request: DeadlinesRequest,
    look: Look,
    *,
    states: pd.DataFrame | None = None,
) -> Figure:
    """Draw each target from its announcement to its deadline, a row a region or an indicator.

    With `states` (see `calculate_states`) the sign of its state stands before each label.
    """
    targets = select_targets(catalog, request)
    marks = _mark(targets, catalog, look=look, as_of=request.as_of)
    if states is not None:
        marks = _sign(marks, states)
    groups = marks["region_name"] if request.by == BY_REGION else marks["indicator_name"]
    day = pd.Timestamp(request.as_of)
    citations, numbers = number_sources(targets["source"], catalog.frames["sources"])
    labels = dict(
        zip(targets["id"], [label_record(row) for row in targets.itertuples()], strict=True)
    )
    return Figure(
        chart=build_timeline(
            marks.assign(group=groups),
            theme=look.theme,
            as_of=day,
            narrow=look.narrow,
            empty=_(
                "No target in force has a deadline here. Choose another indicator, region or level."
            ),
        ),
        title=_title(catalog, request, look),
        subtitle=_("Targets in force, from announcement to deadline"),
        finding=_finding(targets, day),
        footnotes=(*_note_signs(marks, states), *_note_undated(catalog, request, look)),
        sources=tuple(citations),
        table=build_table(targets, catalog, look.language, labels=labels, numbers=numbers),
        as_of=request.as_of,
        version=catalog.version,
    )


def build_years_figure(catalog: Catalog, request: DeadlinesRequest, look: Look) -> Figure:
    """Count the targets that fall due in each year."""
    day = pd.Timestamp(request.as_of)
    counts = count_by_year(select_targets(catalog, request), day)
    total = int(counts["count"].sum())
    return Figure(
        chart=build_year_counts(counts, theme=look.theme, narrow=look.narrow),
        title=_("How many targets fall due in each year"),
        subtitle=_n(
            "{n} target in force with a deadline", "{n} targets in force with a deadline", total
        ).format(n=f"{total:,}"),
        finding=_busiest(counts),
        table=counts.rename(columns={"year": _("Year"), "count": _("Targets")}).drop(
            columns="passed"
        ),
        as_of=request.as_of,
        version=catalog.version,
    )


def _mark(targets: pd.DataFrame, catalog: Catalog, *, look: Look, as_of: date) -> pd.DataFrame:
    """Mark targets of any indicator: each keeps its own unit, since only their dates are drawn."""
    own = targets.assign(
        shown=targets["base_value"], shown_max=targets["base_value_max"], missing=""
    )
    marks = build_marks(Measured(own, Measure.STATED, ""), catalog, look, as_of=as_of).marks
    return marks.assign(label=[label_record(row) for row in targets.itertuples()])


def _sign(marks: pd.DataFrame, states: pd.DataFrame) -> pd.DataFrame:
    """Set the sign of its state before each label, and its name in the hover text."""
    known = dict(zip(states["id"], states["state"], strict=True))
    codes = [known.get(record, "") for record in marks["id"]]
    texts = zip(marks["label"], marks["hover"], codes, strict=True)
    signed = [
        (f"{sign_state(code)} {label}", f"{hover}<br>{name_code('state', code)}")
        if code
        else (label, hover)
        for label, hover, code in texts
    ]
    return marks.assign(label=[pair[0] for pair in signed], hover=[pair[1] for pair in signed])


def _title(catalog: Catalog, request: DeadlinesRequest, look: Look) -> str:
    if request.by == BY_INDICATOR:
        return _("{region}: what falls due when").format(
            region=catalog.name("regions", request.region, look.language)
        )
    return _("{indicator}: what falls due when").format(
        indicator=catalog.name("indicators", request.indicator, look.language)
    )


def _finding(targets: pd.DataFrame, day: pd.Timestamp) -> str:
    if targets.empty:
        return ""
    passed = int((targets["date"] <= day).sum())
    coming = len(targets) - passed
    first = _n("{n} deadline has passed", "{n} deadlines have passed", passed).format(n=passed)
    second = _n("{n} lies ahead", "{n} lie ahead", coming).format(n=coming)
    return _("{first} by {day}; {second}.").format(
        first=first, day=format_day(day.date()), second=second
    )


def _busiest(counts: pd.DataFrame) -> str:
    most = counts[counts["count"] == counts["count"].max()]
    if len(most) != 1:  # none, or several years that no word could set apart
        return ""
    year, count = most["year"].iloc[0], most["count"].iloc[0]
    return _("{year} is the year with most deadlines: {n}.").format(year=year, n=count)


def _note_signs(marks: pd.DataFrame, states: pd.DataFrame | None) -> list[str]:
    """Explain the signs of the states in the figure."""
    if states is None or marks.empty:
        return []
    drawn = states[states["id"].isin(marks["id"])]["state"].drop_duplicates()
    words = [f"{sign_state(code)} {name_code('state', code).lower()}" for code in sorted(drawn)]
    return [_("Signs: {signs}.").format(signs=", ".join(words))]


def _note_undated(catalog: Catalog, request: DeadlinesRequest, look: Look) -> list[str]:
    records = (
        catalog.records_of(request.indicator)
        if request.by == BY_REGION and request.indicator
        else catalog.records
    )
    if request.by == BY_INDICATOR:
        records = select_records(records, region=[request.region])
    records = select_records(records, kind=["target"], level=request.levels)
    known = records[know_by(records, pd.Timestamp(request.as_of))]
    undated = known[known["date"].isna()]
    if undated.empty:
        return []
    sentence = _("Left out, no deadline stated: {regions}.")
    return [sentence.format(regions=list_names(undated["region"], catalog, look))]
