"""A reviewer sees what was proposed beside what is there, and decides; the server enforces it."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.loading.dataset import open_dataset
from dashboard.settings import EDITOR, HOST
from data.revisions.history import Asked, read_events
from schemas import Ruling
from tests.pages.conftest import OpenPage
from tests.pages.proposing import (
    AUTHOR,
    GOAL,
    REVIEWER,
    a_change,
    an_addition,
    at_desk,
    press,
    read_value,
)
from tests.pages.reading import list_buttons, read_words

NEW = "cn-gd-core-industry-value-2026-1"
ZHEJIANG = "cn-zj-core-industry-value-2027-1"

pytestmark = pytest.mark.usefixtures("reviewed")


def _rulings() -> list[tuple[int, Ruling | None, str]]:
    """What became of each revision, newest first, and the note."""
    events = read_events(open_dataset().store, Asked())
    return [
        (
            event.revision.number,
            event.decision.ruling if event.decision else None,
            event.decision.note if event.decision else "",
        )
        for event in events
    ]


def _decide(test: AppTest, name: str, note: str) -> AppTest:
    test.session_state[f"open_{name}"] = True
    test.run()
    test.text_area(key=f"words_{name}").set_value(note)
    return press(test, f"press_{name}")


def _difference(test: AppTest) -> dict[str, list[str]]:
    """The first difference, field by field, without the backslashes of Markdown."""
    table = test.table[0].value
    cells = table.astype(str).apply(lambda column: column.str.replace("\\", ""))
    return {row[0]: row[1:] for row in cells.to_numpy().tolist()}


def test_queue_without_proposals_says_so(open_page: OpenPage, tiny: Path, database: str) -> None:
    test = open_page("review", tiny)
    assert test.info[0].value == "Nothing waits for review."


def test_change_shows_only_what_differs(open_page: OpenPage, tiny: Path, database: str) -> None:
    with at_desk(tiny, database) as desk:
        desk.save([a_change(desk, value=3500, comparator="ge")])
    test = open_page("review", tiny)
    assert _difference(test) == {
        "Comparator": ["over (gt)", "at least (ge)"],
        "Value": ["3000", "3500"],
    }


def test_addition_shows_all_and_its_evidence(
    open_page: OpenPage, tiny: Path, database: str
) -> None:
    with at_desk(tiny, database) as desk:
        desk.save([an_addition(desk, NEW)])
    test = open_page("review", tiny)
    words = read_words(test)
    assert _difference(test)["Region"] == ["Guangdong (CN-GD)"]
    assert 'Guangdong Provincial Government, "人工智能产业"' in words
    assert "[gd.gov.cn ↗](<https://www.gd.gov.cn/ai>)" in words
    assert "Plan for the AI industry" in words
    assert "Over 300 billion yuan by 2025." in words
    assert "Reason: New plan." in words


def test_reviewer_reads_what_the_author_let_stand(
    open_page: OpenPage, tiny: Path, database: str
) -> None:
    """The form's own warnings were shown by their codes."""
    with at_desk(tiny, database) as desk:
        draft = a_change(desk, value=3500)
        desk.save([draft.model_copy(update={"cautions": "late past conflicting_claim"})])
    words = read_words(open_page("review", tiny))
    assert "Deadline before the announcement" in words
    assert "Deadline in the past" in words
    assert "Other figure in another record" in words


def test_published_change_is_in_the_dataset(open_page: OpenPage, tiny: Path, database: str) -> None:
    with at_desk(tiny, database) as desk:
        desk.save([a_change(desk, value=3500)])
    test = press(open_page("review", tiny), "publish_1")
    assert test.success[0].value == "Published\\: 1 change\\."
    assert test.info[0].value == "Nothing waits for review."
    assert read_value(GOAL) == 3500


def test_note_of_a_publication_is_kept(open_page: OpenPage, tiny: Path, database: str) -> None:
    with at_desk(tiny, database) as desk:
        desk.save([a_change(desk, value=3500)])
    _decide(open_page("review", tiny), "publish_1", " Seen on page 4. ")
    assert _rulings() == [(1, Ruling.PUBLISH, "Seen on page 4.")]
    assert read_value(GOAL) == 3500


def test_rejection_needs_a_note(open_page: OpenPage, tiny: Path, database: str) -> None:
    with at_desk(tiny, database) as desk:
        desk.save([a_change(desk, value=3500)])
    test = _decide(open_page("review", tiny), "reject_1", "  ")
    assert test.error[0].value == "A rejection needs a note\\."
    _decide(test, "reject_1", "The plan says 300.")
    assert _rulings() == [(1, Ruling.REJECT, "The plan says 300.")]
    assert read_value(GOAL) == 3000


def test_author_may_only_withdraw(
    open_page: OpenPage, tiny: Path, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with at_desk(tiny, database) as desk:
        desk.save([a_change(desk, value=3500)])
    monkeypatch.setenv(EDITOR, AUTHOR)
    test = open_page("review", tiny)
    assert [button.label for button in list_buttons(test)] == ["Withdraw"]
    press(test, "withdraw_1")
    assert _rulings() == [(1, Ruling.WITHDRAW, "")]


def test_server_refuses_an_author_whose_page_still_has_the_button(
    open_page: OpenPage, tiny: Path, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with at_desk(tiny, database) as desk:
        desk.save([a_change(desk, value=3500)])
    test = open_page("review", tiny)
    monkeypatch.setenv(EDITOR, AUTHOR)
    press(test, "publish_1")
    assert "somebody else must review it" in test.error[0].value
    assert read_value(GOAL) == 3000


def test_server_refuses_a_reader_whose_page_still_has_the_button(
    open_page: OpenPage, tiny: Path, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with at_desk(tiny, database) as desk:
        desk.save([a_change(desk, value=3500)])
    test = open_page("review", tiny)
    monkeypatch.setenv(HOST, "0.0.0.0")
    press(test, "publish_1")
    assert "read\\-only" in test.error[0].value
    assert (read_value(GOAL), [button.label for button in list_buttons(test)]) == (3000, [])


def test_batch_is_published_with_one_press(open_page: OpenPage, tiny: Path, database: str) -> None:
    with at_desk(tiny, database) as desk:
        saved = desk.save([an_addition(desk, NEW), a_change(desk, ZHEJIANG, value=4500)])
    test = open_page("review", tiny)
    (batch,) = {event.revision.batch for event in read_events(open_dataset().store, Asked())}
    press(test, f"publish_batch_{batch}")
    assert [ruling for _, ruling, _ in _rulings()] == [Ruling.PUBLISH] * len(saved.numbers)
    assert (read_value(NEW), read_value(ZHEJIANG)) == (3000, 4500)


def test_batch_with_a_stale_row_is_not_published_at_all(
    open_page: OpenPage, tiny: Path, database: str
) -> None:
    with at_desk(tiny, database) as desk, at_desk(tiny, database, REVIEWER) as other:
        desk.save([an_addition(desk, NEW), a_change(desk, value=3500)])
        test = open_page("review", tiny)
        quicker = other.save([a_change(other, value=3100)])
        desk.decide(quicker.numbers, Ruling.PUBLISH)
    batch = read_events(open_dataset().store, Asked(key=NEW))[0].revision.batch
    press(test, f"publish_batch_{batch}")
    assert "Somebody else changed this in the meantime" in test.error[0].value
    assert [ruling for _, ruling, _ in _rulings()] == [Ruling.PUBLISH, None, None]
