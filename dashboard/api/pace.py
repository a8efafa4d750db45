"""How fast programs are answered: one for all routes of a server, so that none adds to another."""

from dataclasses import dataclass, field

from dashboard.api.rate import Meter
from dashboard.api.turns import Turns


@dataclass(frozen=True)
class Pace:
    """What each client may ask in a minute, and how many answers stand in a turn."""

    meter: Meter = field(default_factory=Meter)
    turns: Turns = field(default_factory=Turns)
