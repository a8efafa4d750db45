"""Checks that no two records state the same figure of the same document."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from data.checks.rule import strip_key
from data.claims import FIGURE
from data.supersession import CLAIM
from schemas.said import Said

REPEATED = Said("the same figure of the same document stands in {other}", other="")
ALLOWED = Said("one record for it; another page that says the same is a line of `evidence`")


def find_repeated(records: pd.DataFrame) -> Iterator[tuple[int, str]]:
    """Give the place of each record that another one repeats, and the id of that one.

    They claim the same (`CLAIM`; targets without a deadline are alike) with the same figure, in the
    same document or, where none is named, on the same page.
    """
    ids = records["id"].tolist()
    first: dict[tuple[object, ...], int] = {}
    for place, said in enumerate(_write_claims(records)):
        before = first.setdefault(said, place)
        if before != place:
            yield place, ids[before]
            yield before, ids[place]


def say_repeated(other: str) -> Said:
    """Say that another record states the same."""
    return Said(REPEATED.template, other=other)


def name_repeated(wrong: str) -> str:
    """Return the id of the record that another one repeats, from what is wrong; "" otherwise.

    >>> name_repeated(say_repeated("cn-gd-1")), name_repeated("the unit does not fit")
    ('cn-gd-1', '')
    """
    said = strip_key(wrong)
    if isinstance(said, Said) and said.template == REPEATED.template:
        return str(said.values["other"])
    return ""


def _write_claims(records: pd.DataFrame) -> Iterator[tuple[object, ...]]:
    """Give what each record says, as one value that equals another's who says the same."""
    unknown = {name: records[name].fillna(np.inf) for name in ("base_value", "base_value_max")}
    known = records.assign(date=records["date"].astype("int64"), **unknown)
    texts = (known[name].tolist() for name in (*CLAIM, *FIGURE, "base_unit", "instrument"))
    page = known["source"].where(known["instrument"].eq(""), "").tolist()
    return zip(*texts, page, strict=True)
