"""What a program sends with a token is written once, and only while the token is good."""

import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from data.revisions import Store
from data.revisions.calls import Call, find_answer
from data.revisions.errors import Answered, TokenEnded
from data.revisions.history import Asked, count_events, read_events
from data.revisions.tokens import make_token, revoke_token
from schemas import Decision, Revision, Role, Ruling, Token
from tests.processes import ROOT
from tests.revisions.drafts import a_new_target

WRITE = """
import sys
from data.revisions import Store
from tests.revisions.test_calls import send
url, token = sys.argv[1:]
for number in range(10):
    print(send(Store(url), token, key=str(number)))
"""


def a_token(store: Store, days: int = 30) -> Token:
    return make_token(store, owner="li", name="n", role=Role.EDITOR, days=days, claims={})[0]


def a_call(token: str, key: str = "", digest: str = "d") -> Call:
    def write(revisions: Sequence[Revision], decisions: Sequence[Decision]) -> str:
        return f"{[r.number for r in revisions]} {[d.ruling for d in decisions]}"

    return Call(token, digest, write, key)


def send(store: Store, token: str, key: str) -> str:
    """Propose a goal under a key, and give the answer, which may be an earlier one."""
    call = a_call(token, key)
    try:
        store.propose([a_new_target(key)], author="li", call=call)
    except Answered as answered:
        return answered.kept.body
    kept = find_answer(store.engine, token, key)
    assert kept
    return kept.body


def test_log_says_through_which_token(fresh_store: Store) -> None:
    token = a_token(fresh_store)
    fresh_store.propose([a_new_target()], author="li", call=a_call(token.id))
    fresh_store.decide([1], Ruling.PUBLISH, author="wang", call=a_call(token.id))
    fresh_store.propose([a_new_target("b")], author="li")
    by_hand, sent = read_events(fresh_store, Asked())
    assert sent.decision
    assert (sent.revision.through, sent.decision.through) == (token.id, token.id)
    assert by_hand.revision.through == ""


def test_answer_is_kept_with_what_it_answers(fresh_store: Store) -> None:
    token = a_token(fresh_store)
    call = a_call(token.id, "a", digest="of the request")
    fresh_store.propose([a_new_target()], author="li", publish=True, call=call)
    kept = find_answer(fresh_store.engine, token.id, "a")
    assert kept and (kept.digest, kept.status, kept.body) == (
        "of the request",
        201,
        "[1] [<Ruling.PUBLISH: 'publish'>]",
    )
    assert find_answer(fresh_store.engine, token.id, "b") is None


def test_same_key_writes_once(fresh_store: Store) -> None:
    token = a_token(fresh_store).id
    assert [send(fresh_store, token, "a") for _ in range(3)] == ["[1] []"] * 3
    assert count_events(fresh_store, Asked()) == 1


def test_keys_of_two_tokens_are_apart(fresh_store: Store) -> None:
    tokens = [a_token(fresh_store).id for _ in range(2)]
    assert [send(fresh_store, token, "a") for token in tokens] == ["[1] []", "[2] []"]


@pytest.mark.parametrize("end", ["revoked", "expired"])
def test_token_that_ended_meanwhile_writes_nothing(fresh_store: Store, end: str) -> None:
    token = a_token(fresh_store, days=0 if end == "expired" else 30)
    if end == "revoked":
        revoke_token(fresh_store, token.id, author="li")
    with pytest.raises(TokenEnded, match="Nothing was written"):
        fresh_store.propose([a_new_target()], author="li", call=a_call(token.id))
    assert count_events(fresh_store, Asked()) == 0


def test_threads_with_one_key_write_once(fresh_store: Store) -> None:
    token = a_token(fresh_store).id
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: send(fresh_store, token, "a"), range(16)))
    assert (set(answers), count_events(fresh_store, Asked())) == ({"[1] []"}, 1)


def test_processes_with_the_same_keys_write_once(fresh_store: Store, url: str) -> None:
    token = a_token(fresh_store).id
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITE, url, token], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    first, second = (writer.communicate()[0].splitlines() for writer in writers)
    assert [writer.returncode for writer in writers] == [0, 0]
    assert first == second and len(set(first)) == 10
    assert count_events(fresh_store, Asked()) == 10
