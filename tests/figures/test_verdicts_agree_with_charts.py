"""With the real dataset the tables of verdicts hold what their charts draw, and cite every row."""

from datetime import date

import pandas as pd
import pytest

from dashboard.figures.bullets import build_bullets_figure
from dashboard.figures.chains import ChainRequest, build_chain_figure
from dashboard.figures.model import Figure, Look
from dashboard.figures.progress import ProgressRequest, build_matrix_figure
from dashboard.figures.sums import SumRequest, build_sums_figure
from dashboard.figures.trajectory import build_trajectory_figure
from data import Catalog
from data.progress import build_chains, calculate_states, sum_targets
from tests.figures.frames import ids_drawn

DAY = date(2026, 11, 21)
NOW = pd.Timestamp(DAY)
CORE = "core_industry_value"


def _check_sources(figure: Figure) -> None:
    """Every row cites a numbered source, and every source is cited."""
    numbers = [source.number for source in figure.sources]
    assert numbers == list(range(1, len(numbers) + 1)) != []
    assert set(figure.table["Source"]) == set(numbers)


@pytest.mark.parametrize("indicator", [CORE, "ai_enterprises", "compute_intelligent"])
def test_bullets_draw_every_row(catalog: Catalog, indicator: str) -> None:
    request = ProgressRequest(DAY, indicator=indicator)
    figure = build_bullets_figure(catalog, calculate_states(catalog, NOW), request, look=Look())
    assert ids_drawn(figure) == set(figure.table["id"])
    _check_sources(figure)


def test_matrix_cites_every_row(catalog: Catalog) -> None:
    states = calculate_states(catalog, NOW)
    figure = build_matrix_figure(catalog, states, ProgressRequest(DAY), look=Look())
    _check_sources(figure)


def test_chain_draws_every_row_of_known_day(catalog: Catalog) -> None:
    request = ChainRequest(DAY, "CN-GD", CORE)
    figure = build_chain_figure(catalog, build_chains(catalog, NOW), request, look=Look())
    dated = figure.table[figure.table["Day"] != "not stated"]
    assert ids_drawn(figure) == set(dated["id"])
    _check_sources(figure)


def test_sum_draws_only_rows_that_are_added_and_the_nation(catalog: Catalog) -> None:
    """The smallest regions share one part."""
    request = SumRequest(DAY, CORE, 2025)
    figure = build_sums_figure(catalog, sum_targets(catalog, NOW), request, look=Look())
    added = figure.table["Added up"].isin(["yes", "National goal"])
    assert {"cn-core-industry-value-2025-1"} < ids_drawn(figure)
    assert ids_drawn(figure) < set(figure.table.loc[added, "id"])
    _check_sources(figure)


def test_trajectory_draws_every_row(catalog: Catalog) -> None:
    states = calculate_states(catalog, NOW)
    target = "cn-gd-core-industry-value-2025-2"
    figure = build_trajectory_figure(catalog, states, target, as_of=DAY, look=Look())
    assert figure is not None
    assert ids_drawn(figure) == set(figure.table["id"])
    _check_sources(figure)
