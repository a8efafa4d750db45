"""Chooses the format of an answer by the suffix of its address, or by what is accepted."""

from collections.abc import Mapping
from functools import lru_cache
from http import HTTPStatus

from dashboard.api.formats import FORMATS, Format
from dashboard.api.problems import SHOWN, Refused
from dashboard.i18n import _, match_language
from dashboard.text.accepted import parse_accept, rank_accepted


def choose_format(listing: str, suffix: str, accept: str) -> Format:
    """Return the format that is asked for. Raises Refused."""
    able = {name: item for name, item in FORMATS.items() if item.fits(listing)}
    if suffix:
        if suffix in able:
            return able[suffix]
        raise Refused(
            HTTPStatus.NOT_FOUND,
            _('suffix "{value}" is not known. Allowed: {allowed}.').format(
                value=suffix[:SHOWN], allowed=", ".join(able)
            ),
        )
    ranges = parse_accept(accept)
    best = max(able.values(), key=lambda item: _weigh(item.media_type, ranges))
    if _weigh(best.media_type, ranges) > 0:
        return best
    raise _refuse(accept, [item.media_type for item in able.values()])


def check_accepts(accept: str, media_type: str) -> None:
    """Raise Refused unless the one format that there is is accepted."""
    if _weigh(media_type, parse_accept(accept)) <= 0:
        raise _refuse(accept, [media_type])


@lru_cache(maxsize=256)
def choose_language(accepted: str) -> str:
    """Return the language that a reader wants most, of those that there are.

    >>> choose_language("fr, en;q=0.5, zh-CN;q=0.8"), choose_language("")
    ('zh', 'en')
    """
    return match_language(rank_accepted(accepted))


def _refuse(accept: str, allowed: list[str]) -> Refused:
    return Refused(
        HTTPStatus.NOT_ACCEPTABLE,
        _('Accept "{value}" names no format of ours. Allowed: {allowed}.').format(
            value=accept[:SHOWN], allowed=", ".join(allowed)
        ),
    )


def _weigh(media_type: str, ranges: Mapping[str, float]) -> float:
    """Return how much a type is wanted: the range that fits closest counts."""
    closest = (media_type, f"{media_type.split('/')[0]}/*", "*/*")
    return next((ranges[name] for name in closest if name in ranges), 0.0)
