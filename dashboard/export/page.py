"""Exports a figure as one HTML file that works offline: chart, words, table and sources.

plotly.js stands in the file; nothing is fetched from anywhere, and a policy in the file forbids it.
"""

from base64 import b64encode
from collections.abc import Iterator
from html import escape

import pandas as pd
from plotly.io import to_html

from dashboard.charts.look import CHART_CONFIG
from dashboard.charts.palette import FONT_FAMILY
from dashboard.export.exhibit import Exhibit, name_publication
from dashboard.export.images.chart import read_chart
from dashboard.export.images.fonts import SCREEN_FONT, read_screen_font
from dashboard.i18n import _, current_language
from dashboard.text.sources import Citation

POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
    "img-src data: blob:; font-src data:"
)
CONFIG = CHART_CONFIG | {"responsive": True}
STYLE = """
body {{ margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem; background: {ground}; color: {text};
  font: 1rem/1.5 {font}; overflow-wrap: break-word; }}
h1 {{ font-size: 1.7rem; line-height: 1.25; margin: 0; }}
.muted, footer {{ color: {muted}; }}
.finding, summary {{ font-weight: 600; }}
footer {{ border-top: 1px solid {axis}; font-size: .85rem; margin-top: 1rem; }}
.wide {{ overflow-x: auto; }}
#chart {{ min-width: {least}px; }}
table {{ border-collapse: collapse; font-size: .85rem; }}
th, td {{ border-bottom: 1px solid {grid}; padding: .3rem .6rem; text-align: left; }}
td.number {{ text-align: right; font-variant-numeric: tabular-nums; }}
a {{ color: {accent}; }}
"""


def export_page(exhibit: Exhibit) -> bytes:
    """Return a figure as one HTML file in UTF-8."""
    figure = exhibit.titled
    chart = read_chart(figure.chart)
    # below the least width for which its texts are placed the window scrolls
    lengths = {"font": FONT_FAMILY, "least": round(chart.least_width)}
    style = _write_font() + STYLE.format(**lengths, **vars(chart.theme))
    drawn = to_html(
        figure.chart, full_html=False, include_plotlyjs=True, config=CONFIG, div_id="chart"
    )
    parts = [
        f'<!doctype html><html lang="{escape(current_language())}"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(figure.title)} – {escape(name_publication())}</title>",
        f'<meta name="description" content="{escape(figure.alt)}"><style>{style}</style></head>',
        f"<body><header><h1>{escape(figure.title)}</h1>",
        *_write_paragraphs(("muted", figure.subtitle), ("finding", figure.finding)),
        f'</header><main><div class="wide" role="img" aria-label="{escape(figure.alt)}">',
        f"{drawn}</div>",
        *_write_paragraphs(("remark", exhibit.remark)),
        *_write_table(figure.table),
        "</main><footer>",
        *_write_paragraphs(*(("note", note) for note in figure.footnotes)),
        *_write_sources(figure.sources),
        *_write_paragraphs(("version", exhibit.version_line)),
        f"<p>{_write_link(exhibit.address)}</p></footer></body></html>",
    ]
    return "\n".join(parts).encode()


def _write_font() -> str:
    font = b64encode(read_screen_font()).decode()
    source = f"url(data:font/woff2;base64,{font})"
    return f'@font-face {{ font-family: "{SCREEN_FONT}"; font-weight: 200 900; src: {source}; }}'


def _write_paragraphs(*paragraphs: tuple[str, str]) -> Iterator[str]:
    """Give a paragraph for each pair of a class and a text that is there."""
    for name, text in paragraphs:
        if text:
            yield f'<p class="{name}">{escape(text)}</p>'


def _write_table(table: pd.DataFrame) -> Iterator[str]:
    """Give the figure's table, folded away."""
    if table.empty:
        return
    yield f'<details><summary>{escape(_("Table"))}</summary><div class="wide"><table><thead><tr>'
    yield "".join(f"<th>{escape(str(name))}</th>" for name in table.columns)
    yield "</tr></thead><tbody>"
    for row in table.itertuples(index=False, name=None):
        yield f"<tr>{''.join(map(_write_cell, row))}</tr>"
    yield "</tbody></table></div></details>"


def _write_cell(value: object) -> str:
    if value is None or value is pd.NA or value is pd.NaT or value != value:
        return "<td></td>"
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f'<td class="number">{value:,.15g}</td>'
    return f"<td>{escape(str(value))}</td>"


def _write_sources(sources: tuple[Citation, ...]) -> Iterator[str]:
    if sources:
        items = "".join(
            f'<li value="{source.number}">{escape(source.text)}'
            + (f" {_write_link(source.url)}" if source.url else "")
            + "</li>"
            for source in sources
        )
        yield f"<h2>{escape(_('Sources'))}</h2><ol>{items}</ol>"


def _write_link(address: str) -> str:
    """Return a link; an address that is none of the web is shown as text."""
    text = escape(address)
    if not address.lower().startswith(("https://", "http://")):
        return text
    return f'<a href="{text}" rel="noreferrer">{text}</a>'
