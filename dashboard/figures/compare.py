"""The comparison figures: one indicator across regions as a ranking, as steps in time, or as a tile
map.
"""

from dataclasses import replace
from functools import partial
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import Reference, Theme, build_ranking, build_steps, build_tile_map
from dashboard.figures.compare_request import (
    MAP,
    RANKING,
    STEPS,
    TABLE,
    CompareRequest,
    Job,
)
from dashboard.figures.compare_text import (
    explain_empty,
    note_cap,
    note_latest,
    note_levels,
    note_relatives,
    write_finding,
    write_subtitle,
    write_title,
)
from dashboard.figures.compared import gather_comparison, measure_comparison
from dashboard.figures.drawn import Drawn, Form
from dashboard.figures.marks import MOST_ROWS, Labelled, build_marks, label_values
from dashboard.figures.model import Figure, Look
from dashboard.figures.notes import (
    note_left_out,
    note_measure,
    note_scopes,
    sign_scopes,
)
from dashboard.figures.tables import build_table
from dashboard.i18n import _
from dashboard.text.sources import number_sources
from data import Catalog
from data.compare import compare_targets
from data.measures import Measure

NATION = "CN"
MAP_WIDTH = 900  # wider tiles would no longer look like a map


def build_compare(catalog: Catalog, request: CompareRequest, look: Look) -> Figure:
    """Build the figure that a request asks for."""
    job = Job(catalog, request, look)
    compared = gather_comparison(catalog, request)
    measured = measure_comparison(compared.shown, catalog, request)
    signs = sign_scopes(compared.shown)
    labelled = build_marks(measured, catalog, look, as_of=request.as_of, signs=signs)
    marks = _style(labelled.marks, request)
    total = len(marks)
    if request.view == MAP:
        marks = marks.sort_values("date", ascending=False, kind="stable")
    elif total > MOST_ROWS:
        marks = marks.nlargest(MOST_ROWS, "value")
    drawn = _list_drawn(
        _select_drawn(marks, job),
        job,
        labelled=labelled,
        nation=_nation(catalog, request, labelled),
    )
    ordered = _order(compared.shown, marks)
    citations, numbers = number_sources(ordered["source"], catalog.frames["sources"])
    footnotes = [
        *note_relatives(catalog, request, look),
        *note_scopes(compared.shown, signs, catalog=catalog, look=look),
        *_note_drawn(drawn.frame, request, total=total),
        *note_left_out(compared.left_out, catalog, look),
        *note_measure(measured, catalog, look),
    ]
    draw = partial(_draw, drawn)
    return Figure(
        chart=draw(theme=look.theme, narrow=look.narrow),
        draw=draw,
        title=write_title(catalog, request, look),
        subtitle=write_subtitle(request, labelled.unit_title),
        finding=write_finding(_select_drawn(labelled.marks, job), job),
        width=MAP_WIDTH if request.view == MAP else None,
        footnotes=tuple(footnotes),
        sources=tuple(citations),
        table=build_table(ordered, catalog, look.language, labels=labelled.labels, numbers=numbers),
        drawn=drawn,
        as_of=request.as_of,
        version=catalog.version,
    )


def _note_drawn(marks: pd.DataFrame, request: CompareRequest, *, total: int) -> list[str]:
    """Say which goals the chart does not draw; the table has all."""
    if request.view == MAP:
        return [*note_levels(request), *note_latest(marks)]
    return [] if request.view == TABLE else note_cap(total)


def _select_drawn(marks: pd.DataFrame, job: Job) -> pd.DataFrame:
    """Return the marks that the chart can draw: a map has provinces only."""
    if job.request.view != MAP:
        return marks
    levels = job.catalog.frames["regions"].set_index("code")["level"]
    return marks[marks["region"].map(levels) == "province"]


def _style(marks: pd.DataFrame, request: CompareRequest) -> pd.DataFrame:
    """Set the region in focus, the relatives, and the year behind labels that need it."""
    styled = marks.assign(focus=marks["region"] == request.focus)
    if request.relatives:
        styled = styled.assign(series=marks["indicator_name"])
    if request.view == STEPS or len(request.years) == 1:  # steps write their years themselves
        return styled
    dated = _("{label}, {year}")
    pairs = zip(marks["label"], marks["year"], strict=True)
    labels = [dated.format(label=label, year=year) for label, year in pairs]
    return styled.assign(label=labels)


def _order(shown: pd.DataFrame, marks: pd.DataFrame) -> pd.DataFrame:
    """Return the shown records in the order of the marks, largest first, so that sources number
    down the figure.
    """
    values = marks.set_index("id")["value"]
    ordered = shown.assign(order=shown["id"].map(values)).sort_values(
        ["order", "region", "date"], ascending=[False, True, True], na_position="last"
    )
    return ordered.drop(columns="order")


def _nation(catalog: Catalog, request: CompareRequest, labelled: Labelled) -> Reference | None:
    """Return the national target of the same indicator and years, where there is exactly one to
    compare with.
    """
    if (
        request.view != RANKING
        or len(request.years) != 1
        or request.measure not in (Measure.STATED, Measure.USD)
    ):
        return None
    national = replace(request, levels=("country",), regions=(NATION,), relatives=False)
    shown = compare_targets(catalog.records_of(request.indicator), national.selection).shown
    shown = shown[shown["scope"] == ""]
    if len(shown) != 1 or "country" in request.levels:
        return None
    measured = measure_comparison(shown, catalog, national)
    if measured.frame["missing"].ne("").any():
        return None
    label = label_values(measured.frame, measured, labelled.scale)[0]
    value = float(measured.frame["shown"].iloc[0]) / labelled.scale.divisor
    return Reference(value, _("National goal: {label}").format(label=label))


def _list_drawn(
    marks: pd.DataFrame, job: Job, *, labelled: Labelled, nation: Reference | None
) -> Drawn:
    """Return what the chart is drawn from."""
    request = job.request
    if request.view == MAP:
        provinces = job.catalog.frames["regions"].query("level == 'province'")
        named = provinces.rename(
            columns={f"name_{job.look.language}": "name", "tile_column": "tile_col"}
        )
        others, form = {"regions": named}, Form.TILES
    else:
        others, form = {}, Form.STEPS if request.view == STEPS else Form.RANKING
    return Drawn(
        form,
        marks,
        unit_title=labelled.unit_title,
        empty=explain_empty(request),
        log=request.log,
        reference=nation,
        others=others,
    )


def _draw(drawn: Drawn, *, theme: Theme, narrow: bool) -> go.Figure:
    if drawn.form == Form.TILES:
        return build_tile_map(
            drawn.frame,
            drawn.others["regions"],
            theme=theme,
            narrow=narrow,
            empty=drawn.empty,
        )
    options: dict[str, Any] = {
        "theme": theme,
        "unit_title": drawn.unit_title,
        "log": drawn.log,
        "narrow": narrow,
        "empty": drawn.empty,
    }
    if drawn.form == Form.STEPS:
        return build_steps(drawn.frame, **options)
    return build_ranking(drawn.frame, reference=drawn.reference, **options)
