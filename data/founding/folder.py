"""Finds founding documents in a folder by digest, whatever their names, and reads their lines."""

import os
from dataclasses import dataclass, field
from hashlib import file_digest
from pathlib import Path

from schemas.said import Said

NOT_TEXT = Said("not a text in UTF-8")


class UnreadableFile(Exception):
    """A file cannot be read as text; the message says why."""


@dataclass(frozen=True)
class Folder:
    """The files of a folder: those that could be read by digest, the others by name with why."""

    files: dict[str, Path] = field(default_factory=dict[str, Path])
    unreadable: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def names(self) -> set[str]:
        """Names of the files that could be read."""
        return {path.name for path in self.files.values()}


def read_folder(path: Path) -> Folder:
    """Look at every file of a folder, not at its subfolders. Raises OSError for the folder."""
    folder = Folder()
    for file in sorted(path.iterdir()):
        if not _may_be_text(file):
            continue
        try:
            folder.files.setdefault(_calculate_digest(file), file)
        except OSError as error:
            folder.unreadable[_get_name(file)] = error.strerror or type(error).__name__
    return folder


def read_lines(path: Path) -> list[str]:
    """Return the lines of a text that are not blank. Raises UnreadableFile."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableFile(NOT_TEXT) from None
    except OSError as error:
        raise UnreadableFile(error.strerror or type(error).__name__) from None
    return [line for line in text.splitlines() if line.strip()]


def _may_be_text(path: Path) -> bool:
    """Tell files, and links that lead nowhere, from folders, pipes and devices."""
    return path.is_file() or (path.is_symlink() and not path.exists())


def _calculate_digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _get_name(path: Path) -> str:
    return os.fsencode(path.name).decode("utf-8", "replace")  # a name may be any bytes
