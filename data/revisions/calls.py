"""A change that a program sends with a token: admitted, and its answer kept, in the transaction
that writes the change.

So a token that was revoked a moment ago writes nothing, and of several programs that send the same
under one key only the first writes, whatever happens between them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, insert, select

from data.revisions.engine import reading
from data.revisions.errors import Answered, KeptAnswer, TokenEnded
from data.revisions.moments import write_moment, write_now
from data.revisions.tables import ANSWERS, REVOCATIONS, TOKENS
from schemas.revision import Decision, Revision

WriteAnswer = Callable[[Sequence[Revision], Sequence[Decision]], str]


@dataclass(frozen=True)
class Call:
    """What a program asked with a token. `key` is its own name for this request, "" for none;
    `digest` tells the request from others. `write` makes the answer from what was written.
    """

    token: str
    digest: str
    write: WriteAnswer
    key: str = ""
    status: int = 201


def admit(connection: Connection, call: Call) -> None:
    """Raise TokenEnded for a token that is no longer good, Answered for a key that was used."""
    alive = select(TOKENS.c.id).where(
        TOKENS.c.id == call.token,
        TOKENS.c.expires_at > write_moment(datetime.now(UTC)),
        TOKENS.c.id.not_in(select(REVOCATIONS.c.token)),
    )
    if connection.scalar(alive) is None:
        raise TokenEnded
    if call.key and (kept := _select_answer(connection, call.token, call.key)):
        raise Answered(kept)


def keep_answer(
    connection: Connection, call: Call, *, written: tuple[list[Revision], list[Decision]]
) -> None:
    """Write the answer, and keep it where the program named its request."""
    body = call.write(*written)
    if call.key:
        row = {
            "token": call.token,
            "key": call.key,
            "digest": call.digest,
            "status": call.status,
            "body": body,
            "made_at": write_now(),
        }
        connection.execute(insert(ANSWERS), [row])


def find_answer(engine: Engine, token: str, key: str) -> KeptAnswer | None:
    """Return what a program was answered under a key. Raises StoreUnavailable."""
    with reading(engine) as connection:
        return _select_answer(connection, token, key)


def _select_answer(connection: Connection, token: str, key: str) -> KeptAnswer | None:
    query = select(ANSWERS.c.digest, ANSWERS.c.status, ANSWERS.c.body).where(
        ANSWERS.c.token == token, ANSWERS.c.key == key
    )
    row = connection.execute(query).first()
    return None if row is None else KeptAnswer(*row)
