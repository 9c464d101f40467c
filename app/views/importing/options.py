"""How the invoices or requests of a list are read and reminded of (INV-4, APP-8)."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QGridLayout, QWidget

from app.services.importing.amounts import DecimalSign
from app.services.importing.dates import DateOrder
from app.services.requests.listing import Kind
from app.views.requests.kinds import KINDS
from app.views.requests.reminders_card import PlanFields
from app.views.theme import px
from app.views.widgets.field import Field
from app.views.widgets.inputs import Combo, SpinBox
from app.views.widgets.label import label
from app.views.words.requests import tr as word


class ListOptions(QWidget):
    """How dates and amounts are written, where the list does not show it: nothing else for a list of clients."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(px(16))
        self.grid.setVerticalSpacing(px(12))
        self.order, self.sign = Combo(), Combo()
        for words, value in (
            (self.tr("as the list shows"), ""), (self.tr("day first: 3/12 is 3 December"), "dmy"),
            (self.tr("month first: 3/12 is 12 March"), "mdy"),
        ):  # fmt: skip
            self.order.addItem(words, value)
        for words, value in (
            (self.tr("as the list shows"), ""), (self.tr("comma: 1.840,50"), ","), (self.tr("point: 1,840.50"), "."),
        ):  # fmt: skip
            self.sign.addItem(words, value)
        self.grid.addWidget(Field(self.tr("Dates"), self.order), 0, 0)
        self.grid.addWidget(Field(self.tr("Amounts"), self.sign), 0, 1)

    def chosen(self) -> dict[str, Any]:
        """Return what was chosen, as `running.Choices` takes it."""
        return {"date_order": self.date_order(), "decimal": self.decimal()}

    def terms_days(self) -> int | None:
        """Return the days from issue to due for invoices without a due date; None leaves them out."""
        return None

    def date_order(self) -> DateOrder | None:
        """Return the order of dates that the list does not show."""
        chosen = self.order.currentData()
        return "dmy" if chosen == "dmy" else "mdy" if chosen == "mdy" else None

    def decimal(self) -> DecimalSign | None:
        """Return the decimal sign that the list does not show."""
        chosen = self.sign.currentData()
        return "," if chosen == "," else "." if chosen == "." else None


class RequestOptions(ListOptions):
    """And what a request is whose line does not say it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.request_kind = Combo()
        self.request_kind.addItem(self.tr("as the list says"), "")
        for kind, view in KINDS.items():
            self.request_kind.addItem(word(view.word), str(kind))
        self.grid.addWidget(Field(self.tr("Kind of request"), self.request_kind), 0, 2)
        said = self.tr(
            "Nobody is e-mailed. The next reminder of each is the one after those that were sent, counted from the "
            "last of them; where its day is past it waits for your approval. Lines without days and number get the "
            "settings of their account, else the firm’s."
        )
        self.grid.addWidget(label(said, "second", wrap=True), 1, 0, 1, 3)

    def chosen(self) -> dict[str, Any]:
        """Return what was chosen, as `running.Choices` takes it."""
        kind = str(self.request_kind.currentData())
        return {**super().chosen(), "request_kind": Kind(kind) if kind else None}


class InvoiceOptions(ListOptions):
    """And payment terms, and the reminders of what is new."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = self.grid
        self.terms = SpinBox(0, 180, 0)
        self.terms.setSpecialValueText(self.tr("none"))
        grid.addWidget(
            Field(
                self.tr("Days until due"), self.terms,
                help_text=self.tr("For invoices whose due date is not in the list, from their date."),
            ),
            0, 2,
        )  # fmt: skip
        self.plan = PlanFields(with_basis=False)
        self.plan.toggle.setChecked(False)
        grid.addWidget(label(self.tr("Reminders of new invoices"), "card"), 1, 0, 1, 2)
        grid.addWidget(self.plan.toggle, 1, 2)
        grid.addWidget(self.plan, 2, 0, 1, 3)
        said = self.tr(
            "They count from the later of today and the due date. Without them, imported invoices remind nobody."
        )
        grid.addWidget(label(said, "second", wrap=True), 3, 0, 1, 3)

    def chosen(self) -> dict[str, Any]:
        """Return what was chosen, as `running.Choices` takes it."""
        return {**super().chosen(), "reminders": self.reminders(), "terms_days": self.terms_days()}

    def terms_days(self) -> int | None:
        """Return the days from issue to due for invoices without a due date; None leaves them out."""
        return self.terms.value() or None

    def reminders(self) -> tuple[int, int] | None:
        """Return days and number; None reminds nobody."""
        plan = self.plan.plan()
        return (plan.days, plan.number) if plan.enabled else None
