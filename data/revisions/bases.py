"""Finds what the rows of a batch are based on."""

from collections.abc import Sequence

from data.revisions.engine import reading
from data.revisions.store import Store, find_bases

Place = tuple[str, str]  # a table and a key in it


def read_bases(store: Store, places: Sequence[Place]) -> dict[Place, int]:
    """Return the number of the last published revision of each row that has one."""
    with reading(store.engine) as connection:
        return find_bases(connection, places)
