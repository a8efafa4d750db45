"""What the presses of one session write is written once, and found by the run that comes next."""

from threading import Event, Thread

import pytest

from dashboard.state.acts import Acts, Aftermath

PATIENCE = 30  # seconds


class Ended(BaseException):
    """As Streamlit ends a run."""


@pytest.fixture
def said() -> list[str]:
    """What the session holds."""
    return []


def saying(said: list[str], word: str) -> Aftermath:
    """Return what puts a word into the session."""
    return lambda: said.append(word)


def test_run_that_begins_during_a_write_finds_what_was_written(said: list[str]) -> None:
    acts, writing, released = Acts(), Event(), Event()
    found: list[int] = []

    def write() -> Aftermath:
        writing.set()
        released.wait(PATIENCE)
        return saying(said, "saved")

    first = Thread(target=acts.write, args=(write,), kwargs={"began": 0})
    second = Thread(target=lambda: found.append(acts.settle()))
    first.start()
    assert writing.wait(PATIENCE)
    second.start()
    assert (found, said) == ([], [])
    released.set()
    first.join(PATIENCE)
    second.join(PATIENCE)
    assert (found, said) == ([1], ["saved"])


def test_run_that_began_before_a_write_writes_nothing(said: list[str]) -> None:
    acts = Acts()
    assert acts.write(lambda: saying(said, "first"), began=0)
    assert not acts.write(lambda: saying(said, "second"), began=0)
    assert acts.write(lambda: saying(said, "third"), began=acts.settle())
    acts.settle()
    assert said == ["first", "third"]


def test_same_press_is_heard_again_when_its_outcome_was_shown(said: list[str]) -> None:
    acts = Acts()
    for press in ("publish", "publish", "reject"):
        acts.write(lambda word=press: saying(said, word), began=0, press=press)
    acts.last = None
    acts.write(lambda: saying(said, "reject again"), began=0, press="reject")
    acts.settle()
    assert said == ["publish", "reject", "reject again"]


def test_what_cannot_be_written_leaves_no_trace(said: list[str]) -> None:
    acts = Acts()

    def fail() -> Aftermath:
        raise OSError

    with pytest.raises(OSError):
        acts.write(fail, began=0)
    assert acts.write(lambda: saying(said, "saved"), began=0)
    assert acts.settle() == 1
    assert said == ["saved"]


@pytest.mark.parametrize(("error", "left"), [(Ended, ["twice", "last"]), (OSError, ["last"])])
def test_run_that_is_ended_leaves_the_rest_to_the_next(
    said: list[str], error: type[BaseException], left: list[str]
) -> None:
    acts, errors = Acts(), [error()]

    def begin() -> None:
        if errors:
            raise errors.pop()
        said.append("twice")

    acts.write(lambda: begin, began=0)
    acts.write(lambda: saying(said, "last"), began=1)
    with pytest.raises(error):
        acts.settle()
    acts.settle()
    assert said == left
