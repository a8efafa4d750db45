"""Publishes a site into a folder: nothing where nothing changed, else only what did."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dashboard.publish.folder import open_folder
from dashboard.publish.inputs import calculate_inputs
from dashboard.publish.plan import list_pieces
from dashboard.publish.site import Site

Progress = Callable[[int, int], None]  # how many files are done, of how many


@dataclass(frozen=True)
class Published:
    """What a run did: files of the site, of them written anew, and files taken away."""

    files: int
    changed: int = 0
    removed: int = 0
    was_current: bool = False


def publish_site(
    site: Site, root: Path, *, progress: Progress = lambda _done, _total: None
) -> Published:
    """Write a site into a folder.

    Raises `NotOurs` where the folder holds what others wrote, OSError where it cannot be written.
    What `progress` raises ends the run; the next one goes on from there.
    """
    folder = open_folder(root)
    inputs = calculate_inputs(site)
    if folder.is_current(inputs):
        return Published(len(folder.files), was_current=True)
    sizes: dict[str, int] = {}
    pieces = list_pieces(site, sizes)
    with folder.update(inputs):
        for done, piece in enumerate(pieces, start=1):
            data = piece.make()
            sizes[piece.path] = len(data)
            folder.write(piece.path, data)
            progress(done, len(pieces))
    return Published(len(folder.written), folder.changed, folder.removed)
