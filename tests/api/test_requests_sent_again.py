"""The same request under the same key is written once, however often it comes."""

import asyncio
from typing import Any

import pytest

from tests.api.writing import Program, a_change, a_proposal, an_addition, as_problem, written


def test_same_key_gets_the_same_answer(program: Program) -> None:
    body = a_proposal()
    first = program.send("/revisions", body, idempotency_key="a")
    again = program.send("/revisions", body, idempotency_key="a")
    assert (again.status_code, again.content) == (201, first.content)
    assert again.headers["location"] == first.headers["location"]
    assert again.headers["idempotency-replayed"] == "true"
    assert again.headers["cache-control"] == "no-store"
    assert written() == 1


def test_same_key_for_another_request_is_refused(program: Program) -> None:
    program.propose(idempotency_key="a")
    words = "Another request was sent under this Idempotency-Key. Take a new one."
    assert as_problem(program.propose(an_addition(), idempotency_key="a")) == (422, words)
    again = program.send("/revisions/1/decision", {"decision": "withdraw"}, idempotency_key="a")
    assert as_problem(again) == (422, words)
    assert written() == 1


def test_key_of_a_refused_request_may_be_used_again(program: Program) -> None:
    assert program.propose(a_change("gone"), idempotency_key="a").status_code == 422
    assert program.propose(idempotency_key="a").status_code == 201


def test_decision_under_a_key_is_made_once(program: Program) -> None:
    program.propose()
    body = {"decision": "revert", "note": "Misread."}
    answers = [
        program.send("/revisions/1/decision", body, idempotency_key="b").content for _ in range(2)
    ]
    assert (answers[0] == answers[1], written()) == (True, 2)


@pytest.mark.parametrize("key", ["", " a b ", "é", "a" * 256])
def test_key_must_be_plain(program: Program, key: str) -> None:
    response = program.propose(idempotency_key=key.encode("latin-1"))
    assert as_problem(response)[0] == 400


def test_requests_at_once_under_one_key_write_once(program: Program) -> None:
    body = a_proposal()

    async def send_all() -> list[Any]:
        named = {"idempotency-key": "a", "authorization": f"Bearer {program.token}"}
        return await asyncio.gather(*(program.ask("/revisions", body, named) for _ in range(12)))

    answers = asyncio.run(send_all())
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1
    assert written() == 1


def test_requests_at_once_without_a_key_write_once_too(program: Program) -> None:
    """The others are told that they were overtaken: nobody's change is lost unseen."""
    body = a_proposal()

    async def send_all() -> list[Any]:
        named = {"authorization": f"Bearer {program.token}"}
        return await asyncio.gather(*(program.ask("/revisions", body, named) for _ in range(6)))

    assert sorted(answer.status_code for answer in asyncio.run(send_all())) == [201, *[409] * 5]
    assert written() == 1
