"""A writer that is killed at any moment loses nothing that it acknowledged."""

import pytest

from tests.revisions.kills import Lost, check_log, run_kills


def test_ten_kills_lose_nothing(url: str) -> None:
    tally = run_kills(url, 10)
    assert tally.kills == 10
    assert tally.acknowledged


def test_lost_batch_would_be_noticed(url: str) -> None:
    run_kills(url, 3)
    with pytest.raises(Lost, match="Acknowledged and gone: never-written"):
        check_log(url, {"never-written"})
