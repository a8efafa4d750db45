"""The fonts of a theme: those of a template are read, those of our own slides are set."""

from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE

from dashboard.export.native.ink import EAST_ASIAN

LATIN = "Arial"  # most machines have it, or one of its widths


def read_east_asian(presentation: Any) -> str:
    """Return the East Asian font of a theme; ours where it names none."""
    theme = _find_theme(presentation).blob
    start = theme.find(b"<a:ea ", max(0, theme.find(b"<a:minorFont>")))
    part = theme[start : start + 200].partition(b'typeface="')[2].partition(b'"')[0]
    return part.decode("utf-8", "replace").strip() or EAST_ASIAN


def set_fonts(presentation: Any) -> None:
    """Set the fonts of the theme of our own slides to such as most machines have."""
    part = _find_theme(presentation)
    for kind in (b"majorFont", b"minorFont"):
        head, tag, rest = part._blob.partition(b"<a:" + kind + b">")
        _body, end, tail = rest.partition(b"</a:" + kind + b">")
        fonts = f'<a:latin typeface="{LATIN}"/><a:ea typeface="{EAST_ASIAN}"/><a:cs typeface=""/>'
        part._blob = head + tag + fonts.encode() + end + tail


def _find_theme(presentation: Any) -> Any:
    return presentation.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
