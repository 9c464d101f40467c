"""Icons by name, drawn from the bundled SVGs in a colour of the theme.

A `QIcon` from here asks the theme for its colour each time it is painted, so it follows a switch of theme by itself.
Drawn pixmaps are kept by name, colour, size and pixel ratio.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QByteArray, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.views.theme import RESOURCES, theme

TrayState = Literal["normal", "paused", "problem", "offline"]
_BADGES: dict[str, tuple[str, str]] = {
    "paused": ("pause", "#CF7F0A"),
    "problem": ("_alert", "#D3343F"),
    "offline": ("wifi-off", "#7C8494"),
}


@lru_cache(maxsize=512)
def _source(name: str) -> str:
    file = RESOURCES / "icons" / f"{name}.svg"
    return file.read_text("utf-8")


@lru_cache(maxsize=2048)
def _drawn(name: str, color: str, size: int, ratio: float) -> QPixmap:
    pixels = max(1, round(size * ratio))
    canvas = QPixmap(pixels, pixels)
    canvas.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", color).encode()))
    painter = QPainter(canvas)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    canvas.setDevicePixelRatio(ratio)
    return canvas


def pixmap(name: str, token: str = "text2", size: int = 16, ratio: float = 1.0) -> QPixmap:
    """An icon as a picture of `size` × `size` in the colour of `token`, for a screen of `ratio` pixels per unit.

    FileNotFoundError for a name that is not bundled, KeyError for an unknown token.
    """
    return _drawn(name, theme().color(token).name(), theme().px(size), ratio)


def paint_icon(
    painter: QPainter,
    center: QPoint | QPointF,
    name: str,
    token: str = "text2",
    size: int = 16,
) -> None:
    """Draw an icon around `center`; cheap, for delegates and paint events."""
    ratio = painter.device().devicePixelRatio() if painter.device() is not None else 1.0
    side = theme().px(size)
    where = QPoint(round(center.x() - side / 2), round(center.y() - side / 2))
    painter.drawPixmap(where, _drawn(name, theme().color(token).name(), side, float(ratio)))


_clones: list[QIconEngine] = []
"""Qt owns a clone without telling Python; unreferenced it would be collected under Qt's feet. Clones are rare."""


class _Engine(QIconEngine):
    """Draws in the colour that the token has at the moment of painting."""

    def __init__(self, name: str, token: str, active: str, size: int) -> None:
        super().__init__()
        self._name, self._token, self._active, self._size = name, token, active, size

    def _color(self, mode: QIcon.Mode) -> str:
        if mode == QIcon.Mode.Disabled:
            return theme().color("disabled").name()
        bright = mode in (QIcon.Mode.Active, QIcon.Mode.Selected)
        return theme().color(self._active if bright else self._token).name()

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        ratio = painter.device().devicePixelRatio() if painter.device() is not None else 1.0
        where = QPoint(
            rect.x() + (rect.width() - side) // 2,
            rect.y() + (rect.height() - side) // 2,
        )
        painter.drawPixmap(where, _drawn(self._name, self._color(mode), side, float(ratio)))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return _drawn(self._name, self._color(mode), min(size.width(), size.height()), 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        side = min(size.width(), size.height())
        made = _drawn(self._name, self._color(mode), side, 1.0).copy()  # Qt gives device pixels here
        made.setDevicePixelRatio(scale)
        return made

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        side = min(size.width(), size.height())
        return QSize(side, side)

    def clone(self) -> QIconEngine:
        made = _Engine(self._name, self._token, self._active, self._size)
        _clones.append(made)
        return made


def icon(name: str, token: str = "text2", size: int = 16, *, active: str | None = None) -> QIcon:
    """An icon that follows the theme. `active` is the token while its button or menu item is under the pointer."""
    _source(name)  # an unknown name fails here, where the mistake stands, and not while painting
    return QIcon(_Engine(name, token, active or token, size))


def program_icon() -> QIcon:
    """The program's own icon, in all the sizes that title bars and task bars ask for."""
    return tray_icon("normal")


@lru_cache(maxsize=8)
def tray_icon(state: TrayState = "normal") -> QIcon:
    """The program's icon with a badge that says how sending stands."""
    made = QIcon()
    for side in (16, 20, 22, 24, 32, 48, 64, 128, 256):
        made.addPixmap(_tray_pixmap(state, side))
    return made


def _tray_pixmap(state: TrayState, side: int) -> QPixmap:
    canvas = QPixmap(_drawn("relance", "#FFFFFF", side, 1.0))
    badge = _BADGES.get(state)
    if badge is None:
        return canvas
    glyph, fill = badge
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    across = side * 0.56
    circle = QRectF(side - across, side - across, across, across)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.black)
    rim = side / 20
    painter.drawEllipse(circle.adjusted(-rim, -rim, rim, rim))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.setBrush(QColor(fill))
    painter.drawEllipse(circle)
    painter.setBrush(Qt.GlobalColor.white)
    middle = circle.center()
    if glyph == "pause":
        bar = QRectF(0, 0, across * 0.14, across * 0.46)
        for shift in (-0.14, 0.14):
            bar.moveCenter(QPointF(middle.x() + across * shift, middle.y()))
            painter.drawRoundedRect(bar, bar.width() / 3, bar.width() / 3)
    elif glyph == "_alert":
        bar = QRectF(0, 0, across * 0.15, across * 0.36)
        bar.moveCenter(QPointF(middle.x(), middle.y() - across * 0.1))
        painter.drawRoundedRect(bar, bar.width() / 3, bar.width() / 3)
        painter.drawEllipse(
            QPointF(middle.x(), middle.y() + across * 0.24),
            across * 0.09,
            across * 0.09,
        )
    else:
        inner = max(6, round(across * 0.66))
        painter.drawPixmap(
            QPoint(round(middle.x() - inner / 2), round(middle.y() - inner / 2)),
            _drawn(glyph, "#FFFFFF", inner, 1.0),
        )
    painter.end()
    return canvas
