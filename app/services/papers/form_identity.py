"""What a fillable form hides about itself, so that a returned file is matched to its request, or known for another.

Two hidden read-only fields, neither an answer for `form_fields.parse_field_name`:

- `relance` holds the request's reference ("ORG-0412"), as do the document's keywords and every page;
- `relance-form` holds `1:REQUEST:VERSION:LANGUAGE:ORDER`: marks of the request and of its questions, the
  language of the form ("en", "fr") and the order in which it asks for dates ("dmy", "mdy").

Another firm's form has another request mark though its reference be the same; a form made before the questions were
edited has another version mark. What an answer's field holds: text, number and date as typed; a yes/no
`/c0` (yes), `/c1` (no) or `/Off`; a single choice `/c0`, `/c1`… or, from a list, the choice's words; a box of a
multiple choice, one field for each choice, `/Yes` or `/Off`. Files have no field: they come beside the form.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

REFERENCE_FIELD: Final = "relance"
IDENTITY_FIELD: Final = "relance-form"
_FORMAT: Final = "1"
_ORDERS: Final[Mapping[str, bool]] = {"dmy": True, "mdy": False}


@dataclass(frozen=True, slots=True)
class FormIdentity:
    """Which form a file is; the marks are empty where a form tells none."""

    reference: str
    request: str = ""
    version: str = ""
    language: str = "en"
    day_first: bool = True

    def hidden(self) -> dict[str, str]:
        """Return the hidden fields with their values."""
        order = "dmy" if self.day_first else "mdy"
        marks = ":".join((_FORMAT, self.request, self.version, self.language, order))
        return {REFERENCE_FIELD: self.reference, IDENTITY_FIELD: marks}


def identity_of(fields: Mapping[str, Any]) -> FormIdentity | None:
    """Return which form the fields of a file belong to, by name and value; None for a file that is no form of ours."""
    reference = str(fields.get(REFERENCE_FIELD) or "").strip()
    if not reference:
        return None
    parts = str(fields.get(IDENTITY_FIELD) or "").split(":")
    if len(parts) != 5 or parts[0] != _FORMAT or parts[4] not in _ORDERS:
        return FormIdentity(reference)
    return FormIdentity(reference, parts[1], parts[2], parts[3], _ORDERS[parts[4]])


def mark(*parts: str) -> str:
    """Return a short mark that two different things do not share."""
    return hashlib.sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()[:12]
