"""Colours: readable on both grounds, one for the same thing."""

import pytest

from dashboard.charts import DARK, LIGHT, Theme, theme_for
from dashboard.charts.palette import calculate_contrast, mix_colours, readable_on
from dashboard.server import load_streamlit_options

both_themes = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


@both_themes
@pytest.mark.parametrize("role", ["text", "muted", "reference"])
def test_text_is_readable(theme: Theme, role: str) -> None:
    assert calculate_contrast(getattr(theme, role), theme.ground) >= 4.5


@both_themes
def test_marks_stand_out(theme: Theme) -> None:
    colours = [theme.accent, theme.rest, *theme.series]
    assert min(calculate_contrast(colour, theme.ground) for colour in colours) >= 3


@both_themes
def test_text_on_the_scale_is_readable(theme: Theme) -> None:
    grounds = [mix_colours(*theme.scale, step / 50) for step in range(51)]
    assert min(calculate_contrast(readable_on(ground), ground) for ground in grounds) >= 4.5


@both_themes
def test_paper_and_ink_are_those_of_the_pages(theme: Theme) -> None:
    options = load_streamlit_options()
    names = ("backgroundColor", "textColor", "grayColor")
    colours = [options[f"theme.{theme.name}.{name}"].lower() for name in names]
    assert [theme.ground.lower(), theme.text.lower(), theme.muted.lower()] == colours


@pytest.mark.parametrize(
    ("name", "theme"), [("dark", DARK), ("light", LIGHT), (None, LIGHT), ("sepia", LIGHT)]
)
def test_theme_for_name(name: str | None, theme: Theme) -> None:
    assert theme_for(name) is theme
