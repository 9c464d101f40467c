"""The pages of a PDF as pictures, for screens that show a paper without another program."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Any, Final

MAX_PAGES: Final = 60
_library = threading.Lock()
"""The library must not be entered by two threads."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page: blue, green, red and an unused byte for each point, `stride` bytes a line."""

    width: int
    height: int
    stride: int
    pixels: bytes


def page_pictures(data: bytes, width: int) -> tuple[PagePicture, ...]:
    """Return the first pages of a PDF, `width` pixels wide, with what is filled into its form.

    Raises ValueError for what is no PDF, or is locked.
    """
    import pypdfium2  # type: ignore[import-untyped]
    from pypdfium2 import raw

    with _library:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise ValueError("this file cannot be shown") from error
        try:
            if document.get_formtype() != raw.FORMTYPE_NONE:
                document.init_forms()
            return tuple(_picture(document[at], width) for at in range(min(len(document), MAX_PAGES)))
        finally:
            document.close()


def _picture(page: Any, width: int) -> PagePicture:
    from pypdfium2 import raw

    bitmap = page.render(scale=width / page.get_width(), force_bitmap_format=raw.FPDFBitmap_BGRx)
    made = PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    page.close()
    return made
