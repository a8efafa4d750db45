"""What can go wrong between an editor and the log. Each message is a sentence for a reader."""

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.revision import Draft, Revision, Ruling
from schemas.said import Said

NAMED = 3  # keys that a sentence names
RULED = {
    Ruling.PUBLISH: Said("published"),
    Ruling.REJECT: Said("rejected"),
    Ruling.WITHDRAW: Said("withdrawn"),
    Ruling.RELEASE: Said("folded into the release"),
}


class StoreError(Exception):
    """A change was not written."""


class StoreUnavailable(StoreError):
    """The database cannot be used; the message says why and what to do."""


@dataclass(frozen=True)
class Overtaken:
    """A change whose row somebody else changed in the meantime."""

    mine: Draft
    theirs: Revision | None


class StaleChange(StoreError):
    """Rows were changed since the author saw them. Nothing was written."""

    def __init__(self, overtaken: Sequence[Overtaken]) -> None:
        """Keep both versions of each row."""
        self.overtaken = list(overtaken)
        keys = _list_some(list(dict.fromkeys(pair.mine.key for pair in overtaken)))
        super().__init__(
            Said(
                "Somebody else changed this in the meantime: {keys}. Nothing was saved; compare "
                "both versions and save again.",
                keys=keys,
            )
        )


class AlreadyDecided(StoreError):
    """A revision has its decision already."""

    def __init__(self, number: int, ruling: Ruling) -> None:
        """Name the revision and what became of it."""
        super().__init__(
            Said(
                "Revision {number} is decided already: {ruling}.",
                number=number,
                ruling=RULED[ruling],
            )
        )


class OwnChange(StoreError):
    """A reviewer decided on a change of their own."""

    def __init__(self, number: int) -> None:
        """Name the revision."""
        super().__init__(
            Said("Revision {number} is your own: somebody else must review it.", number=number)
        )


class UnknownRevision(StoreError):
    """No revision has this number."""

    def __init__(self, number: int) -> None:
        """Name the number."""
        super().__init__(Said("There is no revision {number}.", number=number))


class TokenEnded(StoreError):
    """A token was revoked or has expired before its change was written."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(Said("The token was revoked or has expired. Nothing was written."))


@dataclass(frozen=True)
class KeptAnswer:
    """What was answered to a request: the digest of the request, and the answer."""

    digest: str
    status: int
    body: str


class Answered(StoreError):
    """A request under this key was answered before; `kept` is the answer. Nothing was written."""

    def __init__(self, kept: KeptAnswer) -> None:
        """Keep the answer."""
        self.kept = kept
        super().__init__(Said("A request under this key was answered before."))


def _list_some(keys: Sequence[str]) -> str:
    more = len(keys) - NAMED
    named = ", ".join(keys[:NAMED])
    return Said("{first} and {n} more", first=named, n=f"{more:,}") if more > 0 else named
