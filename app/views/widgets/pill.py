"""The status pill: an icon and a word on a tint."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.views.icons import paint_icon
from app.views.theme import font, px, theme
from app.views.widgets.focus import add_focus_ring
from app.views.widgets.painting import metrics, rounded, text, tone_colors


@dataclass(frozen=True, slots=True)
class PillLook:
    """What a pill shows. `tone`: ok, warn, bad, info, vio, neu, accent, or draft (dashed edge, no tint)."""

    text: str
    icon: str
    tone: str = "neu"


def pill_width(look: PillLook) -> int:
    """Width in pixels that the pill wants."""
    return metrics(font(12, 500)).horizontalAdvance(look.text) + px(8 + 12 + 5 + 9)


def paint_pill(painter: QPainter, rect: QRect, look: PillLook) -> None:
    """Draw the pill at the left of `rect`, 20 high, in the middle of its height; the word is cut where room lacks."""
    high = px(20)
    box = QRect(
        rect.left(),
        rect.top() + (rect.height() - high) // 2,
        min(pill_width(look), rect.width()),
        high,
    )
    words, tint, solid = tone_colors(look.tone)
    if look.tone == "draft":
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(solid, 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), high / 2, high / 2)
        painter.restore()
    else:
        rounded(painter, box, high / 2, tint, solid if theme().is_high_contrast else None)
    token = "text2" if look.tone == "draft" else "accent-t" if look.tone == "accent" else look.tone
    paint_icon(painter, QPoint(box.left() + px(14), box.center().y() + 1), look.icon, token, 12)
    room = QRect(box.left() + px(25), box.top(), max(0, box.width() - px(25 + 7)), high)
    text(painter, room, look.text, font(12, 500), words)


class Pill(QPushButton):
    """A pill as a widget. With a menu (`setMenu`) or a `clicked` handler it is a button; alone it takes no focus."""

    def __init__(self, look: PillLook, *, opens_menu: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._opens_menu = opens_menu
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if opens_menu else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.setAccessibleName(look.text)
        if opens_menu:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            add_focus_ring(self, 10)
        theme().changed.connect(self.updateGeometry)

    def set_look(self, look: PillLook) -> None:
        """Show another status."""
        self._look = look
        self.setAccessibleName(look.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(pill_width(self._look) + (px(16) if self._opens_menu else 0), px(20))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._opens_menu:
            words, tint, solid = tone_colors(self._look.tone)
            del words
            hover = self.underMouse() or self.isDown()
            rounded(
                painter,
                self.rect(),
                px(10),
                tint,
                solid if hover or self._look.tone == "draft" else None,
            )
            token = (
                "text2"
                if self._look.tone == "draft"
                else "accent-t"
                if self._look.tone == "accent"
                else self._look.tone
            )
            look = PillLook(self._look.text, self._look.icon, self._look.tone)
            middle = self.height() // 2
            paint_icon(painter, QPoint(px(14), middle), look.icon, token, 12)
            room = QRect(px(25), 0, self.width() - px(25 + 20), self.height())
            text(painter, room, look.text, font(12, 500), tone_colors(look.tone)[0])
            paint_icon(
                painter,
                QPoint(self.width() - px(13), middle),
                "chevron-down",
                token,
                12,
            )
        else:
            paint_pill(painter, self.rect(), self._look)
        painter.end()
