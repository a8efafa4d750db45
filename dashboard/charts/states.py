"""The looks of states and steps: each has a symbol, a sign for text and a colour, never a colour
alone; filled where a figure speaks, hollow where none does.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from dashboard.charts.look import Data
from dashboard.charts.palette import Theme
from dashboard.i18n import _
from dashboard.text.codes import name_code
from schemas.codes import State, Step


class SignLook(NamedTuple):
    """How one code is drawn; `tone` names a colour of the theme, `hatch` tells bars apart."""

    symbol: str
    sign: str
    tone: str
    hollow: bool = False
    hatch: str = ""


# Signs that phones do not turn into emoji, and that resemble the plotly symbol. The order is that
# of stacked bars and keys: reached, open, failed, unknown.
STATE_LOOKS: dict[State, SignLook] = {
    State.ACHIEVED_EARLY: SignLook("star", "★", "good", hatch="/"),
    State.ACHIEVED_ON_TIME: SignLook("circle", "●", "good"),
    State.ACHIEVED_LATE: SignLook("square", "■", "good", hatch="x"),
    State.ON_TRACK: SignLook("triangle-up", "▲", "accent"),
    State.DEPENDS_ON_PATH: SignLook("diamond", "◆", "warn"),
    State.BEHIND: SignLook("triangle-down", "▼", "bad", hatch="/"),
    State.MISSED: SignLook("x", "✕", "bad"),
    State.DISPUTED: SignLook("asterisk-open", "✱", "odd"),
    State.DUE_NO_RESULT: SignLook("square", "□", "warn", hollow=True),
    State.NO_BASELINE: SignLook("circle", "○", "rest", hollow=True),
    State.UNDATED: SignLook("diamond", "◇", "rest", hollow=True, hatch="/"),
    State.SUPERSEDED: SignLook("triangle-left", "◁", "rest", hollow=True, hatch="x"),
}

STEP_LOOKS: dict[Step, SignLook] = {
    Step.SET: SignLook("circle", "○", "accent", hollow=True),
    Step.RAISED: SignLook("triangle-up", "▲", "good", hollow=True),
    Step.LOWERED: SignLook("triangle-down", "▼", "bad", hollow=True),
    Step.RESTATED: SignLook("square", "＝", "accent", hollow=True),
    Step.POSTPONED: SignLook("triangle-right", "►", "bad", hollow=True),
    Step.BROUGHT_FORWARD: SignLook("triangle-left", "◄", "good", hollow=True),
    Step.DROPPED: SignLook("x", "✕", "rest"),
}

KEY_SIZE = 10

# Symbols of one plotly size differ in size to the eye.
SYMBOL_SCALES = {"star": 0.9, "x": 0.85, "diamond": 0.85, "triangle-left": 1.1}


def sign_state(state: str) -> str:
    """Return the sign of a state for a line of text.

    >>> sign_state("on_track")
    '▲'
    """
    return STATE_LOOKS[State(state)].sign


def sign_step(step: str) -> str:
    """Return the sign of a step for a line of text.

    >>> sign_step("postponed")
    '►'
    """
    return STEP_LOOKS[Step(step)].sign


def name_in_key(state: str) -> str:
    """Name a state in a key: a long name in fewer words, so that two stand side by side on a phone.

    >>> name_in_key("due_no_result"), name_in_key("missed")
    ('Due, no result', 'Missed')
    """
    short = {
        State.ACHIEVED_LATE: _("Achieved, seen late"),
        State.DUE_NO_RESULT: _("Due, no result"),
        State.DEPENDS_ON_PATH: _("Depends on path"),
    }
    return short.get(State(state)) or name_code("state", state)


def build_sign_marker(look: SignLook, *, theme: Theme, size: float) -> Data:
    """Return the plotly marker of points with one sign."""
    colour = getattr(theme, look.tone)
    return {
        "symbol": look.symbol,
        "size": size * SYMBOL_SCALES.get(look.symbol, 1),
        "opacity": 1,
        "color": theme.ground if look.hollow else colour,
        "line": {"color": colour, "width": 2 if size > 10 else 1.5},
    }


def build_sign_key(states: Collection[str], *, theme: Theme) -> list[Data]:
    """Return traces that draw nothing and name each of the states in the key, in the fixed
    order.
    """
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "name": name_in_key(state),
            "x": [None],
            "y": [None],
            "marker": build_sign_marker(look, theme=theme, size=KEY_SIZE),
            "hoverinfo": "skip",
            "showlegend": True,
        }
        for state, look in STATE_LOOKS.items()
        if state in states
    ]


def join_markers(markers: Sequence[Data]) -> Data:
    """Return one marker for points that differ, in their order."""
    return {
        **markers[0],
        "symbol": [marker["symbol"] for marker in markers],
        "size": [marker["size"] for marker in markers],
        "color": [marker["color"] for marker in markers],
        "line": markers[0]["line"] | {"color": [marker["line"]["color"] for marker in markers]},
    }


def build_sign_bar(look: SignLook, *, theme: Theme) -> Data:
    """Return the plotly marker of bars that stand for one sign; the hatching tells like tones
    apart.
    """
    colour = getattr(theme, look.tone)
    fill = theme.ground if look.hollow else colour
    marker: Data = {
        "color": fill,
        "line": {"color": colour if look.hollow else theme.ground, "width": 1},
    }
    if look.hatch:
        marker["pattern"] = {
            "shape": look.hatch,
            "fgcolor": colour if look.hollow else theme.ground,
            "bgcolor": fill,
            "fillmode": "replace",
            "size": 6,
            "solidity": 0.15,
        }
    return marker
