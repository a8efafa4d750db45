"""Personal tokens of the API: made, found by their text, revoked. Only a digest of each is kept.

Nothing is changed or deleted: a revocation is a row, and so is a day of use.
"""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from hmac import compare_digest
from secrets import token_hex, token_urlsafe
from typing import Any

from pydantic_core import from_json
from sqlalchemy import Select, func, insert, select

from data.revisions.engine import reading, writing
from data.revisions.moments import write_moment, write_now
from data.revisions.store import Store
from data.revisions.tables import REVOCATIONS, TOKEN_DAYS, TOKENS
from schemas import Role, Token

PREFIX = "rat_"  # by which people and programs that look for leaked secrets know it
SHAPE = re.compile(r"(rat_[0-9a-f]{12})_[A-Za-z0-9_-]{43}")
SECRET = 32  # bytes; nobody guesses them, so a plain digest needs no salt


def make_token(
    store: Store,
    *,
    owner: str,
    name: str,
    role: Role,
    days: int,
    claims: Mapping[str, Any],
) -> tuple[Token, str]:
    """Make a token and return it with its text, which can never be read again.

    Raises StoreUnavailable.
    """
    identity = f"{PREFIX}{token_hex(6)}"
    text = f"{identity}_{token_urlsafe(SECRET)}"
    now = datetime.now(UTC)
    row = {
        "id": identity,
        "digest": _digest(text),
        "owner": owner,
        "name": name,
        "role": str(role),
        "claims": json.dumps(dict(claims), ensure_ascii=False),
        "made_at": write_moment(now),
        "expires_at": write_moment(now + timedelta(days=days)),
    }
    with writing(store.engine) as connection:
        connection.execute(insert(TOKENS), [row])
    return _read_token(row | {"revoked_at": None, "revoked_by": None, "used_on": None}), text


def revoke_token(store: Store, token: str, *, author: str) -> None:
    """End a token at once; one that is revoked stays as it is. Raises StoreUnavailable."""
    with writing(store.engine) as connection:
        known = select(REVOCATIONS.c.token).where(REVOCATIONS.c.token == token)
        if connection.scalar(known) is None:
            row = {"token": token, "author": author, "made_at": write_now()}
            connection.execute(insert(REVOCATIONS), [row])


def find_token(store: Store, text: str) -> Token | None:
    """Return the token with this text, revoked and expired ones too; None for any other text.

    Raises StoreUnavailable.
    """
    shape = SHAPE.fullmatch(text)
    if shape is None:
        return None
    query = _select_tokens().add_columns(TOKENS.c.digest).where(TOKENS.c.id == shape[1])
    with reading(store.engine) as connection:
        row = connection.execute(query).mappings().first()
    if row is None or not compare_digest(row["digest"], _digest(text)):
        return None
    return _read_token(dict(row))


def list_tokens(store: Store, owner: str = "") -> list[Token]:
    """Return the tokens of a person, or of everybody, newest first. Raises StoreUnavailable."""
    query = _select_tokens().order_by(TOKENS.c.made_at.desc(), TOKENS.c.id)
    if owner:
        query = query.where(TOKENS.c.owner == owner)
    with reading(store.engine) as connection:
        return [_read_token(dict(row)) for row in connection.execute(query).mappings()]


def note_use(store: Store, token: Token) -> None:
    """Remember that a token is used today; one row a day. Raises StoreUnavailable."""
    today = datetime.now(UTC).date()
    if token.used_on == today:
        return
    row = {"token": token.id, "day": today.isoformat()}
    known = select(TOKEN_DAYS.c.day).where(*(TOKEN_DAYS.c[name] == row[name] for name in row))
    with writing(store.engine) as connection:
        if connection.scalar(known) is None:
            connection.execute(insert(TOKEN_DAYS), [row])


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _select_tokens() -> Select[Any]:
    last = select(func.max(TOKEN_DAYS.c.day)).where(TOKEN_DAYS.c.token == TOKENS.c.id)
    return select(
        *(column for column in TOKENS.c if column.name != "digest"),
        REVOCATIONS.c.made_at.label("revoked_at"),
        REVOCATIONS.c.author.label("revoked_by"),
        last.scalar_subquery().label("used_on"),
    ).select_from(TOKENS.outerjoin(REVOCATIONS, REVOCATIONS.c.token == TOKENS.c.id))


def _read_token(row: Mapping[str, Any]) -> Token:
    cells = {name: row[name] for name in Token.model_fields}
    cells["revoked_by"] = cells["revoked_by"] or ""
    return Token.model_validate(cells | {"claims": from_json(cells["claims"])})
