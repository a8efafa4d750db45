"""What the command line says when it cannot do what was asked, and that it then exits with 1."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dashboard.__main__ import app
from dashboard.settings import Settings

BAD_DATE = (
    "The as-of date must be a day written as year-month-day, for example 2026-11-21. Received {}."
)
MESSAGES = [
    (["--as-of", "2026-13-01"], BAD_DATE.format("2026-13-01")),
    (
        ["--as-of", "2061-01-01"],
        "The as-of date must lie in the years 1990 to 2060. Received 2061-01-01.",
    ),
    (["serve", "--as-of", "tomorrow"], BAD_DATE.format("tomorrow")),
    (
        ["validate", "/no/such/folder"],
        "There is no folder /no/such/folder. Name the folder that holds the dataset's CSV files.",
    ),
    (
        ["--host", "192.0.2.1"],
        "192.0.2.1 is not an address of this machine: leave --host out, "
        "or name one of this machine's own addresses.",
    ),
]


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """`serve` writes its options into the environment; give each test a copy that is undone."""
    for name in ("AS_OF", "DATA", "HOST", "EDITOR", "REQUIRE_REVIEW"):
        monkeypatch.setenv(f"DASHBOARD_{name}", "")
    monkeypatch.setenv("DASHBOARD_DATABASE_URL", "none")


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


@pytest.mark.parametrize(("arguments", "message"), MESSAGES)
def test_unusable_option_is_explained(arguments: list[str], message: str) -> None:
    result = CliRunner().invoke(app, arguments)
    assert (result.exit_code, result.stderr) == (1, message + "\n")


def test_taken_port_is_named_with_a_way_out(taken_port: int) -> None:
    result = CliRunner().invoke(app, ["--port", str(taken_port)])
    assert (result.exit_code, result.stderr) == (
        1,
        f"Port {taken_port} on 127.0.0.1 is taken by another program: stop that program, "
        f"or choose another port, for example --port {taken_port + 1}.\n",
    )


@pytest.mark.parametrize("command", ["validate", "serve"])
def test_broken_dataset_gives_a_table_and_no_traceback(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free_port: int
) -> None:
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path))
    arguments = {"validate": [str(tmp_path)], "serve": ["--port", str(free_port)]}[command]
    result = CliRunner().invoke(app, [command, *arguments])
    assert result.exit_code == 1
    assert result.stderr.splitlines()[1].split()[:3] == ["table", "line", "column"]
    assert "Traceback" not in result.output


def test_validate_counts_the_records(catalog) -> None:
    result = CliRunner().invoke(app, ["validate"])
    assert result.stdout == f"The dataset is valid: {len(catalog.records):,} records.\n"


def test_options_of_serve_become_settings(taken_port: int) -> None:
    """The pages run in threads of their own and read the environment."""
    arguments = ["--host", "127.0.0.1", "--port", str(taken_port), "--editor", "Li Wei"]
    CliRunner().invoke(app, [*arguments, "--require-review"])
    settings = Settings.from_environment()
    assert (settings.host, settings.editor, settings.require_review) == (
        "127.0.0.1", "Li Wei", True,
    )  # fmt: skip
    CliRunner().invoke(app, [*arguments, "--no-require-review"])
    assert not Settings.from_environment().require_review


def test_host_of_the_environment_is_listened_on(
    taken_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a dashboard could believe itself on another address than the one it answers at."""
    monkeypatch.setenv("DASHBOARD_HOST", "192.0.2.1")
    result = CliRunner().invoke(app, ["--port", str(taken_port)])
    assert result.stderr.startswith("192.0.2.1 is not an address of this machine")


def test_no_command_means_serve(taken_port: int) -> None:
    plain, named = (
        CliRunner().invoke(app, [*command, "--port", str(taken_port)])
        for command in ([], ["serve"])
    )
    assert plain.output == named.output
