"""One record comes with its evidence, its conflicts, its chain, and what was published about it."""

from pathlib import Path

import pytest

from dashboard.loading.dataset import open_dataset
from dashboard.settings import DATA, DATABASE_URL
from data import Catalog
from schemas import Change
from tests.api.client import Client
from tests.factories import a_dataset
from tests.pages.proposing import GOAL, a_change, at_desk


def test_record_says_what_the_list_says(client: Client) -> None:
    (row,) = client.items("/records?kind=target&limit=1")
    said = client.get(f"/records/{row['id']}").json()
    assert said["record"] == row
    assert said["source"]["id"] == row["source"]
    assert said["instrument"]["id"] == row["instrument"]
    assert said["state"]["id"] == row["id"]
    assert client.get(f"/records/{row['id']}.json").json() == said


def test_reported_figure_has_no_state(client: Client) -> None:
    (row,) = client.items("/actuals?limit=1")
    said = client.get(f"/records/{row['id']}").json()
    assert (said["state"], said["chain"], said["record"]["kind"]) == (None, [], "actual")


def test_evidence_and_conflicts_are_those_of_the_record(client: Client, catalog: Catalog) -> None:
    record = str(catalog.conflicts["record"].iloc[0])
    said = client.get(f"/records/{record}?as_of=2060-12-31").json()
    assert {row["record"] for row in said["conflicts"]} == set(catalog.conflicts_of(record))
    seen = str(catalog.frames["evidence"]["record"].iloc[0])
    said = client.get(f"/records/{seen}").json()
    assert [row["verdict"] for row in said["evidence"]] == [
        row.verdict for row in catalog.evidence_of(seen)
    ]


def test_chain_leads_from_the_first_target_to_the_last(client: Client, catalog: Catalog) -> None:
    middle = catalog.records.query("supersedes != '' or superseded_by != ''").iloc[0]
    said = client.get(f"/records/{middle['id']}?as_of=2060-12-31").json()
    ids, days = zip(*((step["id"], step["announced"]) for step in said["chain"]), strict=True)
    assert middle["id"] in ids
    assert len(ids) > 1
    assert list(days) == sorted(days)


def test_successor_is_unknown_before_its_day(client: Client, catalog: Catalog) -> None:
    replaced = catalog.records.query("superseded_by != ''").iloc[0]
    day = replaced["announced"].date().isoformat()
    said = client.get(f"/records/{replaced['id']}?as_of={day}").json()
    assert said["record"]["superseded_by"] is None
    assert replaced["superseded_by"] not in {step["id"] for step in said["chain"]}


def test_record_of_a_later_day_is_refused(client: Client) -> None:
    assert client.problem("/records/cn-agents-2027-1?as_of=2000-01-01") == (
        404,
        "The record cn-agents-2027-1 was not announced by 2000-01-01. Ask with a later as_of.",
    )


@pytest.fixture
def edited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Two changes that were published and one that waits; returns the versions, oldest first."""
    url, data = f"sqlite:///{tmp_path / 'changes.sqlite3'}", a_dataset(tmp_path / "data")
    monkeypatch.setenv(DATABASE_URL, url)
    monkeypatch.setenv(DATA, str(data))
    versions = [open_dataset().current().version]
    for value in (3500, 3600):
        with at_desk(data, url) as desk:
            draft = a_change(desk, value=value)
            desk.store.propose([draft], author="li", publish=True)
        versions.append(open_dataset().current(at_once=True).version)
    with at_desk(data, url) as desk:
        desk.store.propose([a_change(desk, value=9999)], author="li")
    return versions


def test_history_is_what_was_published(client: Client, edited: list[str]) -> None:
    said = client.get(f"/records/{GOAL}").json()
    assert [row["change"] for row in said["history"]] == [Change.CHANGE, Change.CHANGE]
    assert [*said["history"][0]] == ["number", "change", "made_at", "published_at", "reason"]
    assert "'li'" not in str(said["history"])


def test_earlier_version_is_rebuilt_from_the_log(client: Client, edited: list[str]) -> None:
    values = [
        client.items(f"/targets?version={version.replace('+', '%2B')}&region=CN-GD")[0]["value"]
        for version in edited
    ]
    assert values == [3000, 3500, 3600]
    before = client.get(f"/records/{GOAL}?version={edited[1].replace('+', '%2B')}").json()
    assert (before["dataset"], len(before["history"])) == (edited[1], 1)


def test_version_that_never_was_is_refused(client: Client, edited: list[str]) -> None:
    assert client.problem(f"/targets?version={edited[0]}%2B9") == (
        404,
        f'version "{edited[0]}+9" is not there. Versions that are: {", ".join(edited)}.',
    )
    assert client.problem(f"/targets?version={edited[0]}%2B-1")[0] == 404


def test_pages_go_on_in_the_version_in_which_they_began(
    client: Client, tmp_path: Path, edited: list[str]
) -> None:
    first = client.get("/targets?limit=1")
    url = f"sqlite:///{tmp_path / 'changes.sqlite3'}"
    with at_desk(tmp_path / "data", url) as desk:
        desk.store.propose([a_change(desk, value=4000)], author="li", publish=True)
    now = open_dataset().current(at_once=True).version
    second = client.get(first.json()["next"].removeprefix("/api/v1"))
    assert (second.status_code, second.json()["dataset"]) == (200, edited[-1])
    assert client.get("/targets").json()["dataset"] == now != edited[-1]


def test_tag_changes_with_what_is_published(
    client: Client, tmp_path: Path, edited: list[str]
) -> None:
    tag = client.get("/regions").headers["etag"]
    url = f"sqlite:///{tmp_path / 'changes.sqlite3'}"
    with at_desk(tmp_path / "data", url) as desk:
        desk.store.propose([a_change(desk, value=4000)], author="li", publish=True)
    open_dataset().current(at_once=True)
    assert client.get("/regions", if_none_match=tag).status_code == 200


def test_record_that_was_retired_is_gone(client: Client, tmp_path: Path, edited: list[str]) -> None:
    url = f"sqlite:///{tmp_path / 'changes.sqlite3'}"
    with at_desk(tmp_path / "data", url) as desk:
        draft = a_change(desk).model_copy(update={"change": Change.RETIRE})
        desk.store.propose([draft], author="li", publish=True)
    open_dataset().current(at_once=True)
    assert client.problem(f"/records/{GOAL}") == (
        410,
        f"The record {GOAL} was retired: the dataset no longer holds it.",
    )
    assert client.get(f"/records/{GOAL}?version={edited[0]}").status_code == 200
