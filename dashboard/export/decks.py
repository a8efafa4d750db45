"""Several figures as one file: slides, pages, or a folder of pictures with their data."""

from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from dashboard.export.booklet import write_booklet
from dashboard.export.embed import put_note
from dashboard.export.exhibit import Exhibit
from dashboard.export.files import Options, check_form
from dashboard.export.images import render_images
from dashboard.export.names import tell_apart
from dashboard.export.sheets import write_workbook
from dashboard.export.slides import Deck, write_slides
from dashboard.i18n import _

DECK_FORMS = ("pptx", "pdf", "zip")

Progress = Callable[[int, int], None]  # how many figures are done, of how many


def export_deck(
    exhibits: Sequence[Exhibit],
    form: str,
    *,
    deck: Deck,
    options: Options,
    note: str,
    progress: Progress,
) -> bytes:
    """Return a deck as a file of one of `DECK_FORMS`. What `progress` raises ends it."""
    form = check_form(form, DECK_FORMS)
    if form == "pptx":
        data = write_slides(exhibits, deck=deck, template=options.template, progress=progress)
    elif form == "pdf":
        pages = _report(render_images(exhibits, form="pdf", size=options.size), exhibits, progress)
        data = write_booklet(pages, exhibits, deck=deck, size=options.size, theme=options.theme)
    else:
        data = _zip(exhibits, deck=deck, options=options, progress=progress)
    return put_note(data, form, note)


def _zip(exhibits: Sequence[Exhibit], *, deck: Deck, options: Options, progress: Progress) -> bytes:
    names = tell_apart(exhibit.name for exhibit in exhibits)
    images = render_images(
        exhibits,
        form="png",
        size=options.size,
        scale=options.scale,
        transparent=options.transparent,
    )
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, image in zip(names, _report(images, exhibits, progress), strict=True):
            archive.writestr(f"{name}.png", image)
        archive.writestr("data.xlsx", write_workbook(exhibits))
        archive.writestr("README.txt", _write_readme(exhibits, names, deck))
    return target.getvalue()


def _report(
    parts: Iterator[bytes], exhibits: Sequence[Exhibit], progress: Progress
) -> Iterator[bytes]:
    for done, part in enumerate(parts, start=1):
        progress(done, len(exhibits))
        yield part


def _write_readme(exhibits: Sequence[Exhibit], names: Sequence[str], deck: Deck) -> str:
    """Say what each file holds, where its figures come from, and how to cite them."""
    lines = [deck.title, "=" * len(deck.title), deck.subtitle, ""]
    for exhibit, name in zip(exhibits, names, strict=True):
        figure = exhibit.titled
        lines += [f"{name}.png", f"  {figure.title}", f"  {figure.subtitle}"]
        lines += [
            f"  {line}" for line in (figure.finding, exhibit.remark, *figure.footnotes) if line
        ]
        lines += [f"  [{source.number}] {source.text} {source.url}" for source in figure.sources]
        lines += [f"  {exhibit.citation}", ""]
    lines.append(_("data.xlsx: the tables of all figures, with their notes and sources."))
    lines += dict.fromkeys(exhibit.version_line for exhibit in exhibits)
    return "\r\n".join(lines) + "\r\n"
