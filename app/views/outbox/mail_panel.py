"""The panel of one mail: its state, the server's words in full, every try, the mail itself, and what can be decided."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.services.database import Changes
from app.services.mail import outbox_list
from app.services.mail.outbox_list import AttemptView, MailDetail
from app.views.desk import Desk
from app.views.outbox.cells import when
from app.views.outbox.mail_actions import MailActions, place_of
from app.views.requests.mail_view import SafeBrowser
from app.views.theme import px
from app.views.widgets.button import Button, DotsButton, IconButton
from app.views.widgets.card import Card
from app.views.widgets.flow import FlowRow
from app.views.widgets.label import ElidedLabel, label
from app.views.widgets.menu import build_menu, popup_at
from app.views.widgets.pill import Pill, PillLook
from app.views.widgets.scroll import Scroll
from app.views.widgets.segments import Segment, Segments
from app.views.words import dates, mails


class MailPanel(QWidget):
    """Shows one mail; `close_wanted` when the cross is pressed."""

    close_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("E-mail"))
        self.setProperty("look", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._actions = MailActions(desk, self)
        self._mail_id: int | None = None
        self.detail: MailDetail | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = Scroll()
        holder = QWidget()
        holder.setProperty("look", "clear")
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(px(20), px(14), px(20), px(20))
        self._column.setSpacing(px(12))
        scroll.setWidget(holder)
        outer.addWidget(scroll)
        self._build_head()
        self._build_answer()
        self._build_mail()
        desk.changed.connect(self._on_changed)

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
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self._pill = Pill(PillLook("", "clock"))
        row.addWidget(self._pill)
        self._why = ElidedLabel("", "second")
        row.addWidget(self._why, 1)
        self._column.addLayout(row)
        self._facts = label("", "second", wrap=True)
        _give_way(self._facts)
        self._column.addWidget(self._facts)
        self._buttons = FlowRow(spacing=px(8))
        self._buttons.setSpacing(px(8))
        self._column.addLayout(self._buttons)

    def _build_answer(self) -> None:
        self._answer = Card(self.tr("Server’s answer"))
        self._words = label("", "body", wrap=True)
        self._words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        _give_way(self._words)
        self._answer.body.addWidget(self._words)
        self._tries = QGridLayout()
        self._tries.setHorizontalSpacing(px(12))
        self._tries.setVerticalSpacing(px(6))
        self._tries.setColumnStretch(2, 1)
        self._answer.body.addLayout(self._tries)
        self._column.addWidget(self._answer)

    def _build_mail(self) -> None:
        self._card = Card(self.tr("E-mail"))
        self._which = Segments(
            [Segment("html", self.tr("Mail")), Segment("text", self.tr("Text"))], "html", small=True,
            name=self.tr("How to show it"),
        )  # fmt: skip
        self._card.set_aside(self._which)
        self._subject = label("", "name", wrap=True)
        self._card.body.addWidget(self._subject)
        self._stack = QStackedWidget()
        self._html, self._text = SafeBrowser(), SafeBrowser()
        for browser, name in ((self._html, self.tr("Mail")), (self._text, self.tr("Text"))):
            browser.setAccessibleName(name)
            browser.setMinimumHeight(px(260))
            self._stack.addWidget(browser)
        self._which.changed.connect(lambda key: self._stack.setCurrentIndex(0 if key == "html" else 1))
        self._card.body.addWidget(self._stack)
        self._files = label("", "second", wrap=True)
        self._card.body.addWidget(self._files)
        self._column.addWidget(self._card, 1)

    def show_mail(self, mail_id: int) -> None:
        """Show another mail."""
        self._mail_id = mail_id
        self.refresh()

    def refresh(self) -> None:
        """Read the mail anew."""
        if self._mail_id is None:
            return
        office, mail_id = self._desk.office, self._mail_id
        self._desk.run(self, lambda: outbox_list.mail_detail(office, mail_id), self._show, key="detail")

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches("mail", self._mail_id):
            self.refresh()

    def _show(self, found: MailDetail | None) -> None:
        if found is None:
            self.close_wanted.emit()
            return
        self.detail = found
        row = found.row
        self._title.setText(f"{row.account_name} · {row.title}")
        self._dots.setAccessibleName(self.tr("More actions for {name}").format(name=self._title.text()))
        self._pill.set_look(mails.state(row))
        self._why.setText(" · ".join((mails.explanation(row), when(row))))
        who = self.tr("to {name} <{address}>").format(name=row.recipient, address=row.address)
        self._facts.setText(f"{mails.step(row)} · {who}")
        self._show_buttons()
        self._show_answer(found)
        self._subject.setText(row.subject or row.title)
        self._html.setHtml(found.html or "")
        self._text.setPlainText(found.text or self.tr("The text is written when the e-mail leaves."))
        self._which.set_current("html" if found.html else "text")
        self._which.setEnabled(bool(found.html))
        names = [f"{each.get('name', '')} ({dates.size(int(each.get('size', 0)))})" for each in found.attachments]
        self._files.setText(self.tr("Attached: {files}").format(files=", ".join(names)))
        self._files.setVisible(bool(names))

    def _show_buttons(self) -> None:
        assert self.detail is not None
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        row = self.detail.row
        for at, act in enumerate(self._actions.decisions_of(row)):
            button = Button(act.text, "primary" if at == 0 else "secondary", small=True)
            button.setObjectName(act.code)
            button.clicked.connect(act.run)
            self._buttons.addWidget(button)
        opened = Button(self.tr("Open request"), "ghost", icon_name="external-link", small=True)
        opened.clicked.connect(lambda: self._desk.go(place_of(row)))
        self._buttons.addWidget(opened)

    def _show_answer(self, found: MailDetail) -> None:
        while (item := self._tries.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        code = f"{found.row.reply_code} " if found.row.reply_code else ""
        words = found.row.reply_text.removeprefix(code)
        self._words.setText(f"{code}{words}".strip())
        self._words.setVisible(bool(self._words.text()))
        self._answer.setVisible(bool(found.attempts or self._words.text()))
        for line, attempt in enumerate(reversed(found.attempts)):
            for column, text in enumerate(self._try(attempt)):
                made = label(text, "second", wrap=column == 2)
                if column == 2:
                    _give_way(made)
                self._tries.addWidget(made, line, column, Qt.AlignmentFlag.AlignTop)

    def _try(self, attempt: AttemptView) -> tuple[str, str, str, str]:
        """One try as the cells of a row: when, code, words, how long."""
        verdicts = {
            "accepted": self.tr("accepted"),
            "retry": self.tr("put off"),
            "failed": self.tr("refused"),
            "uncertain": self.tr("no answer"),
            "queue-stopped": self.tr("not tried"),
        }
        verdict = verdicts.get(attempt.verdict.replace("_", "-"), attempt.verdict)
        duration = self.tr("{n} ms").format(n=attempt.duration_ms)
        code = str(attempt.reply_code or "—")
        host = attempt.transport.removeprefix("smtp:").rpartition(":")[0] or attempt.transport
        return dates.moment(attempt.at), code, f"{verdict} · {host}", duration

    def _menu(self) -> None:
        if self.detail is None:
            return
        menu = build_menu(self, self._actions.entries(self.detail.row))
        self._dots.set_open(True)
        menu.aboutToHide.connect(lambda: self._dots.set_open(False))
        popup_at(menu, self._dots.mapToGlobal(self._dots.rect().bottomRight()))


def _give_way(words: QLabel) -> None:
    """Let a label be narrower than its longest word: servers answer with links and addresses that have no blanks."""
    words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
