"""The mails that a person must let go: how many, for which reason, approved or dropped together (ENG-6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.mail import decisions, outbox_list
from app.services.mail.outbox_list import MailState, OutboxQuery, OutboxRow
from app.services.office import Office
from app.views.desk import Desk
from app.views.outbox.cells import when
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.dialog import Dialog, confirm
from app.views.widgets.label import ElidedLabel, label, line
from app.views.words import audit, mails

SHOWN = 6
"""How many of a group are named; the list behind shows all."""


@dataclass(frozen=True, slots=True)
class HeldGroup:
    """Mails held for one reason."""

    reason: str
    rows: tuple[OutboxRow, ...]


def held_groups(office: Office) -> list[HeldGroup]:
    """Return the held mails by reason, the largest group first; those of the sandbox have a question of their own."""
    found: dict[str, list[OutboxRow]] = {}
    for row in outbox_list.mail_rows(office, outbox_list.mail_ids(office, OutboxQuery("problems"))):
        if row.state == MailState.HELD and row.reason != decisions.SANDBOX_ONLY:
            found.setdefault(row.reason, []).append(row)
    groups = [HeldGroup(reason, tuple(rows)) for reason, rows in found.items()]
    return sorted(groups, key=lambda group: -len(group.rows))


def reason_words(reason: str) -> str:
    """Return why mails are held, as words."""
    return audit.why_waits(reason) or audit.why_skipped(reason)


class HeldDialog(Dialog):
    """All groups, each with Approve all and Drop all; both say the exact number before anything happens."""

    def __init__(self, desk: Desk, groups: Sequence[HeldGroup], parent: QWidget) -> None:
        super().__init__("", "", width=640, parent=parent)
        self.setWindowTitle(self.tr("Held e-mails"))
        self.primary_button.setText(self.tr("Close"))
        self._desk = desk
        self.cancel_button.hide()
        total = sum(len(group.rows) for group in groups)
        self.body.addWidget(label(self.tr("%n e-mail(s) wait for your decision", "", total), "panel"))
        self.body.addWidget(
            label(self.tr("Nothing of this leaves, and nothing is lost, until you decide."), "second", wrap=True)
        )
        self._left = len(groups)
        for group in groups:
            self.body.addWidget(self._group(group))
        self.body.addStretch(1)

    def _group(self, group: HeldGroup) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, px(4), 0, 0)
        column.setSpacing(px(6))
        column.addWidget(line())
        head = QHBoxLayout()
        head.setSpacing(px(8))
        count = len(group.rows)
        head.addWidget(ElidedLabel(f"{reason_words(group.reason)} · {count}", "card"), 1)
        drop = Button(self.tr("Drop all (%n)", "", count), "danger", small=True)
        approve = Button(self.tr("Approve all (%n)", "", count), small=True)
        drop.clicked.connect(lambda: self._ask_drop(group, box))
        approve.clicked.connect(lambda: self._ask_approve(group, box))
        head.addWidget(drop)
        head.addWidget(approve)
        column.addLayout(head)
        for row in group.rows[:SHOWN]:
            text = (
                f"{row.account_name} · {row.title} · {mails.step(row)} · {row.recipient or row.address} · {when(row)}"
            )
            column.addWidget(ElidedLabel(text, "second"))
        if count > SHOWN:
            column.addWidget(label(self.tr("and %n more", "", count - SHOWN), "second"))
        return box

    def _ask_approve(self, group: HeldGroup, box: QWidget) -> None:
        count = len(group.rows)
        people = len({row.address for row in group.rows})
        confirm(
            self,
            self.tr("Send %n e-mail(s)?", "", count),
            self.tr("They leave now, to %n address(es).", "", people),
            self.tr("Send %n e-mail(s)", "", count),
            lambda: self._decide(group, box, approve=True),
        )

    def _ask_drop(self, group: HeldGroup, box: QWidget) -> None:
        count = len(group.rows)
        confirm(
            self,
            self.tr("Drop %n e-mail(s)?", "", count),
            self.tr("They never leave. A dropped reminder counts as used up."),
            self.tr("Drop %n e-mail(s)", "", count),
            lambda: self._decide(group, box, approve=False),
            variant="danger",
        )

    def _decide(self, group: HeldGroup, box: QWidget, *, approve: bool) -> None:
        office, ids = self._desk.office, [row.id for row in group.rows]
        verb = decisions.approve if approve else decisions.drop
        self._desk.do(self, lambda: verb(office, ids), lambda count: self._done(count, box, approve=approve))

    def _done(self, count: int, box: QWidget, *, approve: bool) -> None:
        said = self.tr("%n e-mail(s) approved", "", count) if approve else self.tr("%n e-mail(s) dropped", "", count)
        self._desk.toast(said, icon="send" if approve else "trash-2")
        self._desk.announce(said)
        box.hide()
        self._left -= 1
        if self._left == 0:
            self.accept()
