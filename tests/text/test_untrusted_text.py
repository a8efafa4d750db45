"""What somebody typed is shown as typed: Markdown, HTML, LaTeX, directives and icons are text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.text.markdown import JOINER, SPECIAL, escape_markdown, write_link

HOSTILE = [
    "<script>alert(1)</script> &lt;b&gt;",
    "**bold** _italic_ ~~gone~~ `code`",
    "![picture](https://example.org/a.png)",
    "[click](javascript:alert(1)) <https://example.org>",
    "$x^2$ and $$y$$",
    ":red[alarm] :blue-background[x] :small[y] :smile:",
    ":material/search: :streamlit:",
    "# Title",
    "1. one",
    "- item",
    "+ item",
    "> quote",
    "a | b",
    "--- ===",
    "[^1]: note",
    r"\*",
]


def _read_back(escaped: str) -> str:
    """Return the text as a Markdown reader shows it."""
    return re.sub(r"\\(.)", r"\1", escaped).replace(JOINER, "")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_keeps_no_working_sign(text: str) -> None:
    escaped = escape_markdown(text)
    assert not SPECIAL.search(re.sub(r"\\.", "", escaped))
    assert _read_back(escaped) == text


@given(st.text(alphabet=st.sampled_from("ab \\`*_{}[]()#+-!|<>~$:.&^=合肥1")))
def test_any_text_can_be_read_back(text: str) -> None:
    assert _read_back(escape_markdown(text)) == " ".join(text.split())


@pytest.mark.parametrize("text", ["a\n\n# b", "a\r\rb", "a\u2028b", "    code", "\tcode"])
def test_text_stays_one_plain_line(text: str) -> None:
    escaped = escape_markdown(text)
    assert len(escaped.splitlines()) == 1
    assert escaped == escaped.strip()


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        (":material/search:", ":\u2060material"),
        ("a :streamlit: b", ":\u2060streamlit"),
        ("a -> b", "-\u2060>"),
        ("a -- b", "-\u2060-"),
        ("a <- b", "<\u2060-"),
        ("a <-> b", "<\u2060->"),
        (">= 5", ">\u2060="),
        ("~= 5", "~\u2060="),
    ],
)
def test_signs_that_streamlit_draws_anyway_are_kept_apart(text: str, apart: str) -> None:
    """Streamlit replaces them after the escapes are gone."""
    assert apart in escape_markdown(text).replace("\\", "")


@pytest.mark.parametrize("text", ["广东省 300", "Goal of Guangdong", "> 300 bn yuan", "2–3"])
def test_plain_text_gets_nothing_invisible(text: str) -> None:
    assert JOINER not in escape_markdown(text)


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://a.cn/x?y=1&z=(2)", r"[a\.cn ↗](<https://a.cn/x?y=1&z=(2)>)"),
        ("https://a.cn/>)![i](//b.cn)", r"[a\.cn ↗](<https://a.cn/%3E)![i](//b.cn)>)"),
        ("https://a.cn/\\", r"[a\.cn ↗](<https://a.cn/%5C>)"),
        ("https://a.cn/<b>", r"[a\.cn ↗](<https://a.cn/%3Cb%3E>)"),
        ("https://www.gov.cn@a.cn?[", r"[a\.cn ↗](<https://www.gov.cn@a.cn?[>)"),
        ("https://[a](b", r"[\[a\]\(b ↗](<https://[a](b>)"),
    ],
)
def test_address_cannot_end_its_link_early(url: str, link: str) -> None:
    assert write_link(url) == link


@pytest.mark.parametrize(
    "text", ["https://evil.example", "HTTP://evil.example", "www.evil.example", "li@example.org"]
)
def test_address_is_text_and_no_link(text: str) -> None:
    """Markdown finds addresses in text that was escaped; a sign without width keeps it from it."""
    escaped = escape_markdown(text)
    assert not re.search(r"(?i)https?\\?:|www\\?\.|\w@", escaped)
    assert _read_back(escaped) == text
