"""Lets a press that writes do its work once and whole, however fast its reader presses again.

The next press begins a run in a thread beside the run of the last one, which Streamlit ends where
it next touches the page or the session: what was written would be written twice, or not be said.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import RLock

Aftermath = Callable[[], None]
Write = Callable[[], Aftermath]


@dataclass
class Acts:
    """What the presses of one session have written; all runs of the session share it.

    `last` is the press whose outcome the page does not show yet; `aftermath` what is to change in
    the session because of what was written.
    """

    lock: RLock = field(default_factory=RLock)
    done: int = 0
    last: Hashable = None
    aftermath: list[Aftermath] = field(default_factory=list[Aftermath])

    def write(self, write: Write, *, began: int, press: Hashable = None) -> bool:
        """Write, unless another run has written since `began` writes, or the same press has.

        Returns whether the press was heard. What `write` raises is raised, and nothing is noted.
        """
        with self.lock:
            if press is None and self.done != began:
                return False
            if press is None or press != self.last:
                self.aftermath.append(write())
                self.done, self.last = self.done + 1, press
            return True

    def settle(self) -> int:
        """Wait for a write that is going on, and bring the session to what was written.

        Returns how many writes there were. A run that is ended on the way leaves the rest to the
        next, which begins with what was not brought to its end.
        """
        with self.lock:
            while self.aftermath:
                try:
                    self.aftermath[0]()
                except Exception:
                    del self.aftermath[0]
                    raise
                del self.aftermath[0]
            return self.done
