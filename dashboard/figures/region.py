"""The figures of one region: its figures of one indicator in time, and what it promised until
when.
"""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, NamedTuple

import pandas as pd

from dashboard.charts import build_history
from dashboard.figures.compare_request import CompareRequest
from dashboard.figures.deadlines import BY_INDICATOR, DeadlinesRequest, build_timeline_figure
from dashboard.figures.drawn import Drawn, Form
from dashboard.figures.marks import MOST_ROWS, build_marks, select_nearest
from dashboard.figures.model import Figure, Look
from dashboard.figures.notes import note_measure, note_nearest, note_scopes, sign_scopes
from dashboard.figures.tables import build_table
from dashboard.i18n import _, _n
from dashboard.text.sources import number_sources
from data import Catalog
from data.compare import Selection, compare_targets
from data.filters import know_by, select_records
from data.measures import Measure, apply_measure
from data.regions import list_inside


@dataclass(frozen=True)
class RegionRequest:
    """What the Region page asks for."""

    region: str
    as_of: date
    indicator: str = ""


def build_region_timeline(
    catalog: Catalog, states: pd.DataFrame, request: RegionRequest, *, look: Look
) -> Figure:
    """Draw all targets in force of a region, a row an indicator."""
    asked = DeadlinesRequest(request.as_of, BY_INDICATOR, region=request.region)
    return build_timeline_figure(catalog, states, asked, look=look)


def build_region_history(catalog: Catalog, request: RegionRequest, look: Look) -> Figure:
    """Draw the targets and reported figures of one region and indicator in time, superseded ones
    faint.
    """
    day = pd.Timestamp(request.as_of)
    records = select_records(catalog.records_of(request.indicator), region=[request.region])
    known = records[know_by(records, day)].sort_values("date")
    measured = apply_measure(
        known,
        catalog.frames["context"],
        catalog.frames["units"],
        measure=Measure.STATED,
        base_unit=catalog.row("indicators", request.indicator)["base_unit"],
        as_of=day,
    )
    signs = sign_scopes(known)
    labelled = build_marks(measured, catalog, look, as_of=request.as_of, signs=signs)
    dated = labelled.marks[labelled.marks["date"].notna()]
    citations, numbers = number_sources(known["source"], catalog.frames["sources"])
    drawn = Drawn(
        Form.HISTORY,
        labelled.marks if len(dated) <= MOST_ROWS else select_nearest(dated, request.as_of),
        unit_title=labelled.unit_title,
        empty=_("No dated figure of this indicator was found for this region."),
    )
    draw = partial(build_history, drawn.frame, unit_title=drawn.unit_title, empty=drawn.empty)
    return Figure(
        chart=draw(theme=look.theme, narrow=look.narrow),
        draw=draw,
        title=_("{region}: {indicator}").format(
            region=catalog.name("regions", request.region, look.language),
            indicator=catalog.name("indicators", request.indicator, look.language),
        ),
        subtitle=_("Targets at their deadline, reported figures at their date, {unit}").format(
            unit=labelled.unit_title
        ),
        footnotes=(
            *note_scopes(known, signs, catalog=catalog, look=look),
            *note_nearest(len(dated)),
            *_note_undated(known),
            *note_measure(measured, catalog, look),
        ),
        sources=tuple(citations),
        table=build_table(known, catalog, look.language, labels=labelled.labels, numbers=numbers),
        drawn=drawn,
        as_of=request.as_of,
        version=catalog.version,
    )


def list_indicators(catalog: Catalog, region: str) -> list[str]:
    """Return the indicators of which a region has records, those with most first."""
    counts = select_records(catalog.records, region=[region])["indicator"].value_counts(sort=True)
    return [str(code) for code in counts.index]


def request_peers(catalog: Catalog, request: RegionRequest) -> CompareRequest | None:
    """Return the comparison of a region with its level, for its own goal with the latest deadline.

    None for the nation, which has no peers, and for a region without a comparable goal in force.
    """
    level = catalog.row("regions", request.region)["level"]
    own = Selection(pd.Timestamp(request.as_of), regions=(request.region,))
    goals = compare_targets(catalog.records_of(request.indicator), own).shown
    if level == "country" or goals.empty:
        return None
    return CompareRequest(
        indicator=request.indicator,
        as_of=request.as_of,
        levels=(level,),
        years=(int(goals["year"].max()),),
        focus=request.region,
    )


class Document(NamedTuple):
    """A document that states figures of a region, as a row of `instruments`."""

    row: dict[str, Any]
    records: int


class Inside(NamedTuple):
    """A region inside another, and how many records it has."""

    code: str
    records: int


def list_documents(catalog: Catalog, region: str) -> list[Document]:
    """Return the documents that state a region's figures, latest first."""
    instruments = select_records(catalog.records, region=[region])["instrument"]
    counts = instruments[instruments != ""].value_counts()
    documents = [
        Document(catalog.row("instruments", str(code)), int(count))
        for code, count in counts.items()
    ]
    return sorted(documents, key=lambda document: document.row["issued_on"], reverse=True)


def list_inside_region(catalog: Catalog, region: str) -> list[Inside]:
    """Return the regions inside a region that have records, nearest first."""
    counts = catalog.records["region"].value_counts()
    codes = list_inside(catalog.frames["regions"], region)
    return [Inside(code, int(counts[code])) for code in codes if code in counts]


def _note_undated(records: pd.DataFrame) -> list[str]:
    undated = int(records["date"].isna().sum())
    if not undated:
        return []
    sentence = _n(
        "{n} figure without a date is listed in the table only.",
        "{n} figures without a date are listed in the table only.",
        undated,
    )
    return [sentence.format(n=undated)]
