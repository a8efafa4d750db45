"""What laying changes over tables needs to know of each, whether it is in the log yet or not."""

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from schemas.revision import Change


class RowChange(Protocol):
    """A draft, a revision, or what was read of one: the whole row after a change."""

    @property
    def table(self) -> str:
        """Name of the table."""
        ...

    @property
    def key(self) -> str:
        """The row's key, as in a draft."""
        ...

    @property
    def change(self) -> Change:
        """What becomes of the row."""
        ...

    @property
    def row(self) -> Mapping[str, str]:
        """Every column as text."""
        ...


class Numbered(RowChange, Protocol):
    """A change that is in the log."""

    @property
    def number(self) -> int:
        """Its number there."""
        ...


class Laid(NamedTuple):
    """A published revision as far as it is needed to lay it over the release: of a long log, all
    of them are read at once.
    """

    number: int
    table: str
    key: str
    change: Change
    row: Mapping[str, str]
