"""Small catalogs of one goal and the figures that speak of it."""

from typing import Any

import pandas as pd

from data.catalog import Catalog
from data.progress import calculate_states
from tests.factories import Cells, a_target, an_actual, an_instrument, some_frames

GOAL = a_target()["id"]
TODAY = "2026-11-21"


def a_figure(as_of: str, value: float, **changes: object) -> Cells:
    """A reported figure of Guangdong's core industry, told by a page on the day after."""
    name = f"figure-{as_of}-{value:g}-{changes.get('comparator', 'eq')}".replace(".", "-")
    cells = {"id": name, "instrument": "figures-2022", "value": value, "as_of": as_of}
    return an_actual(**(cells | changes))


def a_catalog(*figures: Cells, announced: str = "2022-12-15", **changes: object) -> Catalog:
    """Guangdong's goal, over 300 billion yuan by the end of 2025, and some figures."""
    goal = a_target(**({"instrument": "plan"} | changes))
    plan = an_instrument(id="plan", issued_on=announced)
    return some_catalog([goal], list(figures), [plan])


def some_catalog(
    goals: list[Cells], figures: list[Cells], instruments: list[Cells], **tables: list[Cells]
) -> Catalog:
    """Any goals and figures. The figures' own instrument is old, so that they are known at once."""
    old = an_instrument(id="figures-2022", issued_on="", force="media")
    frames = some_frames(
        targets=goals, actuals=figures, instruments=[*instruments, old], evidence=[], **tables
    )
    return Catalog(frames, "test")


def state_of(*figures: Cells, today: str = TODAY, **changes: Any) -> str:
    """The state of Guangdong's goal."""
    return str(row_of(*figures, today=today, **changes)["state"])


def row_of(*figures: Cells, today: str = TODAY, **changes: Any) -> "pd.Series[Any]":
    """The state of Guangdong's goal and its inputs."""
    states = calculate_states(a_catalog(*figures, **changes), pd.Timestamp(today))
    (row,) = [row for _, row in states.iterrows() if row["id"] == changes.get("id", GOAL)]
    return row
