"""The locks pin everything that is asked for, and name no host and no path."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements.txt", "requirements-dev.txt")
MEND = "run `make lock`"


def read_pins(lock: str) -> dict[str, str]:
    """Give the pinned version of each package of a lock."""
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    pins = [
        line.split(";")[0].strip() for line in lines if line and not line.lstrip().startswith("#")
    ]
    return dict(pin.split("==") for pin in pins)


def read_direct(*, dev: bool) -> set[str]:
    """Give the names of the packages that pyproject.toml asks for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["dependencies"] + (project["optional-dependencies"]["dev"] if dev else [])
    return {re.split(r"[\[<>=!~ ;]", entry)[0].lower() for entry in wanted}


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_names_no_host_and_no_path(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert re.findall(r"https?:|file:|git\+|^-|@", text, flags=re.MULTILINE) == []


@pytest.mark.parametrize(("lock", "dev"), [(LOCKS[0], False), (LOCKS[1], True)])
def test_lock_pins_every_direct_dependency(lock: str, dev: bool) -> None:
    assert read_direct(dev=dev) - set(read_pins(lock)) == set(), MEND


def test_tests_run_with_the_versions_that_are_served() -> None:
    served, tested = (read_pins(lock) for lock in LOCKS)
    assert served.items() <= tested.items(), MEND
