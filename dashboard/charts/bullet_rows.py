"""The rows of the bullets: one target beside the last figure that speaks to it, and its place."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from dashboard.charts.look import Data, Look
from dashboard.charts.marks import Mark
from dashboard.charts.measure import measure_text
from dashboard.charts.rows import Slot, stack_slots
from dashboard.charts.scale import Bounds, calculate_bounds
from dashboard.i18n import _

RANGE = 16  # the height of the hollow bar of a range
BODY = 34  # two lines of text beside the bar
PHONE_BODY = 32  # the bar, and a line of text under it
GAP = 6
PHONE_GAP = 12  # the words of a state must stand nearer to their own bar than to the next name
UNIT = re.compile(r" [^\d]+$")  # what follows the number of a label
EDGE = 0.06  # of the axis, so that no goal meets the signs at its end


class Bullet(NamedTuple):
    """One target beside the last figure that speaks to it."""

    id: str = ""
    name: str = ""
    goal: float = 0.0
    goal_max: float | None = None
    goal_label: str = ""
    actual: float | None = None
    actual_label: str = ""
    state: str = ""
    state_name: str = ""
    hover: str = ""
    focus: bool = False

    @property
    def end(self) -> float:
        """The far end of the goal: the upper value of a range, else the goal."""
        return self.goal if self.goal_max is None else self.goal_max

    @property
    def figures(self) -> str:
        """The two figures in words."""
        if not self.actual_label:
            return _("Goal: {goal}").format(goal=self.goal_label)
        return _("{actual}; goal: {goal}").format(actual=self.actual_label, goal=self.goal_label)

    @property
    def short_figures(self) -> str:
        """The same for a phone: a unit that both figures have stands once."""
        unit = UNIT.search(self.goal_label)
        short = self.actual_label.removesuffix(unit[0]) if unit else self.actual_label
        return self._replace(actual_label=short).figures

    @property
    def lowest(self) -> float:
        """The lower of goal and figure."""
        return self.goal if self.actual is None else min(self.goal, self.actual)


class Row(NamedTuple):
    """A bullet in its slot; its bar lies at `y`."""

    bullet: Bullet
    slot: Slot
    y: float


def calculate_axis(bullets: Sequence[Bullet], *, log: bool) -> Bounds:
    """Return the ends of the value axis, with room behind the farthest goal."""
    ends = [Mark(value=bullet.goal, value_max=bullet.goal_max) for bullet in bullets]
    ends += [Mark(value=bullet.actual) for bullet in bullets if bullet.actual is not None]
    low, high = calculate_bounds(ends, None, log=log)
    return low, high + EDGE * (high - low)


def stack_rows(bullets: Sequence[Bullet], look: Look) -> list[Row]:
    """Stack the bullets in the order given; on a phone the bar lies above the words."""
    names = [f"<b>{bullet.name}</b>" if bullet.focus else bullet.name for bullet in bullets]
    slots = stack_slots(
        names,
        look=look,
        top=4,
        body=PHONE_BODY if look.narrow else BODY,
        gap=PHONE_GAP if look.narrow else GAP,
        beside=[measure_text(bullet.short_figures, look.size) for bullet in bullets],
    )
    lift = PHONE_BODY / 2 - RANGE / 2 if look.narrow else 0
    return [Row(bullet, slot, slot.y - lift) for bullet, slot in zip(bullets, slots, strict=True)]


def add_row_identity(rows: Sequence[Row]) -> Data:
    """Return the trace fields by which a click selects a record and a pointer reads it."""
    return {
        "customdata": [[row.bullet.id] for row in rows],
        "hovertext": [row.bullet.hover for row in rows],
        "hoverinfo": "text",
    }
