"""Finds the rows that a question asks for, and cuts out its page."""

from dataclasses import dataclass
from http import HTTPStatus

import pandas as pd

from dashboard.api.frames import load_frame, load_texts
from dashboard.api.lists import Listing
from dashboard.api.problems import Refused
from dashboard.api.question import USUAL_ROWS, Question
from dashboard.i18n import _
from data import Catalog


@dataclass(frozen=True)
class Sheet:
    """The rows of an answer with the columns asked for. `all_columns` has the same rows whole;
    `total` counts all pages, and `cursor` leads to the next one ("" for none).
    """

    listing: Listing
    question: Question
    catalog: Catalog
    rows: pd.DataFrame
    all_columns: pd.DataFrame
    total: int
    cursor: str = ""


def build_sheet(listing: Listing, question: Question, catalog: Catalog, *, in_pages: bool) -> Sheet:
    """Return what a question asks for; whole where neither it nor the format wants pages."""
    found = _sort(_select(listing, question, catalog), question.sort)
    start = _read_cursor(question)
    size = question.limit or (USUAL_ROWS if in_pages else len(found))
    page = found.iloc[start : start + size]
    rows = page[list(question.fields)] if question.fields else page
    end = start + size
    cursor = f"{end}-{question.digest}" if end < len(found) else ""
    return Sheet(listing, question, catalog, rows, page, len(found), cursor)


def _select(listing: Listing, question: Question, catalog: Catalog) -> pd.DataFrame:
    frame = load_frame(listing.name, catalog, question.as_of, chosen=question.chosen)
    keep = pd.Series(True, index=frame.index)
    if question.text:
        texts = load_texts(listing.name, catalog, question.as_of, chosen=question.chosen)
        for word in question.text.split():
            keep &= texts.str.contains(word, regex=False)
    for column, values in question.wanted:
        keep &= _match(frame[column], values)
    return frame[keep]


def _match(cells: pd.Series, values: tuple[str, ...]) -> pd.Series:
    if pd.api.types.is_bool_dtype(cells):
        return cells.isin([value == "true" for value in values])
    return cells.astype("str").isin(values)


def _sort(frame: pd.DataFrame, keys: tuple[str, ...]) -> pd.DataFrame:
    """Return the rows in order; blanks last, rows that are alike in the order of the list."""
    for key in reversed(keys):
        frame = frame.sort_values(
            key.removeprefix("-"), ascending=not key.startswith("-"), kind="stable"
        )
    return frame


def _read_cursor(question: Question) -> int:
    if not question.cursor:
        return 0
    start, digest = question.cursor.split("-")
    if digest != question.digest:
        raise Refused(
            HTTPStatus.NOT_FOUND,
            _(
                "cursor {value} belongs to another question or version. Follow the link to the "
                "next page as it is, or start again without a cursor."
            ).format(value=question.cursor),
        )
    return int(start)
