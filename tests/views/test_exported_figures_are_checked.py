"""An exported figure is held against the dataset and the day: what changed since it was made."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.figures.model import Look
from dashboard.views.changed import check_code, check_frozen
from dashboard.views.exhibits import Item, make_exhibit
from dashboard.views.frozen import Frozen, freeze, read_frozen, split_at, write_frozen
from dashboard.views.parameters import BadAddress
from dashboard.views.view import read_view
from data import Catalog

TODAY = date(2026, 11, 21)
BEIJING = "cn-bj-core-industry-value-2025-1"


def freeze_at(address: str, catalog: Catalog) -> Frozen:
    frozen = freeze(read_view(address, catalog, today=TODAY), catalog)
    assert frozen is not None
    return frozen


def test_figure_of_today_has_not_changed(catalog: Catalog) -> None:
    frozen = freeze_at("compare?year=2027", catalog)
    assert read_frozen(write_frozen([frozen])) == [frozen]
    assert check_frozen(frozen, catalog, today=TODAY).is_same
    assert check_code(frozen.address, catalog, today=TODAY).is_same


def test_changed_gone_and_new_values_are_named(catalog: Catalog) -> None:
    frozen = freeze_at("compare?year=2025&in_force=no", catalog)
    rows = dict(frozen.rows)
    cells = rows.pop(BEIJING)
    other = next(iter(rows))
    rows[other] = rows[other] | {"Figure": "1 yuan"}
    changed = replace(frozen, rows={**rows, "cn-xx-gone-1": cells})
    found = {item.what: item for item in check_frozen(changed, catalog, today=TODAY).differences}
    assert sorted(found) == ["changed", "gone", "new"]
    mended = found["changed"]
    assert found["new"].record == BEIJING and not found["gone"].record
    assert mended.record == other and mended.then == "Figure: 1 yuan"
    assert mended.now == f"Figure: {frozen.rows[other]['Figure']}"


def test_what_fell_due_or_was_superseded_since_is_named(catalog: Catalog) -> None:
    frozen = freeze_at("compare?year=2025&as_of=2025-06-01", catalog)
    found = check_frozen(frozen, catalog, today=TODAY).differences
    assert (BEIJING, "fell_due") in {(item.record, item.what) for item in found}
    early = freeze_at("deadlines?by=indicator&region=CN-GD&as_of=2022-06-01", catalog)
    found = check_frozen(early, catalog, today=TODAY).differences
    replaced = [item for item in found if item.what == "superseded"]
    assert [catalog.record(item.record).superseded_by for item in replaced] == [
        item.now for item in replaced
    ]
    assert replaced


def test_code_tells_that_values_differ_but_not_which(catalog: Catalog) -> None:
    address = freeze_at("compare?year=2027", catalog).address
    version, digest = split_at(address)
    other = address.replace(digest, "0" * 8).replace(version, "0123456789ab")
    answer = check_code(other, catalog, today=TODAY)
    assert not answer.known and not answer.is_same
    assert answer.version == "0123456789ab"


@pytest.mark.parametrize("address", ["compare", "compare?at=5", "compare?at=.12345678"])
def test_address_without_a_version_is_refused(address: str, catalog: Catalog) -> None:
    with pytest.raises(BadAddress, match="at="):
        check_code(address, catalog, today=TODAY)


@pytest.mark.parametrize("text", ["", "5", "[1]", '[{"address": "x"}]', '[{"rows": 5}]'])
def test_note_of_somebody_else_is_refused(text: str) -> None:
    with pytest.raises(BadAddress):
        read_frozen(text)


def test_exhibit_opens_the_live_view(catalog: Catalog) -> None:
    view = read_view("compare?year=2027", catalog, today=TODAY)
    shown = make_exhibit(Item(view, "Mine / ours"), catalog, Look(), site="https://x.org/")
    assert shown.exhibit.name == "mine-ours_2026-11-21"
    assert shown.exhibit.titled.title == "Mine / ours"
    assert shown.exhibit.address == f"https://x.org/{shown.frozen.address}"
    assert shown.exhibit.address in shown.exhibit.citation
