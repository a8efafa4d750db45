"""Dates are said as precisely as they are known and no more."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.text.dates import MONTHS, format_date, format_day, format_deadline


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "not stated"),
        ("2024", "2024"),
        ("2024-03", "Mar 2024"),
        ("2024-02-29", "29 Feb 2024"),
        ("2024-12-31", "31 Dec 2024"),
        ("2024-10-05", "5 Oct 2024"),
    ],
)
def test_date_is_as_precise_as_known(text: str, words: str) -> None:
    assert format_date(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2025-12-31", "2025"),
        ("2025", "2025"),
        ("2025-12", "Dec 2025"),
        ("2025-06-30", "30 Jun 2025"),
        ("", "not stated"),
    ],
)
def test_deadline_at_the_end_of_a_year_is_the_year(text: str, words: str) -> None:
    assert format_deadline(text) == words


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)))
def test_day_can_be_read_back(day: date) -> None:
    number, month, year = format_day(day).split(" ")
    assert date(int(year), MONTHS.index(month) + 1, int(number)) == day
