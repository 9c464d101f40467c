"""The tiles by which the kind of a new request is chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QSizePolicy, QWidget

from app.services.requests.listing import Kind
from app.views.icons import paint_icon
from app.views.keys import bind_digit
from app.views.requests.kinds import KINDS
from app.views.theme import font, px, theme
from app.views.widgets.focus import add_focus_ring, one_stop
from app.views.widgets.painting import rounded

ACROSS = 4
"""Tiles in a row: their words need the room, the more so in other languages."""


class _Tile(QRadioButton):
    def __init__(self, icon: str, words: str) -> None:
        super().__init__(words)
        self._icon = icon
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        add_focus_ring(self)

    def sizeHint(self) -> QSize:
        return QSize(px(120), px(44))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(96), px(44))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = theme(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = look.color("accent-s" if on else "hover" if self.underMouse() else "surface")
        edge = look.color("accent" if on else "border2")
        rounded(painter, self.rect().adjusted(1, 1, -1, -1), 6, fill, edge, 2 if on else 1)
        token = "accent-t" if on else "text2"
        paint_icon(painter, QPoint(px(20), self.height() // 2), self._icon, token, 16)
        painter.setFont(font(12, 600 if on else 500))
        painter.setPen(look.color(token))
        room = QRect(px(36), 0, self.width() - px(40), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, self.text())
        painter.end()


class KindTiles(QWidget):
    """One tile a kind; `chosen` carries it. Alt and its number choose."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Kind of request"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(px(6))
        self._group = QButtonGroup(self)
        self._tiles: dict[Kind, _Tile] = {}
        for number, (kind, view) in enumerate(KINDS.items(), 1):
            tile = _Tile(view.icon, QCoreApplication.translate("words", view.word))
            self._tiles[kind] = tile
            self._group.addButton(tile)
            grid.addWidget(tile, *divmod(number - 1, ACROSS))
            tile.toggled.connect(lambda on, kind=kind: self.chosen.emit(kind) if on else None)
            bind_digit(self, "Alt", number).activated.connect(lambda kind=kind: self.choose(kind))

    @property
    def current(self) -> Kind:
        """The chosen kind."""
        return next(kind for kind, tile in self._tiles.items() if tile.isChecked())

    def choose(self, kind: Kind) -> None:
        """Choose a kind; emits `chosen` if it was another."""
        self._tiles[kind].setChecked(True)
        one_stop(self._tiles.values())
