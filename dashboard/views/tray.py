"""The tray: figures laid aside for a deck, written short enough for a link."""

import json
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from datetime import date

from dashboard.i18n import _
from dashboard.views.exhibits import Item
from dashboard.views.parameters import BadAddress
from dashboard.views.view import read_view
from data import Catalog

MOST_ITEMS = 40
LONGEST_TITLE, LONGEST_REMARK = 200, 1000  # letters
LONGEST_CODE, LONGEST_TEXT = 16_000, 200_000  # letters of a link, and of what it unpacks to


def write_tray(items: Sequence[Item]) -> str:
    """Return the tray as a text for an address, "" for an empty one."""
    if not items:
        return ""
    rows = [[item.view.address(), item.title, item.remark] for item in items]
    packed = zlib.compress(json.dumps(rows, ensure_ascii=False).encode(), 9)
    return urlsafe_b64encode(packed).decode().rstrip("=")


def read_tray(code: str, catalog: Catalog, *, today: date) -> list[Item]:
    """Return what `write_tray` wrote; raise `BadAddress` for anything else."""
    if not code:
        return []
    return [
        make_item(address, title, remark, catalog=catalog, today=today)
        for address, title, remark in _unpack(code)[:MOST_ITEMS]
    ]


def make_item(
    address: str, title: str = "", remark: str = "", *, catalog: Catalog, today: date
) -> Item:
    """Return the item of an address; raise `BadAddress` where there is none."""
    view = read_view(address, catalog, today=today)
    return Item(view, title[:LONGEST_TITLE], remark[:LONGEST_REMARK])


def _unpack(code: str) -> list[tuple[str, str, str]]:
    try:
        packed = urlsafe_b64decode(code[:LONGEST_CODE] + "=" * (-len(code) % 4))
        text = zlib.decompressobj().decompress(packed, LONGEST_TEXT)
        return [
            (str(address), str(title), str(remark)) for address, title, remark in json.loads(text)
        ]
    except (ValueError, TypeError, zlib.error):
        raise BadAddress(_("The link to this deck is damaged: copy it whole.")) from None
