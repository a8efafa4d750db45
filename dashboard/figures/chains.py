"""What was promised when: the steps of one goal, and the biggest changes across the country."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

import pandas as pd

from dashboard.charts import build_chain
from dashboard.charts.measure import escape_text
from dashboard.figures.cited import cite_rows
from dashboard.figures.drawn import Drawn, Form
from dashboard.figures.model import Figure, Look
from dashboard.figures.notes import note_scopes, sign_scopes
from dashboard.figures.words import name_document, name_quantity
from dashboard.i18n import _, _n
from dashboard.text.codes import name_code
from dashboard.text.dates import format_date, format_deadline
from dashboard.text.joining import join_clauses, join_names, put_lead
from dashboard.text.records import label_record
from dashboard.text.values import Scale, choose_common_scale
from data import Catalog
from data.filters import select_records
from schemas import Step

Records = dict[str, Any]  # rows of the records frame, by id


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
    records = catalog.records[catalog.records["id"].isin(steps["id"])]
    signs = sign_scopes(records)
    table, citations = cite_rows(describe_steps(steps, catalog, look.language), catalog)
    drawn = Drawn(
        Form.CHAIN,
        _mark_steps(steps, catalog, scale, signs=signs),
        unit_title=scale.unit or _("number"),
        empty=_("This region has stated no goal for this indicator."),
    )
    draw = partial(
        build_chain,
        drawn.frame,
        unit_title=drawn.unit_title,
        as_of=pd.Timestamp(request.as_of),
        empty=drawn.empty,
    )
    return Figure(
        chart=draw(theme=look.theme, narrow=look.narrow),
        draw=draw,
        title=_("{region}: {indicator}, what was promised when").format(
            region=catalog.name("regions", request.region, look.language),
            indicator=catalog.name("indicators", request.indicator, look.language),
        ),
        subtitle=_("Goals by the day of their announcement, {unit}").format(
            unit=scale.unit or _("number")
        ),
        finding=_write_changes(steps),
        footnotes=(*note_scopes(records, signs, catalog=catalog, look=look), *_note_faint(steps)),
        sources=citations,
        table=table,
        drawn=drawn,
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
    records = _look_up(steps, catalog)
    return pd.DataFrame(
        {
            "id": [row.id for row in rows],
            _("Region"): [catalog.name("regions", row.region, language) for row in rows],
            _("Indicator"): [name_quantity(catalog, records[row.id]) for row in rows],
            _("Step"): [name_code("step", row.step) for row in rows],
            _("Before"): [_write_previous(records, row) for row in rows],
            _("Then"): [_write_goal(records, row) for row in rows],
            _("Day"): [_write_announcement(records, row) for row in rows],
            _("Document"): [name_document(catalog, row.instrument) for row in rows],
        }
    )


def _look_up(steps: pd.DataFrame, catalog: Catalog) -> Records:
    """Return the statements of steps and those that they are compared with."""
    return catalog.record_rows([*steps["id"], *steps.loc[steps["previous"] != "", "previous"]])


def _mark_steps(
    steps: pd.DataFrame, catalog: Catalog, scale: Scale, *, signs: dict[str, str]
) -> pd.DataFrame:
    rows: list[Any] = list(steps.itertuples())
    records = _look_up(steps, catalog)
    return pd.DataFrame(
        {
            "id": [row.id for row in rows],
            "on": steps["on"].tolist(),
            "date": steps["date"].tolist(),
            "goal": (steps["goal"] / scale.divisor).tolist(),
            "label": [f"{label_record(records[row.id])}{signs.get(row.scope, '')}" for row in rows],
            "step": [row.step for row in rows],
            "previous": steps["previous"].tolist(),
            "step_name": [name_code("step", row.step) for row in rows],
            "deadline_text": [_write_deadline(row.date) for row in rows],
            "faint": [bool(row.draft) for row in rows],
            "hover": [escape_text(_write_hover(catalog, records, row)) for row in rows],
        }
    )


def _write_goal(records: Records, row: Any) -> str:
    if row.step == Step.DROPPED:
        return _("no successor found")
    return _write_promise(records, row.id, row.date)


def _write_previous(records: Records, row: Any) -> str:
    """Write the promise that a step changed; the end of a promise changes the promise itself."""
    if row.step == Step.DROPPED:
        return _write_promise(records, row.id, row.date)
    if not row.previous:
        return "–"
    return _write_promise(records, row.previous, row.previous_deadline)


def _write_promise(records: Records, record: str, deadline: Any) -> str:
    figure = label_record(records[record])
    if deadline != deadline:
        return _("{figure}, no deadline").format(figure=figure)
    return _("{figure} by {deadline}").format(figure=figure, deadline=_write_deadline(deadline))


def _write_deadline(day: Any) -> str:
    return format_deadline(f"{day:%Y-%m-%d}") if day == day else _("no deadline")


def _write_announcement(records: Records, row: Any) -> str:
    """Write when a step was taken, as precisely as it is known."""
    if row.step == Step.DROPPED:
        return format_date(f"{row.on:%Y-%m-%d}")
    return format_date(records[row.id].announced_text)


def _write_hover(catalog: Catalog, records: Records, row: Any) -> str:
    document = name_document(catalog, row.instrument)
    goal = put_lead(name_code("step", row.step), _write_goal(records, row))
    return join_clauses((goal, document))


def _write_changes(steps: pd.DataFrame) -> str:
    counts = steps["step"].value_counts()
    parts = [
        _("{step} {n}×").format(step=name_code("step", step).lower(), n=int(counts[step]))
        for step in (Step.RAISED, Step.LOWERED, Step.POSTPONED, Step.BROUGHT_FORWARD, Step.RESTATED)
        if step in counts
    ]
    return _("Since the first promise: {parts}.").format(parts=join_names(parts)) if parts else ""


def _note_faint(steps: pd.DataFrame) -> list[str]:
    """Say what the faint marks are, and what has no place on an axis of days."""
    notes: list[str] = []
    if (steps["draft"] & steps["on"].notna()).any():
        notes.append(_("Faint: a draft for comment, which changes nothing."))
    unknown = int(steps["on"].isna().sum())
    if unknown:
        sentence = _n(
            "{n} goal announced on an unknown day is listed in the table only.",
            "{n} goals announced on unknown days are listed in the table only.",
            unknown,
        )
        notes.append(sentence.format(n=unknown))
    return notes
