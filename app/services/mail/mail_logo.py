"""The firm's logo in e-mails: a small picture that goes with the mail; nothing is ever fetched to show it.

The page names it by its Content-ID, made from its bytes, so that a mail of last year never shows this year's logo.
Where a mail is only shown on a screen, the picture stands in the page itself.
"""

from __future__ import annotations

import base64
import hashlib
import io
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from app.services.firm_logo import picture_of

LARGEST: Final = (400, 80)
"""Pixels; half as many on a page, so that it is sharp on a dense screen."""
EDGE: Final = 8
"""Pixels of white around it: a dark logo is seen on a dark page too."""
MAX_BYTES: Final = 16_000
_IMAGE: Final = re.compile(r'<img\b[^>]*\bsrc="cid:(logo\.[a-z2-7]+@relance)"[^>]*>')


@dataclass(frozen=True, slots=True)
class MailLogo:
    """A PNG, and its size on the page in pixels."""

    png: bytes
    width: int
    height: int

    @property
    def cid(self) -> str:
        """Its Content-ID, without brackets."""
        digest = base64.b32encode(hashlib.sha256(self.png).digest()[:20]).decode("ascii").lower()
        return f"logo.{digest}@relance"


@lru_cache(maxsize=4)
def logo_of(kept: str) -> MailLogo | None:
    """Return the logo for mails from the one that is kept for papers; None where there is none that can be read."""
    from PIL import Image, UnidentifiedImageError

    data = picture_of(kept)
    if data is None:
        return None
    try:
        with Image.open(io.BytesIO(data), formats=("PNG",)) as image:
            picture = image.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return None
    size = LARGEST
    while True:
        small = picture.copy()
        small.thumbnail((size[0] - 2 * EDGE, size[1] - 2 * EDGE))
        ground = Image.new("RGB", (small.width + 2 * EDGE, small.height + 2 * EDGE), "white")
        ground.paste(small, (EDGE, EDGE), small)
        out = io.BytesIO()
        ground.quantize(128).save(out, "PNG", optimize=True)
        if out.tell() <= MAX_BYTES or size[1] <= 40:
            return MailLogo(out.getvalue(), max(1, ground.width // 2), max(1, ground.height // 2))
        size = (size[0] * 3 // 4, size[1] * 3 // 4)


def named_in(html: str, logo: MailLogo | None) -> bool:
    """Say whether a page shows this very logo."""
    return logo is not None and f'"cid:{logo.cid}"' in html


def on_screen(html: str, logo: MailLogo | None) -> str:
    """Return a page with the logo in it, to be shown here; another logo, which is not kept, is left out."""
    if logo is None or not named_in(html, logo):
        return without(html)
    return put_in(html, logo.cid, logo.png)


def put_in(html: str, cid: str, png: bytes) -> str:
    """Return a page with a picture in it that it named by its Content-ID."""
    return html.replace(f'"cid:{cid}"', f'"data:image/png;base64,{base64.b64encode(png).decode("ascii")}"')


def without(html: str) -> str:
    """Return a page without the logo that it names."""
    return _IMAGE.sub("", html)
