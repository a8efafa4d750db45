"""What an editor does: fill in a row, see it checked, save it, review what others saved."""

from dashboard.editing.desk import Desk, Saved
from dashboard.editing.people import NotAllowed, Person

__all__ = ["Desk", "NotAllowed", "Person", "Saved"]
