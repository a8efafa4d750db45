"""Says of each figure whether its founding document contains it at the stated place."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from data.founding.folder import Folder, UnreadableFile, read_lines
from data.founding.numbers import Number, parse_numbers
from data.founding.tables import Figure

CURRENCIES = {"CNY", "USD", "HKD"}  # a document may leave the currency to its reader


class Confirmation(Enum):
    """What a look into the document says of a figure."""

    CONFIRMED = "confirmed"
    ELSEWHERE = "elsewhere"
    ABSENT = "absent"
    MISSING = "missing"
    ALTERED = "altered"  # the file of the document's name is not that document
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Finding:
    """The verdict on one figure: `lines` says where it stands, `reason` why a file is no help."""

    figure: Figure
    confirmation: Confirmation
    lines: tuple[int, ...] = ()
    reason: str = ""


def check_figures(figures: Iterable[Figure], folder: Folder) -> list[Finding]:
    """Return a finding for each figure, in their order."""
    return [_check_figure(figure, folder) for figure in figures]


def _check_figure(figure: Figure, folder: Folder) -> Finding:
    if figure.document.sha256 not in folder.files:
        return _explain_absence(figure, folder)
    try:
        lines = read_lines(folder.files[figure.document.sha256])
    except UnreadableFile as error:
        return Finding(figure, Confirmation.UNREADABLE, reason=str(error))
    return _check_place(figure, lines)


def _explain_absence(figure: Figure, folder: Folder) -> Finding:
    file = figure.document.file
    if file in folder.unreadable:
        return Finding(figure, Confirmation.UNREADABLE, reason=folder.unreadable[file])
    is_altered = file in folder.names
    return Finding(figure, Confirmation.ALTERED if is_altered else Confirmation.MISSING)


def _check_place(figure: Figure, lines: list[str]) -> Finding:
    found = tuple(number for number, line in enumerate(lines, 1) if _states(line, figure))
    if figure.line in found:
        return Finding(figure, Confirmation.CONFIRMED, found)
    return Finding(figure, Confirmation.ELSEWHERE if found else Confirmation.ABSENT, found)


def _states(line: str, figure: Figure) -> bool:
    if figure.wording:
        words = r"\s+".join(map(re.escape, figure.wording.split()))
        return re.search(rf"\b{words}\b", line, re.IGNORECASE) is not None
    return any(_is_same(number, figure) for number in parse_numbers(line))


def _is_same(number: Number, figure: Figure) -> bool:
    """Compare amounts and units; a count has no unit, and money may do without."""
    unit = figure.base_unit if figure.base_unit in {*CURRENCIES, "percent"} else ""
    fits = number.unit == unit or (unit in CURRENCIES and number.unit == "")
    return fits and number.amount == figure.amount
