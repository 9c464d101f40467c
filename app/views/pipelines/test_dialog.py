"""What a stage would do for a chosen account: the very mails, their readers, the dates. Nothing is sent."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services import account_lists
from app.services.account_lists import AccountQuery
from app.services.pipelines import foresight
from app.services.pipelines.editing import AutomationInput
from app.services.pipelines.foresight import Foreseen
from app.services.requests.kind_service import Enclosure
from app.views.desk import Desk
from app.views.paper_dialog import PaperDialog
from app.views.pipelines.move_dialog import foreseen_row, summary
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.card import Card
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field
from app.views.widgets.inputs import Combo
from app.views.widgets.label import label
from app.views.words import dates
from app.views.words.marking import translate


class TestDialog(Dialog):
    """Choose an account, and see."""

    __test__ = False

    def __init__(
        self, desk: Desk, automations: Sequence[AutomationInput], parent: QWidget | None = None, title: str = ""
    ) -> None:
        super().__init__(
            title or translate("TestDialog", "Test with an account"), translate("TestDialog", "Close"), width=640,
            parent=parent,
        )  # fmt: skip
        self.cancel_button.hide()
        self._desk, self._automations = desk, tuple(automations)
        self.account = Combo()
        self.body.addWidget(Field(self.tr("Account"), self.account))
        self.said = label(self.tr("Nothing is sent."), "second", wrap=True)
        self.body.addWidget(self.said)
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(12))
        self.body.addWidget(self._rows)
        self.body.addStretch(1)
        self.account.currentIndexChanged.connect(self._ask)
        office = desk.office
        desk.run(
            self,
            lambda: account_lists.account_rows(office, account_lists.account_ids(office, AccountQuery())[:500]),
            self._on_accounts,
        )

    def _on_accounts(self, found: list[account_lists.AccountRow]) -> None:
        self.account.blockSignals(True)
        for each in found:
            self.account.addItem(each.name, each.id)
        self.account.blockSignals(False)
        self._ask()

    def _ask(self) -> None:
        office, given, account_id = self._desk.office, self._automations, self.account.currentData()
        if account_id is None:
            self.said.setText(self.tr("There is no account yet."))
            return
        self._desk.run(self, lambda: foresight.foresee(office, given, int(account_id)), self._show, key="foresee")

    def _show(self, found: tuple[Foreseen, ...]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        nothing = self.tr("Nothing is sent now.")
        self.said.setText(f"{summary(found)} {nothing}")
        for each in found:
            self._column.addWidget(self._card(each))
        if (parent := self.parentWidget()) is not None:
            self.setMinimumHeight(min(px(560), parent.window().height() - px(60)))

    def _reading(self, paper: Enclosure) -> Button:
        """The button that opens a paper as it will be attached."""
        button = Button(paper.name, "link", icon_name="paperclip")
        button.setToolTip(self.tr("Read {name} as it will be attached").format(name=paper.name))
        make = paper.make
        assert make is not None
        button.clicked.connect(lambda: PaperDialog(self._desk, self, paper.name, make).open())
        return button

    def _card(self, each: Foreseen) -> Card:
        card = Card()
        card.body.addWidget(foreseen_row(each))
        if not each.runs or each.seen is None:
            return card
        coming = [point for point in each.seen.timeline.points if not point.sent]
        zone = each.seen.timeline.zone
        if coming:
            days = ", ".join(dates.moment(point.at, zone) for point in coming)
            card.body.addWidget(label(self.tr("Reminders: {days}").format(days=days), "second", wrap=True))
        else:
            card.body.addWidget(label(self.tr("No reminders."), "second"))
        if (mail := each.seen.mail) is not None:
            card.body.addWidget(label(mail.subject, "name", wrap=True))
            card.body.addWidget(label(mail.text.strip(), "body", wrap=True))
            if mail.enclosures:
                card.body.addWidget(
                    label(self.tr("Enclosed: {names}").format(names=", ".join(mail.enclosures)), "second", wrap=True)
                )
            for paper in mail.papers:
                if paper.make is not None:
                    card.body.addWidget(self._reading(paper), 0, Qt.AlignmentFlag.AlignLeft)
        return card
