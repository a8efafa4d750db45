"""What fits: lines of text in a box, and what has to go to the notes instead."""

import math
from collections.abc import Sequence

from dashboard.charts.measure import escape_text, measure_text, wrap_text

LEADING = 1.2  # from one line to the next, in sizes of letters
WIDTH = 0.88  # of the measure, which is that of the widest font of the screen


def count_lines_of(text: str, size: float, width: float) -> int:
    """Return how many lines a text takes; a word too long for a line is broken."""
    letters = size * WIDTH
    lines = wrap_text(escape_text(text), letters, width).split("<br>")
    return sum(max(1, math.ceil(measure_text(line, letters) / width)) for line in lines)


def measure_height(texts: Sequence[str], size: float, width: float) -> float:
    """Return the height of paragraphs."""
    return sum(count_lines_of(text, size, width) for text in texts) * size * LEADING


def choose_fitting_size(text: str, sizes: Sequence[float], *, width: float, height: float) -> float:
    """Return the first size in which a text fits, else the last."""
    return next(
        (size for size in sizes if measure_height([text], size, width) <= height), sizes[-1]
    )


def keep_fitting(texts: Sequence[str], size: float, *, width: float, height: float) -> int:
    """Return how many of the first texts fit; where not all do, one line stays free."""
    most = int(height / (size * LEADING) + 0.01)
    needs = [count_lines_of(text, size, width) for text in texts]
    if sum(needs) <= most:
        return len(texts)
    kept, left = 0, most - 1
    for need in needs:
        left -= need
        if left < 0:
            break
        kept += 1
    return kept


def cut_to_lines(text: str, size: float, *, width: float, lines: int) -> str:
    """Return a text cut to so many lines, with an ellipsis where something is missing."""
    if count_lines_of(text, size, width) <= lines:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = count_lines_of(f"{text[:middle].rstrip()}…", size, width) <= lines
        low, high = (middle, high) if fits else (low, middle - 1)
    return f"{text[:low].rstrip()}…"
