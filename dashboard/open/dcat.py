"""Describes the dataset and its files as a DCAT 3 catalog in JSON-LD, for data portals."""

import json
from hashlib import sha256
from typing import Any

from dashboard.i18n import _
from dashboard.open.about import (
    LICENSE_URL,
    describe_dataset,
    list_keywords,
    locate,
    name_creator,
    name_dataset,
)
from dashboard.open.coverage import find_years, list_regions
from dashboard.open.files import File, list_files
from data import Catalog

IANA = "https://www.iana.org/assignments/media-types/"
LANGUAGES = "http://id.loc.gov/vocabulary/iso639-1/"
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def write_dcat(catalog: Catalog, site: str, contents: dict[str, bytes]) -> bytes:
    """Return the catalog as JSON-LD; the files of `contents`, by path, are named with size and
    checksum.
    """
    document = {"@context": CONTEXT, "@graph": _build_graph(catalog, site, contents)}
    return f"{json.dumps(document, ensure_ascii=False, indent=2)}\n".encode()


def _build_graph(catalog: Catalog, site: str, contents: dict[str, bytes]) -> list[dict[str, Any]]:
    files = list_files()
    return [
        _describe_catalog(site),
        _describe_dataset(catalog, site, files),
        *(_describe_file(file, site, contents.get(file.path)) for file in files),
    ]


def _describe_catalog(site: str) -> dict[str, Any]:
    return {
        "@id": locate(site, "/dcat.jsonld"),
        "@type": "dcat:Catalog",
        "dcterms:title": _say(name_creator()),
        "dcterms:description": _say(_("Open data of this dashboard.")),
        "dcterms:publisher": _describe_publisher(site),
        "dcterms:license": {"@id": LICENSE_URL},
        "foaf:homepage": {"@id": locate(site, "/")},
        "dcat:dataset": {"@id": _name_dataset(site)},
    }


def _describe_dataset(catalog: Catalog, site: str, files: list[File]) -> dict[str, Any]:
    return {
        "@id": _name_dataset(site),
        "@type": "dcat:Dataset",
        "dcterms:title": _say(name_dataset()),
        "dcterms:description": _say(describe_dataset()),
        "dcterms:identifier": catalog.version,
        "dcat:version": catalog.version,
        "dcterms:publisher": _describe_publisher(site),
        "dcterms:creator": _describe_publisher(site),
        "dcterms:license": {"@id": LICENSE_URL},
        "dcterms:language": [{"@id": f"{LANGUAGES}{code}"} for code in ("en", "zh")],
        "dcat:keyword": [_say(word) for word in list_keywords()],
        "dcat:landingPage": {"@id": locate(site, "/")},
        "dcterms:spatial": [_describe_place(row) for row in list_regions(catalog)],
        **_describe_period(catalog),
        "dcat:distribution": [{"@id": locate(site, file.path)} for file in files],
    }


def _describe_file(file: File, site: str, content: bytes | None) -> dict[str, Any]:
    kind = file.media_type.partition(";")[0]
    address = {"@id": locate(site, file.path)}
    return {
        **address,
        "@type": "dcat:Distribution",
        "dcterms:title": _say(file.title),
        "dcterms:license": {"@id": LICENSE_URL},
        "dcat:mediaType": {"@id": f"{IANA}{kind}"},
        "dcat:accessURL": address,
        "dcat:downloadURL": address,
        **({} if content is None else _describe_content(content)),
    }


def _describe_content(content: bytes) -> dict[str, Any]:
    return {
        "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(len(content))},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {
                "@type": "xsd:hexBinary",
                "@value": sha256(content).hexdigest(),
            },
        },
    }


def _describe_period(catalog: Catalog) -> dict[str, Any]:
    years = find_years(catalog)
    if years is None:
        return {}
    ends = {"startDate": years.first, "endDate": years.last}
    period = {
        f"dcat:{name}": {"@type": "xsd:gYear", "@value": f"{year:04}"}
        for name, year in ends.items()
    }
    return {"dcterms:temporal": {"@type": "dcterms:PeriodOfTime", **period}}


def _describe_place(region: dict[str, Any]) -> dict[str, Any]:
    return {
        "@type": "dcterms:Location",
        "dcterms:identifier": region["code"],
        "skos:prefLabel": [
            _say(region["name_en"]),
            {"@language": "zh", "@value": region["name_zh"]},
        ],
    }


def _describe_publisher(site: str) -> dict[str, Any]:
    return {"@id": locate(site, "/#publisher"), "@type": "foaf:Agent", "foaf:name": name_creator()}


def _name_dataset(site: str) -> str:
    return locate(site, "/#dataset")


def _say(text: str) -> dict[str, str]:
    return {"@language": "en", "@value": text}
