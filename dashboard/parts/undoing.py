"""Takes back what was saved together, or shows why that cannot be."""

from dashboard.editing import Desk, Saved
from dashboard.parts.writing import write_or_say
from dashboard.state import begin_anew
from dashboard.state.acts import Aftermath


def take_back(desk: Desk, saved: Saved, *, reason: str, said: str, after: Aftermath) -> None:
    """Undo what was saved, do what comes after it, and say so on the page drawn anew.

    Where it cannot be undone the page stays, and says why.
    """

    def write() -> Aftermath:
        desk.undo(saved, reason=reason)
        return after

    if write_or_say(write):
        begin_anew(said, ":material/undo:")
