"""Checks that every code or id points at an existing row; an unknown one gets the near ones."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache

import pandas as pd

from data.checks.rule import find_lines
from data.problems import Problem
from schemas import TABLES
from schemas.said import Said

NEAR = 3  # suggestions shown


def check_references(
    frames: Mapping[str, pd.DataFrame], *, among: Mapping[str, pd.DataFrame] | None = None
) -> list[Problem]:
    """Report every filled reference that no key answers to; `among` holds the keys, if not all
    rows are to be checked.
    """
    whole = frames if among is None else among

    @cache
    def list_keys(name: str) -> set[str]:
        if name == "records":
            return list_keys("targets") | list_keys("actuals")
        return set(whole[name][TABLES[name].key[0]].tolist())

    return [
        Problem(name, line, column, value, Said("no such code or id"), allowed)
        for name, table in TABLES.items()
        for column, target in table.references.items()
        if len(frames[name])
        for line, value, allowed in _find_unknown(frames[name][column], target, list_keys(target))
    ]


def suggest_near(value: str, known: Iterable[str]) -> str:
    """Say which known codes look like an unknown one; nothing where none does.

    >>> suggest_near("CN-GB", ["CN-GD", "CN-BJ", "340100"])
    'Did you mean CN-GD, CN-BJ?'
    """
    near = get_close_matches(value, list(known), n=NEAR)
    return Said("Did you mean {near}?", near=", ".join(near)) if near else ""


def _find_unknown(
    values: pd.Series, target: str, known: set[str]
) -> Iterable[tuple[int, str, str]]:
    unknown = set(values.tolist()) - known - {""}
    if not unknown:
        return
    ordered = sorted(known)  # so that equally near codes come in the same order every time
    allowed = {
        value: suggest_near(value, ordered) or Said("a key of `{table}`", table=target)
        for value in unknown
    }
    found = values.isin(unknown)
    for line, value in zip(find_lines(found), values[found], strict=True):
        yield line, value, allowed[value]
