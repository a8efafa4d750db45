"""Each form of chart comes with a few sentences on how to read it."""

import pytest

from dashboard.figures.drawn import Form
from dashboard.figures.how_to_read import EXPLANATIONS, explain_form
from dashboard.i18n import LANGUAGES, use_language


def test_every_form_is_explained() -> None:
    assert set(EXPLANATIONS) == set(Form)


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("language", LANGUAGES)
def test_explanation_is_short(form: Form, language: str) -> None:
    use_language(language)
    sentences = explain_form(form, picks=True)
    assert 2 <= len(sentences) <= 4
    assert all(sentence.endswith((".", "。")) for sentence in sentences)
    assert len(" ".join(sentences)) < 480


@pytest.mark.parametrize("form", Form)
def test_clicks_are_explained_only_where_marks_can_be_picked(form: Form) -> None:
    said = " ".join(explain_form(form, picks=False))
    assert "Select" not in said
