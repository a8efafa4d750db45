"""A later target for the same claim replaces the earlier; a weaker word undoes no plan."""

from itertools import product

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.supersession import CLAIM, FORMALITY, add_supersession
from schemas import Force
from tests.factories import an_actual, said, some_records

FORCES = sorted(force.value for force in Force)
FORMAL = ["law", "plan", "work_report"]


def _find_chain(*targets: tuple[dict[str, str], dict[str, str]]) -> dict[str, str]:
    """Return the successor of each record that has one."""
    records = some_records(*targets)
    pairs = zip(records["id"], records["superseded_by"], strict=True)
    return {record: successor for record, successor in pairs if successor}


def test_later_plan_replaces_the_earlier() -> None:
    records = some_records(said("old", "2021-05-01"), said("new", "2023-06-30", value=3500))
    assert records["superseded_by"].to_dict() == {"old": "new", "new": ""}
    assert records["supersedes"].to_dict() == {"old": "", "new": "old"}
    assert records["replaced_on"].dt.strftime("%Y-%m-%d").fillna("").to_dict() == {
        "old": "2023-06-30",
        "new": "",
    }


def test_three_plans_form_a_chain() -> None:
    plans = [said("b", "2022"), said("a", "2023"), said("c", "2021")]
    assert _find_chain(*plans) == {"c": "b", "b": "a"}


@pytest.mark.parametrize("formal", FORMAL)
@pytest.mark.parametrize("weaker", ["speech", "media", "draft"])
def test_weaker_word_never_replaces_a_formal_document(formal: str, weaker: str) -> None:
    assert _find_chain(said("firm", "2021", formal), said("later", "2023", weaker)) == {}


@pytest.mark.parametrize(("earlier", "later"), list(product(FORMAL, repeat=2)))
def test_formal_documents_replace_each_other(earlier: str, later: str) -> None:
    assert _find_chain(said("old", "2021", earlier), said("new", "2023", later)) == {"old": "new"}


@pytest.mark.parametrize("weaker", ["speech", "media", "draft"])
def test_plan_replaces_a_weaker_word(weaker: str) -> None:
    assert _find_chain(said("word", "2021", weaker), said("plan", "2023")) == {"word": "plan"}


def test_draft_is_replaced_by_the_final_text() -> None:
    drafts = [said("draft-1", "2021", "draft"), said("draft-2", "2022", "draft")]
    final = said("final", "2023")
    assert _find_chain(*drafts, final) == {"draft-1": "draft-2", "draft-2": "final"}


def test_draft_never_replaces_a_media_report() -> None:
    assert _find_chain(said("report", "2021", "media"), said("draft", "2022", "draft")) == {}


def test_repeat_in_the_press_leaves_the_chain_of_plans_whole() -> None:
    plans = [said("old", "2021"), said("new", "2023")]
    assert _find_chain(*plans, said("report", "2022", "media")) == {"old": "new", "report": "new"}


def test_plans_of_one_day_do_not_replace_each_other() -> None:
    assert _find_chain(said("one", "2022-03-01"), said("two", "2022-03-01")) == {}


def test_plans_of_one_day_are_both_replaced() -> None:
    pair = [said("one", "2022-03-01"), said("two", "2022-03-01")]
    assert _find_chain(*pair, said("new", "2023")) == {"one": "new", "two": "new"}


def test_most_formal_of_one_day_replaces() -> None:
    pair = [said("plan", "2023-03-01"), said("words", "2023-03-01", "speech")]
    assert _find_chain(said("old", "2022", "media"), *pair) == {"old": "plan"}


def test_unknown_announcement_is_in_no_chain() -> None:
    assert _find_chain(said("old", "2021"), said("undated", "")) == {}


def test_target_without_deadline_is_in_no_chain() -> None:
    assert _find_chain(said("old", "2021", deadline=""), said("new", "2023", deadline="")) == {}


@pytest.mark.parametrize(
    "change",
    [
        {"region": "CN-ZJ"},
        {"indicator": "industry_value"},
        {"scope": "one-site"},
        {"deadline": "2027-12-31"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_other_claim_is_not_replaced(change: dict[str, str]) -> None:
    assert _find_chain(said("old", "2021"), said("new", "2023", **change)) == {}


def test_year_and_its_last_day_are_one_deadline() -> None:
    year, day = said("old", "2021", deadline="2025"), said("new", "2023", deadline="2025-12-31")
    assert _find_chain(year, day) == {"old": "new"}


def test_reported_figure_is_never_replaced() -> None:
    figures = [an_actual(id="first"), an_actual(id="second", value=1900)]
    assert some_records(actuals=figures)["superseded_by"].eq("").all()


def test_target_without_instrument_is_dated_by_its_source() -> None:
    seen, unused = said("seen", "2019")
    records = some_records(said("old", "2021", "media"), (seen | {"instrument": ""}, unused))
    assert records.loc["seen", "announced"] == pd.Timestamp("2024-02-01")
    assert records.loc["old", "superseded_by"] == "seen"


STATEMENTS = st.lists(
    st.tuples(
        st.sampled_from(FORCES),
        st.dates(pd.Timestamp("2020-01-01").date(), pd.Timestamp("2020-01-06").date()),
        st.sampled_from(["2025-12-31", "2026-12-31"]),
    ),
    max_size=12,
)


def _link(statements: list[tuple[str, object, str]]) -> pd.DataFrame:
    frame = pd.DataFrame(statements, columns=["force", "announced", "date"])
    constant = {"kind": "target", "region": "CN", "indicator": "x", "scope": ""}
    frame = frame.assign(
        **constant,
        id=[f"record-{number}" for number in range(len(frame))],
        announced=pd.to_datetime(frame["announced"]),
        date=pd.to_datetime(frame["date"]),
    )
    linked = add_supersession(frame.astype({"id": "str", "force": "str"}))
    return linked.assign(formality=linked["force"].map(FORMALITY)).set_index("id", drop=False)


@given(STATEMENTS)
def test_successor_is_always_later_and_as_formal(
    statements: list[tuple[str, object, str]],
) -> None:
    """So no chain runs in a circle."""
    linked = _link(statements)
    replaced = linked[linked["superseded_by"] != ""]
    successors = linked.loc[replaced["superseded_by"]]
    assert (successors["announced"].to_numpy() > replaced["announced"].to_numpy()).all()
    assert (successors["formality"].to_numpy() >= replaced["formality"].to_numpy()).all()
    assert (successors["date"].to_numpy() == replaced["date"].to_numpy()).all()


@given(STATEMENTS)
def test_live_records_of_a_formality_are_the_latest_said(
    statements: list[tuple[str, object, str]],
) -> None:
    """One live head for each formality of a claim, or several of one day."""
    linked = _link(statements)
    for _, claim in linked.groupby(CLAIM):
        for formality in claim["formality"].unique():
            rivals = claim[claim["formality"] >= formality]
            own = claim[claim["formality"] == formality]
            live = own["superseded_by"].eq("")
            assert live.equals(own["announced"].eq(rivals["announced"].max()))


@given(STATEMENTS)
def test_predecessor_points_back(statements: list[tuple[str, object, str]]) -> None:
    linked = _link(statements)
    heirs = linked[linked["supersedes"] != ""]
    assert (linked.loc[heirs["supersedes"], "superseded_by"].to_numpy() == heirs["id"]).all()
    assert set(heirs["id"]) == set(linked["superseded_by"]) - {""}
