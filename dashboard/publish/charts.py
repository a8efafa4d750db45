"""Packs a chart for a page: once wide and once for a phone, the dark theme as what differs.

The plotly templates, which all charts share, stand in one script of the site.
"""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

import plotly.graph_objects as go
from plotly.io.json import to_json_plotly

from dashboard.charts.look import CHART_CONFIG, NARROW_WIDTH, WIDE_WIDTH
from dashboard.charts.palette import DARK, LIGHT, Theme
from dashboard.charts.template import template_for
from dashboard.figures.model import Figure

Steps = list[str | int]


class Chart(NamedTuple):
    """A chart as JSON for the script, and the heights that a page keeps free for it."""

    json: str
    height: int
    phone_height: int


def pack_chart(figure: Figure) -> Chart:
    """Return the chart of a figure in both themes and widths."""
    forms: dict[str, Any] = {}
    for name, narrow in (("wide", False), ("phone", True)):
        light, dark = (_strip(figure.draw_for(theme, narrow=narrow)) for theme in (LIGHT, DARK))
        forms[name] = light | {"dark": list(_compare(light, dark, []))}
    text = write_json(forms)
    return Chart(text, forms["wide"]["layout"]["height"], forms["phone"]["layout"]["height"])


def write_looks() -> bytes:
    """Return the script that holds what all charts share."""
    shared = {
        "config": CHART_CONFIG | {"responsive": False},
        "phone": WIDE_WIDTH,
        "templates": {theme.name: _plain(template_for(theme)) for theme in (LIGHT, DARK)},
        "hollow": {theme.name: theme.ground for theme in (LIGHT, DARK)},
    }
    return f"window.LOOKS = {write_json(shared)};\n".encode()


def write_json(value: Any) -> str:
    """Return JSON that may stand inside a script element: no tag can begin or end in it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def write_theme(theme: Theme) -> dict[str, str]:
    """Return the colours of a theme as the style sheet names them."""
    names = ("ground", "text", "muted", "grid", "axis", "accent", "empty", "good", "bad")
    return {name: getattr(theme, name) for name in names}


def _strip(chart: go.Figure) -> dict[str, Any]:
    """Return data and layout as plain values, without what the page has elsewhere."""
    plain = _plain(chart)
    layout: dict[str, Any] = plain["layout"]
    layout.pop("template", None)
    meta = layout.pop("meta", {})
    least = round(meta.get("least_width", NARROW_WIDTH))
    return {"data": plain["data"], "layout": layout, "least": least}


def _plain(value: Any) -> Any:
    plain = value.to_plotly_json() if hasattr(value, "to_plotly_json") else value
    return json.loads(str(to_json_plotly(plain)))


def _compare(light: Any, dark: Any, steps: Steps) -> Iterator[tuple[Steps, Any]]:
    """Give each place where two values of one shape differ, with the value of the second."""
    if light == dark:
        return
    if isinstance(light, dict) and isinstance(dark, dict) and light.keys() == dark.keys():
        for name in light:
            yield from _compare(light[name], dark[name], [*steps, name])
    elif isinstance(light, list) and isinstance(dark, list) and len(light) == len(dark):
        for place, pair in enumerate(zip(light, dark, strict=True)):
            yield from _compare(*pair, [*steps, place])
    else:
        yield steps, dark
