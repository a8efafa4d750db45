"""A figure as it leaves the dashboard: with its file name, its address and how to cite it."""

from dataclasses import dataclass, replace

from dashboard.figures.model import Figure
from dashboard.i18n import _
from dashboard.text.dates import format_day
from dashboard.text.joining import join_sentences

LICENCE = "CC BY 4.0"


@dataclass(frozen=True)
class Exhibit:
    """A figure and what an export says beside it; exporters turn exhibits into bytes.

    `name` is the file name without its ending; `address` opens the live view and says by its `at`
    which version was shown. `title` and `remark` are the presenter's own words, "" for none.
    """

    figure: Figure
    name: str
    address: str
    title: str = ""
    remark: str = ""

    @property
    def titled(self) -> Figure:
        """The figure under the presenter's title, where there is one."""
        return replace(self.figure, title=self.title) if self.title else self.figure

    @property
    def version_line(self) -> str:
        """The short citation: publication, dataset, day and licence."""
        return _("{publication}, dataset {version}, as of {day}. {licence}.").format(
            publication=name_publication(),
            version=self.figure.version,
            day=format_day(self.figure.as_of),
            licence=LICENCE,
        )

    @property
    def citation(self) -> str:
        """The full citation of the figure."""
        return _(
            '"{title}" In: {publication}, dataset {version}, as of {day}, {address} ({licence}).'
        ).format(
            title=join_sentences((self.titled.title, self.figure.subtitle)),
            publication=name_publication(),
            version=self.figure.version,
            day=format_day(self.figure.as_of),
            address=self.address,
            licence=LICENCE,
        )


def name_publication() -> str:
    """Return what an export names as its author and is cited as."""
    return _("Regional AI Target Dashboard")
