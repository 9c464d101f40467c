"""An opened organizer: its sections with n / m, the same form on screen, the forms that came back (ORG-2 to ORG-4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services.database import Changes
from app.services.errors import Refused
from app.services.requests import organizer_entry
from app.services.requests.acting import Acted
from app.services.requests.detail import RequestDetail, request_detail
from app.services.requests.organizer_returns import WAITING
from app.views.desk import Desk, Place
from app.views.organizers.answer_form import AnswerForm
from app.views.organizers.draft import Draft
from app.views.organizers.drop_box import DropBox, dropped
from app.views.organizers.exporting import AnswerExports
from app.views.organizers.finishing import Finishing
from app.views.organizers.head import Head
from app.views.organizers.leaving import LeaveAnswersDialog
from app.views.organizers.returning import FormReturns, undo
from app.views.organizers.section_list import SectionList
from app.views.organizers.side import Side
from app.views.requests.actions import RequestActions
from app.views.requests.kinds import KINDS
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.empty import EmptyState
from app.views.widgets.label import line
from app.views.widgets.menu import build_menu, popup_at
from app.views.words import refusals

NARROW = 1080
"""Narrower than this there is no room for the answers between the other two columns."""
LIVE = ("account", "contact", "mail", "settings")


class OrganizerPage(QWidget):
    """One organizer at a time: `shown(Place("organizer-open", request_id=…))`."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._desk = desk
        self._request_id: int | None = None
        self._section = 0
        self._stale = False
        self.detail: RequestDetail | None = None
        self.draft: Draft | None = None
        self.dialog: LeaveAnswersDialog | None = None
        self.actions_ = RequestActions(desk, self)
        self.finishing = Finishing(desk, self.actions_, self)
        self.returns = FormReturns(desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head = Head()
        column.addWidget(self.head)
        column.addWidget(line())
        self._stack = QStackedWidget()
        self._gone = EmptyState(
            self.tr("This organizer is not there any more"), self.tr("Somebody may have removed it."),
            tone="no_match", action=self.tr("All organizers"),
        )  # fmt: skip
        self._stack.addWidget(QWidget())
        self._stack.addWidget(self._body())
        self._stack.addWidget(self._gone)
        column.addWidget(self._stack, 1)
        self._connect()

    def _body(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.left = QWidget()
        self.left.setFixedWidth(px(212))
        column = QVBoxLayout(self.left)
        column.setContentsMargins(0, 0, 0, px(12))
        self.sections = SectionList()
        column.addWidget(self.sections, 1)
        self.box = DropBox()
        edge = QHBoxLayout()
        edge.setContentsMargins(px(12), 0, px(12), 0)
        edge.addWidget(self.box)
        column.addLayout(edge)
        row.addWidget(self.left)
        row.addWidget(line(vertical=True))
        middle = QVBoxLayout()
        middle.setSpacing(0)
        self.locked = Banner("", "neu")
        middle.addWidget(self.locked)
        self.form = AnswerForm(self)
        middle.addWidget(self.form, 1)
        row.addLayout(middle, 1)
        row.addWidget(line(vertical=True))
        self.side = Side(self._desk)
        self.side.setFixedWidth(px(344))
        row.addWidget(self.side)
        return made

    def _connect(self) -> None:
        self.head.back_wanted.connect(self._on_back)
        self.head.resend_wanted.connect(self._resend)
        self.head.menu_wanted.connect(self._menu)
        self.head.status_wanted.connect(self._status_menu)
        self.head.acted.connect(self._act)
        self.head.side.toggled.connect(lambda _: self._fit())
        self._gone.acted.connect(lambda: self._desk.go(Place("organizer")))
        self.sections.chosen.connect(self._show_section)
        self.form.edited.connect(self._on_edited)
        self.form.next_wanted.connect(self.next_missing)
        self.form.bar.saved.connect(self.save)
        self.form.bar.discarded.connect(self.discard)
        self.box.choose_wanted.connect(self.choose_form)
        self.box.dropped.connect(lambda path: self._read(path))
        self._desk.changed.connect(self._on_changed)
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+Down": self.next_missing, "Alt+Up": lambda: self._step(-1), "Alt+Down": lambda: self._step(1),
            "Ctrl+L": lambda: self._act("seal"), "Ctrl+R": self._resend, "Ctrl+P": self._print,
        }  # fmt: skip
        for key, slot in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # What the shell asks

    def title(self) -> str:
        """Return what the organizer is called."""
        return self.detail.row.title if self.detail is not None else self.tr("Organizer")

    def shown(self, place: Place) -> None:
        """Show an organizer; asks first where another one has unsaved answers."""
        other = place.request_id is not None and place.request_id != self._request_id
        if other and not self.may_leave(lambda: self.shown(place)):
            return
        if other:
            self._request_id, self.detail, self.draft, self._section = place.request_id, None, None, 0
            self._stack.setCurrentIndex(0)
        self.refresh()
        if self._request_id is not None:
            self.side.activity.show_request(self._request_id)

    def may_leave(self, then: Callable[[], None]) -> bool:
        """Whether the page may be left; else it asks Save, Discard or Stay, and calls `then` for the first two."""
        answers = self.draft.changed if self.draft is not None else 0
        if not answers and not self.side.reminders.is_dirty:
            return True
        self.dialog = LeaveAnswersDialog(self, self.title(), answers)
        self.dialog.saving.connect(lambda: self._save_and(then))
        self.dialog.discarding.connect(lambda: self._discard_and(then))
        self.dialog.open()
        return False

    def search_field(self) -> QWidget | None:
        """Return none: a form is read from its sections."""
        return None

    def focus_area(self) -> QWidget:
        """Return the list of sections."""
        return self.sections.list

    # Showing

    def refresh(self) -> None:
        """Read the organizer anew."""
        if self._request_id is None:
            return
        self._stale = False
        office, request_id = self._desk.office, self._request_id
        self._desk.run(self, lambda: request_detail(office, request_id), self._show, key="organizer")

    def _show(self, found: RequestDetail | None) -> None:
        if found is None:
            self._stack.setCurrentIndex(2)
            return
        if found.row.id != self._request_id:
            return
        before, self.detail = self.draft, found
        same = before is not None and before.sections == found.content.sections
        self.draft = before.rebased(found.content) if before is not None else Draft(found.content)
        self._stack.setCurrentIndex(1)
        self.head.show_row(found.row)
        self._show_lock(found)
        self.side.show_detail(found)
        if same and before is not None and self.form.section == self._section:
            self.form.refresh(self.draft)
            for row in self.form.rows.values():
                row.set_locked(self.is_locked)
        else:
            self._show_section(min(self._section, len(self.draft.sections) - 1))
        self._on_edited()
        self._desk.titled.emit()

    @property
    def is_locked(self) -> bool:
        """Whether the answers are only to be read."""
        return self.detail is None or self.detail.row.state not in WAITING or self.detail.row.archived

    def _show_lock(self, found: RequestDetail) -> None:
        self.box.setVisible(not self.is_locked)
        self.locked.setVisible(self.is_locked)
        words = {
            "submitted": self.tr("Submitted: the answers are only to be read. Unsubmit it to change them."),
            "sealed": self.tr("Sealed: the answers are locked. Unseal it first to change them."),
            "draft": self.tr("It has not been sent yet."),
        }
        self.locked.set_message(words.get(found.row.state, self.tr("It does not wait for answers any more.")), "neu")

    def _show_section(self, at: int) -> None:
        if self.draft is None:
            return
        self._section = at
        self.form.show_section(self.draft, at, locked=self.is_locked)
        self.sections.show_draft(self.draft, at)

    def _on_edited(self) -> None:
        draft = self.draft
        if draft is None:
            return
        self.sections.show_draft(draft, self._section)
        count = draft.changed
        wrong = self.tr("%n answer(s) cannot be read", "", len(draft.wrong)) if draft.wrong else None
        self.form.bar.set_changed(count > 0, wrong)
        self.form.bar.set_words(self.tr("%n answer(s) entered by you · the client is not mailed", "", count))

    def _on_changed(self, changes: Changes) -> None:
        if self._request_id is None:
            return
        touched = changes.touches("request", self._request_id) or any(changes.touches(each) for each in LIVE)
        if touched and self.isVisible():
            self.refresh()
            self.side.activity.refresh()
        elif touched:
            self._stale = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for three columns, a button shows the right one in the place of the left one."""
        super().resizeEvent(event)
        self.head.side.setVisible(self.width() < px(NARROW))
        self._fit()

    def _fit(self) -> None:
        narrow, wanted = self.width() < px(NARROW), self.head.side.isChecked()
        self.side.setVisible(wanted or not narrow)
        self.left.setVisible(not (narrow and wanted))

    def showEvent(self, event: object) -> None:
        if self._stale:
            self.refresh()

    # Moving

    def next_missing(self) -> None:
        """Go to the next required question without an answer, from the one that has the focus on."""
        draft = self.draft
        if draft is None or not (missing := draft.missing()):
            return
        order = [each.key for section in draft.sections for each in section.questions]
        here = self.form.focused()
        start = order.index(here) if here else order.index(draft.sections[self._section].questions[0].key) - 1
        key = next((each.key for each in missing if order.index(each.key) > start), missing[0].key)
        section = draft.place_of(key)
        if section != self._section:
            self._show_section(section)
        self.form.go_to(key)

    def _step(self, by: int) -> None:
        if self.draft is not None and 0 <= self._section + by < len(self.draft.sections):
            self._show_section(self._section + by)
            self._first(self.form.rows)

    def _first(self, keys: Iterable[str]) -> None:
        key = next((each for each in keys if self.form.rows[each].isVisible()), "")
        self.form.go_to(key)

    # Saving

    def save(self) -> None:
        """Keep what was entered (Ctrl S); mails nobody."""
        self._save_and(lambda: None)

    def _save_and(self, then: Callable[[], None]) -> None:
        draft, detail = self.draft, self.detail
        if self.side.reminders.is_dirty:
            self.side.reminders.save()
        if draft is None or detail is None or not draft.changed:
            then()
            return
        if draft.wrong:
            self._show_wrong(next(iter(draft.wrong)))
            return
        office, request_id, version, entered = self._desk.office, detail.row.id, draft.stored.version, draft.entered()
        count = draft.changed

        def done(acted: Acted) -> None:
            if self.draft is not None:
                self.draft.kept(entered)
            text = self.tr("%n answer(s) saved; nobody was mailed", "", count)
            self._desk.toast(text, icon="check", undo=lambda: undo(self._desk, self, acted), seconds=8)
            self.refresh()
            then()

        self._desk.do(self, lambda: organizer_entry.enter(office, request_id, version, entered), done, self._on_refused)

    def discard(self) -> None:
        """Take back what was entered and not saved."""
        if self.draft is not None:
            self.draft = Draft(self.draft.stored)
            self._show_section(self._section)
            self._on_edited()

    def _discard_and(self, then: Callable[[], None]) -> None:
        self.side.reminders.discard()
        self.discard()
        then()

    def _show_wrong(self, key: str) -> None:
        assert self.draft is not None
        self._show_section(self.draft.place_of(key))
        self.form.go_to(key)

    def _on_refused(self, error: Exception) -> None:
        """Show what changed meanwhile below what was typed, which stays."""
        if isinstance(error, Refused) and error.code == "changed-meanwhile":
            self._desk.toast(refusals.refusal(error), icon="circle-alert", seconds=10)
            self.refresh()
            return
        self._desk.explain(error)

    # Acting

    def choose_form(self) -> None:
        """Ask for a returned form, and read it."""
        request_id = self._request_id
        if request_id is not None:
            self._save_and(lambda: self.returns.choose(request_id))

    def _read(self, path: Path) -> None:
        """Read a dropped form; what was typed is saved first, so that old stands against new as it is."""
        request_id = self._request_id
        if request_id is not None:
            self._save_and(lambda: self.returns.read(request_id, path))

    def _act(self, code: str) -> None:
        if self.detail is not None and code in self.detail.row.actions and self.draft is not None:
            self._save_and(lambda: self.finishing.ask(code, self.detail, self.draft))

    def _resend(self) -> None:
        if self.detail is not None:
            self.actions_.resend([self.detail.row])

    def _print(self) -> None:
        if self.detail is not None:
            AnswerExports(self._desk, self).show_paper(self.detail.row)

    def _menu(self) -> None:
        if self.detail is not None:
            menu = build_menu(self, self.actions_.entries(self.detail.row))
            self.head.dots.set_open(True)
            menu.aboutToHide.connect(lambda: self.head.dots.set_open(False))
            popup_at(menu, self.head.dots.mapToGlobal(self.head.dots.rect().bottomRight()))

    def _status_menu(self) -> None:
        if self.detail is not None and self.detail.row.actions:
            menu = build_menu(self, self.actions_.lifecycle(self.detail.row))
            menu.popup(self.head.pill.mapToGlobal(self.head.pill.rect().bottomLeft()))

    def _on_back(self) -> None:
        if self.detail is None:
            self._desk.go(Place("organizer"))
            return
        row = self.detail.row
        self._desk.go(Place("account", row.account_id, KINDS[row.kind].account_tab, row.id))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event.mimeData()) and not self.is_locked:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for path in dropped(event.mimeData())[:1]:
            self._read(path)
        event.acceptProposedAction()
