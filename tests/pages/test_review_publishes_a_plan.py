"""All rows of a plan are published with one press, with the plan and its page where those wait."""

from pathlib import Path

import pytest

from dashboard.editing import Desk
from dashboard.loading.dataset import open_dataset
from data.revisions.history import Asked, read_events
from schemas import Ruling
from tests.pages.conftest import OpenPage
from tests.pages.proposing import (
    GOAL,
    REVIEWER,
    a_change,
    a_new_plan,
    an_addition,
    at_desk,
    press,
    read_value,
)
from tests.pages.reading import read_words

NEW, LATER = "cn-gd-core-industry-value-2026-1", "cn-gd-core-industry-value-2028-1"
ZHEJIANG = "cn-zj-core-industry-value-2027-1"
PLAN, PAGE = "cn-gd-2026-1", "new-gov-cn-2026-1"

pytestmark = pytest.mark.usefixtures("reviewed")


def _rulings() -> list[Ruling | None]:
    """What became of each revision, newest first."""
    events = read_events(open_dataset().store, Asked())
    return [event.decision.ruling if event.decision else None for event in events]


def test_rows_of_one_plan_are_published_with_one_press(
    open_page: OpenPage, tiny: Path, database: str
) -> None:
    """They were sent at different times; the row of another plan stays in the queue."""
    with at_desk(tiny, database) as desk:
        desk.save([a_change(desk, value=3500)])
        desk.save([an_addition(desk, NEW)])
        desk.save([a_change(desk, ZHEJIANG, value=4500)])
    test = open_page("review", tiny)
    batch = read_events(open_dataset().store, Asked(key=NEW))[0].revision.batch
    press(test, f"publish_plan_cn-gd-2022-1_{batch}")
    assert test.success[0].value == "Published\\: 2 changes\\."
    assert (read_value(GOAL), read_value(NEW), read_value(ZHEJIANG)) == (3500, 3000, 4000)


def _propose_plan(desk: Desk) -> None:
    """A target with its new plan and page; then another of the plan, and somebody's of another."""
    of_plan = {"instrument": PLAN, "source": PAGE}
    desk.save([*a_new_plan(desk, PLAN, PAGE), an_addition(desk, NEW, **of_plan)])
    desk.save([an_addition(desk, LATER, deadline="2028-12-31", **of_plan)])
    desk.save([a_change(desk, ZHEJIANG, value=4500)])


def _batch(key: str) -> str:
    return read_events(open_dataset().store, Asked(key=key))[0].revision.batch


def test_rows_of_a_new_plan_are_published_with_the_plan_itself(
    open_page: OpenPage, tiny: Path, database: str
) -> None:
    """The plan was sent with its first row alone, and the others would name nothing without it."""
    with at_desk(tiny, database) as desk:
        _propose_plan(desk)
    test = open_page("review", tiny)
    press(test, f"publish_plan_{PLAN}_{_batch(LATER)}")
    assert test.success[0].value == "Published\\: 4 changes\\."
    assert _rulings() == [None, *[Ruling.PUBLISH] * 4]


def test_row_of_a_new_plan_waits_for_the_plan_and_shows_its_page(
    open_page: OpenPage, tiny: Path, database: str
) -> None:
    with at_desk(tiny, database) as desk:
        _propose_plan(desk)
    test = open_page("review", tiny)
    words = read_words(test)
    named = (
        "It names what waits too: Document “Plan for the AI industry” (No. 1), Source “New page”"
    )
    assert words.count(named) == 2
    assert words.count("[new.gov.cn ↗](<https://new.gov.cn/plan>)") == 3  # itself, both targets
    assert len(test.error) == 0
    assert test.button(key="publish_4").disabled
    for number in (1, 2):
        press(test, f"publish_{number}")
    assert not test.button(key="publish_4").disabled


def test_reviewer_publishes_what_others_proposed_of_a_plan(
    open_page: OpenPage, tiny: Path, database: str
) -> None:
    with at_desk(tiny, database) as desk, at_desk(tiny, database, REVIEWER) as mine:
        desk.save([a_change(desk, value=3500)])
        mine.save([an_addition(mine, NEW)])
        desk.save([an_addition(desk, LATER, deadline="2028-12-31")])
    test = open_page("review", tiny)
    press(test, f"publish_plan_cn-gd-2022-1_{_batch(NEW)}")
    assert test.success[0].value == "Published\\: 2 changes\\."
    assert _rulings() == [Ruling.PUBLISH, None, Ruling.PUBLISH]
    assert not [button for button in test.button if (button.key or "").startswith("publish_plan")]


def test_refusal_names_the_change_and_itsread_value(
    open_page: OpenPage, tiny: Path, database: str
) -> None:
    """The page still has the button of a row whose source was retired a moment ago."""
    with at_desk(tiny, database) as desk, at_desk(tiny, database, REVIEWER) as other:
        new = other.save(a_new_plan(other, PLAN, PAGE))
        desk.decide(new.numbers, Ruling.PUBLISH)
        desk.save([an_addition(desk, NEW, source=PAGE)])
        test = open_page("review", tiny)
        gone = other.save([other.start_retirement("sources", PAGE, reason="A copy.")])
        desk.decide(gone.numbers, Ruling.PUBLISH)
    press(test, "publish_3")
    said = test.error[0].value.replace("\\", "")
    assert said == f"No. 3: Source · no such code or id: “{PAGE}”"
