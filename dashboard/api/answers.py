"""Answers kept ready: their bytes, plain and packed, within a budget of memory."""

import gzip
from collections import OrderedDict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from threading import Lock

import pyarrow as pa

SHAPE = 1  # to be raised when the same question gets other bytes, so that no old copy counts
PACKED_FROM = 500  # bytes; less is not worth unpacking
BUDGET = 64 * 1024 * 1024
LEVEL = 6  # of packing: beyond it, time grows faster than bytes shrink


def _pack_gzip(body: bytes) -> bytes:
    return gzip.compress(body, compresslevel=LEVEL, mtime=0)


def _pack_zstd(body: bytes) -> bytes:
    return pa.Codec("zstd", compression_level=LEVEL).compress(body, asbytes=True)


PACKERS = {"zstd": _pack_zstd, "gzip": _pack_gzip}  # of those that a reader takes, the first


@dataclass(frozen=True)
class Answer:
    """What is sent for a question."""

    body: bytes
    media_type: str
    headers: Mapping[str, str] = field(default_factory=dict[str, str])

    def pack(self, encoding: str) -> bytes:
        """Return the body as `gzip` or `zstd`, packed once; "" where that is not worth it."""
        if len(self.body) < PACKED_FROM or not _can_shrink(self.media_type):
            return b""
        if encoding not in self._packed:
            self._packed[encoding] = PACKERS[encoding](self.body)
        return self._packed[encoding]

    @cached_property
    def _packed(self) -> dict[str, bytes]:
        return {}


class Shelf:
    """Answers by question, those unused for longest thrown away first."""

    def __init__(self, budget: int = BUDGET) -> None:
        """Keep at most so many bytes."""
        self._budget = budget
        self._size = 0
        self._answers: OrderedDict[Hashable, Answer] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable) -> Answer | None:
        """Return the answer to a question, if it is there."""
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
            return self._answers.get(key)

    def add(self, key: Hashable, answer: Answer) -> None:
        """Keep an answer, unless it alone would fill a quarter of the shelf."""
        size = _measure(answer)
        if size > self._budget / 4:
            return
        with self._lock:
            if key in self._answers:
                return
            self._answers[key] = answer
            self._size += size
            while self._size > self._budget:
                self._size -= _measure(self._answers.popitem(last=False)[1])

    @property
    def size(self) -> int:
        """How many bytes are kept."""
        return self._size


def build_tag(*parts: object) -> str:
    """Return a weak ETag: equal for the same data, however it is packed.

    >>> build_tag("a", 1) == build_tag("a", 1), build_tag("a") == build_tag("b")
    (True, False)
    """
    return f'W/"{sha256(repr((SHAPE, parts)).encode()).hexdigest()[:24]}"'


def is_known(tag: str, if_none_match: str) -> bool:
    """Say whether the reader has the answer with this tag already.

    >>> is_known('W/"a"', '"b", "a"'), is_known('W/"a"', '"b"'), is_known('W/"a"', "*")
    (True, False, True)
    """
    known = {part.strip().removeprefix("W/") for part in if_none_match.split(",")}
    return "*" in known or tag.removeprefix("W/") in known


def _measure(answer: Answer) -> int:
    return 2 * len(answer.body)  # its packed copies together are smaller than itself


def _can_shrink(media_type: str) -> bool:
    return not media_type.startswith("application/vnd.")  # workbooks and Parquet are packed
