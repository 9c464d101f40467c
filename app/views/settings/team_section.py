"""The team: who works in the firm, and who sits at this window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.services import me, staff
from app.services.errors import Refused
from app.services.staff import StaffInput, StaffRow
from app.views.desk import Desk
from app.views.settings.form import side_by_side
from app.views.settings.section import Section
from app.views.theme import px
from app.views.widgets.avatar import Avatar
from app.views.widgets.button import Button, DotsButton
from app.views.widgets.card import Card
from app.views.widgets.dialog import Dialog
from app.views.widgets.empty import EmptyState
from app.views.widgets.field import Field
from app.views.widgets.label import ElidedLabel, label, line
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.widgets.pill import Pill, PillLook
from app.views.words import refusals


class TeamSection(Section):
    """One card with a line for each member."""

    live = frozenset({"staff"})

    def build(self) -> None:
        """Put the card into the column."""
        self.rows: list[StaffRow] = []
        card = Card(self.tr("Team"), flush=True)
        card.body.setSpacing(0)
        self.add_button = Button(self.tr("Add…"), icon_name="user-plus", small=True)
        self.add_button.clicked.connect(self.add)
        card.set_aside(self.add_button)
        self._list = QWidget()
        self._grid = QGridLayout(self._list)
        self._grid.setContentsMargins(px(16), px(4), px(12), px(4))
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 2)
        self._grid.setColumnStretch(2, 3)
        card.body.addWidget(self._list)
        self._empty = EmptyState(
            self.tr("Nobody yet"),
            self.tr("Add yourself: the audit trail then names you, and accounts can have a responsible person."),
            icon_name="users",
        )
        card.body.addWidget(self._empty)
        self.column.addWidget(card)
        self.column.addWidget(
            label(
                self.tr("“You” is whom the audit trail names for what is done at this window, for this user of it."),
                "second",
                wrap=True,
            )
        )

    def refresh(self) -> None:
        """Read the members."""
        office = self.desk.office
        self.desk.run(self, lambda: staff.members(office), self._show, key="team")

    def _show(self, rows: list[StaffRow]) -> None:
        self.rows = rows
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for at, row in enumerate(rows):
            self._add_line(at, row)
        self._list.setVisible(bool(rows))
        self._empty.setVisible(not rows)

    def _add_line(self, at: int, row: StaffRow) -> None:
        who = QWidget()
        words = QGridLayout(who)
        words.setContentsMargins(0, px(6), 0, px(6))
        words.setVerticalSpacing(0)
        words.addWidget(ElidedLabel(row.name, "name"), 0, 0)
        words.addWidget(ElidedLabel(row.title or "—", "second"), 1, 0)
        reach = " · ".join(part for part in (row.email, row.phone) if part)
        dots = DotsButton(self.tr("More actions for {name}").format(name=row.name))
        dots.clicked.connect(lambda: self._menu(row, dots))
        if row.me:
            mark = Pill(PillLook(self.tr("You"), "user-check", "accent"))
        else:
            mark = Pill(PillLook(self.tr("Left"), "user-x", "neu"))
            mark.setVisible(not row.active)
        cells = (Avatar(row.name, f"staff {row.id}"), who, ElidedLabel(reach or "—", "body"), mark, dots)
        for column, widget in enumerate(cells):
            widget.setEnabled(row.active or column == len(cells) - 1)
            self._grid.addWidget(widget, 2 * at, column, Qt.AlignmentFlag(0))
        if at + 1 < len(self.rows):
            self._grid.addWidget(line(), 2 * at + 1, 0, 1, len(cells))

    def _menu(self, row: StaffRow, dots: DotsButton) -> None:
        office = self.desk.office
        entries: list[MenuEntry | None] = [
            MenuEntry(self.tr("Edit…"), "pencil", on_triggered=lambda: self.edit(row)),
            MenuEntry(
                self.tr("This is me"), "user-check", enabled=row.active and not row.me,
                on_triggered=lambda: self.sit_down(row),
            ),
            None,
            MenuEntry(
                self.tr("Back in the firm") if not row.active else self.tr("Has left the firm"),
                "user-x" if row.active else "user-check",
                on_triggered=lambda: self.desk.do(self, lambda: staff.set_active(office, row.id, not row.active)),
            ),
        ]  # fmt: skip
        menu = build_menu(self, entries)
        dots.set_open(True)
        menu.aboutToHide.connect(lambda: dots.set_open(False))
        popup_at(menu, dots.mapToGlobal(dots.rect().bottomRight()))

    def sit_down(self, row: StaffRow) -> None:
        """From here on this member acts at this window."""
        office = self.desk.office

        def done(_: object) -> None:
            self.desk.announce(self.tr("You are {name}").format(name=row.name))
            self.refresh()

        self.desk.do(self, lambda: me.sit_down(office, row.id), done)

    def add(self) -> None:
        """Open the dialog for a new member."""
        StaffDialog(self.desk, None, self).open()

    def edit(self, row: StaffRow) -> None:
        """Open the dialog for a member."""
        StaffDialog(self.desk, row, self).open()


class StaffDialog(Dialog):
    """Name, title, e-mail address, telephone."""

    def __init__(self, desk: Desk, row: StaffRow | None, parent: QWidget) -> None:
        super().__init__("", "", width=480, parent=parent)
        self.setWindowTitle(self.tr("Edit member") if row is not None else self.tr("Add member"))
        self.primary_button.setText(self.tr("Save") if row is not None else self.tr("Add"))
        self._desk, self._row = desk, row
        captions = {
            "name": self.tr("Name"),
            "title": self.tr("Title"),
            "email": self.tr("E-mail address"),
            "phone": self.tr("Telephone"),
        }
        self.fields: dict[str, Field] = {}
        self.lines: dict[str, QLineEdit] = {}
        for name, caption in captions.items():
            editor = QLineEdit(str(getattr(row, name)) if row is not None else "")
            editor.textEdited.connect(lambda _: self.set_changed(True))
            self.lines[name] = editor
            self.fields[name] = Field(caption, editor)
        self.body.addWidget(self.fields["name"])
        self.body.addWidget(self.fields["title"])
        self.body.addWidget(side_by_side(self.fields["email"], self.fields["phone"]))
        self.body.addSpacing(px(36))  # room for a sentence beside a field
        self.body.addStretch(1)
        self.lines["name"].setFocus()

    def submit(self) -> None:
        """Save; a refusal stands beside its field."""
        office, row = self._desk.office, self._row
        given = StaffInput(**{name: editor.text() for name, editor in self.lines.items()})
        for field in self.fields.values():
            field.set_error(None)

        def work() -> None:
            if row is None:
                staff.add(office, given)
            else:
                staff.change(office, row.id, given, row.version)

        self._desk.do(self, work, self._done, self._failed)

    def _done(self, _: object) -> None:
        self.set_changed(False)
        self.accept()

    def _failed(self, error: Exception) -> None:
        field = self.fields.get(error.field or "") if isinstance(error, Refused) else None
        if field is not None and isinstance(error, Refused):
            field.set_error(refusals.refusal(error))
            field.editor.setFocus()
        else:
            self._desk.explain(error)
