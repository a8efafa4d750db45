"""The page inside the browser that draws figures: plotly.js and fonts from disk, nothing else."""

from base64 import b64encode
from functools import cache

from kaleido import PageGenerator

from dashboard.export.images.embed import cut_screen_font
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
# Latin with its accents, punctuation, currencies, arrows, comparisons, geometric signs.
BLOCKS = ((0x20, 0x250), (0x2000, 0x20D0), (0x2100, 0x2300), (0x25A0, 0x2700))


@cache
def write_page() -> str:
    """Return the page with the whole font, as it can be written at once."""
    return _write(read_screen_font())


@cache
def write_light_page() -> str:
    """Return the page with the letters that figures use: each of them is drawn a tenth of a
    second sooner. To cut the font takes a second the first time.
    """
    letters = frozenset(chr(code) for first, after in BLOCKS for code in range(first, after))
    return _write(cut_screen_font(letters)[0])


def is_light_page_written() -> bool:
    """Tell whether the light page costs nothing any more."""
    return write_light_page.cache_info().currsize > 0


def _write(font: bytes) -> str:
    script = SCRIPT.replace("FONT", b64encode(font).decode())
    script = script.replace("NAME", SCREEN_FONT).replace("LETTERS", LETTERS)
    policy = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    plain = PageGenerator(mathjax=False).generate_index()
    head, rest = plain.split("<head>", 1)
    body, end = rest.split("</head>", 1)
    margin = "<style>@page { margin: 0 }</style>"
    return f"{head}<head>{policy}{margin}{body}<script>{script}</script></head>{end}"
