"""The language of a page: the switch, the address, the browser; it stays from page to page."""

from contextvars import copy_context
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.i18n import LANGUAGES, use_language
from dashboard.state.language import PREFERRED, SWITCH
from tests.pages.conftest import RUN_LIMIT, OpenPage
from tests.pages.reading import read_address

CHINESE, ENGLISH = "广东省", "Guangdong"
RECORD = "cn-gd-core-industry-value-2025-1"


def _title(test: AppTest) -> str:
    return str(test.title[0].value)


def _choose(test: AppTest, language: str) -> AppTest:
    """Press the button, which names the other language."""
    button = test.button(key=SWITCH)
    assert button.label == LANGUAGES[language]
    return button.click().run()


def _run_in(language: str, test: AppTest) -> AppTest:
    """Run once more; AppTest calls the functions that name options in the context of the test."""

    def run() -> AppTest:
        use_language(language)
        return test.run()

    return copy_context().run(run)


@pytest.mark.parametrize(
    ("browser", "name"),
    [("zh-CN", CHINESE), ("zh-TW", CHINESE), ("en-GB", ENGLISH), ("fr-FR", ENGLISH)],
)
def test_first_visit_is_in_the_language_of_the_browser(
    open_page: OpenPage, tiny: Path, browser: str, name: str
) -> None:
    test = open_page("record", tiny, id=RECORD)
    test.context["locale"] = browser
    del test.session_state[PREFERRED]  # asked once a session
    assert name in _title(test.run())
    assert read_address(test) == {"id": RECORD}


def test_chosen_language_stands_in_the_address(open_page: OpenPage, tiny: Path) -> None:
    test = _choose(open_page("record", tiny, id=RECORD), "zh")
    assert CHINESE in _title(test)
    assert read_address(test) == {"id": RECORD, "lang": "zh"}
    assert ENGLISH in _title(_choose(test, "en"))
    assert read_address(test) == {"id": RECORD, "lang": "en"}


def test_address_wins_over_the_browser(open_page: OpenPage, tiny: Path) -> None:
    test = open_page("record", tiny, id=RECORD, lang="zh")
    assert CHINESE in _title(test)
    assert read_address(test) == {"id": RECORD, "lang": "zh"}


@pytest.mark.parametrize("page", ["compare", "deadlines", "records"])
def test_other_choices_stay_when_the_language_changes(open_page: OpenPage, page: str) -> None:
    asked: dict[str, Any] = {
        "compare": {"indicator": "ai_enterprises", "view": "table", "level": "city"},
        "deadlines": {"by": "indicator", "region": "CN-ZJ"},
        "records": {"q": "guangdong", "kind": "target"},
    }[page]
    test = _choose(open_page(page, **asked), "zh")
    assert read_address(test) == asked | {"lang": "zh"}
    assert read_address(_run_in("zh", test)) == asked | {"lang": "zh"}


def test_language_stays_from_page_to_page(open_page: OpenPage, tiny: Path) -> None:
    test = _choose(open_page("compare", tiny), "zh")
    test.switch_page("app_pages/record.py")
    test.query_params.clear()
    test.query_params["id"] = RECORD
    assert CHINESE in _title(_run_in("zh", test))
    assert read_address(test) == {"id": RECORD, "lang": "zh"}


def test_record_links_keep_a_chosen_language(open_page: OpenPage) -> None:
    test = open_page("deadlines", lang="zh")
    links = test.dataframe[0].value["id"]
    assert links.str.endswith("&lang=zh").all()
    assert not open_page("deadlines").dataframe[0].value["id"].str.contains("lang").any()


def test_unknown_language_is_refused_in_a_sentence(open_page: OpenPage, tiny: Path) -> None:
    test = open_page("compare", tiny, lang="fr")
    assert [toast.value.replace("\\", "") for toast in test.toast] == [
        'The address asks for lang "fr", which is not available here.'
    ]


def test_frame_is_in_the_language_of_its_address(open_page: OpenPage) -> None:
    """It is written for the page around it, not for whoever reads that."""
    asked: dict[str, Any] = {"of": "compare", "indicator": "ai_enterprises"}
    test = open_page("embed", **asked)
    test.context["locale"] = "zh-CN"
    test.context["url"] = "http://localhost:8501/embed"
    del test.session_state[PREFERRED]
    words = test.run(timeout=RUN_LIMIT).markdown[0].value
    chinese = open_page("embed", **asked, lang="zh").markdown[0].value
    assert "AI enterprises" in words
    assert "人工智能企业" in chinese
