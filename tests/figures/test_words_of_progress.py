"""The figures of progress say how many targets are in which state, what they leave out, and cite
each row.
"""

from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import pytest

from dashboard.figures.bullets import build_bullets_figure
from dashboard.figures.model import Figure, Look
from dashboard.figures.progress import (
    BY_FAMILY,
    ProgressRequest,
    build_counts_figure,
    build_matrix_figure,
)
from data.progress import calculate_states
from tests.factories import a_catalog_of, an_actual, said
from tests.figures.frames import ids_drawn, words_drawn

DAY = date(2026, 11, 21)
COUNTS, BULLETS, MATRIX = build_counts_figure, build_bullets_figure, build_matrix_figure
EVERY = pytest.mark.parametrize("build", [COUNTS, BULLETS, MATRIX])
ASKED = ProgressRequest(DAY, indicator="core_industry_value")
DUE = said("gd", "2022")
OPEN = said("zj", "2022", region="CN-ZJ", deadline="2027", value=4000)
DRAFT = said("draft", "2024", "draft", region="CN-ZJ", deadline="2030")
UNDATED = said("open", "2024", deadline="")
APART = said("apart", "2022", scope="above-scale")
MET = an_actual(id="met", as_of="2025-12-31", value=3500)


def _draw(build: Any, *goals: Any, look: Look | None = None, **more: Any) -> Figure:
    tables = {name: more.pop(name) for name in ("actuals",) if name in more}
    catalog = a_catalog_of(*goals, **tables)
    states = calculate_states(catalog, pd.Timestamp(DAY))
    return build(catalog, states, replace(ASKED, **more), look=look or Look())


@EVERY
def test_alternative_text_says_title_subtitle_and_outcome(build: Any) -> None:
    figure = _draw(build, DUE, OPEN)
    parts = (figure.title, figure.subtitle, figure.finding.rstrip("."))
    assert figure.alt == ". ".join(parts) + "."
    assert (figure.version, figure.as_of) == ("0123456789ab", DAY)


@pytest.mark.parametrize(
    ("build", "title", "subtitle"),
    [
        (COUNTS, "What became of the targets", "2 targets known by 21 Nov 2026"),
        (
            BULLETS,
            "AI core industry: goals and reported figures",
            "Targets in force with a deadline, bn yuan",
        ),
        (
            MATRIX,
            "The state of every goal",
            "Regions by indicators; of several targets the one with the nearest deadline",
        ),
    ],
    ids=["counts", "bullets", "matrix"],
)
def test_title_and_subtitle(build: Any, title: str, subtitle: str) -> None:
    figure = _draw(build, DUE, OPEN)
    assert (figure.title, figure.subtitle) == (title, subtitle)


@pytest.mark.parametrize(
    ("goals", "subtitle"),
    [((), "0 targets known by 21 Nov 2026"), ((DUE,), "1 target known by 21 Nov 2026")],
)
def test_targets_are_counted_in_words(goals: Any, subtitle: str) -> None:
    assert _draw(COUNTS, *goals).subtitle == subtitle


@EVERY
@pytest.mark.parametrize(
    ("goals", "actuals", "finding"),
    [
        ((), [], ""),
        ((OPEN,), [], ""),
        ((DUE, OPEN), [], "0 reached, 0 missed, 1 fell due without a result."),
        ((DUE, OPEN), [MET], "1 reached, 0 missed, 0 fell due without a result."),
        (
            (DUE,),
            [an_actual(as_of="2026-01-31", value=2900)],
            "0 reached, 1 missed, 0 fell due without a result.",
        ),
    ],
    ids=["none", "nothing due", "no result", "reached", "missed"],
)
def test_finding_tells_the_outcome_of_what_fell_due(
    build: Any, goals: Any, actuals: Any, finding: str
) -> None:
    assert _draw(build, *goals, actuals=actuals).finding == finding


@pytest.mark.parametrize(
    ("build", "goals", "notes"),
    [
        (COUNTS, (DUE, UNDATED, APART), ()),
        (COUNTS, (DUE, DRAFT), ("1 draft is left out.",)),
        (BULLETS, (DUE,), ()),
        (
            BULLETS,
            (DUE, DRAFT, UNDATED),
            (
                "Left out, no deadline stated: Guangdong.",
                "Left out, draft for comment: Zhejiang.",
            ),
        ),
        (MATRIX, (DUE,), ()),
        (
            MATRIX,
            (DUE, DRAFT, UNDATED, APART),
            (
                "1 draft is left out.",
                "1 target without a deadline is left out.",
                "1 target that counts another scope is left out.",
            ),
        ),
    ],
)
def test_what_is_left_out_is_said_only_where_there_is_some(
    build: Any, goals: Any, notes: tuple[str, ...]
) -> None:
    assert _draw(build, *goals).footnotes == notes


def test_many_left_out_are_counted_in_the_plural() -> None:
    twice = (
        said("draft-2", "2024", "draft", deadline="2030"),
        said("open-2", "2024", region="CN-ZJ", deadline=""),
        said("apart-2", "2022", region="CN-ZJ", scope="above-scale"),
    )
    assert _draw(MATRIX, DUE, DRAFT, UNDATED, APART, *twice).footnotes == (
        "2 drafts are left out.",
        "2 targets without a deadline are left out.",
        "2 targets that count another scope are left out.",
    )


@pytest.mark.parametrize(
    ("goals", "words"),
    [((DUE,), "For 1 goal, figures of"), ((DUE, said("gd-27", "2022", deadline="2027")), "For 2")],
)
def test_bullets_say_that_figures_of_another_scope_decide_nothing(goals: Any, words: str) -> None:
    figure = _draw(BULLETS, *goals, actuals=[an_actual(scope="above-scale")])
    assert figure.footnotes[0].startswith(words)
    assert figure.footnotes[0].endswith("another scope exist; they decide nothing.")


def test_counts_name_groups_and_states_in_the_table() -> None:
    table = _draw(COUNTS, DUE, OPEN, actuals=[MET]).table
    assert table.set_index("Group").to_dict("index") == {
        "Guangdong": {"Achieved on time": 1, "No baseline": 0},
        "Zhejiang": {"Achieved on time": 0, "No baseline": 1},
    }


def test_counts_by_family_name_the_family() -> None:
    assert _draw(COUNTS, DUE, OPEN, by=BY_FAMILY).table["Group"].tolist() == ["Industry size"]


@pytest.mark.parametrize("build", [BULLETS, MATRIX])
def test_table_words_goal_state_and_deciding_figure(build: Any) -> None:
    figure = _draw(build, DUE, actuals=[MET])
    (row,) = figure.table.to_dict("records")
    assert (row["Goal"], row["Deadline"]) == ("> 300 bn yuan", "2025")
    assert row["State"] == "● Achieved on time"
    assert row["Figure that decides"].startswith("350 bn yuan on 31 Dec 2025")
    assert (row["Source"], [source.number for source in figure.sources]) == (1, [1])


def test_bullets_draw_every_row_and_name_deadline_and_scope() -> None:
    figure = _draw(BULLETS, DUE, OPEN, APART)
    assert ids_drawn(figure) == set(figure.table["id"]) == {"gd", "zj", "apart"}
    words = words_drawn(figure).replace("<br>", " ")
    assert "Guangdong, 2025, above designated size only" in words


def test_matrix_takes_the_nearest_deadline() -> None:
    later = said("gd-30", "2022", deadline="2030")
    assert _draw(MATRIX, DUE, later).table["id"].tolist() == ["gd"]


@EVERY
@pytest.mark.parametrize("narrow", [False, True])
def test_nothing_to_show_is_said_in_a_sentence(build: Any, narrow: bool) -> None:
    figure = _draw(build, look=Look(narrow=narrow))
    words = words_drawn(figure).replace("<br>", " ")
    assert "No target was announced by this day" in words or "No dated target in force" in words
    assert (len(figure.table), figure.sources, figure.footnotes) == (0, (), ())


@EVERY
def test_phone_and_desk_say_the_same(build: Any) -> None:
    wide = _draw(build, DUE, OPEN, DRAFT, actuals=[MET])
    phone = _draw(build, DUE, OPEN, DRAFT, actuals=[MET], look=Look(narrow=True))
    assert (phone.alt, phone.footnotes, phone.sources) == (wide.alt, wide.footnotes, wide.sources)
    pd.testing.assert_frame_equal(phone.table, wide.table)
    assert ids_drawn(phone) == ids_drawn(wide) != set()
