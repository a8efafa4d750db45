"""Runs a real OpenID Connect provider: `python -m tests.provider PORT SECONDS CLAIMS_AS_JSON`.

Its pages take a style sheet from elsewhere; that line is left out, since tests stay on this
machine. Tokens expire after so many seconds.
"""

import json
import re
import sys
from datetime import timedelta

from flask import Response
from oidc_provider_mock import User, app
from werkzeug.serving import run_simple

STYLE = re.compile(r"<link[^>]*>")


def main(port: int, seconds: int, person: dict[str, object]) -> None:
    """Answer until stopped; the one person known has these claims."""
    user = User(sub=str(person.pop("sub")), claims=person)
    provider = app(access_token_max_age=timedelta(seconds=seconds), user_claims=[user])

    @provider.after_request
    def drop_style(answer: Response) -> Response:
        if answer.mimetype == "text/html":
            answer.set_data(STYLE.sub("", answer.get_data(as_text=True)))
        return answer

    run_simple("127.0.0.1", port, provider)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), json.loads(sys.argv[3]))
