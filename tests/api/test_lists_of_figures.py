"""The lists behind figures hold what the figures show, asked as their pages are."""

from datetime import date

import pytest

from dashboard.figures.compare_request import STEPS, CompareRequest
from dashboard.figures.model import Look
from dashboard.figures.progress import ProgressRequest
from dashboard.loading import load_compare, load_counts_figure
from data import Catalog
from data.measures import Measure
from tests.api.client import Client
from tests.api.conftest import TODAY

DAY = date.fromisoformat(TODAY)
LOOK = Look()
GOALS = CompareRequest("core_industry_value", DAY, years=(2025,))
REQUESTS = {
    "level=province&year=2025": GOALS,
    "level=province&year=2025&measure=gdp_share": CompareRequest(
        "core_industry_value", DAY, years=(2025,), measure=Measure.GDP_SHARE
    ),
    "level=all&view=steps&in_force=no&drafts=yes": CompareRequest(
        "core_industry_value",
        DAY,
        view=STEPS,
        levels=("province", "city", "district", "cluster"),
        in_force=False,
        drafts=True,
    ),
    "level=city&indicator=compute_intelligent&relatives=yes": CompareRequest(
        "compute_intelligent", DAY, levels=("city",), relatives=True
    ),
}


@pytest.mark.parametrize("query", REQUESTS)
def test_comparison_lists_what_the_figure_draws(
    query: str, client: Client, catalog: Catalog
) -> None:
    rows = client.items(f"/compare?{query}&limit=1000")
    shown = {row["id"] for row in rows if row["left_out"] is None}
    figure = load_compare(catalog, REQUESTS[query], LOOK)
    assert figure.drawn is not None
    drawn = set(figure.drawn.frame["id"])
    lacking = {row["id"] for row in rows if row["missing"]}
    assert shown and drawn == shown - lacking


def test_what_a_comparison_leaves_out_is_listed_with_the_reason(client: Client) -> None:
    rows = client.items("/compare?level=province&year=2025&limit=1000")
    left_out = [row for row in rows if row["left_out"]]
    assert {row["left_out"] for row in left_out} <= {"apart", "draft", "superseded", "undated"}
    assert left_out and all(row["shown"] is None for row in left_out)


def test_figures_are_in_the_measure_with_its_rate_named(client: Client, catalog: Catalog) -> None:
    rows = client.items("/compare?level=province&measure=usd&in_force=no&limit=1000")
    stated = catalog.record("cn-gd-core-industry-value-2025-1")
    row = next(row for row in rows if row["id"] == stated.id)
    assert row["unit"] == "USD"
    assert row["shown"] * row["rate"] == pytest.approx(stated.base_value)


def test_measure_that_makes_no_sense_gives_no_figure(client: Client) -> None:
    rows = client.items("/compare?indicator=ai_enterprises&measure=usd")
    assert {(row["shown"], row["missing"]) for row in rows if not row["left_out"]} == {
        (None, "measure")
    }


@pytest.mark.parametrize("by", ["region", "family"])
def test_counts_are_those_of_the_figure(by: str, client: Client, catalog: Catalog) -> None:
    rows = client.items(f"/progress?by={by}&level=province&limit=1000")
    figure = load_counts_figure(catalog, ProgressRequest(DAY, by=by), LOOK)
    assert figure.drawn is not None
    drawn = figure.drawn.frame
    assert [(row["group"], row["state"], row["targets"]) for row in rows] == list(
        drawn[["group", "state", "count"]].itertuples(index=False, name=None)
    )
    assert sum(row["targets"] for row in rows) == sum(
        {row["group"]: row["of"] for row in rows}.values()
    )


def test_choice_that_takes_one_value_refuses_two(client: Client) -> None:
    status, words = client.problem("/compare?measure=usd&measure=stated")
    assert (status, words) == (422, "measure may be given once. Received 2 values.")


def test_pages_of_a_comparison_keep_its_choices(client: Client) -> None:
    query = "/compare?view=steps&level=all&in_force=no"
    together = [row for page in client.walk(f"{query}&limit=7") for row in page]
    assert together == client.items(f"{query}&limit=1000")
