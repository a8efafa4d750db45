"""Keeps what somebody has typed into a form and not saved yet, for a reload or a lost connection.

This is no log: a form has one draft a person, the next replaces it, and saving drops it.
"""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import delete, insert, select

from data.revisions.engine import reading, writing
from data.revisions.moments import write_now
from data.revisions.store import Store
from data.revisions.tables import DRAFTS


def keep_draft(store: Store, person: str, form: str, *, content: Mapping[str, Any]) -> None:
    """Keep the content of a form instead of what was kept before. Raises StoreUnavailable."""
    row = {
        "person": person,
        "form": form,
        "content": json.dumps(content, ensure_ascii=False),
        "saved_at": write_now(),
    }
    with writing(store.engine) as connection:
        connection.execute(delete(DRAFTS).where(*_is(person, form)))
        connection.execute(insert(DRAFTS), [row])


def read_draft(store: Store, person: str, form: str) -> dict[str, Any] | None:
    """Return the content that was kept; None for none. Raises StoreUnavailable."""
    query = select(DRAFTS.c.content).where(*_is(person, form))
    with reading(store.engine) as connection:
        kept = connection.scalar(query)
    return None if kept is None else json.loads(kept)


def drop_draft(store: Store, person: str, form: str) -> None:
    """Forget what was kept. Raises StoreUnavailable."""
    with writing(store.engine) as connection:
        connection.execute(delete(DRAFTS).where(*_is(person, form)))


def _is(person: str, form: str) -> tuple[Any, Any]:
    return DRAFTS.c.person == person, DRAFTS.c.form == form
