"""The sum against the nation: regional goals of one year added up beside the national goal."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

import pandas as pd

from dashboard.charts import build_sums
from dashboard.charts.measure import escape_text
from dashboard.figures.cited import cite_rows
from dashboard.figures.drawn import Drawn, Form
from dashboard.figures.model import Figure, Look
from dashboard.figures.notes import list_names
from dashboard.i18n import _, _n
from dashboard.text.codes import name_code
from dashboard.text.joining import end_sentence, put_lead
from dashboard.text.records import label_record
from dashboard.text.values import DERIVED_DIGITS, Scale, choose_common_scale, format_value
from data import Catalog
from data.filters import select_records
from data.progress import Sums


@dataclass(frozen=True)
class SumRequest:
    """What the page "Sum against the nation" asks for."""

    as_of: date
    indicator: str
    year: int


def build_sums_figure(catalog: Catalog, sums: Sums, request: SumRequest, *, look: Look) -> Figure:
    """Draw the regional targets of one year added up, beside the national target."""
    asked = {"indicator": [request.indicator], "year": [request.year]}
    counted = select_records(sums.counted, **asked)
    omitted = select_records(sums.omitted, **asked)
    totals: list[Any] = list(select_records(sums.totals, **asked).itertuples())
    unit = catalog.row("indicators", request.indicator)["base_unit"]
    scale = choose_common_scale([row.total for row in totals if row.total == row.total], unit)
    parts = _describe_parts(totals, counted, omitted, catalog=catalog, look=look)
    table, citations = cite_rows(parts, catalog)
    nation = _mark_nation(totals, unit, scale)
    drawn = Drawn(
        Form.SUMS,
        _mark_parts(counted, catalog, scale, look=look).assign(
            total_label=_label_total(totals, unit, scale)
        ),
        unit_title=scale.unit or _("number"),
        empty=_("No regional target of this indicator and year can be added up."),
        others={} if nation is None else {"nation": nation},
    )
    draw = partial(
        build_sums, drawn.frame, unit_title=drawn.unit_title, reference=nation, empty=drawn.empty
    )
    return Figure(
        chart=draw(theme=look.theme, narrow=look.narrow),
        draw=draw,
        title=_("{indicator}: regional goals for {year} added up").format(
            indicator=catalog.name("indicators", request.indicator, look.language),
            year=request.year,
        ),
        subtitle=_(
            "Targets in force; nothing inside a counted region is counted again, {unit}"
        ).format(unit=scale.unit or _("number")),
        finding=_write_total(totals, unit, scale),
        footnotes=tuple(_note_omitted(omitted, catalog, look)),
        sources=citations,
        table=table,
        drawn=drawn,
        as_of=request.as_of,
        version=catalog.version,
    )


def list_sums(sums: Sums) -> dict[str, tuple[int, ...]]:
    """Return the years of each indicator for which at least two regions can be added up."""
    totals = sums.totals[sums.totals["counted"] >= 2]
    ordered = totals.assign(
        has_nation=totals["national"] != "", regions=totals["counted"]
    ).sort_values(["has_nation", "regions"], ascending=False)
    years: dict[str, list[int]] = {}
    for row in ordered.itertuples():
        years.setdefault(str(row.indicator), []).append(int(str(row.year)))
    return {indicator: tuple(found) for indicator, found in years.items()}


def _mark_parts(
    counted: pd.DataFrame, catalog: Catalog, scale: Scale, *, look: Look
) -> pd.DataFrame:
    ordered = counted.sort_values("base_value", ascending=False)
    rows: list[Any] = list(ordered.itertuples())
    names = [catalog.name("regions", row.region, look.language) for row in rows]
    labels = [label_record(row) for row in rows]
    return pd.DataFrame(
        {
            "id": ordered["id"].tolist(),
            "region": ordered["region"].tolist(),
            "region_name": names,
            "year": ordered["year"].astype("int64").tolist(),
            "value": (ordered["base_value"] / scale.divisor).tolist(),
            "label": labels,
            "hover": [
                escape_text(put_lead(name, label))
                for name, label in zip(names, labels, strict=True)
            ],
        }
    )


def _mark_nation(totals: list[Any], unit: str, scale: Scale) -> pd.DataFrame | None:
    rows = [row for row in totals if row.national]
    if not rows:
        return None
    labels = [
        format_value(row.national_value, unit, comparator=row.national_comparator, scale=scale)
        for row in rows
    ]
    return pd.DataFrame(
        {
            "id": [row.national for row in rows],
            "year": [int(row.year) for row in rows],
            "value": [row.national_value / scale.divisor for row in rows],
            "label": labels,
        }
    )


def _label_total(totals: list[Any], unit: str, scale: Scale) -> str:
    row = next((row for row in totals if row.counted), None)
    if row is None:
        return ""
    return format_value(row.total, unit, comparator="ge" if row.at_least else "eq", scale=scale)


def _write_total(totals: list[Any], unit: str, scale: Scale) -> str:
    row = next((row for row in totals if row.counted), None)
    if row is None:
        return ""
    figure = _label_total(totals, unit, scale)
    sentence = _n(
        "{n} region alone aims at {figure}", "{n} regions together aim at {figure}", row.counted
    ).format(n=row.counted, figure=figure)
    if row.share != row.share:
        return end_sentence(sentence)
    share = format_value(row.share * 100, "percent", digits=DERIVED_DIGITS)
    return _("{sentence}, {share} of the national goal.").format(sentence=sentence, share=share)


def _note_omitted(omitted: pd.DataFrame, catalog: Catalog, look: Look) -> list[str]:
    return [
        _("Not added, {reason}: {regions}.").format(
            reason=name_code("omission", str(reason)).lower(),
            regions=list_names(group["region"], catalog, look),
        )
        for reason, group in omitted.groupby("omission", sort=False)
    ]


def _describe_parts(
    totals: list[Any],
    counted: pd.DataFrame,
    omitted: pd.DataFrame,
    *,
    catalog: Catalog,
    look: Look,
) -> pd.DataFrame:
    """Return the national goal, the goals that are added up and those that are not, in words."""
    rows = [(catalog.record(row.national), _("National goal")) for row in totals if row.national]
    rows += [(row, _("yes")) for row in counted.itertuples()]
    rows += [(row, name_code("omission", str(row.omission))) for row in omitted.itertuples()]
    return pd.DataFrame(
        {
            "id": [row.id for row, _words in rows],
            _("Region"): [
                catalog.name("regions", row.region, look.language) for row, _words in rows
            ],
            _("Goal"): [label_record(row) for row, _words in rows],
            _("Added up"): [words for _row, words in rows],
        }
    )
