"""The reader of returned forms: values as other programs write them, and files made to hurt it (ORG-3)."""

from __future__ import annotations

import contextlib
import io
import time
import zlib
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from app.services.errors import Refused
from app.services.papers import form_reading
from app.services.papers.form_identity import identity_of
from app.services.papers.form_reading import parse, read_form

FORMS = Path(__file__).parents[2] / "fixtures" / "forms"
NAMES = {"accents": "Société Élodie Œuvre", "cjk": "株式会社ハルデン", "rtl": "חברת הלדן בע״מ"}
REST = {"q:own": "/c0", "q:km": "48,200 km", "q:costs:0": "/Yes", "q:costs:1": "/Off", "q:costs:2": "/Yes",
        "q:fuel": "/c1", "q:sold": "24/12/2026"}  # fmt: skip


@lru_cache
def form() -> bytes:
    return (FORMS / "pdftk-accents.pdf").read_bytes()


@pytest.mark.behaviour("ORG-3")
@pytest.mark.parametrize("name", NAMES)
def test_a_form_filled_in_by_another_program_is_read(name: str) -> None:
    found = read_form((FORMS / f"pdftk-{name}.pdf").read_bytes())
    identity = identity_of(found.values)
    assert identity is not None
    assert (identity.reference, identity.language, identity.day_first) == ("ORG-0001", "en", True)
    answers = {key: value for key, value in found.values.items() if key.startswith("q:")}
    assert answers == REST | {"q:name": NAMES[name], "q:notes": f"First line\nsecond line, {NAMES[name]}"}


@pytest.mark.behaviour("ORG-3")
def test_a_form_that_a_program_packed_anew_is_read_alike() -> None:
    assert parse((FORMS / "qpdf-object-streams.pdf").read_bytes()).values == parse(form()).values


@pytest.mark.behaviour("ORG-3")
def test_a_flattened_form_has_no_values_but_is_known_by_its_keywords() -> None:
    found = read_form((FORMS / "pdftk-flat.pdf").read_bytes())
    assert (dict(found.values), found.keywords) == ({}, "relance-form, ORG-0001")


@pytest.mark.behaviour("ORG-3")
def test_an_encrypted_form_is_refused() -> None:
    with pytest.raises(Refused, match="form-encrypted"):
        read_form((FORMS / "qpdf-encrypted.pdf").read_bytes())


@pytest.mark.behaviour("ORG-3")
def test_a_file_that_takes_too_long_is_given_up_and_its_process_ended() -> None:
    began = time.monotonic()
    with pytest.raises(Refused, match="form-too-slow"):
        read_form(form(), seconds=0.05)
    assert time.monotonic() - began < 10


@pytest.mark.behaviour("ORG-3")
def test_fields_in_a_circle_and_thousands_of_them_end_the_reading() -> None:
    circle = _pdf(b"/Fields [4 0 R]", [b"<< /T (a) /Kids [5 0 R] >>", b"<< /T (b) /Kids [4 0 R] /V (x) >>"])
    assert dict(read_form(circle).values) == {"a.b": "x"}
    many = b" ".join(b"<< /T (f%d) /V (1) >>" % number for number in range(form_reading.MAX_FIELDS + 1))
    with pytest.raises(Refused, match="form-too-large"):
        read_form(_pdf(b"/Fields [" + many + b"]", []))


@pytest.mark.behaviour("ORG-3")
def test_a_value_that_unpacks_to_gigabytes_ends_its_process_not_the_program() -> None:
    bomb = zlib.compress(zlib.compress(b"\0" * (400 * 1024**2), 9), 9)
    head = b"<< /Filter [/FlateDecode /FlateDecode] /Length %d >>\nstream\n" % len(bomb)
    content = _pdf(b"/Fields [4 0 R]", [b"<< /T (a) /V 5 0 R >>", head + bomb + b"\nendstream"])
    with pytest.raises(Refused, match=r"form-too-slow|form-damaged|form-too-large"):
        read_form(content)


@pytest.mark.behaviour("ORG-3")
def test_a_file_larger_than_any_form_is_not_opened() -> None:
    with pytest.raises(Refused, match="form-too-large"):
        read_form(b"%PDF-1.7" + bytes(form_reading.MAX_BYTES))


@given(st.binary(max_size=2_000), st.booleans())
@example(b"%PDF-1.7\n1 0 obj\n<< /Root 1 0 R >>\ntrailer << /Root 1 0 R >> startxref 9", False)
@examples(max_examples=60)
def test_no_bytes_crash_the_reader(content: bytes, headed: bool) -> None:
    _tried(b"%PDF-1.7\n" + content if headed else content)


@given(st.data())
@examples(max_examples=40)
def test_no_truncated_or_altered_form_crashes_the_reader(data: st.DataObject) -> None:
    content = bytearray(form())
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(content) - 1))
        piece = data.draw(st.binary(min_size=1, max_size=8))
        content[place : place + len(piece)] = piece
    _tried(bytes(content[: data.draw(st.integers(len(content) // 2, len(content)))]))


def _tried(content: bytes) -> None:
    """Read it: an answer or a refusal with a code, within the time of a breath."""
    began = time.monotonic()
    with contextlib.suppress(Refused):
        assert all(isinstance(name, str) for name in parse(content).values)
    assert time.monotonic() - began < form_reading.SECONDS


def _pdf(acro: bytes, objects: list[bytes]) -> bytes:
    """Return a PDF with one page and the objects from number 4 on."""
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R /AcroForm << " + acro + b" >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
        *objects,
    ]
    out = io.BytesIO(b"")
    out.write(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n" % number + body + b"\nendobj\n")
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(bodies) + 1, start))
    return out.getvalue()
