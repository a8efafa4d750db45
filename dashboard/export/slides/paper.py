"""The slides of a deck before anything stands on them: their size, layouts and frames."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dashboard.export.native.ink import Inks
from dashboard.export.native.room import Frame

WIDTH, HEIGHT = 960.0, 540.0  # points: 13.33 x 7.5 inches
MARGIN = 36.0
TITLE_HEIGHT = 36.0
LOWEST_TITLE = 0.45  # of the height; a title placeholder that ends lower is not at the top
FOOTERS = (13, 15, 16)  # slide number, footer and date, as PP_PLACEHOLDER counts them
TITLES = (1, 3)  # title and centred title


@dataclass(frozen=True)
class Paper:
    """A presentation, and where words and charts stand on its slides."""

    presentation: Any
    themed: bool
    inks: Inks

    @property
    def width(self) -> float:
        """The width of a slide in points."""
        return self.presentation.slide_width / 12700

    @property
    def height(self) -> float:
        """The height of a slide in points."""
        return self.presentation.slide_height / 12700

    @property
    def margin(self) -> float:
        """What stays free at the edges."""
        return MARGIN * min(1.0, self.width / WIDTH, self.height / HEIGHT)

    def add_slide(self, *, is_front: bool = False) -> Any:
        """Add a slide; of the placeholders of its layout only the title stays."""
        layout = self._layouts[is_front]
        slide = self.presentation.slides.add_slide(layout)
        for shape in list(slide.placeholders):
            if shape.placeholder_format.type not in TITLES:
                shape._element.getparent().remove(shape._element)
        return slide

    def measure(self) -> tuple[Frame, Frame]:
        """Return the frames of a slide's title and of all below it."""
        return self._frames

    @cached_property
    def _layouts(self) -> dict[bool, Any]:
        """The layout of a front slide (True) and of all others: reading them is slow."""
        kinds = [(_list_kinds(one), one) for one in self.presentation.slide_layouts]
        kinds.sort(key=lambda pair: _count_others(pair[0]))
        return {is_front: _choose_layout(kinds, is_front=is_front) for is_front in (True, False)}

    @cached_property
    def _frames(self) -> tuple[Frame, Frame]:
        layout = self._layouts[False]
        title = self._find_title(layout)
        bottom = self._find_bottom(layout)
        top = title.bottom + 4
        return title, Frame(self.margin, top, self.width - 2 * self.margin, bottom - top)

    def _find_title(self, layout: Any) -> Frame:
        """The frame of a template's title placeholder where it stands at the top, else ours."""
        titles = (s for s in layout.placeholders if s.placeholder_format.type in TITLES)
        shape = next(titles, None)
        ours = Frame(self.margin, self.margin * 0.6, self.width - 2 * self.margin, TITLE_HEIGHT)
        if not self.themed or shape is None or shape.width is None:
            return ours
        found = Frame(
            *(size / 12700 for size in (shape.left, shape.top, shape.width, shape.height))
        )
        inside = found.left >= 0 and found.top >= 0 and found.left + found.width <= self.width + 1
        fits = inside and found.bottom < LOWEST_TITLE * self.height and found.width > 200
        return found if fits else ours

    def _find_bottom(self, layout: Any) -> float:
        """The lower edge of what may be filled: above the footers of a template."""
        bottom = self.height - self.margin * 0.5
        if not self.themed:
            return bottom
        tops = [
            shape.top / 12700
            for shape in layout.placeholders
            if shape.placeholder_format.type in FOOTERS and shape.top is not None
        ]
        low = [top for top in tops if top > 0.8 * self.height]
        return min([bottom, *low]) if low else bottom


def _list_kinds(layout: Any) -> list[int]:
    return [int(shape.placeholder_format.type) for shape in layout.placeholders]


def _choose_layout(layouts: Sequence[tuple[list[int], Any]], *, is_front: bool) -> Any:
    """Return the layout with a title and least besides; for a front, a centred title first."""
    for kind in TITLES[::-1] if is_front else TITLES:
        for kinds, layout in layouts:
            if kind in kinds:
                return layout
    return layouts[0][1]


def _count_others(kinds: Sequence[int]) -> int:
    return sum(kind not in (*TITLES, *FOOTERS) for kind in kinds)
