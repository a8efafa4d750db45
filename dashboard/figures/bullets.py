"""The bullets figure: each goal of one indicator beside the last reported figure."""

from functools import partial
from typing import Any

import pandas as pd

from dashboard.charts import build_bullets
from dashboard.charts.measure import escape_text
from dashboard.figures.cited import cite_rows
from dashboard.figures.drawn import Drawn, Form
from dashboard.figures.model import Figure, Look
from dashboard.figures.notes import note_targets_left_out
from dashboard.figures.progress import (
    ProgressRequest,
    ask_states,
    write_outcome,
)
from dashboard.figures.tables import describe_states
from dashboard.i18n import _, _n
from dashboard.text.codes import lower_first, name_code
from dashboard.text.joining import join_phrases
from dashboard.text.states import format_verdict
from dashboard.text.values import choose_common_scale, format_value
from data import Catalog
from data.compare import DRAFT, UNDATED
from schemas import State


def build_bullets_figure(
    catalog: Catalog, states: pd.DataFrame, request: ProgressRequest, *, look: Look
) -> Figure:
    """Show each goal of one indicator beside the last reported figure."""
    asked = ask_states(states, request)
    live = asked[asked["state"] != State.SUPERSEDED]
    shown = live[~live["draft"] & live["date"].notna()]
    ordered = shown.sort_values(["goal", "region"], ascending=[False, True])
    scale = choose_common_scale(ordered["goal"].tolist(), _base_unit(catalog, request))
    marks = _mark_bullets(ordered, catalog, look).assign(
        goal=ordered["base_value"].to_numpy() / scale.divisor,
        goal_max=ordered["base_value_max"].to_numpy() / scale.divisor,
        actual=ordered["actual_value"].to_numpy() / scale.divisor,
    )
    table, citations = cite_rows(describe_states(ordered, catalog, look.language), catalog)
    name = catalog.name("indicators", request.indicator, look.language)
    drawn = Drawn(
        Form.BULLETS,
        marks,
        unit_title=scale.unit or _("number"),
        empty=_("No dated target in force for this indicator here."),
    )
    draw = partial(build_bullets, marks, unit_title=drawn.unit_title, empty=drawn.empty)
    return Figure(
        chart=draw(theme=look.theme, narrow=look.narrow),
        draw=draw,
        title=_("{indicator}: goals and reported figures").format(indicator=name),
        subtitle=_("Targets in force with a deadline, {unit}").format(
            unit=scale.unit or _("number")
        ),
        finding=write_outcome(ordered),
        footnotes=(*_note_blocked(ordered), *_note_left_out(live, catalog, look)),
        sources=citations,
        table=table,
        drawn=drawn,
        as_of=request.as_of,
        version=catalog.version,
    )


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
    goal = _("{region}, {year}").format(region=region, year=row.date.year)
    scope = lower_first(catalog.name("scopes", row.scope, look.language)) if row.scope else ""
    return join_phrases((goal, scope))


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


def _note_left_out(live: pd.DataFrame, catalog: Catalog, look: Look) -> list[str]:
    reasons = pd.Series("", index=live.index).mask(live["draft"], DRAFT)
    reasons = reasons.mask(live["date"].isna(), UNDATED)
    return note_targets_left_out(live.assign(reason=reasons), catalog, look)
