"""Columns of partial dates become days that agree with the dates themselves."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from data.dates import first_days, last_days
from schemas import first_day, last_day
from tests.schemas.test_partial_dates import PARTIAL_DATES


def test_blank_has_no_day() -> None:
    assert first_days(pd.Series([""])).isna().all()
    assert last_days(pd.Series([""])).isna().all()


def test_no_dates_are_still_dates() -> None:
    assert last_days(pd.Series([], dtype="str")).dtype.kind == "M"


def test_february_ends_on_its_last_day() -> None:
    ends = last_days(pd.Series(["2023-02", "2024-02", "2000-02"]))
    assert ends.dt.day.tolist() == [28, 29, 29]


@given(st.lists(PARTIAL_DATES, min_size=1))
def test_columns_agree_with_single_dates(texts: list[str]) -> None:
    column = pd.Series(texts, dtype="str")
    assert first_days(column).dt.date.tolist() == [first_day(text) for text in texts]
    assert last_days(column).dt.date.tolist() == [last_day(text) for text in texts]
