"""Every code has two names and a use."""

import re

import pytest

from data.columns import describe_columns
from data.dictionary import build_dictionary, list_code_lists
from schemas import (
    TABLES,
    Block,
    Caution,
    Change,
    Code,
    Comparator,
    Kind,
    Omission,
    PaceNote,
    Role,
    Ruling,
    SdgRating,
    Silence,
    State,
    Step,
    Want,
)

CODES = [code for codes in list_code_lists() for code in codes]
WITHOUT_COLUMN = {
    Caution: "several stand in one cell",
    Kind: "each kind has its own file",
    **dict.fromkeys((Block, Omission, PaceNote, SdgRating, Silence, State, Step, Want), "computed"),
    **dict.fromkeys((Change, Role, Ruling), "of the log of changes"),
}


@pytest.mark.parametrize("code", CODES, ids=repr)
def test_code_is_named_in_both_languages(code: Code) -> None:
    assert re.fullmatch("[a-z_]+", code)
    assert code.en
    assert re.search("[一-鿿]", code.zh)


@pytest.mark.parametrize("codes", list_code_lists(), ids=lambda codes: codes.__name__)
def test_names_of_a_list_differ(codes: type[Code]) -> None:
    assert len({code.en for code in codes}) == len({code.zh for code in codes}) == len(codes)


def test_every_list_is_the_type_of_a_column() -> None:
    used = {column.codes for table in TABLES.values() for column in describe_columns(table)}
    assert set(list_code_lists()) - used == set(WITHOUT_COLUMN)


@pytest.mark.parametrize("code", CODES, ids=repr)
def test_code_stands_in_the_dictionary(code: Code) -> None:
    assert f"| `{code}` | {code.en} | {code.zh} |" in build_dictionary()


def test_code_is_its_text() -> None:
    assert (Comparator.GT, Comparator("gt").en, Comparator.GT.zh) == ("gt", "over", "超过")
