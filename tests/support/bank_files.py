"""Statements of invented banks, each as a bank of its country writes them, in the encoding that it uses."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parents[1] / "fixtures" / "bank"
NAMES = tuple(sorted(each.name for each in FOLDER.iterdir()))
ENCODED = {"fr.camt053.xml": "iso-8859-1", "fr.ofx": "cp1252", "de.csv": "cp1252"}
"""Those that are not UTF-8 in the world."""


def content(name: str) -> bytes:
    """Return a statement as it comes from the bank."""
    return (FOLDER / name).read_text(encoding="utf-8").encode(ENCODED.get(name, "utf-8"))


def write(folder: Path, name: str) -> Path:
    """Write a statement into a folder."""
    path = folder / name
    path.write_bytes(content(name))
    return path
