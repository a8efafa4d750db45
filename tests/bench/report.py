"""What was measured, as rows of a table: ours, what it is compared with, ratio and limit."""

from collections.abc import Sequence
from dataclasses import dataclass

HEADER = ("case", "ours", "beside", "seconds", "ratio", "limit", "")


@dataclass(frozen=True)
class Ratio:
    """One comparison. `limit` is None where the ratio is only shown."""

    case: str
    ours: float
    beside: str
    reference: float
    limit: float | None = None

    @property
    def ratio(self) -> float:
        """How many times the reference ours took."""
        return self.ours / self.reference

    @property
    def passed(self) -> bool:
        """Whether the ratio is within its limit."""
        return self.limit is None or self.ratio <= self.limit


def format_ratios(ratios: Sequence[Ratio]) -> str:
    """Lay the comparisons out as a plain table.

    >>> print(format_ratios([Ratio("page", 0.02, "bare page", 0.01, 3)]))
    case  ours       beside     seconds    ratio  limit
    page  0.0200 s   bare page  0.0100 s   2.00   3.00   ok
    """
    rows = [HEADER, *(_cells(ratio) for ratio in ratios)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADER))]
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        for row in rows
    )
    return "\n".join(line.rstrip() for line in lines)


def _cells(ratio: Ratio) -> tuple[str, ...]:
    limit = "" if ratio.limit is None else f"{ratio.limit:.2f}"
    verdict = "" if ratio.limit is None else ("ok" if ratio.passed else "TOO SLOW")
    seconds = f"{ratio.ours:.4f} s", f"{ratio.reference:.4f} s"
    return ratio.case, seconds[0], ratio.beside, seconds[1], f"{ratio.ratio:.2f}", limit, verdict
