"""Lets pages have their turn between the answers to programs, however many ask."""

from asyncio import Semaphore, sleep

AT_ONCE = 4  # answers of a turn; about a millisecond's worth


class Turns:
    """Lets a few requests through in each turn of the event loop; the rest wait in order.

    Streamlit sends a page one message a turn. When 50 answers stood in each, the thirty messages of
    a run came a third of a second late.
    """

    def __init__(self, at_once: int = AT_ONCE) -> None:
        """Let so many through at once."""
        self._places = Semaphore(at_once)

    async def wait(self) -> None:
        """Return when it is this request's turn."""
        async with self._places:
            await sleep(0)  # the place is given up in the next turn
