"""Sign-in and the list of viewers decide whom the API answers."""

import pytest

from dashboard.api import Access
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
