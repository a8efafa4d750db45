"""Reads CSV and TSV: which encoding, which delimiter, and the rows with their numbers."""

import codecs
import csv
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from data.imports.sheet import Rows, UnreadableFile
from schemas.said import Said

BOMS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
WITHOUT_BOM = ("utf-8", "gb18030")  # in this order: Chinese in UTF-8 is hardly ever valid GB18030
DELIMITERS = "\t;,"  # of equally likely ones the first: a name may well hold a comma
LONGEST_FIELD = 131_072  # characters; the csv module's own limit, against a quote left open
LOOKED_AT = 10  # rows from which the delimiter is told


def decode(content: bytes) -> str:
    """Return the text of a file in UTF-8, UTF-16 with a byte order mark, or GB18030.

    >>> decode("地区,数值".encode("gb18030"))
    '地区,数值'
    """
    text = _decode_marked(content) if content.startswith(tuple(BOMS)) else _decode_plain(content)
    if text is None or "\0" in text:
        raise UnreadableFile(
            Said(
                "The file is no text in UTF-8, UTF-16 with a byte order mark, or GB18030. Save it "
                "as CSV UTF-8 or as an Excel workbook (.xlsx)."
            )
        )
    return text


def split_rows(text: str) -> Rows:
    """Give the rows of a delimited text, numbered from 1. Raises UnreadableFile where quotes err.

    >>> list(split_rows('a;b\\n"1\\n2";3'))
    [(1, ['a', 'b']), (2, ['1\\n2', '3'])]
    """
    text = text.removeprefix("\ufeff")
    number = 0
    try:
        for number, cells in enumerate(_read(text, find_delimiter(text)), 1):
            yield number, cells
    except csv.Error as error:
        raise UnreadableFile(
            Said(
                "Row {line} cannot be read: {error}. A quotation mark may be missing there: a "
                'cell that holds one is written "like ""this""".',
                line=number + 1,
                error=error,
            )
        ) from None


def find_delimiter(text: str) -> str:
    """Return what separates the cells, told from the first row that has more than one.

    >>> find_delimiter("Region;Value, as stated"), find_delimiter("Region")
    (';', ',')
    """
    heads = {delimiter: list(_count_cells(text, delimiter)) for delimiter in DELIMITERS}
    for row in range(LOOKED_AT):
        counts = {
            delimiter: head[row] if row < len(head) else 0 for delimiter, head in heads.items()
        }
        if max(counts.values()) > 1:
            return max(counts, key=lambda delimiter: counts[delimiter])
    return ","


def _decode_marked(content: bytes) -> str | None:
    mark = next(mark for mark in BOMS if content.startswith(mark))
    return _decode_as(BOMS[mark], content[len(mark) :])


def _decode_plain(content: bytes) -> str | None:
    texts = (_decode_as(encoding, content) for encoding in WITHOUT_BOM)
    return next((text for text in texts if text is not None), None)


def _decode_as(encoding: str, content: bytes) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _read(text: str, delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(LONGEST_FIELD)  # of the whole process; other libraries set it too
    return csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)


def _count_cells(text: str, delimiter: str) -> Iterator[int]:
    try:
        yield from (len(cells) for cells in islice(_read(text, delimiter), LOOKED_AT))
    except csv.Error:
        return  # with this delimiter the quotes make no sense
