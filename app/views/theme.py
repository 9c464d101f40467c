"""What the program looks like: one theme object that everything asks for colours, fonts and sizes.

Switching between light and dark, high contrast and text sizes happens live: the palette and the style sheet are set
anew and `changed` is emitted; painted widgets read their colours while painting and need nothing more.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from app.views.stylesheet import ICONS, format_sheet
from app.views.tokens import AVATARS_DARK, AVATARS_LIGHT, DARK, LIGHT, high_contrast

RESOURCES: Final = Path(__file__).resolve().parents[2] / "resources"
Mode = Literal["system", "light", "dark"]
_DOT: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
    '<circle cx="12" cy="12" r="5" fill="currentColor"/></svg>'
)


class Theme(QObject):
    """The one source of colours and sizes; get it with `theme()`."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mode: Mode = "system"
        self._scale = 1.0
        self._high_contrast = False
        self._tokens: Mapping[str, str] = LIGHT
        self._dark = False
        self._colors: dict[str, QColor] = {}
        self._app: QApplication | None = None
        self._folder: QTemporaryDir | None = None
        self._family = ""

    @property
    def tokens(self) -> Mapping[str, str]:
        """The colours now in force, by token."""
        return self._tokens

    @property
    def is_dark(self) -> bool:
        """Whether the dark theme is in force, chosen or followed."""
        return self._dark

    @property
    def mode(self) -> Mode:
        """What was chosen: "system", "light" or "dark"."""
        return self._mode

    @property
    def text_scale(self) -> int:
        """Text size in percent, 100 to 200."""
        return round(self._scale * 100)

    @property
    def is_high_contrast(self) -> bool:
        """Whether tints are dropped."""
        return self._high_contrast

    def color(self, token: str) -> QColor:
        """The colour of a token. The object is shared: copy it before changing it. KeyError for an unknown token."""
        found = self._colors.get(token)
        if found is None:
            found = self._colors[token] = QColor(self._tokens[token])
        return found

    def avatar(self, hue: int) -> tuple[QColor, QColor]:
        """Tint and text colour of avatar hue 0 to 7."""
        tint, text = (AVATARS_DARK if self._dark else AVATARS_LIGHT)[hue % 8]
        return QColor(tint), QColor(text)

    def set_mode(self, mode: Mode) -> None:
        """Follow the desktop, or be light or dark whatever it says."""
        self._mode = mode
        if self._app is not None:
            schemes = {
                "system": Qt.ColorScheme.Unknown,
                "light": Qt.ColorScheme.Light,
                "dark": Qt.ColorScheme.Dark,
            }
            self._app.styleHints().setColorScheme(schemes[mode])  # native title bars; a no-op without a desktop
        self._apply()

    def set_text_scale(self, percent: int) -> None:
        """Text size in percent; kept between 100 and 200 (WCAG 1.4.4)."""
        self._scale = min(200, max(100, percent)) / 100
        self._apply()

    def set_high_contrast(self, on: bool) -> None:
        """Drop the tints, keep words and borders."""
        self._high_contrast = on
        self._apply()

    def install(self, app: QApplication) -> None:
        """Load the fonts and dress the application, before the first window. A second call changes nothing: the icons'
        folder stays, since widgets still draw from the files that their style sheet names."""
        if self._app is app:
            return
        self._app = app
        self._folder = QTemporaryDir()
        for file in sorted((RESOURCES / "fonts").glob("Inter-*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
        app.setStyle(QStyleFactory.create("Fusion"))
        app.styleHints().colorSchemeChanged.connect(self._on_desktop_changed)
        self._apply()

    def family(self) -> str:
        """The interface font: the platform's own on Windows and macOS, the bundled Inter elsewhere."""
        if not self._family:
            if sys.platform in ("win32", "darwin"):
                self._family = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
            else:
                self._family = "Inter"
        return self._family

    def px(self, length: float) -> int:
        """A length in pixels at 100 %, grown with the text size."""
        return round(length * self._scale)

    def _on_desktop_changed(self) -> None:
        if self._mode == "system":
            self._apply()

    def _apply(self) -> None:
        self._dark = self._mode == "dark" or (self._mode == "system" and _desktop_is_dark())
        tokens: Mapping[str, str] = DARK if self._dark else LIGHT
        self._tokens = high_contrast(tokens) if self._high_contrast else tokens
        self._colors.clear()
        _fonts.clear()
        if self._app is not None:
            self._app.setFont(font())
            self._app.setPalette(_palette(self))
            self._app.setStyleSheet(format_sheet(self._tokens, self._icon_files(), self._scale))
        self.changed.emit()

    def _icon_files(self) -> dict[str, str]:
        """Style sheets draw from files only, so the few icons they need are written in the theme's colours."""
        assert self._folder is not None
        paths: dict[str, str] = {}
        for key, (name, token) in ICONS.items():
            color = self._tokens[token]
            file = Path(self._folder.path()) / f"{name.strip('_')}-{color[1:]}.svg"
            if not file.exists():
                source = _DOT if name == "_dot" else (RESOURCES / "icons" / f"{name}.svg").read_text("utf-8")
                file.write_text(source.replace("currentColor", color), "utf-8")
            paths[key] = file.as_posix()
        return paths


def _desktop_is_dark() -> bool:
    if QGuiApplication.instance() is None:
        return False
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _palette(look: Theme) -> QPalette:
    """Fusion's own drawing (and any dialog of Qt) in our colours."""
    roles = QPalette.ColorRole
    pairs = {
        roles.Window: "bg",
        roles.WindowText: "text",
        roles.Base: "field",
        roles.AlternateBase: "surface2",
        roles.Text: "text",
        roles.Button: "surface",
        roles.ButtonText: "text",
        roles.BrightText: "on",
        roles.ToolTipBase: "toast",
        roles.ToolTipText: "toast-text",
        roles.PlaceholderText: "muted",
        roles.Highlight: "accent",
        roles.HighlightedText: "on",
        roles.Link: "accent-t",
        roles.LinkVisited: "accent-t",
        roles.Accent: "accent",
        roles.Light: "surface",
        roles.Midlight: "border",
        roles.Mid: "border2",
        roles.Dark: "input",
        roles.Shadow: "border2",
    }
    palette = QPalette()
    for role, token in pairs.items():
        palette.setColor(role, look.color(token))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, look.color("disabled"))
    return palette


_theme: Theme | None = None
_fonts: dict[tuple[float, int, bool, bool], QFont] = {}


def theme() -> Theme:
    """The one theme of the program."""
    global _theme
    if _theme is None:
        _theme = Theme()
    return _theme


def px(length: float) -> int:
    """A length in pixels at 100 %, grown with the text size of the user."""
    return theme().px(length)


def font(size: float = 13, weight: int = 400, *, tabular: bool = False, strike: bool = False) -> QFont:
    """The interface font in `size` pixels at 100 % and a weight of 400, 500, 600 or 700. Shared: copy to change it.

    `tabular` gives all digits one width, for columns of numbers and dates.
    """
    key = (size, weight, tabular, strike)
    made = _fonts.get(key)
    if made is None:
        made = QFont(theme().family())
        made.setPixelSize(px(size))
        made.setWeight(QFont.Weight(weight))
        made.setStrikeOut(strike)
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if tabular:
            made.setFeature(QFont.Tag("tnum"), 1)
        _fonts[key] = made
    return made
