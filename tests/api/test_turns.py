"""However many programs ask, what pages send comes in between."""

import asyncio
from itertools import pairwise

from dashboard.api.turns import Turns


def test_a_page_has_its_turn_between_a_few_answers() -> None:
    answered, seen = list[int](), list[int]()

    async def ask(turns: Turns, number: int) -> None:
        await turns.wait()
        answered.append(number)

    async def send_messages() -> None:
        while len(answered) < 50:
            seen.append(len(answered))
            await asyncio.sleep(0)

    async def crowd() -> None:
        turns = Turns(at_once=4)
        await asyncio.gather(*(ask(turns, number) for number in range(50)), send_messages())

    asyncio.run(crowd())
    assert answered == list(range(50))
    assert max(after - before for before, after in pairwise(seen)) <= 4


def test_those_who_give_up_take_nobodys_turn() -> None:
    async def crowd() -> bool:
        turns = Turns(at_once=1)
        waiting = [asyncio.create_task(turns.wait()) for _ in range(5)]
        await asyncio.sleep(0)
        for task in waiting[:4]:
            task.cancel()
        await asyncio.wait(waiting, timeout=10)
        return waiting[4].done() and not waiting[4].cancelled()

    assert asyncio.run(crowd())
