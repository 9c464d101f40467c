"""The contacts of an account: NOTIFY and Signatory beside each, a red banner below an address that does not work."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.services.account_lists import ContactView
from app.views.accounts.contact_actions import ContactActions
from app.views.requests.kinds import KINDS
from app.views.theme import px, theme
from app.views.widgets.avatar import Avatar
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button, DotsButton, IconButton
from app.views.widgets.card import Card
from app.views.widgets.label import ElidedLabel, label, line
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.widgets.toggle import Toggle
from app.views.words import dates
from app.views.words.marking import translate

NAME, ADDRESS, LANGUAGE, NOTIFY, SIGNATORY, DOTS = range(6)
BROKEN = ("bounced", "unknown")


class ContactRow:
    """The widgets of one contact in the card's grid: a line, the row, a banner that shows when nothing can go there."""

    def __init__(self, contact: ContactView, actions: ContactActions, parent: QWidget) -> None:
        self.contact = contact
        self._actions = actions
        self.rule = line(parent=parent)
        self.who, self._avatar, self._name, self._role = _person(parent)
        self.address = QWidget(parent)
        self._mail, self._phone = ElidedLabel("", "body"), ElidedLabel("", "second")
        _stack(self.address, self._mail, self._phone)
        self.language = label("", "body", parent=parent)
        self.language.setContentsMargins(0, 0, px(12), 0)
        self.notify, self.notify_cell, self._notify_word = _switch(parent)
        self.kinds = IconButton("sliders-horizontal", translate("ContactsCard", "Kinds of request"))
        self.kinds.clicked.connect(lambda: actions.choose_kinds(self.contact))
        cell = self.notify_cell.layout()
        assert isinstance(cell, QHBoxLayout)
        cell.insertWidget(cell.count() - 1, self.kinds)
        self.signatory, self.signatory_cell, self._signatory_word = _switch(parent)
        self.dots = DotsButton("", parent)
        self.below = QWidget(parent)
        holder = QHBoxLayout(self.below)
        holder.setContentsMargins(px(12), 0, px(12), px(12))
        self.banner = Banner("", "bad", action=translate("ContactsCard", "Edit address"), icon_name="mail-x")
        self._tone = "bad"
        holder.addWidget(self.banner)
        self.notify.clicked.connect(lambda on: actions.set_notify(self.contact, on, self._back))
        self.signatory.clicked.connect(lambda on: actions.set_signatory(self.contact, on, self._back))
        self.dots.clicked.connect(self._menu)
        self.banner.acted.connect(self._on_banner)
        self.show_contact(contact)

    def place(self, grid: QGridLayout, row: int) -> int:
        """Put the widgets into the grid; returns the next free row."""
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self.rule, row, 0, 1, 6)
        grid.addWidget(self.who, row + 1, NAME)
        grid.addWidget(self.address, row + 1, ADDRESS)
        grid.addWidget(self.language, row + 1, LANGUAGE, middle)
        grid.addWidget(self.notify_cell, row + 1, NOTIFY, middle)
        grid.addWidget(self.signatory_cell, row + 1, SIGNATORY, middle)
        grid.addWidget(self.dots, row + 1, DOTS, middle)
        grid.addWidget(self.below, row + 2, 0, 1, 6)
        return row + 3

    def widgets(self) -> tuple[QWidget, ...]:
        """Return all that must go when the contact goes."""
        return (
            self.rule, self.who, self.address, self.language, self.notify_cell, self.signatory_cell, self.dots,
            self.below,
        )  # fmt: skip

    def show_contact(self, contact: ContactView) -> None:
        """Show the contact as it is now."""
        self.contact, person = contact, contact.person
        self._avatar.set_who(person.name, str(person.contact_id))
        self._name.setText(person.name)
        self._role.setText(person.role or "—")
        self._mail.setText(person.address or translate("ContactsCard", "No e-mail address"))
        self._phone.setText(contact.phone or "—")
        self.language.setText(
            translate("ContactsCard", "French") if person.language == "fr" else translate("ContactsCard", "English")
        )
        self.notify.setChecked(person.notify)
        self.notify.setAccessibleName(
            (
                translate("ContactsCard", "NOTIFY on for {name}")
                if person.notify
                else translate("ContactsCard", "NOTIFY off for {name}")
            ).format(name=person.name)
        )
        word, bad = (translate("ContactsCard", "On") if person.notify else translate("ContactsCard", "Off")), False
        self.kinds.setAccessibleName(
            translate("ContactsCard", "Kinds of request that {name} is told of").format(name=person.name)
        )
        self.kinds.setEnabled(person.notify)
        if person.notify and person.notify_kinds is not None:
            word = translate("ContactsCard", "{some} of {all} kinds").format(
                some=len(person.notify_kinds), all=len(KINDS)
            )
        if person.problem and person.notify:
            problems = {
                "bounced": translate("ContactsCard", "Bounced"),
                "unknown": translate("ContactsCard", "Unknown"),
                "stopped": translate("ContactsCard", "Stopped"),
            }
            word, bad = problems.get(person.problem, translate("ContactsCard", "No address")), True
        _say(self._notify_word, word, bad)
        self.signatory.setChecked(person.signatory)
        self.signatory.setAccessibleName(
            translate("ContactsCard", "{name} signs for the account").format(name=person.name)
        )
        _say(
            self._signatory_word,
            translate("ContactsCard", "On") if person.signatory else translate("ContactsCard", "Off"),
            False,
        )
        self.dots.setAccessibleName(translate("ContactsCard", "More actions for {name}").format(name=person.name))
        self._show_banner()

    def _show_banner(self) -> None:
        contact = self.contact
        broken = contact.address_problem in BROKEN
        self.below.setVisible(broken or contact.stopped)
        if broken:
            day = dates.day(dates.local(contact.address_problem_at).date()) if contact.address_problem_at else "—"
            text = (
                translate("ContactsCard", "{address} bounced on {day}. Nothing goes there until it is fixed.")
                if contact.address_problem == "bounced"
                else translate(
                    "ContactsCard", "The server did not know {address} on {day}. Nothing goes there until it is fixed."
                )
            )
            said = text.format(address=contact.person.address, day=day)
            self._warn(said, "bad", translate("ContactsCard", "Edit address"))
            self.banner.setToolTip(contact.address_problem_text)
        elif contact.stopped:
            text = translate("ContactsCard", "All e-mails to {name} are stopped: {reason}")
            said = text.format(name=contact.person.name, reason=contact.stop_reason or "—")
            self._warn(said, "neu", translate("ContactsCard", "Allow e-mails"))

    def _warn(self, said: str, tone: str, action: str) -> None:
        """Say it; a tone that stays keeps its own icon."""
        self.banner.set_message(said, tone if tone != self._tone else None, action)
        self._tone = tone

    def _on_banner(self) -> None:
        if self.contact.address_problem in BROKEN:
            self._actions.edit(self.contact, fix_address=True)
        else:
            self._actions.allow(self.contact)

    def _back(self) -> None:
        """Put the switches back to what is saved."""
        self.show_contact(self.contact)

    def _menu(self) -> None:
        contact, act = self.contact, self._actions
        found: list[MenuEntry | None] = [
            MenuEntry(translate("ContactsCard", "Edit…"), "pencil", on_triggered=lambda: act.edit(contact)),
            None,
        ]
        if contact.stopped:
            found.append(
                MenuEntry(translate("ContactsCard", "Allow e-mails"), "bell", on_triggered=lambda: act.allow(contact))
            )
        else:
            stop = translate("ContactsCard", "Stop e-mails to this contact…")
            found.append(MenuEntry(stop, "bell-off", on_triggered=lambda: act.stop(contact)))
        if contact.person.address:
            wrong = translate("ContactsCard", "Report a wrong recipient…")
            found.append(MenuEntry(wrong, "shield-alert", on_triggered=lambda: act.report(contact)))
        if contact.address_problem:
            works = translate("ContactsCard", "Address works")
            found.append(MenuEntry(works, "mail-check", on_triggered=lambda: act.address_works(contact)))
        found.append(None)
        remove = translate("ContactsCard", "Remove from account…")
        found.append(MenuEntry(remove, "user-x", danger=True, on_triggered=lambda: act.remove(contact)))
        menu = build_menu(self.dots, found)
        menu.setAccessibleName(translate("ContactsCard", "Actions for {name}").format(name=contact.person.name))
        self.dots.set_open(True)
        menu.aboutToHide.connect(lambda: self.dots.set_open(False))
        popup_at(menu, self.dots.mapToGlobal(self.dots.rect().bottomRight()))


class _Strip(QWidget):
    """The ground of the head row."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface2"))
        painter.end()


class ContactsCard(Card):
    """The table-like card. Rows of the same people stay as they are, so that the focus does."""

    def __init__(self, actions: ContactActions, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Contacts"), flush=True, parent=parent)
        self._actions = actions
        self.rows: list[ContactRow] = []
        self._hint = label(self.tr("NOTIFY: gets requests and reminders · Signatory: signs"), "second", wrap=True)
        self.set_aside(self._hint)
        add = Button(self.tr("Add contact"), icon_name="plus", small=True)
        add.clicked.connect(actions.add)
        self.set_aside(add)
        ground = QFrame()
        ground.setProperty("look", "clear")
        self._grid = QGridLayout(ground)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(NAME, 5)
        self._grid.setColumnStretch(ADDRESS, 7)
        self._ground = ground
        self._heads()
        self._empty = label(self.tr("No contact yet: nobody gets e-mails about this account."), "muted", wrap=True)
        self._empty.setContentsMargins(px(16), px(16), px(16), px(16))
        self._grid.addWidget(self._empty, 1, 0, 1, 6)
        self.body.addWidget(ground)

    def _heads(self) -> None:
        words = (
            self.tr("Name"), self.tr("E-mail and phone"), self.tr("Language"), self.tr("NOTIFY"),
            self.tr("Signatory"), "",
        )  # fmt: skip
        self._grid.addWidget(_Strip(), 0, 0, 1, 6)
        for at, word in enumerate(words):
            head = label(word, "second")
            head.setContentsMargins(px(16) if at == NAME else 0, px(7), px(12), px(7))
            self._grid.addWidget(head, 0, at)

    def show_contacts(self, contacts: tuple[ContactView, ...]) -> None:
        """Show the contacts."""
        if [row.contact.person.contact_id for row in self.rows] == [each.person.contact_id for each in contacts]:
            for row, contact in zip(self.rows, contacts, strict=True):
                row.show_contact(contact)
        else:
            self._rebuild(contacts)
        self._empty.setVisible(not contacts)

    def _rebuild(self, contacts: tuple[ContactView, ...]) -> None:
        for row in self.rows:
            for widget in row.widgets():
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self.rows = []
        at = 2
        for contact in contacts:
            row = ContactRow(contact, self._actions, self._ground)
            at = row.place(self._grid, at)
            self.rows.append(row)


def _person(parent: QWidget) -> tuple[QWidget, Avatar, QLabel, QLabel]:
    holder = QWidget(parent)
    row = QHBoxLayout(holder)
    row.setContentsMargins(px(16), px(8), px(8), px(8))
    row.setSpacing(px(10))
    avatar = Avatar("", "", 28)
    row.addWidget(avatar)
    words = QVBoxLayout()
    words.setSpacing(0)
    name, role = ElidedLabel("", "name"), ElidedLabel("", "second")
    words.addWidget(name)
    words.addWidget(role)
    row.addLayout(words, 1)
    return holder, avatar, name, role


def _stack(holder: QWidget, upper: QWidget, lower: QWidget) -> None:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, px(8), px(12), px(8))
    column.setSpacing(0)
    column.addWidget(upper)
    column.addWidget(lower)


def _switch(parent: QWidget) -> tuple[Toggle, QWidget, QLabel]:
    holder = QWidget(parent)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, px(8), 0)
    row.setSpacing(px(8))
    toggle, word = Toggle(""), label("", "second")
    word.setMinimumWidth(px(52))
    row.addWidget(toggle)
    row.addWidget(word)
    row.addStretch(1)
    return toggle, holder, word


def _say(word: QLabel, text: str, bad: bool) -> None:
    word.setText(text)
    word.setProperty("look", "error" if bad else "second")
    word.style().unpolish(word)
    word.style().polish(word)
