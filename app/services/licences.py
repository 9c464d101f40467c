"""What the program is made of: name, version and licence of each library that it brings, with the full texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIBRARIES = ("PySide6_Essentials", "SQLAlchemy", "alembic", "Babel", "css-inline", "email-validator", "fpdf2",
             "holidays", "idna", "imap-tools", "jeepney", "Jinja2", "keyring", "platformdirs", "pypdf", "pypdfium2",
             "python-calamine", "reportlab", "schedule", "segno", "tzdata", "XlsxWriter")  # fmt: skip
"""What the program names itself; what those need comes with them."""
OWN_TEXTS = ("LICENSE", "COPYING", "NOTICE", "LICENCE")
SHIPPED = {"LGPL": ("resources/licences/LGPL-3.0.txt", "resources/licences/GPL-3.0.txt")}
"""Texts of licences whose libraries bring none: that of Qt."""


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that the program is made of."""

    name: str
    version: str
    licence: str
    text: str
    """The full text, or empty where it brings none."""


def parts() -> list[Part]:
    """Return the program itself, its libraries by name, its font and its icons. Reads files: use a worker."""
    found = [Part("Relance", "", "MIT", _read([ROOT / "LICENSE"]))]
    libraries: dict[str, metadata.Distribution] = {}
    for name in LIBRARIES:
        _gather(name, libraries)
    found += [_part(libraries[key]) for key in sorted(libraries)]
    found.append(Part("Inter", "", "SIL Open Font License 1.1", _read([ROOT / "resources" / "fonts" / "LICENSE"])))
    found.append(Part("Lucide", "", "ISC", _read([ROOT / "resources" / "icons" / "LICENSE"])))
    return found


def _gather(name: str, found: dict[str, metadata.Distribution]) -> None:
    """Add a library that is here and those that it needs; what belongs to an extra was not asked for."""
    key = re.sub(r"[-_.]+", "-", name).lower()
    if key in found:
        return
    try:
        library = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return
    found[key] = library
    for need in library.requires or []:
        if "extra ==" not in need:
            _gather(re.split(r"[^\w.-]", need, maxsplit=1)[0], found)


def _part(library: metadata.Distribution) -> Part:
    facts = library.metadata
    named = [*(facts.get_all("License-Expression") or []), *(facts.get_all("License") or [])]
    licence = named[0].strip().splitlines()[0] if named and named[0].strip() else _classified(facts)
    text = _read(_texts(library))
    for key, files in SHIPPED.items():
        if not text and key in licence:
            text = _read([ROOT / file for file in files])
    return Part(facts["Name"], facts["Version"], licence, text)


def _texts(library: metadata.Distribution) -> Iterator[Path]:
    for file in library.files or []:
        named = file.name.upper().startswith(OWN_TEXTS) or any(part.endswith("LICENSES") for part in file.parts)
        if file.parts[0].endswith(".dist-info") and named:
            yield Path(str(library.locate_file(file)))


def _classified(facts: metadata.PackageMetadata) -> str:
    classes = [each for each in facts.get_all("Classifier") or [] if each.startswith("License ::")]
    return ", ".join(each.rpartition(" :: ")[2] for each in classes) or "—"


def _read(files: Iterator[Path] | list[Path]) -> str:
    return "\n\n".join(file.read_text("utf-8", errors="replace").strip() for file in files if file.is_file())
