"""The linked descriptions are read by rdflib without fetching anything, and say what is there."""

import json
from hashlib import sha256

from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.plugins.parsers.jsonld import to_rdf

from dashboard.open.dcat import write_dcat
from dashboard.open.files import list_files
from dashboard.open.linked import write_dataset
from data import Catalog
from tests.factories import a_catalog

SITE = "https://ai.example"
SCHEMA = Namespace("https://schema.org/")
DCAT = Namespace("http://www.w3.org/ns/dcat#")
TERMS = Namespace("http://purl.org/dc/terms/")
SPDX = Namespace("http://spdx.org/rdf/terms#")
LICENSE = URIRef("https://creativecommons.org/licenses/by/4.0/")
DATASET = URIRef(f"{SITE}/#dataset")


def read_graph(document: bytes) -> Graph:
    """The triples of JSON-LD. `Graph.parse` would use a class that rdflib itself warns of."""
    return to_rdf(json.loads(document), Graph())


def read_schema(catalog: Catalog) -> tuple[Graph, URIRef]:
    """The schema.org description and its dataset."""
    return read_graph(write_dataset(catalog, SITE)), URIRef(f"{SITE}/dataset.jsonld")


def read_dcat(catalog: Catalog, contents: dict[str, bytes] | None = None) -> Graph:
    """The DCAT description."""
    return read_graph(write_dcat(catalog, SITE, contents or {}))


def test_schema_org_names_the_dataset(catalog: Catalog) -> None:
    graph, dataset = read_schema(catalog)
    assert (dataset, RDF.type, SCHEMA.Dataset) in graph
    assert graph.value(dataset, SCHEMA.version) == Literal(catalog.version)
    assert graph.value(dataset, SCHEMA.license) == LICENSE


def test_schema_org_lists_what_is_measured_and_where() -> None:
    graph, dataset = read_schema(a_catalog())
    assert str(graph.value(dataset, SCHEMA.temporalCoverage)) == "2022/2027"
    measured = {
        str(graph.value(o, SCHEMA.identifier))
        for o in graph.objects(dataset, SCHEMA.variableMeasured)
    }
    places = {
        str(graph.value(o, SCHEMA.identifier))
        for o in graph.objects(dataset, SCHEMA.spatialCoverage)
    }
    assert (measured, places) == ({"core_industry_value"}, {"CN-GD", "CN-ZJ"})


def test_schema_org_lists_every_file() -> None:
    graph, dataset = read_schema(a_catalog())
    addresses = {
        str(graph.value(file, SCHEMA.contentUrl))
        for file in graph.objects(dataset, SCHEMA.distribution)
    }
    assert addresses == {f"{SITE}{file.path}" for file in list_files()}


def test_dcat_names_catalog_dataset_and_version(catalog: Catalog) -> None:
    graph = read_dcat(catalog)
    [of] = graph.subjects(RDF.type, DCAT.Catalog)
    assert graph.value(of, DCAT.dataset) == DATASET
    assert (DATASET, RDF.type, DCAT.Dataset) in graph
    assert graph.value(DATASET, DCAT.version) == Literal(catalog.version)
    assert graph.value(DATASET, TERMS.license) == LICENSE


def test_dcat_gives_media_type_and_address_of_every_file() -> None:
    graph = read_dcat(a_catalog())
    files = set(graph.objects(DATASET, DCAT.distribution))
    assert files == {URIRef(f"{SITE}{file.path}") for file in list_files()}
    assert files == set(graph.subjects(RDF.type, DCAT.Distribution))
    for file in files:
        assert graph.value(file, DCAT.downloadURL) == file
        assert "iana.org/assignments/media-types/" in str(graph.value(file, DCAT.mediaType))


def test_dcat_gives_size_and_checksum_of_known_contents() -> None:
    graph = read_dcat(a_catalog(), {"/datapackage.zip": b"PK"})
    file = URIRef(f"{SITE}/datapackage.zip")
    assert str(graph.value(file, DCAT.byteSize)) == "2"
    checksum = graph.value(file, SPDX.checksum)
    assert str(graph.value(checksum, SPDX.checksumValue)) == sha256(b"PK").hexdigest()


def test_dataset_without_dates_names_no_period() -> None:
    catalog = a_catalog(targets=[], actuals=[], evidence=[], facts=[])
    graph, dataset = read_schema(catalog)
    assert graph.value(dataset, SCHEMA.temporalCoverage) is None
    assert read_dcat(catalog).value(DATASET, TERMS.temporal) is None
