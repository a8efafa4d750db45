"""Looks at a workbook's archive before anything in it is read: bombs, macros, outside links."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from data.imports.sheet import UnreadableFile
from schemas.said import Said

MAX_UNPACKED = 64_000_000  # bytes; 20,000 full rows take some 20 million
MAX_RATIO = 200  # unpacked to packed; a sheet of nearly equal rows reaches 20, a bomb 1000
SMALL = 1_000_000  # bytes that are harmless at any ratio
ZIP_START = b"PK\x03\x04"
OLD_START = b"\xd0\xcf\x11\xe0"  # .xls, and every workbook with a password
ENCRYPTED = 0x1
# A part whose name holds this, and what it is.
REFUSED_PARTS = {
    "vbaproject": Said("macros"),
    "macrosheets/": Said("macros"),
    "externallinks/": Said("links to other files"),
}


def check_archive(content: bytes) -> None:
    """Raise UnreadableFile for what is no workbook, or none that is safe to open."""
    if content.startswith(OLD_START):
        raise UnreadableFile(
            Said(
                "The workbook has a password or is in the old .xls format. Save it as .xlsx "
                "without a password."
            )
        )
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError, OSError):
        raise UnreadableFile(
            Said("The file is no Excel workbook (.xlsx), or is damaged.")
        ) from None
    _check_size(parts, packed=len(content))
    _check_parts(parts)


def _check_size(parts: list[ZipInfo], *, packed: int) -> None:
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MAX_UNPACKED or unpacked > max(SMALL, MAX_RATIO * packed):
        raise UnreadableFile(
            Said(
                "The workbook would unpack to {size:,.0f} MB from {packed:,.1f} MB; at most "
                "{most} MB and {times} times its size can be read. Copy the rows into a new "
                "workbook, or save them as CSV.",
                size=unpacked / 1e6,
                packed=packed / 1e6,
                most=MAX_UNPACKED // 1_000_000,
                times=MAX_RATIO,
            )
        )


def _check_parts(parts: list[ZipInfo]) -> None:
    for part in parts:
        if part.flag_bits & ENCRYPTED:
            raise UnreadableFile(Said("The workbook has a password. Save it without one."))
        name = part.filename.lower()
        found = next((what for mark, what in REFUSED_PARTS.items() if mark in name), None)
        if found is not None:
            raise UnreadableFile(
                Said(
                    "The workbook holds {found}. Copy the rows into a new workbook (.xlsx) "
                    "without them, or save them as CSV.",
                    found=found,
                )
            )
