"""The HTML page works offline, shows what was typed as text, and links its sources."""

from html.parser import HTMLParser

import pandas as pd

from dashboard.export.page import export_page
from dashboard.text.sources import Citation
from tests.export.images.exhibits import ADDRESS, an_exhibit

HOSTILE = '</script><script>alert(1)</script><img src=x onerror="alert(2)">'
FETCHING = ("src", "href", "data", "action", "poster", "srcset")


class Reader(HTMLParser):
    """Collects the tags of a page with their attributes, and its texts outside scripts."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if not self.tags or self.tags[-1][0] not in ("script", "style"):
            self.text += data


def test_nothing_is_fetched_from_outside() -> None:
    reader = Reader(export_page(an_exhibit()))
    fetched = [
        value
        for tag, attributes in reader.tags
        for name, value in attributes.items()
        if name in FETCHING and tag != "a"
    ]
    policies = [tag.get("content") for _name, tag in reader.tags if "http-equiv" in tag]
    assert fetched == []
    assert "default-src 'none'" in str(policies)


def test_page_holds_words_table_and_sources() -> None:
    table = pd.DataFrame({"Region": ["Hefei"], "Value": [1234.5], "Source": [pd.NA]})
    exhibit = an_exhibit(table=table, finding="A finding.")
    reader = Reader(export_page(exhibit))
    links = [attributes["href"] for tag, attributes in reader.tags if tag == "a"]
    words = (exhibit.figure.title, "A finding.", "Hefei", "1,234.5", "Xinhua", "dataset abc123")
    assert [word for word in words if word not in reader.text] == []
    assert links == ["https://example.org/a", ADDRESS]


def test_hostile_words_stay_text() -> None:
    exhibit = an_exhibit(
        title=HOSTILE,
        footnotes=(HOSTILE,),
        sources=(Citation(1, HOSTILE, "javascript:alert(3)"),),
        table=pd.DataFrame({HOSTILE: [HOSTILE]}),
        remark=HOSTILE,
    )
    calm = Reader(export_page(an_exhibit(table=pd.DataFrame({"a": ["b"]}), remark="c")))
    reader = Reader(export_page(exhibit))
    count = [tag for tag, _attributes in reader.tags].count
    assert (count("script"), count("img")) == (
        [tag for tag, _attributes in calm.tags].count("script"),
        0,
    )
    assert "javascript:" not in str([attributes for tag, attributes in reader.tags if tag == "a"])
    assert reader.text.count(HOSTILE) >= 5
