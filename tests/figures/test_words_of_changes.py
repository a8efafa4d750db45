"""The figure of a chain of promises says each step with its day, document and source."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from dashboard.figures.chains import ChainRequest, build_chain_figure, describe_steps, list_pairs
from dashboard.figures.model import Figure, Look
from data.progress import build_chains, list_changes
from tests.factories import a_catalog_of, a_source, said
from tests.figures.frames import ids_drawn, words_drawn

DAY = date(2026, 11, 21)
NOW = pd.Timestamp(DAY)
ASKED = ChainRequest(DAY, "CN-GD", "core_industry_value")
FIRST = said("first", "2021-03-01", deadline="2030", value=2000)
RAISED = said("raised", "2022-05-06", deadline="2030", value=3000)
POSTPONED = said("postponed", "2023-07", deadline="2032", value=3000)


def _draw(*goals: Any, look: Look | None = None, **tables: Any) -> Figure:
    catalog = a_catalog_of(*goals, **tables)
    return build_chain_figure(catalog, build_chains(catalog, NOW), ASKED, look=look or Look())


def test_title_names_region_and_indicator_and_subtitle_the_unit() -> None:
    figure = _draw(FIRST, RAISED)
    assert figure.title == "Guangdong: AI core industry, what was promised when"
    assert figure.subtitle == "Goals by the day of their announcement, bn yuan"
    assert (figure.version, figure.as_of) == ("0123456789ab", DAY)


@pytest.mark.parametrize(
    ("goals", "finding"),
    [
        ((), ""),
        ((FIRST,), ""),
        ((FIRST, RAISED), "Since the first promise: raised 1×."),
        ((FIRST, RAISED, POSTPONED), "Since the first promise: raised 1×, postponed 1×."),
        (
            (FIRST, RAISED, said("more", "2024", deadline="2030", value=4000)),
            "Since the first promise: raised 2×.",
        ),
    ],
    ids=["none", "one", "raised", "raised and postponed", "raised twice"],
)
def test_finding_counts_the_changes(goals: Any, finding: str) -> None:
    assert _draw(*goals).finding == finding


def test_alternative_text_of_a_chain() -> None:
    assert _draw(FIRST, RAISED).alt == (
        "Guangdong: AI core industry, what was promised when. Goals by the day of their "
        "announcement, bn yuan. Since the first promise: raised 1×."
    )


def test_table_says_what_was_promised_before_and_then() -> None:
    table = _draw(FIRST, RAISED, POSTPONED).table
    assert table[["Step", "Before", "Then", "Day"]].to_numpy().tolist() == [
        ["Set", "–", "> 200 bn yuan by 2030", "1 Mar 2021"],
        ["Raised", "> 200 bn yuan by 2030", "> 300 bn yuan by 2030", "6 May 2022"],
        ["Postponed", "> 300 bn yuan by 2030", "> 300 bn yuan by 2032", "Jul 2023"],
    ]
    assert set(table["Document"]) == {"Plan for the AI industry"}


def test_promise_without_a_deadline_is_by_no_day() -> None:
    """It read "> 300 bn yuan by no deadline"."""
    assert _draw(said("open", "2022", deadline="")).table["Then"].tolist() == [
        "> 300 bn yuan, no deadline"
    ]


def test_range_is_written_with_both_ends() -> None:
    """Only its lower end stood in table and label."""
    goal = said("range", "2022", comparator="range", value=100, value_max=200, deadline="2030")
    figure = _draw(goal)
    assert figure.table["Then"].tolist() == ["10–20 bn yuan by 2030"]
    assert "10–20 bn yuan, 2030" in words_drawn(figure)


def test_end_of_a_promise_says_which_one_ended() -> None:
    figure = _draw(said("gd", "2022", deadline="2025"))
    assert figure.table.iloc[-1][["Step", "Before", "Then", "Day"]].tolist() == [
        "Ended without a successor",
        "> 300 bn yuan by 2025",
        "no successor found",
        "1 Jan 2026",
    ]


def test_goals_of_other_scopes_carry_a_sign_and_its_meaning() -> None:
    figure = _draw(FIRST, said("apart", "2022", deadline="2030", scope="above-scale"))
    assert figure.footnotes == ("(a) Above designated size only: Guangdong.",)
    assert "> 300 bn yuan (a), 2030" in words_drawn(figure)
    assert figure.table["Indicator"].tolist() == [
        "AI core industry",
        "AI core industry (above designated size only)",
    ]


@pytest.mark.parametrize(
    ("unknown", "note"),
    [
        (1, "1 goal announced on an unknown day is listed in the table only."),
        (2, "2 goals announced on unknown days are listed in the table only."),
    ],
)
def test_goals_of_unknown_day_are_in_the_table_only(unknown: int, note: str) -> None:
    goals = [said(f"lost-{n}", "", deadline=f"203{n}") for n in range(unknown)]
    # Without a day of its own a goal has that of its source.
    figure = _draw(FIRST, *goals, sources=[a_source(published_on="")])
    assert figure.footnotes == (note,)
    assert (len(figure.table), ids_drawn(figure)) == (unknown + 1, {"first"})


def test_draft_is_faint_and_the_figure_says_why() -> None:
    figure = _draw(FIRST, said("draft", "2023", "draft", deadline="2030"))
    assert figure.footnotes == ("Faint: a draft for comment, which changes nothing.",)
    assert (ids_drawn(figure), figure.finding) == ({"first", "draft"}, "")


def test_every_row_cites_its_source() -> None:
    other = said("other", "2022", deadline="2030", value=3000, source="later")
    sources = [a_source(), a_source(id="later", title="Later")]
    figure = _draw(FIRST, other, sources=sources)
    assert figure.table["Source"].tolist() == [1, 2]
    assert [source.text.split('"')[1] for source in figure.sources] == ["人工智能产业", "Later"]


@pytest.mark.parametrize("narrow", [False, True])
def test_region_without_a_goal_says_so(narrow: bool) -> None:
    figure = _draw(said("zj", "2022", region="CN-ZJ"), look=Look(narrow=narrow))
    words = words_drawn(figure).replace("<br>", " ")
    assert "This region has stated no goal for this indicator." in words
    assert (figure.finding, len(figure.table), figure.sources) == ("", 0, ())


def test_phone_and_desk_say_the_same() -> None:
    wide, phone = _draw(FIRST, RAISED), _draw(FIRST, RAISED, look=Look(narrow=True))
    assert (phone.alt, phone.footnotes, phone.sources) == (wide.alt, wide.footnotes, wide.sources)
    assert ids_drawn(phone) == ids_drawn(wide) == {"first", "raised"}


def test_changes_are_described_alike_without_a_figure() -> None:
    catalog = a_catalog_of(FIRST, RAISED)
    words = describe_steps(list_changes(build_chains(catalog, NOW)), catalog, "en")
    (row,) = words.to_dict("records")
    assert (row["id"], row["Region"], row["Step"]) == ("raised", "Guangdong", "Raised")
    assert "Source" not in row


def test_pairs_come_with_most_steps_first() -> None:
    wide = said("wide", "2022", indicator="industry_value", deadline="2030")
    pairs = list_pairs(build_chains(a_catalog_of(FIRST, RAISED, wide), NOW))
    assert pairs == {"CN-GD": ("core_industry_value", "industry_value")}
