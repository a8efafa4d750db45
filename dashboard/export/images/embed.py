"""Embeds in an SVG the letters that it shows, so that it looks the same on every computer."""

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import lru_cache
from html import unescape
from io import BytesIO

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from dashboard.export.images.fonts import (
    LETTERS,
    SCREEN_FONT,
    FontFile,
    find_chinese_font,
    unpack_screen_font,
)

_RULE = re.compile(r"<style>@font-face\{.*?\}</style>")
_TAG = re.compile(r"<[^>]*>")
_BOLD = re.compile(r"font-weight:\s*(?:bold|700)[^>]*>([^<]*)")


# A family of its own: of two faces of one family, a browser looks for a letter only in the nearest.
OTHER = "Source Sans Chinese"
_STACK = f"'{SCREEN_FONT}', "


def embed_fonts(svg: str) -> str:
    """Return an SVG with the letters that it shows in place of the page's whole font."""
    plain = _RULE.sub("", svg, count=1)
    shown = _list_letters(_TAG.sub("", plain))
    latin, known = cut_screen_font(shown)
    rules = [_write_rule(SCREEN_FONT, latin, weight="200 900")]
    others = frozenset(letter for letter in shown if ord(letter) not in known)
    bold = others & _list_letters("".join(_BOLD.findall(plain)))
    for letters, is_bold in ((others, False), (bold, True)):
        font = find_chinese_font(bold=is_bold)
        if letters and font:
            cut = _cut_font(font, letters)
            rules.append(_write_rule(OTHER, cut, weight="700" if is_bold else "400"))
    plain = svg.replace(_STACK, f"{_STACK}'{OTHER}', ")
    return _RULE.sub(lambda _rule: f"<style>{''.join(rules)}{LETTERS}</style>", plain, count=1)


def _list_letters(text: str) -> frozenset[str]:
    return frozenset(unescape(text)) - {"\n", "\r", "\t"}


@lru_cache(maxsize=64)
def cut_screen_font(letters: frozenset[str]) -> tuple[bytes, frozenset[int]]:
    """Return the screen's font with these letters alone, and which of them it has."""
    with TTFont(BytesIO(unpack_screen_font()), lazy=True) as font:
        known = frozenset(ord(letter) for letter in letters) & frozenset(font.getBestCmap() or {})
        return _cut(font, letters, features=["kern"]), known


@lru_cache(maxsize=64)
def _cut_font(file: FontFile, letters: frozenset[str]) -> bytes:
    with file.open() as font:
        return _cut(font, letters, features=[])


def _cut(font: TTFont, letters: Iterable[str], *, features: list[str]) -> bytes:
    options = Options(hinting=False, notdef_outline=True, layout_features=features)
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(letters))
    subsetter.subset(font)
    cut = BytesIO()
    font.flavor = "woff2"
    font.save(cut)
    return cut.getvalue()


def _write_rule(family: str, font: bytes, *, weight: str) -> str:
    source = f"url(data:font/woff2;base64,{b64encode(font).decode()})"
    return f'@font-face{{font-family:"{family}";font-weight:{weight};src:{source}}}'
