"""The list of records finds, filters and hands out; a record's own page shows all that is known."""

from pathlib import Path
from typing import Any

import pytest

from tests.factories import (
    a_conflict,
    a_dataset,
    a_source,
    a_target,
    an_actual,
    an_evidence,
    an_instrument,
    said,
)
from tests.pages.conftest import OpenPage
from tests.pages.reading import list_buttons, read_address, read_words

GOAL, ZHEJIANG = a_target()["id"], "cn-zj-core-industry-value-2027-1"


def _list_ids(test: Any) -> list[str]:
    """The records in the table, by the id in their link."""
    return [link.removeprefix("/record?id=") for link in test.dataframe[0].value["Record"]]


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ({"q": "guangdong 300 2025"}, [GOAL]),
        ({"q": "3000亿元 广东"}, [GOAL]),
        ({"q": "浙江"}, [ZHEJIANG]),
        ({"kind": "actual"}, [an_actual()["id"]]),
        ({"kind": "target", "region": "CN-ZJ"}, [ZHEJIANG]),
        ({"year": ["2023", "2027"]}, [an_actual()["id"], ZHEJIANG]),
    ],
)
def test_records_are_found(
    open_page: OpenPage, tiny: Path, address: dict[str, Any], found: list[str]
) -> None:
    test = open_page("records", tiny, **address)
    assert _list_ids(test) == found
    assert read_address(test) == address


@pytest.mark.parametrize(
    "words", ["Guangdong 300 billion 2025", "Hefei 2,400 enterprises", "Hefei 600 scenarios"]
)
def test_founding_figure_is_found_in_one_search(open_page: OpenPage, words: str) -> None:
    statements = open_page("records", q=words, column="statement").dataframe[0].value["Statement"]
    number = next(word for word in words.split() if word[0].isdigit())
    assert any(number in text or number.replace(",", "") in text for text in statements)


def test_nothing_found_is_said_in_a_sentence(open_page: OpenPage, tiny: Path) -> None:
    test = open_page("records", tiny, q="nowhere")
    sentence = "No record matches the search “nowhere”. Remove a word."
    assert test.info[0].value.replace("\\", "") == sentence
    assert (len(test.dataframe), read_address(test)) == (0, {"q": "nowhere"})


def test_options_are_counted(open_page: OpenPage, tiny: Path) -> None:
    test = open_page("records", tiny)
    assert test.multiselect(key="records_region").options == ["Guangdong (2)", "Zhejiang (1)"]


def test_search_narrows_the_options(open_page: OpenPage, tiny: Path) -> None:
    test = open_page("records", tiny)
    test.text_input(key="records_q").set_value("zhejiang").run()
    assert test.multiselect(key="records_region").options == ["Zhejiang (1)"]
    assert read_address(test) == {"q": "zhejiang"}


def test_filter_stays_where_the_search_has_none_of_it(open_page: OpenPage, tiny: Path) -> None:
    """It was dropped, and the reader saw more records than asked for."""
    test = open_page("records", tiny, region="CN-GD")
    test.text_input(key="records_q").set_value("zhejiang").run()
    regions = test.multiselect(key="records_region")
    assert (regions.options, regions.value) == (["Zhejiang (1)", "Guangdong (0)"], ["CN-GD"])
    assert read_address(test) == {"q": "zhejiang", "region": "CN-GD"}
    sentence = "No record matches the search “zhejiang” and these filters. Remove one of them."
    assert test.info[0].value.replace("\\", "") == sentence


def test_filter_of_an_address_stays_too(open_page: OpenPage, tiny: Path) -> None:
    address = {"q": "zhejiang", "region": "CN-GD"}
    test = open_page("records", tiny, **address)
    assert (read_address(test), len(test.toast)) == (address, 0)
    test.multiselect(key="records_region").set_value([]).run()
    assert read_address(test) == {"q": "zhejiang"}


def test_columns_are_chosen(open_page: OpenPage, tiny: Path) -> None:
    test = open_page("records", tiny, column=["region", "note"])
    assert list(test.dataframe[0].value) == ["Record", "Region", "Note"]


def test_table_beside_a_figure_leads_to_its_records(open_page: OpenPage, tiny: Path) -> None:
    test = open_page("compare", tiny, view="table", year="2025")
    assert test.dataframe[0].value["id"].tolist() == [f"/record?id={GOAL}"]


def test_sources_below_a_figure_are_numbered(open_page: OpenPage, tiny: Path) -> None:
    test = open_page("compare", tiny)
    test.toggle(key="compare_sources").set_value(True).run()
    assert any(item.value.startswith("1. Guangdong Provincial") for item in test.markdown)


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ({"id": "cn-xx-1"}, "No record has the id “cn-xx-1”."),
        ({}, "The address names no record."),
        ({"id": ""}, "The address names no record."),
    ],
)
def test_unknown_record_says_so(
    open_page: OpenPage, tiny: Path, address: dict[str, str], sentence: str
) -> None:
    test = open_page("record", tiny, **address)
    assert test.info[0].value.replace("\\", "") == sentence
    assert test.title[0].value == "No such record"


def test_id_from_the_address_is_shown_as_text(open_page: OpenPage, tiny: Path) -> None:
    test = open_page("record", tiny, id="![x](https://example.org/a.png) <b>")
    assert "\\!\\[x\\]\\(http\u2060s" in test.info[0].value  # no link either
    assert "\\<b\\>" in test.info[0].value


def test_record_shows_figure_source_and_citation(open_page: OpenPage, tiny: Path) -> None:
    test = open_page("record", tiny, id=GOAL)
    words = read_words(test)
    assert test.title[0].value.replace("\\", "") == (
        "Guangdong · AI core industry: > 300 bn yuan by 2025"
    )
    assert "Seen at: Guangdong Provincial Government" in words
    assert "Says the same: Guangdong Provincial Government" in words
    assert f"record {GOAL}" in test.code[0].value
    assert read_address(test) == {"id": GOAL}


def test_record_shows_its_figure_as_stated_and_converted(open_page: OpenPage, tiny: Path) -> None:
    facts = open_page("record", tiny, id=GOAL).table[0].value["value"]
    assert facts["As stated"] == "over 3,000 × 100 million yuan"
    assert facts["In plain units"].replace("\\", "") == "> 300 bn yuan"
    assert (facts["Deadline"], facts["Announced"]) == ("31 Dec 2025", "15 Dec 2022")


def test_replaced_goal_leads_to_its_successor(open_page: OpenPage, tmp_path: Path) -> None:
    goals = [said("old", "2021-05-01"), said("new", "2023-06-30", value=3500)]
    folder = a_dataset(
        tmp_path,
        targets=[target for target, _ in goals],
        instruments=[instrument for _, instrument in goals],
        actuals=[],
        evidence=[],
        facts=[],
    )
    old, new = open_page("record", folder, id="old"), open_page("record", folder, id="new")
    assert "Replaced by a later goal" in read_words(old)
    assert [button.key for button in list_buttons(old)] == ["follow_record_id=new"]
    assert [button.key for button in list_buttons(new)] == ["follow_record_id=old"]


def test_records_that_disagree_lead_to_each_other(open_page: OpenPage, tmp_path: Path) -> None:
    folder = a_dataset(tmp_path, conflicts=[a_conflict()])
    test = open_page("record", folder, id=GOAL)
    assert "Another record gives another figure. Both are kept." in read_words(test)
    test.button(key=f"follow_record_id={an_actual()['id']}").click().run()
    assert read_address(test) == {"id": an_actual()["id"]}


def test_second_source_with_another_figure_gives_it(open_page: OpenPage, tmp_path: Path) -> None:
    disputed = an_evidence(verdict="disputes", value="2800", unit="CNY_100M", note_en="Draft.")
    words = read_words(open_page("record", a_dataset(tmp_path, evidence=[disputed]), id=GOAL))
    assert "Gives another figure (280 bn yuan): Guangdong Provincial" in words
    assert "Draft." in words


HOSTILE = "<b>x</b> [y](https://e.org) :red[z]"


@pytest.mark.parametrize("page", ["overview", "compare", "deadlines", "region", "record"])
def test_hostile_text_of_the_dataset_is_shown_as_text(
    open_page: OpenPage, tmp_path: Path, page: str
) -> None:
    folder = a_dataset(
        tmp_path,
        targets=[a_target(statement_en=HOSTILE, note_en=HOSTILE)],
        actuals=[],
        sources=[a_source(title=HOSTILE, publisher=HOSTILE, url="https://e.org/>)[x](//f.org)")],
        instruments=[an_instrument(title_en=HOSTILE, issuer_en=HOSTILE)],
        evidence=[an_evidence(note_en=HOSTILE)],
    )
    test = open_page(page, folder, **({"id": GOAL} if page == "record" else {}))
    kinds = ("title", "markdown", "caption", "header", "info")
    elements: list[Any] = [element for kind in kinds for element in test.get(kind)]
    texts = [str(element.value) for element in elements]
    assert [text for text in texts if ":red[z]" in text or "[y](" in text or "<b>" in text] == []
    assert not any("/>)[x]" in text for text in texts)
