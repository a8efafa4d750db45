"""Makes any text safe to set inside Streamlit's Markdown: what somebody typed is shown, never
interpreted.
"""

import re

SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-!|<>~$:.&^=])")


def escape_markdown(text: str) -> str:
    r"""Put a backslash before every sign that Markdown could read.

    >>> escape_markdown("**no** :red[x]")
    '\\*\\*no\\*\\* \\:red\\[x\\]'
    """
    return SPECIAL.sub(r"\\\1", text.replace("\n", " "))
