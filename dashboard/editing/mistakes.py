"""What is wrong with what a program sent, and where in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.i18n import _

Place = tuple[str, str]  # a table and a key in it


@dataclass(frozen=True)
class Mistake:
    """One thing that is wrong, or a warning where it has a `code`. `at` leads to it from outside
    inwards: names and, in a list, numbers from 0.
    """

    at: tuple[str | int, ...]
    value: str
    text: str
    code: str = ""
    others: tuple[str, ...] = ()


class NotTaken(Exception):
    """What was sent was not saved. Warnings stand in the way until they are acknowledged."""

    def __init__(self, errors: Sequence[Mistake], warnings: Sequence[Mistake] = ()) -> None:
        """Keep all of them."""
        self.errors = list(errors)
        self.warnings = list(warnings)
        super().__init__(_("Nothing was saved."))
