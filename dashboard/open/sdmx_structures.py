"""Writes the SDMX structures of both flows, with their code lists, as SDMX-JSON 2.0."""

import json
from typing import Any

from dashboard.open.about import name_creator
from dashboard.open.instants import in_utc, write_instant
from dashboard.open.sdmx import ACTUALS, TARGETS, Flow, list_undated
from dashboard.open.sdmx_columns import ATTRIBUTE, COLUMNS, DIMENSION, MEASURE, TIME, Column
from dashboard.open.sdmx_words import AGENCY, CodeList, Word, list_code_lists, name_list
from data import Catalog

FLOWS = (TARGETS, ACTUALS)
MODEL = "urn:sdmx:org.sdmx.infomodel"
SCHEMA = (
    "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/develop/structure-message/tools/schemas/"
    "2.0.0/sdmx-json-structure-schema.json"
)
CONCEPTS = {"agencyID": AGENCY, "id": "CONCEPTS", "version": "1.0"}


def write_structures(catalog: Catalog) -> bytes:
    """Return the structure message."""
    lists = list_code_lists(catalog)
    message = {
        "meta": {
            "schema": SCHEMA,
            "id": f"structures-{catalog.version}".replace("+", "-"),
            "prepared": _find_day(catalog),
            "sender": {"id": AGENCY, **_name(name_creator())},
            "contentLanguages": ["en", "zh"],
        },
        "data": {
            "agencySchemes": [_describe_agency()],
            "codelists": [_describe_list(codes) for codes in lists],
            "conceptSchemes": [_describe_concepts()],
            "dataStructures": [_describe_structure(flow, lists) for flow in FLOWS],
            "dataflows": [_describe_flow(catalog, flow) for flow in FLOWS],
        },
    }
    return f"{json.dumps(message, ensure_ascii=False, indent=1)}\n".encode()


def _find_day(catalog: Catalog) -> str:
    """Return the day of the newest record. SDMX asks when the message was made, but a clock would
    change the bytes of the same version.
    """
    return write_instant(in_utc(catalog.records["announced"].max()))


def _describe_agency() -> dict[str, Any]:
    scheme = {"agencyID": "SDMX", "id": "AGENCIES", "version": "1.0", **_name("Agencies")}
    return {**scheme, "isPartial": True, "agencies": [{"id": AGENCY, **_name(name_creator())}]}


def _describe_list(codes: CodeList) -> dict[str, Any]:
    place = {"agencyID": codes.agency, "id": codes.id, "version": codes.version}
    words = [_describe_word(word) for word in codes.words]
    return {**place, **_name(codes.name), "isPartial": codes.partial, "codes": words}


def _describe_word(word: Word) -> dict[str, Any]:
    parent = {"parent": word.parent} if word.parent else {}
    return {"id": word.id, **_name(word.en, word.zh), **parent}


def _describe_concepts() -> dict[str, Any]:
    concepts = [{"id": column.id, **_name(column.name)} for column in COLUMNS]
    return {**CONCEPTS, **_name("Concepts"), "concepts": concepts}


def _describe_flow(catalog: Catalog, flow: Flow) -> dict[str, Any]:
    undated = list_undated(catalog, flow)
    left_out = {"id": "LEFT_OUT", "title": "Records without a date", "text": " ".join(undated)}
    return {
        "agencyID": AGENCY, "id": flow.id, "version": "1.0", **_name(flow.name),
        "description": (
            f"Dataset {catalog.version}. Values and units as stated. Left out, because they have "
            f"no date: {len(undated)} records, named in the annotation."
        ),
        **({"annotations": [left_out]} if undated else {}),
        "structure": f"{MODEL}.datastructure.DataStructure={_place_structure(flow)}",
    }  # fmt: skip


def _place_structure(flow: Flow) -> str:
    return f"{AGENCY}:DSD_{flow.id}(1.0)"


def _describe_structure(flow: Flow, lists: list[CodeList]) -> dict[str, Any]:
    urns = {codes.id: name_list(codes) for codes in lists}
    parts = {
        role: [_describe_column(column, urns) for column in COLUMNS if column.role == role]
        for role in (DIMENSION, TIME, MEASURE, ATTRIBUTE)
    }
    return {
        "agencyID": AGENCY, "id": f"DSD_{flow.id}", "version": "1.0", **_name(flow.name),
        "dataStructureComponents": {
            "dimensionList": {
                "id": "DimensionDescriptor",
                "dimensions": parts[DIMENSION],
                "timeDimension": parts[TIME][0],
            },
            "measureList": {"id": "MeasureDescriptor", "measures": parts[MEASURE]},
            "attributeList": {"id": "AttributeDescriptor", "attributes": parts[ATTRIBUTE]},
        },
    }  # fmt: skip


def _describe_column(column: Column, urns: dict[str, str]) -> dict[str, Any]:
    kind = "ObservationalTimePeriod" if column.role == TIME else column.type
    known = {"enumeration": urns[column.codes]} if column.codes else {"format": {"dataType": kind}}
    concept = f"{MODEL}.conceptscheme.Concept={AGENCY}:CONCEPTS(1.0).{column.id}"
    described = {"id": column.id, "conceptIdentity": concept, "localRepresentation": known}
    if column.role in (MEASURE, ATTRIBUTE):
        described |= {"usage": "mandatory" if column.required else "optional"}
    if column.role == ATTRIBUTE:
        described |= {"attributeRelationship": {"observation": {}}}
    return described


def _name(en: str, zh: str = "") -> dict[str, Any]:
    return {"name": en, "names": {"en": en, **({"zh": zh} if zh else {})}}
