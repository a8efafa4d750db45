"""Makes HTML of pages. Every text is escaped; only what a template says is markup."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from dashboard.charts.palette import DARK, LIGHT
from dashboard.export.exhibit import LICENCE
from dashboard.i18n import LANGUAGES, TAGS, _, _n
from dashboard.open.about import LICENSE_URL, name_creator
from dashboard.publish.charts import write_json
from dashboard.publish.page import Page
from dashboard.publish.places import NOT_FOUND, climb, find_root
from dashboard.publish.site import Edition
from dashboard.publish.tables import link_source
from dashboard.text.dates import format_day
from dashboard.text.values import format_number

STRONG = re.compile(r"\*\*(.+?)\*\*")
LOCALES = {"en": "en_GB", "zh": "zh_CN"}
SIZES = ((1_000_000, "MB"), (1_000, "kB"))


def render_page(edition: Edition, page: Page) -> bytes:
    """Return a page as HTML in UTF-8."""
    site = edition.site
    is_anywhere = page.place == NOT_FOUND  # a server shows it at addresses of any depth
    up = find_root(site.address) if is_anywhere else climb(edition.prefix + page.place)
    home = up if is_anywhere else climb(page.place)
    with edition.speak():
        html = (
            _load_environment()
            .get_template(page.template)
            .render(
                page=page,
                edition=edition,
                to=lambda place: f"{home}{place}" or "./",
                root=lambda place: f"{up}{place}" or "./",
                others=[] if is_anywhere else _list_editions(edition, page),
                address=edition.locate(page.place),
                locale=LOCALES.get(edition.language, edition.language),
                publication=name_creator(),
                tag=TAGS[edition.language],
                licence=LICENCE,
                licence_url=LICENSE_URL,
                version=edition.catalog.version,
                day=format_day(site.as_of),
                linked=Markup(write_json(page.linked)),
                **page.said,
            )
        )
    return f"{html}\n".encode()


def render_asset(template: str) -> bytes:
    """Return a file that all pages share, such as the style sheet with the colours of charts."""
    return f"{_load_environment().get_template(template).render(light=LIGHT, dark=DARK)}\n".encode()


@cache
def _load_environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"_": _, "_n": _n}
    environment.filters |= {"strong": set_strong, "bytes": format_size, "web": link_source}
    return environment


def set_strong(text: str) -> Markup:
    """Set in bold what stands between double asterisks; all else is text.

    >>> set_strong("a **b** <c>")
    Markup('a <strong>b</strong> &lt;c&gt;')
    """
    return Markup(STRONG.sub(r"<strong>\1</strong>", str(escape(text))))


def format_size(size: int) -> str:
    """Write a number of bytes.

    >>> format_size(1_234_567), format_size(2_500), format_size(12)
    ('1.2 MB', '2.5 kB', '12 B')
    """
    for factor, unit in SIZES:
        if size >= factor:
            return f"{format_number(size / factor, digits=2)} {unit}"
    return f"{size} B"


def _list_editions(edition: Edition, page: Page) -> list[dict[str, Any]]:
    """Return the same page in each language, where there is more than one."""
    return [
        {
            "tag": TAGS[other.language],
            "name": LANGUAGES[other.language],
            "address": other.locate(page.place),
            "place": f"{other.prefix}{page.place}",
            "is_here": other is edition,
        }
        for other in edition.site.alternatives
    ]
