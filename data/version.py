"""Names a release by what is in it, so that a figure can say which data it was drawn from."""

from hashlib import sha256
from pathlib import Path

from schemas import TABLES

DIGITS = 12


def calculate_digest(folder: Path) -> str:
    """Return the first twelve hex digits of the SHA-256 over all table files, in `TABLES` order."""
    digest = sha256()
    for name in TABLES:
        path = folder / f"{name}.csv"
        digest.update(name.encode())
        digest.update(path.read_bytes() if path.is_file() else b"")
    return digest.hexdigest()[:DIGITS]
