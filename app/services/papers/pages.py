"""The pages of a PDF, one at a time: how many there are and how large, one of them as a picture (DOC-1).

A file that came from a client may be damaged or hostile: it is answered with a code, and pages, points and
dimensions are capped. The library must not be entered by two threads, so there is one lock for all who use it.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from app.services.errors import Refused

MAX_PAGES: Final = 500
MAX_PIXELS: Final = 16_000_000
"""Of one picture; a page wider or higher than that is shown coarser."""
_library = threading.Lock()


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page: blue, green, red and an unused byte for each point, `stride` bytes a line."""

    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Sizes:
    """How large the pages of a paper are: (width, height) in points; `count` counts those beyond the cap, too."""

    pages: tuple[tuple[float, float], ...]
    count: int


def sizes(data: bytes) -> Sizes:
    """Return the sizes of a PDF's first pages; raises `Refused("pdf-unreadable")` or `Refused("pdf-locked")`."""
    with opened(data) as document:
        count = len(document)
        return Sizes(tuple(_size(document, at) for at in range(min(count, MAX_PAGES))), count)


def picture(data: bytes, at: int, width: int) -> PagePicture:
    """Return one page, `width` pixels wide or as wide as the cap allows; raises as `sizes`."""
    with opened(data) as document:
        if not 0 <= at < len(document):
            raise Refused("pdf-unreadable")
        return render(document, at, width)


@contextlib.contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """Open a PDF, with what is filled into its form, while nobody else is in the library."""
    import pypdfium2  # type: ignore[import-untyped]
    from pypdfium2 import raw

    with _library:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            locked = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD
            raise Refused("pdf-locked" if locked else "pdf-unreadable") from error
        try:
            if document.get_formtype() != raw.FORMTYPE_NONE:
                document.init_forms()
            yield document
        except pypdfium2.PdfiumError as error:
            raise Refused("pdf-unreadable") from error
        finally:
            document.close()


def render(document: Any, at: int, width: int) -> PagePicture:
    """Return one page of an opened document."""
    from pypdfium2 import raw

    page = document[at]
    try:
        across, down = (max(1.0, each) for each in page.get_size())
        scale = min(width / across, (MAX_PIXELS / (across * down)) ** 0.5)
        bitmap = page.render(scale=scale, force_bitmap_format=raw.FPDFBitmap_BGRx)
        return PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    finally:
        page.close()


def _size(document: Any, at: int) -> tuple[float, float]:
    across, down = document.get_page_size(at)
    return max(1.0, across), max(1.0, down)
