"""`release`, `backup` and `restore` say what they did, or in one sentence why they did not."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dashboard.__main__ import app
from data.revisions import Store
from tests.factories import a_dataset, some_rows
from tests.revisions.drafts import a_draft, a_new_target


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a dataset and a database beside it, both named by the environment."""
    folder = a_dataset(tmp_path / "dataset", scopes=some_rows()["scopes"][1:])
    monkeypatch.setenv("DASHBOARD_DATA", str(folder))
    monkeypatch.setenv("DASHBOARD_EDITOR", "ann")
    monkeypatch.setenv("DASHBOARD_DATABASE_URL", f"sqlite:///{tmp_path / 'changes.sqlite3'}")
    return folder


def publish(folder: Path, *drafts) -> None:
    store = Store(str(folder.parent / "changes.sqlite3"))
    store.propose(drafts, author="ann", publish=True)
    store.engine.dispose()


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_release_says_what_was_written_and_what_was_left(folder: Path) -> None:
    publish(folder, a_draft(value="3500"), a_new_target(scope="above-scale"))
    first, left = run("release").stdout.splitlines()
    assert first.startswith(f"1 change written into {folder} (targets.csv). The release is now ")
    assert left == (
        "Left in the log: change 2 of targets cn-gd-core-industry-value-new. "
        "scope: no such code or id; allowed: a key of `scopes`."
    )


def test_release_twice_has_nothing_to_write(folder: Path) -> None:
    publish(folder, a_draft(value="3500"))
    assert run("release", folder).exit_code == 0
    assert run("release", folder).stdout == (
        f"There is nothing to write: no published change waits for {folder}.\n"
    )


def test_release_that_would_be_invalid_is_refused(folder: Path) -> None:
    publish(folder, a_new_target(deadline="2020"))
    result = run("release")
    assert result.exit_code == 1
    assert result.stderr.startswith("The dataset has 1 problem:\n")


def test_backup_is_restored_into_an_empty_database(folder: Path, tmp_path: Path) -> None:
    publish(folder, a_draft(value="3500"), a_new_target())
    file, other = tmp_path / "backup.jsonl", f"sqlite:///{tmp_path / 'other.sqlite3'}"
    assert run("backup", file).stdout == f"{file} holds 2 changes, 2 decisions, 0 drafts.\n"
    again = run("restore", file, "--database", other)
    assert again.stdout == "Restored 2 changes, 2 decisions, 0 drafts.\n"
    full = run("restore", file, "--database", other)
    assert (full.exit_code, full.stderr.splitlines()) == (
        1,
        [
            "The database holds 2 revisions, 2 decisions already, and nothing was restored. "
            "Name an empty one by --database."
        ],
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["release", "/no/such/folder"], "There is no folder /no/such/folder. Name the folder"),
        (["restore", "/no/file"], "/no/file cannot be read: No such file or directory."),
        (["backup", "/no/folder/file"], "/no/folder/file cannot be written: No such file"),
        (
            ["backup", "file", "--database", "none"],
            "There is no database of changes here. Name one by --database.",
        ),
        (["release", "--database", "oracle://x"], "The database `oracle` is not supported."),
    ],
)
def test_what_cannot_be_done_is_explained(folder: Path, arguments: list[str], message: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(message)
    assert len(result.stderr.splitlines()) == 1
