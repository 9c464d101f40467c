"""How the firm's papers look: logo, colour, terms, numbers; with the head of an invoice as it will be."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from app.services import firm_logo
from app.services.errors import Refused
from app.services.requests.invoice_numbers import HIGHEST
from app.views.settings.declared import field, own_field
from app.views.settings.form import Form, side_by_side
from app.views.theme import font, px, theme
from app.views.widgets.button import Button
from app.views.widgets.card import Card
from app.views.widgets.focus import lead_focus
from app.views.widgets.label import label
from app.views.words import refusals

PAPER, INK, MUTED, USUAL = QColor("#ffffff"), QColor("#141821"), QColor("#5c6575"), QColor("#1f2a5c")
"""Paper is white in any theme; so is what is printed on it."""
SVG_WIDTH = 900


class LogoField(QWidget):
    """A picture file, chosen or dropped; `value` is what is kept. `changed` after each change, `refused` with words."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self.setAcceptDrops(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self.choose_button = Button(self.tr("Choose a picture…"), icon_name="upload")
        self.choose_button.clicked.connect(self._on_choose)
        self.remove_button = Button(self.tr("Remove"), "ghost", icon_name="x")
        self.remove_button.clicked.connect(self._on_remove)
        row.addWidget(self.choose_button)
        row.addWidget(self.remove_button)
        row.addWidget(label(self.tr("PNG, JPEG or SVG, up to 5 MB"), "second"), 1)
        lead_focus(self, self.choose_button)
        self.set_value("")

    def value(self) -> str:
        """Return the logo as it is kept."""
        return self._kept

    def set_value(self, kept: str) -> None:
        """Show another logo."""
        self._kept = str(kept)
        self.remove_button.setVisible(bool(self._kept))

    def take(self, path: Path) -> None:
        """Take a picture file; what cannot be one is refused beside the field, and the logo stays."""
        try:
            data = path.read_bytes() if path.stat().st_size <= firm_logo.MAX_BYTES else bytes(firm_logo.MAX_BYTES + 1)
            kept = firm_logo.ready(_drawn(data) if path.suffix.casefold() == ".svg" else data)
        except OSError:
            self.refused.emit(Refused("logo-unreadable", "logo"))
            return
        except Refused as error:
            self.refused.emit(error)
            return
        self.set_value(kept)
        self.refused.emit(None)
        self.changed.emit()

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a picture"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Pictures (*.png *.jpg *.jpeg *.svg)")])
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()

    def _on_remove(self) -> None:
        self.set_value("")
        self.refused.emit(None)
        self.changed.emit()
        self.choose_button.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls()[:1]:
            self.take(Path(url.toLocalFile()))
            event.acceptProposedAction()


class LetterheadPreview(QWidget):
    """The head of an invoice: white paper, the firm's logo or initials, its name, its colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(px(116))
        self.setAccessibleName(self.tr("How an invoice will begin"))
        self._name, self._address, self._accent, self._number = "", "", USUAL, ""
        self._logo = QPixmap()

    def show_firm(self, name: str, address: str, accent: str, logo: str, number: str) -> None:
        """Show what is typed, saved or not."""
        self._name, self._address, self._number = name, address.splitlines()[0] if address else "", number
        colour = QColor(accent) if len(accent) == len("#1f2a5c") else QColor()
        self._accent = colour if colour.isValid() else USUAL
        self._logo = QPixmap()
        picture = firm_logo.picture_of(logo)
        if picture:
            self._logo.loadFromData(QByteArray(picture))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(theme().color("border"))
        painter.setBrush(PAPER)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
        painter.setPen(Qt.PenStyle.NoPen)
        x = self._mark(painter, px(20), px(22)) + px(12)
        painter.setPen(INK)
        painter.setFont(font(14, 600))
        half = QRectF(x, px(20), self.width() * 0.55 - x, px(20))
        painter.drawText(
            half, painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, int(half.width()))
        )
        painter.setFont(font(11))
        painter.setPen(MUTED)
        painter.drawText(half.translated(0, px(20)), self._address)
        right = QRectF(self.width() * 0.55, px(16), self.width() * 0.45 - px(20), px(28))
        painter.drawText(right.translated(0, px(28)), Qt.AlignmentFlag.AlignRight, self._number)
        painter.setPen(self._accent)
        painter.setFont(font(20, 600))
        painter.drawText(right, Qt.AlignmentFlag.AlignRight, self.tr("Invoice"))
        painter.fillRect(QRectF(px(20), px(96), self.width() - px(40), 1.5), self._accent)
        painter.end()

    def _mark(self, painter: QPainter, x: int, y: int) -> float:
        """Draw the logo, or the initials on the colour; returns where it ends."""
        if not self._logo.isNull():
            size = self._logo.size().scaled(QSize(px(150), px(52)), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawPixmap(QRectF(x, y, size.width(), size.height()), self._logo, QRectF(self._logo.rect()))
            return x + size.width()
        side = px(38)
        square = QRectF(x, y, side, side)
        painter.setBrush(self._accent)
        painter.drawRoundedRect(square, px(7), px(7))
        painter.setPen(PAPER)
        painter.setFont(font(14, 600))
        initials = "".join(word[0] for word in self._name.replace("&", " ").split()[:2]).upper()
        painter.drawText(square, Qt.AlignmentFlag.AlignCenter, initials)
        return x + side


def letterhead_card(form: Form) -> Card:
    """Return the card; the form keeps its values, and has the firm's name and address already."""
    return _LetterheadCard(form)


class _LetterheadCard(Card):
    def __init__(self, form: Form) -> None:
        super().__init__(self.tr("Papers"))
        self._form = form
        self.preview = LetterheadPreview()
        self.body.addWidget(self.preview)
        self.logo = LogoField()
        self.logo.changed.connect(form.touch)
        logo = own_field(form, "logo", self.logo, self.logo.value, self.logo.set_value)
        self.logo.refused.connect(lambda error: logo.set_error(refusals.refusal(error) if error else None))
        self.body.addWidget(side_by_side(logo, field(form, "accent", hint="#1F2A5C"), stretches=(3, 1)))
        following = form.number(
            "invoice_next", self.tr("Next number"), 1, HIGHEST,
            help_text=self.tr("Where your other program ended. Once one is out, they count by themselves."),
        )  # fmt: skip
        self.body.addWidget(side_by_side(field(form, "invoice_prefix"), following))
        self.body.addWidget(field(form, "credit_prefix"))
        self.body.addWidget(field(form, "invoice_terms"))
        form.changed.connect(self._show)

    def _show(self) -> None:
        values = self._form.values()
        number = f"{values['invoice_prefix']}-{values['invoice_next']:04d}"
        self.preview.show_firm(values["name"], values["address"], values["accent"], values["logo"], number)


def _drawn(svg: bytes) -> bytes:
    """Return a drawing as a PNG; empty where it cannot be read, which no picture is."""
    renderer = QSvgRenderer(QByteArray(svg))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        return b""
    image = QImage(size.scaled(SVG_WIDTH, SVG_WIDTH, Qt.AspectRatioMode.KeepAspectRatio), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(out, "PNG")  # type: ignore[call-overload]
    return bytes(out.data().data())
