"""File names are safe on every system, whatever the title says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.export.names import LONGEST, name_file, tell_apart


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("a/b\\c", "a-b-c"),
        ("..", "figure"),
        ("\"Quoted\" 'title'", "quoted-title"),
        ("人工智能核心产业规模", "人工智能核心产业规模"),
        ("Rocket 🚀 up", "rocket-up"),
        ("\u202eevil\u202c.exe", "evil-exe"),
        ("שלום", "שלום"),
        ("CON", "figure-con"),
        ("", "figure"),
    ],
)
def test_name_keeps_letters_only(title: str, name: str) -> None:
    assert name_file(title) == name


@given(st.lists(st.text(max_size=300), min_size=1, max_size=3))
def test_any_title_gives_a_name_that_every_system_takes(parts: list[str]) -> None:
    name = name_file(*parts)
    assert 0 < len(name) <= 3 * LONGEST
    assert len(name_file(parts[0]).encode()) <= 255 - len(".xlsx")
    assert not set(name) & set('/\\:*?"<>|. \0\n')
    assert not name.startswith("-")


def test_date_stays_behind_a_long_title() -> None:
    assert name_file("x" * 200, "2026-11-21").endswith("x_2026-11-21")
    assert len(name_file("x" * 200, "2026-11-21")) == LONGEST


def test_same_names_are_told_apart() -> None:
    assert tell_apart(["a", "a-2", "a", "a"]) == ["a", "a-2", "a-3", "a-4"]
