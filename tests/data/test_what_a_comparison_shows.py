"""A comparison shows what was in force on a day, and says of every other record why it is left
out.
"""

from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.compare import (
    APART,
    DRAFT,
    REASONS,
    SUPERSEDED,
    UNDATED,
    Comparison,
    Selection,
    busiest_year,
    compare_actuals,
    compare_targets,
    latest_per_region,
    list_years,
)
from tests.factories import an_actual, said, some_records

DAY = pd.Timestamp("2026-11-21")
ASKED = Selection(DAY)


def _read(comparison: Comparison) -> tuple[list[str], dict[str, str]]:
    """Return the ids that are shown, and the reason of each that is left out."""
    left_out = comparison.left_out
    return comparison.shown["id"].tolist(), dict(
        zip(left_out["id"], left_out["reason"], strict=True)
    )


def test_goal_in_force_is_shown() -> None:
    records = some_records(said("goal", "2022-12-15"))
    assert _read(compare_targets(records, ASKED)) == (["goal"], {})


@pytest.mark.parametrize(
    ("goal", "reason"),
    [
        (said("goal", "2022", scope="one-site"), APART),
        (said("goal", "2022", deadline=""), UNDATED),
        (said("goal", "2022", "draft"), DRAFT),
        (said("goal", "2022", "draft", deadline=""), UNDATED),
        (said("goal", "2022", "draft", scope="one-site"), APART),
    ],
    ids=["apart", "undated", "draft", "undated draft", "draft kept apart"],
)
def test_goal_is_left_out_with_its_reason(goal: Any, reason: str) -> None:
    comparison = compare_targets(some_records(goal), ASKED)
    assert _read(comparison) == ([], {"goal": reason})
    assert comparison.left_out["region"].tolist() == ["CN-GD"]


def test_noted_scope_stays_in() -> None:
    records = some_records(said("goal", "2022", scope="above-scale"))
    assert _read(compare_targets(records, ASKED)) == (["goal"], {})


def test_replaced_goal_is_left_out() -> None:
    records = some_records(said("old", "2021-05-01"), said("new", "2023-06-30"))
    assert _read(compare_targets(records, ASKED)) == (["new"], {"old": SUPERSEDED})


def test_replaced_goal_is_shown_when_all_are_asked_for() -> None:
    records = some_records(said("old", "2021-05-01"), said("new", "2023-06-30"))
    everything = replace(ASKED, in_force=False)
    assert _read(compare_targets(records, everything)) == (["old", "new"], {})


@pytest.mark.parametrize(
    ("day", "shown", "left_out"),
    [
        ("2021-04-30", [], {}),
        ("2021-05-01", ["old"], {}),
        ("2023-06-29", ["old"], {}),
        ("2023-06-30", ["new"], {"old": SUPERSEDED}),
    ],
)
def test_day_in_the_past_shows_what_was_in_force_then(
    day: str, shown: list[str], left_out: dict[str, str]
) -> None:
    records = some_records(said("old", "2021-05-01"), said("new", "2023-06-30"))
    assert _read(compare_targets(records, Selection(pd.Timestamp(day)))) == (shown, left_out)


def test_goal_of_unknown_announcement_counts_as_known() -> None:
    records = some_records(said("goal", ""))
    assert _read(compare_targets(records, Selection(pd.Timestamp("2000-01-01")))) == (["goal"], {})


def test_draft_is_shown_on_request() -> None:
    records = some_records(said("goal", "2022", "draft"))
    assert _read(compare_targets(records, replace(ASKED, drafts=True))) == (["goal"], {})


def test_other_levels_regions_and_years_are_not_asked_for() -> None:
    records = some_records(
        said("gd", "2022"),
        said("zj", "2022", region="CN-ZJ"),
        said("city", "2022", region="440300"),
        said("later", "2022", deadline="2030"),
    )
    asked = Selection(DAY, levels=("province",), regions=("CN-GD", "440300"), years=(2025,))
    assert _read(compare_targets(records, asked)) == (["gd"], {})


def test_goal_without_deadline_is_left_out_of_every_year() -> None:
    """It could belong to any year, so it must not vanish."""
    records = some_records(said("goal", "2022", deadline=""))
    assert _read(compare_targets(records, replace(ASKED, years=(2025,)))) == ([], {"goal": UNDATED})


def test_reported_figures_are_no_goals() -> None:
    records = some_records(said("goal", "2022"), actuals=[an_actual(id="figure")])
    assert compare_targets(records, ASKED).shown["id"].tolist() == ["goal"]
    assert compare_actuals(records, ASKED).shown["id"].tolist() == ["figure"]


def test_reported_figures_are_shown_whatever_year_is_asked_for() -> None:
    records = some_records(actuals=[an_actual(id="figure", as_of="2023")])
    assert _read(compare_actuals(records, replace(ASKED, years=(2027,)))) == (["figure"], {})


def test_reported_figure_is_left_out_with_its_reason() -> None:
    figures = [an_actual(id="undated", as_of=""), an_actual(id="apart", scope="one-site")]
    shown = _read(compare_actuals(some_records(actuals=figures), ASKED))
    assert shown == ([], {"undated": UNDATED, "apart": APART})


def test_reported_figure_is_known_from_its_source_on() -> None:
    records = some_records(actuals=[an_actual()])
    before = compare_actuals(records, Selection(pd.Timestamp("2024-01-31")))
    assert _read(before) == ([], {})


def test_latest_figure_of_each_region_stands_for_it() -> None:
    figures = [
        an_actual(id="gd-2022", as_of="2022"),
        an_actual(id="gd-2024", as_of="2024"),
        an_actual(id="gd-undated", as_of=""),
        an_actual(id="zj-2023", region="CN-ZJ", as_of="2023"),
        an_actual(id="other", indicator="industry_value"),
    ]
    latest = latest_per_region(some_records(actuals=figures))
    assert sorted(latest["id"]) == ["gd-2024", "other", "zj-2023"]


def test_best_sourced_of_one_day_stands() -> None:
    records = some_records(actuals=[an_actual(id="press"), an_actual(id="site")])
    records["tier"] = ["official_media", "primary"]
    latest = latest_per_region(records)
    assert latest["id"].tolist() == ["site"]
    assert list(latest) == list(records)


def test_years_are_those_of_comparable_goals() -> None:
    records = some_records(
        said("a", "2022", deadline="2030"),
        said("b", "2022", deadline="2025-06"),
        said("c", "2022", scope="one-site", deadline="2027"),
        said("d", "2022", deadline=""),
        said("e", "2022", region="440300", deadline="2026"),
        actuals=[an_actual()],
    )
    assert list_years(records) == [2025, 2026, 2030]
    assert list_years(records, ["province"]) == [2025, 2030]


def test_busiest_year_has_most_goals_in_force() -> None:
    records = some_records(
        said("old", "2021"),
        said("new", "2022"),
        said("a", "2022", deadline="2027"),
        said("b", "2022", deadline="2027", region="CN-ZJ"),
    )
    assert busiest_year(records) == 2027


def test_busiest_year_is_the_latest_of_equals() -> None:
    records = some_records(said("a", "2022"), said("b", "2022", deadline="2030"))
    assert busiest_year(records, ["province"]) == 2030


def test_busiest_year_counts_no_drafts() -> None:
    """Drafts are left out unless asked for: their year would show an empty figure."""
    drafts = [said(f"draft-{code}", "2022", "draft", region=code, deadline="2030")
              for code in ("CN-GD", "CN-ZJ")]  # fmt: skip
    assert busiest_year(some_records(said("goal", "2022"), *drafts)) == 2025


def test_no_goal_has_no_busiest_year() -> None:
    assert busiest_year(some_records(actuals=[an_actual()])) is None
    assert list_years(some_records(actuals=[an_actual()])) == []


DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31)).map(pd.Timestamp)
MAYBE = DAYS | st.just(pd.NaT)
RECORDS = st.lists(
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from(["target", "actual"]),
            "region": st.sampled_from(["CN-GD", "CN-ZJ"]),
            "comparison": st.sampled_from(["", "noted", APART]),
            "force": st.sampled_from(["plan", "draft", ""]),
            "date": MAYBE,
            "announced": MAYBE,
            "replaced_on": MAYBE,
        }
    ),
    max_size=10,
)
SELECTIONS = st.builds(
    Selection,
    as_of=DAYS,
    levels=st.just(("province",)),
    regions=st.sampled_from([(), ("CN-GD",)]),
    years=st.sampled_from([(), (2025,), (2024, 2026)]),
    in_force=st.booleans(),
    drafts=st.booleans(),
)


def _frame(rows: list[dict[str, Any]]) -> pd.DataFrame:
    columns = ["kind", "region", "comparison", "force", "date", "announced", "replaced_on"]
    frame = pd.DataFrame(rows, columns=columns)
    days = {name: pd.to_datetime(frame[name]) for name in columns[-3:]}
    frame = frame.assign(**days, level="province", id=[f"r{n}" for n in range(len(frame))])
    return frame.assign(year=frame["date"].dt.year.astype("Int64"))


def _is_asked(row: Any, selection: Selection) -> bool:
    return (
        row.kind == "target"
        and (not selection.regions or row.region in selection.regions)
        and not row.announced > selection.as_of
        and (not selection.years or pd.isna(row.date) or row.date.year in selection.years)
    )


@given(RECORDS, SELECTIONS)
def test_nothing_that_was_asked_for_is_lost(
    rows: list[dict[str, Any]], selection: Selection
) -> None:
    records = _frame(rows)
    shown, left_out = _read(compare_targets(records, selection))
    asked = [str(row.id) for row in records.itertuples() if _is_asked(row, selection)]
    assert sorted([*shown, *left_out]) == sorted(asked)
    assert set(left_out.values()) <= set(REASONS)


@given(RECORDS, SELECTIONS)
def test_shown_goals_have_no_reason_to_be_left_out(
    rows: list[dict[str, Any]], selection: Selection
) -> None:
    shown = compare_targets(_frame(rows), selection).shown
    assert shown["date"].notna().all() and shown["comparison"].ne(APART).all()
    assert selection.drafts or shown["force"].ne("draft").all()
    assert not selection.in_force or not (shown["replaced_on"] <= selection.as_of).any()
