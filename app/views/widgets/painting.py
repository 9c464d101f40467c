"""Small strokes that several widgets and delegates share."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeySequence, QPainter, QPen

from app.views.theme import font, px, theme


@lru_cache(maxsize=64)
def _metrics(key: str, made: QFont) -> QFontMetrics:
    return QFontMetrics(made)


def metrics(made: QFont) -> QFontMetrics:
    """Metrics of a font, kept between paintings."""
    return _metrics(made.key(), made)


def rounded(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    fill: QColor | None,
    edge: QColor | None = None,
    width: float = 1,
) -> None:
    """A rounded box whose edge lies inside `rect`, so that 1 px lines stay crisp."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    box = QRectF(rect)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(edge, width))
        box.adjust(width / 2, width / 2, -width / 2, -width / 2)
    painter.drawRoundedRect(box, radius, radius)
    painter.restore()


def track(painter: QPainter, rect: QRect | QRectF, radius: float) -> None:
    """The way that a bar fills. In high contrast it is an outline: as dark as the bar itself it would look full."""
    look = theme()
    if look.is_high_contrast:
        rounded(painter, rect, radius, look.color("surface"), look.color("border"))
    else:
        rounded(painter, rect, radius, look.color("border"))


def text(
    painter: QPainter,
    rect: QRect,
    words: str,
    made: QFont,
    color: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> int:
    """One line of text in the middle of `rect`'s height, with an ellipsis where it does not fit; its drawn width."""
    measure = metrics(made)
    shown = words
    width = measure.horizontalAdvance(words)
    if width > rect.width():
        shown = measure.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        width = measure.horizontalAdvance(shown)
    painter.setFont(made)
    painter.setPen(color)
    painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
    return width


def narrowed(made: QFont, words: str, room: int) -> QFont:
    """Return a font in whose narrower letters words have their room; a fifth narrower at most."""
    wide = metrics(made).horizontalAdvance(words)
    if wide <= room or not words:
        return made
    narrow = QFont(made)
    narrow.setStretch(max(80, 100 * room // wide))
    return narrow


def wrapped_lines(words: str, made: QFont, width: int) -> int:
    """How many lines words take in so many pixels."""
    measure = metrics(made)
    box = measure.boundingRect(QRect(0, 0, max(1, width), 1000), Qt.TextFlag.TextWordWrap, words)
    return max(1, round(box.height() / max(1, measure.lineSpacing())))


def wrapped(painter: QPainter, rect: QRect, words: str, made: QFont, color: QColor) -> None:
    """Words on as many lines as they need, in the middle of `rect`'s height."""
    painter.setFont(made)
    painter.setPen(color)
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, words)


def key_name(keys: QKeySequence) -> str:
    """A key as the keyboard of the reader calls it: "Ctrl Shift P"."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")


def key_chip_width(keys: str) -> int:
    """Width of a key hint such as "Ctrl S"."""
    return metrics(font(11, 500)).horizontalAdvance(keys) + px(10)


def paint_key_chip(painter: QPainter, rect: QRect, keys: str, color: QColor, edge: QColor) -> None:
    """A key hint in a small frame, filling `rect`."""
    rounded(painter, rect, 4, None, edge)
    text(painter, rect, keys, font(11, 500), color, Qt.AlignmentFlag.AlignHCenter)


def tone_colors(tone: str) -> tuple[QColor, QColor, QColor]:
    """Text, tint and solid colour of a tone: ok, warn, bad, info, vio, neu, accent, or draft (text on no tint)."""
    look = theme()
    if tone == "accent":
        return look.color("accent-t"), look.color("accent-s"), look.color("accent")
    if tone == "draft":
        return (
            look.color("text2"),
            QColor(Qt.GlobalColor.transparent),
            look.color("neu-d"),
        )
    return look.color(tone), look.color(f"{tone}-s"), look.color(f"{tone}-d")
