"""The standard formats are served at the root of the site: fresh, cheap to ask again, and open to
other sites; closed where only listed viewers may read.
"""

import json
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit
from zipfile import ZipFile

import pytest
from icalendar import Calendar

from dashboard.api import responding
from dashboard.api.access import Access
from dashboard.api.answers import Shelf
from dashboard.loading.dataset import open_dataset
from dashboard.open.files import list_files
from dashboard.open.routes import SERVED
from dashboard.settings import ADDRESS, AS_OF, DATA, DATABASE_URL
from schemas import Change
from tests.factories import a_dataset, a_target
from tests.open.client import Client
from tests.pages.proposing import a_change, at_desk
from tests.processes import get

GOAL = a_target()["id"]
PATHS = pytest.mark.parametrize("path", [item.path for item in SERVED])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny dataset, served on a fixed day with an empty log."""
    data = a_dataset(tmp_path / "data")
    monkeypatch.setenv(DATA, str(data))
    monkeypatch.setenv(DATABASE_URL, f"sqlite:///{tmp_path / 'changes.sqlite3'}")
    monkeypatch.setenv(AS_OF, "2025-12-01")
    monkeypatch.delenv(ADDRESS, raising=False)
    monkeypatch.setattr(responding, "SHELF", Shelf())  # other logs made versions of the same name
    return data


@pytest.fixture
def client(folder: Path) -> Client:
    """Somebody who asks about the tiny dataset."""
    return Client()


@PATHS
def test_answer_has_its_type_and_may_be_read_by_other_sites(client: Client, path: str) -> None:
    answer = client.get(path, Origin="https://elsewhere.example")
    said = next(item.media_type for item in SERVED if item.path == path)
    assert (answer.status_code, answer.headers["Content-Type"].startswith(said)) == (200, True)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "must-revalidate" in answer.headers["Cache-Control"]


@PATHS
def test_known_answer_is_not_sent_again(client: Client, path: str) -> None:
    tag = client.get(path).headers["ETag"]
    again = client.get(path, If_None_Match=tag)
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", tag)


@PATHS
def test_head_is_get_without_the_body(client: Client, path: str) -> None:
    head, whole = client.get(path, method="HEAD"), client.get(path)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["ETag"] == whole.headers["ETag"]


@PATHS
def test_outsiders_get_a_sentence_where_viewers_are_listed(folder: Path, path: str) -> None:
    answer = Client(Access.CLOSED).get(path)
    assert answer.status_code == 401
    assert "Sign-in required" in answer.json()["detail"]


def test_files_that_are_described_are_served() -> None:
    assert {file.path for file in list_files()} <= {item.path for item in SERVED}


def test_other_sites_may_ask_whether_it_changed(client: Client) -> None:
    asks = {
        "Origin": "https://elsewhere.example",
        "Access_Control_Request_Method": "GET",
        "Access_Control_Request_Headers": "If-None-Match",
    }
    answer = client.get("/datapackage.json", method="OPTIONS", **asks)
    assert answer.status_code == 200
    assert "If-None-Match" in answer.headers["Access-Control-Allow-Headers"]


def test_paths_of_the_package_lead_to_its_tables(client: Client) -> None:
    for resource in client.get("/datapackage.json").json()["resources"]:
        assert len(client.get(f"/{resource['path']}").content) == resource["bytes"]


def test_checksum_of_the_catalog_is_that_of_the_file(client: Client) -> None:
    graph = client.get("/dcat.jsonld").json()["@graph"]
    [size] = [
        node["dcat:byteSize"]["@value"]
        for node in graph
        if node["@id"] == "http://ai.example/datapackage.zip"
    ]
    assert int(size) == len(client.get("/datapackage.zip").content)


def test_only_what_depends_on_the_day_changes_with_it(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {item: client.get(item.path).headers["ETag"] for item in SERVED}
    monkeypatch.setenv(AS_OF, "2025-12-02")
    after = {item: client.get(item.path).headers["ETag"] for item in SERVED}
    assert {item.path for item in SERVED if before[item] != after[item]} == {
        item.path for item in SERVED if item.by_day
    }


def test_published_change_is_in_every_format(client: Client, folder: Path) -> None:
    before = {item: client.get(item.path).headers["ETag"] for item in SERVED}
    with at_desk(folder, f"sqlite:///{folder.parent / 'changes.sqlite3'}") as desk:
        desk.store.propose([a_change(desk, value=3500)], author="li", publish=True)
    open_dataset().current(at_once=True)
    for item, tag in before.items():
        assert client.get(item.path).headers["ETag"] != tag
    with ZipFile(BytesIO(client.get("/datapackage.zip").content)) as archive:
        assert json.loads(archive.read("datapackage.json"))["version"].endswith("+1")
        assert b"3500" in archive.read("data/targets.csv")
    events = Calendar.from_ical(client.get("/deadlines.ics").content).walk("VEVENT")
    assert {str(e["uid"]).partition("@")[0]: int(str(e["sequence"])) for e in events}[GOAL] == 1
    assert "Typo." in client.get("/changes.atom").text


def test_retired_target_is_cancelled_for_subscribers(client: Client, folder: Path) -> None:
    with at_desk(folder, f"sqlite:///{folder.parent / 'changes.sqlite3'}") as desk:
        retire = a_change(desk).model_copy(update={"change": Change.RETIRE})
        desk.store.propose([retire], author="li", publish=True)
    open_dataset().current(at_once=True)
    events = Calendar.from_ical(client.get("/deadlines.ics").content).walk("VEVENT")
    status = {str(event["uid"]).partition("@")[0]: str(event["status"]) for event in events}
    assert status[GOAL] == "CANCELLED"


def test_calendar_of_a_region_in_chinese(client: Client) -> None:
    answer = client.get("/deadlines.ics?region=CN-GD&lang=zh")
    [event] = Calendar.from_ical(answer.content).walk("VEVENT")
    assert str(event["summary"]).startswith("广东省")


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("/deadlines.ics?region=CN-XX", 'region "CN-XX" is not known'),
        ("/due.atom?as_of=soon", 'as_of "soon" is no day'),
        ("/due.atom?lang=fr", 'lang "fr" is not known. Allowed: en, zh.'),
        ("/datapackage.zip?region=CN-GD", 'parameter "region" is not known'),
    ],
)
def test_unknown_question_is_refused(client: Client, address: str, sentence: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 422
    assert sentence in answer.json()["detail"]


def test_address_setting_is_the_site_that_is_named(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "http://ai.example/record?id=" in client.get("/due.atom").text
    monkeypatch.setenv(ADDRESS, "https://targets.example")
    assert "https://targets.example/record?id=" in client.get("/due.atom").text


def test_log_out_of_reach_is_said(client: Client, folder: Path) -> None:
    with at_desk(folder, f"sqlite:///{folder.parent / 'changes.sqlite3'}") as desk:
        desk.store.propose([a_change(desk, value=3500)], author="li", publish=True)
    dataset = open_dataset()
    dataset.current(at_once=True)
    store = dataset.store
    store.engine.dispose()
    (folder.parent / "changes.sqlite3").write_bytes(b"no database")
    answer = client.get("/changes.atom")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "30")
    assert client.get("/datapackage.json").status_code == 200


def test_server_answers_beside_its_pages(server: str) -> None:
    port = urlsplit(server).port or 0
    for path in ("/datapackage.json", "/deadlines.ics", "/due.atom", "/sdmx/targets.csv"):
        status, body = get(port, path)
        assert (status, body.startswith(b"<!")) == (200, False)
