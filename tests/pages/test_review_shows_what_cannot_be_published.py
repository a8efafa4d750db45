"""Proposals that somebody overtook or that no longer fit stay in the queue, with the difference."""

from pathlib import Path
from unittest.mock import patch

import pytest

from dashboard.loading.dataset import open_dataset
from data.revisions import Finding, Unfit
from data.revisions.history import Asked, read_events
from data.revisions.queue import check_batches
from schemas import Ruling
from tests.factories import a_dataset, a_source
from tests.pages.conftest import OpenPage
from tests.pages.proposing import GOAL, REVIEWER, a_change, an_addition, at_desk
from tests.pages.reading import read_words

NEW, TWIN = "cn-gd-core-industry-value-2026-1", "cn-gd-core-industry-value-2026-2"
HOSTILE = "<b>x</b> [y](https://e.org) :red[z]"

pytestmark = pytest.mark.usefixtures("reviewed")


def test_overtaken_proposal_shows_three_versions(
    open_page: OpenPage, tiny: Path, database: str
) -> None:
    with at_desk(tiny, database) as desk, at_desk(tiny, database, REVIEWER) as other:
        desk.save([a_change(desk, value=3500)])
        quicker = other.save([a_change(other, value=3100)])
        desk.decide(quicker.numbers, Ruling.PUBLISH)
    test = open_page("review", tiny)
    table = test.table[0].value
    assert list(table) == ["Field", "Author saw", "Published now", "Proposed"]
    assert table.to_numpy().tolist() == [["Value", "3000", "3100", "3500"]]
    assert "Somebody else changed this row in the meantime: wang" in (
        test.warning[0].value.replace("\\", "")
    )
    assert test.button(key="publish_1").disabled


def test_proposal_that_no_longer_fits_says_why(
    open_page: OpenPage, tmp_path: Path, database: str
) -> None:
    data = a_dataset(tmp_path, sources=[a_source(), a_source(id="other-2024-1")])
    with at_desk(data, database) as desk, at_desk(data, database, REVIEWER) as other:
        desk.save([an_addition(desk, NEW, source="other-2024-1")])
        gone = other.save([other.start_retirement("sources", "other-2024-1", reason="A copy.")])
        desk.decide(gone.numbers, Ruling.PUBLISH)
    test = open_page("review", data)
    assert test.error[0].value.replace("\\", "").startswith("Source · no such code or id")
    assert "other-2024-1 is not in the dataset." in read_words(test)
    assert test.button(key="publish_1").disabled


def test_figure_that_two_propose_is_named_beside_both(
    open_page: OpenPage, tiny: Path, database: str
) -> None:
    """Two editors read the same plan; both rows came in, and nobody was told."""
    with at_desk(tiny, database) as desk, at_desk(tiny, database, "bo") as second:
        desk.save([an_addition(desk, NEW)])
        second.save([an_addition(second, TWIN)])
    words = read_words(open_page("review", tiny)).replace("\\", "")
    assert words.count("makes the same claim with the same figure") == 2
    assert f"{NEW}, which waits too" in words


def test_figure_that_two_proposed_is_published_once(
    open_page: OpenPage, tiny: Path, database: str
) -> None:
    with at_desk(tiny, database) as desk, at_desk(tiny, database, REVIEWER) as other:
        first = desk.save([an_addition(desk, NEW)])
        desk.save([an_addition(desk, TWIN)])
        other.decide(first.numbers, Ruling.PUBLISH)
    test = open_page("review", tiny)
    assert test.error[0].value.replace("\\", "") == (
        f"Value · the same figure of the same document stands in {NEW}: “3000”"
    )
    assert test.button(key="publish_2").disabled


def test_other_figure_for_the_same_is_named(open_page: OpenPage, tiny: Path, database: str) -> None:
    with at_desk(tiny, database) as desk:
        desk.save([an_addition(desk, TWIN, deadline="2025-12-31", value=3500)])
        desk.save([a_change(desk, note_en="Seen again.")])
    words = read_words(open_page("review", tiny)).replace("\\", "")
    assert words.count("Another record makes the same claim with another figure.") == 1
    assert f"Guangdong · AI core industry: > 300 bn yuan by 2025 ({GOAL})" in words


def test_source_is_found_among_what_is_proposed_with_it(
    open_page: OpenPage, tiny: Path, database: str
) -> None:
    with at_desk(tiny, database) as desk:
        source = a_source(id="new-2026-1", title="New page", url="https://new.gov.cn/plan")
        desk.save(
            [
                desk.start_draft("sources", "new-2026-1", source),
                an_addition(desk, NEW, source="new-2026-1"),
            ]
        )
    test = open_page("review", tiny)
    assert len(test.error) == 0
    link = "[new.gov.cn ↗](<https://new.gov.cn/plan>)"
    assert read_words(test).count(link) == 2  # itself, and the target's


def test_typed_texts_are_shown_as_text(open_page: OpenPage, tiny: Path, database: str) -> None:
    with at_desk(tiny, database) as desk:
        desk.save([a_change(desk, reason=HOSTILE, note_en=HOSTILE)])
    test = open_page("review", tiny)
    drawn = [item.value for item in [*test.markdown, *test.caption]]
    cells = [str(cell) for cell in test.table[0].value.to_numpy().flatten()]
    assert not [text for text in [*drawn, *cells] if "<b>" in text or ":red[z]" in text]
    assert f"Reason: {HOSTILE}" in [item.value for item in test.text]


def test_long_queue_is_paged(open_page: OpenPage, tiny: Path, database: str) -> None:
    with at_desk(tiny, database) as desk:
        for day in range(1, 12):
            desk.save([an_addition(desk, f"{NEW}{day:02}", deadline=f"2026-12-{day:02}")])
    first, second = open_page("review", tiny), open_page("review", tiny, page="2")
    assert [len(test.table) for test in (first, second)] == [10, 1]
    second.button(key="publish_11").click().run()
    assert [error.value for error in second.exception] == []
    assert len(second.table) == 10  # its page is gone


def test_published_change_without_room_is_listed_for_reviewers(
    open_page: OpenPage, tiny: Path, database: str
) -> None:
    with at_desk(tiny, database) as desk:
        desk.save([a_change(desk, value=3500)])
        (event,) = read_events(desk.store, Asked())
    test = open_page("review", tiny)
    finding = Finding(0, "source", "gone-1", "no such code or id", "a source")
    with patch.object(open_dataset(), "unfit", [Unfit(event.revision, finding)]):
        test.run()
    assert "Published, but left out" in read_words(test)
    assert "gone\\-1" in test.error[0].value


def test_two_proposals_for_one_row_are_checked_each_alone(tiny: Path, database: str) -> None:
    with at_desk(tiny, database) as desk:
        desk.save([a_change(desk, value=3500)])
        desk.save([a_change(desk, value=3600)])
        revisions = [event.revision for event in read_events(desk.store, Asked())]
        wrong = revisions[0].model_copy(update={"row": {**revisions[0].row, "source": "gone-1"}})
        found = check_batches(desk.catalog.frames, [[wrong], [revisions[1]]])
    assert [(number, len(findings)) for number, findings in found.items()] == [(wrong.number, 1)]
    assert wrong.key == GOAL
