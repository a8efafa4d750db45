"""A note travels inside an exported file and comes back as it was."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from PIL import Image
from pptx import Presentation
from pypdf import PdfWriter

from dashboard.export.embed import CUSTOM, LONGEST, SPACE, NoNote, find_note, put_note


def a_png() -> bytes:
    target = BytesIO()
    Image.new("RGB", (2, 2)).save(target, "PNG")
    return target.getvalue()


def a_pdf() -> bytes:
    target, writer = BytesIO(), PdfWriter()
    writer.add_blank_page(10, 10)
    writer.write(target)
    return target.getvalue()


def a_workbook() -> bytes:
    target = BytesIO()
    Workbook().save(target)
    return target.getvalue()


def a_presentation() -> bytes:
    target = BytesIO()
    Presentation().save(target)
    return target.getvalue()


def a_zip() -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr("a.txt", "a")
    return target.getvalue()


FILES = {
    "png": a_png(),
    "svg": b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><g/></svg>",
    "pdf": a_pdf(),
    "pptx": a_presentation(),
    "xlsx": a_workbook(),
    "html": b"<html><body><p>Text</p></body></html>",
    "zip": a_zip(),
}
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)


@pytest.mark.parametrize("form", FILES)
@given(note=TEXT)
def test_any_note_comes_back(form: str, note: str) -> None:
    assert find_note(put_note(FILES[form], form, note)) == note


@pytest.mark.parametrize("note", ["</script><b>", "</metadata><b>", "]]><b>"])
@pytest.mark.parametrize("form", ["svg", "html"])
def test_note_cannot_break_out_of_its_place(form: str, note: str) -> None:
    file = put_note(FILES[form], form, note)
    assert find_note(file) == note
    assert file.replace(FILES[form], b"").count(b"<b>") == 0
    assert note.encode() not in file.replace(b"</script></body>", b"").replace(
        b"</metadata><g", b""
    )


def test_programs_still_open_the_file_and_keep_the_note() -> None:
    workbook = load_workbook(BytesIO(put_note(FILES["xlsx"], "xlsx", "note")))
    assert workbook.sheetnames == ["Sheet"]
    slides = Presentation(BytesIO(put_note(FILES["pptx"], "pptx", "note")))
    target = BytesIO()
    slides.save(target)
    assert find_note(target.getvalue()) == "note"
    Image.open(BytesIO(put_note(FILES["png"], "png", "note"))).load()


@pytest.mark.parametrize("file", [*FILES.values(), b"", b"text", b"\x89PNG\r\n\x1a\n\0\0", b"PK"])
def test_file_without_a_note_is_refused(file: bytes) -> None:
    with pytest.raises(NoNote, match="PNG, SVG, PDF"):
        find_note(file)


def test_note_that_would_fill_the_memory_is_refused() -> None:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        archive.writestr(CUSTOM, f"<note xmlns='{SPACE}'>{'x' * (LONGEST + 1)}</note>")
    with pytest.raises(NoNote):
        find_note(target.getvalue())
