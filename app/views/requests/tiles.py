"""The tiles by which the kind of a new request is chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QSizePolicy, QWidget

from app.services.requests.listing import Kind
from app.views.icons import paint_icon
from app.views.keys import bind_digit
from app.views.requests.kinds import KINDS
from app.views.theme import font, px, theme
from app.views.widgets.focus import add_focus_ring, one_stop
from app.views.widgets.painting import rounded

ACROSS = (4, 3, 2, 1)
"""Tiles in a row: as many as leave room for their words, of which other languages have longer ones."""
EDGES = 42
"""What icon and edges of a tile take."""


class _Tile(QRadioButton):
    def __init__(self, icon: str, words: str) -> None:
        super().__init__(words)
        self._icon = icon
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        add_focus_ring(self)

    def sizeHint(self) -> QSize:
        return QSize(max(px(120), self.minimumSizeHint().width()), px(44))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the words on two lines."""
        words, measure = self.text().split(), QFontMetrics(font(12, 600))
        lines = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words) + 1)]
        wide = min(max(map(measure.horizontalAdvance, each)) for each in lines)
        return QSize(wide + px(EDGES), px(44))

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
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(6))
        self._across = 0
        self._group = QButtonGroup(self)
        self._tiles: dict[Kind, _Tile] = {}
        for number, (kind, view) in enumerate(KINDS.items(), 1):
            tile = _Tile(view.icon, QCoreApplication.translate("words", view.word))
            self._tiles[kind] = tile
            self._group.addButton(tile)
            tile.toggled.connect(lambda on, kind=kind: self.chosen.emit(kind) if on else None)
            bind_digit(self, "Alt", number).activated.connect(lambda kind=kind: self.choose(kind))

        self._arrange(ACROSS[0])

    def minimumSizeHint(self) -> QSize:
        return QSize(self._room(2), super().minimumSizeHint().height())

    def _room(self, across: int) -> int:
        """The width in pixels that so many tiles in a row need."""
        widest = max(tile.minimumSizeHint().width() for tile in self._tiles.values())
        return widest * across + self._grid.spacing() * (across - 1)

    def _arrange(self, across: int) -> None:
        if across == self._across:
            return
        for column in range(ACROSS[0]):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
        for number, tile in enumerate(self._tiles.values()):
            self._grid.addWidget(tile, *divmod(number, across))
        self._across = across

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(next((each for each in ACROSS if self._room(each) <= self.width()), 1))

    @property
    def current(self) -> Kind:
        """The chosen kind."""
        return next(kind for kind, tile in self._tiles.items() if tile.isChecked())

    def choose(self, kind: Kind) -> None:
        """Choose a kind; emits `chosen` if it was another."""
        self._tiles[kind].setChecked(True)
        one_stop(self._tiles.values())
