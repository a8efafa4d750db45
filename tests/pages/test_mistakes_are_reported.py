"""Who may edit a record is led to the form; others to a mail, where there is an address for it."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.settings import CONTACT, HOST
from tests.pages.conftest import OpenPage
from tests.pages.editing import RECORD


def _mails(test: AppTest) -> list[str]:
    buttons: list[Any] = [button.proto for button in test.get("link_button")]
    return [button.url for button in buttons if button.url.startswith("mailto:")]


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who may only read, with an address to write to."""
    monkeypatch.setenv(HOST, "0.0.0.0")
    monkeypatch.setenv(CONTACT, "data@example.org")


@pytest.mark.usefixtures("reader")
@pytest.mark.parametrize(
    ("language", "subject", "figure"),
    [
        ("en", f"Mistake in the record {RECORD}", "300"),
        ("zh", f"记录{RECORD}有误", "3,000亿元"),
    ],
)
def test_reader_writes_a_mail_about_the_record(
    open_page: OpenPage, tiny: Path, language: str, subject: str, figure: str
) -> None:
    mail = urlsplit(_mails(open_page("record", tiny, id=RECORD, lang=language))[0])
    said = parse_qs(mail.query)
    assert mail.path == "data@example.org"
    assert said["subject"] == [subject]
    lines = said["body"][0].split("\r\n")
    assert RECORD in lines[0]
    assert RECORD in lines[1]
    assert figure in lines[2]


def test_editor_has_the_form_instead(
    open_page: OpenPage, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CONTACT, "data@example.org")
    test = open_page("record", tiny, id=RECORD)
    assert _mails(test) == []
    links = [link.proto.query_string for link in test.get("page_link")]
    assert f"record={RECORD}" in links


def test_without_an_address_nothing_is_offered(
    open_page: OpenPage, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOST, "0.0.0.0")
    assert _mails(open_page("record", tiny, id=RECORD)) == []
