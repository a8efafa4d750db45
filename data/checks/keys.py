"""Checks that every key stands once, and that targets and actuals share one set of ids."""

from collections.abc import Mapping

import pandas as pd

from data.checks.rule import find_lines, show_cell
from data.lookup import mark
from data.problems import Problem
from schemas import TABLES, Table
from schemas.said import Said


def check_keys(frames: dict[str, pd.DataFrame]) -> list[Problem]:
    """Report every row whose key an earlier row already has."""
    found = [_check_table(frames[name], table) for name, table in TABLES.items()]
    return [*(problem for problems in found for problem in problems), *check_shared_ids(frames)]


def _check_table(frame: pd.DataFrame, table: Table) -> list[Problem]:
    twice = frame.duplicated(list(table.key))
    keys = frame.loc[twice, list(table.key)].itertuples(index=False)
    return [
        Problem(
            table.name,
            line,
            table.key[0],
            _show(key),
            Said("the key stands twice"),
            Said("its own key"),
        )
        for line, key in zip(find_lines(twice), keys, strict=True)
    ]


def _show(key: tuple[object, ...]) -> str:
    return " ".join(show_cell(part) for part in key)


def check_shared_ids(frames: Mapping[str, pd.DataFrame]) -> list[Problem]:
    """Report every actual whose id a target already has."""
    ids = frames["actuals"]["id"]
    taken = pd.Series(mark(ids, frames["targets"]["id"].tolist()), index=ids.index)
    return [
        Problem(
            "actuals",
            line,
            "id",
            record,
            Said("a target has the same id"),
            Said("an id of its own"),
        )
        for line, record in zip(find_lines(taken), ids[taken], strict=True)
    ]
