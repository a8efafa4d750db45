"""Checks what people write beside a change: the reason for it, the note to a decision."""

from collections.abc import Iterable

from pydantic import TypeAdapter, ValidationError

from data.revisions import Finding
from data.said_by_pydantic import say_details
from schemas.fields import Text

TEXT: TypeAdapter[str] = TypeAdapter(Text)


def find_bad_words(column: str, texts: Iterable[str]) -> list[Finding]:
    """Return what the log cannot take: invisible characters, and what is too long for a cell.

    >>> [finding.column for finding in find_bad_words("reason", ["Misread", "a\\u202eb"])]
    ['reason']
    """
    return [
        finding
        for place, text in enumerate(texts)
        if (finding := _check(column, text, place)) is not None
    ]


def _check(column: str, text: str, place: int) -> Finding | None:
    try:
        TEXT.validate_python(text)
    except ValidationError as error:
        return Finding(place, column, text[:60], say_details(error.errors()[0]), "")
    return None
