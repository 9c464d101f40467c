"""Clients come in: from another program's list, or by hand (APP-1, ACC-7)."""

from __future__ import annotations

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QLineEdit, QWidget

from app.services import settings, setup
from app.services.importing import programs
from app.services.importing.columns import Kind
from app.services.importing.running import SOURCE_LIMIT
from app.services.pipelines import shipped
from app.views import autostart
from app.views.desk import Desk
from app.views.settings.section import Section
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.card import Card
from app.views.widgets.field import Field
from app.views.widgets.inputs import Combo
from app.views.widgets.label import label


class ClientsSection(Section):
    """A card for each way."""

    live = frozenset({"account"})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.count = 0
        super().__init__(desk, parent)

    def build(self) -> None:
        """Put the cards into the column."""
        self.program, self._typed = Combo(), QLineEdit()
        self.program.setLineEdit(self._typed)
        self.program.setInsertPolicy(Combo.InsertPolicy.NoInsert)
        self.program.addItems(["", *programs.NAMES])
        self.program.setMaximumWidth(px(260))
        self._typed.setMaxLength(SOURCE_LIMIT)
        self._typed.editingFinished.connect(self._keep_program)
        self.program.activated.connect(lambda _: self._keep_program())
        self.import_clients = Button(self.tr("Import clients…"), icon_name="import")
        self.import_clients.clicked.connect(lambda: self._import("clients"))
        self.import_invoices = Button(self.tr("Import unpaid invoices…"), icon_name="receipt-text")
        self.import_invoices.clicked.connect(lambda: self._import("invoices"))
        self.import_sent = Button(self.tr("Import what was already sent…"), icon_name="history")
        self.import_sent.clicked.connect(lambda: self._import("requests"))
        self.by_hand = Button(self.tr("New account"), icon_name="plus")
        self.by_hand.clicked.connect(self._new_account)
        self.look = Button(self.tr("Open the invented firm"), icon_name="eye")
        self.look.clicked.connect(self._open_demo)
        self.pipelines = Button(self.tr("Add prepared pipelines"), icon_name="square-kanban")
        self.pipelines.clicked.connect(self._add_pipelines)
        for title, said, buttons in (
            (
                self.tr("From another program"),
                self.tr("Its list of clients as CSV or XLSX. You see what would happen first, and nobody is mailed."),
                (
                    Field(
                        self.tr("Which program did you use so far?"),
                        self.program,
                        aside=self.tr("optional"),
                        help_text=self.tr("Its lists are read as they come, where their headers are known."),
                    ),
                    self.import_clients,
                    self.import_invoices,
                    self.import_sent,
                ),
            ),
            (self.tr("By hand"), self.tr("A name and an e-mail address are enough."), (self.by_hand,)),
            (
                self.tr("How their work goes"),
                self.tr(
                    "Pipelines for returns, accounts, payroll, bookkeeping and new clients. You can change them all."
                ),
                (self.pipelines,),
            ),
            (
                self.tr("Only look first"),
                self.tr("An invented firm with clients and requests, in a window of its own. It mails nobody."),
                (self.look,),
            ),
        ):
            card = Card(title)
            card.body.addWidget(label(said, "body", wrap=True))
            for button in buttons:
                card.body.addWidget(button)
            card.body.setSpacing(px(10))
            self.column.addWidget(card)
        self._there = label("", "body")
        self.column.addWidget(self._there)

    def refresh(self) -> None:
        """Read how many accounts there are."""
        office = self.desk.office
        self.desk.run(self, lambda: setup.accounts_there(office), self._show, key="accounts")
        self.desk.run(self, lambda: settings.read(office).came_from, self._show_program, key="program")

    def _show(self, count: int) -> None:
        self.count = count
        self._there.setText(self.tr("%n account(s) there", "", count) if count else "")
        self.dirty_changed.emit(False)

    def _show_program(self, name: str) -> None:
        if not self._typed.hasFocus():
            self.program.setEditText(name)

    def _keep_program(self) -> None:
        office, name = self.desk.office, self.program.currentText().strip()
        self.desk.do(self, lambda: settings.save_firm(office, came_from=name))

    def _import(self, kind: Kind) -> None:
        from app.views.importing.dialog import ImportDialog

        ImportDialog(self.desk, self, kind).open()

    def _new_account(self) -> None:
        from app.views.accounts.new_account import NewAccountDialog

        NewAccountDialog(self.desk, self).open()

    def _open_demo(self) -> None:
        program, *arguments = autostart.program()
        QProcess.startDetached(program, [*arguments, "--demo"])

    def _add_pipelines(self) -> None:
        office = self.desk.office
        self.desk.do(self, lambda: shipped.install(office), self._on_added)

    def _on_added(self, count: int) -> None:
        self.pipelines.set_disabled_reason(self.tr("The prepared pipelines are there"))
        self.desk.toast(self.tr("%n pipeline(s) added", "", count), icon="square-kanban", seconds=5)
