"""Commands speak the language of the system, or the one that is asked for; files are written in it
too.
"""

from contextvars import copy_context
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner, Result

from dashboard.__main__ import app
from dashboard.settings import AS_OF, DATABASE_URL, NO_DATABASE, read_locale, take_language


@pytest.fixture(autouse=True)
def _settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(AS_OF, "2026-11-21")
    monkeypatch.setenv(DATABASE_URL, NO_DATABASE)
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> Result:
    """Run a command whose language ends with it."""
    return copy_context().run(CliRunner().invoke, app, arguments)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "", "LC_MESSAGES": "zh_TW"}, "zh"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_system_says_the_language(environment: dict[str, str], language: str) -> None:
    assert read_locale(environment) == language


@pytest.mark.parametrize(
    ("arguments", "taken"),
    [
        (["validate", "--lang", "zh"], (["--lang", "zh"], ["validate"])),
        (["--lang=zh", "validate"], (["--lang", "zh"], ["validate"])),
        (["export", "--", "--lang=zh"], ([], ["export", "--", "--lang=zh"])),
        (["validate", "--lang"], (["--lang"], ["validate"])),
    ],
)
def test_language_may_stand_anywhere(
    arguments: list[str], taken: tuple[list[str], list[str]]
) -> None:
    assert take_language(arguments) == taken


def test_unknown_language_is_refused_in_a_sentence() -> None:
    result = run("validate", "--lang", "fr")
    assert (result.exit_code, result.stderr) == (
        1,
        'The language "fr" is not known. Allowed: en, zh.\n',
    )


@pytest.mark.parametrize(
    ("address", "options", "region"),
    [
        ("compare?year=2027", ["--lang", "zh"], "广东省"),
        ("compare?year=2027&lang=zh", [], "广东省"),
        ("compare?year=2027&lang=zh", ["--lang", "en"], "Guangdong"),
        ("compare?year=2027", [], "Guangdong"),
    ],
)
def test_file_is_in_the_language_of_the_command_or_the_address(
    address: str, options: list[str], region: str
) -> None:
    result = run("export", address, "-o", "figure.csv", *options)
    assert (result.exit_code, result.output) == (0, "figure.csv\n")
    cells = pd.read_csv("figure.csv", encoding="utf-8-sig").astype("str").to_numpy().ravel()
    assert region in cells.tolist()
