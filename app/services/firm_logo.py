"""The firm's logo: taken from a picture file, made as small as papers need it, kept among the settings."""

from __future__ import annotations

import base64
import binascii
import io

from app.services.errors import Refused

MAX_BYTES = 5 * 1024 * 1024
MAX_PIXELS = 16_000_000
LARGEST = (900, 320)
"""Pixels kept at most: 45 by 16 mm on paper, at 500 to the inch."""
KEPT_BYTES = 400_000


def ready(data: bytes) -> str:
    """Return a PNG or JPEG as the text that is kept.

    Raises `Refused`: "logo-too-large" (with `limit`, bytes), "logo-unreadable", "logo-too-long" for what is more a line
    than a picture.
    """
    from PIL import Image, UnidentifiedImageError

    if len(data) > MAX_BYTES:
        raise Refused("logo-too-large", "logo", limit=MAX_BYTES)
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
            if image.width * image.height > MAX_PIXELS:
                raise Refused("logo-too-large", "logo", limit=MAX_BYTES)
            if max(image.size) > 20 * min(image.size):
                raise Refused("logo-too-long", "logo")
            picture = image.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise Refused("logo-unreadable", "logo") from error
    # Empty edges would make it small on the paper.
    picture = picture.crop(picture.getchannel("A").getbbox())
    picture.thumbnail(LARGEST)
    kept = _png(picture)
    if len(kept) > KEPT_BYTES:
        kept = _png(picture.quantize(256))
    return base64.b64encode(kept).decode("ascii")


def picture_of(kept: str) -> bytes | None:
    """Return the logo as a PNG; None where there is none."""
    try:
        return base64.b64decode(kept, validate=True) or None
    except (binascii.Error, ValueError):
        return None


def _png(picture: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)  # type: ignore[attr-defined]
    return out.getvalue()
