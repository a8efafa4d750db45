"""The menu beside each figure, the deck that figures are laid aside for, and its page."""

import json
from collections.abc import Iterator
from threading import Event
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

import dashboard.parts.stage  # noqa: F401  (each is patched below)
from dashboard.export.decks import Progress
from dashboard.export.images import Busy
from dashboard.parts.camera import read_chart_config
from dashboard.state.tray import KEPT
from dashboard.views.making import Maker
from tests.pages.conftest import OpenPage
from tests.pages.reading import read_address, read_words

MENUS = {
    "overview": ["overview"],
    "compare": ["compare"],
    "progress": ["state_counts"],
    "deadlines": ["deadlines", "years"],
    "region": ["region_timeline", "region_history", "region_peers"],
    "changes": ["chain"],
    "nation": ["sum"],
    "gaps": ["silence"],
    "sources": ["silence"],
}


def open_menu(test: AppTest, key: str) -> AppTest:
    test.session_state[f"{key}_export"] = True
    return shown(test.run())


def shown(test: AppTest) -> AppTest:
    assert [error.value for error in test.exception] == []
    return test


def list_keys(test: AppTest) -> list[str]:
    return [str(button.key) for button in test.button]


@pytest.mark.parametrize("page", MENUS)
def test_every_figure_can_be_taken_away(open_page: OpenPage, page: str) -> None:
    test = open_page(page)
    for key in MENUS[page]:
        assert f"{key}_tray" not in list_keys(test)
        open_menu(test, key)
        assert test.button(key=f"{key}_tray").label == "Add to the deck"
        labels = [button.proto.label for button in test.get("download_button")]
        assert "Download PPTX" in labels


def test_sizes_are_offered_for_pictures_only(open_page: OpenPage) -> None:
    test = open_menu(open_page("compare"), "compare")
    assert "compare_size" not in [box.key for box in test.selectbox]
    test.session_state["compare_form"] = "png"
    shown(test.run())
    assert {"compare_size", "compare_scale"} <= {box.key for box in test.selectbox}
    test.session_state["compare_form"] = "svg"
    shown(test.run())
    assert "compare_scale" not in [box.key for box in test.selectbox]


def test_address_of_a_menu_opens_the_same_view(open_page: OpenPage) -> None:
    test = open_menu(open_page("compare", year="2025", view="steps"), "compare")
    address = test.code[0].value
    assert "/compare?indicator=core_industry_value&as_of=2026-11-21&view=steps" in address
    assert "at=" in address


def test_figure_laid_aside_is_in_the_deck_and_its_link(open_page: OpenPage) -> None:
    test = open_menu(open_page("compare"), "compare")
    shown(test.button(key="compare_tray").click().run())
    assert test.button(key="compare_tray").label == "In the deck"
    assert test.button(key="compare_tray").disabled
    test.switch_page("app_pages/deck.py")
    shown(test.run())
    assert "**1. AI core industry: targets for 2027**" in read_words(test)
    link = read_address(test)["tray"]
    again = open_page("deck", tray=link)
    assert "**1. AI core industry: targets for 2027**" in read_words(shown(again))


def fill_deck(test: AppTest, name: str = "region") -> AppTest:
    return shown(test.button(key=f"brief_{name}").click().run())


def keys_of(test: AppTest, name: str) -> list[str]:
    return [key for key in list_keys(test) if key.startswith("deck_0_") and key.endswith(name)]


def read_order(test: AppTest) -> list[str]:
    tray: Any = test.session_state[KEPT]
    return [item.view.address() for item in tray]


def test_deck_is_filled_by_a_brief_ordered_and_worded(open_page: OpenPage) -> None:
    test = fill_deck(open_page("deck", region="340100"))
    first, second, *rest = read_order(test)
    shown(test.button(key=f"deck_0_{first}_down").click().run())
    assert read_order(test) == [second, first, *rest]
    shown(test.text_input(key=f"deck_0_{first}_title").set_value(" <b>My</b> title ").run())
    shown(test.text_input(key=f"deck_0_{first}_remark").set_value("Mind this").run())
    item = test.session_state[KEPT][1]
    assert (item.title, item.remark) == ("<b>My</b> title", "Mind this")
    again = shown(open_page("deck", tray=read_address(test)["tray"]))
    assert again.text_input(key=f"deck_0_{first}_title").value == "<b>My</b> title"
    shown(test.button(key=f"deck_0_{first}_remove").click().run())
    assert read_order(test) == [second, *rest]
    before = len(read_order(test))
    fill_deck(test)
    assert len(read_order(test)) == before + 1  # only what is missing is added


def test_deck_without_figures_says_how_to_get_some(open_page: OpenPage) -> None:
    test = open_page("deck")
    assert "Add to the deck" in read_words(test)
    assert "deck_make" not in list_keys(test)


def test_damaged_link_to_a_deck_is_refused(open_page: OpenPage) -> None:
    test = shown(open_page("deck", tray="broken"))
    assert ["damaged" in box.value for box in test.warning] == [True]


def test_deck_is_made_and_can_be_downloaded(open_page: OpenPage) -> None:
    test = fill_deck(open_page("deck"))
    shown(test.button(key="deck_make").click().run())
    job: Any = test.session_state["_deck_job"]
    job.thread.join()
    shown(test.run())
    assert job.trouble == ""
    labels = [button.proto.label for button in test.get("download_button")]
    assert labels == ["Download regional-ai-targets_2026-11-21.pptx"]


def test_cancelled_deck_is_not_made(open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> None:
    is_cancelled = Event()

    def make_slowly(*_arguments: Any, progress: Progress, **_options: Any) -> None:
        progress(1, 6)
        is_cancelled.wait()
        progress(2, 6)

    monkeypatch.setattr(Maker, "make_deck", make_slowly)
    test = fill_deck(open_page("deck"))
    shown(test.button(key="deck_make").click().run())
    job: Any = test.session_state["_deck_job"]
    shown(test.button(key="deck_cancel").click().run())
    is_cancelled.set()
    job.thread.join()
    shown(test.run())
    assert (job.file, job.done) == (None, 1)
    assert "you cancelled it" in read_words(test)


def test_deck_that_cannot_be_made_says_why(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: Any, **_options: Any) -> None:
        raise Busy

    monkeypatch.setattr(Maker, "make_deck", refuse)
    test = fill_deck(open_page("deck"))
    shown(test.button(key="deck_make").click().run())
    job: Any = test.session_state["_deck_job"]
    job.thread.join()
    shown(test.run())
    assert ["Too many images" in box.value for box in test.error] == [True]


def test_presentation_turns_its_sheets(open_page: OpenPage) -> None:
    deck = fill_deck(open_page("deck"))
    test = shown(open_page("present", tray=read_address(deck)["tray"]))
    assert test.button(key="stage_back").disabled
    shown(test.button(key="stage_on").click().run())
    assert read_address(test)["sheet"] == "2"
    shown(test.button(key="stage_last").click().run())
    assert test.button(key="stage_on").disabled
    assert len(test.get("image")) == 1
    empty = shown(open_page("present"))
    assert "names no figure" in read_words(empty)


def test_exported_address_is_held_against_today(open_page: OpenPage) -> None:
    menu = open_menu(open_page("compare", year="2025", as_of="2025-06-01"), "compare")
    test = shown(open_page("exported", code=menu.code[0].value))
    assert "fell due since" in read_words(test)
    bad = shown(open_page("exported", code="compare"))
    assert "says no version" in bad.error[0].value


@pytest.fixture
def no_browser(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine without a browser that draws images."""
    for module in ("export.images", "parts.export_menu", "parts.deck.file", "parts.stage"):
        monkeypatch.setattr(f"dashboard.{module}.has_browser", lambda: False)
    read_chart_config.cache_clear()
    yield
    read_chart_config.cache_clear()


@pytest.mark.usefixtures("no_browser")
def test_without_a_browser_the_menu_says_how_to_get_pictures(open_page: OpenPage) -> None:
    test = open_menu(open_page("compare"), "compare")
    config = json.loads(test.get("plotly_chart")[0].proto.config)
    assert config["modeBarButtons"] == [["toImage"]]
    assert len(test.get("download_button")) == 1
    test.session_state["compare_form"] = "png"
    shown(test.run())
    assert "kaleido_get_chrome" in read_words(test).replace("`", "")
    assert test.get("download_button") == []
    deck = fill_deck(open_page("deck"))
    deck.session_state["deck_form"] = "pdf"
    shown(deck.run())
    assert "kaleido_get_chrome" in read_words(deck)
    present = shown(open_page("present", tray=read_address(deck)["tray"]))
    assert len(present.get("plotly_chart")) == 1
