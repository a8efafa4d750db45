"""Reads what a browser or a program says that it accepts: formats or languages, each weighed."""

from collections.abc import Mapping

MOST_RANGES = 50  # of a header that are looked at


def parse_accept(accept: str) -> Mapping[str, float]:
    """Return how much each media range or language is wanted, from 0 to 1.

    >>> parse_accept("text/csv, */*;q=0.5")
    {'text/csv': 1.0, '*/*': 0.5}
    """
    ranges: dict[str, float] = {}
    for part in accept.split(",")[:MOST_RANGES]:
        name, *parameters = [piece.strip().lower() for piece in part.split(";")]
        if name:
            ranges[name] = _read_weight(parameters)
    return ranges or {"*/*": 1.0}


def rank_accepted(accept: str) -> list[str]:
    """Return what is wanted at all, the most wanted first.

    >>> rank_accepted("fr;q=0, en;q=0.5, zh-CN;q=0.8")
    ['zh-cn', 'en']
    """
    weights = parse_accept(accept)
    wanted = [name for name, weight in weights.items() if weight > 0]
    return sorted(wanted, key=weights.__getitem__, reverse=True)


def _read_weight(parameters: list[str]) -> float:
    for parameter in parameters:
        if parameter.startswith("q="):
            try:
                return min(max(float(parameter[2:]), 0.0), 1.0)
            except ValueError:
                return 0.0
    return 1.0
