"""A folder holds what the last run made: nothing is written twice, nothing of others is touched."""

import json
import os
from pathlib import Path
from shutil import copytree

import pytest

from dashboard.publish.folder import BUSY, MANIFEST, NotOurs, open_folder
from dashboard.publish.run import Published, publish_site
from dashboard.publish.site import Site
from data import Catalog
from tests.factories import a_target, some_frames
from tests.publish.conftest import a_site

OTHERS = "CNAME"


class Killed(Exception):
    """The run ends here, as if it had been killed."""


def write_all(root: Path, files: dict[str, bytes], inputs: str = "one") -> tuple[int, int]:
    folder = open_folder(root)
    with folder.update(inputs):
        for path, data in files.items():
            folder.write(path, data)
    return folder.changed, folder.removed


def list_files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


@pytest.fixture(scope="module")
def site() -> Site:
    return a_site()


@pytest.fixture(scope="module")
def whole(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as one run writes it, to be read only."""
    root = tmp_path_factory.mktemp("whole")
    publish_site(site, root)
    return root


@pytest.fixture
def root(whole: Path, tmp_path: Path) -> Path:
    """A copy of the site that a test may change."""
    return copytree(whole, tmp_path / "root")


def test_second_run_has_nothing_to_do(site: Site, root: Path) -> None:
    times = {path: path.stat().st_mtime_ns for path in root.rglob("*")}
    assert publish_site(site, root) == Published(len(list_files(root)), was_current=True)
    assert {path: path.stat().st_mtime_ns for path in root.rglob("*")} == times


def test_run_with_another_dataset_writes_what_changed(root: Path) -> None:
    fewer = a_site(Catalog(some_frames(targets=[a_target()]), version="another"))
    files = len(list_files(root))
    again = publish_site(fewer, root)
    gone = "records/cn-zj-core-industry-value-2027-1"
    assert again.removed > 0 and not (root / gone).exists()
    assert 0 < again.changed < files


@pytest.mark.parametrize("hurt", [Path.unlink, lambda path: path.write_bytes(b"x")])
def test_file_that_was_lost_or_spoilt_is_mended(
    hurt: object, site: Site, whole: Path, root: Path
) -> None:
    assert callable(hurt)
    hurt(root / "regions/CN-GD/index.html")
    assert publish_site(site, root).changed == 1
    assert list_files(root) == list_files(whole)


def test_files_of_others_stay_where_they_are(tmp_path: Path) -> None:
    write_all(tmp_path, {"a/index.html": b"a", "b/index.html": b"b"})
    (tmp_path / OTHERS).write_text("ai.example")
    (tmp_path / "b" / OTHERS).write_text("mine")
    assert write_all(tmp_path, {"a/index.html": b"a"}, "two") == (0, 1)
    assert list_files(tmp_path) == {
        OTHERS: b"ai.example", "a/index.html": b"a", f"b/{OTHERS}": b"mine",
    }  # fmt: skip


def test_folder_that_is_no_longer_needed_goes_with_its_files(tmp_path: Path) -> None:
    write_all(tmp_path, {"a/b/c.html": b"c", "d.html": b"d"})
    write_all(tmp_path, {"d.html": b"d"}, "two")
    assert [path.name for path in tmp_path.iterdir() if path.name != MANIFEST] == ["d.html"]


def test_folder_with_files_of_others_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_bytes(b"years of work")
    with pytest.raises(NotOurs, match="holds files that this command did not write"):
        open_folder(tmp_path)
    assert list_files(tmp_path) == {"thesis.docx": b"years of work"}


def test_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "site").write_bytes(b"")
    with pytest.raises(NotOurs, match=r"is a file\. Name a folder\."):
        open_folder(tmp_path / "site")


def test_file_of_others_in_the_place_of_a_page_is_kept(tmp_path: Path) -> None:
    write_all(tmp_path, {"index.html": b"1"})
    (tmp_path / "robots.txt").write_bytes(b"mine")
    with pytest.raises(NotOurs, match=r"robots.txt was not written by this command"):
        write_all(tmp_path, {"index.html": b"1", "robots.txt": b"ours"}, "two")
    assert (tmp_path / "robots.txt").read_bytes() == b"mine"


@pytest.mark.parametrize("path", ["../victim", "/etc/victim", "a/../../victim", ""])
def test_manifest_that_names_files_elsewhere_removes_none(path: str, tmp_path: Path) -> None:
    root = tmp_path / "site"
    victim = tmp_path / "victim"
    victim.write_bytes(b"alive")
    write_all(root, {"index.html": b"1"})
    said = json.loads((root / MANIFEST).read_text())
    said["files"][path] = [5, ""]
    (root / MANIFEST).write_text(json.dumps(said))
    write_all(root, {"index.html": b"2"}, "two")
    assert victim.read_bytes() == b"alive"


def test_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    root, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "page.html").write_bytes(b"alive")
    write_all(root, {"a/page.html": b"1"})
    (root / "a" / "page.html").unlink()
    (root / "a").rmdir()
    os.symlink(elsewhere, root / "a")
    write_all(root, {"index.html": b"2"}, "two")
    assert (elsewhere / "page.html").read_bytes() == b"alive"


@pytest.mark.parametrize("text", ["", "[]", '{"inputs": "x"}', '{"inputs": 1, "files": [1]}'])
def test_manifest_that_cannot_be_read_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text(text)
    with pytest.raises(NotOurs, match="cannot be read"):
        open_folder(tmp_path)


def test_run_that_was_ended_leaves_whole_files_and_the_next_one_goes_on(
    site: Site, whole: Path, tmp_path: Path
) -> None:
    at = 40

    def kill(done: int, _total: int) -> None:
        if done == at:
            raise Killed

    root = tmp_path / "killed"
    with pytest.raises(Killed):
        publish_site(site, root, progress=kill)
    left = {path: data for path, data in list_files(root).items() if not path.startswith(BUSY)}
    assert len(left) == at
    assert left.items() <= list_files(whole).items()
    assert publish_site(site, root).changed == len(list_files(whole)) - at
    assert list_files(root) == list_files(whole)


def test_file_of_a_killed_run_that_is_no_longer_wanted_goes(tmp_path: Path) -> None:
    folder = open_folder(tmp_path)
    with pytest.raises(Killed), folder.update("one"):
        folder.write("old.html", b"old")
        raise Killed
    write_all(tmp_path, {"new.html": b"new"}, "two")
    assert list_files(tmp_path) == {"new.html": b"new"}
