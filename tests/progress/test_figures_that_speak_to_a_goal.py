"""Only figures of the same region, indicator and scope decide; the rest is said, and why."""

import pandas as pd
import pytest

from data import UnknownRecord
from data.catalog import Catalog
from data.progress import explain_matches
from data.progress.matching import LOOSE, mark_self_reported
from schemas import Block
from tests.factories import a_target, a_unit, an_indicator, an_instrument
from tests.progress.goals import GOAL, a_catalog, a_figure, row_of, some_catalog, state_of

NOW = pd.Timestamp("2026-11-21")


@pytest.mark.parametrize(
    ("change", "block"),
    [
        ({}, ""),
        ({"indicator": "industry_value"}, Block.RELATIVE),
        ({"scope": "above-scale"}, Block.SCOPE),
        ({"unit": "HKD_1B"}, Block.UNIT),
        ({"as_of": ""}, Block.UNDATED),
        ({"as_of": "2027"}, Block.NOT_YET_KNOWN),
    ],
)
def test_block_is_said(change: dict[str, str], block: str) -> None:
    units = [a_unit(), a_unit(code="HKD_1B", base_unit="HKD", factor="1e9")]
    plan = an_instrument(id="plan")
    figure = a_figure("2025-12-31", 3100, id="figure") | change
    catalog = some_catalog([a_target(instrument="plan")], [figure], [plan], units=units)
    assert explain_matches(catalog, GOAL, NOW)["blocked"].tolist() == [block]


def test_scope_that_names_no_thing_decides_nothing() -> None:
    assert state_of(a_figure("2025-12-31", 3100, scope="one-site"), scope="one-site") == (
        "due_no_result"
    )


def test_loose_scopes_are_scopes_of_the_dataset(catalog: Catalog) -> None:
    assert set(LOOSE) - set(catalog.frames["scopes"]["code"]) == set()


def test_figure_under_a_catch_all_decides_nothing() -> None:
    figures = [a_figure("2025-12-31", 3100)]
    catalog = some_catalog(
        [a_target(instrument="plan")],
        figures,
        [an_instrument(id="plan")],
        indicators=[an_indicator(comparable="no")],
    )
    assert explain_matches(catalog, GOAL, NOW)["blocked"].tolist() == [Block.CATCH_ALL]


def test_figure_in_another_currency_is_not_compared() -> None:
    row = row_of(a_figure("2025-12-31", 3100, scope="above-scale"))
    assert (row["state"], row["blocked"], row["matched"]) == ("due_no_result", 1, 0)


def test_scope_is_no_obstacle_where_both_have_it() -> None:
    figure = a_figure("2025-12-31", 3100, scope="above-scale")
    assert state_of(figure, scope="above-scale") == "achieved_on_time"


def test_unknown_target_is_refused() -> None:
    with pytest.raises(UnknownRecord):
        explain_matches(a_catalog(), "nothing", NOW)


@pytest.mark.parametrize(
    ("force", "tier", "own"),
    [
        ("work_report", "secondary", True),
        ("speech", "official_media", True),
        ("plan", "secondary", True),
        ("law", "secondary", True),
        ("", "primary", True),
        ("", "repost", True),
        ("media", "official_media", False),
        ("", "official_media", False),
        ("", "secondary", False),
    ],
)
def test_own_words_are_told_from_reports(force: str, tier: str, own: bool) -> None:
    record = pd.DataFrame({"force": [force], "tier": [tier]})
    assert mark_self_reported(record).tolist() == [own]


def test_closest_source_of_the_day_is_shown() -> None:
    press = a_figure("2025-12-31", 3100, id="a-press", instrument="")
    own = a_figure("2025-12-31", 3000, id="b-own", comparator="gt", instrument="plan")
    row = row_of(press, own)
    assert (row["state"], row["actual_count"]) == ("achieved_on_time", 2)
    assert (row["actual_low"], row["actual_high"]) == (310e9, 310e9)
