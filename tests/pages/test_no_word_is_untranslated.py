"""Every word on a page went through gettext, or is data: pages in a made-up language show nothing
else.
"""

import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from google.protobuf.json_format import MessageToDict
from streamlit.testing.v1 import AppTest

from dashboard.i18n import use_language
from dashboard.loading.dataset import open_dataset
from dashboard.parts import palette
from data import load_catalog
from data.revisions.tokens import list_tokens
from schemas import TABLES
from tests.editing.typing import TYPED
from tests.pages.conftest import OpenPage
from tests.pages.editing import RECORD, fill, press
from tests.pages.proposing import AUTHOR, REVIEWER
from tests.pages.reading import PAGES
from tests.pages.test_history_tells_and_undoes import NEW, told
from tests.pages.test_import_page import paste, write_row
from tests.pseudo import find_words, list_data, speak_pseudo, walk_texts

__all__ = ["told"]

UNSEEN = re.compile(r"<(style|script)>.*?</\1>", re.DOTALL)
SHOWN = frozenset(
    [
        "body",
        "label",
        "help",
        "options",
        "placeholder",
        "title",
        "text",
        "alt",
        "caption",
        "message",
        "value",
        "default",
    ]
)
CHART = frozenset(["text", "hovertext", "ticktext", "title"])
ADDRESSES: dict[str, dict[str, Any]] = {
    "record": {"id": "cn-gd-core-industry-value-2025-1"},
    "embed": {"of": "compare"},
}
VIEWS: list[tuple[str, dict[str, Any]]] = [
    ("compare", {"view": "steps", "level": "all", "year": "all"}),
    ("compare", {"view": "map", "measure": "usd"}),
    ("compare", {"view": "table", "measure": "per_resident", "relatives": "yes", "drafts": "yes"}),
    ("compare", {"measure": "gdp_share", "indicator": "ai_enterprises", "lang": "fr"}),
    ("compare", {"year": "1990"}),
    ("deadlines", {"by": "indicator"}),
    ("progress", {"by": "indicator"}),
    ("progress", {"indicator": "ai_enterprises"}),
    ("region", {"region": "340100"}),
    ("records", {"q": "nothing of the kind"}),
    ("nation", {"indicator": "ai_enterprises"}),
    ("record", {"id": "nowhere"}),
    ("embed", {"of": "moon"}),
    ("exported", {"code": "nonsense"}),
    ("deck", {"tray": "damaged"}),
]
OPENED = ("table", "sources", "export")  # beside each figure
GIVEN = "cn-gd-core-industry-value-2028-1"  # the id of what is typed
TOLD = (AUTHOR, REVIEWER, NEW, "The plan says 350.", "A slip.", "New plan.", "Typo.")  # in the log
FIGURES = {
    "overview": ["overview"],
    "compare": ["compare"],
    "deadlines": ["deadlines", "years"],
    "progress": ["bullets", "matrix", "state_counts"],
    "region": ["region_timeline", "region_history", "region_peers"],
    "nation": ["sum"],
    "gaps": ["silence"],
}


@pytest.fixture(autouse=True)
def _pseudo(monkeypatch: pytest.MonkeyPatch) -> Iterable[None]:
    """Speak it, also where AppTest itself asks for the names of options."""
    speak_pseudo(monkeypatch)
    use_language("zh")
    yield
    use_language("en")


@pytest.fixture(scope="module")
def data(tiny: Path) -> list[str]:
    """The texts of the datasets."""
    examples = [
        str(example)
        for table in TABLES.values()
        for field in table.fields.values()
        for example in field.examples or []
    ]
    return [*list_data(load_catalog(), load_catalog(tiny)), *examples]


def read_texts(test: AppTest) -> list[str]:
    """Everything that a page shows, the words inside charts and tables too."""
    assert [error.value for error in test.exception] == []
    shown = [node for block in test._tree.children.values() for node in _list_nodes(block)]
    nodes = [*shown, *test.toast]
    pages = test.session_state["_sections"][1]
    titles = [text for name, items in pages.items() for text in (name, *(p.title for p in items))]
    return [text for node in nodes for text in _read_node(node)] + titles


def _list_nodes(block: Any) -> list[Any]:
    """Return blocks too: popovers, tabs and expanders have words of their own."""
    return list(block)


def _read_node(node: Any) -> list[str]:
    proto = getattr(node, "proto", None)
    if proto is None:
        return []
    said = MessageToDict(proto)
    if node.type == "html":
        said["body"] = UNSEEN.sub("", said["body"])
    chart = json.loads(said.pop("spec", "{}"))
    columns = json.loads(said.pop("columns", "{}")) if node.type == "arrow_data_frame" else {}
    texts = walk_texts([said, columns], SHOWN) + walk_texts(chart, CHART)
    if node.type == "arrow_data_frame":
        frame = node.value
        texts += [str(name) for name in frame.columns if name not in columns]
        texts += [str(cell) for name in frame for cell in frame[name].unique()]
    return texts


def find_leftover(test: AppTest, data: list[str], *typed: str) -> list[str]:
    """Return what of a page is not translated, data or typed, with the text in which it stands."""
    data = sorted([*data, *typed], key=len, reverse=True)
    texts = dict.fromkeys(text for text in read_texts(test) if not text.isupper())
    found = {text: find_words(text, data) for text in texts}
    left = [f"{rest!r} in {text[:200]!r}" for text, rest in found.items() if rest]
    return left


@pytest.mark.parametrize("page", PAGES)
def test_page_holds_nothing_but_translated_words_and_data(
    open_page: OpenPage, data: list[str], page: str
) -> None:
    test = open_page(page, lang="zh", **ADDRESSES.get(page, {}))
    assert find_leftover(test, data) == []


@pytest.mark.parametrize(("page", "address"), VIEWS)
def test_view_holds_nothing_but_translated_words_and_data(
    open_page: OpenPage, data: list[str], page: str, address: dict[str, Any]
) -> None:
    test = open_page(page, **({"lang": "zh"} | address))
    if "lang" in address:
        test.button(key="language").click().run()
    assert find_leftover(test, data, *address, *address.values(), *PAGES, "at") == []


@pytest.mark.parametrize("page", FIGURES)
def test_what_is_opened_beside_a_figure_holds_nothing_else(
    open_page: OpenPage, data: list[str], page: str
) -> None:
    test = open_page(page, lang="zh")
    shown = set(read_texts(test))
    for figure in FIGURES[page]:
        for name in OPENED:
            test.session_state[f"{figure}_{name}"] = True
    assert set(read_texts(test.run())) - shown
    assert find_leftover(test, data) == []


EditedBy = Callable[[AppTest], AppTest]
EDITED: dict[str, EditedBy] = {
    "blank": lambda test: test,
    "begun": lambda test: fill(test, region="CN-GD", deadline="soon", value="many"),
    "slip": lambda test: fill(test, **TYPED | {"value": "4000亿元左右", "deadline": "2020"}),
    "whole": lambda test: fill(test, **TYPED),
    "saved": lambda test: press(fill(test, **TYPED), "edit_save"),
}


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("edited", EDITED.values(), ids=EDITED)
def test_form_holds_nothing_else(
    open_page: OpenPage, tiny: Path, data: list[str], edited: EditedBy
) -> None:
    test = edited(open_page("edit", tiny, lang="zh"))
    assert find_leftover(test, data, *TYPED.values(), "soon", "many", GIVEN) == []


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("address", [{"record": RECORD}, {"record": "cn-no-such-record-1"}])
def test_form_of_a_record_holds_nothing_else(
    open_page: OpenPage, tiny: Path, data: list[str], address: dict[str, str]
) -> None:
    test = open_page("edit", tiny, lang="zh", **address)
    assert find_leftover(test, data, *address.values()) == []


@pytest.mark.usefixtures("database")
def test_import_holds_nothing_else(open_page: OpenPage, data: list[str]) -> None:
    rows = (
        write_row(),
        write_row(region="月球"),
        write_row(deadline="2030", value="many"),
        write_row(indicator="moons", source="nowhere", deadline="soon"),
    )
    test = paste(open_page("import", lang="zh"), *rows)
    typed = ["moons", "nowhere", "soon", "many", "We want more."]
    assert find_leftover(test, data, *typed) == []


@pytest.mark.parametrize("page", ["review", "history"])
def test_log_holds_nothing_else(
    open_page: OpenPage, told: Path, data: list[str], page: str
) -> None:
    assert find_leftover(open_page(page, told, lang="zh"), data, *TOLD) == []


@pytest.mark.usefixtures("database")
def test_tokens_hold_nothing_else(open_page: OpenPage, tiny: Path, data: list[str]) -> None:
    test = open_page("tokens", tiny, lang="zh")
    test.text_input(key="token_name").set_value("每晚导入").run()
    press(test, "token_make")
    codes = [code.value for code in test.code]
    (token,) = list_tokens(open_dataset().store)
    assert find_leftover(test, data, *codes, token.id) == []


@pytest.mark.parametrize("typed", ["", "广东 企业", "2027", "zzzz"])
def test_search_holds_nothing_else(
    open_page: OpenPage, data: list[str], monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    # AppTest draws the whole page anew for what is typed, which closes a dialog.
    show = palette._show_found
    monkeypatch.setattr(palette, "_show_found", lambda _blank, language: show(typed, language))
    test = press(open_page("sources", lang="zh"), palette.BUTTON)
    assert [box.label for box in test.text_input] == ["⟦Search⟧"]
    assert find_leftover(test, data, typed) == []
