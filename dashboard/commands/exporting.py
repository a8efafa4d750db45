"""`export` and `deck`: figures as files, written whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated, Any

import typer

from dashboard.charts.palette import DARK, LIGHT
from dashboard.commands.app import app, load_or_stop, stop
from dashboard.i18n import _, current_language
from dashboard.settings import InvalidSetting, Settings
from data import Catalog

Output = Annotated[
    Path | None, typer.Option("--output", "-o", help=_("File to write; named after its content."))
]
Form = Annotated[
    str, typer.Option("--format", "-f", help=_("Format; the ending of the output file if blank."))
]
SizeName = Annotated[str, typer.Option(help=_("Size of pictures and pages, such as slide."))]
Scale = Annotated[int, typer.Option(help=_("Pixels of a PNG for each of the size: 1, 2 or 4."))]
Dark = Annotated[bool, typer.Option("--dark", help=_("Light marks on a dark ground."))]
Template = Annotated[
    Path | None, typer.Option(help=_("PowerPoint file whose look the slides take."))
]
Title = Annotated[str, typer.Option(help=_("Title in place of the dashboard's own."))]
AsOf = Annotated[str, typer.Option(help=_("Day to show, as 2026-11-21; today if blank."))]


@app.command(help=_("Write one figure as PNG, SVG, PDF, PPTX, XLSX, CSV or HTML."))
def export(
    context: typer.Context,
    address: Annotated[str, typer.Argument(help=_("Address of the figure, copied from a page."))],
    *,
    output: Output = None,
    form: Form = "",
    size: SizeName = "slide",
    scale: Scale = 2,
    dark: Dark = False,
    transparent: Annotated[
        bool, typer.Option("--transparent", help=_("No ground under a picture."))
    ] = False,
    title: Title = "",
    remark: Annotated[str, typer.Option(help=_("A remark to set under the figure."))] = "",
    template: Template = None,
) -> None:
    """Write the figure that an address shows, as its page would draw it."""
    from dashboard.export.files import FORMS, check_form  # the writers load slowly
    from dashboard.views.tray import make_item
    from dashboard.views.view import read_language

    with _sentences():
        settings = Settings.from_environment()
        chosen = check_form(form or _ending(output) or "png", FORMS)
        options = _read_options(size, scale, transparent=transparent, dark=dark, template=template)
        catalog = _load()
        language = context.find_root().params["lang"] or read_language(address)
        item = make_item(address, title, remark, catalog=catalog, today=settings.today())
        made = _maker(catalog, settings, language).make_figure(item, chosen, options)
    _write(output or Path(made.name), made.data)


@app.command(help=_("Write a deck: the brief of a region or an indicator, or figures of choice."))
def deck(
    addresses: Annotated[
        list[str] | None, typer.Argument(help=_("Addresses of figures, or of a tray."))
    ] = None,
    *,
    region: Annotated[str, typer.Option(help=_("Region of the brief, such as 340100."))] = "",
    indicator: Annotated[
        str, typer.Option(help=_("Indicator of the brief, such as ai_enterprises."))
    ] = "",
    output: Output = None,
    form: Form = "",
    size: SizeName = "slide",
    scale: Scale = 2,
    dark: Dark = False,
    title: Title = "",
    template: Template = None,
    as_of: AsOf = "",
) -> None:
    """Write several figures as slides, as pages, or as pictures with their data."""
    from dashboard.export.decks import DECK_FORMS
    from dashboard.export.files import check_form
    from dashboard.views.asked import ask_deck
    from dashboard.views.parameters import read_day

    with _sentences():
        settings = Settings.from_environment()
        chosen = check_form(form or _ending(output) or "pptx", DECK_FORMS)
        options = _read_options(size, scale, dark=dark, template=template)
        catalog = _load()
        today = read_day(as_of) if as_of else settings.today()
        asked = ask_deck(
            catalog, region=region, indicator=indicator, addresses=addresses or [], today=today
        )
        maker = _maker(catalog, settings)
        made = maker.make_deck(
            asked.items, chosen, options, title=title or asked.title, progress=_tell
        )
    typer.echo(err=True)
    _write(output or Path(made.name), made.data)


@contextmanager
def _sentences() -> Iterator[None]:
    """Print what is wrong in a sentence, and exit with 1."""
    from dashboard.views.making import REFUSALS

    try:
        yield
    except (InvalidSetting, *REFUSALS) as error:
        stop(str(error))


def _load() -> Catalog:
    from dashboard.loading import load_dataset

    return load_or_stop(load_dataset)


def _maker(catalog: Catalog, settings: Settings, language: str = "") -> Any:
    from dashboard.views.exhibits import SITE
    from dashboard.views.making import Maker

    return Maker(catalog, language or current_language(), settings.address or SITE)


def _read_options(
    size: str, scale: int, *, dark: bool, template: Path | None, transparent: bool = False
) -> Any:
    from dashboard.export.files import SCALES, SIZES, Options
    from dashboard.views.parameters import choose

    choose("size", size, SIZES)
    choose("scale", str(scale), map(str, SCALES))
    return Options(
        SIZES[size],
        scale,
        transparent,
        DARK if dark else LIGHT,
        _read(template) if template else None,
    )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        stop(_("{path} cannot be read: {why}.").format(path=path, why=error.strerror))


def _ending(output: Path | None) -> str:
    return output.suffix[1:] if output else ""


def _tell(done: int, total: int) -> None:
    typer.echo(_("\r{done} of {total} figures").format(done=done, total=total), nl=False, err=True)


def _write(path: Path, data: bytes) -> None:
    """Write to a file beside it first, so that what fails leaves no half file."""
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_bytes(data)
        os.replace(beside, path)
    except OSError as error:
        stop(_("{path} cannot be written: {why}.").format(path=path, why=error.strerror))
    finally:
        with suppress(OSError):  # nothing is there where nothing could be written
            beside.unlink()
    typer.echo(path)
