"""The licences of what is installed: nothing may oblige the firm that uses the program, or forbid it to use it.

Run by the environment's Python: `python -m tooling.licences`.
"""

from __future__ import annotations

import re
import sys
from importlib.metadata import Distribution, distributions

BUILD_TOOLS = {
    "pyinstaller": "GPL with an exception for what it builds; makes packages, is no part of them",
    "pyinstaller-hooks-contrib": "its GPL part runs while a package is made; what is put into one is Apache-2.0",
}
FORBIDDEN = {
    "pyside6": "the meta-package brings PySide6_Addons",
    "pyside6-addons": "holds modules that are GPL only",
}
_COPYLEFT = re.compile(r"\bA?GPL|(?<!Lesser )(?<!Library )General Public", re.IGNORECASE)
_NAMED_FREELY = re.compile(
    r"\b(MIT|BSD|Apache|ISC|MPL|Mozilla Public|LGPL|Lesser General|PSF|PSFL|Python Software|Unlicense|Zlib|0BSD)\b",
    re.IGNORECASE,
)


def licence_of(package: Distribution) -> str:
    """Return what a package says of its licence: its SPDX expression, else its classifiers, else its own words."""
    told = package.metadata
    if "License-Expression" in told:
        return told["License-Expression"]
    classifiers = [line for line in told.get_all("Classifier") or [] if line.startswith("License ::")]
    named = [line.rpartition(":: ")[2] for line in classifiers if not line.endswith("OSI Approved")]
    own_words = told.get_all("License") or [""]
    return " OR ".join(named) or str(own_words[0]).partition("\n")[0]


def objection(name: str, licence: str) -> str:
    """Return why a package may not be here; empty where it may."""
    key = re.sub(r"[-_.]+", "-", name).lower()
    if key in FORBIDDEN:
        return FORBIDDEN[key]
    if key in BUILD_TOOLS:
        return ""
    # Of "A OR B" we choose; of "A AND B" both hold.
    choices = re.split(r"\s+OR\s+", licence)
    if any(_NAMED_FREELY.search(choice) and not _COPYLEFT.search(choice) for choice in choices):
        return ""
    return f"licence {licence!r}" if licence else "names no licence"


def main() -> int:
    """Print what may not be here; returns 1 where there is such a package."""
    packages = {package.metadata["Name"]: licence_of(package) for package in distributions()}
    objections = {name: why for name, licence in sorted(packages.items()) if (why := objection(name, licence))}
    for name, why in objections.items():
        print(f"{name}: {why}")
    print(f"{len(packages)} packages, {len(objections)} of them may not be here.")
    return 1 if objections else 0


if __name__ == "__main__":
    sys.exit(main())
