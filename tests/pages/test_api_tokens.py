"""Tokens are made on a page, shown once and revoked there; who may not edit is told why."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.loading.dataset import open_dataset
from dashboard.settings import EDITOR, HOST
from data.revisions.tokens import SHAPE, find_token, list_tokens, make_token
from schemas import Role
from tests.pages.conftest import OpenPage
from tests.pages.editing import press, shown
from tests.pages.reading import list_buttons, read_words


@pytest.fixture(autouse=True)
def _li(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EDITOR, "li")


def make(test: AppTest, name: str = "Nightly") -> str:
    """Make a token and return its text."""
    test.text_input(key="token_name").set_value(name).run()
    press(test, "token_make")
    return next(code.value for code in test.code if SHAPE.fullmatch(code.value))


def a_token(owner: str = "li", days: int = 30) -> str:
    """A token that is there already; returns its id."""
    store = open_dataset().store
    role = Role.REVIEWER
    made = make_token(store, owner=owner, name="*Old* <b>", role=role, days=days, claims={})
    return made[0].id


@pytest.mark.usefixtures("database")
def test_page_without_a_token_offers_one(open_page: OpenPage, tiny: Path) -> None:
    test = shown(open_page("tokens", tiny))
    assert "There is no token that works." in read_words(test)
    assert test.button(key="token_make").disabled
    assert test.selectbox(key="token_days").options == ["30 days", "90 days", "365 days"]


@pytest.mark.usefixtures("database")
def test_token_is_shown_once(open_page: OpenPage, tiny: Path) -> None:
    test = open_page("tokens", tiny)
    test.selectbox(key="token_role").set_value("reviewer").run()
    secret = make(test)
    found = find_token(open_dataset().store, secret)
    assert found and (found.owner, found.name, found.role) == ("li", "Nightly", Role.REVIEWER)
    assert test.text_input(key="token_name").value == ""
    press(test, "token_copied")
    assert secret not in str([code.value for code in test.code])
    assert f"{found.id}… · made" in read_words(test)


@pytest.mark.usefixtures("database")
def test_token_is_gone_when_the_page_was_left(open_page: OpenPage, tiny: Path) -> None:
    test = open_page("tokens", tiny)
    secret = make(test)
    shown(test.switch_page("app_pages/history.py").run())
    shown(test.switch_page("app_pages/tokens.py").run())
    assert secret not in str([code.value for code in test.code])


@pytest.mark.usefixtures("database")
def test_token_is_revoked(open_page: OpenPage, tiny: Path) -> None:
    open_page("tokens", tiny)
    identity = a_token()
    test = open_page("tokens", tiny)
    assert "*Old* <b>" in read_words(test)
    press(test, f"token_revoke_{identity}")
    (token,) = list_tokens(open_dataset().store)
    assert token.revoked_by == "li"
    assert test.expander[0].label == "1 token that no longer works"


@pytest.mark.usefixtures("database")
def test_reviewer_sees_and_ends_the_tokens_of_others(open_page: OpenPage, tiny: Path) -> None:
    open_page("tokens", tiny)
    identity = a_token("wang")
    test = open_page("tokens", tiny)
    assert f"{identity}… · wang · made" in read_words(test)
    press(test, f"token_revoke_{identity}")
    assert list_tokens(open_dataset().store)[0].revoked_by == "li"


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("tokens", [0, 1])
def test_page_says_why_no_token_works_where_anybody_may_come(
    open_page: OpenPage, tiny: Path, monkeypatch: pytest.MonkeyPatch, tokens: int
) -> None:
    open_page("tokens", tiny)
    for _ in range(tokens):
        a_token()
    monkeypatch.setenv(HOST, "0.0.0.0")
    test = shown(open_page("tokens", tiny))
    assert "No token works for writing" in read_words(test)
    assert "has no sign-in, so it is read-only." in read_words(test)
    assert (len(test.text_input), len(list_buttons(test))) == (0, 0)
