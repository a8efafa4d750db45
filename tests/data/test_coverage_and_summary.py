"""What the dataset holds and lacks: every region by every indicator, and counts at a day."""

import pandas as pd

from data.coverage import Summary, cover, summarize
from tests.factories import an_actual, said, some_records

DAY = pd.Timestamp("2026-11-21")
INDICATORS = ["core_industry_value", "industry_value"]


def _cover(records: pd.DataFrame) -> dict[tuple[str, str], str]:
    cells = cover(records, ["CN-GD", "CN-ZJ"], INDICATORS)
    pairs = zip(cells["region"], cells["indicator"], strict=True)
    return dict(zip(pairs, cells["state"], strict=True))


def test_every_pair_has_its_state() -> None:
    records = some_records(
        said("goal", "2022"),
        said("other", "2022", indicator="industry_value"),
        actuals=[an_actual(id="figure"), an_actual(id="zj", region="CN-ZJ")],
    )
    assert _cover(records) == {
        ("CN-GD", "core_industry_value"): "target and actual",
        ("CN-GD", "industry_value"): "target only",
        ("CN-ZJ", "core_industry_value"): "actual only",
        ("CN-ZJ", "industry_value"): "",
    }


def test_nothing_known_leaves_every_cell_empty() -> None:
    assert set(_cover(some_records()).values()) == {""}


def test_goals_alone_are_covered() -> None:
    assert (
        _cover(some_records(said("goal", "2022")))["CN-GD", "core_industry_value"] == "target only"
    )


def test_regions_not_asked_for_are_not_covered() -> None:
    records = some_records(said("goal", "2022", region="440300"))
    assert set(_cover(records)) == set(_cover(some_records()))


def test_no_indicator_gives_no_cell() -> None:
    cells = cover(some_records(said("goal", "2022")), ["CN-GD"], [])
    assert list(cells) == ["region", "indicator", "state"]
    assert cells.empty


def test_summary_counts_what_was_known() -> None:
    records = some_records(
        said("goal", "2022"),
        said("zj", "2022", region="CN-ZJ"),
        said("unheard", "2027"),
        actuals=[an_actual(instrument="goal-says"), an_actual(id="x", instrument="")],
    )
    assert summarize(records, DAY) == Summary(
        targets=2, actuals=2, regions=2, instruments=2, official_share=1.0
    )


def test_share_of_official_sources_leaves_second_hand_out() -> None:
    records = some_records(*(said(f"goal-{place}", "2022") for place in "abcd"))
    records["tier"] = ["primary", "repost", "official_media", "secondary"]
    assert summarize(records, DAY).official_share == 0.75


def test_nothing_known_has_no_share() -> None:
    assert summarize(some_records(said("goal", "2022")), pd.Timestamp("2000-01-01")) == Summary(
        targets=0, actuals=0, regions=0, instruments=0, official_share=None
    )
