"""Sign-in and the list of viewers decide whom the API answers."""

import pytest

from dashboard.api import Access
from dashboard.api.access import remember_access
from dashboard.state import access


@pytest.mark.parametrize(
    ("signs_in", "roles", "expected"),
    [
        (False, {}, Access.OPEN),
        (False, {"viewer": ["li@example.org"]}, Access.OPEN),
        (True, {}, Access.PRIVATE),
        (True, {"editor": ["li@example.org"]}, Access.PRIVATE),
        (True, {"viewer": ["li@example.org"]}, Access.CLOSED),
        (True, {"viewer": []}, Access.CLOSED),
    ],
)
def test_access_follows_sign_in_and_roles(
    signs_in: bool,
    roles: dict[str, list[str]],
    expected: Access,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(access, "has_sign_in", lambda: signs_in)
    monkeypatch.setattr(access, "read_roles", lambda: roles)
    assert access.find_access() is expected


def test_access_is_looked_up_once_a_second() -> None:
    now, found = [0.0], iter([Access.OPEN, Access.CLOSED])
    find = remember_access(lambda: next(found), clock=lambda: now[0])
    first = find()
    now[0] = 0.9
    assert (first, find()) == (Access.OPEN, Access.OPEN)
    now[0] = 1.0
    assert find() is Access.CLOSED


def test_access_that_cannot_be_found_out_is_not_remembered() -> None:
    now, found = [0.0], iter([Access.OPEN])
    find = remember_access(lambda: next(found), clock=lambda: now[0])
    find()
    now[0] = 1.0
    for _ in range(2):
        with pytest.raises(StopIteration):
            find()
