"""Walks every screen as somebody does who has no mouse, who hears the screen, or who reads another language."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTranslator
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)
from sqlalchemy import inspect, text

from app.services.database import Database
from app.views.widgets.flow import widgets_of
from app.views.widgets.label import ElidedLabel

TRANSLATED = Path(__file__).resolve().parents[2] / "resources" / "i18n" / "relance_fr.ts"
SMALLEST_TARGET = 24
"""Pixels, by WCAG 2.5.8: a smaller target has so much room of its own."""
LONGER = 0.4
"""How much longer the words of the invented language are than English ones."""
FILLER = "ëonëonëonëonëon "
"""No word of it is longer than those of real languages, which break where a line ends."""
ACCENTS = str.maketrans("aceinouyAEIOU", "áçéíñöúÿÂÊÎÔÛ")
KEPT = re.compile(r"\{[^{}]*\}|%n|%\d|<[^>]*>|&(?=\w)")
NO_ROLE = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane)
PARTS = 12
"""Tab may stop so often inside of one control: at the parts of a date, at the links of a mail."""
PAINTED = ("PaperPages", "_Scroll")
"""Pictures of pages, whose name says what they are: their words are read beside them."""
FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)


class Invented(QTranslator):
    """A language whose words stand in brackets, have accents, and are two fifths longer than English ones."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        del context, disambiguation
        return invented(source.replace("%n", str(n)))

    def isEmpty(self) -> bool:
        return False


def invented(source: str) -> str:
    """Return English words in the invented language; placeholders and markup stay."""
    if not source.strip():
        return source
    parts = KEPT.split(source)
    kept = KEPT.findall(source)
    said = "".join(a + b for a, b in zip([each.translate(ACCENTS) for each in parts], [*kept, ""], strict=True))
    more = max(0, round(sum(map(len, parts)) * LONGER) - 2)
    return f"[{said}{(FILLER * more)[:more].rstrip()}]"


class Noting(QFontMetrics):
    """Font metrics that tell what is drawn, and what is cut."""

    drawn: set[str] = set()  # noqa: RUF012 - emptied for each screen
    cut: set[str] = set()  # noqa: RUF012 - the same
    shown: set[str] = set()  # noqa: RUF012 - what is left of words that were cut
    in_table = False
    """Cells hold data: they may be cut, and say all in a tooltip."""

    def horizontalAdvance(self, words: str, *more: Any) -> int:
        """Note what is measured, since it is drawn then."""
        self.drawn.add(words)
        return super().horizontalAdvance(words, *more)

    def elidedText(self, words: str, mode: Qt.TextElideMode, width: int, flags: int | None = 0) -> str:
        """Note what does not fit."""
        shown = super().elidedText(words, mode, width, flags or 0)
        if not self.in_table:
            self.cut.add(words)
        self.shown.add(shown)
        return shown


@dataclass
class Walk:
    """What was found: by screen, in words that say where."""

    findings: dict[str, list[str]] = field(default_factory=dict)
    dialogs: set[str] = field(default_factory=set)
    pages: set[str] = field(default_factory=set)
    focus_seen: dict[str, bool] = field(default_factory=dict)
    """Whether a ring or edge tells the focus, by class and look of the widget."""

    def add(self, kind: str, screen: str, words: str) -> None:
        """Note something that is wrong."""
        self.findings.setdefault(kind, []).append(f"{screen}: {words}")

    def of(self, kind: str) -> list[str]:
        """Return what is wrong of a kind, each once."""
        seen: dict[str, str] = {}
        for each in self.findings.get(kind, ()):
            seen.setdefault(each.partition(": ")[2], each)
        return sorted(seen.values())


def ground(window: QWidget, page: QWidget | None) -> QWidget:
    """Return what one can use now: the menu or the dialog on top, else the page, else the window."""
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not window]
    menus = [each for each in shown if isinstance(each, QMenu)]
    dialogs = [each for each in shown if isinstance(each, QDialog)]
    if menus:
        return menus[-1]
    if dialogs:
        return QApplication.activeModalWidget() or dialogs[-1]
    others = [each for each in shown if type(each).__module__.startswith("app.")]
    return others[-1] if others else page or window


def inside(root: QWidget) -> list[QWidget]:
    """Return the widgets of a root that show, without those of Qt's own making inside others."""
    return [
        each
        for each in root.findChildren(QWidget)
        if each.isVisibleTo(root) and not each.objectName().startswith("qt_")
    ]


def name_of(widget: QWidget) -> str:
    """Return what says which widget it is, for people who read a failure."""
    chain: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(chain) < 4:
        chain.append(type(at).__name__)
        at = at.parentWidget()
    said = spoken(widget) or (widget.text() if isinstance(widget, QLabel | QAbstractButton) else "")
    return f"{'<'.join(chain)} “{said}”"


def face(widget: QWidget) -> QAccessibleInterface:
    """Return what a screen reader sees of a widget."""
    return QAccessible.queryAccessibleInterface(widget)


def spoken(widget: QWidget) -> str:
    """Return the name that a screen reader says."""
    return face(widget).text(QAccessible.Text.Name).strip()


def is_used(widget: QWidget) -> bool:
    """Whether people do something with a widget: press it, type into it, move in it."""
    if isinstance(widget, QScrollBar | QMenu) or (isinstance(widget, QScrollArea) and type(widget) is QScrollArea):
        return False
    if isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox | QTabBar):
        return False
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus


# What a screen reader says


def check_names(walk: Walk, screen: str, root: QWidget) -> None:
    """Every control has a name and a role, and no two of one group say the same."""
    groups: dict[tuple[object, ...], list[QWidget]] = {}
    for widget in filter(is_used, inside(root)):
        said, seen = spoken(widget), face(widget)
        if not said:
            walk.add("no name", screen, name_of(widget))
        if seen.role() in NO_ROLE and type(widget).__name__ not in PAINTED:
            walk.add("no role", screen, name_of(widget))
        if said and not isinstance(widget, QComboBox):  # their name is their value on Linux, their label beside it
            groups.setdefault((said, seen.role(), *group_of(widget, root)), []).append(widget)
    for same in groups.values():
        if len(same) > 1:
            walk.add("same name", screen, f"{len(same)} × {name_of(same[0])}")


def group_of(widget: QWidget, root: QWidget) -> tuple[str, ...]:
    """Return the names of the groups that a widget is in, which tell it from another of the same name."""
    names: list[str] = []
    at: QWidget | None = widget.parentWidget()
    while at is not None and at is not root:
        if at.accessibleName():
            names.append(at.accessibleName())
        at = at.parentWidget()
    return tuple(names)


def check_tables(walk: Walk, screen: str, root: QWidget) -> None:
    """Every cell in sight can be asked what it says; states say it in words."""
    for view in root.findChildren(QAbstractItemView):
        if not view.isVisibleTo(root) or view.model() is None:
            continue
        seen = face(view)
        for at in range(min(seen.childCount(), 40)):
            child = seen.child(at)
            if child.isValid():
                child.role(), child.rect(), child.text(QAccessible.Text.Name)
        table = getattr(view, "rows", None)
        if table is None:
            continue
        for row in range(min(table.rowCount(), 3)):
            for at, column in enumerate(table.columns):
                if table.id_at(row) is None or column.kind not in ("title", "account", "pill", "meter", "dots", "eye"):
                    continue
                said = table.data(table.index(row, at), Qt.ItemDataRole.AccessibleTextRole)
                painted = table.data(table.index(row, at), Qt.ItemDataRole.DisplayRole)
                if not said and (painted or column.kind in ("title", "account", "dots", "eye")):
                    walk.add("cell says nothing", screen, f"{view.accessibleName()}: {column.key}")


# The keyboard


def stops(root: QWidget) -> list[QWidget]:
    """Return where Tab has to come by: of radio buttons of one group the chosen one alone."""
    found = []
    for widget in inside(root):
        if not is_used(widget) or not widget.isEnabled() or widget.focusProxy() is not None:
            continue
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.size().isEmpty():
            continue
        if isinstance(widget, QAbstractButton) and _in_group(widget):
            continue
        found.append(widget)
    return found


def _in_group(button: QAbstractButton) -> bool:
    """Whether arrow keys lead to a button, since another one of its group holds the tab stop."""
    group: QButtonGroup | None = button.group()
    exclusive = group is not None and group.exclusive()
    return button.isCheckable() and (exclusive or button.autoExclusive()) and not button.isChecked()


def check_keys(walk: Walk, screen: str, root: QWidget) -> None:
    """Tab comes by every control of a page or dialog, and leaves each."""
    wanted = stops(root)
    if len(wanted) < 2:
        return
    first = root.focusWidget()
    at: QWidget | None = first if first in wanted else wanted[0]
    assert at is not None
    at.setFocus(Qt.FocusReason.TabFocusReason)
    missing, left = set(wanted), len(wanted) + 60
    window, stays = root.window(), 0
    while missing and left and at is not None:
        missing.discard(at)
        left -= 1
        QTest.keyClick(at, Qt.Key.Key_Tab)
        after = window.focusWidget()
        stays = stays + 1 if after is at else 0
        if stays > PARTS:
            walk.add("trap", screen, name_of(at))
            return
        at = after
    for widget in missing:
        if widget.isVisibleTo(root) and widget.isEnabled() and widget in stops(root):
            walk.add("not reached", screen, name_of(widget))


def check_focus(walk: Walk, screen: str, root: QWidget) -> None:
    """Each kind of widget looks different with the keyboard in it."""
    root.window().activateWindow()
    for _ in range(20):
        if root.isActiveWindow():
            break
        QTest.qWait(5)
    for widget in stops(root):
        kind = f"{type(widget).__name__}/{widget.property('look') or ''}"
        if walk.focus_seen.get(kind) or (isinstance(widget, QAbstractItemView) and _is_empty(widget)):
            continue
        root.setFocus()
        other = root.focusWidget()
        if other is not None:
            other.clearFocus()
        _bring_into_view(widget)
        window = root.window()  # the ring may lie in it
        reach = QRect(widget.mapTo(window, QPoint(-4, -4)), widget.size() + QSize(8, 8))
        without = window.grab(reach).toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        reach.moveTopLeft(widget.mapTo(window, QPoint(-4, -4)))
        walk.focus_seen[kind] = window.grab(reach).toImage() != without
        if not walk.focus_seen[kind]:
            walk.add("focus unseen", screen, name_of(widget))


def _bring_into_view(widget: QWidget) -> None:
    at: QWidget | None = widget.parentWidget()
    while at is not None:
        if isinstance(at, QScrollArea):
            at.ensureWidgetVisible(widget)
        at = at.parentWidget()


def _is_empty(view: QAbstractItemView) -> bool:
    return view.model() is None or view.model().rowCount() == 0


def check_targets(walk: Walk, screen: str, root: QWidget) -> None:
    """What is pressed is large enough, or has room of its own."""
    boxes = []
    for each in filter(is_used, inside(root)):
        seen = each.visibleRegion().boundingRect()
        if not seen.isEmpty() and seen.size() == each.size():  # what is scrolled out of sight is pressed later
            boxes.append((each, QRect(each.mapTo(root, QPoint()), each.size())))
    for widget, box in boxes:
        if not isinstance(widget, QAbstractButton) or min(box.width(), box.height()) >= SMALLEST_TARGET:
            continue
        room = QRect(0, 0, max(SMALLEST_TARGET, box.width()), max(SMALLEST_TARGET, box.height()))
        room.moveCenter(box.center())
        near = [
            other for other, its in boxes if other is not widget and its.intersects(room) and not _holds(other, widget)
        ]
        if near:
            walk.add(
                "small target", screen, f"{name_of(widget)} {box.width()} × {box.height()} beside {name_of(near[0])}"
            )


def _holds(one: QWidget, other: QWidget) -> bool:
    return one.isAncestorOf(other) or other.isAncestorOf(one)


# Room for the words


def check_room(walk: Walk, screen: str, root: QWidget) -> None:
    """No words of the program are cut, and no widget lies over another."""
    for widget in inside(root):
        lack = _lacks(widget)
        if lack:
            walk.add("cut", screen, f"{name_of(widget)} {lack}")
        parent = widget.parentWidget()
        if parent is not None and is_used(widget) and not _scrolls(parent):
            shown = parent.rect().adjusted(-1, -1, 1, 1)
            if not shown.contains(widget.geometry()) and widget.geometry().intersects(shown):
                walk.add("outside", screen, f"{name_of(widget)} {widget.geometry()} in {parent.size()}")
    Noting.cut.clear()
    root.grab()  # as it stands now, whatever was drawn on the way
    for words in Noting.cut:
        if is_own(words):
            walk.add("cut", screen, f"drawn “{words}”")
    _check_overlap(walk, screen, root)


def _scrolls(parent: QWidget) -> bool:
    grand = parent.parentWidget()
    return isinstance(grand, QAbstractScrollArea) and grand.viewport() is parent


def _lacks(widget: QWidget) -> str:
    """Return what a widget lacks to show its words whole; "" where nothing is."""
    if isinstance(widget, QLabel):
        return _label_lacks(widget)
    if isinstance(widget, QAbstractButton) and widget.hasHeightForWidth():
        high = widget.heightForWidth(widget.width())
        return f"{widget.height()} high of {high}" if widget.height() < high - 2 else ""
    if isinstance(widget, QAbstractButton) and widget.text():
        wide = (
            widget.minimumSizeHint().width()
            if isinstance(widget, QCheckBox | QRadioButton)
            else widget.sizeHint().width()
        )
        return f"{widget.width()} of {wide}" if widget.width() < wide - 1 else ""
    return ""


def _label_lacks(widget: QLabel) -> str:
    words, room = widget.text(), widget.contentsRect()
    if isinstance(widget, ElidedLabel) and not (is_own(words) and " " in words):
        return ""  # with data in it (people too write single words of ours), and all of it in its tooltip
    if not widget.pixmap().isNull() or widget.textFormat() != Qt.TextFormat.PlainText:
        return ""
    if widget.wordWrap():
        high = widget.heightForWidth(widget.width())
        return f"{widget.height()} high of {high}" if widget.height() < high - 2 else ""
    wide = max(widget.fontMetrics().horizontalAdvance(line) for line in words.split("\n"))
    return f"{room.width()} of {wide}" if room.width() < wide - 1 else ""


def _check_overlap(walk: Walk, screen: str, root: QWidget) -> None:
    for parent in [root, *inside(root)]:
        layout: QLayout | None = parent.layout()
        if layout is None:
            continue
        # A ground behind others is no obstacle.
        mine = [each for each in widgets_of(layout) if each.isVisible() and type(each).__name__ != "_Strip"]
        for at, one in enumerate(mine):
            for other in mine[at + 1 :]:
                both = one.geometry() & other.geometry()
                if both.width() > 1 and both.height() > 1:
                    walk.add("over another", screen, f"{name_of(one)} and {name_of(other)} {both}")


# Words of another language


def is_own(words: str) -> bool:
    """Whether words are the program's own and nothing else, in the invented language or in one of its real ones."""
    return (words.startswith("[") and words.endswith("]")) or words in own_words()


@cache
def own_words() -> frozenset[str]:
    """Return what the program says in English and in French, without what has places for data."""
    said = ElementTree.parse(TRANSLATED).getroot().iter("message")
    found = {each.findtext(part) or "" for each in said for part in ("source", "translation")}
    return frozenset(words for words in found if "{" not in words and "%n" not in words)


def data_of(database: Database) -> str:
    """Return everything that is written in the database, to tell what people wrote from what the program says."""
    found: set[str] = set()
    with database.read() as session:
        for name in inspect(session.get_bind()).get_table_names():
            for row in session.execute(text(f'select * from "{name}"')):
                for value in row:
                    if isinstance(value, str):
                        found.add(value)
                        if value[:1] in "[{":
                            found.update(_strings(value))
    return "\n".join(found)


def _strings(raw: str) -> Iterator[str]:
    try:
        waiting = [json.loads(raw)]
    except ValueError:
        return
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value


FOREIGN = re.compile(
    r"@|^/|^(Ctrl|Alt|Shift)\b|^\d{3} \d\.\d\.\d|\{\{|…|^[A-Z]{3}-\d+$|\.pdf$|^relance-|"
    r"^(English|Français|MIT|TLS|STARTTLS|Relance)\b|example\.com$|[A-Z][a-z]+ 20\d\d$"
)
MAIL = re.compile(r"^(Hello|Please complete|Documents needed|To sign|For your approval)\b|Reminder: ")
"""Addresses, folders, keys, answers of servers, fields, numbers, files; mails speak their reader’s language."""
LETTERS = re.compile(r"[^\W\d_]{3,}")
"""A word: fewer letters are initials, units, or a file's ending."""


def check_words(walk: Walk, screen: str, root: QWidget, known: Callable[[str], bool]) -> None:
    """What the program says is in the language of the window; only what people wrote is not."""
    said: set[str] = Noting.drawn - Noting.shown
    for widget in inside(root):
        said |= {widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()}
        if isinstance(widget, QLabel | QAbstractButton):
            said.add(widget.text())
        said.add(widget.property("placeholderText") or "")
    for words in said:
        if MAIL.search(words):
            continue
        bare = words
        for _ in range(3):
            bare = re.sub(r"\[[^\[\]]*\]", " ", bare)
        for part in re.split(r" · | / |, |\. | – |: |\n|\t| → |^[\d.]+ ", bare.replace("&&", "&")):
            part = re.sub(r"\s(\*|\+\d+|\d+\s%)$", "", part.strip(" ."))
            if LETTERS.search(part) and not FOREIGN.search(part) and not known(part):
                walk.add("untranslated", screen, f"“{words}”")
                break
