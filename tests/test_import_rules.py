"""Each floor imports only the floors under it; what must stay pure never imports Streamlit."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PURE = tuple(
    f"dashboard/{name}"
    for name in ("charts", "figures", "loading", "open", "text", "export", "views", "publish")
)
# Everything below a folder must not import these packages.
FORBIDDEN = {
    "schemas": ("data", "dashboard", "tests", "pandas", "streamlit"),
    "data": ("dashboard", "tests", "streamlit", "starlette", "fastapi", "plotly"),
    "dashboard": ("tests",),
    "dashboard/app_pages": ("dashboard.app_pages", "csv", "sqlalchemy", "sqlite3"),
    "dashboard/api": ("streamlit", "dashboard.app_pages", "dashboard.state", "sqlalchemy"),
    **dict.fromkeys(PURE, ("streamlit", "dashboard.app_pages", "dashboard.state", "starlette")),
}


def find_imports(path: Path) -> Iterator[str]:
    """Give every module, and every name taken from one, that a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: import by the full name"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("folder", FORBIDDEN)
def test_folder_imports_nothing_that_it_must_not(folder: str) -> None:
    found = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in sorted((ROOT / folder).rglob("*.py"))
        for name in find_imports(path)
        if any(f"{name}.".startswith(f"{banned}.") for banned in FORBIDDEN[folder])
    ]
    assert found == []


def test_import_is_found_wherever_it_stands(tmp_path: Path) -> None:
    source = tmp_path / "module.py"
    source.write_text("import a.b\ndef late():\n    from c import d\n", encoding="utf-8")
    assert list(find_imports(source)) == ["a.b", "c.d"]
