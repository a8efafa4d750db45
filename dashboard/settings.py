"""What the person who starts the dashboard may choose, read from the environment; only here.

The command line writes its options into the environment, because the pages run in
threads that Streamlit starts and can be handed nothing.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from dashboard.i18n import _
from data import CURATED

DATABASE_URL = "DASHBOARD_DATABASE_URL"
AS_OF = "DASHBOARD_AS_OF"
DATA = "DASHBOARD_DATA"


class InvalidSetting(ValueError):
    """A setting has a value that cannot be used; the message names both and says what can."""


@dataclass(frozen=True)
class Settings:
    """The choices of one running dashboard."""

    database_url: str = ""
    as_of: date | None = None  # None: today, whatever day that is when a page is shown
    data: Path = CURATED

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """Read the settings; raise `InvalidSetting` for the first that cannot be used."""
        return _parse(*(environment.get(name, "") for name in (DATABASE_URL, AS_OF, DATA)))

    def today(self) -> date:
        """The day that counts as today."""
        return self.as_of or date.today()


@lru_cache(maxsize=4)  # every script run reads the settings; the folder is looked at once
def _parse(database_url: str, as_of: str, data: str) -> Settings:
    return Settings(database_url, _parse_date(as_of), check_folder(Path(data or CURATED)))


def check_folder(folder: Path) -> Path:
    """Return the folder, made absolute; raise `InvalidSetting` where there is none."""
    if not folder.is_dir():
        raise InvalidSetting(
            _(
                "There is no folder {folder}. Name the folder that holds the dataset's CSV files."
            ).format(folder=folder)
        )
    return folder.resolve()


def _parse_date(text: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InvalidSetting(
            _(
                "The as-of date must be a day written as year-month-day, "
                "for example 2026-11-21. Received {text}."
            ).format(text=text)
        ) from None
