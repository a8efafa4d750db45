"""Brings a text into one form before it is read: plain digits, small letters, simplified signs."""

import re
from unicodedata import category, normalize

from data.quantities.faults import FaultKind, Misread

LONGEST = 200  # a figure in words needs a fraction of this
# Invisible or reordering characters, and signs that NFKC would turn into other digits: ², ½, ①, ㎡.
REFUSED = {"Cc", "Cf", "Cn", "Co", "Cs", "Nl", "No", "So", "Zl", "Zp"}
ZERO = "〇"  # a numeral of every Chinese text, though Unicode lists it with the Roman ones
SIMPLIFIED = str.maketrans(
    "億萬兩餘個幣圓過約達於間項種條臺輛內從點負員",
    "亿万两余个币元过约达于间项种条台辆内从点负员",
)
END = " .,;!。、"


def clean_text(text: str) -> str:
    """Return a text in plain signs. Raises Misread for one that hides something.

    >>> clean_text(" ３，０００億元。")
    '3,000亿元'
    """
    if len(text) > LONGEST:
        raise Misread(FaultKind.TOO_LONG, str(len(text)), limit=str(LONGEST))
    text = text.strip()
    for sign in text:
        if category(sign) in REFUSED and sign != ZERO:
            raise Misread(FaultKind.SIGN, f"U+{ord(sign):04X}")
    plain = normalize("NFKC", text).lower().translate(SIMPLIFIED).replace("−", "-")
    plain = re.sub(r"\s+", " ", plain.replace("百分之", "%")).strip().rstrip(END)
    if not plain:
        raise Misread(FaultKind.EMPTY, "")
    return plain
