"""Text follows the reader's language, and one reader's choice never reaches another."""

from contextvars import copy_context
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog as Messages
from babel.messages.mofile import write_mo

from dashboard import i18n


@pytest.fixture
def french(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A catalog with one translated text and one translated count."""
    messages = Messages(locale="fr")
    messages.add("Deadline", "Échéance")
    messages.add(("{n} record", "{n} records"), ("{n} fiche", "{n} fiches"))
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    write_mo(buffer := BytesIO(), messages)
    (folder / "dashboard.mo").write_bytes(buffer.getvalue())
    monkeypatch.setattr(i18n, "LOCALE", tmp_path)


def translate(language: str) -> tuple[str, str, str]:
    i18n.use_language(language)
    return i18n._("Deadline"), i18n._n("{n} record", "{n} records", 2), i18n._("Region")


@pytest.mark.usefixtures("french")
def test_text_is_translated_and_what_is_missing_stays_english() -> None:
    assert copy_context().run(translate, "fr") == ("Échéance", "{n} fiches", "Region")


@pytest.mark.usefixtures("french")
def test_language_is_kept_to_its_own_context() -> None:
    copy_context().run(translate, "fr")
    assert i18n.current_language() == "en"
    assert i18n._("Deadline") == "Deadline"


def test_language_without_a_catalog_stays_english() -> None:
    assert copy_context().run(translate, "eo") == ("Deadline", "{n} records", "Region")
