"""The coverage figure: for which province and indicator the dataset holds a target, a reported
figure, or nothing.
"""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from dashboard.charts import build_coverage
from dashboard.figures.model import Figure, Look
from dashboard.figures.notes import write_filled
from dashboard.i18n import _
from dashboard.text.codes import name_state
from data import Catalog
from data.coverage import NOTHING, cover
from data.filters import know_by, select_records


@dataclass(frozen=True)
class CoverageRequest:
    """What the coverage figure asks for."""

    as_of: date
    family: str = ""
    level: str = "province"


def build_coverage_figure(catalog: Catalog, request: CoverageRequest, look: Look) -> Figure:
    """Draw regions of one level by indicators, the empty cells included."""
    indicators = catalog.frames["indicators"].query("comparable == 'yes'")
    if request.family:
        indicators = indicators[indicators["family"] == request.family]
    regions = catalog.frames["regions"].query("level == @request.level")
    records = select_records(catalog.records, level=[request.level])
    known = records[know_by(records, pd.Timestamp(request.as_of))]
    cells = cover(known, regions["code"].tolist(), indicators["code"].tolist())
    named = cells.assign(
        region_name=cells["region"].map(catalog.names("regions", look.language)),
        indicator_name=cells["indicator"].map(catalog.names("indicators", look.language)),
        words=cells["state"].map(name_state),
    )
    filled = int((cells["state"] != NOTHING).sum())
    table = named.pivot_table(
        index="region_name", columns="indicator_name", values="words", aggfunc="first", sort=False
    )
    return Figure(
        chart=build_coverage(named, theme=look.theme, narrow=look.narrow),
        title=_("What is known and what is not"),
        subtitle=_("Provinces by indicators"),
        finding=write_filled(filled, len(cells)),
        table=table.rename_axis(_("Region")).rename_axis(None, axis=1).reset_index(),
        as_of=request.as_of,
        version=catalog.version,
    )
