"""Buttons: one class in five variants, and the square ones that hold only an icon."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.views.icons import paint_icon
from app.views.theme import font, px, theme
from app.views.widgets.focus import add_focus_ring
from app.views.widgets.painting import (
    key_chip_width,
    metrics,
    paint_key_chip,
    rounded,
    text,
)

Variant = Literal["primary", "secondary", "ghost", "link", "danger"]


@lru_cache(maxsize=512)
def _content_width(words: str, face: tuple[int, int], icon: int, keys: str | None, arrow: bool, scale: float) -> int:
    """Width of what a button shows; kept, since layouts ask for it some twenty times for each button."""
    label = words.replace("&&", "\0").replace("&", "").replace("\0", "&")
    width = metrics(font(*face)).horizontalAdvance(label) if label else 0
    if icon:
        width += px(icon) + (px(8) if label else 0)
    if keys is not None:
        width += key_chip_width(keys) + px(8)
    return width + (px(14) + px(8) if arrow else 0)


class Button(QPushButton):
    """A button of the house: 32 high, or 28 when `small`.

    `icon_name` stands before the text, `keys` (primary only) after it in a chip, `menu_arrow` adds the arrow of a
    button that opens a menu.
    """

    def __init__(
        self,
        label: str = "",
        variant: Variant = "secondary",
        *,
        icon_name: str | None = None,
        small: bool = False,
        keys: str | None = None,
        menu_arrow: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, parent)
        self._variant: Variant = variant
        self._icon_name = icon_name
        self._small = small
        self._keys = keys
        self._menu_arrow = menu_arrow
        self._stand_in: QWidget | None = None
        """Who has the focus in the place of this button, while it is disabled."""
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if variant == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        add_focus_ring(self)
        theme().changed.connect(self.updateGeometry)

    def set_icon_name(self, name: str | None) -> None:
        """Change the icon before the text."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def set_variant(self, variant: Variant) -> None:
        """Change the look."""
        self._variant = variant
        self.update()

    def set_disabled_reason(self, reason: str | None) -> None:
        """Disable the button and say why in its tooltip; None enables it again.

        Qt gives the focus of what is disabled to the next best: it comes back, unless somebody went on meanwhile.
        """
        held = self.hasFocus()
        self.setEnabled(reason is None)
        if reason is not None and held:
            self._stand_in = self.window().focusWidget()
        elif reason is None and self._stand_in is not None:
            if self.window().focusWidget() is self._stand_in:
                self.setFocus()
            self._stand_in = None
        self.setToolTip(reason or "")
        self.setAccessibleDescription(reason or "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does; with Ctrl it is the dialog's or the page's."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        width = self._content_width() + 2 * self._padding()
        return QSize(width, px(28 if self._small else 32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _padding(self) -> int:
        if not self.text():
            return px(6 if self._small else 8)
        return px(4 if self._variant == "link" else 10 if self._small else 13)

    def _face(self) -> tuple[int, int]:
        """Size and weight of its words."""
        return 12 if self._small else 13, 500

    def _content_width(self) -> int:
        icon = 0 if self._icon_name is None else self._icon_side()
        return _content_width(self.text(), self._face(), icon, self._keys, self._menu_arrow, theme().text_scale)

    def _icon_side(self) -> int:
        return 14 if self._small else 16

    def _colors(self) -> tuple[QColor | None, QColor | None, str]:
        """Fill, edge and the token of the words, for the state of the moment."""
        look = theme()
        down = self.isDown()
        hover = self.underMouse() and self.isEnabled()
        if not self.isEnabled():
            framed = self._variant not in ("ghost", "link")
            return (
                (look.color("surface2") if framed else None),
                (look.color("border") if framed else None),
                "disabled",
            )
        if self._variant == "primary":
            return (
                look.color("accent-p" if down else "accent-h" if hover else "accent"),
                None,
                "on",
            )
        if self._variant in ("ghost", "link"):
            fill = look.color("border") if down else look.color("hover") if hover else None
            return fill, None, "accent-t" if self._variant == "link" else "text2"
        fill = look.color("border" if down else "hover" if hover else "surface")
        return (
            fill,
            look.color("border2"),
            "bad" if self._variant == "danger" else "text",
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, edge, token = self._colors()
        if fill is not None or edge is not None:
            rounded(painter, self.rect(), 6, fill, edge)
        label = self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        x = max(self._padding() // 2, (self.width() - self._content_width()) // 2)
        middle = self.height() // 2
        if self._icon_name is not None:
            side = px(self._icon_side())
            paint_icon(
                painter,
                QPoint(x + side // 2, middle),
                self._icon_name,
                self._icon_token(token),
                self._icon_side(),
            )
            x += side + (px(8) if label else 0)
        color = theme().color(token)
        after = (key_chip_width(self._keys) + px(8) if self._keys else 0) + (px(22) if self._menu_arrow else 0)
        if label:
            room = max(0, self.width() - x - after - self._padding() // 2)
            x += text(painter, QRect(x, 0, room, self.height()), label, font(*self._face()), color)
        if self._keys is not None:
            edge_color = QColor(color)
            edge_color.setAlpha(110)
            chip = QRect(x + px(8), middle - px(9), key_chip_width(self._keys), px(18))
            paint_key_chip(painter, chip, self._keys, color, edge_color)
            x = chip.right() + 1
        if self._menu_arrow:
            paint_icon(
                painter,
                QPoint(x + px(15), middle),
                "chevron-down",
                self._icon_token(token),
                14,
            )
        painter.end()

    def _icon_token(self, token: str) -> str:
        return "text2" if token == "text" else token


class IconButton(Button):
    """A square button without words; `name` is what a screen reader says and what the tooltip shows."""

    def __init__(
        self,
        icon_name: str,
        name: str,
        *,
        framed: bool = False,
        small: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            "",
            "secondary" if framed else "ghost",
            icon_name=icon_name,
            small=small,
            parent=parent,
        )
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        side = px(28 if self._small else 32)
        return QSize(side, side)

    def _icon_side(self) -> int:
        return 16


class DotsButton(IconButton):
    """The three-dot button of headers and panels. Open, it is filled: whoever shows the menu calls `set_open`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("ellipsis-vertical", name, parent=parent)
        self._open = False

    def set_open(self, on: bool) -> None:
        """Show that the menu stands open."""
        self._open = on
        self.update()

    def _colors(self) -> tuple[QColor | None, QColor | None, str]:
        look = theme()
        if self._open:
            return look.color("accent-s"), look.color("accent"), "accent-t"
        if self.underMouse() and self.isEnabled():
            return look.color("surface"), look.color("border2"), "text"
        return None, None, "muted" if self.isEnabled() else "disabled"
