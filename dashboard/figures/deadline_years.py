"""The figure of deadline years: how many targets fall due in each."""

from functools import partial

import pandas as pd

from dashboard.charts import build_year_counts
from dashboard.figures.deadlines import DeadlinesRequest, select_years
from dashboard.figures.drawn import Drawn, Form
from dashboard.figures.model import Figure, Look
from dashboard.i18n import _, _n
from data import Catalog
from data.deadlines import count_by_year


def build_years_figure(catalog: Catalog, request: DeadlinesRequest, look: Look) -> Figure:
    """Count the targets that fall due in each year."""
    day = pd.Timestamp(request.as_of)
    counts = count_by_year(select_years(catalog, request), day)
    total = int(counts["count"].sum())
    draw = partial(build_year_counts, counts)
    return Figure(
        chart=draw(theme=look.theme, narrow=look.narrow),
        draw=draw,
        title=_("How many targets fall due in each year"),
        subtitle=_n(
            "{n} target in force with a deadline", "{n} targets in force with a deadline", total
        ).format(n=f"{total:,}"),
        finding=_busiest(counts),
        table=counts.rename(columns={"year": _("Year"), "count": _("Targets")}).drop(
            columns="passed"
        ),
        drawn=Drawn(Form.COUNTS, counts),
        as_of=request.as_of,
        version=catalog.version,
    )


def _busiest(counts: pd.DataFrame) -> str:
    most = counts[counts["count"] == counts["count"].max()]
    if len(most) != 1:  # none, or several years that no word could set apart
        return ""
    year, count = most["year"].iloc[0], most["count"].iloc[0]
    return _("{year} is the year with most deadlines: {n}.").format(year=year, n=count)
