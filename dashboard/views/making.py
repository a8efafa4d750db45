"""Makes files of views, for a page and for the command line alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.export.decks import Progress, export_deck
from dashboard.export.files import IMAGES, MEDIA, BadForm, Options, export_figure
from dashboard.export.images import ImageError, look_for
from dashboard.export.names import name_file
from dashboard.export.slides import BadTemplate, Deck
from dashboard.figures.model import Look
from dashboard.i18n import _, _n, use_language
from dashboard.text.dates import format_day
from dashboard.views.exhibits import SITE, Item, NothingToShow, make_exhibit
from dashboard.views.frozen import write_frozen
from dashboard.views.parameters import BadAddress
from data import Catalog

# What is wrong with what was asked, each in a sentence.
REFUSALS = (BadAddress, BadForm, BadTemplate, ImageError, NothingToShow)


@dataclass(frozen=True)
class File:
    """A file that was made: its name, what kind it is, and its bytes."""

    name: str
    media: str
    data: bytes


@dataclass(frozen=True)
class Maker:
    """What is the same for every file of one reader: the dataset and the language."""

    catalog: Catalog
    language: str = "en"
    site: str = SITE

    def make_figure(self, item: Item, form: str, options: Options) -> File:
        """Return one figure as a file; raise one of `REFUSALS` where that cannot be."""
        use_language(self.language)
        look = self.look(options, drawn=form in IMAGES)
        shown = make_exhibit(item, self.catalog, look, site=self.site)
        note = write_frozen([shown.frozen])
        data = export_figure(shown.exhibit, form, options=options, note=note)
        return File(f"{shown.exhibit.name}.{form}", MEDIA[form], data)

    def make_deck(
        self,
        items: Sequence[Item],
        form: str,
        options: Options,
        *,
        title: str = "",
        progress: Progress = lambda _done, _total: None,
    ) -> File:
        """Return several figures as a file, as `make_figure` does one."""
        use_language(self.language)
        look = self.look(options, drawn=form != "pptx")
        shown = [make_exhibit(item, self.catalog, look, site=self.site) for item in items]
        exhibits = [item.exhibit for item in shown]
        day = max((item.figure.as_of for item in exhibits), default=date.today())
        deck = Deck(title or _("Regional AI targets"), describe_deck(len(items), day))
        data = export_deck(
            exhibits,
            form,
            deck=deck,
            options=options,
            note=write_frozen([item.frozen for item in shown]),
            progress=progress,
        )
        return File(f"{name_file(deck.title, day.isoformat())}.{form}", MEDIA[form], data)

    def look(self, options: Options, *, drawn: bool) -> Look:
        """Return how figures are built for a picture of some size, or for slides and tables."""
        if drawn:
            return look_for(options.size, theme=options.theme, language=self.language)
        return Look(options.theme, language=self.language)


def describe_deck(count: int, day: date) -> str:
    """Write the line under a deck's title."""
    return _n("{n} figure, as of {day}", "{n} figures, as of {day}", count).format(
        n=count, day=format_day(day)
    )
