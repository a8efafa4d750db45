"""Who may do what: a viewer reads, an editor proposes, a reviewer decides."""

from dataclasses import dataclass

from dashboard.i18n import _
from dashboard.text.codes import lower_first, name_member
from schemas import Role


class NotAllowed(Exception):
    """A person tried what their roles do not include."""


@dataclass(frozen=True)
class Person:
    """Somebody who uses the dashboard: their name in the log, and their roles.

    `reason` says why they may only read, where they may.
    """

    name: str
    roles: frozenset[Role] = frozenset({Role.VIEWER})
    reason: str = ""

    def has(self, role: Role) -> bool:
        """Whether the person has a role."""
        return role in self.roles

    def require(self, role: Role) -> None:
        """Raise NotAllowed unless the person has a role."""
        if role not in self.roles:
            raise NotAllowed(
                self.reason
                or _("{name} may not do this: the role of {role} is needed.").format(
                    name=self.name, role=lower_first(name_member(role))
                )
            )


def everything(name: str) -> Person:
    """Return a person with all roles: the one user of a dashboard on their own machine."""
    return Person(name, frozenset(Role))
