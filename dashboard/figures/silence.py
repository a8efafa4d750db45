"""The map of silence: for which region and indicator something is known, and what to look for."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

import pandas as pd

from dashboard.charts import build_silence
from dashboard.charts.measure import escape_text
from dashboard.figures.drawn import Drawn, Form
from dashboard.figures.model import Figure, Look
from dashboard.figures.notes import write_filled
from dashboard.i18n import _
from dashboard.text.codes import name_code
from dashboard.text.dates import format_date, format_deadline
from dashboard.text.joining import put_detail
from data import Catalog
from data.filters import select_records
from schemas import Silence

KNOWN = (
    Silence.TARGET_AND_ACTUAL,
    Silence.TARGET_NO_ACTUAL,
    Silence.ACTUAL_ONLY,
    Silence.ACTUAL_STALE,
)


@dataclass(frozen=True)
class SilenceRequest:
    """What the Gaps page asks for."""

    as_of: date
    family: str = ""
    level: str = "province"


def build_silence_figure(
    catalog: Catalog, silence: pd.DataFrame, request: SilenceRequest, *, look: Look
) -> Figure:
    """Draw regions of one level by the indicators of a family, the empty cells included."""
    regions = catalog.frames["regions"].query("level == @request.level")["code"]
    indicators = catalog.frames["indicators"]
    wanted = indicators.loc[indicators["family"] == request.family, "code"]
    cells = silence[silence["region"].isin(regions)]
    if request.family:
        cells = cells[cells["indicator"].isin(wanted)]
    named = cells.assign(
        region_name=cells["region"].map(catalog.names("regions", look.language)),
        indicator_name=cells["indicator"].map(catalog.names("indicators", look.language)),
        state=cells["silence"],
        hover=[escape_text(_write_cell(row)) for row in cells.itertuples()],
    )
    known = int(named["silence"].isin(KNOWN).sum())
    table = named.assign(words=[name_code("silence", code) for code in named["silence"]])
    grid = table.pivot_table(
        index="region_name", columns="indicator_name", values="words", aggfunc="first", sort=False
    )
    draw = partial(build_silence, named)
    return Figure(
        chart=draw(theme=look.theme, narrow=look.narrow),
        draw=draw,
        title=_("What is known and what is not"),
        subtitle=_("Regions by indicators, the empty cells included"),
        finding=write_filled(known, len(named)),
        footnotes=(
            _("A search for any goal counts for every indicator of its region."),
            _("Stale: the latest figure is older than 18 months."),
        ),
        table=grid.rename_axis(_("Region")).rename_axis(None, axis=1).reset_index(),
        drawn=Drawn(Form.SILENCE, named),
        as_of=request.as_of,
        version=catalog.version,
    )


def describe_wanted(wanted: pd.DataFrame, catalog: Catalog, language: str) -> pd.DataFrame:
    """Return what to look for next in words, columns headed in the reader's language."""
    rows: list[Any] = list(wanted.itertuples())
    return pd.DataFrame(
        {
            _("Look for"): [name_code("want", row.want) for row in rows],
            _("Region"): [catalog.name("regions", row.region, language) for row in rows],
            _("Indicator"): [
                catalog.name("indicators", row.indicator, language) or "–" for row in rows
            ],
            _("Deadline"): [_write_deadline(row.deadline) for row in rows],
            _("Last figure"): [_write_day(row.actual_date) for row in rows],
            _("Last searched"): [_write_day(row.searched_on) for row in rows],
            "id": [row.target for row in rows],
        }
    )


def select_wanted(wanted: pd.DataFrame, request: SilenceRequest, catalog: Catalog) -> pd.DataFrame:
    """Return what to look for at a level and in a family; a region without any goal fits each."""
    at_level = select_records(wanted, level=[request.level])
    if not request.family:
        return at_level
    families = catalog.frames["indicators"].set_index("code")["family"]
    fits = at_level["indicator"].map(families).eq(request.family)
    return at_level[fits | at_level["indicator"].eq("")]


def _write_cell(row: Any) -> str:
    words = name_code("silence", row.silence)
    if row.searched_on == row.searched_on and not row.targets + row.actuals:
        return put_detail(words, _write_day(row.searched_on))
    return words


def _write_deadline(day: Any) -> str:
    return format_deadline(f"{day:%Y-%m-%d}") if day == day else "–"


def _write_day(day: Any) -> str:
    return format_date(f"{day:%Y-%m-%d}") if day == day else "–"
