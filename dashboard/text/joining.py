"""Joins pieces of text the way a language does: the comma of a list is not everywhere the comma
of a sentence.

Each join is a text with two places, so that a catalog sets the marks and the spaces.
"""

from collections.abc import Iterable

from dashboard.i18n import _

STOPS = ".。"


def join_names(names: Iterable[object]) -> str:
    """Write names or numbers as a list.

    >>> join_names(["Beijing", "Anhui"]), join_names([2025, 2027])
    ('Beijing, Anhui', '2025, 2027')
    """
    return _("{names}, {name}").format(names="", name="").join(map(str, names))


def join_series(names: list[str]) -> str:
    """Write names as a series within a sentence.

    >>> join_series(["Beijing", "Zhejiang", "Anhui"])
    'Beijing, Zhejiang and Anhui'
    """
    if len(names) < 2:
        return "".join(names)
    return _("{names} and {last}").format(names=join_names(names[:-1]), last=names[-1])


def join_phrases(phrases: Iterable[str]) -> str:
    """Write phrases one after the other; blank ones are left out.

    >>> join_phrases(["Guangdong", "", "2025"])
    'Guangdong, 2025'
    """
    return _("{words}, {more}").format(words="", more="").join(filter(None, phrases))


def join_clauses(clauses: Iterable[str]) -> str:
    """Write what could be sentences as one; blank ones are left out.

    >>> join_clauses(["2 reached", "1 missed"])
    '2 reached; 1 missed'
    """
    return _("{words}; {more}").format(words="", more="").join(filter(None, clauses))


def join_sentences(texts: Iterable[str]) -> str:
    """Write texts as sentences, each with its full stop; blank ones are left out.

    >>> join_sentences(["AI enterprises", "", "Zhejiang aims highest."])
    'AI enterprises. Zhejiang aims highest.'
    """
    return join_ended(end_sentence(text) for text in texts if text)


def join_ended(texts: Iterable[str]) -> str:
    """Write texts that end in a mark of their own one after the other.

    >>> join_ended(["Sources:", "[1] The plan."])
    'Sources: [1] The plan.'
    """
    return _("{sentence} {next}").format(sentence="", next="").join(texts)


def end_sentence(text: str) -> str:
    """Write a text with one full stop behind it; a question keeps its mark.

    >>> end_sentence("Zhejiang aims highest"), end_sentence("How many?")
    ('Zhejiang aims highest.', 'How many?')
    """
    if text.endswith(("?", "？")):
        return text
    return _("{sentence}.").format(sentence=text.rstrip(STOPS))


def put_lead(lead: str, text: object) -> str:
    """Write before a text what it is about.

    >>> put_lead("Zhejiang", "> 440 bn yuan")
    'Zhejiang: > 440 bn yuan'
    """
    return _("{lead}: {text}").format(lead=lead, text=text)


def put_detail(text: str, detail: object) -> str:
    """Write a detail behind a text.

    >>> put_detail("AI enterprises", "core only")
    'AI enterprises (core only)'
    """
    return _("{text} ({detail})").format(text=text, detail=detail)
