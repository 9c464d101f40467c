"""The style sheet of the program: written once with token names, formatted for a theme and a text size.

`@name` stands for a colour token, `@{icon}` for the path of an icon drawn in the theme's colour. Lengths over 2 px
grow with the text size; lines and focus edges do not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

ICONS: Final[Mapping[str, tuple[str, str]]] = {
    "check-on": ("check", "on"),
    "check-off": ("check", "disabled"),
    "minus-on": ("minus", "on"),
    "down": ("chevron-down", "text2"),
    "down-off": ("chevron-down", "disabled"),
    "up": ("chevron-up", "text2"),
    "up-off": ("chevron-up", "disabled"),
    "left": ("chevron-left", "text2"),
    "right": ("chevron-right", "text2"),
    "right-active": ("chevron-right", "accent-t"),
    "calendar": ("calendar", "text2"),
    "calendar-off": ("calendar", "disabled"),
    "dot-on": ("_dot", "on"),
}
"""What the style sheet draws from files: key -> (icon, token). `_dot` is the middle of a radio button."""

SHEET: Final = """
QWidget { color: @text; }
QMainWindow, QDialog { background: @bg; }
QDialog { background: @popup; }
QToolTip { background: @toast; color: @toast-text; border: 1px solid @toast-edge; padding: 4px 6px; font-size: 12px; }

QLabel { background: transparent; }
QLabel[look="wizard"] { font-size: 24px; font-weight: 600; }
QLabel[look="counter"] { font-size: 26px; font-weight: 600; }
QLabel[look="title"] { font-size: 20px; font-weight: 600; }
QLabel[look="panel"] { font-size: 15px; font-weight: 600; }
QLabel[look="card"] { font-size: 13px; font-weight: 600; }
QLabel[look="name"] { font-size: 13px; font-weight: 500; }
QLabel[look="body"] { font-size: 13px; }
QLabel[look="label"] { font-size: 12px; font-weight: 500; color: @text2; }
QLabel[look="second"] { font-size: 12px; color: @muted; }
QLabel[look="muted"] { font-size: 13px; color: @muted; }
QLabel[look="small"] { font-size: 11px; font-weight: 500; color: @muted; }
QLabel[look="error"] { font-size: 12px; color: @bad; }
QLabel[look="ok"] { font-size: 12px; font-weight: 500; color: @ok; }
QLabel[look="warn"] { font-size: 12px; font-weight: 500; color: @warn; }
QLabel:disabled { color: @disabled; }

QFrame[look="box"] { background: @surface; border: 1px solid @border; border-radius: 8px; }
QFrame[look="footer"] { background: @surface2; border: none; border-top: 1px solid @border; }
QFrame[look="card-footer"] { background: @surface2; border: none; border-top: 1px solid @border;
    border-bottom-left-radius: 7px; border-bottom-right-radius: 7px; }
QFrame[look="line"] { background: @border; border: none; max-height: 1px; min-height: 1px; }
QFrame[look="line-vertical"] { background: @border; border: none; max-width: 1px; min-width: 1px; }
QWidget[look="surface"] { background: @surface; }
QWidget[look="bg"] { background: @bg; }
QWidget[look="side"] { background: @sidebar; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[look="clear"] { background: transparent; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QComboBox {
    background: @field; color: @text; border: 1px solid @input; border-radius: 6px;
    selection-background-color: @accent; selection-color: @on; placeholder-text-color: @muted; }
QLineEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QComboBox {
    min-height: 30px; max-height: 30px; padding: 0 8px; }
QPlainTextEdit, QTextEdit { padding: 6px 8px; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus, QTimeEdit:focus, QComboBox:focus, QComboBox:on {
    border: 2px solid @focus; min-height: 28px; max-height: 28px; padding: 0 7px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @focus; padding: 5px 7px; }
QLineEdit[error="true"], QSpinBox[error="true"], QDoubleSpinBox[error="true"], QDateEdit[error="true"],
QTimeEdit[error="true"], QComboBox[error="true"] {
    border: 2px solid @bad-d; min-height: 28px; max-height: 28px; padding: 0 7px; }
QPlainTextEdit[error="true"], QTextEdit[error="true"] { border: 2px solid @bad-d; padding: 5px 7px; }
QTextBrowser[look="paper"] { border-color: @border; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled,
QDateEdit:disabled, QTimeEdit:disabled, QComboBox:disabled {
    background: @surface2; color: @disabled; border: 1px solid @border2; }
QLineEdit:read-only { background: @surface2; color: @text2; border-color: @border2; }
QLineEdit[look="bare"], QLineEdit[look="bare"]:focus { border: none; background: transparent; padding: 0; }
QComboBox[look="filter"], QLineEdit[look="filter"] { border-color: @border2; }
QComboBox[look="filter"]:hover { background: @hover; }
QComboBox[look="filter"]:focus, QLineEdit[look="filter"]:focus, QComboBox[look="filter"]:on { border-color: @focus; }

QComboBox::drop-down { border: none; width: 28px; subcontrol-origin: border; subcontrol-position: center right; }
QComboBox::down-arrow { image: url(@{down}); width: 16px; height: 16px; }
QComboBox::down-arrow:disabled { image: url(@{down-off}); }
QComboBox QAbstractItemView { background: @popup; border: 1px solid @border2; outline: none; padding: 4px;
    selection-background-color: @accent-s; selection-color: @accent-t; }
QComboBox QAbstractItemView::item { min-height: 30px; padding: 0 8px; border-radius: 4px; color: @text; }
QComboBox QAbstractItemView::item:selected, QComboBox QAbstractItemView::item:hover {
    background: @accent-s; color: @accent-t; }
QComboBox QAbstractItemView::item:disabled { color: @disabled; }
QAbstractItemView#completer { background: @popup; border: 1px solid @border2; outline: none; padding: 4px; }
QAbstractItemView#completer::item { min-height: 30px; padding: 0 8px; border-radius: 4px; }
QAbstractItemView#completer::item:selected { background: @accent-s; color: @accent-t; }

QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button,
QTimeEdit::up-button, QTimeEdit::down-button {
    subcontrol-origin: border; width: 24px; border: none; border-left: 1px solid @border2; background: transparent; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QTimeEdit::up-button { subcontrol-position: top right; height: 15px;
    margin: 1px 1px 0 0; border-bottom: 1px solid @border2; border-top-right-radius: 5px; }
QSpinBox::down-button, QDoubleSpinBox::down-button, QTimeEdit::down-button {
    subcontrol-position: bottom right; height: 15px;
    margin: 0 1px 1px 0; border-bottom-right-radius: 5px; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover { background: @hover; }
QSpinBox::up-button:pressed, QSpinBox::down-button:pressed { background: @accent-s2; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow, QTimeEdit::up-arrow { image: url(@{up}); width: 12px; height: 12px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow, QTimeEdit::down-arrow {
    image: url(@{down}); width: 12px; height: 12px; }
QSpinBox::up-arrow:disabled, QSpinBox::up-arrow:off { image: url(@{up-off}); }
QSpinBox::down-arrow:disabled, QSpinBox::down-arrow:off { image: url(@{down-off}); }
QDateEdit::drop-down, QTimeEdit::drop-down { border: none; width: 32px; subcontrol-origin: border;
    subcontrol-position: center right; }
QDateEdit::down-arrow { image: url(@{calendar}); width: 16px; height: 16px; }
QDateEdit::down-arrow:disabled { image: url(@{calendar-off}); }

QCheckBox, QRadioButton { spacing: 8px; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: @disabled; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @input; border-radius: 4px; background: @field; }
QCheckBox::indicator:hover { border-color: @accent; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(@{check-on}); }
QCheckBox::indicator:indeterminate { background: @accent; border-color: @accent; image: url(@{minus-on}); }
QCheckBox::indicator:focus { width: 12px; height: 12px; border: 2px solid @focus; }
QCheckBox::indicator:disabled { background: @surface2; border-color: @border2; }
QCheckBox::indicator:checked:disabled { image: url(@{check-off}); }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @input; border-radius: 8px; background: @field; }
QRadioButton::indicator:hover { border-color: @accent; }
QRadioButton::indicator:checked { background: @accent; border-color: @accent; image: url(@{dot-on}); }
QRadioButton::indicator:focus { width: 12px; height: 12px; border: 2px solid @focus; }
QRadioButton::indicator:disabled { background: @surface2; border-color: @border2; }

QMenu { background: @popup; border: 1px solid @border2; border-radius: 8px; padding: 4px; }
QMenu::item { height: 32px; padding: 0 40px 0 36px; border-radius: 4px; color: @text; background: transparent; }
QMenu::item:selected { background: @accent-s; color: @accent-t; }
QMenu::item:disabled { color: @disabled; background: transparent; }
QMenu::separator { height: 1px; background: @border; margin: 4px 6px; }
QMenu::right-arrow { image: url(@{right}); width: 16px; height: 16px; right: 8px; }
QMenu::right-arrow:selected { image: url(@{right-active}); }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; border: none; }
QScrollBar::handle {
    background: @border2; border: 2px solid transparent; border-radius: 5px; background-clip: padding; }
QScrollBar::handle:vertical { min-height: 36px; margin: 2px; border: none; border-radius: 3px; }
QScrollBar::handle:horizontal { min-width: 36px; margin: 2px; border: none; border-radius: 3px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @input; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QHeaderView { background: @surface2; border: none; }
QHeaderView::section { background: @surface2; color: @muted; border: none; border-bottom: 1px solid @border;
    font-size: 12px; font-weight: 500; padding: 0 8px; height: 31px; }
QTableView, QListView, QTreeView { background: @surface; border: none; outline: none;
    selection-background-color: @accent-s; selection-color: @text; }
QTableView[look="painted"] { background: transparent; }
QTreeView::item, QListView::item { min-height: 30px; }
QTreeView::item:hover, QListView::item:hover { background: @hover; }
QTreeView::item:selected, QListView::item:selected { background: @accent-s; color: @text; }
QTabWidget::pane { border: none; }
QSplitter::handle { background: @border2; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QGroupBox { border: 1px solid @border; border-radius: 8px; margin-top: 10px; padding: 12px; }
QGroupBox::title { subcontrol-origin: margin; left: 12px; padding: 0 4px; font-weight: 600; }
QProgressBar { border: none; background: @border; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }

.QPushButton { background: @surface; border: 1px solid @border2; border-radius: 6px; min-height: 30px; padding: 0 12px;
    font-weight: 500; }
.QPushButton:hover { background: @hover; }
.QPushButton:pressed { background: @border; }
.QPushButton:focus { border: 2px solid @focus; min-height: 28px; padding: 0 11px; }
.QPushButton:disabled { background: @surface2; color: @disabled; border-color: @border; }
QToolButton { background: transparent; border: none; border-radius: 6px; }
QToolButton:hover { background: @hover; }

QCalendarWidget QWidget#qt_calendar_navigationbar { background: @popup; min-height: 36px; }
QCalendarWidget QToolButton { color: @text; min-height: 28px; padding: 0 8px; font-weight: 600; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: url(@{left}); }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: url(@{right}); }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QAbstractItemView { background: @popup; selection-background-color: @accent; selection-color: @on; }
"""


def format_sheet(tokens: Mapping[str, str], icon_paths: Mapping[str, str], scale: float = 1.0) -> str:
    """The sheet for one theme; `scale` is the text size as a factor (1.0 to 2.0)."""
    sheet = re.sub(r"@([a-z][a-z0-9-]*)", lambda found: tokens[found.group(1)], SHEET)

    def grown(found: re.Match[str]) -> str:
        length = int(found.group(1))
        return found.group(0) if length <= 2 else f"{round(length * scale)}px"

    sheet = re.sub(r"\b(\d+)px\b", grown, sheet)
    # Last and quoted: the folder of a "Jean Dupont (2)" must not be read as a part of the sheet.
    return re.sub(r"@\{([a-z-]+)\}", lambda found: f'"{icon_paths[found.group(1)]}"', sheet)
