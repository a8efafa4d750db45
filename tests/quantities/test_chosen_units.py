"""A chosen unit holds for a number that names none, and must agree with one that does."""

import pytest

from tests.quantities.units import read_short


@pytest.mark.parametrize(
    ("text", "dimension", "chosen", "kept"),
    [
        ("3000", "money", "CNY_100M", "3000 CNY_100M"),
        ("3000-3500", "money", "CNY_100M", "3000 to 3500 CNY_100M"),
        ("3000亿", "money", "CNY_100M", "3000 CNY_100M"),
        ("300 billion", "money", "CNY", "300 CNY_1B"),
        ("300 billion yuan", "money", "CNY_100M", "300 CNY_1B"),
        ("$3 billion", "money", "USD_1B", "3 USD_1B"),
        ("3万", "computing", "EFLOPS", "30000 EFLOPS"),
        ("2.5", "persons", "10k_persons", "2.5 10k_persons"),
        ("12", "percent", "percent", "12 percent"),
    ],
)
def test_chosen_unit_holds(text: str, dimension: str, chosen: str, kept: str) -> None:
    assert read_short(text, dimension, unit=chosen) == kept


@pytest.mark.parametrize(
    ("text", "chosen", "kind"),
    [
        ("3万", "CNY_100M", "not_as_chosen"),
        ("300 billion", "CNY_100M", "not_as_chosen"),
        ("3000亿元", "USD", "not_as_chosen"),
        ("3000", "EFLOPS", "wrong_kind"),
        ("3000", "EUR", "unknown_unit"),
        ("3000", "", "no_unit"),
        ("300 billion", "", "no_unit"),
    ],
)
def test_unit_that_does_not_fit_is_refused(text: str, chosen: str, kind: str) -> None:
    assert read_short(text, unit=chosen) == kind
