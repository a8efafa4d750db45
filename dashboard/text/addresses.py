"""Writes addresses within this site: a page and its parameters, plain and validated on arrival."""

from collections.abc import Sequence
from urllib.parse import urlencode


def link_to(page: str, **parameters: str | Sequence[str]) -> str:
    """Return the address of a page; empty parameters are left out.

    >>> link_to("record", id="cn-gd-ai-enterprises-2025-1")
    '/record?id=cn-gd-ai-enterprises-2025-1'
    """
    query = urlencode({name: value for name, value in parameters.items() if value}, doseq=True)
    return f"/{page}?{query}" if query else f"/{page}"
