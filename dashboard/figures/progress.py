"""The progress figures: how many targets are in which state, and the state of every region and
indicator.
"""

from dataclasses import dataclass
from datetime import date
from functools import partial

import pandas as pd

from dashboard.charts import build_state_counts, build_state_matrix
from dashboard.charts.measure import escape_text
from dashboard.figures.cited import cite_rows
from dashboard.figures.drawn import Drawn, Form
from dashboard.figures.model import Figure, Look
from dashboard.figures.tables import describe_states
from dashboard.i18n import _, _n
from dashboard.text.codes import name_code
from dashboard.text.dates import format_day
from dashboard.text.states import format_verdict
from data import Catalog
from data.filters import select_records
from schemas import State

BY_REGION, BY_FAMILY = "region", "family"
ACHIEVED = (State.ACHIEVED_EARLY, State.ACHIEVED_ON_TIME, State.ACHIEVED_LATE)
ORDER = {state.value: place for place, state in enumerate(State)}


@dataclass(frozen=True)
class ProgressRequest:
    """What the Progress page asks for."""

    as_of: date
    by: str = BY_REGION
    levels: tuple[str, ...] = ("province",)
    family: str = ""
    indicator: str = ""
    year: int = 0  # 0: any deadline


def select_states(states: pd.DataFrame, request: ProgressRequest) -> pd.DataFrame:
    """Return the targets that a request asks for; drafts promise nothing and are left out."""
    asked = ask_states(states, request)
    return asked[~asked["draft"]]


def ask_states(states: pd.DataFrame, request: ProgressRequest) -> pd.DataFrame:
    """Return the targets that a request asks for, drafts among them."""
    years = [request.year] if request.year else []
    asked = select_records(
        states,
        level=request.levels,
        family=[request.family] if request.family else [],
        indicator=[request.indicator] if request.indicator else [],
    )
    return asked[asked["date"].dt.year.isin(years)] if years else asked


def write_outcome(states: pd.DataFrame) -> str:
    """Say of the targets that fell due how many are known to be met, missed or without a result."""
    count = states["state"].value_counts()
    met = sum(int(count.get(state, 0)) for state in ACHIEVED)
    missed, silent = int(count.get(State.MISSED, 0)), int(count.get(State.DUE_NO_RESULT, 0))
    if not met + missed + silent:
        return ""
    return _("{met} reached, {missed} missed, {silent} fell due without a result.").format(
        met=met, missed=missed, silent=silent
    )


def count_states(states: pd.DataFrame, request: ProgressRequest) -> pd.DataFrame:
    """Return how many targets of a group are in each state: `group state count total place`, groups
    with most targets first, their states in the order of the states.
    """
    asked = select_states(states, request)
    groups = asked["region"] if request.by == BY_REGION else asked["family"]
    counts = (
        asked.assign(group=groups).groupby(["group", "state"]).size().rename("count").reset_index()
    )
    totals = counts.groupby("group")["count"].sum()
    return counts.assign(
        total=counts["group"].map(totals), place=counts["state"].map(ORDER)
    ).sort_values(["total", "group", "place"], ascending=[False, True, True])


def build_counts_figure(
    catalog: Catalog, states: pd.DataFrame, request: ProgressRequest, *, look: Look
) -> Figure:
    """Count the targets in each state, a row a region or a family of indicators."""
    asked = select_states(states, request)
    counts = count_states(states, request)
    ordered = counts.assign(
        group_name=[
            _name_group(catalog, group, by=request.by, look=look) for group in counts["group"]
        ],
        state_name=[name_code("state", state) for state in counts["state"]],
    )
    table = ordered.pivot_table(
        index="group_name", columns="state_name", values="count", fill_value=0, sort=False
    ).astype("int64")
    drawn = Drawn(
        Form.STATES,
        ordered,
        empty=_("No target was announced by this day here. Choose another level or family."),
    )
    draw = partial(build_state_counts, ordered, empty=drawn.empty)
    return Figure(
        chart=draw(theme=look.theme, narrow=look.narrow),
        draw=draw,
        title=_("What became of the targets"),
        subtitle=_n("{n} target known by {day}", "{n} targets known by {day}", len(asked)).format(
            n=f"{len(asked):,}", day=format_day(request.as_of)
        ),
        finding=write_outcome(asked),
        footnotes=_count_left_out(drafts=int(ask_states(states, request)["draft"].sum())),
        table=table.rename_axis(_("Group")).rename_axis(None, axis=1).reset_index(),
        drawn=drawn,
        as_of=request.as_of,
        version=catalog.version,
    )


def build_matrix_figure(
    catalog: Catalog, states: pd.DataFrame, request: ProgressRequest, *, look: Look
) -> Figure:
    """Show for every region and indicator the state of its target with the nearest deadline."""
    everything = ask_states(states, request)
    live = everything[everything["state"] != State.SUPERSEDED]
    firm = live[~live["draft"]]
    dated = firm[firm["state"] != State.UNDATED]
    shown = dated[dated["scope"] == ""]
    distances = shown.assign(distance=shown["days_to_deadline"].abs())
    nearest = distances.sort_values(["distance", "id"])
    cells = nearest.drop_duplicates(["region", "indicator"])
    cells = cells.assign(
        region_name=cells["region"].map(catalog.names("regions", look.language)),
        indicator_name=cells["indicator"].map(catalog.names("indicators", look.language)),
        hover=[escape_text(format_verdict(row)) for row in cells.itertuples()],
    ).sort_values(["indicator_name", "region_name"])
    table, citations = cite_rows(describe_states(cells, catalog, look.language), catalog)
    drawn = Drawn(
        Form.MATRIX,
        cells,
        empty=_("No dated target in force here. Choose another level or family."),
    )
    draw = partial(build_state_matrix, cells, empty=drawn.empty)
    return Figure(
        chart=draw(theme=look.theme, narrow=look.narrow),
        draw=draw,
        title=_("The state of every goal"),
        subtitle=_("Regions by indicators; of several targets the one with the nearest deadline"),
        finding=write_outcome(cells),
        footnotes=_count_left_out(
            drafts=len(live) - len(firm),
            undated=len(firm) - len(dated),
            apart=len(dated) - len(shown),
        ),
        sources=citations,
        table=table,
        drawn=drawn,
        as_of=request.as_of,
        version=catalog.version,
    )


def _name_group(catalog: Catalog, group: str, *, by: str, look: Look) -> str:
    if by == BY_REGION:
        return catalog.name("regions", group, look.language)
    return name_code("family", group)


def _count_left_out(*, drafts: int, undated: int = 0, apart: int = 0) -> tuple[str, ...]:
    """Say how many targets a figure leaves out and why, one sentence a reason."""
    sentences = (
        (drafts, _n("{n} draft is left out.", "{n} drafts are left out.", drafts)),
        (
            undated,
            _n(
                "{n} target without a deadline is left out.",
                "{n} targets without a deadline are left out.",
                undated,
            ),
        ),
        (
            apart,
            _n(
                "{n} target that counts another scope is left out.",
                "{n} targets that count another scope are left out.",
                apart,
            ),
        ),
    )
    return tuple(sentence.format(n=f"{count:,}") for count, sentence in sentences if count)
