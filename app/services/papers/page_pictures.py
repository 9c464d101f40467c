"""The pages of a PDF as pictures, all at once, for a small paper beside what it is made from."""

from __future__ import annotations

from typing import Final

from app.services.errors import Refused
from app.services.papers import pages
from app.services.papers.pages import PagePicture

__all__ = ["PagePicture", "page_pictures"]

MAX_PAGES: Final = 60


def page_pictures(data: bytes, width: int) -> tuple[PagePicture, ...]:
    """Return the first pages of a PDF, `width` pixels wide, with what is filled into its form.

    Raises ValueError for what is no PDF, or is locked.
    """
    try:
        with pages.opened(data) as document:
            return tuple(pages.render(document, at, width) for at in range(min(len(document), MAX_PAGES)))
    except Refused as error:
        raise ValueError("this file cannot be shown") from error
