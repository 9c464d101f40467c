"""File names that every system takes and that deceive nobody."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

MAX_BYTES: Final = 180
"""Well under the 255 of common file systems: a program that saves may add " (2)"."""

MAX_EXTENSION: Final = 12
FORBIDDEN: Final = re.compile(r'[<>:"|?*]')
SEPARATORS: Final = re.compile(r"(?:\.{2,}[/\\]+)+|[/\\]+")
DEVICES: Final = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])", re.IGNORECASE)


def safe_name(name: str, fallback: str = "document") -> str:
    """Return `name` as a file name for saving and attaching.

    Folders become part of the name, control and invisible characters vanish (an override of the
    writing direction can make "fdp.exe" read as "exe.pdf"), names of Windows devices get an
    underscore, long ones are cut before the extension. Accents are composed (NFC).
    """
    text = "".join(_visible(character) for character in name)
    text = SEPARATORS.sub(lambda found: "" if "." in found[0] else "-", text)
    text = FORBIDDEN.sub("_", text)
    text = unicodedata.normalize("NFC", text)  # not before: what was parted by a sign that is gone may belong together
    text = " ".join(text.split()).lstrip(". -").rstrip(". ")
    stem, extension = _split(text)
    if not stem:
        stem = fallback
    if DEVICES.fullmatch(stem.split(".")[0].strip()):
        stem = f"_{stem}"
    stem = _cut(stem, MAX_BYTES - len(extension.encode())).rstrip(". ")
    # What a cut leaves at the end may be short enough for an extension.
    return stem + extension if extension else "".join(_split(stem))


def _visible(character: str) -> str:
    """Keep a character that can be seen; a line end or tab becomes a space."""
    if character in "\t\n\r\u00a0\u202f\u2028\u2029":
        return " "
    return "" if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn") else character


def _split(text: str) -> tuple[str, str]:
    """Part a name from a short extension."""
    stem, dot, extension = text.rpartition(".")
    if dot and extension and len(extension) <= MAX_EXTENSION and " " not in extension:
        return stem.rstrip(". "), f".{extension}"
    return text, ""


def _cut(text: str, limit: int) -> str:
    """Shorten to `limit` bytes of UTF-8 without parting a character."""
    return text.encode()[:limit].decode(errors="ignore") if len(text.encode()) > limit else text
