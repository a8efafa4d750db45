"""A deck that is being made in a thread of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Event, Thread

from dashboard.export.files import Options
from dashboard.views.exhibits import Item
from dashboard.views.making import REFUSALS, File, Maker


class Cancelled(Exception):
    """Its reader wants the deck no longer."""


@dataclass
class Job:
    """How far a deck is, and what became of it: a file, or a sentence that says why not."""

    total: int
    done: int = 0
    file: File | None = None
    trouble: str = ""
    is_done: bool = False
    thread: Thread | None = None
    _stop: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """End it after the figure that is being drawn."""
        self._stop.set()

    def report(self, done: int, total: int) -> None:
        """Note how many figures are done; raise `Cancelled` where nobody wants more."""
        if self._stop.is_set():
            raise Cancelled
        self.done, self.total = done, total


def start_job(
    maker: Maker, items: Sequence[Item], form: str, *, options: Options, title: str
) -> Job:
    """Begin to make a deck."""
    job = Job(len(items))

    def work() -> None:
        try:
            job.file = maker.make_deck(items, form, options, title=title, progress=job.report)
        except Cancelled:
            pass
        except REFUSALS as error:
            job.trouble = str(error)
        finally:
            job.is_done = True

    job.thread = Thread(target=work, name="deck", daemon=True)
    job.thread.start()
    return job
