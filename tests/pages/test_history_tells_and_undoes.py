"""The history tells who changed what, when, why and what was decided; any of it can be undone."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.loading.dataset import open_dataset
from dashboard.settings import EDITOR, HOST, REQUIRE_REVIEW
from data.revisions.history import Asked, read_events
from schemas import Ruling
from tests.pages.conftest import OpenPage
from tests.pages.proposing import AUTHOR, GOAL, REVIEWER, a_change, a_new_plan, an_addition, at_desk
from tests.pages.reading import read_address, read_words

NEW = "cn-gd-core-industry-value-2026-1"
ZHEJIANG = "cn-zj-core-industry-value-2027-1"
PLAN, PAGE = "cn-gd-2026-1", "new-gov-cn-2026-1"


@pytest.fixture
def told(tiny: Path, database: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dataset with a published change, a rejected one and an addition that waits."""
    monkeypatch.setenv(EDITOR, REVIEWER)
    monkeypatch.setenv(REQUIRE_REVIEW, "yes")
    with at_desk(tiny, database) as desk, at_desk(tiny, database, REVIEWER) as other:
        first = desk.save([a_change(desk, reason="The plan says 350.", value=3500)])
        other.decide(first.numbers, Ruling.PUBLISH)
        second = other.save([a_change(other, ZHEJIANG, value=1)])
        desk.decide(second.numbers, Ruling.REJECT, note="A slip.")
        desk.save([an_addition(desk, NEW)])
    return tiny


def _count(test: AppTest) -> int:
    return len([item for item in test.caption if " · Change No" in item.value])


def _revert(test: AppTest, number: int, reason: str) -> AppTest:
    test.session_state[f"open_revert_{number}"] = True
    test.run()
    test.text_area(key=f"words_revert_{number}").set_value(reason)
    test.button(key=f"press_revert_{number}").click().run()
    assert [error.value for error in test.exception] == []
    return test


def test_history_without_changes_says_so(open_page: OpenPage, tiny: Path, database: str) -> None:
    test = open_page("history", tiny)
    assert test.info[0].value == "No change is in the log, or none matches."


def test_line_says_who_what_why_and_what_became_of_it(open_page: OpenPage, told: Path) -> None:
    words = read_words(open_page("history", told))
    assert "**3** changes" in words
    assert "Guangdong · AI core industry: > 350 bn yuan by 2025" in words
    assert "Reason: The plan says 350." in words
    assert "published by wang, " in words
    assert "Note: A slip." in words
    assert "Waits for review" in words


def test_fields_are_told_before_and_after(open_page: OpenPage, told: Path) -> None:
    tables = [table.value.to_numpy().tolist() for table in open_page("history", told).table]
    assert tables[2] == [["Value", "3000", "3500"]]  # newest first: the change is the oldest


@pytest.mark.parametrize(
    ("address", "count"),
    [
        ({"author": AUTHOR}, 2),
        ({"region": "CN-ZJ"}, 1),
        ({"table": "sources"}, 0),
        ({"table": "targets"}, 3),
        ({"since": "2020-01-01", "until": "2020-12-31"}, 0),
        ({"since": "2020-01-01"}, 3),
    ],
)
def test_address_filters_the_history(
    open_page: OpenPage, told: Path, address: dict[str, str], count: int
) -> None:
    test = open_page("history", told, **address)
    assert (_count(test), read_address(test)) == (count, address)


def test_day_that_is_none_is_refused(open_page: OpenPage, told: Path) -> None:
    test = open_page("history", told, since="soon")
    assert 'asks for since "soon"' in test.toast[0].value.replace("\\", "")
    assert (_count(test), read_address(test)) == (3, {})


def test_chosen_author_is_written_into_the_address(open_page: OpenPage, told: Path) -> None:
    test = open_page("history", told)
    test.selectbox(key="history_author").set_value(AUTHOR).run()
    assert (_count(test), read_address(test)) == (2, {"author": AUTHOR})


def test_published_change_is_undone_by_a_new_one(
    open_page: OpenPage, told: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(REQUIRE_REVIEW, "no")
    test = _revert(open_page("history", told), 1, "It was right before.")
    assert test.success[0].value == "The change is undone\\."
    assert open_dataset().current(at_once=True).record(GOAL).value == 3000
    last = read_events(open_dataset().store, Asked())[0].revision
    assert (last.reverts, last.reason) == (1, "It was right before.")
    assert "takes back No. 1" in read_words(test)


def test_undoing_waits_for_review_where_changes_do(open_page: OpenPage, told: Path) -> None:
    test = _revert(open_page("history", told), 1, "It was right before.")
    assert "waits for review" in test.success[0].value
    assert open_dataset().current(at_once=True).record(GOAL).value == 3500


def test_undoing_shows_the_consequence_and_needs_a_reason(open_page: OpenPage, told: Path) -> None:
    test = _revert(open_page("history", told), 1, " ")
    assert test.error[0].value == "Say why the change is undone\\."
    tables = [table.value.to_numpy().tolist() for table in test.table]
    assert [["Value", "3500", "3000"]] in tables  # now, and afterwards


def test_undoing_what_others_rest_on_is_refused_by_name(
    open_page: OpenPage, tiny: Path, database: str
) -> None:
    with at_desk(tiny, database) as desk, at_desk(tiny, database, REVIEWER) as other:
        added = [*a_new_plan(desk, PLAN, PAGE), an_addition(desk, NEW, instrument=PLAN)]
        other.decide(desk.save(added).numbers, Ruling.PUBLISH)
    test = _revert(open_page("history", tiny), 1, "No such plan.")
    said = test.error[0].value.replace("\\", "")
    assert said == f"targets {NEW}: no such code or id: “{PLAN}”"


def test_reader_sees_the_history_and_undoes_nothing(
    open_page: OpenPage, told: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOST, "0.0.0.0")
    test = open_page("history", told)
    assert (_count(test), len(test.get("popover"))) == (3, 0)


def test_record_tells_its_own_history(open_page: OpenPage, told: Path) -> None:
    changed = read_words(open_page("record", told, id=GOAL))
    assert "Reason: The plan says 350." in changed
    assert "A slip." not in changed
    other = open_page("record", told, id="cn-gd-core-industry-value-2023-1")
    assert "History" not in [heading.value for heading in other.header]


def test_retired_record_says_when_by_whom_and_why(
    open_page: OpenPage, tiny: Path, database: str
) -> None:
    with at_desk(tiny, database) as desk, at_desk(tiny, database, REVIEWER) as other:
        gone = desk.save([desk.start_retirement("targets", GOAL, reason="A misprint.")])
        assert open_page("record", tiny, id=GOAL).title[0].value != "No such record"
        other.decide(gone.numbers, Ruling.PUBLISH)
    open_dataset().current(at_once=True)
    test = open_page("record", tiny, id=GOAL)
    assert "300 bn yuan by 2025" in test.title[0].value
    assert "This record was retired by li, " in test.info[0].value.replace("\\", "")
    assert "Reason: A misprint." in read_words(test)
