"""Editors' changes: an append-only log in a database, laid over the release."""

from data.revisions.check import Finding, check_changes
from data.revisions.dataset import Dataset, Unfit
from data.revisions.earlier import UnknownVersion, find_head
from data.revisions.engine import default_url
from data.revisions.errors import (
    AlreadyDecided,
    Overtaken,
    OwnChange,
    StaleChange,
    StoreError,
    StoreUnavailable,
    UnknownRevision,
)
from data.revisions.store import Store

__all__ = [
    "AlreadyDecided",
    "Dataset",
    "Finding",
    "Overtaken",
    "OwnChange",
    "StaleChange",
    "Store",
    "StoreError",
    "StoreUnavailable",
    "Unfit",
    "UnknownRevision",
    "UnknownVersion",
    "check_changes",
    "default_url",
    "find_head",
]
