"""Colours, lines and letters as DrawingML; every text names an East Asian font too."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit
from xml.sax.saxutils import escape, quoteattr

from dashboard.charts.palette import LIGHT
from dashboard.export.plans import Paint
from dashboard.i18n import current_language

EAST_ASIAN = "Microsoft YaHei"
# What XML 1.0 has no place for.
ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
HATCHES = {"/": "wdUpDiag", "x": "diagCross", ".": "dotGrid"}
DASHES = {"dash": "dash", "dot": "sysDot"}
LINKED = ("http", "https")
POINT = 12700  # English Metric Units


@dataclass(frozen=True)
class Inks:
    """The colours and fonts of a deck: ours, or those of a template's theme."""

    themed: bool = False
    east_asian: str = EAST_ASIAN

    def write_colour(self, colour: str) -> str:
        """Write a colour; text and ground follow the theme of a template."""
        themes = {
            LIGHT.text: '<a:schemeClr val="tx1"/>',
            LIGHT.muted: '<a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/>'
            "</a:schemeClr>",
            LIGHT.ground: '<a:schemeClr val="bg1"/>',
        }
        if self.themed and colour in themes:
            return themes[colour]
        return f'<a:srgbClr val="{colour.lstrip("#").upper()}"/>'

    def write_fill(self, paint: Paint) -> str:
        """Write the inside of a shape."""
        if not paint.fill:
            return "<a:noFill/>"
        if not paint.hatch:
            return f"<a:solidFill>{self.write_colour(paint.fill)}</a:solidFill>"
        fore = LIGHT.ground if paint.fill == paint.line else paint.line
        return (
            f'<a:pattFill prst="{HATCHES[paint.hatch]}">'
            f"<a:fgClr>{self.write_colour(fore)}</a:fgClr>"
            f"<a:bgClr>{self.write_colour(paint.fill)}</a:bgClr></a:pattFill>"
        )

    def write_line(self, paint: Paint) -> str:
        """Write the edge of a shape, or a line."""
        if not paint.line:
            return "<a:ln><a:noFill/></a:ln>"
        dash = f'<a:prstDash val="{DASHES[paint.dash]}"/>' if paint.dash else ""
        fill = f"<a:solidFill>{self.write_colour(paint.line)}</a:solidFill>"
        return f'<a:ln w="{round(paint.width * POINT)}">{fill}{dash}</a:ln>'

    def write_letters(self, tag: str, size: float, *, ink: str, bold: bool = False) -> str:
        """Write the properties of letters as an element of that tag, without its end."""
        weight = ' b="1"' if bold else ' b="0"'
        fill = f"<a:solidFill>{self.write_colour(ink or LIGHT.text)}</a:solidFill>"
        font = f'<a:latin typeface="+mn-lt"/><a:ea typeface={quoteattr(self.east_asian)}/>'
        language = f" {name_language()}" if tag == "rPr" else ""
        return f'<a:{tag}{language} sz="{round(size * 100)}"{weight}>{fill}{font}'


def name_language() -> str:
    """Write the language of letters: it decides their spelling, their shapes and where lines break.

    >>> name_language()
    'lang="en-US"'
    """
    return 'lang="zh-CN" altLang="en-US"' if current_language() == "zh" else 'lang="en-US"'


def clean_text(text: str) -> str:
    """Return a text as one line that XML can hold.

    >>> clean_text("a\\x0bb\\nc")
    'ab c'
    """
    return ILLEGAL.sub("", " ".join(text.splitlines()) if "\n" in text else text)


def write_text(text: str) -> str:
    """Write a text as the content of an element."""
    return escape(clean_text(text))


def is_link(address: str) -> bool:
    """Whether an address may be opened by a click: http or https, with a host."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in LINKED and bool(parts.netloc)
