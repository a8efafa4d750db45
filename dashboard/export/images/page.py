"""The page inside the browser that draws figures: plotly.js and fonts from disk, nothing else."""

from base64 import b64encode
from functools import cache

from kaleido import PageGenerator

from dashboard.export.images.fonts import LETTERS, SCREEN_FONT, read_screen_font

# Whatever a figure says, the page loads nothing but the scripts beside it.
POLICY = (
    "default-src 'none'; script-src file: 'unsafe-inline' 'unsafe-eval'; "
    "style-src 'unsafe-inline'; img-src data: blob:; font-src data:"
)
# plotly turns every figure into the text of an SVG, whatever the format; a picture made of that
# text has only the fonts that stand in it.
SCRIPT = """
(() => {
  const source = "url(data:font/woff2;base64,FONT)";
  const face = new FontFace("NAME", source, { weight: "200 900" });
  document.fonts.add(face);
  face.load();
  const named = `font-family:"NAME";font-weight:200 900;src:${source}`;
  const rule = `<style>@font-face{${named}}LETTERS</style>`;
  const serialize = XMLSerializer.prototype.serializeToString;
  XMLSerializer.prototype.serializeToString = function (node) {
    return serialize.call(this, node).replace(/<svg[^>]*>/, (start) => start + rule);
  };
})();
"""


class Page:
    """What Kaleido opens in each of its tabs."""

    def generate_index(self) -> str:
        """Return the page as HTML."""
        return _write_page()


@cache
def _write_page() -> str:
    font = b64encode(read_screen_font()).decode()
    script = SCRIPT.replace("FONT", font).replace("NAME", SCREEN_FONT).replace("LETTERS", LETTERS)
    policy = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    plain = PageGenerator(mathjax=False).generate_index()
    head, rest = plain.split("<head>", 1)
    body, end = rest.split("</head>", 1)
    margin = "<style>@page { margin: 0 }</style>"
    return f"{head}<head>{policy}{margin}{body}<script>{script}</script></head>{end}"
