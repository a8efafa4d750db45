"""Where each page of the static edition lies; the same in every language, below its folder."""

from collections.abc import Sequence
from urllib.parse import quote, urlsplit

HOME = ""
REGIONS, INDICATORS, RECORDS = "regions/", "indicators/", "records/"
DEADLINES, CHANGES, METHOD, DOWNLOADS = "deadlines/", "changes/", "method/", "downloads/"
NOT_FOUND = "404.html"
ASSETS = "assets/"
TABLE = "records.csv"  # beside the page of a region or an indicator


def locate_region(code: str) -> str:
    """Return the folder of a region's page.

    >>> locate_region("CN-GD")
    'regions/CN-GD/'
    """
    return f"{REGIONS}{quote(code, safe='')}/"


def locate_indicator(code: str) -> str:
    """Return the folder of an indicator's page."""
    return f"{INDICATORS}{quote(code, safe='')}/"


def locate_record(record: str) -> str:
    """Return the folder of a record's page; the feeds name the same."""
    return f"{RECORDS}{quote(record, safe='')}/"


def locate_language(language: str, languages: Sequence[str]) -> str:
    """Return the folder of a language: none for the first.

    >>> locate_language("en", ["en", "zh"]), locate_language("zh", ["en", "zh"])
    ('', 'zh/')
    """
    return "" if language == languages[0] else f"{language}/"


def climb(path: str) -> str:
    """Return the way from a page up to the folder of the site.

    >>> climb("regions/CN-GD/"), climb("")
    ('../../', '')
    """
    return "../" * path.count("/")


def find_root(address: str) -> str:
    """Return the path of a site on its host, for a page that is shown at any address.

    >>> find_root("https://example.org/ai"), find_root("https://example.org")
    ('/ai/', '/')
    """
    return f"{urlsplit(address).path.rstrip('/')}/"


def name_file(path: str) -> str:
    """Return the file that holds a page.

    >>> name_file("deadlines/"), name_file("404.html")
    ('deadlines/index.html', '404.html')
    """
    return f"{path}index.html" if path.endswith("/") or not path else path
