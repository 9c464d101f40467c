"""The panel of one request, the same for all kinds: status, actions, reminders, substance, what happened."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.database import Changes
from app.services.requests import detail
from app.services.requests.detail import RequestDetail
from app.views.desk import Desk
from app.views.pipelines.job_link import JobLink
from app.views.requests.actions import RequestActions
from app.views.requests.activity_list import ActivityList
from app.views.requests.cells import name_of
from app.views.requests.kinds import KINDS
from app.views.requests.mail_view import MailViewDialog
from app.views.requests.menu_keys import COMMON, listen
from app.views.requests.reminders_card import RemindersCard
from app.views.requests.reply_card import ReplyCard
from app.views.requests.substance import Substance
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button, DotsButton, IconButton
from app.views.widgets.label import ElidedLabel, label
from app.views.widgets.menu import build_menu, popup_at
from app.views.widgets.pill import Pill, PillLook
from app.views.widgets.progress import ProgressBar
from app.views.widgets.scroll import Scroll
from app.views.words import audit, dates, requests
from app.views.words.requests import tr as word

PERCENT = 100


class DetailPanel(QWidget):
    """Shows one request; `close_wanted` when the cross is pressed."""

    close_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Request"))
        self._desk = desk
        self._actions = RequestActions(desk, self)
        self._request_id: int | None = None
        self.detail: RequestDetail | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = Scroll()
        holder = QWidget()
        holder.setProperty("look", "clear")
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(px(16), px(14), px(14), px(20))
        self._column.setSpacing(px(12))
        scroll.setWidget(holder)
        outer.addWidget(scroll)
        self._build_head()
        self._banner = Banner("", "warn")
        self._column.addWidget(self._banner)
        self.replies = ReplyCard(desk)
        self._column.addWidget(self.replies)
        self.job = JobLink(desk)
        self._column.addWidget(self.job)
        self.card = RemindersCard(desk)
        self._column.addWidget(self.card)
        self._substance = Substance(desk)
        self._column.addWidget(self._substance)
        self.activity = ActivityList(desk)
        self.activity.mail_wanted.connect(self._on_mail)
        self._column.addWidget(self.activity)
        self._column.addStretch(1)
        desk.changed.connect(self._on_changed)
        shortcut = QShortcut(QKeySequence("Alt+S"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._status_menu)
        listen(self, self._actions, lambda: self.detail.row if self.detail is not None else None, COMMON)

    def _build_head(self) -> None:
        head = QHBoxLayout()
        self._title = ElidedLabel("", "panel")
        head.addWidget(self._title, 1)
        self._dots = DotsButton(self.tr("More actions"))
        self._dots.clicked.connect(self._menu)
        head.addWidget(self._dots)
        close = IconButton("x", self.tr("Close panel"))
        close.clicked.connect(self.close_wanted)
        head.addWidget(close)
        self._column.addLayout(head)
        state = QHBoxLayout()
        state.setSpacing(px(8))
        self._pill = Pill(PillLook("", "hourglass"), opens_menu=True)
        self._pill.setToolTip(self.tr("Set the status by hand (Alt S)"))
        self._pill.clicked.connect(self._status_menu)
        state.addWidget(self._pill)
        self._progress = ProgressBar()
        self._progress.setFixedWidth(px(72))
        state.addWidget(self._progress)
        self._done = label("", "second")
        state.addWidget(self._done)
        self._facts = ElidedLabel("", "second")
        self._facts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        state.addWidget(self._facts, 1)
        self._column.addLayout(state)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self._open = Button(self.tr("Open account"), icon_name="external-link", small=True)
        self._open.clicked.connect(self._on_open)
        self._resend_button = Button("", icon_name="send", small=True)
        self._resend_button.clicked.connect(self._resend)
        row.addWidget(self._open)
        row.addWidget(self._resend_button)
        row.addStretch(1)
        self._column.addLayout(row)

    def show_request(self, request_id: int) -> None:
        """Show another request."""
        self._request_id = request_id
        self.activity.show_request(request_id)
        self.refresh()

    def set_account_button(self, visible: bool) -> None:
        """On an account's own page the way to the account is not offered."""
        self._open.setVisible(visible)

    def refresh(self) -> None:
        """Read the request anew."""
        if self._request_id is None:
            return
        office, request_id = self._desk.office, self._request_id
        self._desk.run(self, lambda: detail.request_detail(office, request_id), self._show, key="detail")

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and self._request_id is not None:
            touched = changes.touches("request", self._request_id) or changes.touches("mail")
            if touched or changes.touches("account") or changes.touches("contact"):
                self.refresh()
                self.activity.refresh()

    def _show(self, found: RequestDetail | None) -> None:
        if found is None:
            self.close_wanted.emit()
            return
        self.detail = found
        row = found.row
        self._title.setText(name_of(row))
        self._pill.set_look(requests.status(row))
        self._pill.setEnabled(bool(row.actions))
        self._dots.setAccessibleName(self.tr("More actions for {name}").format(name=name_of(row)))
        has_progress = row.progress_total > 0
        self._progress.setVisible(has_progress)
        self._done.setVisible(has_progress)
        if has_progress:
            self._progress.set_percent(PERCENT * row.progress_done / row.progress_total)
            text = self.tr("{done} of {total}")
            self._done.setText(text.format(done=row.progress_done, total=row.progress_total))
        draft = row.phase == "draft"
        self._resend_button.setText(self.tr("Send") if draft else word(KINDS[row.kind].resend_word(row.state)))
        self._resend_button.set_disabled_reason(
            None if draft or row.can_resend else self.tr("Nothing is asked any more")
        )
        due = self.tr("due {day}").format(day=dates.day(row.due_on, weekday=True)) if row.due_on else ""
        self._facts.setText(" · ".join(part for part in (row.reference, due) if part))
        self._show_banner(found)
        self.replies.show_detail(found)
        self.job.show_request(row.id)
        self.card.show_detail(found)
        self.card.setVisible(requests.may_be_reminded(row))
        self._substance.show_detail(found)

    def _show_banner(self, found: RequestDetail) -> None:
        open_now = found.row.phase in ("open", "draft")
        nobody = open_now and not found.audience.to
        self._banner.setVisible(nobody)
        if nobody:
            why = ", ".join(f"{each.name}: {audit.why_skipped(each.why)}" for each in found.audience.left_out)
            text = self.tr("Nobody would get an e-mail about this.")
            self._banner.set_message(f"{text} {why}".strip(), "warn")

    def _resend(self) -> None:
        if self.detail is None:
            return
        if self.detail.row.phase == "draft":
            self._actions.send([self.detail.row])
        else:
            self._actions.resend([self.detail.row])

    def _on_open(self) -> None:
        if self.detail is not None:
            self._actions.open(self.detail.row)

    def _status_menu(self) -> None:
        if self.detail is None or not self.detail.row.actions:
            return
        menu = build_menu(self, self._actions.lifecycle(self.detail.row))
        menu.popup(self._pill.mapToGlobal(self._pill.rect().bottomLeft()))

    def _menu(self) -> None:
        if self.detail is None:
            return
        menu = build_menu(self, self._actions.entries(self.detail.row))
        self._dots.set_open(True)
        menu.aboutToHide.connect(lambda: self._dots.set_open(False))
        popup_at(menu, self._dots.mapToGlobal(self._dots.rect().bottomRight()))

    def _on_mail(self, mail_id: int) -> None:
        MailViewDialog(self._desk, self, mail_id).open()
