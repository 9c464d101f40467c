"""The window: side bar, banners, one page at a time, status bar. It fulfils what pages wish of the desk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QHideEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.services.requests.listing import Kind
from app.views.desk import Desk, Place, Question, RequestWish
from app.views.explaining import explanation_of
from app.views.first_frame import NARROW_BELOW, SMALLEST, USUAL
from app.views.hint_bar import HintBar
from app.views.icons import program_icon
from app.views.keys import bind_digit, bind_menu_key
from app.views.notices import Notices
from app.views.places import HOME, Page, make_page
from app.views.pulse import Glance, Pulse
from app.views.sidebar import Sidebar
from app.views.status_bar import StatusBar
from app.views.theme import px, theme
from app.views.toasts import Toasts
from app.views.widgets.dialog import confirm
from app.views.widgets.label import line
from app.views.widgets.scroll import PageScroll


class MainWindow(QMainWindow):
    """The program's one window. Closing it is the shell's affair: `closing` may refuse it (APP-2)."""

    notice_acted = Signal(str)
    """A code of `notices`."""
    shown_changed = Signal(bool)

    def __init__(self, desk: Desk, pulse: Pulse) -> None:
        super().__init__()
        self._desk = desk
        self._pulse = pulse
        self._pages: dict[str, tuple[PageScroll, Page]] = {}
        self.place: Place | None = None
        self._backed_up: tuple[datetime | None] | None = None
        self.closing: Callable[[], bool] = lambda: True
        """Asked before the window closes; False keeps it (hidden, minimised, or as it is)."""
        self.setWindowIcon(program_icon())
        self.setWindowTitle("Relance")
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self._retranslating = QTimer(self)
        self._retranslating.setSingleShot(True)
        self._retranslating.timeout.connect(self.rebuild)
        self._text_scale = theme().text_scale
        theme().changed.connect(self._on_look)
        self._build()
        self._bind_keys()
        self._connect()
        self.restoreGeometry(desk.preferences.layout("window"))

    # Building

    def _build(self) -> None:
        self.sidebar = Sidebar(self._desk)
        self.notices = Notices()
        self.hint = HintBar(self._desk.preferences)
        self.stack = QStackedWidget()
        self.status = StatusBar()
        ground = QWidget()
        ground.setProperty("look", "surface")
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.notices)
        right.addWidget(self.hint)
        right.addWidget(self.stack, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.sidebar)
        middle.addWidget(line(vertical=True))
        middle.addLayout(right, 1)
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(line())
        column.addWidget(self.status)
        self.setCentralWidget(ground)
        self.toast = Toasts(ground)
        self.sidebar.search_wanted.connect(self._search)
        self.notices.acted.connect(self.notice_acted)
        self.notices.focus_lost.connect(self._focus_page)
        self.hint.focus_lost.connect(self._focus_page)
        self.hint.learn_more.connect(lambda page: self.show_help())
        self.status.place_wanted.connect(lambda page: self._desk.go(Place(page)))
        self.status.help_wanted.connect(self.show_help)
        self._fold()
        if self._pulse.glance is not None:
            self.show_glance(self._pulse.glance)
        if self._backed_up is not None:
            self.status.show_backup(self._backed_up[0])

    def _bind_keys(self) -> None:
        for number in range(9):
            bind_digit(self, "Ctrl", number + 1).activated.connect(self._going_to(number))
        bind_menu_key(self)
        self._key("Ctrl+N", self._new_request_here)
        self._key("Ctrl+Q", self._desk.quit)
        self._key("F1", self.show_help)
        self._key("F6", lambda: self._next_area(1))
        self._key("Shift+F6", lambda: self._next_area(-1))
        self._search_key = self._key("Ctrl+K", self._search)
        self._search_key.setEnabled(self.sidebar.is_narrow)

    def _key(self, keys: str, act: Callable[[], None]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(act)
        return shortcut

    def _connect(self) -> None:
        desk = self._desk
        desk.navigated.connect(self.go)
        desk.toasted.connect(lambda wish: self.toast.show_wish(wish))
        desk.asked.connect(self._ask)
        desk.explained.connect(self._explain)
        desk.announced.connect(self._announce)
        desk.request_wanted.connect(self._new_request)
        desk.statement_wanted.connect(self._import_statement)
        desk.titled.connect(self.retitle)
        self._pulse.beaten.connect(self.show_glance)

    def rebuild(self) -> None:
        """Make everything anew, as after a change of language; the place stays.

        An open dialog may hold something typed, and goes with its page: its end is waited for.
        """
        if (dialog := next((each for each in self.findChildren(QDialog) if each.isVisible()), None)) is not None:
            dialog.finished.connect(lambda: self._retranslating.start(0))
            return
        place = self.place or HOME
        for scroll, _ in self._pages.values():
            scroll.hide()
            scroll.deleteLater()
        self._pages.clear()
        old = self.centralWidget()
        self._build()
        if old is not None:
            old.deleteLater()
        self.place = None
        self.go(place)

    # Places

    def go(self, place: Place) -> None:
        """Show a page; the page that is left may ask first."""
        if self._may_leave(place):
            self._show_page(place)

    def _may_leave(self, place: Place) -> bool:
        if self.place is None or self.place.page == place.page:
            return True
        may_leave = getattr(self._pages[self.place.page][1], "may_leave", None)
        return may_leave is None or bool(may_leave(lambda: self._show_page(place)))

    def _show_page(self, place: Place) -> None:
        known = self._pages.get(place.page)
        if known is None:
            widget, page = make_page(place.page, self._desk)
            known = self._pages[place.page] = (PageScroll(widget), page)
            self.stack.addWidget(known[0])
        scroll, page = known
        came_from_elsewhere = self.place is None or self.place.page != place.page
        self.place = place
        self.stack.setCurrentWidget(scroll)
        self.sidebar.select(place.page)
        self.hint.show_for(place.page)
        page.shown(place)
        self.retitle()
        if came_from_elsewhere:
            self._focus_page()

    def _focus_page(self) -> None:
        """Give the keyboard to the page; where it has nothing to hold it, to the side bar."""
        page = self.page()
        area = page.focus_area() if page is not None else self.sidebar.focus_area()
        area.setFocus(Qt.FocusReason.OtherFocusReason)
        focused: QWidget | None = self.focusWidget()
        if focused is None or (focused is not area and not area.isAncestorOf(focused)):
            self.sidebar.focus_area().setFocus(Qt.FocusReason.OtherFocusReason)

    def page(self) -> Page | None:
        """The page that is shown."""
        return self._pages[self.place.page][1] if self.place is not None else None

    def retitle(self) -> None:
        """Put the place into the window's title."""
        page = self.page()
        title = page.title() if page is not None else ""
        self.setWindowTitle(f"{title} – Relance" if title else "Relance")

    def _new_request_here(self) -> None:
        """On an account's page the new request is about that account."""
        account_id = self.place.account_id if self.place is not None else None
        self._desk.new_request(account_ids=() if account_id is None else (account_id,))

    def _going_to(self, number: int) -> Callable[[], None]:
        def go() -> None:
            if number < len(self.sidebar.pages):
                self._desk.go(Place(self.sidebar.pages[number]))

        return go

    def _next_area(self, step: int) -> None:
        page = self.page()
        areas: list[QWidget] = [self.sidebar.focus_area()]
        if page is not None:
            areas.append(page.focus_area())
        areas.append(self.status.focus_area())
        focused: QWidget | None = self.focusWidget()
        grounds = (self.sidebar, self.stack, self.status) if page is not None else (self.sidebar, self.status)
        at = next((i for i, each in enumerate(grounds) if focused is not None and each.isAncestorOf(focused)), 0)
        areas[(at + step) % len(areas)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _search(self) -> None:
        """Open the narrow bar for as long as somebody searches."""
        self.sidebar.set_narrow(False)
        self.sidebar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # What pages wish

    def _ask(self, question: Question) -> None:
        confirm(
            question.parent,
            question.title,
            question.text,
            question.button,
            question.on_yes,
            variant="danger" if question.danger else "primary",
        )

    def _explain(self, error: Exception) -> None:
        explanation_of(error, self if self.isVisible() else None).open()

    def _announce(self, words: str) -> None:
        self.status.announce(words)
        if words and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _new_request(self, wish: RequestWish) -> None:
        from app.views.requests.kinds import KINDS
        from app.views.requests.new_request import NewRequestDialog

        view = KINDS[Kind(str(wish.kind))] if wish.kind is not None else None
        if view is not None and view.editor_page and len(wish.account_ids) <= 1:
            self._desk.go(Place(view.editor_page, account_id=next(iter(wish.account_ids), None)))
            return
        dialog = NewRequestDialog(self._desk, wish.kind, wish.account_ids, documents=wish.documents)
        if dialog.parent() is None:
            dialog.setParent(self, dialog.windowFlags())
        dialog.open()

    def _import_statement(self, paths: tuple[Path, ...]) -> None:
        from app.views.banking.dialog import StatementDialog

        StatementDialog(self._desk, self, paths).open()

    def show_help(self) -> None:
        """Show the help for the page and the part of it that shows."""
        from app.views.help.window import help_for

        help_for(self)

    def help_place(self) -> tuple[str, str]:
        """The page that shows, and its tab or section, for the help."""
        place, page = self.place or HOME, self.page()
        part = getattr(page, "help_part", None)
        return place.page, part() if part is not None else place.tab

    # What is shown around the page

    def show_glance(self, glance: Glance) -> None:
        """Show how the firm stands."""
        self.sidebar.show_glance(glance)
        self.status.show_glance(glance)
        self.notices.show_glance(glance)

    def show_backup(self, moment: datetime | None) -> None:
        """Show when the last good backup was made."""
        self._backed_up = (moment,)
        self.status.show_backup(moment)

    # The window itself

    def _fold(self) -> None:
        searching = self.sidebar.search.hasFocus()
        self.sidebar.set_narrow(self.width() < px(NARROW_BELOW) and not searching)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
        self._search_key.setEnabled(self.sidebar.is_narrow)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            # One for each translator: answered once.
            self._retranslating.start(0)

    def _on_look(self) -> None:
        """Lengths are taken when a page is made, unlike fonts: with another text size all pages are made anew."""
        if theme().text_scale != self._text_scale:
            self._text_scale = theme().text_scale
            self._retranslating.start(0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._focus_page()
        self.shown_changed.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.shown_changed.emit(False)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._desk.preferences.keep_layout("window", self.saveGeometry())
        if self.closing():
            event.accept()
        else:
            event.ignore()

    def come_forward(self) -> None:
        """Show the window before all others."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()
