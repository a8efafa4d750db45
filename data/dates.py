"""Turns the partial dates of the tables ("2024", "2024-03", "2024-03-15") into days."""

import pandas as pd


def first_days(texts: pd.Series) -> pd.Series:
    """Return the earliest day of each partial date; NaT where blank.

    >>> first_days(pd.Series(["2024-02", ""])).dt.strftime("%Y-%m-%d").tolist()
    ['2024-02-01', nan]
    """
    padded = texts.where(texts == "", (texts + "-01-01").str.slice(0, 10))
    days = pd.to_datetime(padded.where(padded != ""), format="%Y-%m-%d")
    return days.dt.as_unit("us")  # pandas gives no dates at all in another unit than some


def last_days(texts: pd.Series) -> pd.Series:
    """Return the latest day of each partial date; NaT where blank.

    >>> last_days(pd.Series(["2024-02", "2023"])).dt.strftime("%Y-%m-%d").tolist()
    ['2024-02-29', '2023-12-31']
    """
    starts = first_days(texts)
    ends_of_month = starts + pd.offsets.MonthEnd(0)
    ends_of_year = starts + pd.offsets.YearEnd(0)
    lengths = texts.str.len()
    return starts.where(lengths > 7, ends_of_month.where(lengths == 7, ends_of_year))
