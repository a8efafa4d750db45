"""The progress figures: how many targets are in which state, each goal beside its figure, and the
state of every region and indicator.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from dashboard.charts import build_bullets, build_state_counts, build_state_matrix
from dashboard.charts.measure import escape_text
from dashboard.figures.model import Figure, Look
from dashboard.figures.tables import describe_states
from dashboard.i18n import _, _n
from dashboard.text.codes import lower_first, name_code
from dashboard.text.dates import format_day
from dashboard.text.sources import number_sources
from dashboard.text.states import format_verdict
from dashboard.text.values import choose_common_scale, format_value
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
    years = [request.year] if request.year else []
    asked = select_records(
        states[~states["draft"]],
        level=request.levels,
        family=[request.family] if request.family else [],
        indicator=[request.indicator] if request.indicator else [],
    )
    return asked[asked["date"].dt.year.isin(years)] if years else asked


def build_counts_figure(
    catalog: Catalog, states: pd.DataFrame, request: ProgressRequest, *, look: Look
) -> Figure:
    """Count the targets in each state, a row a region or a family of indicators."""
    asked = select_states(states, request)
    groups = asked["region"] if request.by == BY_REGION else asked["family"]
    counts = (
        asked.assign(group=groups).groupby(["group", "state"]).size().rename("count").reset_index()
    )
    totals = counts.groupby("group")["count"].sum()
    ordered = counts.assign(
        total=counts["group"].map(totals),
        place=counts["state"].map(ORDER),
        group_name=[
            _name_group(catalog, group, by=request.by, look=look) for group in counts["group"]
        ],
        state_name=[name_code("state", state) for state in counts["state"]],
    ).sort_values(["total", "group", "place"], ascending=[False, True, True])
    table = ordered.pivot_table(
        index="group_name", columns="state_name", values="count", fill_value=0, sort=False
    ).astype("int64")
    return Figure(
        chart=build_state_counts(
            ordered,
            theme=look.theme,
            narrow=look.narrow,
            empty=_("No target was announced by this day here. Choose another level or family."),
        ),
        title=_("What became of the targets"),
        subtitle=_n("{n} target known by {day}", "{n} targets known by {day}", len(asked)).format(
            n=f"{len(asked):,}", day=format_day(request.as_of)
        ),
        finding=_write_outcome(asked),
        footnotes=(_("Drafts are left out."),),
        table=table.rename_axis(_("Group")).rename_axis(None, axis=1).reset_index(),
        as_of=request.as_of,
        version=catalog.version,
    )


def build_bullets_figure(
    catalog: Catalog, states: pd.DataFrame, request: ProgressRequest, *, look: Look
) -> Figure:
    """Show each goal of one indicator beside the last reported figure."""
    asked = select_states(states, request)
    shown = asked[~asked["state"].isin([State.SUPERSEDED, State.UNDATED])]
    ordered = shown.sort_values(["goal", "region"], ascending=[False, True])
    scale = choose_common_scale(ordered["goal"].tolist(), _base_unit(catalog, request))
    marks = _mark_bullets(ordered, catalog, look).assign(
        goal=ordered["base_value"].to_numpy() / scale.divisor,
        goal_max=ordered["base_value_max"].to_numpy() / scale.divisor,
        actual=ordered["actual_value"].to_numpy() / scale.divisor,
    )
    records = catalog.records.set_index("id", drop=False).loc[ordered["id"].tolist()]
    citations, _numbers = number_sources(records["source"], catalog.frames["sources"])
    name = catalog.name("indicators", request.indicator, look.language)
    return Figure(
        chart=build_bullets(
            marks,
            theme=look.theme,
            unit_title=scale.unit or _("number"),
            narrow=look.narrow,
            empty=_("No dated target in force for this indicator here."),
        ),
        title=_("{indicator}: goals and reported figures").format(indicator=name),
        subtitle=_("Targets in force with a deadline, {unit}").format(
            unit=scale.unit or _("number")
        ),
        finding=_write_outcome(ordered),
        footnotes=_note_blocked(ordered),
        sources=tuple(citations),
        table=describe_states(ordered, catalog, look.language),
        as_of=request.as_of,
        version=catalog.version,
    )


def build_matrix_figure(
    catalog: Catalog, states: pd.DataFrame, request: ProgressRequest, *, look: Look
) -> Figure:
    """Show for every region and indicator the state of its target with the nearest deadline."""
    asked = select_states(states, request)
    asked = asked[~asked["state"].isin([State.SUPERSEDED, State.UNDATED])]
    asked = asked[asked["scope"] == ""]
    nearest = asked.assign(distance=asked["days_to_deadline"].abs()).sort_values("distance")
    cells = nearest.drop_duplicates(["region", "indicator"])
    cells = cells.assign(
        region_name=cells["region"].map(catalog.names("regions", look.language)),
        indicator_name=cells["indicator"].map(catalog.names("indicators", look.language)),
        hover=[escape_text(format_verdict(row)) for row in cells.itertuples()],
    ).sort_values(["indicator_name", "region_name"])
    return Figure(
        chart=build_state_matrix(
            cells,
            theme=look.theme,
            narrow=look.narrow,
            empty=_("No dated target in force here. Choose another level or family."),
        ),
        title=_("The state of every goal"),
        subtitle=_("Regions by indicators; of several targets the one with the nearest deadline"),
        finding=_write_outcome(cells),
        footnotes=(_("Goals that count another scope are left out."),),
        table=describe_states(cells, catalog, look.language),
        as_of=request.as_of,
        version=catalog.version,
    )


def _name_group(catalog: Catalog, group: str, *, by: str, look: Look) -> str:
    if by == BY_REGION:
        return catalog.name("regions", group, look.language)
    return name_code("family", group)


def _base_unit(catalog: Catalog, request: ProgressRequest) -> str:
    return catalog.row("indicators", request.indicator)["base_unit"] if request.indicator else ""


def _mark_bullets(shown: pd.DataFrame, catalog: Catalog, look: Look) -> pd.DataFrame:
    rows: list[Any] = list(shown.itertuples())
    return pd.DataFrame(
        {
            "id": [row.id for row in rows],
            "name": [_name_bullet(catalog, row, look) for row in rows],
            "goal_label": [
                format_value(
                    row.base_value,
                    row.base_unit,
                    comparator=row.comparator,
                    value_max=row.base_value_max,
                )
                for row in rows
            ],
            "actual_label": [
                format_value(
                    row.actual_value,
                    row.base_unit,
                    comparator=row.actual_comparator,
                    value_max=row.actual_value_max,
                )
                if row.actual
                else ""
                for row in rows
            ],
            "state": [row.state for row in rows],
            "state_name": [name_code("state", row.state) for row in rows],
            "hover": [escape_text(format_verdict(row)) for row in rows],
        }
    )


def _name_bullet(catalog: Catalog, row: Any, look: Look) -> str:
    region = catalog.name("regions", row.region, look.language)
    scope = (
        f", {lower_first(catalog.name('scopes', row.scope, look.language))}" if row.scope else ""
    )
    return f"{region}, {row.date.year}{scope}"


def _write_outcome(states: pd.DataFrame) -> str:
    """Say of the targets that fell due how many are known to be met, missed or without a result."""
    count = states["state"].value_counts()
    met = sum(int(count.get(state, 0)) for state in ACHIEVED)
    missed, silent = int(count.get(State.MISSED, 0)), int(count.get(State.DUE_NO_RESULT, 0))
    if not met + missed + silent:
        return ""
    return _("{met} reached, {missed} missed, {silent} fell due without a result.").format(
        met=met, missed=missed, silent=silent
    )


def _note_blocked(shown: pd.DataFrame) -> tuple[str, ...]:
    blocked = int(shown["blocked"].gt(0).sum())
    if not blocked:
        return ()
    sentence = _n(
        "For {n} goal, figures of another scope exist; they decide nothing.",
        "For {n} goals, figures of another scope exist; they decide nothing.",
        blocked,
    )
    return (sentence.format(n=blocked),)
