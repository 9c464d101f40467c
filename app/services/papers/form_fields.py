"""The fields of a fillable form: how they are named, and the widgets that ordinary PDF viewers fill in.

Boxes and circles are drawn on the page; a widget lies transparent over its box and shows only what
was answered. So the form looks the same in every viewer and on paper, whatever the viewer makes of widgets.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Final

from app.services.papers.glyphs import printable, tidy

PRINT, HIDDEN = 4, 2
READ_ONLY, MULTILINE, RADIO, COMBO = 1, 1 << 12, 1 << 15, 1 << 17
TEXT_SIZE: Final = 10.0
TEXT_LINE: Final = 13.0
INSET: Final = 5.0
APPEARANCE: Final = f"/Helv {TEXT_SIZE:g} Tf 0.078 0.094 0.129 rg"


def field_name(key: str, choice: int | None = None) -> str:
    """Return the name of the field of a question, or of one of its choices: letters, digits, "_", "-" and ":" only.

    No dots: they would make a hierarchy of fields. `parse_field_name` gives key and choice back.
    """
    safe = re.sub(
        r"[^A-Za-z0-9_]", lambda found: "".join(f"-{byte:02X}" for byte in found[0].encode(errors="surrogatepass")), key
    )
    return f"q:{safe}" if choice is None else f"q:{safe}:{choice}"


def parse_field_name(name: str) -> tuple[str, int | None] | None:
    """Return the question's key and the choice's index (or None) of a field; None for a field that is no answer."""
    found = re.fullmatch(r"q:((?:[A-Za-z0-9_]|-[0-9A-F]{2})*)(?::([0-9]{1,4}))?", name)
    if found is None:
        return None
    raw = re.sub(rb"-([0-9A-F]{2})", lambda code: bytes.fromhex(code[1].decode()), found[1].encode())
    try:
        return raw.decode(errors="surrogatepass"), None if found[2] is None else int(found[2])
    except UnicodeDecodeError:
        return None


class Fields:
    """Puts widgets on the page under way; places and sizes are points from the bottom left."""

    def __init__(self, canvas: Any, font: str, wrap: Callable[[str, float], list[str]]) -> None:
        """Use a canvas, the name of its font for given answers, and the way in which their lines are broken."""
        self.canvas, self.font, self.wrap = canvas, font, wrap
        self.form = canvas.acroForm
        self.form.makeFont("Helvetica")
        self._drawn = 0
        self._shared: dict[str, Any] = {}

    def text(
        self, name: str, tip: str, value: str, place: tuple[float, float, float, float], *, multiline: bool = False
    ) -> None:
        """Add a text field at (x, y, width, height)."""
        value = tidy(value)
        field = self._widget(place, tip)
        field |= {
            "FT": _pdf().PDFName("Tx"),
            "T": _pdf().PDFString(name),
            "V": _pdf().PDFString(value),
            "DA": _pdf().PDFString(APPEARANCE),
        }
        field["Ff"] = MULTILINE if multiline else 0
        field["AP"] = _pdf().PDFDictionary({"N": self._answer(value, place[2], place[3], multiline)})
        self._add(field)

    def choice(
        self, name: str, tip: str, value: str, options: Sequence[str], place: tuple[float, float, float, float]
    ) -> None:
        """Add a list to open and choose from."""
        field = self._widget(place, tip)
        field |= {
            "FT": _pdf().PDFName("Ch"),
            "T": _pdf().PDFString(name),
            "Ff": COMBO,
            "DA": _pdf().PDFString(APPEARANCE),
        }
        field["Opt"] = _pdf().PDFArray([_pdf().PDFString(tidy(option)) for option in options])
        field["V"] = _pdf().PDFString(tidy(value))
        field["AP"] = _pdf().PDFDictionary({"N": self._answer(tidy(value), place[2], place[3], False)})
        self._add(field)

    def check(self, name: str, tip: str, place: tuple[float, float, float, float], *, on: bool) -> None:
        """Add a box to tick."""
        field = self._widget(place, tip)
        state = _pdf().PDFName("Yes" if on else "Off")
        field |= {"FT": _pdf().PDFName("Btn"), "T": _pdf().PDFString(name), "V": state, "AS": state, "Ff": 0}
        field["MK"] = _pdf().PDFDictionary({"CA": _pdf().PDFString("4")})
        field["AP"] = self._marks("Yes", "check", place[2])
        self._add(field)

    def radios(
        self, name: str, tip: str, selected: int | None, places: Sequence[tuple[int, float, float, float]]
    ) -> None:
        """Add circles of which one can be chosen: (index, x, y, size) each, exported as c0, c1…; all on this page."""
        kids: list[Any] = []
        group = _pdf().PDFDictionary(
            {"FT": _pdf().PDFName("Btn"), "T": _pdf().PDFString(name), "TU": _pdf().PDFString(tidy(tip)), "Ff": RADIO}
        )
        group.dict["V"] = _pdf().PDFName("Off" if selected is None else f"c{selected}")
        parent = self.form.getRef(group)
        for index, x, y, size in places:
            kid = self._widget((x, y, size, size), "")
            kid |= {"Parent": parent, "AS": _pdf().PDFName(f"c{index}" if index == selected else "Off")}
            kid["MK"] = _pdf().PDFDictionary({"CA": _pdf().PDFString("l")})
            kid["AP"] = self._marks(f"c{index}", "dot", size)
            widget = _pdf().PDFDictionary(kid)
            self.canvas._addAnnotation(widget)
            kids.append(self.form.getRef(widget))
        group.dict["Kids"] = _pdf().PDFArray(kids)
        self.form.fields.append(parent)

    def hidden(self, name: str, value: str) -> None:
        """Add a field that nobody sees or changes."""
        field = self._widget((0, 0, 0, 0), "")
        field |= {
            "FT": _pdf().PDFName("Tx"),
            "T": _pdf().PDFString(name),
            "V": _pdf().PDFString(tidy(value)),
            "Ff": READ_ONLY,
            "F": HIDDEN,
        }
        field["DA"] = _pdf().PDFString(APPEARANCE)
        self._add(field)

    def _widget(self, place: tuple[float, float, float, float], tip: str) -> dict[str, Any]:
        x, y, width, height = place
        widget: dict[str, Any] = {
            "Type": _pdf().PDFName("Annot"),
            "Subtype": _pdf().PDFName("Widget"),
            "Rect": _pdf().PDFArray([round(x, 2), round(y, 2), round(x + width, 2), round(y + height, 2)]),
            "P": self.canvas._doc.thisPageRef(),
            "F": PRINT,
        }
        if tip:
            widget["TU"] = _pdf().PDFString(tidy(tip))  # what a screen reader says
        return widget

    def _add(self, field: dict[str, Any]) -> None:
        widget = _pdf().PDFDictionary(field)
        self.canvas._addAnnotation(widget)
        self.form.fields.append(self.form.getRef(widget))

    def _answer(self, value: str, width: float, height: float, multiline: bool) -> Any:
        """Draw an answer that is known already, in the paper's own typeface: viewers would lack its letters."""
        if not value:
            return self._picture("empty", width, height, lambda: None)

        def draw() -> None:
            canvas = self.canvas
            canvas.addLiteral("/Tx BMC")
            canvas.saveState()
            path = canvas.beginPath()
            path.rect(1, 1, width - 2, height - 2)
            canvas.clipPath(path, stroke=0, fill=0)
            canvas.setFont(self.font, TEXT_SIZE)
            canvas.setFillColorRGB(0.078, 0.094, 0.129)
            y = height - INSET - TEXT_SIZE * 0.9 if multiline else (height - TEXT_SIZE * 0.72) / 2
            lines = self.wrap(printable(value), width - 2 * INSET) if multiline else [printable(value[:200])]
            for line in lines:
                if y < -TEXT_LINE:
                    break
                canvas.drawString(INSET, y, line.replace("\n", " "))
                y -= TEXT_LINE
            canvas.restoreState()
            canvas.addLiteral("EMC")

        return self._picture("", width, height, draw)

    def _marks(self, on: str, mark: str, size: float) -> Any:
        """Return the looks of a box or circle, chosen and not."""
        chosen = self._picture(mark, size, size, lambda: self._mark(mark, size))
        empty = self._picture("empty", size, size, lambda: None)
        return _pdf().PDFDictionary({"N": _pdf().PDFDictionary({on: chosen, "Off": empty})})

    def _mark(self, mark: str, size: float) -> None:
        canvas = self.canvas
        canvas.setFillColorRGB(0.122, 0.165, 0.361)
        canvas.setStrokeColorRGB(0.122, 0.165, 0.361)
        if mark == "dot":
            canvas.circle(size / 2, size / 2, size * 0.27, stroke=0, fill=1)
            return
        canvas.setLineWidth(size * 0.14)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        path = canvas.beginPath()
        path.moveTo(size * 0.24, size * 0.52)
        path.lineTo(size * 0.43, size * 0.3)
        path.lineTo(size * 0.77, size * 0.72)
        canvas.drawPath(path, stroke=1, fill=0)

    def _picture(self, shared: str, width: float, height: float, draw: Callable[[], None]) -> Any:
        """Return a reference to a small picture; those with a name are drawn once for each size."""
        key = f"{shared}-{width:g}-{height:g}"
        if shared and key in self._shared:
            return self._shared[key]
        self._drawn += 1
        name = f"look{self._drawn}"
        self.canvas.beginForm(name, 0, 0, width, height)
        draw()
        self.canvas.endForm()
        reference = _pdf().PDFObjectReference(self.canvas._doc.getXObjectName(name))
        if shared:
            self._shared[key] = reference
        return reference


def _pdf() -> Any:
    """Return the library's PDF objects, imported when the first form is made."""
    from reportlab.pdfbase import pdfdoc  # type: ignore[import-untyped]

    return pdfdoc
