"""`publish`: what it says, what it refuses, and the same bytes from the same dataset."""

import hashlib
import os
import signal
import subprocess
import sys
from contextlib import suppress
from contextvars import copy_context
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dashboard.__main__ import app
from dashboard.publish.folder import BUSY, JOURNAL
from dashboard.settings import ADDRESS, AS_OF, DATA, DATABASE_URL, NO_DATABASE
from tests.factories import a_dataset
from tests.processes import POLL, ROOT

SITE = "https://targets.example.org"


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The digests of the site that this process writes into an empty folder."""
    folder = tmp_path_factory.mktemp("fresh")
    with pytest.MonkeyPatch.context() as patch:
        prepare(patch, folder)
        assert run("site", "--address", SITE).exit_code == 0
    return digest(folder / "site")


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    prepare(monkeypatch, tmp_path)


def prepare(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let commands run in a folder that holds the tiny dataset."""
    patch.setenv(AS_OF, "2026-11-21")
    patch.setenv(DATABASE_URL, NO_DATABASE)
    patch.setenv(DATA, str(a_dataset(folder / "dataset")))
    patch.delenv(ADDRESS, raising=False)
    patch.chdir(folder)


def run(*arguments: str) -> Result:
    """Run the command in a context of its own: `--lang` is not for the tests that follow."""
    return copy_context().run(CliRunner().invoke, app, ["publish", *arguments])


def digest(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def test_site_is_written_once_and_then_up_to_date() -> None:
    first = run("site", "--address", SITE)
    assert first.exit_code == 0
    assert "Publishing" in first.stdout and " written, 0 removed." in first.stdout
    second = run("site", "--address", f"{SITE}/")
    assert "site is up to date: " in second.stdout
    other = run("site", "--address", SITE, "--as-of", "2025-01-01")
    assert other.exit_code == 0 and " written, " in other.stdout


def test_address_may_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ADDRESS, SITE)
    assert run("site", "--lang", "zh").exit_code == 0
    assert f"<loc>{SITE}/</loc>" in Path("site/sitemap.xml").read_text("utf-8")
    assert 'lang="zh-Hans"' in Path("site/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["site"], "Name where the site will stand, with --address https://…"),
        (["site", "--address", "ftp://x"], "--address must be where readers find the dashboard"),
        (
            ["site", "--address", SITE, "--lang", "xx"],
            'The language "xx" is not known. Allowed: en, zh.',
        ),
        (["site", "--address", SITE, "--as-of", "soon"], 'as_of "soon" is no day'),
        (["dataset", "--address", SITE], "holds files that this command did not write"),
        (["dataset/targets.csv", "--address", SITE], "is a file. Name a folder."),
    ],
)
def test_what_cannot_be_published_is_said_in_a_sentence(
    arguments: list[str], sentence: str
) -> None:
    result = run(*arguments)
    assert result.exit_code == 1
    assert sentence in result.stderr
    assert not Path("site").exists()


def test_same_dataset_gives_the_same_bytes_in_any_process(
    tmp_path: Path, fresh: dict[str, str]
) -> None:
    """Sets are ordered otherwise in each process; a ZIP file could hold the time of day."""
    command = [sys.executable, "-m", "dashboard", "publish", "site", "--address", SITE]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "1"}
    subprocess.run(command, env=environment, cwd=tmp_path, check=True, capture_output=True)
    assert digest(tmp_path / "site") == fresh


def test_process_killed_while_it_writes_leaves_no_half_file(
    tmp_path: Path, fresh: dict[str, str]
) -> None:
    command = [sys.executable, "-m", "dashboard", "publish", "site", "--address", SITE]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "DASHBOARD_DATA": ""}
    journal = tmp_path / "site" / BUSY / JOURNAL
    process = subprocess.Popen(
        command, env=environment, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    while not (journal.is_file() and journal.stat().st_size > 400):
        with suppress(subprocess.TimeoutExpired):
            process.wait(POLL)  # the pause between two looks
            break
    process.send_signal(signal.SIGKILL)
    process.wait()
    pages = [path for path in (tmp_path / "site").rglob("*.html") if BUSY not in path.parts]
    assert pages or journal.is_file()
    assert all(path.read_text("utf-8").endswith("</html>\n") for path in pages)
    assert run("site", "--address", SITE).exit_code == 0
    assert digest(tmp_path / "site") == fresh
