"""The colours and the font of every figure, once for light and once for dark; it draws nothing."""

from dataclasses import dataclass

# Latin fonts first, or Latin text would be set in a Chinese font. Streamlit ships Source Sans.
FONT_FAMILY = (
    "'Source Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'PingFang SC', "
    "'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif"
)


@dataclass(frozen=True)
class Theme:
    """One look: every colour that a figure may use."""

    name: str
    ground: str  # the page behind the figure, and the inside of a hollow mark
    text: str
    muted: str  # second-rank text; still 4.5:1 on the ground (WCAG AA)
    grid: str
    axis: str
    accent: str
    rest: str  # marks that are not in focus; 3:1 on the ground, as WCAG asks of graphics
    reference: str
    empty: str  # the ground of a tile or cell without a figure
    series: tuple[str, ...]  # near-relatives, in order; the accent comes first
    scale: tuple[str, str]  # one hue from the lowest value to the highest
    good: str  # verdicts; a symbol or a word always says the same
    warn: str
    bad: str
    odd: str


# Ground, text and muted are those of the pages, in .streamlit/config.toml.
# Okabe-Ito hues (blue, vermillion, green, purple); the green and purple are darkened on white,
# and the blue lightened on dark, until a two-pixel outline keeps 3:1 against the ground.
LIGHT = Theme(
    name="light",
    ground="#ffffff",
    text="#0F1720",
    muted="#5F6975",
    grid="#e8ebee",
    axis="#b4bdc6",
    accent="#0072B2",
    rest="#87929d",
    reference="#66707D",
    empty="#f4f6f8",
    series=("#0072B2", "#D55E00", "#008A64", "#A8487F"),
    scale=("#dcebf5", "#005a91"),
    good="#008A64",
    warn="#A87400",
    bad="#D55E00",
    odd="#A8487F",
)

DARK = Theme(
    name="dark",
    ground="#11161D",
    text="#E8ECF1",
    muted="#9AA5B3",
    grid="#262d36",
    axis="#4a5560",
    accent="#56B4E9",
    rest="#74808c",
    reference="#9AA5B3",
    empty="#1a2028",
    series=("#56B4E9", "#E69F00", "#2BB58A", "#CC79A7"),
    scale=("#1b3246", "#7cc8f5"),
    good="#2BB58A",
    warn="#E8C14A",
    bad="#F3763A",
    odd="#CC79A7",
)


def theme_for(name: str | None) -> Theme:
    """Return the theme of that name; anything but "dark" is light, as in a browser."""
    return DARK if name == DARK.name else LIGHT


def calculate_contrast(first: str, second: str) -> float:
    """Return the WCAG 2 contrast ratio of two "#rrggbb" colours, from 1 to 21.

    >>> calculate_contrast("#ffffff", "#000000")
    21.0
    """
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def mix_colours(low: str, high: str, share: float) -> str:
    """Return the colour that lies `share` (0 to 1) of the way from `low` to `high`.

    >>> mix_colours("#000000", "#ffffff", 0.5)
    '#808080'
    """
    mixed = (a + (b - a) * share for a, b in zip(_channels(low), _channels(high), strict=True))
    return "#" + "".join(f"{round(channel):02x}" for channel in mixed)


def readable_on(ground: str) -> str:
    """Return the black or white that contrasts more with `ground`."""
    return max(("#000000", "#ffffff"), key=lambda ink: calculate_contrast(ink, ground))


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (channel / 255 for channel in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
