"""The map of silence, and the list of what to look for next."""

from typing import Any

import pandas as pd
import pytest

from data.catalog import Catalog
from data.progress import list_wanted, map_silence
from data.progress.silence import PAIR
from schemas import Silence, Want
from tests.factories import Cells, a_search, a_target, an_instrument
from tests.progress.goals import a_figure, some_catalog

PLAN = an_instrument(id="plan")
GOAL = a_target(instrument="plan", deadline="2030")
NOW = "2026-11-21"


def _silence(
    goals: list[Cells], figures: list[Cells], as_of: str = NOW, **tables: list[Cells]
) -> "pd.Series[Any]":
    silence = map_silence(some_catalog(goals, figures, [PLAN], **tables), pd.Timestamp(as_of))
    own = silence["region"].eq("CN-GD") & silence["indicator"].eq("core_industry_value")
    return silence[own].iloc[0]


@pytest.mark.parametrize(
    ("goals", "figures", "silence"),
    [
        ([GOAL], [a_figure("2025-12-31", 1)], "target_and_actual"),
        ([GOAL], [], "target_no_actual"),
        ([], [a_figure("2025-12-31", 1)], "actual_only"),
        ([], [a_figure("", 1)], "actual_only"),
        ([GOAL], [a_figure("2025-05-20", 1)], "actual_stale"),
        ([], [a_figure("2020-12-31", 1)], "actual_stale"),
        ([], [], "not_searched"),
    ],
)
def test_what_is_known_of_a_pair(goals: list[Cells], figures: list[Cells], silence: str) -> None:
    assert _silence(goals, figures)["silence"] == silence


def test_search_is_a_finding() -> None:
    searches = [a_search(region="CN-GD", searched_on="2025-01-15")]
    found = _silence([], [], searches=searches)
    assert (found["silence"], found["searched_on"]) == (
        "nothing_found",
        pd.Timestamp("2025-01-15"),
    )
    assert _silence([], [], "2025-01-14", searches=searches)["silence"] == "not_searched"


def test_latest_search_counts() -> None:
    searches = [
        a_search(region="CN-GD", searched_on="2025-01-15"),
        a_search(region="CN-GD", searched_on="2026-01-15", indicator="core_industry_value",
                 looked_for="its size"),
    ]  # fmt: skip
    assert _silence([], [], searches=searches)["looked_for"] == "its size"
    assert _silence([], [], "2025-12-31", searches=searches)["looked_for"] == "any goal"


def test_map_holds_every_pair_once(catalog: Catalog) -> None:
    silence = map_silence(catalog, pd.Timestamp(NOW))
    comparable = (catalog.frames["indicators"]["comparable"] == "yes").sum()
    assert len(silence) == len(catalog.frames["regions"]) * comparable
    assert not silence.duplicated(PAIR).any()
    assert silence["silence"].isin(list(Silence)).all()


@pytest.mark.parametrize(
    ("deadline", "figures", "want"),
    [
        ("2025", [], "result"),
        ("2030", [], "first_figure"),
        ("2030", [a_figure("2026-06-30", 1000)], "second_figure"),
        ("2030", [a_figure("2024-12-31", 1000)], "newer_figure"),
    ],
)
def test_what_a_goal_wants(deadline: str, figures: list[Cells], want: str) -> None:
    goal = a_target(instrument="plan", deadline=deadline)
    wanted = list_wanted(some_catalog([goal], figures, [PLAN]), pd.Timestamp(NOW))
    own = wanted[wanted["region"] == "CN-GD"]
    assert own["want"].tolist() == [want]


def test_goal_with_a_pace_wants_nothing() -> None:
    figures = [a_figure("2024-12-31", 1000), a_figure("2026-06-30", 1500)]
    wanted = list_wanted(some_catalog([GOAL], figures, [PLAN]), pd.Timestamp(NOW))
    assert "CN-GD" not in set(wanted["region"])


def test_regions_without_a_goal_come_last_with_their_search() -> None:
    wanted = list_wanted(some_catalog([GOAL], [], [PLAN]), pd.Timestamp(NOW))
    assert wanted["want"].tolist() == ["first_figure", "goal", "goal", "goal"]
    assert wanted["region"].tolist() == ["CN-GD", "CN", "CN-ZJ", "440300"]
    assert wanted.set_index("region").loc["CN-ZJ", "looked_for"] == "any goal"


def test_results_come_latest_first(catalog: Catalog) -> None:
    wanted = list_wanted(catalog, pd.Timestamp(NOW))
    results = wanted.loc[wanted["want"] == "result", "deadline"]
    assert results.is_monotonic_decreasing
    assert wanted["want"].isin(list(Want)).all()
    assert wanted["want"].iloc[0] == "result"


def test_draft_wants_nothing() -> None:
    draft = an_instrument(id="plan", force="draft")
    wanted = list_wanted(some_catalog([GOAL], [], [draft]), pd.Timestamp(NOW))
    assert set(wanted["want"]) == {"goal"}
