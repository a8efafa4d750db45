"""Tokens are made, found by their text alone, and revoked; what is kept gives none away."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from data.revisions import Store
from data.revisions.backup import restore_backup, write_backup
from data.revisions.engine import reading
from data.revisions.tokens import SHAPE, find_token, list_tokens, make_token, note_use, revoke_token
from schemas import Role, Token

CLAIMS = {"iss": "https://id.example", "sub": "7", "email": "li@example.org", "groups": ["政策"]}


def a_token(store: Store, name: str = "Nightly", **changes: object) -> tuple[Token, str]:
    """A token of Li's for a year."""
    known = {"owner": "li", "role": Role.EDITOR, "days": 365, "claims": CLAIMS}
    return make_token(store, name=name, **known | changes)  # pyright: ignore[reportArgumentType]


def test_token_is_found_by_its_text(fresh_store: Store) -> None:
    made, secret = a_token(fresh_store)
    assert find_token(fresh_store, secret) == made
    assert (made.owner, made.role, made.claims) == ("li", Role.EDITOR, CLAIMS)
    assert made.expires_at - made.made_at == timedelta(days=365)


def test_other_texts_find_nothing(fresh_store: Store) -> None:
    made, secret = a_token(fresh_store)
    last = "A" if secret[-1] != "A" else "B"
    others = [secret[:-1] + last, made.id, secret + "A", f" {secret}", secret.upper(), "", "é" * 60]
    assert [find_token(fresh_store, other) for other in others] == [None] * len(others)


def test_no_two_tokens_are_alike_and_none_is_guessed(fresh_store: Store) -> None:
    texts = {a_token(fresh_store)[1] for _ in range(20)}
    assert len(texts) == 20
    assert all(SHAPE.fullmatch(secret) for secret in texts)


def test_database_holds_no_token(fresh_store: Store) -> None:
    _made, secret = a_token(fresh_store)
    with reading(fresh_store.engine) as connection:
        rows = connection.execute(text("SELECT * FROM tokens")).all()
    assert secret.rpartition("_")[2] not in str(rows)
    assert secret.split("_", 2)[2] not in str(rows)


def test_revoked_token_is_dead_and_stays_known(fresh_store: Store) -> None:
    made, secret = a_token(fresh_store)
    revoke_token(fresh_store, made.id, author="wang")
    found = find_token(fresh_store, secret)
    revoke_token(fresh_store, made.id, author="li")  # too late: it says who did it first
    assert found is not None and found == find_token(fresh_store, secret)
    assert (found.revoked_by, found.is_alive(datetime.now(UTC))) == ("wang", False)


def test_token_lives_until_it_expires(fresh_store: Store) -> None:
    made, _secret = a_token(fresh_store, days=30)
    assert made.is_alive(made.made_at + timedelta(days=29))
    assert not made.is_alive(made.made_at + timedelta(days=30))


def test_last_day_of_use_is_known(fresh_store: Store) -> None:
    made, secret = a_token(fresh_store)
    note_use(fresh_store, made)
    note_use(fresh_store, made)  # by another process, which does not know it yet
    found = find_token(fresh_store, secret)
    assert found is not None
    assert found.used_on == datetime.now(UTC).date()


def test_tokens_are_listed_newest_first(fresh_store: Store) -> None:
    first, second = a_token(fresh_store)[0], a_token(fresh_store, owner="wang")[0]
    assert list_tokens(fresh_store) == [second, first]
    assert list_tokens(fresh_store, "li") == [first]


@pytest.mark.parametrize("kind", ["revoked", "alive"])
def test_backup_brings_no_token_back(fresh_store: Store, tmp_path: Path, kind: str) -> None:
    """A token that was revoked after the backup would be good again."""
    made, secret = a_token(fresh_store)
    if kind == "revoked":
        revoke_token(fresh_store, made.id, author="li")
    counts = write_backup(fresh_store, tmp_path / "backup")
    other = Store(f"sqlite:///{tmp_path / 'other.sqlite3'}")
    restore_backup(other, tmp_path / "backup")
    assert find_token(other, secret) is None
    assert set(counts) == {"drafts", "revisions", "decisions", "rows_before"}
    other.engine.dispose()
