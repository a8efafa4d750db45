"""Sentences that the lower floors say in English and remember how, so that a floor above can say
them in its reader's language.

A `Said` is its English text. Written out, by `str()` or in another text, it is in the language of
whoever listens: `speak_with` takes the function that translates a template.
"""

from collections.abc import Callable
from typing import Any

_translate: Callable[[str], str] = str


def speak_with(translate: Callable[[str], str]) -> None:
    """Say every sentence in the words that a function has for its template from here on."""
    global _translate
    _translate = translate


class Said(str):
    """An English text, the template that it comes from and what was filled in.

    >>> Said("`{text}` is no date", text="soon")
    '`soon` is no date'
    """

    __slots__ = ("template", "values")
    template: str
    values: dict[str, Any]

    def __new__(cls, template: str, /, **values: Any) -> "Said":
        """Fill in the template; what is filled in may itself be said."""
        english = {
            name: str.__str__(value) if isinstance(value, Said) else value
            for name, value in values.items()
        }
        said = super().__new__(cls, template.format(**english))
        said.template, said.values = template, values
        return said

    def __str__(self) -> str:
        """Write it in the language of whoever listens."""
        return _translate(self.template).format(**self.values) if self.template else ""

    def __format__(self, form: str) -> str:
        """Write it within another text."""
        return format(str(self), form)

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        """Copies remember too."""
        return (self.template,), self.values
