"""Every page says what is wrong with the log, and follows what is published elsewhere."""

from pathlib import Path
from unittest.mock import patch

import pytest

from dashboard.loading.dataset import open_dataset
from dashboard.settings import HOST
from dashboard.state.view import VIEW
from schemas import Ruling
from tests.pages.conftest import OpenPage
from tests.pages.proposing import GOAL, REVIEWER, a_change, at_desk
from tests.pages.reading import read_words

GONE = "The database of changes cannot be used (sqlite:////srv/a.db): disk full."


@pytest.mark.parametrize("page", ["overview", "records", "history"])
def test_trouble_is_told_on_every_page(
    open_page: OpenPage, tiny: Path, database: str, page: str
) -> None:
    open_page(page, tiny)
    with patch.object(open_dataset(), "trouble", GONE), patch.object(open_dataset(), "_url", ""):
        test = open_page(page, tiny)
    said = test.warning[0].value.replace("\\", "")
    assert said == f"{GONE} The last good dataset is shown; nothing can be changed for now."


def test_readers_are_not_told_where_the_database_lies(
    open_page: OpenPage, tiny: Path, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOST, "0.0.0.0")
    open_page("records", tiny)
    with patch.object(open_dataset(), "trouble", GONE), patch.object(open_dataset(), "_url", ""):
        test = open_page("records", tiny)
    assert test.warning[0].value == (
        "Changes cannot be read for now; the last good dataset is shown\\."
    )


def test_dashboard_open_to_others_says_that_it_is_read_only(
    open_page: OpenPage, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "read-only" not in read_words(open_page("records", tiny))
    monkeypatch.setenv(HOST, "0.0.0.0")
    assert "has no sign-in, so it is read-only." in read_words(open_page("records", tiny))


def test_page_shows_what_was_published_meanwhile(
    open_page: OpenPage, tiny: Path, database: str
) -> None:
    test = open_page("record", tiny, id=GOAL)
    assert "> 300 bn yuan" in test.title[0].value
    _publish(tiny, database)
    test.run()
    assert "350 bn yuan" in test.title[0].value
    assert "+1, record" in test.code[0].value  # the citation names the version


def test_page_on_which_somebody_types_only_says_that_there_is_news(
    open_page: OpenPage, tiny: Path, database: str
) -> None:
    test = open_page("edit", tiny)
    assert test.session_state[VIEW].still
    assert not open_page("records", tiny).session_state[VIEW].still


def _publish(tiny: Path, database: str) -> None:
    with at_desk(tiny, database) as desk, at_desk(tiny, database, REVIEWER) as other:
        saved = desk.save([a_change(desk, value=3500)])
        other.decide(saved.numbers, Ruling.PUBLISH)
    open_dataset().current(at_once=True)
