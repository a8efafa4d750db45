"""A date of the dataset is a day, a month or a year, and means no more than it says."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas import first_day, last_day

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 12, 31))
PARTIAL_DATES = st.builds(
    lambda day, length: day.isoformat()[:length], DAYS, st.sampled_from([4, 7, 10])
)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-04", date(2025, 4, 1), date(2025, 4, 30)),
        ("2025-12", date(2025, 12, 1), date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-02", date(2025, 2, 1), date(2025, 2, 28)),
        ("2000-02", date(2000, 2, 1), date(2000, 2, 29)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
    ],
)
def test_partial_date_spans_all_its_days(text: str, first: date, last: date) -> None:
    assert (first_day(text), last_day(text)) == (first, last)


@given(PARTIAL_DATES)
def test_first_day_is_never_after_the_last(text: str) -> None:
    assert first_day(text) <= last_day(text)


@given(PARTIAL_DATES)
def test_both_ends_begin_as_written(text: str) -> None:
    ends = (first_day(text), last_day(text))
    assert [end.isoformat()[: len(text)] for end in ends] == [text, text]


@pytest.mark.parametrize("text", ["", "soon", "2025-1", "25-01-01", "２０２５"])
def test_other_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no date"):
        first_day(text)
