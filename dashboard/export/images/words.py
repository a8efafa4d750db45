"""The words of a sheet: title, subtitle and finding above the chart, the footing below it."""

from typing import NamedTuple

from dashboard.charts.palette import Theme
from dashboard.export.exhibit import Exhibit
from dashboard.export.images.blocks import Block, Setting, calculate_unit, measure_blocks
from dashboard.export.images.footing import set_footing
from dashboard.export.images.sizes import Size

TITLE, FINDING, SUBTITLE = 30.0, 19.0, 16.0  # font sizes on a slide
PAD = 36.0  # kept free all round


class Words(NamedTuple):
    """All words of a sheet, and the margin that it keeps free all round."""

    above: list[Block]
    below: list[Block]
    pad: float


def set_words(exhibit: Exhibit, size: Size, theme: Theme, *, share: float) -> Words:
    """Set the words of an exhibit for a sheet; `share` of its height is left to the chart, as far
    as words can be left to the live view.
    """
    unit = calculate_unit(size)
    pad = PAD * unit
    setting = Setting(size.width - 2 * pad, unit)
    figure = exhibit.titled
    above = [
        setting.set_block(figure.title, TITLE, colour=theme.text, bold=True),
        setting.set_block(figure.subtitle, SUBTITLE, colour=theme.muted, gap=2),
    ]
    if figure.finding:
        above.append(
            setting.set_block(figure.finding, FINDING, colour=theme.text, gap=8, bold=True)
        )
    room = size.height * (1 - share) - 2 * pad - measure_blocks(above)
    return Words(above, set_footing(exhibit, setting, theme, room=room), pad)
