"""The commands of `python -m dashboard`, one module a theme; importing them makes them known."""

from dashboard.commands import bring_in, changed, changes, checks, exporting, publishing, serve
from dashboard.commands.app import app

__all__ = ["app", "bring_in", "changed", "changes", "checks", "exporting", "publishing", "serve"]
