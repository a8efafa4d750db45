"""Reads who has which role from Streamlit's secrets file, anew whenever the file changes."""

import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import streamlit as st


def read_roles() -> Mapping[str, Any]:
    """Return `[roles]` of the secrets files; the last file that has it counts."""
    roles: Mapping[str, Any] = {}
    for path in list_secret_files():
        if path.is_file():
            roles = _read(path, path.stat().st_mtime_ns) or roles
    return roles


@cache
def list_secret_files() -> tuple[Path, ...]:
    """Return where the secrets files may lie; the same as long as the process runs."""
    return tuple(map(Path, st.get_option("secrets.files")))


@lru_cache(maxsize=4)
def _read(path: Path, _changed: int) -> Mapping[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8")).get("roles", {})
