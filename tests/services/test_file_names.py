"""A name from outside cannot leave its folder, hang Windows or look like another kind of file."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.services.file_names import safe_name


@pytest.mark.parametrize(
    ("given_name", "safe"),
    [
        ("Lettre de mission 2026.pdf", "Lettre de mission 2026.pdf"),
        ("Tax 2025/2026.pdf", "Tax 2025-2026.pdf"),
        ("../../etc/passwd", "etc-passwd"),
        ("..\\..\\Windows\\win.ini", "Windows-win.ini"),
        ("C:\\x.pdf", "C_-x.pdf"),
        ("CON", "_CON"),
        ("nul.tar.gz", "_nul.tar.gz"),
        ("COM¹.pdf", "_COM¹.pdf"),
        ("console.pdf", "console.pdf"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("a\x00b\x1fc.pdf", "abc.pdf"),
        ("line\r\nBcc: x.pdf", "line Bcc_ x.pdf"),
        ("re\u0301sume\u0301.pdf", "résumé.pdf"),
        ("trailing. . ", "trailing"),
        (".hidden", "hidden"),
        ("...", "document"),
        ("", "document"),
        (".pdf", "pdf"),
        ("\u200b\ufeff.pdf", "pdf"),
        ('what? "now" <yes>|*.txt', "what_ _now_ _yes___.txt"),
        ("Bilan\u00a02026\u202f: final.pdf", "Bilan 2026 _ final.pdf"),
    ],
)
def test_a_name_becomes_safe(given_name: str, safe: str) -> None:
    assert safe_name(given_name) == safe


def test_a_long_name_keeps_its_extension() -> None:
    name = safe_name("é" * 500 + ".pdf")
    assert name.endswith("é.pdf")
    assert len(name.encode()) <= 180


@given(st.text(max_size=300))
@example("CON .pdf")
@example("\ud800.pdf")
@example("e../\u0301.pdf")
@example("a" * 174 + "..pdf, longer than it may be")
def test_any_name_is_safe_and_stays_as_it_is(name: str) -> None:
    safe = safe_name(name)
    assert safe
    assert not set(safe) & set('<>:"/\\|?*\x00\r\n')
    assert not safe.startswith((".", " "))
    assert not safe.endswith((".", " "))
    assert len(safe.encode()) <= 180
    assert safe_name(safe) == safe
