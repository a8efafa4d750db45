"""What is kept of a personal token: everything but the token itself."""

from datetime import date, datetime
from typing import Any

from pydantic import Field

from schemas.revision import Entry, Role


class Token(Entry):
    """A token by which a program acts for a person."""

    id: str = Field(description="Its beginning, which is no secret; the log names it.")
    owner: str = Field(description="What the log calls the person who made it.")
    name: str = Field(description="What the owner calls it.")
    role: Role = Field(description="The most that it may do, whatever its owner may.")
    claims: dict[str, Any] = Field(
        description="What the provider said of the owner; nothing where nobody signs in."
    )
    made_at: datetime
    expires_at: datetime
    revoked_at: datetime | None = None
    revoked_by: str = ""
    used_on: date | None = Field(default=None, description="The last day of use, in UTC.")

    def is_alive(self, now: datetime) -> bool:
        """Whether it is neither revoked nor expired."""
        return self.revoked_at is None and now < self.expires_at
