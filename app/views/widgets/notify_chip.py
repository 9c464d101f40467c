"""The NOTIFY chip: whether a contact gets e-mails."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from app.views.icons import paint_icon
from app.views.theme import font, px, theme
from app.views.widgets.focus import add_focus_ring
from app.views.widgets.painting import metrics, rounded, text


class NotifyChip(QCheckBox):
    """Click or Space toggles. The page saves at once on `clicked(bool)` and sets it back where saving fails."""

    def __init__(self, person: str, on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person = person
        self.setChecked(on)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._name_it)
        add_focus_ring(self, 4)
        theme().changed.connect(self.updateGeometry)
        self._name_it()

    def set_person(self, person: str) -> None:
        """Whose chip it is, for its accessible name."""
        self._person = person
        self._name_it()

    def _name_it(self) -> None:
        words = self.tr("NOTIFY on for {name}") if self.isChecked() else self.tr("NOTIFY off for {name}")
        self.setAccessibleName(words.format(name=self._person))
        self.setToolTip(
            self.tr("Gets e-mails. Click to stop.") if self.isChecked() else self.tr("Gets no e-mails. Click to start.")
        )

    def sizeHint(self) -> QSize:
        return QSize(metrics(font(11, 600)).horizontalAdvance(self.tr("NOTIFY")) + px(14 + 5 + 14), px(20))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        on = self.isChecked()
        hover = self.underMouse() and self.isEnabled()
        fill = ("accent-s2" if hover else "accent-s") if on else ("border" if hover else "neu-s")
        token = "disabled" if not self.isEnabled() else "accent-t" if on else "muted"
        rounded(
            painter,
            self.rect(),
            4,
            look.color(fill),
            look.color("border2") if look.is_high_contrast else None,
        )
        middle = self.height() // 2
        paint_icon(
            painter,
            QPoint(px(7) + px(7), middle),
            "bell" if on else "bell-off",
            token,
            14,
        )
        room = QRect(px(7 + 14 + 5), 0, self.width(), self.height())
        text(
            painter,
            room,
            self.tr("NOTIFY"),
            font(11, 600),
            look.color(token),
            Qt.AlignmentFlag.AlignLeft,
        )
        painter.end()
