"""The sheet on which invoices and proposals are set: paper, type, colours, letterhead, foot of the page.

Lengths are millimetres, sizes of type points. Text is set by the sheet's own `text` and `block`, which
make any text printable first and never split a line between two pages.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from html import escape
from typing import TYPE_CHECKING, Any, Final

from app.services.accent import Colour as Colour
from app.services.papers.glyphs import font_file, printable
from app.services.papers.lines import Measure, break_lines, shorten

if TYPE_CHECKING:
    from fpdf import FPDF
    from PIL.Image import Image

    from app.services.papers.words import Words


INK: Final[Colour] = (20, 24, 33)
MUTED: Final[Colour] = (92, 101, 117)
LINE: Final[Colour] = (214, 219, 227)
NAVY: Final[Colour] = (31, 42, 92)
WASH: Final[Colour] = (246, 247, 250)
WHITE: Final[Colour] = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class FirmLetterhead:
    """The firm as its papers name it; `address` has one line a line, `country` is an ISO code or empty."""

    name: str
    address: str = ""
    phone: str = ""
    email: str = ""
    registration: str = ""
    iban: str = ""
    bic: str = ""
    country: str = ""
    logo_png: bytes | None = None
    accent: Colour | None = None
    """The firm's own colour; None: the program's."""

    @property
    def colour(self) -> Colour:
        """What its titles, initials and balances are set in."""
        return self.accent or NAVY


REGULAR: Final = "Regular"
MEDIUM: Final = "Medium"
SEMIBOLD: Final = "SemiBold"

MARGIN: Final = 20.0
TOP: Final = 18.0
BOTTOM: Final = 24.0
"""Kept free of content for the foot of the page."""

POINT: Final = 25.4 / 72
LETTER_COUNTRIES: Final = frozenset({"CA", "CL", "CO", "MX", "PH", "US"})
MAX_LOGO_BYTES: Final = 2 * 1024 * 1024
MAX_LOGO_PIXELS: Final = 16_000_000


@dataclass(frozen=True, slots=True)
class Style:
    """How text looks; `leading` is the distance of lines, as a factor of the size."""

    size: float
    weight: str = REGULAR
    colour: Colour = INK
    leading: float = 1.4
    figures: bool = False
    """Figures of one width, so that amounts stand under each other."""

    @property
    def line(self) -> float:
        """The height of a line."""
        return self.size * self.leading * POINT

    @property
    def baseline(self) -> float:
        """How far below its top the letters of a line stand."""
        return 0.5 * self.line + 0.3 * self.size * POINT


BODY: Final = Style(9.5)
SMALL: Final = Style(8, colour=MUTED)
LABEL: Final = Style(8, colour=MUTED)
STRONG: Final = Style(9.5, SEMIBOLD)
FIGURES: Final = Style(9.5, figures=True)
TITLE: Final = Style(20, SEMIBOLD, leading=1.2)
HEADING: Final = Style(12, SEMIBOLD, leading=1.3)


def page_format(country: str) -> str:
    """Return the paper of a country: "letter" or "a4"."""
    return "letter" if country.upper() in LETTER_COUNTRIES else "a4"


class Sheet:
    """Pages under way, with a pen at `y`; `pages` is how many there will be, for the foot."""

    def __init__(self, firm: FirmLetterhead, words: Words, title: str, dated_on: date, pages: int) -> None:
        """Begin the first page of a PDF/A-3B whose bytes depend on what is set only, not on the hour."""
        from fpdf import FPDF

        self.firm, self.words, self.pages = firm, words, pages
        self._widths: dict[tuple[str, bool, float], dict[str, float]] = {}
        self.title = printable(title)
        self.pdf = FPDF(format=page_format(firm.country), enforce_compliance="PDF/A-3B")
        self.pdf.set_margins(0, 0, 0)
        self.pdf.set_auto_page_break(False)
        self.pdf.c_margin = 0
        for weight in (REGULAR, MEDIUM, SEMIBOLD):
            self.pdf.add_font(weight, "", font_file(weight))
        for weight in (REGULAR, SEMIBOLD):
            _add_figures(self.pdf, weight)
        _describe(self.pdf, self.title, firm.name, words.language, dated_on)
        self.width = self.pdf.w - 2 * MARGIN
        self.right = self.pdf.w - MARGIN
        self.floor = self.pdf.h - BOTTOM
        self.y = TOP
        self.on_new_page: Callable[[], None] | None = None
        """Called after a page began, to repeat the head of a table."""
        self.new_page()

    def new_page(self) -> None:
        """Begin a page, with its foot set at once."""
        self.pdf.add_page()
        self._foot()
        self.y = TOP
        if self.pdf.page_no() > 1:
            self.text(MARGIN, self.y, self.firm.name, Style(8, SEMIBOLD), self.width * 0.45)
            self.text(MARGIN, self.y, self.title, SMALL, self.width, align="R", limit=self.width * 0.5)
            self.y += 10
        if self.on_new_page is not None:
            self.on_new_page()

    def need(self, height: float) -> None:
        """Begin a page unless so much room is left; what is higher than a page begins where it is."""
        if self.y + height > self.floor and height < self.floor - TOP - 20:
            self.new_page()

    def text(
        self,
        x: float,
        y: float,
        text: str,
        style: Style,
        width: float = 0,
        align: str = "L",
        limit: float = 0,
        beside: Style | None = None,
    ) -> None:
        """Set one line with its top at `y`; what is wider than `limit` (or `width`) ends in an ellipsis.

        It stands on the line of a text of the style `beside` that is set at the same height.
        """
        room = limit or width
        line = printable(text).replace("\n", " ")
        line = shorten(line, room, self._measure(style)) if room else line
        if not line:
            return
        self._use(style)
        shift = beside.baseline - style.baseline if beside else 0
        self.pdf.set_xy(x, y + shift)
        self.pdf.cell(width or None, style.line, line, align=align)

    def block(self, x: float, text: str, style: Style, width: float, gap: float = 0) -> None:
        """Set text in lines from the pen on, and move the pen below it; it may go over to further pages."""
        for line in self.lines(text, style, width):
            if self.y + style.line > self.floor:
                self.new_page()
            self.text(x, self.y, line, style, 0)
            self.y += style.line
        self.y += gap

    def lines(self, text: str, style: Style, width: float) -> list[str]:
        """Return the lines into which text falls; of no text, none."""
        return break_lines(printable(text), width, self._measure(style))

    def height(self, text: str, style: Style, width: float) -> float:
        """Return the height of text in lines."""
        return len(self.lines(text, style, width)) * style.line

    def text_width(self, text: str, style: Style) -> float:
        """Return the width of one line."""
        return sum(map(self._measure(style), printable(text)))

    def rule(self, y: float, x: float = MARGIN, width: float = 0, colour: Colour = LINE, thick: float = 0.2) -> None:
        """Draw a thin line."""
        self.pdf.set_draw_color(*colour)
        self.pdf.set_line_width(thick)
        self.pdf.line(x, y, x + (width or self.width), y)

    def box(self, x: float, y: float, width: float, height: float, colour: Colour = WASH, radius: float = 1.5) -> None:
        """Fill a box with round corners."""
        self.pdf.set_fill_color(*colour)
        self.pdf.rect(x, y, width, height, style="F", round_corners=True, corner_radius=radius)

    def squares(self, rows: Sequence[Sequence[bool]], x: float, y: float, size: float) -> None:
        """Draw a code of dark squares; dark neighbours become one bar, so that no hair line parts them."""
        side = size / len(rows)
        self.pdf.set_fill_color(0, 0, 0)
        for index, row in enumerate(rows):
            start = 0
            while start < len(row):
                end = start
                while end < len(row) and row[end]:
                    end += 1
                if end > start:
                    self.pdf.rect(x + start * side, y + index * side, (end - start) * side, side, style="F")
                start = end + 1

    def letterhead(self) -> None:
        """Set the firm's logo or initials, name and address at the top left; the pen stays."""
        top, x = self.y, MARGIN
        x += self._logo(x, top) or self._initials(x, top)
        width = self.width * 0.55 - (x - MARGIN)
        y = top - 0.5
        for line in self.lines(self.firm.name, Style(11, SEMIBOLD, leading=1.25), width)[:3]:
            self.text(x, y, line, Style(11, SEMIBOLD, leading=1.25))
            y += Style(11, leading=1.25).line
        y += 0.8
        contact = "  ·  ".join(part for part in (self.firm.phone, self.firm.email) if part)
        for line in [*self.lines(self.firm.address, SMALL, width)[:5], *self.lines(contact, SMALL, width)[:2]]:
            self.text(x, y, line, SMALL)
            y += SMALL.line

    def output(self) -> bytes:
        """Return the finished file."""
        for font in self._fonts():
            for table in ("GDEF", "GPOS", "GSUB"):  # not embedded, but read letter by letter before they are left out
                del font.ttfont[table]
        return bytes(self.pdf.output())

    def close(self) -> None:
        """Let go of the files of the fonts."""
        for font in self._fonts():
            font.ttfont.close()

    def _fonts(self) -> list[Any]:
        return list(self.pdf.fonts.values())

    def _logo(self, x: float, y: float) -> float:
        """Draw the logo; returns the room it takes, 0 where there is none that can be read."""
        picture = logo_picture(self.firm)
        if picture is None:
            return 0
        scale = min(45 / picture.width, 16 / picture.height)
        width, height = picture.width * scale, picture.height * scale
        self.pdf.image(picture, x, y, width, height)
        return width + 5

    def _initials(self, x: float, y: float) -> float:
        """Draw the firm's initials on a dark square; returns the room they take."""
        side = 11.0
        if not initials_of(self.firm):
            return 0
        self.box(x, y, side, side, self.firm.colour, 2.2)
        style = Style(11, SEMIBOLD, WHITE)
        self.text(x, y + (side - style.line) / 2, initials_of(self.firm), style, side, align="C")
        return side + 4

    def _foot(self) -> None:
        """Set the firm's name, registration and the page's number."""
        y = self.pdf.h - 15
        self.rule(y)
        number = self.words.say("page", page=str(self.pdf.page_no()), pages=str(self.pages))
        room = self.width - self.text_width(number, SMALL) - 8
        legal = "  ·  ".join(part for part in (self.firm.name, self.firm.registration) if part)
        for index, line in enumerate(self.lines(legal.replace("\n", "  ·  "), SMALL, room)[:2]):
            self.text(MARGIN, y + 2 + index * SMALL.line, line, SMALL)
        self.text(MARGIN, y + 2, number, SMALL, self.width, align="R")

    def _use(self, style: Style) -> None:
        self.pdf.set_font(f"figures{style.weight}" if style.figures else style.weight, "", style.size)
        self.pdf.set_text_color(*style.colour)

    def _measure(self, style: Style) -> Measure:
        """Return how wide a character is in a style; each is measured once."""
        known = self._widths.setdefault((style.weight, style.figures, style.size), {})

        def width(character: str) -> float:
            if character not in known:
                self._use(style)
                known[character] = float(self.pdf.get_string_width(character))
            return known[character]

        return width


def initials_of(firm: FirmLetterhead) -> str:
    """Return the first letters of the firm's first two words."""
    words = [word for word in printable(firm.name).replace("&", " ").split() if word[0].isalnum()]
    return "".join(word[0] for word in words[:2]).upper()


def logo_picture(firm: FirmLetterhead) -> Image | None:
    """Return the firm's logo, or None where it has none that can be read and seen.

    A firm without a picture on its paper is better served than one without paper.
    """
    if not firm.logo_png or len(firm.logo_png) > MAX_LOGO_BYTES:
        return None
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(firm.logo_png), formats=("PNG", "JPEG")) as image:
            if image.width * image.height > MAX_LOGO_PIXELS or max(image.size) > 50 * min(image.size):
                return None
            return image.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return None


def bytes_of(write: Callable[[int], Sheet]) -> bytes:
    """Return the PDF that `write(pages)` sets, once it is known how many pages there are."""
    sheet = write(1)
    pages = len(sheet.pdf.pages)
    if pages > 1:
        sheet.close()
        sheet = write(pages)
    try:
        return sheet.output()
    finally:
        sheet.close()


def _add_figures(pdf: FPDF, weight: str) -> None:
    """Add the weight once more with figures of one width, which the typeface keeps apart from the usual ones."""
    family = f"figures{weight}"
    pdf.add_font(family, "", font_file(weight))
    font: Any = pdf.fonts[family.lower()]
    widths = font.ttfont["hmtx"].metrics
    for code in range(ord("0"), ord("9") + 1):
        glyph = f"{font.cmap[code]}.tf"
        if glyph in widths:
            font.cmap[code] = glyph
            font.cw[code] = round(font.scale * widths[glyph][0])
            font.glyph_ids[code] = font.ttfont.getGlyphID(glyph)


def _describe(pdf: FPDF, title: str, author: str, language: str, dated_on: date) -> None:
    """Say what the file is, in both places where PDF/A wants it, at noon of the paper's own date."""
    moment = datetime.combine(dated_on, time(12), UTC)
    author = printable(author).replace("\n", " ")
    pdf.set_title(title)
    pdf.set_author(author)
    pdf.set_creator("Relance")
    pdf.set_producer("Relance")
    pdf.set_lang(language)
    pdf.set_creation_date(moment)
    stamp = moment.isoformat(timespec="seconds")
    pdf.set_xmp_metadata(
        f"""<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{escape(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>Relance</xmp:CreatorTool><pdf:Producer>Relance</pdf:Producer>
<xmp:CreateDate>{stamp}</xmp:CreateDate><xmp:ModifyDate>{stamp}</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>"""
    )
