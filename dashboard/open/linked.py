"""Describes the dataset as a schema.org `Dataset` in JSON-LD, for search engines."""

import json
from typing import Any

from dashboard.open.about import (
    LICENSE_URL,
    describe_dataset,
    list_keywords,
    locate,
    name_creator,
    name_dataset,
)
from dashboard.open.coverage import find_years, list_indicators, list_regions
from dashboard.open.files import File, list_files
from data import Catalog

SCHEMA = "https://schema.org/"
# Names stand under one prefix: nothing is fetched to read them.
CONTEXT = {"@vocab": SCHEMA} | {name: {"@type": "@id"} for name in ("url", "license", "contentUrl")}


def write_dataset(catalog: Catalog, site: str) -> bytes:
    """Return the description of the dataset as JSON-LD."""
    document = {"@context": CONTEXT, **_describe_dataset(catalog, site)}
    return f"{json.dumps(document, ensure_ascii=False, indent=2)}\n".encode()


def _describe_dataset(catalog: Catalog, site: str) -> dict[str, Any]:
    years = find_years(catalog)
    return {
        "@id": locate(site, "/dataset.jsonld"),
        "@type": "Dataset",
        "name": name_dataset(),
        "description": describe_dataset(),
        "url": locate(site, "/"),
        "identifier": catalog.version,
        "version": catalog.version,
        "license": LICENSE_URL,
        "isAccessibleForFree": True,
        "inLanguage": ["en", "zh"],
        "keywords": list_keywords(),
        "creator": {"@type": "Organization", "name": name_creator(), "url": locate(site, "/")},
        **({"temporalCoverage": str(years)} if years else {}),
        "spatialCoverage": [_describe_place(row) for row in list_regions(catalog)],
        "variableMeasured": [_describe_variable(row) for row in list_indicators(catalog)],
        "distribution": [_describe_file(file, site) for file in list_files()],
    }


def _describe_place(region: dict[str, Any]) -> dict[str, Any]:
    return {
        "@type": "Place",
        "name": region["name_en"],
        "alternateName": region["name_zh"],
        "identifier": region["code"],
    }


def _describe_variable(indicator: dict[str, Any]) -> dict[str, Any]:
    return {
        "@type": "PropertyValue",
        "name": indicator["name_en"],
        "alternateName": indicator["name_zh"],
        "description": indicator["definition_en"],
        "identifier": indicator["code"],
        "unitText": indicator["base_unit"],
    }


def _describe_file(file: File, site: str) -> dict[str, Any]:
    return {
        "@type": "DataDownload",
        "name": file.title,
        "encodingFormat": file.media_type,
        "contentUrl": locate(site, file.path),
        "license": LICENSE_URL,
    }
