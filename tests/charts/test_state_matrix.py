"""The matrices: every pair has the symbol of what is known of it."""

import pandas as pd

from dashboard.charts import DARK, LIGHT, build_silence, build_state_matrix
from dashboard.charts.states import STATE_LOOKS, name_in_key
from schemas.codes import State
from schemas.progress import Silence
from tests.charts.frames import layout_of, trace_named, traces_of


def some_cells(states: list[str]) -> pd.DataFrame:
    """A row a state, each of a region of its own."""
    return pd.DataFrame(
        {
            "region": [f"CN-{place}" for place in range(len(states))],
            "region_name": [f"Province {place}" for place in range(len(states))],
            "indicator": "value",
            "indicator_name": "Industry value",
            "state": states,
            "hover": [f"hover of {state}" for state in states],
        }
    )


STATE_CELLS = some_cells([*State, ""])
SILENCE_CELLS = some_cells([*Silence])


def test_each_state_has_its_symbol() -> None:
    figure = build_state_matrix(STATE_CELLS, theme=LIGHT)
    for state, look in STATE_LOOKS.items():
        trace = trace_named(figure, name_in_key(state))
        assert trace["marker"]["symbol"] == look.symbol
        assert trace["hovertext"] == [f"hover of {state}"]


def test_no_target_is_a_quiet_dot() -> None:
    trace = trace_named(build_state_matrix(STATE_CELLS, theme=LIGHT), "No target")
    assert (trace["marker"]["size"], trace["customdata"]) == (3, [["CN-12", "value"]])


def test_regions_are_columns_and_indicators_rows() -> None:
    layout = layout_of(build_state_matrix(STATE_CELLS.head(2), theme=LIGHT))
    assert layout["xaxis"]["ticktext"] == ["Province 0", "Province 1"]
    assert layout["yaxis"]["ticktext"] == ["Industry value"]


def test_names_are_shown_as_typed_where_there_is_no_hover() -> None:
    cells = STATE_CELLS.head(1).drop(columns="hover").assign(region_name="R&D <zone>")
    (trace,) = traces_of(build_state_matrix(cells, theme=LIGHT))
    assert trace["hovertext"] == ["R&amp;D &lt;zone><br>Industry value<br>Superseded"]


def test_each_kind_of_silence_has_its_own_mark() -> None:
    figure = build_silence(SILENCE_CELLS, theme=DARK)
    looks = {
        (trace["marker"]["symbol"], trace["marker"]["color"], trace["marker"]["size"])
        for trace in traces_of(figure)
    }
    assert len(looks) == len(Silence)
    assert [trace["name"] for trace in traces_of(figure)] == [silence.en for silence in Silence]


def test_a_stale_figure_is_a_hollow_diamond() -> None:
    stale = trace_named(build_silence(SILENCE_CELLS, theme=DARK), Silence.ACTUAL_STALE.en)
    fresh = trace_named(build_silence(SILENCE_CELLS, theme=DARK), Silence.ACTUAL_ONLY.en)
    assert stale["marker"]["symbol"] == fresh["marker"]["symbol"] == "diamond"
    assert (stale["marker"]["color"], fresh["marker"]["color"]) == (DARK.ground, DARK.accent)


def test_cells_stand_where_region_and_indicator_meet() -> None:
    cells = SILENCE_CELLS.head(2).assign(indicator=["value", "power"], indicator_name=["A", "B"])
    first, second = traces_of(build_silence(cells, theme=LIGHT))
    assert (first["x"], first["customdata"]) == ([0], [["CN-0", "value"]])
    assert (second["x"], second["customdata"]) == ([1], [["CN-1", "power"]])
    assert first["y"][0] < second["y"][0]


def test_a_phone_sets_columns_in_bands_with_their_names() -> None:
    """34 names side by side were nine pixels high."""
    cells = pd.concat([SILENCE_CELLS.head(1)] * 34)
    cells = cells.assign(region=[f"CN-{n}" for n in range(34)], region_name=list(range(34)))
    figure = build_silence(cells, theme=LIGHT, narrow=True)
    marks, names = traces_of(figure)
    assert max(marks["x"]) == 16
    assert len(set(marks["y"])) == 2
    assert names["text"] == ["Industry value"] * 2
    heads = layout_of(figure)["annotations"]
    assert [head["text"] for head in heads] == [str(n) for n in range(34)]
    assert (heads[0]["x"], heads[0]["y"]) != (heads[17]["x"], heads[17]["y"])


def test_a_band_has_only_the_rows_of_which_it_has_a_cell() -> None:
    cells = pd.concat([SILENCE_CELLS.head(1)] * 20)
    cells = cells.assign(region=[f"CN-{n}" for n in range(20)], region_name=list(range(20)))
    other = cells.tail(1).assign(indicator="power", indicator_name="Power")
    names = traces_of(build_silence(pd.concat([cells, other]), theme=LIGHT, narrow=True))[-1]
    assert names["text"] == ["Industry value", "Industry value", "Power"]
