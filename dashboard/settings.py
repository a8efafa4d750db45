"""What the person who starts the dashboard may choose, read from the environment; only here.

The command line writes its options into the environment, because the pages run in
threads that Streamlit starts and can be handed nothing.
"""

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from getpass import getuser
from pathlib import Path

from dashboard.i18n import _, match_language
from data import CURATED
from data.revisions import default_url
from schemas.fields import EARLIEST_YEAR, LATEST_YEAR

DATABASE_URL = "DASHBOARD_DATABASE_URL"
AS_OF = "DASHBOARD_AS_OF"
DATA = "DASHBOARD_DATA"
HOST = "DASHBOARD_HOST"
EDITOR = "DASHBOARD_EDITOR"
REQUIRE_REVIEW = "DASHBOARD_REQUIRE_REVIEW"
ADDRESS = "DASHBOARD_ADDRESS"
API_RATE = "DASHBOARD_API_RATE"
CONTACT = "DASHBOARD_CONTACT"
LANGUAGE = "--lang"
NO_DATABASE = "none"  # instead of a URL: nothing can be changed
YES_OR_NO = {"": False, "no": False, "yes": True}
MOST_RATE = 1_000_000  # requests a minute
MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]+(\.[\w-]+)+", re.ASCII)
LONGEST_MAIL = 254  # characters, RFC 5321
LOOPBACK = ("127.0.0.1", "localhost", "::1")


def read_locale(environment: Mapping[str, str] = os.environ) -> str:
    """Return the language of the system, as the first of its variables that is set says."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    return match_language([next(filter(None, map(environment.get, names)), "")])


def take_language(args: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the language asked for, as an option of the program, and the other arguments.

    >>> take_language(["export", "--lang=zh", "compare"])
    (['--lang', 'zh'], ['export', 'compare'])
    """
    end = args.index("--") if "--" in args else len(args)
    for place, text in enumerate(args[:end]):
        name, equals, value = text.partition("=")
        if name == LANGUAGE:
            after = place + 1 if equals else place + 2
            said = [value] if equals else args[place + 1 : after]
            return [LANGUAGE, *said], [*args[:place], *args[after:]]
    return [], list(args)


class InvalidSetting(ValueError):
    """A setting has a value that cannot be used; the message names both and says what can."""


@dataclass(frozen=True)
class Settings:
    """The choices of one running dashboard."""

    database_url: str = NO_DATABASE
    as_of: date | None = None  # None: today, whatever day that is when a page is shown
    data: Path = CURATED
    host: str = LOOPBACK[0]
    editor: str = ""  # how the log names the one local user
    require_review: bool = False  # whether somebody else must publish a change
    address: str = ""  # where readers find the dashboard; "": where the browser is
    api_rate: int = 0  # requests a minute that each client of the API may make; 0: any number
    contact: str = ""  # mail address to which readers report mistakes; "": they cannot

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """Read the settings; raise `InvalidSetting` for the first that cannot be used."""
        names = (
            DATABASE_URL,
            AS_OF,
            DATA,
            HOST,
            EDITOR,
            REQUIRE_REVIEW,
            ADDRESS,
            API_RATE,
            CONTACT,
        )
        return _parse(*(environment.get(name, "") for name in names))

    @property
    def is_local(self) -> bool:
        """Whether only this machine can reach the dashboard."""
        return self.host in LOOPBACK

    def today(self) -> date:
        """The day that counts as today."""
        return self.as_of or date.today()


@lru_cache(maxsize=4)  # every script run reads the settings; the folder is looked at once
def _parse(*texts: str) -> Settings:
    database_url, as_of, data, host, editor, require_review, address, api_rate, contact = texts
    return Settings(
        database_url=database_url or default_url(),
        as_of=_parse_date(as_of),
        data=check_folder(Path(data or CURATED)),
        host=host or LOOPBACK[0],
        editor=editor or _name_user(),
        require_review=_parse_flag(REQUIRE_REVIEW, require_review),
        address=parse_address(ADDRESS, address),
        api_rate=_parse_rate(api_rate),
        contact=_parse_contact(contact),
    )


def _name_user() -> str:
    try:
        return getuser()
    except OSError:  # an account without a name, as in some containers
        return "local"


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
        day = date.fromisoformat(text)
    except ValueError:
        raise InvalidSetting(
            _(
                "The as-of date must be a day written as year-month-day, "
                "for example 2026-11-21. Received {text}."
            ).format(text=text)
        ) from None
    if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
        raise InvalidSetting(
            _("The as-of date must lie in the years {first} to {last}. Received {text}.").format(
                first=EARLIEST_YEAR, last=LATEST_YEAR, text=text
            )
        )
    return day


def parse_address(name: str, text: str) -> str:
    """Return the address of a site without a slash at its end; raise `InvalidSetting` for what is
    none.
    """
    if text and not text.startswith(("http://", "https://")):
        raise InvalidSetting(
            _(
                "{name} must be where readers find the dashboard, beginning with https:// or "
                "http://. Received {text}."
            ).format(name=name, text=text)
        )
    return text.rstrip("/")


def _parse_rate(text: str) -> int:
    if not text:
        return 0
    if text.isascii() and text.isdigit() and 0 < int(text[:8]) <= MOST_RATE:
        return int(text)
    raise InvalidSetting(
        _("{name} must be a whole number from 1 to {most}. Received {text}.").format(
            name=API_RATE, most=f"{MOST_RATE:,}", text=text[:60]
        )
    )


def _parse_contact(text: str) -> str:
    if text and not (MAIL.fullmatch(text) and len(text) <= LONGEST_MAIL):
        raise InvalidSetting(
            _(
                "{name} must be the e-mail address to which mistakes are reported, such as "
                "data@example.org. Received {text}."
            ).format(name=CONTACT, text=text[:60])
        )
    return text


def _parse_flag(name: str, text: str) -> bool:
    if text not in YES_OR_NO:
        raise InvalidSetting(
            _("{name} must be yes or no. Received {text}.").format(name=name, text=text)
        )
    return YES_OR_NO[text]
