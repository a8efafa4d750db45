"""A figure is drawn again in another theme and width as if it had been built so."""

from datetime import date

import pytest

from dashboard.charts.palette import DARK
from dashboard.figures.model import Look
from dashboard.views.kinds import KINDS, Kind
from dashboard.views.view import read_view
from data import Catalog

PHONE_BY_NIGHT = Look(DARK, narrow=True)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: f"{kind.page}-{kind.name}")
def test_figure_drawn_again_is_the_figure_built_so(kind: Kind, catalog: Catalog) -> None:
    asked = f"{kind.page}?figure={kind.name}"
    if kind.page == "record":
        target = catalog.records.query("kind == 'target' and region == 'CN-GD'")["id"].iloc[0]
        asked += f"&id={target}"
    view = read_view(asked, catalog, today=date(2026, 11, 21))
    wide, phone = view.load(catalog, Look()), view.load(catalog, PHONE_BY_NIGHT)
    assert wide is not None and phone is not None and wide.draw is not None
    assert wide.draw_for(DARK, narrow=True).to_dict() == phone.chart.to_dict()
    assert wide.chart.to_dict() != phone.chart.to_dict()
