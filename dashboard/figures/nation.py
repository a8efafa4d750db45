"""The national goal in words, to stand beside the regions."""

from datetime import date

import pandas as pd

from dashboard.i18n import _
from dashboard.text.joining import join_clauses
from dashboard.text.records import format_figure
from data import Catalog
from data.compare import Selection, compare_actuals, compare_targets, latest_per_region

NATION = ("country",)


def write_nation(catalog: Catalog, indicator: str, as_of: date) -> str:
    """Write what the nation aims at and what it last reported; nothing where it says nothing."""
    records = catalog.records_of(indicator)
    selection = Selection(pd.Timestamp(as_of), levels=NATION)
    goals = compare_targets(records, selection).shown.sort_values("date")
    reported = latest_per_region(compare_actuals(records, selection).shown)
    parts = [_("goal {figure}").format(figure=format_figure(row)) for row in goals.itertuples()]
    parts += [
        _("reported {figure}").format(figure=format_figure(row)) for row in reported.itertuples()
    ]
    return _("The nation: {parts}.").format(parts=join_clauses(parts)) if parts else ""
