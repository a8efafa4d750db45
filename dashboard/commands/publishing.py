"""`publish`: the whole dataset as a static site, which any web server can hand out."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.commands.app import app, load_or_stop, stop
from dashboard.i18n import DEFAULT_LANGUAGE, LANGUAGES, _, _n
from dashboard.settings import ADDRESS, InvalidSetting, Settings, parse_address

if TYPE_CHECKING:
    from dashboard.publish.run import Progress, Published
    from dashboard.publish.site import Site


@app.command(help=_("Write the whole dataset as a static site into a folder."))
def publish(
    context: typer.Context,
    folder: Annotated[
        Path, typer.Argument(help=_("Folder for the site: new, empty, or published into before."))
    ],
    *,
    address: Annotated[
        str, typer.Option(help=_("Where the site will stand, such as https://example.org/ai."))
    ] = "",
    as_of: Annotated[str, typer.Option(help=_("Day to show, as 2026-11-21; today if blank."))] = "",
) -> None:
    """Write every page and file of the static edition; a second time only what changed.

    It is written in all languages; the one that `--lang` names stands in the folder itself.
    """
    from dashboard.publish.folder import NotOurs
    from dashboard.publish.run import publish_site
    from dashboard.views.parameters import BadAddress
    from data.revisions import StoreUnavailable

    try:
        site = _read_site(address, as_of, context.find_root().params["lang"])
        with _show_progress() as progress:
            published = publish_site(site, folder, progress=progress)
    except (InvalidSetting, BadAddress, NotOurs, StoreUnavailable) as error:
        stop(str(error))
    except OSError as error:
        path = error.filename or folder
        stop(_("{path} cannot be written: {why}.").format(path=path, why=error.strerror))
    typer.echo(_describe(published, folder))


def _read_site(address: str, as_of: str, first: str) -> "Site":
    from dashboard.loading.dataset import open_dataset
    from dashboard.loading.published import load_published
    from dashboard.publish.site import Site
    from dashboard.views.parameters import read_day

    settings = Settings.from_environment()
    found = parse_address("--address", address) or settings.address
    if not found:
        raise InvalidSetting(
            _(
                "Name where the site will stand, with --address https://… or {name}: its feeds, "
                "its sitemap and the citations of its records need it."
            ).format(name=ADDRESS)
        )
    day: date = read_day(as_of) if as_of else settings.today()
    dataset = load_or_stop(open_dataset)
    catalog = dataset.current()
    log = load_published(dataset, catalog)
    languages = tuple(dict.fromkeys([first or DEFAULT_LANGUAGE, *LANGUAGES]))
    return Site(catalog, day, found, languages, log)


@contextmanager
def _show_progress() -> "Iterator[Progress]":
    """Show a bar with the number of files and the time left, where somebody watches."""
    with typer.progressbar(
        length=0, label=_("Publishing"), show_pos=True, show_eta=True, update_min_steps=5
    ) as bar:

        def tell(done: int, total: int) -> None:
            bar.length = total
            bar.update(1)
            if done == total:
                bar.finish()

        yield tell


def _describe(published: "Published", folder: Path) -> str:
    count = _n("{n} file", "{n} files", published.files).format(n=f"{published.files:,}")
    if published.was_current:
        return _("{folder} is up to date: {count}.").format(folder=folder, count=count)
    return _("{folder}: {count}, {changed} written, {removed} removed.").format(
        folder=folder,
        count=count,
        changed=f"{published.changed:,}",
        removed=f"{published.removed:,}",
    )
