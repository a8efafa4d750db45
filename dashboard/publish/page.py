"""What a page is, before a template makes HTML of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard.publish.figures import Exhibited


@dataclass(frozen=True)
class Crumb:
    """A step of the way back to the first page."""

    text: str
    place: str


@dataclass(frozen=True)
class Page:
    """A page of one language: where it lies below the language's folder, its template, its words,
    what the template needs beside them, and what it says to programs (JSON-LD).
    """

    place: str
    template: str
    title: str
    description: str
    said: dict[str, Any] = field(default_factory=dict[str, Any])
    figures: Sequence[Exhibited] = ()
    crumbs: Sequence[Crumb] = ()
    linked: dict[str, Any] = field(default_factory=dict[str, Any])
