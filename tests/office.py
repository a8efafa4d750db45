"""Opens exported files in LibreOffice, as a reader does."""

import subprocess
from pathlib import Path

SECONDS = 300  # a busy machine is no failure


def convert_to_pdf(content: bytes, ending: str, folder: Path) -> bytes:
    """Return what LibreOffice shows of a file, as PDF; its profile is a folder of its own."""
    source = folder / f"shown.{ending}"
    source.write_bytes(content)
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    return source.with_suffix(".pdf").read_bytes()
