"""What stands below the chart of a sheet: remark, notes, sources, version and address.

Notes and sources that do not fit are counted in a sentence: a sheet never cuts in silence.
"""

from collections.abc import Callable, Sequence

from dashboard.charts.measure import LINE_HEIGHT, count_lines
from dashboard.charts.palette import Theme
from dashboard.export.exhibit import Exhibit
from dashboard.export.images.blocks import (
    LEAST_TYPE,
    Block,
    Setting,
    escape_words,
    measure_blocks,
    wrap_address,
)
from dashboard.export.images.fonts import find_chinese_font
from dashboard.export.images.letters import has_chinese
from dashboard.i18n import _, _n
from dashboard.text.joining import end_sentence, join_ended
from dashboard.text.sources import Citation

REMARK, NOTE = 17.0, 11.5  # font sizes on a slide
MOST_NOTE_LINES = 7


def set_footing(exhibit: Exhibit, setting: Setting, theme: Theme, *, room: float) -> list[Block]:
    """Return the blocks below the chart; sources take no more than what is left of `room`.

    Notes say what a figure leaves out, so they may take more, and what must be said on every sheet
    stands there in any case.
    """
    small = max(NOTE, LEAST_TYPE / setting.unit)
    rule = Block("", 0, theme.axis, gap=10)
    last = _set_version(exhibit, setting, theme, size=small)
    top = [rule]
    if find_chinese_font() is None and has_chinese(_list_texts(exhibit)):
        last = last._replace(text=f"{_set_warning(setting, small)}<br>{last.text}")
    if exhibit.remark:
        top.insert(0, setting.set_block(exhibit.remark, REMARK, colour=theme.text, gap=10))
    height = small * setting.unit
    notes = _fit_notes(exhibit.figure.footnotes, setting, size=small, lines=MOST_NOTE_LINES)
    lines = int((room - measure_blocks([*top, last]) - 10) / (height * LINE_HEIGHT))
    lines -= count_lines(notes) if notes else 0
    sources = _fit_sources(exhibit.figure.sources, setting, size=small, lines=lines)
    blocks = [
        Block(text, height, colour, gap)
        for text, colour, gap in ((notes, theme.text, 6.0), (sources, theme.muted, 4.0))
        if text
    ]
    return [*top, *blocks, last]


def _list_texts(exhibit: Exhibit) -> str:
    return "".join([*exhibit.figure.footnotes, *(source.text for source in exhibit.figure.sources)])


def _set_warning(setting: Setting, size: float) -> str:
    sentence = _("Chinese words are missing here: the computer had no Chinese font.")
    return setting.wrap(escape_words(sentence), size)


def _fit_notes(notes: Sequence[str], setting: Setting, *, size: float, lines: int) -> str:
    """Return as many notes as fit, and how many do not."""

    def write(count: int) -> str:
        kept = [escape_words(note) for note in notes[:count]]
        if missing := len(notes) - count:
            sentence = _n(
                "{n} more note at the address below.",
                "{n} more notes at the address below.",
                missing,
            )
            kept.append(sentence.format(n=missing))
        return setting.wrap(" ".join(kept), size)

    return _write_most(write, len(notes), lines)


def _fit_sources(sources: Sequence[Citation], setting: Setting, *, size: float, lines: int) -> str:
    """Return as many sources as fit, and how many do not."""

    texts = [
        f"[{source.number}]\u00a0{escape_words(end_sentence(source.text))}" for source in sources
    ]

    def write(count: int) -> str:
        if not count:
            sentence = _n(
                "{n} source: see the address below.",
                "{n} sources: see the address below.",
                len(texts),
            )
            return setting.wrap(sentence.format(n=len(texts)), size)
        kept = texts[:count]
        if missing := len(texts) - count:
            sentence = _n(
                "{n} more source at the address below.",
                "{n} more sources at the address below.",
                missing,
            )
            kept.append(sentence.format(n=missing))
        return setting.wrap(join_ended([_("Sources:"), *kept]), size)

    return _write_most(write, len(sources), lines)


def _write_most(write: Callable[[int], str], count: int, lines: int) -> str:
    """Return what `write` makes of the most entries that fit into so many lines, or of none."""
    if not count:
        return ""
    low, high = 0, count
    while low < high:
        middle = (low + high + 1) // 2
        if count_lines(write(middle)) <= lines:
            low = middle
        else:
            high = middle - 1
    return write(low)


def _set_version(exhibit: Exhibit, setting: Setting, theme: Theme, *, size: float) -> Block:
    """The last lines: the version, and the address that opens the live view."""
    version = setting.wrap(escape_words(exhibit.version_line), size)
    address = wrap_address(exhibit.address, size * setting.unit, setting.width)
    return Block(f"{version}<br>{address}", size * setting.unit, theme.muted, gap=4)
