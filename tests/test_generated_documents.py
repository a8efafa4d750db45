"""The documents that are made from the models say what the models say."""

from pathlib import Path

import pytest

from data.documents import build_documents

DOCUMENTS = build_documents()


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_document_is_current(path: Path) -> None:
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    assert kept == DOCUMENTS[path], f"{path.name} is not what the models say: run `make docs`"
