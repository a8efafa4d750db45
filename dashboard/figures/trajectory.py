"""One target in time: its reported figures, the paths that it needs, and the day it falls due."""

from datetime import date
from functools import partial
from typing import Any

import numpy as np
import pandas as pd

from dashboard.charts import build_trajectory
from dashboard.charts.measure import escape_text
from dashboard.figures.drawn import Drawn, Form
from dashboard.figures.model import Figure, Look
from dashboard.figures.tables import build_table
from dashboard.figures.words import name_record
from dashboard.i18n import _, _n
from dashboard.text.records import format_figure, label_record
from dashboard.text.sources import Citation, number_sources
from dashboard.text.states import format_verdict
from dashboard.text.values import choose_common_scale
from data import Catalog
from data.progress import explain_matches

POINTS = 24  # of a drawn path; more bend no smoother


def build_trajectory_figure(
    catalog: Catalog, states: pd.DataFrame, target: str, *, as_of: date, look: Look
) -> Figure | None:
    """Draw a target's figures and the straight and compound path from the first of them.

    None where the target is not known by the day, has no deadline, or has no figure that speaks.
    """
    found = states[states["id"] == target]
    if found.empty or found["date"].isna().all():
        return None
    row: Any = next(found.itertuples())
    matches = explain_matches(catalog, target, pd.Timestamp(as_of))
    speaking = matches[matches["blocked"] == ""].sort_values("date")
    if speaking.empty:
        return None
    records = catalog.records.set_index("id", drop=False).loc[speaking["id"].tolist()]
    scale = choose_common_scale([*speaking["base_value"], row.goal], row.base_unit)
    record = catalog.record(target)
    table, citations = _describe_figures(catalog, [target, *speaking["id"]], look)
    drawn = Drawn(
        Form.TRAJECTORY,
        _mark_actuals(records, scale.divisor),
        unit_title=scale.unit or _("number"),
        others={
            "target": _mark_target(row, record, scale.divisor),
            "paths": _draw_paths(row, scale.divisor),
        },
    )
    draw = partial(
        build_trajectory,
        drawn.frame,
        drawn.others["target"],
        drawn.others["paths"],
        unit_title=drawn.unit_title,
        as_of=pd.Timestamp(as_of),
    )
    return Figure(
        chart=draw(theme=look.theme, narrow=look.narrow),
        draw=draw,
        title=_("The way to the goal"),
        subtitle=name_record(catalog, record),
        finding=format_verdict(row),
        footnotes=tuple(_note_paths(row, matches)),
        sources=citations,
        table=table,
        drawn=drawn,
        as_of=as_of,
        version=catalog.version,
    )


def _describe_figures(
    catalog: Catalog, ids: list[str], look: Look
) -> tuple[pd.DataFrame, tuple[Citation, ...]]:
    """Return the goal and the figures that speak to it as a table, and its sources."""
    records = catalog.records.set_index("id", drop=False).loc[ids]
    citations, numbers = number_sources(records["source"], catalog.frames["sources"])
    labels = {str(row.id): label_record(row) for row in records.itertuples()}
    table = build_table(records, catalog, look.language, labels=labels, numbers=numbers)
    return table, tuple(citations)


def _mark_actuals(records: pd.DataFrame, divisor: float) -> pd.DataFrame:
    rows: list[Any] = list(records.itertuples())
    return pd.DataFrame(
        {
            "id": [row.id for row in rows],
            "date": records["date"].tolist(),
            "value": (records["base_value"] / divisor).tolist(),
            "value_max": (records["base_value_max"] / divisor).tolist(),
            "comparator": records["comparator"].tolist(),
            "label": [label_record(row) for row in rows],
            "hover": [escape_text(format_figure(row)) for row in rows],
        }
    )


def _mark_target(row: Any, record: Any, divisor: float) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "id": [row.id],
            "date": [row.date],
            "value": [row.base_value / divisor],
            "value_max": [row.base_value_max / divisor],
            "bound": [row.bound / divisor],
            "sense": [row.sense],
            "strict": [row.strict],
            "label": [label_record(record)],
            "hover": [escape_text(format_figure(record))],
        }
    )


def _draw_paths(row: Any, divisor: float) -> pd.DataFrame:
    """Return `date linear compound` from the first figure to the goal; empty without a way."""
    start, end = row.baseline_date, row.date
    if not row.baseline or not start < end:
        return pd.DataFrame({"date": [], "linear": [], "compound": []})
    share = np.linspace(0, 1, POINTS)
    first, goal = row.baseline_value, row.goal
    grows = first > 0 and goal > 0
    return pd.DataFrame(
        {
            "date": start + share * (end - start),
            "linear": (first + share * (goal - first)) / divisor,
            "compound": (first * (goal / first) ** share if grows else share * np.nan) / divisor,
        }
    )


def _note_paths(row: Any, matches: pd.DataFrame) -> list[str]:
    notes: list[str] = []
    if row.linear_ratio == row.linear_ratio:
        notes.append(
            _(
                "Progress made over progress needed by the last figure: {linear} on the straight "
                "path, {compound} on the compound path; 0.95 and more counts as on the path."
            ).format(linear=_round(row.linear_ratio), compound=_round(row.compound_ratio))
        )
    if row.sdg_ratio == row.sdg_ratio:
        notes.append(
            _("The Open SDG ratio of growth rates would be {ratio}.").format(
                ratio=_round(row.sdg_ratio)
            )
        )
    blocked = int((matches["blocked"] != "").sum())
    if blocked:
        sentence = _n(
            "{n} figure of another scope or indicator decides nothing.",
            "{n} figures of another scope or indicator decide nothing.",
            blocked,
        )
        notes.append(sentence.format(n=blocked))
    return notes


def _round(ratio: float) -> str:
    return f"{ratio:.2f}" if ratio == ratio else _("not defined")
