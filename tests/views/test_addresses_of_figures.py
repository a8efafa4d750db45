"""A figure's address says all that it was asked; what an address cannot mean is refused."""

from datetime import date

import pytest

from dashboard.figures.model import Look
from dashboard.views.kinds import KINDS
from dashboard.views.parameters import BadAddress
from dashboard.views.view import LONGEST, read_view
from data import Catalog

TODAY = date(2026, 11, 21)
ADDRESSES = (
    "compare",
    "compare?view=steps&level=city&measure=usd&in_force=no&log=yes",
    "compare?region=CN-GD&region=CN-BJ&year=2025&year=2027&focus=CN-GD&drafts=yes",
    "compare?year=all&relatives=yes&level=district",
    "compare?level=cluster",
    "deadlines",
    "deadlines?by=indicator&region=340100",
    "deadlines?figure=years",
    "region?region=340100",
    "region?figure=history&region=340100",
    "progress?by=family&level=all",
    "progress?view=goals",
    "progress?view=matrix&family=computing",
    "record?id=cn-gd-core-industry-value-2025-1",
    "changes?region=CN-GD",
    "nation",
    "gaps?level=city",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_written_address_means_the_same_view_on_any_day(address: str, catalog: Catalog) -> None:
    view = read_view(address, catalog, today=TODAY)
    assert read_view(view.address("v.01234567"), catalog, today=date(2020, 1, 1)) == view
    assert read_view(f"https://x.org/a/{view.address()}", catalog, today=TODAY) == view
    figure = view.load(catalog, Look())
    assert figure is not None and figure.as_of == TODAY


def test_every_kind_of_figure_has_an_address(catalog: Catalog) -> None:
    found = {read_view(address, catalog, today=TODAY).kind.name for address in ADDRESSES}
    assert found == {kind.name for kind in KINDS}


@pytest.mark.parametrize(
    ("address", "wrong", "allowed"),
    [
        ("moon", 'page "moon"', "compare, deadlines"),
        ("compare?colour=red", 'parameter "colour"', "as_of, drafts"),
        ("compare?indicator=ai_enterprise", 'indicator "ai_enterprise"', "ai_enterprises"),
        ("compare?region=CN-GG", 'region "CN-GG"', "CN-GS"),
        ("compare?view=pie", 'view "pie"', "ranking, steps, map, table"),
        ("compare?year=25", 'year "25"', "1990 to 2060"),
        ("compare?indicator=ai_enterprises&measure=usd", 'measure "usd"', "stated, per_resident"),
        ("compare?as_of=tomorrow", 'as_of "tomorrow"', "2026-11-21"),
        ("compare?log=1", 'log "1"', "yes, no"),
        ("deadlines?figure=pie", 'figure "pie"', "timeline, years"),
        ("record?id=nothing", 'the id "nothing"', ""),
        ("record", "must say id", ""),
        ("http://[", "is no address", ""),
        (f"compare?x={'x' * LONGEST}", "2,010 letters", "2,000"),
    ],
)
def test_bad_address_is_refused_with_what_is_allowed(
    address: str, wrong: str, allowed: str, catalog: Catalog
) -> None:
    with pytest.raises(BadAddress) as refused:
        read_view(address, catalog, today=TODAY)
    assert wrong in str(refused.value)
    assert allowed in str(refused.value)
