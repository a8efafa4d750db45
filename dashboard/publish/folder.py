"""The folder that a site is published into: it holds what we wrote, and nothing else is touched.

A manifest in it names every file of ours with its digest. While a run writes, a journal names each
file before it is written, so that the next run knows the files of one that was killed. A file is
written beside its place and moved there whole.
"""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from dashboard.i18n import _

MANIFEST = ".published.json"
BUSY = ".publishing"  # the folder of an unfinished run
JOURNAL, PART = "journal.txt", "part"


class NotOurs(ValueError):
    """A folder or a file there was written by somebody else; the message names it."""


@dataclass
class Folder:
    """A folder and the files that earlier runs wrote into it."""

    root: Path
    inputs: str = ""  # what the last finished run was made of
    files: dict[str, tuple[int, str]] = field(default_factory=dict[str, tuple[int, str]])
    begun: set[str] = field(default_factory=set[str])  # of a run that did not finish
    written: dict[str, tuple[int, str]] = field(default_factory=dict[str, tuple[int, str]])
    changed: int = 0
    removed: int = 0

    def is_current(self, inputs: str) -> bool:
        """Say whether the last run finished, from the same inputs, and its files still lie here."""
        if inputs != self.inputs or (self.root / BUSY).exists():
            return False
        return all(_measure(self.root / path) == size for path, (size, _) in self.files.items())

    @contextmanager
    def update(self, inputs: str) -> Iterator[None]:
        """Take the files of one run. Where it ends well, what is no longer wanted is removed."""
        (self.root / BUSY).mkdir(parents=True, exist_ok=True)
        with (self.root / BUSY / JOURNAL).open("a", encoding="utf-8") as journal:
            self._journal = journal
            yield
        self._remove_unwanted()
        self._write_manifest(inputs)
        shutil.rmtree(self.root / BUSY)

    def write(self, path: str, data: bytes) -> None:
        """Write one file, unless it holds the same bytes. Raises `NotOurs`."""
        place = self.root / path
        self.written[path] = (len(data), sha256(data).hexdigest())
        if _measure(place) == len(data) and place.read_bytes() == data:
            return
        if place.exists() and path not in self.files and path not in self.begun:
            raise NotOurs(
                _(
                    "{path} was not written by this command, and the site needs its place. "
                    "Move it away, or name another folder."
                ).format(path=place)
            )
        self._journal.write(f"{path}\n")
        self._journal.flush()
        place.parent.mkdir(parents=True, exist_ok=True)
        beside = self.root / BUSY / f"{PART}-{os.getpid()}"
        beside.write_bytes(data)
        os.replace(beside, place)
        self.changed += 1

    def _remove_unwanted(self) -> None:
        for path in sorted((self.files.keys() | self.begun) - self.written.keys()):
            place = self.root / path
            if place.is_file():
                place.unlink()
                self.removed += 1
            _remove_empty(place.parent, self.root)

    def _write_manifest(self, inputs: str) -> None:
        said = {
            "about": "Written by `python -m dashboard publish`, which reads it at its next run.",
            "inputs": inputs,
            "files": {path: list(self.written[path]) for path in sorted(self.written)},
        }
        beside = self.root / BUSY / f"{PART}-{os.getpid()}"
        beside.write_text(f"{json.dumps(said, indent=0)}\n", encoding="utf-8")
        os.replace(beside, self.root / MANIFEST)


def open_folder(root: Path) -> Folder:
    """Return a folder to publish into; raise `NotOurs` where it holds the files of others."""
    folder = Folder(root)
    manifest, busy = root / MANIFEST, root / BUSY
    if root.exists() and not root.is_dir():
        raise NotOurs(_("{path} is a file. Name a folder.").format(path=root))
    if manifest.is_file():
        _read_manifest(folder, manifest)
    elif root.is_dir() and not busy.is_dir() and any(root.iterdir()):
        raise NotOurs(
            _(
                "{path} holds files that this command did not write. Name an empty folder, a new "
                "one, or one that was published into before."
            ).format(path=root)
        )
    if (busy / JOURNAL).is_file():
        lines = (busy / JOURNAL).read_text(encoding="utf-8").splitlines()
        folder.begun = {line for line in lines if _is_inside(root, line)}
    return folder


def _read_manifest(folder: Folder, manifest: Path) -> None:
    try:
        said: Any = json.loads(manifest.read_bytes())
        files = {str(path): (int(size), str(digest)) for path, (size, digest) in _items(said)}
        folder.inputs = str(said["inputs"])
    except (ValueError, TypeError, KeyError, AttributeError):
        raise NotOurs(
            _("{path} cannot be read. Remove the folder, or name another one.").format(
                path=manifest
            )
        ) from None
    folder.files = {path: known for path, known in files.items() if _is_inside(folder.root, path)}


def _items(said: Any) -> Any:
    return said["files"].items()


def _is_inside(root: Path, path: str) -> bool:
    """Say whether a path that a file names stays below the folder; nothing else is removed."""
    place = Path(path)
    if not path or place.is_absolute() or ".." in place.parts:
        return False
    return (root / place).resolve().is_relative_to(root.resolve())


def _measure(place: Path) -> int:
    """Return the size of a file, -1 where there is none."""
    try:
        return place.stat().st_size
    except OSError:
        return -1


def _remove_empty(folder: Path, root: Path) -> None:
    while folder != root and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
