"""The looks of states and steps: all have one, none by colour alone."""

from typing import Any

import pytest

from dashboard.charts import DARK, LIGHT, STATE_LOOKS, STEP_LOOKS, Theme, sign_state, sign_step
from dashboard.charts.palette import calculate_contrast
from dashboard.charts.states import (
    SignLook,
    build_sign_bar,
    build_sign_marker,
    join_markers,
)
from schemas.codes import State, Step

LOOKS = [*STATE_LOOKS.values(), *STEP_LOOKS.values()]


def test_every_state_and_step_has_a_look() -> None:
    assert set(STATE_LOOKS) == set(State)
    assert set(STEP_LOOKS) == set(Step)


@pytest.mark.parametrize("looks", [STATE_LOOKS, STEP_LOOKS], ids=["states", "steps"])
def test_signs_and_symbols_differ_without_colour(looks: dict[Any, SignLook]) -> None:
    shapes = {(look.symbol, look.hollow) for look in looks.values()}
    assert len(shapes) == len({look.sign for look in looks.values()}) == len(looks)


def test_bars_of_like_colour_differ_in_fill_or_hatching() -> None:
    looks = [(look.tone, look.hollow, look.hatch) for look in STATE_LOOKS.values()]
    assert len(set(looks)) == len(looks)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_signs_stand_out_from_the_ground(theme: Theme) -> None:
    colours = {getattr(theme, look.tone) for look in LOOKS}
    assert min(calculate_contrast(colour, theme.ground) for colour in colours) >= 3


def test_good_is_never_the_colour_of_bad() -> None:
    tones = {state: look.tone for state, look in STATE_LOOKS.items()}
    good = {tones[state] for state in State if state.startswith("achieved")}
    assert good == {"good"}
    assert {tones[State.MISSED], tones[State.BEHIND]} == {"bad"}
    assert tones[State.ON_TRACK] == "accent"


def test_no_sign_turns_into_an_emoji() -> None:
    """These plain signs have a coloured twin on phones: ✔ ▶ ◀ ✳ ⭐."""
    assert not {look.sign for look in LOOKS} & set("✔▶◀✳⭐")


def test_signs_for_text() -> None:
    assert (sign_state("missed"), sign_state(State.ON_TRACK)) == ("✕", "▲")
    assert (sign_step("raised"), sign_step(Step.RESTATED)) == ("▲", "＝")


def test_an_unknown_state_has_no_sign() -> None:
    with pytest.raises(ValueError, match="is not a valid State"):
        sign_state("nearly")


def test_a_hollow_sign_has_the_ground_inside() -> None:
    marker = build_sign_marker(STATE_LOOKS[State.NO_BASELINE], theme=DARK, size=10)
    assert (marker["color"], marker["line"]["color"]) == (DARK.ground, DARK.rest)
    bar = build_sign_bar(STATE_LOOKS[State.DUE_NO_RESULT], theme=LIGHT)
    assert (bar["color"], bar["line"]["color"]) == (LIGHT.ground, LIGHT.warn)


def test_joined_markers_keep_their_order() -> None:
    looks = [STATE_LOOKS[State.MISSED], STATE_LOOKS[State.ON_TRACK]]
    joined = join_markers([build_sign_marker(look, theme=LIGHT, size=10) for look in looks])
    assert joined["symbol"] == ["x", "triangle-up"]
    assert joined["line"]["color"] == [LIGHT.bad, LIGHT.accent]
