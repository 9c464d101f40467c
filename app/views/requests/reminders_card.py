"""The reminders card: toggle, days, number, live dates; nothing changes until Save (AUT-1, AUT-3, AUT-5, AUT-7)."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.requests import detail, plans
from app.services.requests.creating import PlanInput
from app.services.requests.detail import RequestDetail, Timeline
from app.services.requests.listing import ReminderView
from app.views.desk import Desk
from app.views.requests.first_reminder import FirstReminder
from app.views.requests.kinds import KINDS
from app.views.requests.timeline import TimelineView, moved_sentence
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.card import Card
from app.views.widgets.field import Field
from app.views.widgets.inputs import SpinBox
from app.views.widgets.label import label
from app.views.widgets.save_bar import SaveBar
from app.views.widgets.toggle import Toggle
from app.views.words import dates, requests
from app.views.words.requests import tr as word

PAUSE_MS = 120
"""The dates follow what is typed after this rest."""
MAX_DAYS, MAX_NUMBER = 90, 20


class PlanFields(QWidget):
    """Toggle, days, number and basis, as every place that sets reminders shows them."""

    changed = Signal()

    def __init__(self, *, with_basis: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.toggle = Toggle(self.tr("Reminders"), word=True)
        self.days = SpinBox(1, MAX_DAYS, 3, inline=True)
        self.number = SpinBox(1, MAX_NUMBER, 1, inline=True)
        self.was = label("", "second")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        row = QHBoxLayout()
        row.setSpacing(px(16))
        column.addLayout(row)
        days = QWidget()
        self._beside(days, self.days, label(self.tr("days"), "second"))
        number = QWidget()
        self._beside(number, self.number, self.was)
        row.addLayout(self._captioned(self.tr("Days until next reminder"), days))
        row.addLayout(self._captioned(self.tr("Number of reminders"), number))
        self.days.setAccessibleName(self.tr("Days until next reminder"))
        self.number.setAccessibleName(self.tr("Number of reminders"))
        row.addStretch(1)
        self.first = FirstReminder()
        self._first_field = Field(self.tr("First reminder"), self.first)
        self._with_basis = with_basis
        if not with_basis:
            self._first_field.hide()
        column.addWidget(self._first_field)
        self.toggle.toggled.connect(self._on_changed)
        self.days.valueChanged.connect(self._on_changed)
        self.number.valueChanged.connect(self._on_changed)
        self.first.changed.connect(self._on_changed)

    def plan(self, source: str = "typed") -> PlanInput:
        """Return what the fields say."""
        return PlanInput(
            self.toggle.isChecked(), self.days.value(), self.number.value(), self.first.basis, self.first.offset,
            source,
        )  # fmt: skip

    def set_plan(self, plan: PlanInput | ReminderView) -> None:
        """Show other settings, without saying that anything was changed."""
        for widget in (self.toggle, self.days, self.number):
            widget.blockSignals(True)
        self.toggle.setChecked(plan.enabled)
        self.days.setValue(plan.days)
        self.number.setValue(plan.number)
        self.first.set_value(plan.basis, plan.first_offset)
        for widget in (self.toggle, self.days, self.number):
            widget.blockSignals(False)
        self._grey()

    def offer_due(self, has_due: bool) -> None:
        """Offer to count from the due date where there is one (AUT-7); what is set already stays to be seen."""
        self._first_field.setVisible(self._with_basis and (has_due or self.first.basis == "due"))

    def _captioned(self, caption: str, holder: QWidget) -> QVBoxLayout:
        """A caption over its field, as narrow as the panel needs it."""
        column = QVBoxLayout()
        column.setSpacing(px(6))
        words = label(caption, "label")
        words.setBuddy(holder)
        column.addWidget(words)
        column.addWidget(holder)
        return column

    def _beside(self, holder: QWidget, spin: SpinBox, words: QWidget) -> None:
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(spin)
        row.addWidget(words)
        holder.setFocusProxy(spin)

    def _on_changed(self) -> None:
        self._grey()
        self.changed.emit()

    def _grey(self) -> None:
        """Off keeps the numbers, greyed."""
        for widget in (self.days, self.number, self.first):
            widget.setEnabled(self.toggle.isChecked())


class RemindersCard(Card):
    """The card of one request. `dirty_changed(bool)` tells whether something waits for Save."""

    dirty_changed = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Reminders"), icon_name="bell", parent=parent)
        self._desk = desk
        self._detail: RequestDetail | None = None
        self.fields = PlanFields()
        self._source = label("", "second")
        self.set_aside(self._source)
        self.set_aside(self.fields.toggle)
        self.body.addWidget(self.fields)
        self._timeline = TimelineView()
        self.body.addWidget(self._timeline)
        self._next = Banner("", "accent")
        self.body.addWidget(self._next)
        self._offer = Banner("", "warn", action=self.tr("Count from the due date"))
        self._offer.acted.connect(self._on_offer)
        self.body.addWidget(self._offer)
        self._sentence = label("", "second", wrap=True)
        self.body.addWidget(self._sentence)
        self._bar = SaveBar(slim=True, parent=self)
        self._bar.saved.connect(self.save)
        self._bar.discarded.connect(self.discard)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._bar)
        self.set_footer(self._foot)
        self._footer_visible(False)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._ask)
        self.fields.changed.connect(self._on_edited)

    @property
    def is_dirty(self) -> bool:
        """Whether something waits for Save."""
        return self._detail is not None and self._differs()

    def show_detail(self, detail_: RequestDetail) -> None:
        """Show a request; what was typed and not saved is kept while it is the same request."""
        same = self._detail is not None and self._detail.row.id == detail_.row.id
        keep = same and self.is_dirty
        self._detail = detail_
        if not keep:
            self.fields.set_plan(detail_.row.reminders)
            self._show(detail_.timeline)
        self._refresh()

    def save(self) -> None:
        """Save; the next date follows at once (AUT-3)."""
        if self._detail is None:
            return
        office, row, plan = self._desk.office, self._detail.row, self.fields.plan()
        version = row.reminders.version
        self._desk.do(self, lambda: plans.save(office, row.id, plan, version), lambda _: self._on_saved(row.id))

    def discard(self) -> None:
        """Take back what was typed."""
        if self._detail is not None:
            self.fields.set_plan(self._detail.row.reminders)
            self._show(self._detail.timeline)
            self._refresh()

    def _on_saved(self, request_id: int) -> None:
        self._desk.announce(self.tr("Reminders saved"))
        office = self._desk.office
        self._desk.run(self, lambda: detail.request_detail(office, request_id), self._on_reread, key="reread")

    def _on_reread(self, detail_: RequestDetail | None) -> None:
        if detail_ is not None and self._detail is not None and detail_.row.id == self._detail.row.id:
            self._detail = detail_
            self.discard()

    def _differs(self) -> bool:
        assert self._detail is not None
        view, plan = self._detail.row.reminders, self.fields.plan()
        offset = view.first_offset if view.basis == "due" else 0
        now = (plan.enabled, plan.days, plan.number, plan.basis, plan.first_offset)
        return now != (view.enabled, view.days, view.number, view.basis, offset)

    def _on_edited(self) -> None:
        self._refresh()
        self._timer.start()

    def _on_offer(self) -> None:
        self.fields.first.count_from_due()

    def _refresh(self) -> None:
        assert self._detail is not None
        dirty = self._differs()
        view = self._detail.row.reminders
        self._source.setText(requests.plan_source("typed" if dirty else view.source))
        changed = self.fields.number.value() != view.number
        self.fields.was.setText(self.tr("was {n}").format(n=view.number) if changed else "")
        self._footer_visible(dirty)
        self._bar.set_changed(dirty)
        self.dirty_changed.emit(dirty)

    def _footer_visible(self, visible: bool) -> None:
        strip = self._foot.parentWidget()
        if strip is not None:
            strip.setVisible(visible)

    def _ask(self) -> None:
        if self._detail is None:
            return
        office, request_id, plan = self._desk.office, self._detail.row.id, self.fields.plan()
        self._desk.run(self, lambda: detail.timeline(office, request_id, plan), self._show, key="dates")

    def _show(self, timeline: Timeline) -> None:
        assert self._detail is not None
        row = self._detail.row
        self._timeline.show_points(timeline.points, timeline.zone)
        self._timeline.setVisible(bool(timeline.points))
        self.fields.offer_due(timeline.has_due)
        coming = next((point for point in timeline.points if not point.sent), None)
        sent = row.reminders.sent
        told = self.tr("%n contact(s)", "", len(self._detail.audience.to))
        if coming is not None:
            text = self.tr("Next: {when} · {sent} of {total} sent · {told}")
            words = text.format(
                when=self._when(coming.at, timeline.zone), sent=sent, total=self.fields.number.value(), told=told
            )
            self._next.set_message(words, "accent")
        else:
            self._next.set_message(self._none(timeline.reason), "neu" if timeline.reason != "blocked" else "warn")
        self._offer.setVisible(timeline.before_due and not sent)
        self._offer.set_message(
            self.tr("The first reminder leaves before it is due."), "warn", self.tr("Count from the due date")
        )
        stops = word(KINDS[row.kind].stops).format(number=self.fields.number.value())
        moved = moved_sentence(timeline.points, timeline.zone)
        sentence = self.tr("Reminders stop {when}.").format(when=stops)
        self._sentence.setText(f"{moved} {sentence}".strip())
        self._sentence.setVisible(timeline.reason != "direct_debit")

    def _when(self, moment: datetime, zone: str) -> str:
        return dates.moment(moment, zone)

    def _none(self, reason: str) -> str:
        assert self._detail is not None
        if reason == "used_up":
            return self.tr("No more reminders: all %n sent", "", self._detail.row.reminders.sent)
        if reason in ("done", "ended"):
            return requests.reminders(self._detail.row).text
        return requests.why_none(reason)
