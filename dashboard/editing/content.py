"""What a person has typed into a form: plain texts by place, so that it can be kept anywhere."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

NEW = "+"  # chosen instead of a code: the row is written in the same breath
PARENTS = {  # columns whose row can be made beside the record, with the table of it
    "region": "regions",
    "indicator": "indicators",
    "instrument": "instruments",
    "source": "sources",
}
KEPT = ("region", "instrument", "source")  # stay for the next row of the same plan
Cells = dict[str, str]


@dataclass(frozen=True)
class Content:
    """A form: what was typed, the row that it started from, and which warnings were ticked.

    `cells` holds the record's columns under their names and those of a new source under
    `source.title` and so on. `base` is the number of the revision that the row started from.
    """

    cells: Cells = field(default_factory=dict[str, str])
    start: Cells = field(default_factory=dict[str, str])
    base: int = 0
    ticks: tuple[str, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed."""
        return all(self.cells[name] == "" for name in self.cells)

    def part(self, name: str) -> Cells:
        """Return what was typed of a new row, such as `source`."""
        lead = f"{name}."
        return {
            place.removeprefix(lead): text
            for place, text in self.cells.items()
            if place.startswith(lead)
        }

    def type(self, cells: Mapping[str, str]) -> "Content":
        """Return the form with more typed."""
        return replace(self, cells=self.cells | dict(cells))

    def start_next(self, rows: Mapping[str, Mapping[str, str]]) -> "Content":
        """Return a form for the next row of the same plan; `rows` are those just saved, by column.

        What was new is chosen now.
        """
        keys = {name: row.get("id") or row.get("code", "") for name, row in rows.items()}
        cells = {name: keys.get(name) or self.cells.get(name, "") for name in KEPT}
        return Content({name: "" if text == NEW else text for name, text in cells.items()})


def write_content(content: Content) -> dict[str, Any]:
    """Return a form as plain values."""
    return asdict(content) | {"ticks": list(content.ticks)}


def read_content(values: Mapping[str, Any]) -> Content:
    """Return a form from plain values; one of an older program that lacks any starts blank."""
    return Content(
        cells=dict(values.get("cells", {})),
        start=dict(values.get("start", {})),
        base=int(values.get("base", 0)),
        ticks=tuple(values.get("ticks", ())),
    )
