"""The only place that knows the address and the session: every control reads from and writes to the
URL.

The address holds codes (`?indicator=core_industry_value`), never labels, so a link reads the same
in every language and survives a renamed indicator. (Streamlit's own `bind="query-params"` writes
the label that is shown.) The frame calls `start_view`, the page its controls, and the frame
`publish_view`, which writes the address of what is on screen.
"""

from dashboard.state.chosen import read_chosen
from dashboard.state.controls import (
    choose_as_of,
    choose_day,
    choose_flag,
    choose_many,
    choose_one,
    fold_on_phone,
    put_behind,
    turn_page,
    type_text,
)
from dashboard.state.once import read_once, write_once
from dashboard.state.reader import as_timestamp, current_address, is_phone, read_look
from dashboard.state.view import (
    begin_anew,
    follow,
    in_language,
    publish_view,
    read_parameter,
    start_view,
    watch,
)

__all__ = [
    "as_timestamp",
    "begin_anew",
    "choose_as_of",
    "choose_day",
    "choose_flag",
    "choose_many",
    "choose_one",
    "current_address",
    "fold_on_phone",
    "follow",
    "in_language",
    "is_phone",
    "publish_view",
    "put_behind",
    "read_chosen",
    "read_look",
    "read_once",
    "read_parameter",
    "start_view",
    "turn_page",
    "type_text",
    "watch",
    "write_once",
]
