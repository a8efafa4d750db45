"""What calendar and feeds are told of the log of changes: plain data, read elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from data.revisions.published import News, Trace
from schemas import Revision


@dataclass(frozen=True)
class Log:
    """The published changes of targets by record id, the targets taken out, and the last news."""

    traces: Mapping[str, Trace] = field(default_factory=dict[str, Trace])
    retired: tuple[Revision, ...] = ()
    news: tuple[News, ...] = ()


NO_LOG = Log()
