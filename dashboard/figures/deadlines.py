"""The deadline figure: targets from announcement to deadline, with what became of them."""

from dataclasses import dataclass
from datetime import date
from functools import partial

import pandas as pd

from dashboard.charts import build_timeline, sign_state
from dashboard.figures.drawn import Drawn, Form
from dashboard.figures.marks import build_marks, select_nearest
from dashboard.figures.model import Figure, Look
from dashboard.figures.notes import note_nearest, note_targets_left_out
from dashboard.figures.tables import build_table
from dashboard.i18n import _, _n
from dashboard.text.codes import name_code
from dashboard.text.dates import format_day
from dashboard.text.records import label_record
from dashboard.text.sources import number_sources
from data import Catalog
from data.deadlines import list_dated_targets, list_left_out, mark_dated_targets
from data.filters import select_records
from data.measures import Measure, Measured

FIGURE = ["id", "base_value", "base_value_max", "base_unit", "comparator"]
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
    return list_dated_targets(_select_records(catalog, request), pd.Timestamp(request.as_of))


def select_years(catalog: Catalog, request: DeadlinesRequest) -> pd.DataFrame:
    """Return the `year` of each target in force with a deadline that a request asks for."""
    records = _select_records(catalog, request)
    return records.loc[mark_dated_targets(records, pd.Timestamp(request.as_of)), ["year"]]


def build_timeline_figure(
    catalog: Catalog, states: pd.DataFrame, request: DeadlinesRequest, *, look: Look
) -> Figure:
    """Draw each target from its announcement to its deadline, a row a region or an indicator, with
    its state (see `calculate_states`).
    """
    targets = select_targets(catalog, request)
    state = states.set_index("id")["state"].loc[targets["id"]]
    near = select_nearest(targets, request.as_of)
    marks = _mark(near, state.loc[near["id"]].tolist(), catalog, look=look, as_of=request.as_of)
    groups = marks["region_name"] if request.by == BY_REGION else marks["indicator_name"]
    day = pd.Timestamp(request.as_of)
    citations, numbers = number_sources(targets["source"], catalog.frames["sources"])
    labels = {str(row.id): label_record(row) for row in targets[FIGURE].itertuples()}
    table = build_table(targets, catalog, look.language, labels=labels, numbers=numbers)
    drawn = Drawn(
        Form.TIMELINE,
        marks.assign(group=groups),
        empty=_(
            "No target in force has a deadline here. Choose another indicator, region or level."
        ),
    )
    draw = partial(build_timeline, drawn.frame, as_of=day, empty=drawn.empty)
    return Figure(
        chart=draw(theme=look.theme, narrow=look.narrow),
        draw=draw,
        title=_title(catalog, request, look),
        subtitle=_("Targets in force, from announcement to deadline, and what became of them"),
        finding=_finding(targets, day),
        footnotes=(
            *_note_one_state(marks["state"].tolist()),
            *note_nearest(len(targets)),
            *_note_left_out(catalog, request, look),
        ),
        sources=tuple(citations),
        table=_tell_states(table, state.tolist()),
        drawn=drawn,
        as_of=request.as_of,
        version=catalog.version,
    )


def _select_records(catalog: Catalog, request: DeadlinesRequest) -> pd.DataFrame:
    if request.by == BY_INDICATOR:
        return select_records(catalog.records, region=[request.region])
    records = catalog.records_of(request.indicator) if request.indicator else catalog.records
    return select_records(records, level=request.levels)


def _mark(
    targets: pd.DataFrame, codes: list[str], catalog: Catalog, *, look: Look, as_of: date
) -> pd.DataFrame:
    """Mark targets of any indicator: each keeps its own unit, since only their dates are drawn."""
    own = targets.assign(
        shown=targets["base_value"], shown_max=targets["base_value_max"], missing=""
    )
    marks = build_marks(Measured(own, Measure.STATED, ""), catalog, look, as_of=as_of).marks
    return marks.assign(
        label=[label_record(row) for row in targets.itertuples()],
        state=codes,
        hover=[_add_state(hover, code) for hover, code in zip(marks["hover"], codes, strict=True)],
    )


def _add_state(hover: str, code: str) -> str:
    """Set the state above the last line of a hover text, which says what a click does."""
    lines = hover.split("<br>")
    return "<br>".join([*lines[:-1], _name_state(code), lines[-1]])


def _name_state(code: str) -> str:
    return f"{sign_state(code)} {name_code('state', code)}"


def _tell_states(table: pd.DataFrame, codes: list[str]) -> pd.DataFrame:
    """Return the table with a column of states after the deadlines."""
    told = table.assign(**{_("State"): [_name_state(code) for code in codes]})
    place = table.columns.tolist().index(_("Announced"))
    *columns, state = told.columns
    return told[[*columns[:place], state, *columns[place:]]]


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


def _note_one_state(codes: list[str]) -> list[str]:
    """Explain the sign of a figure with one state, which has no key."""
    if len(set(codes)) != 1:
        return []
    return [_("Every target here: {state}.").format(state=_name_state(codes[0]))]


def _note_left_out(catalog: Catalog, request: DeadlinesRequest, look: Look) -> list[str]:
    """Say which targets in force are not drawn, by region or by indicator as the rows are."""
    records = _select_records(catalog, request)
    left_out = list_left_out(records, pd.Timestamp(request.as_of))
    column = "region" if request.by == BY_REGION else "indicator"
    return note_targets_left_out(left_out, catalog, look, column=column)
