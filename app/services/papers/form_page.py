"""The pages of a form: the same type, colours and letterhead as the other papers, with a pen that goes down.

Lengths are points; `y` is measured from the top of the page.
"""

from __future__ import annotations

import io
from typing import Any, Final

from app.services.papers.glyphs import font_file, printable
from app.services.papers.layout import (
    INK,
    LINE,
    MEDIUM,
    MUTED,
    REGULAR,
    SEMIBOLD,
    WHITE,
    Colour,
    FirmLetterhead,
    initials_of,
    logo_picture,
    page_format,
)
from app.services.papers.lines import Measure, break_lines, shorten
from app.services.papers.words import Words

MARGIN: Final = 56.0
TOP: Final = 50.0
BOTTOM: Final = 62.0
EDGE: Final[Colour] = (176, 184, 197)
SIZES: Final = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}


class FormPage:
    """A form under way, with its pen at `y`; `pages` is how many pages there will be."""

    def __init__(self, firm: FirmLetterhead, words: Words, title: str, reference: str, pages: int) -> None:
        """Begin the first page; the file's bytes depend on what is set only."""
        from reportlab.pdfbase.pdfdoc import PDFString  # type: ignore[import-untyped]
        from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

        _register_fonts()
        self.firm, self.words, self.pages = firm, words, pages
        self._widths: dict[tuple[float, str], dict[str, float]] = {}
        self.title, self.reference = printable(title).replace("\n", " "), printable(reference).replace("\n", " ")
        self.page_width, self.page_height = SIZES[page_format(firm.country)]
        self.width = self.page_width - 2 * MARGIN
        self.right = self.page_width - MARGIN
        self.floor = self.page_height - BOTTOM
        self._file = io.BytesIO()
        self.canvas: Any = Canvas(
            self._file, pagesize=(self.page_width, self.page_height), invariant=1, pageCompression=1
        )
        self.canvas.setTitle(self.title)
        self.canvas.setAuthor(printable(firm.name).replace("\n", " "))
        self.canvas.setCreator("Relance")
        self.canvas.setProducer("Relance")
        self.canvas.setCatalogEntry("Lang", PDFString(words.language))
        self.canvas.setViewerPreference("DisplayDocTitle", "true")
        self.y = TOP
        self.number = 1
        self._foot()

    def new_page(self) -> None:
        """Begin a page."""
        self.canvas.showPage()
        self.number += 1
        self.y = TOP
        self._foot()
        self.text(MARGIN, self.y, self.firm.name, 8, SEMIBOLD, limit=self.width * 0.45)
        self.text(self.right, self.y, self.title, 8, REGULAR, MUTED, limit=self.width * 0.5, right=True)
        self.y += 30

    def need(self, height: float) -> None:
        """Begin a page unless so much room is left."""
        if self.y + height > self.floor and self.y > TOP + 40:
            self.new_page()

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        weight: str = REGULAR,
        colour: Colour = INK,
        limit: float = 0,
        right: bool = False,
    ) -> None:
        """Set one line, its letters standing `size` below `y`; what is wider than `limit` ends in an ellipsis."""
        line = printable(text).replace("\n", " ")
        if limit:
            line = shorten(line, limit, self._measure(size, weight))
        self.canvas.setFont(font_name(weight), size)
        self.canvas.setFillColorRGB(*_rgb(colour))
        (self.canvas.drawRightString if right else self.canvas.drawString)(x, self.page_height - y - size, line)

    def block(
        self, x: float, text: str, size: float, width: float, weight: str = REGULAR, colour: Colour = INK
    ) -> None:
        """Set text in lines from the pen on, and move the pen below it."""
        for line in self.lines(text, size, width, weight):
            if self.y + size * 1.4 > self.floor:
                self.new_page()
            self.text(x, self.y, line, size, weight, colour)
            self.y += size * 1.4

    def height(self, text: str, size: float, width: float, weight: str = REGULAR) -> float:
        """Return the height of text in lines."""
        return len(self.lines(text, size, width, weight)) * size * 1.4

    def lines(self, text: str, size: float, width: float, weight: str = REGULAR) -> list[str]:
        """Return the lines into which text falls; of no text, none. Only at plain spaces, or in too long a word."""
        return break_lines(printable(text), width, self._measure(size, weight))

    def text_width(self, text: str, size: float, weight: str = REGULAR) -> float:
        """Return the width of one printable line."""
        return sum(map(self._measure(size, weight), text))

    def rule(self, y: float, colour: Colour = LINE, thick: float = 0.6) -> None:
        """Draw a thin line from margin to margin."""
        self.canvas.setStrokeColorRGB(*_rgb(colour))
        self.canvas.setLineWidth(thick)
        self.canvas.line(MARGIN, self.page_height - y, self.right, self.page_height - y)

    def box(self, x: float, y: float, width: float, height: float, radius: float = 3) -> None:
        """Draw the outline of a field."""
        self.canvas.setStrokeColorRGB(*_rgb(EDGE))
        self.canvas.setLineWidth(0.7)
        self.canvas.roundRect(x, self.page_height - y - height, width, height, radius, stroke=1, fill=0)

    def chevron(self, x: float, y: float) -> None:
        """Draw the small arrow of a list that opens, its middle at `y`."""
        self.canvas.setStrokeColorRGB(*_rgb(MUTED))
        self.canvas.setLineWidth(1)
        middle = self.page_height - y
        self.canvas.lines([(x, middle + 1.5, x + 3.5, middle - 2), (x + 3.5, middle - 2, x + 7, middle + 1.5)])

    def letterhead(self) -> None:
        """Set logo or initials, name and address at the top left, the reference at the top right; the pen moves on."""
        x, top = MARGIN, self.y
        x += self._logo(x, top) or self._initials(x, top)
        width = self.width * 0.62 - (x - MARGIN)
        y = top - 1
        for line in self.lines(self.firm.name, 11, width, SEMIBOLD)[:3]:
            self.text(x, y, line, 11, SEMIBOLD)
            y += 14
        y += 2
        contact = "  ·  ".join(part for part in (self.firm.phone, self.firm.email) if part)
        for line in [*self.lines(self.firm.address, 8, width)[:5], *self.lines(contact, 8, width)[:2]]:
            self.text(x, y, line, 8, REGULAR, MUTED)
            y += 11.2
        self.text(self.right, top, self.reference, 9, MEDIUM, MUTED, limit=self.width * 0.3, right=True)
        self.y = max(y, top + 46) + 22

    def output(self) -> bytes:
        """Return the finished file."""
        self.canvas.save()
        return self._file.getvalue()

    def _logo(self, x: float, y: float) -> float:
        picture = logo_picture(self.firm)
        if picture is None:
            return 0
        from reportlab.lib.utils import ImageReader  # type: ignore[import-untyped]

        scale = min(127 / picture.width, 46 / picture.height)
        width, height = picture.width * scale, picture.height * scale
        self.canvas.drawImage(ImageReader(picture), x, self.page_height - y - height, width, height, mask="auto")
        return float(width) + 14

    def _initials(self, x: float, y: float) -> float:
        side = 31.0
        if not initials_of(self.firm):
            return 0
        self.canvas.setFillColorRGB(*_rgb(self.firm.colour))
        self.canvas.roundRect(x, self.page_height - y - side, side, side, 6, stroke=0, fill=1)
        initials = initials_of(self.firm)
        self.text(x + (side - self.text_width(initials, 11, SEMIBOLD)) / 2, y + 8.5, initials, 11, SEMIBOLD, WHITE)
        return side + 11

    def _foot(self) -> None:
        y = self.page_height - 42
        self.rule(y)
        number = self.words.say("page", page=str(self.number), pages=str(self.pages))
        self.text(self.right, y + 7, number, 8, REGULAR, MUTED, right=True)
        legal = "  ·  ".join(part for part in (self.firm.name, self.reference) if part)
        self.text(MARGIN, y + 7, legal, 8, REGULAR, MUTED, limit=self.width * 0.75)

    def _measure(self, size: float, weight: str) -> Measure:
        """Return how wide a character is; each is measured once."""
        from reportlab.pdfbase.pdfmetrics import stringWidth  # type: ignore[import-untyped]

        known = self._widths.setdefault((size, weight), {})

        def width(character: str) -> float:
            if character not in known:
                known[character] = float(stringWidth(character, font_name(weight), size))
            return known[character]

        return width


def font_name(weight: str) -> str:
    """Return the name under which the PDF library knows a weight."""
    return f"Relance-{weight}"


def _register_fonts() -> None:
    from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
    from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]

    known = pdfmetrics.getRegisteredFontNames()
    for weight in (REGULAR, MEDIUM, SEMIBOLD):
        if font_name(weight) not in known:
            pdfmetrics.registerFont(TTFont(font_name(weight), str(font_file(weight))))


def _rgb(colour: Colour) -> tuple[float, float, float]:
    return colour[0] / 255, colour[1] / 255, colour[2] / 255
