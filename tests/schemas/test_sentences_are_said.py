"""A sentence of the lower floors is English wherever it is kept and compared, and is in the
language of its reader where it is written out.
"""

import copy
import pickle

import pytest

from dashboard.i18n import use_language
from data.problems import Problem, format_problems
from schemas.said import Said

DATE = Said("`{text}` is no date. Write YYYY, YYYY-MM or YYYY-MM-DD", text="soon")
ENGLISH = "`soon` is no date. Write YYYY, YYYY-MM or YYYY-MM-DD"
CHINESE = "`soon`不是日期。请写作YYYY、YYYY-MM或YYYY-MM-DD"


def test_sentence_is_its_english_text() -> None:
    use_language("zh")
    assert DATE == ENGLISH
    assert DATE.startswith("`soon` is")


def test_sentence_is_written_in_the_language_of_its_reader() -> None:
    assert [str(DATE), f"{DATE}"] == [ENGLISH, ENGLISH]
    use_language("zh")
    assert [str(DATE), f"{DATE}", f"{DATE}"] == [CHINESE] * 3


@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda s: pickle.loads(pickle.dumps(s))]
)
def test_copy_remembers_how_it_was_said(again: object) -> None:
    assert callable(again)
    kept = again(DATE)
    use_language("zh")
    assert (kept == ENGLISH, str(kept)) == (True, CHINESE)


def test_sentence_within_another_is_said_too() -> None:
    outer = Said("{key}: {wrong}", key="CN-GD", wrong=DATE)
    assert outer == f"CN-GD: {ENGLISH}"
    use_language("zh")
    assert str(outer).endswith(CHINESE)


def test_braces_in_what_is_filled_in_are_kept() -> None:
    assert str(Said("`{text}` is no number", text="{0} {x}")) == "`{0} {x}` is no number"


def test_error_is_told_in_the_language_of_whoever_hears_it() -> None:
    error = ValueError(DATE)
    use_language("zh")
    assert str(error) == CHINESE


def test_table_of_problems_is_in_the_language_of_its_reader() -> None:
    problem = Problem("targets", 2, "deadline", "soon", DATE, "")
    use_language("zh")
    assert CHINESE in format_problems([problem])
