"""The invoice behind the eye of its row: read it, mail it again, record what was paid (MAN-5)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.services.database import Changes
from app.services.requests import detail
from app.services.requests.detail import RequestDetail
from app.services.requests.invoice_view import InvoiceView
from app.services.requests.listing import RequestRow
from app.views.desk import Desk, ToastWish
from app.views.invoices.cards import cards
from app.views.invoices.papers import InvoicePapers
from app.views.requests.actions import RequestActions
from app.views.requests.activity_list import ActivityList
from app.views.requests.cells import name_of
from app.views.requests.mail_view import MailViewDialog
from app.views.requests.reminders_card import RemindersCard
from app.views.requests.reply_card import ReplyCard
from app.views.theme import px
from app.views.widgets.button import Button, DotsButton
from app.views.widgets.dialog import Dialog
from app.views.widgets.label import ElidedLabel, label
from app.views.widgets.menu import build_menu, popup_at
from app.views.widgets.pill import Pill
from app.views.words import dates, requests
from app.views.words.marking import translate

WIDTH = 680


class InvoicePopup(Dialog):
    """One invoice over its list; Esc goes back to the row. It follows every change while it is open."""

    def __init__(self, desk: Desk, over: QWidget, row: RequestRow) -> None:
        super().__init__(_title(row), translate("InvoicePopup", "Close"), width=WIDTH, parent=over)
        self._desk, self._row = desk, row
        self._came_from: QWidget | None = over.window().focusWidget()
        self.actions_ = RequestActions(desk, self)
        self.papers = InvoicePapers(desk, self)
        self.cancel_button.hide()
        self._build_head()
        self._substance = QVBoxLayout()
        self._substance.setSpacing(px(12))
        self.body.addLayout(self._substance)
        self.replies = ReplyCard(desk)
        self.body.addWidget(self.replies)
        self.card = RemindersCard(desk)
        self.card.dirty_changed.connect(self.set_changed)
        self.body.addWidget(self.card)
        self.activity = ActivityList(desk)
        self.activity.mail_wanted.connect(lambda mail_id: MailViewDialog(desk, self, mail_id).open())
        self.body.addWidget(self.activity)
        self.body.addStretch(1)
        self.pay_button = Button(requests.action("pay")[0], icon_name=requests.action("pay")[1])
        self.pay_button.clicked.connect(lambda: self.actions_.act(self._row, self._money_code))
        self.footer.insertWidget(0, self.pay_button)
        self._build_undo()
        for keys, slot in (
            ("Ctrl+R", self._resend), ("Ctrl+Shift+P", self._pause), ("Ctrl+P", self._preview), ("Ctrl+D", self._save),
            ("Ctrl+Shift+C", lambda: self.actions_.copy_reference(self._row)), ("Alt+S", self._status_menu),
        ):  # fmt: skip
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        desk.changed.connect(self._on_changed)
        desk.navigated.connect(self._leave)
        self.activity.show_request(row.id)
        found = detail.request_detail(desk.office, row.id)
        if found is not None:
            self._show(found)
        self.dots.setFocus(Qt.FocusReason.PopupFocusReason)

    def _build_head(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(8))
        self.number = label("", "title")
        self.dots = DotsButton(self.tr("More actions"))
        self.dots.clicked.connect(self._menu)
        self.pill = Pill(requests.status(self._row), opens_menu=True)
        self.pill.setToolTip(self.tr("Set the status by hand (Alt S)"))
        self.pill.clicked.connect(self._status_menu)
        self.balance = label("", "title")
        for widget in (self.number, self.dots, self.pill):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.balance)
        self.body.addLayout(head)
        second = QHBoxLayout()
        self.facts = ElidedLabel("", "second")
        second.addWidget(self.facts, 1)
        self._balance_word = label("", "second")
        second.addWidget(self._balance_word)
        self.body.addLayout(second)

    def _build_undo(self) -> None:
        """The window's toast lies behind a modal dialog: its Undo stands here as long as it lasts (MAN-4)."""
        self._undo: Callable[[], None] | None = None
        self.undo_button = Button(self.tr("Undo"), "ghost", icon_name="undo-2")
        self.undo_button.clicked.connect(self._take_back)
        self.undo_button.hide()
        self.footer.insertWidget(1, self.undo_button)
        self._undo_ends = QTimer(self)
        self._undo_ends.setSingleShot(True)
        self._undo_ends.timeout.connect(self.undo_button.hide)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self._take_back)
        self._desk.toasted.connect(self._on_toast)

    def _on_toast(self, wish: ToastWish) -> None:
        self._undo = wish.undo
        self.undo_button.setVisible(wish.undo is not None)
        self.undo_button.setToolTip(wish.text)
        self._undo_ends.start(wish.seconds * 1000)

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        if undo is not None and self._undo_ends.isActive():
            self.undo_button.hide()
            undo()

    def submit(self) -> None:
        """Close; asks first where reminders were typed and not saved."""
        self.reject()

    def done(self, result: int) -> None:
        """Close, and give the focus back to the row."""
        super().done(result)
        if self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.PopupFocusReason)

    def _leave(self) -> None:
        """Close, since what goes on goes on elsewhere: in the draft that corrects it."""
        self.set_changed(False)
        self.reject()

    def refresh(self) -> None:
        """Read the invoice anew."""
        office, request_id = self._desk.office, self._row.id
        self._desk.run(self, lambda: detail.request_detail(office, request_id), self._show, key="popup")

    def _on_changed(self, changes: Changes) -> None:
        touched = changes.touches("request", self._row.id) or changes.touches("mail")
        if touched or changes.touches("account") or changes.touches("contact"):
            self.refresh()
            self.activity.refresh()

    def _show(self, found: RequestDetail | None) -> None:
        if found is None:
            self.set_changed(False)
            self.reject()
            return
        row, view = found.row, found.content
        assert isinstance(view, InvoiceView)
        self._row = row
        self.number.setText(row.extra.number or row.reference)
        self.dots.setAccessibleName(self.tr("More actions for {name}").format(name=name_of(row)))
        self.pill.set_look(requests.status(row))
        self.pill.setEnabled(bool(row.actions))
        self.setWindowTitle(_title(row))
        self._show_balance(view)
        day = self.tr("dated {day}") if view.takes_back else self.tr("issued {day}")
        issued = day.format(day=dates.day(view.issued_on)) if view.issued_on else ""
        due = self.tr("due {day}").format(day=dates.day(row.due_on)) if row.due_on else ""
        self.facts.setText(" · ".join(each for each in (row.title, issued, due) if each))
        self._money_code = next((code for code in ("pay", "refund") if code in row.actions), "")
        self.pay_button.setVisible(bool(self._money_code))
        if self._money_code:
            self.pay_button.setText(requests.action(self._money_code)[0])
        while (item := self._substance.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for card in cards(found, self.show_other, wide=True):
            self._substance.addWidget(card)
        self.replies.show_detail(found)
        self.card.show_detail(found)
        self.card.setVisible(requests.may_be_reminded(row))

    def _show_balance(self, view: InvoiceView) -> None:
        """Say what is owed, and by whom; of a credit note, what it takes back."""
        if view.takes_back is not None:
            amount, words = view.total, self.tr("credited")
        elif view.balance < 0:
            amount, words = -view.balance, self.tr("to refund")
        else:
            amount, words = view.balance, self.tr("balance due") if view.balance else self.tr("nothing due")
        self.balance.setText(dates.money(amount, view.currency))
        self._balance_word.setText(words)

    def show_other(self, request_id: int) -> None:
        """Show the credit note in the place of its invoice, or the reverse."""
        found = detail.request_detail(self._desk.office, request_id)
        if found is not None:
            self.activity.show_request(request_id)
            self._show(found)
            self.dots.setFocus(Qt.FocusReason.OtherFocusReason)

    def _resend(self) -> None:
        if self._row.phase == "draft":
            self.actions_.send([self._row])
        else:
            self.actions_.resend([self._row])

    def _pause(self) -> None:
        if self._row.phase == "open":
            self.actions_.pause([self._row])

    def _preview(self) -> None:
        if self._row.extra.number:
            self.papers.show_paper(self._row)

    def _save(self) -> None:
        if self._row.extra.number:
            self.papers.ask(self._row)

    def _status_menu(self) -> None:
        if self._row.actions:
            menu = build_menu(self, self.actions_.lifecycle(self._row))
            menu.popup(self.pill.mapToGlobal(self.pill.rect().bottomLeft()))

    def _menu(self) -> None:
        menu = build_menu(self, self.actions_.entries(self._row))
        self.dots.set_open(True)
        menu.aboutToHide.connect(lambda: self.dots.set_open(False))
        popup_at(menu, self.dots.mapToGlobal(self.dots.rect().bottomRight()))


def _title(row: RequestRow) -> str:
    words = translate("InvoicePopup", "Invoice · {account}")
    if row.state == "credit":
        words = translate("InvoicePopup", "Credit note · {account}")
    return words.format(account=row.account_name)
