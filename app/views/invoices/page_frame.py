"""What stands around an invoice that is written: its name and state above, its cards, its buttons below."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from app.services.requests.placeholders import NOTE_FIELDS
from app.views.desk import Desk
from app.views.invoices.lines_form import LinesForm
from app.views.invoices.page_facts import FactsCard
from app.views.invoices.services_offer import ServicesOffer
from app.views.requests.recipients import RecipientsView
from app.views.requests.reminders_box import RemindersBox
from app.views.requests.template_picker import TemplatePicker
from app.views.templates.field_popup import FieldChoice
from app.views.templates.fields_edit import FieldsEdit
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button, DotsButton
from app.views.widgets.card import Card
from app.views.widgets.field import Field
from app.views.widgets.label import ElidedLabel, label
from app.views.widgets.pill import Pill, PillLook
from app.views.widgets.scroll import Scroll

SIDE, ROOM_FOR_SIDE = 312, 1060
"""Below this width of the page the cards at the side stand under the lines."""
QWIDGETSIZE_MAX = 16777215


class Frame(QWidget):
    """Head, banner, the cards in two columns, and the foot."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        self.banner = Banner("", "warn")
        self.banner.hide()
        around = QVBoxLayout()
        around.setContentsMargins(px(24), 0, px(24), px(8))
        around.addWidget(self.banner)
        column.addLayout(around)
        holder = QWidget()
        holder.setProperty("look", "clear")
        both = self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, holder)
        both.setContentsMargins(px(24), px(4), px(24), px(16))
        both.setSpacing(px(16))
        both.addLayout(self._left(), 1)
        self._beside = QWidget()
        self._side(self._beside)
        both.addWidget(self._beside)
        scroll = Scroll()
        scroll.setWidget(holder)
        column.addWidget(scroll, 1)
        column.addWidget(self._foot())

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(px(24), px(14), px(20), px(12))
        head.setSpacing(px(12))
        self.name, self.about = ElidedLabel("", "title"), ElidedLabel("", "second")
        self.pill = Pill(PillLook(self.tr("Draft"), "pencil", "draft"))
        self.preview_button = Button(self.tr("Preview PDF"), icon_name="eye", keys=self.tr("Ctrl P"))
        self.dots = DotsButton(self.tr("More actions"))
        head.addWidget(self.name)
        head.addWidget(self.pill)
        head.addWidget(self.about, 1)
        head.addWidget(self.preview_button)
        head.addWidget(self.dots)
        return head

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(px(14))
        self.facts = FactsCard(self._desk)
        column.addWidget(self.facts)
        card = Card(self.tr("Lines"))
        card.set_aside(label(self.tr("prices without tax"), "second"))
        self.lines = LinesForm()
        self.offer = ServicesOffer(self._desk, self.lines)
        self.note = FieldsEdit()
        self.note.setFixedHeight(px(72))
        self.note.offer([FieldChoice(name, "", True) for name in NOTE_FIELDS])
        self.note_field = Field(self.tr("Note on the invoice"), self.note)
        self.lines.left.insertWidget(1, self.note_field)
        card.body.addWidget(self.lines)
        column.addWidget(card)
        self.reminders = RemindersBox()
        column.addWidget(self.reminders)
        column.addStretch(1)
        self._column = column
        return column

    def show_issued(self, issued: bool) -> None:
        """Put the reminders first where they are what can be edited, and leave out what only a sending needs."""
        self._column.insertWidget(1 if issued else 2, self.reminders)
        self._beside.setVisible(not issued)
        for widget in (self.send_button, self.wait):
            widget.setVisible(not issued)

    def _side(self, side: QWidget) -> None:
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        self.recipients = RecipientsView(self._desk)
        self.paper_card = Card(self.tr("On the PDF"))
        self.shows_code = QCheckBox(self.tr("Payment QR code (IBAN)"))
        self.shows_registration = QCheckBox(self.tr("Firm’s tax number"))
        self.template = TemplatePicker(self._desk, self)
        for widget in (self.shows_code, self.shows_registration, self.template):
            self.paper_card.body.addWidget(widget)
        for part in (self.recipients, self.paper_card):
            column.addWidget(part)
        column.addStretch(1)

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("look", "footer")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(24), px(10), px(24), px(10))
        row.setSpacing(px(8))
        self.unsaved, self.wait = ElidedLabel("", "warn"), label("", "second")
        self.discard_button = Button(self.tr("Discard"), "ghost")
        self.save_button = Button(self.tr("Save draft"), keys=self.tr("Ctrl S"))
        self.send_button = Button(self.tr("Send"), "primary", icon_name="send", keys=self.tr("Ctrl Enter"))
        row.addWidget(self.unsaved, 1)
        for widget in (self.wait, self.discard_button, self.save_button, self.send_button):
            row.addWidget(widget)
        return foot

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards of the side below the lines where there is no room beside them."""
        super().resizeEvent(event)
        wide = self.width() >= px(ROOM_FOR_SIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._both.direction() != way:
            self._both.setDirection(way)
        self._beside.setMinimumWidth(px(SIDE) if wide else 0)
        self._beside.setMaximumWidth(px(SIDE) if wide else QWIDGETSIZE_MAX)

    def timer(self, pause: int, slot: Callable[[], None]) -> QTimer:
        """Return a timer that calls `slot` once after a rest of so many milliseconds."""
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(pause)
        made.timeout.connect(slot)
        return made

    def bind_keys(self, keys: Mapping[str, Callable[[], object]]) -> None:
        """Let keys do what buttons do, while the focus is on the page."""
        for key, slot in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
