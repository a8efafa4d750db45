"""Whom the dashboard lets read, for those who come without a session."""

from dashboard.api.access import Access
from dashboard.state.person import has_sign_in
from dashboard.state.roles import read_roles
from schemas import Role


def find_access() -> Access:
    """Return whom the dashboard lets read now; with a list of viewers, nobody without a session."""
    if not has_sign_in():
        return Access.OPEN
    return Access.CLOSED if Role.VIEWER in read_roles() else Access.PRIVATE
