"""Which icon and tone a file has, by the ending of its name."""

from __future__ import annotations

TILES = {
    "pdf": ("file-text", "bad"),
    "xls": ("file-spreadsheet", "ok"),
    "xlsx": ("file-spreadsheet", "ok"),
    "csv": ("file-spreadsheet", "ok"),
    "ods": ("file-spreadsheet", "ok"),
    "png": ("image", "info"),
    "jpg": ("image", "info"),
    "jpeg": ("image", "info"),
    "doc": ("file-pen", "accent"),
    "docx": ("file-pen", "accent"),
    "odt": ("file-pen", "accent"),
}


def tile_of(name: str) -> tuple[str, str]:
    """Return icon and tone of a file, by the ending of its name."""
    return TILES.get(name.rpartition(".")[2].lower(), ("file", "neu"))
