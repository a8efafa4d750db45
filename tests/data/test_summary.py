"""What the dataset holds at a day is counted."""

import pandas as pd

from data.summary import Summary, summarize
from tests.factories import an_actual, said, some_records

DAY = pd.Timestamp("2026-11-21")


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
