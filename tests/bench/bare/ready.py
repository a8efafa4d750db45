"""Figures and tables that were made beforehand, by label; every bare page draws from here."""

import os
import pickle
from pathlib import Path
from typing import Any

READY = "BENCH_READY"  # names the file that the running measurement wrote


def write_ready(path: Path, ready: dict[str, list[Any]]) -> None:
    """Write the drawings of each label, in the order in which a page shows them."""
    path.write_bytes(pickle.dumps(ready))


def load_ready() -> dict[str, list[Any]]:
    """Read the drawings of each label."""
    return pickle.loads(Path(os.environ[READY]).read_bytes())
