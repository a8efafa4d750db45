"""What a chart was drawn from, for exporters that draw it anew as an editable chart."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

import pandas as pd

from dashboard.charts.marks import Reference


class Form(StrEnum):
    """The forms of charts; each has a builder in `dashboard.charts`."""

    RANKING = "ranking"
    STEPS = "steps"
    TILES = "tiles"
    TIMELINE = "timeline"
    COUNTS = "counts"
    HISTORY = "history"
    TRAJECTORY = "trajectory"
    BULLETS = "bullets"
    STATES = "states"
    MATRIX = "matrix"
    SILENCE = "silence"
    CHAIN = "chain"
    SUMS = "sums"


@dataclass(frozen=True)
class Drawn:
    """The frame that a chart builder took, and the options that change what it says.

    `others` holds the further frames of a form: `regions` of tiles, `target` and `paths` of a
    trajectory, `nation` of sums.
    """

    form: Form
    frame: pd.DataFrame
    unit_title: str = ""
    empty: str = ""  # the sentence that stands in place of a chart without marks
    log: bool = False
    reference: Reference | None = None
    others: Mapping[str, pd.DataFrame] = field(default_factory=dict)
