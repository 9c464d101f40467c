"""Pause all sending, and send or retry all at once (ENG-8)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services import pausing
from app.services.mail import outbox_list
from app.services.mail.outbox_list import MailState, OutboxQuery, OutboxRow
from app.services.pausing import Length
from app.services.status import Status
from app.views.desk import Desk
from app.views.outbox.mail_actions import MailActions
from app.views.standing import IDENTITY_REASONS
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.words import dates


class SendingButtons(QWidget):
    """Two buttons that act on all mails."""

    def __init__(self, desk: Desk, actions: MailActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        self._paused = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self.pause_button = Button(self.tr("Pause all sending"), icon_name="circle-pause", menu_arrow=True)
        self.pause_button.clicked.connect(self._on_pause)
        row.addWidget(self.pause_button)
        self.retry_button = Button(self.tr("Send / retry all"), icon_name="refresh-cw")
        self.retry_button.clicked.connect(self._on_retry_all)
        row.addWidget(self.retry_button)

    def show_status(self, status: Status) -> None:
        """Show how sending stands."""
        self._paused = status.pause.paused
        pause = status.pause
        asked = pause.paused and pause.reason in IDENTITY_REASONS
        self.pause_button.set_disabled_reason(
            self.tr("Say first whether this is the firm’s database: see the red banner") if asked else None
        )
        if pause.paused and pause.until is not None:
            text = self.tr("Paused until {moment}").format(moment=dates.moment(pause.until))
        elif pause.paused:
            text = self.tr("Sending is paused")
        else:
            text = self.tr("Pause all sending")
        self.pause_button.setText(text)
        self.pause_button.set_icon_name("circle-play" if pause.paused else "circle-pause")
        self.retry_button.set_disabled_reason(self.tr("All sending is paused") if pause.paused else None)

    def _on_pause(self) -> None:
        if self._paused:
            entries: list[MenuEntry | None] = [
                MenuEntry(self.tr("Resume now"), "circle-play", on_triggered=self.resume)
            ]
        else:
            lengths: tuple[tuple[Length, str], ...] = (
                ("hour", self.tr("For 1 hour")),
                ("tomorrow", self.tr("Until tomorrow")),
                ("monday", self.tr("Until Monday")),
                ("resumed", self.tr("Until I resume")),
            )
            entries = [MenuEntry(text, "circle-pause", on_triggered=self._pausing(length)) for length, text in lengths]
        menu = build_menu(self, entries)
        popup_at(menu, self.pause_button.mapToGlobal(self.pause_button.rect().bottomRight()))

    def _pausing(self, length: Length) -> Callable[[], None]:
        return lambda: self.pause(length)

    def pause(self, length: Length) -> None:
        """Pause all sending."""
        office = self._desk.office
        self._desk.do(self, lambda: pausing.pause_for(office, length), lambda _: self._said(self.tr("Sending paused")))

    def resume(self) -> None:
        """Let everything leave again."""
        office = self._desk.office

        def done(_: object) -> None:
            self._said(self.tr("Sending goes on"))
            self._desk.tell_sender("try-now")

        self._desk.do(self, lambda: pausing.resume(office), done)

    def _said(self, words: str) -> None:
        self._desk.toast(words, icon="circle-pause")
        self._desk.announce(words)

    def _on_retry_all(self) -> None:
        office = self._desk.office

        def work() -> list[OutboxRow]:
            ids = outbox_list.mail_ids(office, OutboxQuery("waiting")) + outbox_list.mail_ids(
                office, OutboxQuery("problems")
            )
            rows = outbox_list.mail_rows(office, ids)
            return [row for row in rows if row.state in (MailState.RETRYING, MailState.FAILED) and not row.resolved]

        self._desk.run(self, work, self._ask_retry, key="retry")

    def _ask_retry(self, rows: list[OutboxRow]) -> None:
        """What retries by itself is only hurried; what failed for good is asked about, with the exact number."""
        self._desk.tell_sender("try-now")
        failed = sum(row.state == MailState.FAILED for row in rows)
        if not rows:
            self._desk.announce(self.tr("Looking for e-mails that are due"))
        elif not failed:
            self._actions.try_again(rows)
        else:
            self._desk.confirm(
                self,
                self.tr("Try %n e-mail(s) again?", "", len(rows)),
                self.tr("%n of them had failed for good: mend the cause first.", "", failed),
                self.tr("Try %n again", "", len(rows)),
                lambda: self._actions.try_again(rows),
            )
