"""Text with a little form on paper: every word is set, in order, over as many pages as it takes."""

from __future__ import annotations

import io
from datetime import date

from pypdf import PdfReader

from app.services import rich_text
from app.services.papers.layout import BODY, FirmLetterhead, Sheet, bytes_of
from app.services.papers.rich_blocks import set_blocks
from app.services.papers.words import Words

SOURCE = (
    "# Our fees\n\nDear **Nora**,\nwe *gladly* do ***both*** things, and this line is long enough to fall into a "
    "second line of the page, with **bold words that run over its end** too.\n\n- one\n- two **2**\n\n3. three\n4. four"
)


def pages_of(source: str) -> list[str]:
    def write(pages: int) -> Sheet:
        sheet = Sheet(FirmLetterhead("Harbour & Lane"), Words("en", "IE"), "Letter", date(2026, 11, 23), pages)
        set_blocks(sheet, rich_text.read(source), BODY)
        return sheet

    return [page.extract_text() for page in PdfReader(io.BytesIO(bytes_of(write))).pages]


def test_lists_and_looks_are_set_in_order() -> None:
    [page] = pages_of(SOURCE)
    words = " ".join(page.split())
    parts = ("Our fees", "Dear Nora", "gladly", "both", "over its end", "• one", "• two 2", "3. three", "4. four")
    places = [words.index(part) for part in parts]
    assert places == sorted(places)


def test_a_long_text_goes_over_pages_and_a_word_wider_than_a_line_is_broken() -> None:
    pages = pages_of("\n\n".join([SOURCE] * 30) + "\n\n" + "w" * 4000 + " *last*")
    assert len(pages) > 3
    assert sum(page.count("w") for page in pages) >= 4000
    assert "last" in pages[-1]
