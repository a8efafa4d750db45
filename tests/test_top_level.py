"""The top level of the repository holds what the design names, and no more."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]
ALLOWED = {
    "dashboard", "data", "schemas", "seeds", "tests",
    "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE",
    "Makefile", "pyproject.toml", "requirements.txt", "requirements-dev.txt",
}  # fmt: skip


def test_top_level_holds_only_what_the_design_names() -> None:
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    top = {line.split("/")[0] for line in listing.stdout.splitlines()}
    assert {name for name in top if not name.startswith(".")} - ALLOWED == set()
