"""A record says its figure, and by when or as of when."""

import pytest

from dashboard.text.addresses import link_to
from dashboard.text.codes import LISTS, name_code, name_measure
from dashboard.text.records import format_figure, format_sentence
from data.measures import Measure
from tests.factories import Cells, an_actual, said, some_records


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "> 300 bn yuan by 2025"),
        ({"deadline": "2025-06-30"}, "> 300 bn yuan by 30 Jun 2025"),
        ({"deadline": ""}, "> 300 bn yuan no deadline stated"),
        ({"comparator": "range", "value_max": 3500}, "300–350 bn yuan by 2025"),
        ({"comparator": "approx", "value": "1673.9"}, "≈ 167.39 bn yuan by 2025"),
    ],
)
def test_target_says_its_deadline(changes: Cells, words: str) -> None:
    record = next(some_records(said("goal", "2022", **changes)).itertuples())
    assert format_figure(record) == words


@pytest.mark.parametrize(
    ("as_of", "words"),
    [
        ("2023-12-31", "180 bn yuan as of 31 Dec 2023"),
        ("2023", "180 bn yuan as of 2023"),
        ("", "180 bn yuan date not known"),
    ],
)
def test_reported_figure_says_its_date(as_of: str, words: str) -> None:
    record = next(some_records(actuals=[an_actual(as_of=as_of)]).itertuples())
    assert format_figure(record) == words


def test_sentence_names_region_and_indicator() -> None:
    record = next(some_records(said("goal", "2022")).itertuples())
    sentence = format_sentence(record, region="Guangdong", indicator="AI core industry")
    assert sentence == "Guangdong · AI core industry: > 300 bn yuan by 2025"


def test_every_code_has_a_name() -> None:
    names = {name_code(column, str(code)) for column, codes in LISTS.items() for code in codes}
    assert names.isdisjoint(str(code) for codes in LISTS.values() for code in codes)


@pytest.mark.parametrize(("code", "name"), [("", "not known"), ("oath", "oath")])
def test_unknown_code_stands_for_itself(code: str, name: str) -> None:
    assert name_code("force", code) == name


def test_every_measure_has_a_name() -> None:
    assert len({name_measure(measure) for measure in Measure}) == len(Measure)


@pytest.mark.parametrize(
    ("parameters", "address"),
    [
        ({}, "/compare"),
        ({"region": ""}, "/compare"),
        ({"region": ["CN-GD", "CN-ZJ"]}, "/compare?region=CN-GD&region=CN-ZJ"),
        ({"q": "a&b=合肥"}, "/compare?q=a%26b%3D%E5%90%88%E8%82%A5"),
    ],
)
def test_address_is_plain_and_quoted(parameters: dict[str, str], address: str) -> None:
    assert link_to("compare", **parameters) == address
