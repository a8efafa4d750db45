"""Takes out of a text what no format may hold: control characters and broken halves of letters."""

import re

# The characters of XML 1.0 (https://www.w3.org/TR/xml/#charsets), tabs and line ends aside.
UNFIT = re.compile("[^\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]+")


def clean_text(text: str) -> str:
    r"""Return a text as one line of characters that every reader can show.

    >>> clean_text("300\x00 bn\r\n yuan")
    '300 bn yuan'
    """
    return " ".join(UNFIT.sub(" ", text).split())
