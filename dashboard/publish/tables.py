"""Tables of a page: plain words with links, a row a record or a line of a figure's table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from dashboard.charts.states import sign_state
from dashboard.figures.words import name_quantity, write_stated
from dashboard.i18n import _
from dashboard.publish.places import locate_indicator, locate_record, locate_region
from dashboard.publish.site import Edition
from dashboard.text.codes import name_code
from dashboard.text.dates import format_date, format_deadline
from dashboard.text.records import label_record

WEB = ("https://", "http://")


@dataclass(frozen=True)
class Cell:
    """A text; `place` leads to a page of the site, `url` to another site."""

    text: str
    place: str = ""
    url: str = ""
    anchor: str = ""  # a place on the same page
    is_number: bool = False


@dataclass(frozen=True)
class Row:
    """The cells of a line, the first names it; `id` makes it a place to point at."""

    cells: Sequence[Cell]
    id: str = ""


@dataclass(frozen=True)
class Table:
    """A table with its caption; `numbers` are the places of columns of numbers."""

    caption: str
    heads: Sequence[str]
    rows: Sequence[Row] = field(default_factory=list[Row])
    numbers: frozenset[int] = frozenset()


def link_source(url: str) -> str:
    """Return an address of the web; "" for any other, which is shown as text only.

    >>> link_source("javascript:alert(1)")
    ''
    """
    return url if url.lower().startswith(WEB) else ""


def build_figure_table(
    frame: pd.DataFrame, caption: str, known: Mapping[str, Any], *, key: str = ""
) -> Table:
    """Return the table of a figure. A record's id is no column but a link from its figure; the
    number of a source leads to the list below figure `key`.
    """
    shown = frame.drop(columns="id", errors="ignore")
    ids = [str(record) for record in frame["id"]] if "id" in frame else [""] * len(frame)
    names = [str(name) for name in shown]
    linked = next((place for place, name in enumerate(names) if name in _name_figures()), 0)
    numbers = (place for place, name in enumerate(shown) if _is_numeric(shown[name]))
    anchors = [f"{key}-source" if name == _("Source") else "" for name in names]
    rows = []
    for record, line in zip(ids, shown.itertuples(index=False, name=None), strict=True):
        cells = [_write_cell(value, anchor=anchors[place]) for place, value in enumerate(line)]
        if record in known:
            cells[linked] = Cell(cells[linked].text, locate_record(record))
        rows.append(Row(cells))
    return Table(caption, names, rows, frozenset(numbers))


def build_targets(edition: Edition, rows: Sequence[Any], *, by: str) -> Table:
    """Return targets, a line each, with their states; `by` is what names a line: the page of a
    region is by indicator, that of an indicator by region, the list of all by both.
    """
    lines = [
        Row(
            [
                *_name(edition, row, by),
                Cell(label_record(row), locate_record(row.id)),
                Cell(write_stated(edition.catalog, row)),
                Cell(format_deadline(row.date_text) if row.date_text else "–"),
                Cell(_write_state(edition, row)),
                _cite(edition, row),
            ],
            row.id,
        )
        for row in sorted(rows, key=_by_date)
        if row.kind == "target"
    ]
    heads = [*_head(by), _("Goal"), _("As stated"), _("Deadline"), _("State"), _("Source")]
    return Table(_("Targets"), heads, lines)


def build_actuals(edition: Edition, rows: Sequence[Any], *, by: str) -> Table:
    """Return reported figures, a line each, named as `build_targets` does."""
    lines = [
        Row(
            [
                *_name(edition, row, by),
                Cell(label_record(row), locate_record(row.id)),
                Cell(write_stated(edition.catalog, row)),
                Cell(format_date(row.date_text)),
                _cite(edition, row),
            ],
            row.id,
        )
        for row in sorted(rows, key=_by_date)
        if row.kind != "target"
    ]
    heads = [*_head(by), _("Figure"), _("As stated"), _("Date"), _("Source")]
    return Table(_("Reported figures"), heads, lines)


def _head(by: str) -> list[str]:
    heads = {"region": [_("Region")], "indicator": [_("Indicator")]}
    return heads.get(by) or [_("Region"), _("Indicator")]


def _name(edition: Edition, row: Any, by: str) -> list[Cell]:
    region = Cell(edition.name("regions", row.region), locate_region(row.region))
    counted = Cell(name_quantity(edition.catalog, row), locate_indicator(row.indicator))
    if by == "region" and row.scope:
        return [Cell(f"{region.text} ({edition.name('scopes', row.scope)})", region.place)]
    return {"region": [region], "indicator": [counted]}.get(by) or [region, counted]


def _write_state(edition: Edition, row: Any) -> str:
    verdict = edition.site.states.get(row.id)
    if verdict is None:
        return "–"
    return f"{sign_state(verdict.state)} {name_code('state', verdict.state)}"


def _cite(edition: Edition, row: Any) -> Cell:
    source = edition.catalog.row("sources", row.source)
    return Cell(source["publisher"] or source["title"], url=link_source(source["url"]))


def _by_date(row: Any) -> tuple[str, str]:
    """The order of a list: latest date last; what has none comes first."""
    return (row.date_text, row.id)


def _name_figures() -> tuple[str, ...]:
    """Return the heads of columns that hold the figure of a record."""
    return (_("Figure"), _("Goal"), _("Then"), _("Target"))


def _is_numeric(column: pd.Series) -> bool:
    return pd.api.types.is_numeric_dtype(column)


def _write_cell(value: Any, *, anchor: str = "") -> Cell:
    if value is None or value is pd.NA or value is pd.NaT or value != value:
        return Cell("")
    if pd.api.types.is_number(value) and not isinstance(value, bool):
        return Cell(f"{value:,.15g}", anchor=f"{anchor}-{value}" if anchor else "", is_number=True)
    return Cell(str(value))
