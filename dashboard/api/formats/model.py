"""What a format is."""

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.api.choosing import Sheet


@dataclass(frozen=True)
class Format:
    """A way to write rows. `write` gives the bytes of a sheet; the address of the next page is its
    second argument ("" for none). `lists` are the lists that it can write, none: all.
    """

    suffix: str
    media_type: str
    write: Callable[[Sheet, str], bytes]
    in_pages: bool = False  # whether it comes in pages even where no limit is asked for
    lists: tuple[str, ...] = ()

    def fits(self, listing: str) -> bool:
        """Say whether it can write a list."""
        return not self.lists or listing in self.lists
