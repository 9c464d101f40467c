"""The head of an account's page: who it is, who is told, and the way to ask for something."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.account_lists import AccountDetail, ContactView
from app.views.accounts.account_cells import type_word
from app.views.accounts.account_facts import paused_words
from app.views.desk import Desk
from app.views.theme import px
from app.views.widgets.avatar import Avatar
from app.views.widgets.button import Button, DotsButton, IconButton
from app.views.widgets.flow import FlowRow
from app.views.widgets.label import ElidedLabel, label, line
from app.views.widgets.notify_chip import NotifyChip
from app.views.widgets.pill import Pill, PillLook
from app.views.widgets.tag import TagChip
from app.views.words import audit

TAGS = 4


class ContactChip(QFrame):
    """Avatar, name, role, and NOTIFY; `notified` carries what was pressed."""

    notified = Signal(object, bool)

    def __init__(self, contact: ContactView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "box")
        self.contact = contact
        row = QHBoxLayout(self)
        row.setContentsMargins(px(5), px(3), px(4), px(3))
        row.setSpacing(px(7))
        self._avatar = Avatar("", "", 20)
        self._name = label("", "name")
        self._role = label("", "second")
        self.notify = NotifyChip("")
        for each in (self._avatar, self._name, self._role, self.notify):
            row.addWidget(each)
        self.notify.clicked.connect(lambda on: self.notified.emit(self.contact, on))
        self.show_contact(contact)

    def show_contact(self, contact: ContactView) -> None:
        """Show the contact as it is now."""
        self.contact, person = contact, contact.person
        self._avatar.set_who(person.name, str(person.contact_id))
        self._name.setText(person.name)
        self.notify.set_person(person.name)
        self.notify.setChecked(person.notify)
        problem = audit.why_skipped(person.problem) if person.problem else ""
        self.setToolTip(f"{person.name}: {problem}" if problem else person.address)
        self._role.setText(problem if problem else person.role)
        self._role.setVisible(bool(problem or person.role))
        self._role.setProperty("look", "error" if problem else "second")
        self._role.style().unpolish(self._role)
        self._role.style().polish(self._role)
        self.adjustSize()


class ContactStrip(QWidget):
    """As many chips as fit, "+n" for the rest, and a plus. `more` asks for the Info tab, `add` for a new contact."""

    notified = Signal(object, bool)
    more = Signal()
    add = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Contacts at a glance"))
        self._caption = label(self.tr("Contacts"), "second", parent=self)
        self.chips: list[ContactChip] = []
        self._more = Button("", "ghost", small=True, parent=self)
        self._more.clicked.connect(self.more)
        self._plus = IconButton("plus", self.tr("Add contact"), parent=self)
        self._plus.clicked.connect(self.add)

    def show_contacts(self, contacts: tuple[ContactView, ...]) -> None:
        """Show the contacts; chips of the same people stay, so that the focus does."""
        if [chip.contact.person.contact_id for chip in self.chips] == [each.person.contact_id for each in contacts]:
            for chip, contact in zip(self.chips, contacts, strict=True):
                chip.show_contact(contact)
        else:
            for chip in self.chips:
                chip.hide()
                chip.deleteLater()
            self.chips = [ContactChip(each, self) for each in contacts]
            for chip in self.chips:
                chip.notified.connect(self.notified)
        self._arrange()

    def set_chip(self, contact_id: int, on: bool) -> None:
        """Put a chip back to what is saved."""
        for chip in self.chips:
            if chip.contact.person.contact_id == contact_id:
                chip.notify.setChecked(on)

    def sizeHint(self) -> QSize:
        return QSize(px(400), px(30))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(30))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        high, gap = px(28), px(8)
        caption = self._caption.sizeHint()
        self._caption.setGeometry(0, (self.height() - caption.height()) // 2, caption.width(), caption.height())
        x = caption.width() + px(10)
        room = self.width() - px(28)
        shown = 0
        widths = [chip.sizeHint().width() for chip in self.chips]
        for at, width in enumerate(widths):
            rest = px(44) if at + 1 < len(widths) else 0
            if x + width + gap + rest > room and (at > 0 or x + width > room):
                break
            chip = self.chips[at]
            chip.setGeometry(x, (self.height() - high) // 2, width, high)
            chip.show()
            x += width + gap
            shown = at + 1
        for chip in self.chips[shown:]:
            chip.hide()
        left = len(self.chips) - shown
        self._more.setVisible(left > 0)
        if left > 0:
            self._more.setText(f"+{left}")
            self._more.setAccessibleName(self.tr("%n more contact(s)", "", left))
            wide = self._more.sizeHint().width()
            self._more.setGeometry(x, (self.height() - high) // 2, wide, high)
            x += wide + px(4)
        self._plus.setGeometry(x, (self.height() - high) // 2, px(28), high)
        before: QWidget | None = None
        for each in (*(chip.notify for chip in self.chips), self._more, self._plus):
            if before is not None:
                QWidget.setTabOrder(before, each)
            before = each


class AccountHeader(QWidget):
    """Signals what was pressed; the page does it."""

    tag_clicked = Signal(str)
    message_wanted = Signal()
    menu_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        grid = QGridLayout(self)
        grid.setContentsMargins(px(24), px(16), px(16), px(6))
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        self._avatar = Avatar("", "", 48, square=True)
        grid.addWidget(self._avatar, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        middle = QVBoxLayout()
        middle.setSpacing(px(4))
        top = QHBoxLayout()
        top.setSpacing(px(10))
        self.name = ElidedLabel("", "title")
        top.addWidget(self.name)
        self._tags = QHBoxLayout()
        self._tags.setSpacing(px(10))
        top.addLayout(self._tags)
        self._state = Pill(PillLook("", "circle-pause"))
        self._state.hide()
        top.addWidget(self._state)
        top.addStretch(1)
        middle.addLayout(top)
        middle.addLayout(self._facts_row())
        self.contacts = ContactStrip()
        grid.addLayout(middle, 0, 1)
        grid.addLayout(self._buttons(), 0, 2)
        grid.addWidget(self.contacts, 1, 1, 1, 2)

    def _facts_row(self) -> FlowRow:
        both = FlowRow(spacing=px(8))
        self._facts = label("", "muted")
        both.addWidget(self._facts)
        responsible = QWidget()
        both.addWidget(responsible)
        row = QHBoxLayout(responsible)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self._split = line(vertical=True)
        self._split.setFixedHeight(px(16))
        row.addWidget(self._split)
        self._who_word = label(self.tr("Responsible"), "muted")
        row.addWidget(self._who_word)
        self._who = Avatar("", "", 20)
        row.addWidget(self._who)
        self._who_name = label("", "muted")
        row.addWidget(self._who_name)
        return both

    def _buttons(self) -> QVBoxLayout:
        column, row = QVBoxLayout(), QHBoxLayout()
        row.setSpacing(px(8))
        self.message = Button(self.tr("Message"), icon_name="message-square")
        self.message.clicked.connect(self.message_wanted)
        self.new = Button(self.tr("New request"), "primary", icon_name="plus", menu_arrow=True)
        self.new.clicked.connect(self.new_wanted)
        self.dots = DotsButton(self.tr("More actions"))
        self.dots.clicked.connect(self.menu_wanted)
        for each in (self.message, self.new, self.dots):
            row.addWidget(each)
        column.addLayout(row)
        column.addStretch(1)
        return column

    def show_detail(self, found: AccountDetail, paused: bool) -> None:
        """Show an account."""
        row, fields = found.row, found.fields
        self._avatar.set_who(row.name, str(row.id))
        self.name.setText(row.name)
        self.dots.setAccessibleName(self.tr("More actions for {name}").format(name=row.name))
        since = self.tr("Client since {year}").format(year=fields.client_since) if fields.client_since else ""
        self._facts.setText(" · ".join(part for part in (type_word(row.type), row.reference, since) if part))
        for each in (self._split, self._who_word, self._who, self._who_name):
            each.setVisible(bool(row.responsible))
        self._who.set_who(row.responsible, row.responsible)
        self._who_name.setText(row.responsible)
        self._show_tags(tuple(tag.name for tag in row.tags))
        self._show_state(found, paused)
        self.contacts.show_contacts(found.contacts)
        why = self.tr("The account is archived") if row.archived else None
        self.message.set_disabled_reason(why)
        self.new.set_disabled_reason(why)

    def _show_state(self, found: AccountDetail, paused: bool) -> None:
        row = found.row
        look: PillLook | None = None
        if row.archived:
            look = PillLook(self.tr("Archived"), "archive", "neu")
        elif paused:
            look = PillLook(paused_words(row.paused_until), "circle-pause", "neu")
        elif not row.notified:
            look = PillLook(self.tr("Nobody to notify"), "bell-off", "warn")
        self._state.setVisible(look is not None)
        if look is not None:
            self._state.set_look(look)

    def _show_tags(self, names: tuple[str, ...]) -> None:
        while (item := self._tags.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for name in names[:TAGS]:
            chip = TagChip(name)
            chip.setMaximumWidth(px(150))
            chip.setToolTip(self.tr("Show the accounts tagged {tag}").format(tag=name))
            chip.clicked.connect(lambda _=False, name=name: self.tag_clicked.emit(name))
            self._tags.addWidget(chip)
        if len(names) > TAGS:
            rest = label(f"+{len(names) - TAGS}", "second")
            rest.setToolTip(", ".join(names[TAGS:]))
            self._tags.addWidget(rest)
