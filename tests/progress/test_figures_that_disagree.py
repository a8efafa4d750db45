"""Figures of one day give a range; where they disagree about the verdict, the state says so."""

from tests.progress.goals import a_figure, row_of, state_of

DAY = "2025-12-31"


def test_figures_that_disagree_about_the_goal() -> None:
    row = row_of(a_figure(DAY, 2800), a_figure(DAY, 3200))
    assert row["state"] == "disputed"
    assert (row["actual_low"], row["actual_high"], row["actual_count"]) == (280e9, 320e9, 2)


def test_figures_that_agree_about_the_goal() -> None:
    assert state_of(a_figure(DAY, 3100), a_figure(DAY, 3500)) == "achieved_on_time"
    assert state_of(a_figure(DAY, 2100), a_figure(DAY, 2500)) == "missed"


def test_weaker_figure_does_not_contradict() -> None:
    """ "Over 280" is true of 320 too."""
    assert state_of(a_figure(DAY, 2800, comparator="gt"), a_figure(DAY, 3200)) == "achieved_on_time"


def test_lower_and_upper_ends_do_not_drown_each_other() -> None:
    """Between 200 and 280: neither end may be dropped because the other goes beyond it."""
    ends = a_figure(DAY, 2000, comparator="gt"), a_figure(DAY, 2800, comparator="lt")
    assert state_of(*ends) == "missed"


def test_open_figure_beyond_the_goal_contradicts_a_lower_one() -> None:
    assert state_of(a_figure(DAY, 2800), a_figure(DAY, 3000, comparator="gt")) == "disputed"


def test_later_figure_settles_a_dispute() -> None:
    figures = a_figure(DAY, 2800), a_figure(DAY, 3200)
    assert state_of(*figures, a_figure("2026-06-30", 3300)) == "achieved_late"


def test_dispute_before_the_deadline() -> None:
    figures = a_figure("2024-12-31", 2800), a_figure("2024-12-31", 3200)
    assert state_of(*figures, today="2025-01-31") == "disputed"
    assert state_of(*figures) == "due_no_result"


def test_figures_that_give_different_paces() -> None:
    figures = [a_figure("2022-12-31", 1000), *(a_figure("2024-12-31", v) for v in (1100, 2500))]
    assert state_of(*figures, today="2025-01-31") == "disputed"


def test_figures_that_give_the_same_pace() -> None:
    figures = [a_figure("2022-12-31", 1000), *(a_figure("2024-12-31", v) for v in (2400, 2500))]
    assert state_of(*figures, today="2025-01-31") == "on_track"
