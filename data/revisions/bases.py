"""Finds what the rows of a batch are based on."""

from collections.abc import Sequence

from data.revisions.engine import reading
from data.revisions.log import find_bases
from data.revisions.store import Store

Place = tuple[str, str]  # a table and a key in it


def read_bases(
    store: Store, places: Sequence[Place], *, until: int | None = None
) -> dict[Place, int]:
    """Return the number of the last published revision of each row that has one.

    `until` is the last decision that counts: what came later is as if it were not there.
    """
    with reading(store.engine) as connection:
        return find_bases(connection, places, until=until)
