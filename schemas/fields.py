"""The pieces of every row model: the strict base row, the column description, the value types."""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    WithJsonSchema,
)

from schemas.said import Said

PARTIAL_DATE = re.compile(r"^([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?$")
EARLIEST_YEAR = 1990  # no AI figure of the dataset speaks of a time before; an older year is a slip
LATEST_YEAR = 2060
DATES = 10_000  # dates found to be right that are remembered; thousands of rows share a few
LONGEST = 4000  # characters of one text; a longer one is a document, not a cell


class Row(BaseModel):
    """One row of a table. Unknown columns are refused; a row never changes after it was read."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


def column(
    title: str,
    title_zh: str,
    description: str,
    *,
    default: Any = ...,
    examples: list[Any] | None = None,
    unit: str | None = None,
    **limits: Any,
) -> Any:
    """Describe one column once: both titles, what it holds, its unit, an example and its limits.

    The validator, CSV header, form, API schema and data dictionary all read it here.
    """
    extra: dict[str, Any] = {"title_zh": title_zh}
    if unit:
        extra["unit"] = unit
    return Field(
        default,
        title=title,
        description=description,
        examples=examples,
        json_schema_extra=extra,
        **limits,
    )


def first_day(text: str) -> date:
    """Return the earliest day that a partial date can mean.

    >>> first_day("2024-02")
    datetime.date(2024, 2, 1)
    """
    year, month, day = _parts(text)
    return date(year, month or 1, day or 1)


def last_day(text: str) -> date:
    """Return the latest day that a partial date can mean.

    >>> last_day("2024-02")
    datetime.date(2024, 2, 29)
    """
    year, month, day = _parts(text)
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])


def _parts(text: str) -> tuple[int, int | None, int | None]:
    match = PARTIAL_DATE.fullmatch(text)
    if match is None:
        raise ValueError(Said("`{text}` is no date. Write YYYY, YYYY-MM or YYYY-MM-DD", text=text))
    year, month, day = match.groups()
    return int(year), int(month) if month else None, int(day) if day else None


@lru_cache(maxsize=DATES)
def _check_date(text: str) -> str:
    if text == "":
        return text
    year, month, day = _parts(text)
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        raise ValueError(Said("`{text}` is no day of the calendar", text=text)) from None
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise ValueError(
            Said(
                "the year {year} is outside {first}-{last}",
                year=year,
                first=EARLIEST_YEAR,
                last=LATEST_YEAR,
            )
        )
    return text


def _check_url(text: str) -> str:
    if text and not re.fullmatch(r"https?://[^\s/]+\S*", text):
        raise ValueError(
            Said("`{text}` is no web address. It must start with http:// or https://", text=text)
        )
    return text


def _check_text(text: str) -> str:
    if text.isprintable():
        return text
    bad = next(char for char in text if not char.isprintable())
    raise ValueError(Said("the text holds the invisible character {bad}. Remove it", bad=repr(bad)))


def blank_to_none(value: Any) -> Any:
    """Read a blank cell as no number."""
    return None if value == "" else value


def _refuse_underscore(value: Any) -> Any:
    if isinstance(value, str) and "_" in value:  # Python reads 1_000, a CSV reader does not
        raise ValueError(Said("`{value}` is no number. Write digits only", value=value))
    return value


Text = Annotated[str, Field(max_length=LONGEST), AfterValidator(_check_text)]
NonEmpty = Annotated[str, Field(min_length=1, max_length=LONGEST), AfterValidator(_check_text)]
PartialDate = Annotated[
    str,
    AfterValidator(_check_date),
    WithJsonSchema({"type": "string", "format": "partial-date", "pattern": PARTIAL_DATE.pattern}),
]
Url = Annotated[
    str,
    Field(max_length=LONGEST),
    AfterValidator(_check_url),
    WithJsonSchema({"type": "string", "format": "uri"}),
]
Number = Annotated[float, Field(allow_inf_nan=False), BeforeValidator(_refuse_underscore)]
MaybeNumber = Annotated[Number | None, BeforeValidator(blank_to_none)]
