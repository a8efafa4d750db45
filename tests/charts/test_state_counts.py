"""The state counts: bars end to end in a fixed order, counts inside, totals at the end."""

import pandas as pd

from dashboard.charts import LIGHT, build_state_counts
from schemas.codes import State
from tests.charts.frames import layout_of, texts_of, trace_named, traces_of


def a_count(group: str, state: State, count: int) -> dict[str, object]:
    name = {"CN-GD": "Guangdong", "CN-XZ": "Tibet"}[group]
    return {
        "group": group,
        "group_name": name,
        "state": state.value,
        "state_name": state.en,
        "count": count,
    }


STATE_COUNTS = pd.DataFrame(
    [
        a_count("CN-GD", State.MISSED, 40),
        a_count("CN-GD", State.ON_TRACK, 60),
        a_count("CN-XZ", State.ON_TRACK, 1),
        a_count("CN-XZ", State.NO_BASELINE, 0),
    ]
)


def test_states_lie_in_the_fixed_order_whatever_the_frame_says() -> None:
    figure = build_state_counts(STATE_COUNTS, theme=LIGHT)
    on_track, missed = trace_named(figure, "▲ On track"), trace_named(figure, "✕ Missed")
    assert (on_track["base"], on_track["x"]) == ([0, 0], [60, 1])
    assert (missed["base"], missed["x"]) == ([60], [40])


def test_a_mark_says_its_group_and_its_state() -> None:
    figure = build_state_counts(STATE_COUNTS, theme=LIGHT)
    on_track = trace_named(figure, "▲ On track")
    assert on_track["customdata"] == [["CN-GD", "on_track"], ["CN-XZ", "on_track"]]
    assert on_track["hovertext"][0] == "Guangdong<br>▲ On track: 60"


def test_counts_stand_in_their_bars_where_they_have_room() -> None:
    figure = build_state_counts(STATE_COUNTS, theme=LIGHT)
    assert trace_named(figure, "▲ On track")["text"] == ["▲\u00a060", ""]


def test_totals_stand_at_the_ends() -> None:
    figure = build_state_counts(STATE_COUNTS, theme=LIGHT)
    assert texts_of(figure)[-2:] == ["\u00a0100", "\u00a01"]


def test_groups_keep_their_order_and_nothing_is_no_bar() -> None:
    figure = build_state_counts(STATE_COUNTS, theme=LIGHT)
    assert layout_of(figure)["yaxis"]["ticktext"] == ["Guangdong", "Tibet"]
    assert "○ No baseline" not in {trace.get("name") for trace in traces_of(figure)}


def test_there_are_no_half_targets_on_the_axis() -> None:
    assert layout_of(build_state_counts(STATE_COUNTS.tail(2), theme=LIGHT))["xaxis"]["dtick"] == 1


def test_a_phone_sets_names_and_totals_above_the_bars() -> None:
    figure = build_state_counts(STATE_COUNTS, theme=LIGHT, narrow=True)
    assert texts_of(figure)[-4:] == ["100", "1", "Guangdong", "Tibet"]
