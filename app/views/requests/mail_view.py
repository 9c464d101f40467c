"""One mail as it left: words, attachments, every try with the server's answer."""

from __future__ import annotations

import re
from html import unescape

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QTextBrowser, QWidget

from app.services.mail import outbox_list
from app.services.mail.outbox_list import MailDetail
from app.views.desk import Desk
from app.views.theme import px
from app.views.widgets.dialog import Dialog
from app.views.widgets.label import label
from app.views.widgets.pill import Pill
from app.views.widgets.segments import Segment, Segments
from app.views.words import dates, mails
from app.views.words.marking import translate

BUTTONS = re.compile(r'<table[^>]*class="buttons".*?</table>', re.S)
BETWEEN = re.compile(r'<td[^>]*class="between"[^>]*>.*?</td>', re.S)
WORDS = re.compile(r"<a\b[^>]*>(.*?)</a>", re.S)
WORDS_SIZE, AROUND_WORDS, AROUND_MAIL = 15, 50, 88
"""Pixels, as the mail's page has them: how high a button's words are, what is beside them, what is beside all."""
ABOVE = re.compile(r'(<table[^>]*class="(?:box|buttons)"[^>]*?margin:\s*)\d+(?:px)?')
"""Qt takes the distance of the paragraph before a table away, so the table is given its own."""


class SafeBrowser(QTextBrowser):
    """Shows a mail without fetching anything, from the net or the disk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setProperty("look", "paper")
        self._page = self._laid = ""

    def setHtml(self, page: str) -> None:
        self._page, self._laid = page, self._laid_out(page)
        super().setHtml(self._laid)

    def setPlainText(self, words: str) -> None:
        self._page = ""
        super().setPlainText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the buttons out anew where they have got or lost their room; what was read stays in sight."""
        super().resizeEvent(event)
        if self._page and self._laid_out(self._page) != self._laid:
            at = self.verticalScrollBar().value()
            self.setHtml(self._page)
            self.verticalScrollBar().setValue(at)

    def _laid_out(self, page: str) -> str:
        return BUTTONS.sub(self._stacked_where_narrow, ABOVE.sub(r"\g<1>12px", page))

    def _stacked_where_narrow(self, buttons: re.Match[str]) -> str:
        """Let buttons that have no room beside each other stand below each other: Qt knows no rules for phones."""
        face = QFont(self.font())
        face.setPixelSize(WORDS_SIZE)
        face.setWeight(QFont.Weight.DemiBold)
        measure = QFontMetrics(face)
        wide = sum(measure.horizontalAdvance(unescape(words)) + AROUND_WORDS for words in WORDS.findall(buttons[0]))
        if wide <= self.viewport().width() - AROUND_MAIL:
            return buttons[0]
        below = BETWEEN.sub("</tr><tr>", buttons[0])
        return below.replace("</tr><tr>", "</tr><tr><td></td></tr><tr>", len(WORDS.findall(below)) - 1)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None


class MailViewDialog(Dialog):
    """Text or HTML, with the head above and the tries below."""

    def __init__(self, desk: Desk, parent: QWidget, mail_id: int) -> None:
        super().__init__(
            translate("MailViewDialog", "E-mail"), translate("MailViewDialog", "Close"), width=680, parent=parent
        )
        self.cancel_button.hide()
        self._subject = label("", "panel", wrap=True)
        self._head = label("", "second", wrap=True)
        self.body.addWidget(self._subject)
        self.body.addWidget(self._head)
        self._which = Segments(
            [Segment("html", self.tr("Mail")), Segment("text", self.tr("Text"))], "html", small=True,
            name=self.tr("How to show it"),
        )  # fmt: skip
        self.body.addWidget(self._which)
        self._stack = QStackedWidget()
        self._html, self._text = SafeBrowser(), SafeBrowser()
        for browser, name in ((self._html, self.tr("Mail")), (self._text, self.tr("Text"))):
            browser.setAccessibleName(name)
            browser.setMinimumHeight(px(320))
            self._stack.addWidget(browser)
        self._which.changed.connect(lambda key: self._stack.setCurrentIndex(0 if key == "html" else 1))
        self.body.addWidget(self._stack)
        self._tries = label("", "second", wrap=True)
        self.body.addWidget(self._tries)
        office = desk.office
        desk.run(self, lambda: outbox_list.mail_detail(office, mail_id), self._show)

    def _show(self, found: MailDetail | None) -> None:
        if found is None:
            return
        row = found.row
        self._subject.setText(row.subject or row.title)
        files = ", ".join(str(each["name"]) for each in found.attachments)
        lines = [
            self.tr("to {name} <{address}>").format(name=row.recipient, address=row.address),
            f"{mails.state(row).text} · {dates.moment(row.finished_at or row.not_before)} · {mails.explanation(row)}",
        ]
        if files:
            lines.append(self.tr("Attached: {files}").format(files=files))
        self._head.setText("\n".join(lines))
        self._html.setHtml(found.html or "")
        self._text.setPlainText(found.text or self.tr("The text is written when the e-mail leaves."))
        if not found.html:
            self._which.set_current("text")
        self._tries.setText(
            "\n".join(
                f"{dates.moment(each.at)} · {each.transport} · {each.reply_code or ''} {each.reply_text}".strip()
                for each in found.attempts
            )
        )
        self.body.insertWidget(1, Pill(mails.state(row)))
