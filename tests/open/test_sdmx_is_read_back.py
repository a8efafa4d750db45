"""SDMX files are read back by pysdmx; keys are unique, codes known, values as stated."""

import msgspec
import pandas as pd
import pytest
from pysdmx.io.csv.sdmx20.reader import read
from pysdmx.io.json.sdmxjson2.messages import JsonStructureMessage
from pysdmx.model import Components, decoders
from pysdmx.model.message import StructureMessage

from dashboard.open.sdmx import ACTUALS, TARGETS, Flow, write_flow
from dashboard.open.sdmx_structures import write_structures
from data import Catalog
from tests.factories import a_catalog, a_conflict, a_target, an_actual, an_instrument

KEY = ["REF_AREA", "INDICATOR", "SCOPE", "RECORD_ID", "TIME_PERIOD"]
BOTH = pytest.mark.parametrize("flow", [TARGETS, ACTUALS], ids=lambda flow: flow.id)


def read_rows(catalog: Catalog, flow: Flow) -> pd.DataFrame:
    """The rows of a flow as pysdmx reads them, by record."""
    [dataset] = read(write_flow(catalog, flow).decode())
    assert dataset.structure == f"Dataflow={flow.place}"
    return dataset.data.set_index("RECORD_ID", drop=False)


def read_structures(catalog: Catalog) -> StructureMessage:
    """The structures as pysdmx reads them; its schema check would need another package."""
    decoder = msgspec.json.Decoder(JsonStructureMessage, dec_hook=decoders)
    return decoder.decode(write_structures(catalog)).to_model()


def read_components(catalog: Catalog, flow: Flow) -> Components:
    """The components of a flow's structure."""
    found = read_structures(catalog).get_data_structure_definitions()
    return next(dsd for dsd in found if dsd.id == f"DSD_{flow.id}").components


@BOTH
def test_every_dated_record_is_there_once(catalog: Catalog, flow: Flow) -> None:
    records = catalog.records[catalog.records["kind"] == flow.kind]
    rows = read_rows(catalog, flow)
    assert not rows.duplicated(KEY).any()
    assert rows["RECORD_ID"].tolist() == records.loc[records["date"].notna(), "id"].tolist()
    [dataflow] = [f for f in read_structures(catalog).get_dataflows() if f.id == flow.id]
    left_out = str(dataflow.annotations[0].text).split()
    assert left_out == records.loc[records["date"].isna(), "id"].tolist()
    assert f"{len(left_out)} records" in str(dataflow.description)


@BOTH
def test_columns_and_codes_are_those_of_the_structure(catalog: Catalog, flow: Flow) -> None:
    rows, components = read_rows(catalog, flow), read_components(catalog, flow)
    assert rows.columns.tolist() == [component.id for component in components]
    for component in components:
        said = set(rows[component.id]) - ({""} if not component.required else set())
        if component.local_codes is not None:
            assert said <= {code.id for code in component.local_codes}, component.id
        if component.required:
            assert "" not in said, component.id


def test_value_is_as_stated() -> None:
    rows = read_rows(a_catalog(targets=[a_target()]), TARGETS)
    [row] = rows.to_dict("records")
    said = [row[name] for name in ("OBS_VALUE", "OBS_VALUE_MAX", "COMPARATOR", "UNIT_MULT")]
    assert (said, row["UNIT_MEASURE"]) == (["3000", "", "gt", "8"], "CNY")
    assert (row["TIME_PERIOD"], row["SCOPE"], row["OBS_STATUS"]) == ("2025-12-31", "_Z", "A")


@pytest.mark.parametrize(
    ("changes", "tables", "status"),
    [
        ({"scope": "above-scale"}, {}, "D"),
        ({}, {"conflicts": [a_conflict()]}, "U"),
        ({}, {"instruments": [an_instrument(force="draft")]}, "P"),
    ],
)
def test_status_says_what_is_special(changes: dict, tables: dict, status: str) -> None:
    catalog = a_catalog(targets=[a_target(**changes)], **tables)
    assert read_rows(catalog, TARGETS)["OBS_STATUS"].tolist() == [status]


def test_names_of_codes_are_bilingual(catalog: Catalog) -> None:
    message = write_structures(catalog).decode()
    assert '"zh": "广东省"' in message


def test_no_record_leaves_the_header() -> None:
    catalog = a_catalog(targets=[], actuals=[an_actual(as_of="")], evidence=[], facts=[])
    for flow in (TARGETS, ACTUALS):
        assert write_flow(catalog, flow).count(b"\n") == 1
    assert "1 records" in str(read_structures(catalog).get_dataflows()[1].description)


def test_same_version_gives_the_same_bytes() -> None:
    assert write_flow(a_catalog(), TARGETS) == write_flow(a_catalog(), TARGETS)
    assert write_structures(a_catalog()) == write_structures(a_catalog())
