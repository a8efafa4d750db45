"""Makes any text safe to set inside Streamlit's Markdown: what somebody typed is shown, never
interpreted; an address in it is no link.
"""

import re
from functools import lru_cache

SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-!|<>~$:.&^=])")
# Streamlit draws these as icons and arrows even where they were escaped; nothing but a sign without
# width between them stops it.
DRAWN = re.compile(r":(?=material/|streamlit:)|(?:(?<=\s)|^)[<>~-](?=[=>-])")
# Web and mail addresses would become links even where they were escaped.
LINKED = re.compile(r"(?i)(?<=http)(?=s?:)|(?<=www)(?=\.)|(?=@)")
JOINER = "\u2060"
KEPT = 2000  # texts; every run of a page shows the same again
BREAKING = {ord(sign): f"%{ord(sign):02X}" for sign in "<>\\ "}  # would end an address too early
SITE_END = re.compile(r"[/?#\\]")


@lru_cache(maxsize=KEPT)
def escape_markdown(text: str) -> str:
    r"""Put a backslash before every sign that Markdown could read.

    >>> escape_markdown("**no** :red[x]")
    '\\*\\*no\\*\\* \\:red\\[x\\]'
    """
    line = " ".join(text.split())  # an empty line or a deep indent would begin a block
    plain = LINKED.sub(JOINER, DRAWN.sub(rf"\g<0>{JOINER}", line))
    return SPECIAL.sub(r"\\\1", plain)


def colour_link(text: str) -> str:
    """Give text the colour of a link; Streamlit sets its links to pages as plain words.

    >>> colour_link("Guangdong")
    ':blue[Guangdong]'
    """
    return f":blue[{escape_markdown(text)}]"


def write_link(url: str) -> str:
    r"""Write a link to an address, called after the site that it leads to.

    >>> write_link("https://www.gd.gov.cn/a>b")
    '[gd\\.gov\\.cn ↗](<https://www.gd.gov.cn/a%3Eb>)'
    """
    site = url.partition("://")[2]
    site = SITE_END.split(site, maxsplit=1)[0].rpartition("@")[2].removeprefix("www.")
    return f"[{escape_markdown(site)} ↗](<{url.translate(BREAKING)}>)"
