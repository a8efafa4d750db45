"""Lists, phrases and sentences are joined with the marks of the reader's language."""

from collections.abc import Callable
from contextvars import copy_context

import pytest

from dashboard.i18n import use_language
from dashboard.text.joining import (
    end_sentence,
    join_clauses,
    join_names,
    join_phrases,
    join_sentences,
    join_series,
    put_detail,
    put_lead,
)
from dashboard.text.records import format_figure
from dashboard.text.sources import describe_source
from tests.factories import a_source, an_actual, said, some_records


def say(language: str, write: Callable[[], str]) -> str:
    def speak() -> str:
        use_language(language)
        return write()

    return copy_context().run(speak)


@pytest.mark.parametrize(
    ("write", "english", "chinese"),
    [
        (lambda: join_names(["甲", "乙", "丙"]), "甲, 乙, 丙", "甲、乙、丙"),
        (lambda: join_series(["甲", "乙", "丙"]), "甲, 乙 and 丙", "甲、乙和丙"),
        (lambda: join_series(["甲"]), "甲", "甲"),
        (lambda: join_phrases(["甲", "", "乙"]), "甲, 乙", "甲，乙"),
        (lambda: join_clauses(["甲", "", "乙"]), "甲; 乙", "甲；乙"),
        (lambda: join_sentences(["甲", "", "乙。", "丙?"]), "甲. 乙. 丙?", "甲。乙。丙?"),
        (lambda: end_sentence("甲."), "甲.", "甲。"),
        (lambda: put_lead("甲", 1), "甲: 1", "甲：1"),
        (lambda: put_detail("甲", "乙"), "甲 (乙)", "甲（乙）"),
    ],
)
def test_pieces_are_joined(write: Callable[[], str], english: str, chinese: str) -> None:
    assert (say("en", write), say("zh", write)) == (english, chinese)


def test_chinese_sets_the_day_behind_the_figure_in_brackets() -> None:
    records = some_records(said("goal", "2022"), actuals=[an_actual(as_of="2023")])
    figures = [say("zh", lambda row=row: format_figure(row)) for row in records.itertuples()]
    assert [figure[figure.index("（") :][:2] for figure in figures] == ["（到", "（截"]


def test_chinese_names_a_source_with_chinese_marks() -> None:
    source = a_source(publisher="广东省人民政府", title="行动计划", published_on="")
    assert say("zh", lambda: describe_source(source)) == "广东省人民政府，“行动计划”，政府网站"
