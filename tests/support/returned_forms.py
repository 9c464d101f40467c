"""Forms as clients return them: mailed by a firm, filled in by another library than the one that made them."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject

from app.models.account import Account
from app.models.request import Request
from app.services.office import Office
from app.services.papers.form_fields import field_name
from app.services.requests.organizer import Condition, OrganizerDraft, Question, Section
from app.services.requests.registry import SERVICES
from app.services.settings import load

COSTS = ("Fuel", "Insurance", "Réparations")
DRAFT = OrganizerDraft(
    (
        Section(
            "Company",
            (Question("name", "Name of the company"), Question("notes", "Notes", "long_text", required=False)),
        ),
        Section(
            "Vehicles",
            (
                Question("own", "Does the company own vehicles?", "yes_no"),
                Question("km", "Kilometres", "number", unit="km", shown_if=(Condition("own", "is", "yes"),)),
                Question("costs", "Which costs?", "multiple", required=False, choices=COSTS),
                Question("fuel", "Which fuel?", "single", required=False, choices=("Petrol", "Diesel", "Electric")),
                Question("sold", "Sold on", "date", required=False),
                Question("lease", "Lease contracts", "file", required=False),
            ),
        ),
    ),
    "Vehicles 2026",
)  # fmt: skip
"""Every way in which a form asks."""


def mailed_form(office: Office, request_id: int, language: str = "en") -> bytes:
    """Return the form that a mail of this moment would enclose."""
    with office.database.read() as session:
        request = session.get_one(Request, request_id)
        assert session.get(Account, request.account_id) is not None
        service = SERVICES[next(kind for kind in SERVICES if kind == request.kind)]
        (paper,) = service.mail_parts(session, request, load(session), language).enclosures
    assert paper.make is not None
    return paper.make()


def filled(form: bytes, answers: Mapping[str, object]) -> bytes:
    """Fill a form in: text by question key, a place for yes/no and circles, a tuple of places for boxes."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(form)))
    for key, given in answers.items():
        if isinstance(given, tuple):
            for place in given:
                _press(writer, field_name(key, place), "/Yes")
        elif isinstance(given, int):
            _press(writer, field_name(key), f"/c{given}")
        else:
            writer.update_page_form_field_values(None, {field_name(key): str(given)}, auto_regenerate=False)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def save(folder: Path, content: bytes, name: str = "returned.pdf") -> Path:
    """Write what came by mail to the disk."""
    path = folder / name
    path.write_bytes(content)
    return path


def _press(writer: PdfWriter, name: str, state: str) -> None:
    """Choose a button, as a viewer does: the value of the field, and the look of the one that is on."""
    for page in writer.pages:
        for reference in page.get("/Annots", ()):
            widget = reference.get_object()
            parent = widget.get("/Parent")
            holder = parent.get_object() if parent is not None else widget
            if holder.get("/T") == name:
                holder[NameObject("/V")] = NameObject(state)
                on = state in widget["/AP"]["/N"]
                widget[NameObject("/AS")] = NameObject(state if on else "/Off")
