"""The page of one account: its head, its tabs, one list or form below."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services import account_choices, account_lists
from app.services.account_choices import AccountChoices
from app.services.account_lists import AccountDetail, ContactView
from app.services.database import Changes
from app.services.requests import listing
from app.services.requests.listing import Kind
from app.views.accounts.account_actions import AccountActions, is_paused, today
from app.views.accounts.audit_view import AuditView
from app.views.accounts.contact_actions import ContactActions
from app.views.accounts.header import AccountHeader
from app.views.accounts.info_tab import InfoTab
from app.views.accounts.leave_dialog import LeaveDialog
from app.views.desk import Desk, Place
from app.views.documents.list import DocumentList
from app.views.keys import bind_digit
from app.views.requests.kinds import KINDS
from app.views.requests.request_list import RequestList
from app.views.requests.tasks_page import TasksList
from app.views.theme import px
from app.views.widgets.empty import EmptyState
from app.views.widgets.label import line
from app.views.widgets.menu import build_menu, popup_at
from app.views.widgets.tabs import TabBar

LISTS: Mapping[str, Kind] = {
    view.account_tab: view.kind for view in sorted(KINDS.values(), key=lambda view: view.tab_rank)
}
"""The tabs that are lists of requests, each of one kind."""
TABS = ("info", *LISTS, "tasks", "audit")
USUAL = "organizer"
LIVE = frozenset({"account", "contact", "request", "mail", "settings"})


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a fresh read found; `detail` None where the account is gone."""

    account_id: int
    detail: AccountDetail | None
    counts: Mapping[Kind, int]
    choices: AccountChoices


class AccountPage(QWidget):
    """One account at a time: `shown(Place("account", account_id=…, tab=…, request_id=…))`."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self.account_id: int | None = None
        self.detail: AccountDetail | None = None
        self._choices: AccountChoices | None = None
        self._name = ""
        self._stale = False
        self._bodies: dict[str, QWidget] = {}
        self._people: ContactActions | None = None
        self.actions_ = AccountActions(desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = AccountHeader(desk)
        column.addWidget(self.header)
        column.addLayout(self._tab_row())
        column.addWidget(line())
        self._stack = QStackedWidget()
        self._gone = EmptyState(
            self.tr("This account is not there any more"),
            self.tr("Somebody may have removed it."),
            tone="no_match",
            action=self.tr("All accounts"),
        )
        self._stack.addWidget(self._gone)
        self._stack.addWidget(QWidget())
        self._stack.setCurrentIndex(1)
        column.addWidget(self._stack, 1)
        self._connect()

    def _tab_row(self) -> QHBoxLayout:
        words = {kind: QCoreApplication.translate("words", view.plural) for kind, view in KINDS.items()}
        captions = {
            "info": self.tr("Info"), "docs": self.tr("Docs"), "tasks": self.tr("Client tasks"),
            "audit": self.tr("Audit trail"),
        }  # fmt: skip
        self.tabs = TabBar(self.tr("Parts of the account"))
        self.tabs.blockSignals(True)  # the first tab added becomes current by itself: that is no choice of anybody's
        for key in TABS:
            self.tabs.add(key, captions.get(key) or words[LISTS[key]])
        self.tabs.blockSignals(False)
        row = QHBoxLayout()
        row.setContentsMargins(px(15), 0, px(15), 0)
        row.addWidget(self.tabs, 1)
        return row

    def _connect(self) -> None:
        head = self.header
        head.tag_clicked.connect(lambda tag: self._desk.go(Place("accounts", tab=tag)))
        head.message_wanted.connect(self._on_message)
        head.new_wanted.connect(self._on_new)
        head.menu_wanted.connect(self._on_menu)
        head.contacts.notified.connect(self._on_notified)
        head.contacts.more.connect(lambda: self.tabs.set_current_key("info"))
        head.contacts.add.connect(lambda: self._people.add() if self._people is not None else None)
        self._gone.acted.connect(lambda: self._desk.go(Place("accounts")))
        self.tabs.key_changed.connect(self._show_tab)
        self._desk.changed.connect(self._on_changed)
        for number, key in enumerate(list(TABS)[:10], 1):
            bind_digit(self, "Alt", number).activated.connect(lambda key=key: self.tabs.set_current_key(key))

    # What the shell asks

    def title(self) -> str:
        """Return the account's name, for the window's title."""
        return self._name or self.tr("Account")

    def shown(self, place: Place) -> None:
        """Show an account, a tab, a request in the panel. Asks first where another account has unsaved changes."""
        other = place.account_id is not None and place.account_id != self.account_id
        if other and not self.may_leave(lambda: self._go_to(place)):
            return
        self._go_to(place)

    def may_leave(self, then: Callable[[], None]) -> bool:
        """Whether the page may be left now; else it asks Save, Discard or Stay, and calls `then` for the first two."""
        info = self._bodies.get("info")
        if not isinstance(info, InfoTab) or not info.is_changed:
            return True
        self.tabs.set_current_key("info")
        dialog = LeaveDialog(self, self._name)

        def discard() -> None:
            info.discard()
            then()

        dialog.saving.connect(lambda: info.save(then))
        dialog.discarding.connect(discard)
        dialog.open()
        return False

    def search_field(self) -> QWidget | None:
        """Return the search box of the tab that shows, if it has one."""
        body = self._bodies.get(self.tabs.current_key)
        return body.search if isinstance(body, (RequestList, DocumentList, AuditView)) else None

    def help_part(self) -> str:
        """Return the tab that shows."""
        return self.tabs.current_key

    def focus_area(self) -> QWidget:
        """Return what gets the focus: the list of the tab, else (a form, an empty list) the tabs."""
        body = self._bodies.get(self.tabs.current_key)
        if isinstance(body, (RequestList, DocumentList, TasksList, AuditView)) and body.table.isVisible():
            return body.table
        return self.tabs

    # Showing

    def _go_to(self, place: Place) -> None:
        tab = next((view.account_tab for view in KINDS.values() if view.kind == place.tab), place.tab)
        if place.account_id is not None and place.account_id != self.account_id:
            self._begin(place.account_id)
            tab = tab or USUAL
        if tab in TABS:
            self.tabs.set_current_key(tab)
        self._show_tab(self.tabs.current_key)
        self.refresh()
        if place.request_id is not None:
            self._open_request(place.request_id)
        body = self._bodies.get(self.tabs.current_key)
        if place.document_id is not None and isinstance(body, DocumentList):
            body.open_document(place.document_id)

    def _begin(self, account_id: int) -> None:
        """Turn to another account: nothing of the one before stays."""
        for body in self._bodies.values():
            self._stack.removeWidget(body)
            body.hide()
            body.deleteLater()
        self._bodies.clear()
        if self._people is not None:
            self._people.deleteLater()
        self.account_id, self.detail, self._name = account_id, None, ""
        self._people = ContactActions(self._desk, self, account_id)

    def _open_request(self, request_id: int) -> None:
        body = self._bodies.get(self.tabs.current_key)
        if isinstance(body, (RequestList, DocumentList, TasksList)):
            body.open_request(request_id)

    def _show_tab(self, key: str) -> None:
        if self.account_id is None or not key:
            return
        body = self._bodies.get(key)
        if body is None:
            body = self._bodies[key] = self._made(key, self.account_id)
            self._stack.addWidget(body)
            if isinstance(body, InfoTab) and self.detail is not None and self._choices is not None:
                body.show_detail(self.detail, self._choices)
        self._stack.setCurrentWidget(body)

    def _made(self, key: str, account_id: int) -> QWidget:
        """Make the body of a tab when it is first wanted."""
        if key == "info":
            assert self._people is not None
            info = InfoTab(self._desk, account_id, self.actions_, self._people)
            info.reload_wanted.connect(self.refresh)
            return info
        if key == "tasks":
            return TasksList(self._desk, account_id=account_id)
        if key == "audit":
            return AuditView(self._desk, account_id=account_id)
        if key == "docs":
            return DocumentList(self._desk, account_id=account_id)
        made = RequestList(self._desk, (LISTS[key],), account_id=account_id)
        made.panel.set_account_button(False)
        return made

    def refresh(self) -> None:
        """Read the account anew, off the GUI thread."""
        if self.account_id is None:
            return
        self._stale = False
        office, account_id = self._desk.office, self.account_id

        def work() -> _Answer:
            return _Answer(
                account_id,
                account_lists.account_detail(office, account_id),
                listing.waiting_counts(office, account_id),
                account_choices.account_choices(office),
            )

        self._desk.run(self, work, self._show, key="account")

    def _show(self, answer: _Answer) -> None:
        if answer.account_id != self.account_id:
            return
        self.detail, self._choices = answer.detail, answer.choices
        found = answer.detail
        for each in (self.header, self.tabs):
            each.setVisible(found is not None)
        if found is None:
            self._stack.setCurrentWidget(self._gone)
            return
        if self._people is not None:
            self._people.language = found.fields.language or answer.choices.language
        renamed, self._name = self._name != found.row.name, found.row.name
        self._desk.titled.emit()
        self.header.show_detail(found, is_paused(found.row, today(self._desk)))
        for key, kind in LISTS.items():
            self.tabs.set_count(key, answer.counts[kind] or None)
        self.tabs.set_count("tasks", sum(answer.counts.values()) or None)
        info = self._bodies.get("info")
        if isinstance(info, InfoTab):
            info.show_detail(found, answer.choices)
        if renamed:
            self._desk.titled.emit()

    def showEvent(self, event: object) -> None:
        if self._stale:
            self.refresh()

    def _on_changed(self, changes: Changes) -> None:
        if any(entity in LIVE for entity, _ in changes.items):
            if self.isVisible():
                self.refresh()
            else:
                self._stale = True

    # What the head asks

    def _on_notified(self, contact: ContactView, on: bool) -> None:
        if self._people is not None:
            back = contact.person.notify
            self._people.set_notify(contact, on, lambda: self.header.contacts.set_chip(contact.person.contact_id, back))

    def _on_message(self) -> None:
        if self.account_id is not None:
            self._desk.new_request(kind=Kind.CHAT, account_ids=(self.account_id,))

    def _on_new(self) -> None:
        if self.account_id is None:
            return
        menu = build_menu(self, self.actions_.kinds_menu((self.account_id,)))
        menu.setAccessibleName(self.tr("New request"))
        button = self.header.new
        popup_at(menu, button.mapToGlobal(button.rect().bottomRight()))

    def _on_menu(self) -> None:
        if self.detail is None:
            return
        dots = self.header.dots
        dots.set_open(True)
        self.actions_.popup(
            self.detail.row,
            dots.mapToGlobal(dots.rect().bottomRight()),
            closed=lambda: dots.set_open(False),
        )
