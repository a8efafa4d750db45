"""Turns measured records into the marks that charts draw: scaled values, labels as stated, hover
texts.
"""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from dashboard.charts.measure import escape_text
from dashboard.figures.model import Look
from dashboard.i18n import _
from dashboard.text.own import pick_column
from dashboard.text.records import format_figure
from dashboard.text.values import (
    DERIVED_DIGITS,
    EXACT_DIGITS,
    Scale,
    choose_common_scale,
    format_value,
)
from data import Catalog
from data.filters import mark_in_force
from data.measures import Measure, Measured

TITLE_WIDTH = 70  # longer titles would make the hover wider than a phone
MOST_ROWS = 200  # more rows than anyone reads in one chart; the footnote says how many there are


def select_nearest(records: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """Return the `MOST_ROWS` dated records nearest to a day, in their own order; all if fewer."""
    if len(records) <= MOST_ROWS:
        return records
    away = (records["date"] - pd.Timestamp(as_of)).abs()
    return records[records.index.isin(away.nsmallest(MOST_ROWS).index)]


@dataclass(frozen=True)
class Labelled:
    """Marks ready to draw, the scale they are in, and the unit as an axis title."""

    marks: pd.DataFrame
    scale: Scale
    unit_title: str

    @property
    def labels(self) -> dict[str, str]:
        """The label of each record."""
        return dict(zip(self.marks["id"], self.marks["label"], strict=True))


def build_marks(
    measured: Measured,
    catalog: Catalog,
    look: Look,
    *,
    as_of: date,
    signs: dict[str, str] | None = None,
) -> Labelled:
    """Return one mark a measured record that has a figure (columns: see dashboard/charts).

    What is not in force on the as-of date is faint. `signs` gives the footnote sign of a scope, set
    behind the labels of its records.
    """
    frame = measured.frame[measured.frame["missing"] == ""]
    scale = choose_measure_scale(measured)
    labels = [
        f"{label}{(signs or {}).get(scope, '')}"
        for label, scope in zip(label_values(frame, measured, scale), frame["scope"], strict=True)
    ]
    names = catalog.names("regions", look.language)
    indicators = frame["indicator"].map(catalog.names("indicators", look.language))
    marks = frame[["id", "region", "kind", "comparator", "date", "year", "announced"]].assign(
        region_name=frame["region"].map(names),
        value=frame["shown"] / scale.divisor,
        value_max=frame["shown_max"] / scale.divisor,
        label=labels,
        indicator_name=indicators,
        series="",
        faint=~mark_in_force(frame, pd.Timestamp(as_of)) | frame["force"].eq("draft"),
        focus=False,
    )
    return Labelled(
        marks.assign(hover=_hover(marks, frame, catalog)), scale, title_unit(measured, scale)
    )


def choose_measure_scale(measured: Measured) -> Scale:
    """Return the one scale of a chart's figures."""
    if measured.measure is Measure.GDP_SHARE:
        return Scale(1, "%")
    figures = measured.frame["shown"].dropna().tolist()
    return choose_common_scale(figures, measured.base_unit)


def label_values(frame: pd.DataFrame, measured: Measured, scale: Scale) -> list[str]:
    """Return the figures in words, comparator first; converted ones to three digits."""
    exact = measured.measure is Measure.STATED
    return [
        format_value(
            value,
            measured.base_unit,
            comparator=comparator,
            value_max=upper,
            scale=scale,
            digits=EXACT_DIGITS if exact and unit == measured.base_unit else DERIVED_DIGITS,
        )
        for value, upper, comparator, unit in zip(
            frame["shown"], frame["shown_max"], frame["comparator"], frame["base_unit"], strict=True
        )
    ]


def title_unit(measured: Measured, scale: Scale) -> str:
    """Return the unit of a chart's axis in words."""
    if measured.measure is Measure.GDP_SHARE:
        return _("{unit} of GDP of {year}").format(unit="%", year=measured.year)
    unit = scale.unit or _("number")
    if measured.measure is not Measure.PER_RESIDENT:
        return unit
    if measured.base_unit == "CNY":
        return _("{unit} per resident").format(unit=unit)
    return _("{unit} per million residents").format(unit=unit)


def _hover(marks: pd.DataFrame, frame: pd.DataFrame, catalog: Catalog) -> list[str]:
    instruments = catalog.frames["instruments"].set_index("id")
    titles = frame["instrument"].map(pick_column(instruments, "title")).fillna("")
    rows = zip(
        marks["region_name"],
        marks["indicator_name"],
        _date(marks, frame),
        titles,
        strict=True,
    )
    return ["<br>".join(_hover_lines(*row)) for row in rows]


def _date(marks: pd.DataFrame, frame: pd.DataFrame) -> list[str]:
    rows = frame[["kind", "date_text"]].itertuples()
    return [format_figure(row, label) for row, label in zip(rows, marks["label"], strict=True)]


def _hover_lines(region: str, indicator: str, *rest: str) -> list[str]:
    figure, title = (escape_text(text) for text in rest)
    lines = [f"<b>{escape_text(region)}</b>", escape_text(indicator), figure]
    if title:
        lines.append(title if len(title) <= TITLE_WIDTH else f"{title[: TITLE_WIDTH - 1]}…")
    return [*lines, _("Select for the evidence")]
