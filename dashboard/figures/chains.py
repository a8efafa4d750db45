"""What was promised when: the steps of one goal, and the biggest changes across the country."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from dashboard.charts import build_chain
from dashboard.charts.measure import escape_text
from dashboard.figures.model import Figure, Look
from dashboard.i18n import _
from dashboard.text.codes import name_code
from dashboard.text.dates import format_date, format_deadline
from dashboard.text.sources import number_sources
from dashboard.text.values import Scale, choose_common_scale, format_value
from data import Catalog
from data.filters import select_records
from schemas import Step


@dataclass(frozen=True)
class ChainRequest:
    """What the Changes page asks for."""

    as_of: date
    region: str
    indicator: str


def build_chain_figure(
    catalog: Catalog, chains: pd.DataFrame, request: ChainRequest, *, look: Look
) -> Figure:
    """Draw the steps of one region and indicator, each with the document that took it."""
    steps = select_records(chains, region=[request.region], indicator=[request.indicator])
    unit = catalog.row("indicators", request.indicator)["base_unit"]
    scale = choose_common_scale(steps["goal"].dropna().tolist(), unit)
    citations, _numbers = number_sources(steps["source"], catalog.frames["sources"])
    return Figure(
        chart=build_chain(
            _mark_steps(steps, catalog, scale, look=look),
            theme=look.theme,
            unit_title=scale.unit or _("number"),
            as_of=pd.Timestamp(request.as_of),
            narrow=look.narrow,
            empty=_("This region has stated no goal for this indicator."),
        ),
        title=_("{region}: {indicator}, what was promised when").format(
            region=catalog.name("regions", request.region, look.language),
            indicator=catalog.name("indicators", request.indicator, look.language),
        ),
        subtitle=_("Goals by the day of their announcement, {unit}").format(
            unit=scale.unit or _("number")
        ),
        finding=_write_changes(steps),
        sources=tuple(citations),
        table=describe_steps(steps, catalog, look.language),
        as_of=request.as_of,
        version=catalog.version,
    )


def list_pairs(chains: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """Return the indicators of each region with a chain, those with most steps first."""
    counts = chains.groupby(["region", "indicator"]).size().sort_values(ascending=False)
    pairs: dict[str, list[str]] = {}
    for region, indicator in counts.index:
        pairs.setdefault(region, []).append(indicator)
    return {region: tuple(indicators) for region, indicators in pairs.items()}


def describe_steps(steps: pd.DataFrame, catalog: Catalog, language: str) -> pd.DataFrame:
    """Return steps in words, columns headed in the reader's language."""
    rows: list[Any] = list(steps.itertuples())
    return pd.DataFrame(
        {
            "id": [row.id for row in rows],
            _("Region"): [catalog.name("regions", row.region, language) for row in rows],
            _("Indicator"): [catalog.name("indicators", row.indicator, language) for row in rows],
            _("Step"): [name_code("step", row.step) for row in rows],
            _("Before"): [_write_previous(row) for row in rows],
            _("Then"): [_write_goal(row) for row in rows],
            _("Announced"): [_write_announcement(catalog, row) for row in rows],
            _("Document"): [_name_document(catalog, row.instrument) for row in rows],
        }
    )


def _mark_steps(steps: pd.DataFrame, catalog: Catalog, scale: Scale, *, look: Look) -> pd.DataFrame:
    rows: list[Any] = list(steps.itertuples())
    return pd.DataFrame(
        {
            "id": [row.id for row in rows],
            "on": steps["on"].tolist(),
            "date": steps["date"].tolist(),
            "goal": (steps["goal"] / scale.divisor).tolist(),
            "label": [_write_figure(row) for row in rows],
            "step": [row.step for row in rows],
            "previous": steps["previous"].tolist(),
            "step_name": [name_code("step", row.step) for row in rows],
            "deadline_text": [_write_deadline(row.date) for row in rows],
            "faint": [bool(row.draft) for row in rows],
            "hover": [escape_text(_write_hover(catalog, row)) for row in rows],
        }
    )


def _write_figure(row: Any) -> str:
    return format_value(
        row.goal, row.base_unit, comparator="eq" if row.comparator == "range" else row.comparator
    )


def _write_goal(row: Any) -> str:
    if row.step == Step.DROPPED:
        return _("no successor found")
    return _("{figure} by {deadline}").format(
        figure=_write_figure(row), deadline=_write_deadline(row.date)
    )


def _write_previous(row: Any) -> str:
    if not row.previous:
        return "–"
    figure = format_value(
        row.previous_value,
        row.base_unit,
        comparator="eq" if row.previous_comparator == "range" else row.previous_comparator,
    )
    return _("{figure} by {deadline}").format(
        figure=figure, deadline=_write_deadline(row.previous_deadline)
    )


def _write_deadline(day: Any) -> str:
    return format_deadline(f"{day:%Y-%m-%d}") if day == day else _("no deadline")


def _write_announcement(catalog: Catalog, row: Any) -> str:
    """Write when a step was taken, as precisely as it is known."""
    if row.step == Step.DROPPED:
        return format_date(f"{row.on:%Y-%m-%d}")
    return format_date(catalog.record(row.id).announced_text)


def _write_hover(catalog: Catalog, row: Any) -> str:
    document = _name_document(catalog, row.instrument)
    return f"{name_code('step', row.step)}: {_write_goal(row)}; {document}"


def _name_document(catalog: Catalog, instrument: str) -> str:
    if not instrument:
        return "–"
    row = catalog.row("instruments", instrument)
    return row["title_en"] or row["title_zh"]


def _write_changes(steps: pd.DataFrame) -> str:
    counts = steps["step"].value_counts()
    parts = [
        f"{name_code('step', step).lower()} {int(counts[step])}×"
        for step in (Step.RAISED, Step.LOWERED, Step.POSTPONED, Step.BROUGHT_FORWARD, Step.RESTATED)
        if step in counts
    ]
    return _("Since the first promise: {parts}.").format(parts=", ".join(parts)) if parts else ""
