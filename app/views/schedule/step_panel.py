"""One reminder to come, opened: its final text, who gets it, what goes with it, and why on that day (AUT-8, AUT-9)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services.reminders import foretold
from app.services.reminders.foretold import Foretold
from app.services.requests.kind_service import Enclosure
from app.services.schedule import StepRow
from app.views.desk import Desk
from app.views.paper_dialog import PaperDialog
from app.views.requests.mail_view import SafeBrowser
from app.views.schedule.cells import name, second_line
from app.views.schedule.reasons import why_sentence
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button, DotsButton, IconButton
from app.views.widgets.flow import FlowRow
from app.views.widgets.inputs import Combo
from app.views.widgets.label import ElidedLabel, label, line
from app.views.widgets.segments import Segment, Segments
from app.views.words import dates, refusals


class StepPanel(QWidget):
    """`acted(code)`: send, snooze, skip, answered, menu; `close_wanted` when the cross is pressed."""

    acted = Signal(str)
    close_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Reminder to come"))
        self.setProperty("look", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self.row: StepRow | None = None
        self.found: Foretold | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(14), px(20), px(16))
        column.setSpacing(px(10))
        column.addLayout(self._head())
        self.why = label("", "body", wrap=True)
        column.addWidget(self.why)
        self._nobody = Banner("", "warn")
        self._nobody.hide()
        column.addWidget(self._nobody)
        column.addLayout(self._buttons())
        column.addWidget(line())
        column.addLayout(self._reader())
        self._subject = label("", "card", wrap=True)
        self._from = ElidedLabel("", "second")
        column.addWidget(self._subject)
        column.addWidget(self._from)
        self._stack = QStackedWidget()
        self.html, self.text = SafeBrowser(), SafeBrowser()
        for browser, words in ((self.html, self.tr("Mail")), (self.text, self.tr("Text"))):
            browser.setAccessibleName(words)
            self._stack.addWidget(browser)
        column.addWidget(self._stack, 1)
        self._files = QHBoxLayout()
        self._files.setSpacing(px(4))
        column.addLayout(self._files)
        self._which.changed.connect(lambda key: self._stack.setCurrentIndex(0 if key == "html" else 1))

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(px(4))
        words = QVBoxLayout()
        words.setSpacing(0)
        self._title = ElidedLabel("", "panel")
        self._second = ElidedLabel("", "second")
        words.addWidget(self._title)
        words.addWidget(self._second)
        head.addLayout(words, 1)
        self.dots = DotsButton(self.tr("More actions"))
        self.dots.clicked.connect(lambda: self.acted.emit("menu"))
        head.addWidget(self.dots)
        close = IconButton("x", self.tr("Close panel"))
        close.clicked.connect(self.close_wanted)
        head.addWidget(close)
        return head

    def _buttons(self) -> FlowRow:
        row = FlowRow(spacing=px(8))
        self.send_button = Button(self.tr("Send now"), icon_name="send", small=True)
        self.snooze_button = Button(self.tr("Snooze"), icon_name="alarm-clock", small=True, menu_arrow=True)
        self.skip_button = Button(self.tr("Skip"), icon_name="skip-forward", small=True)
        for code, button in (("send", self.send_button), ("snooze", self.snooze_button), ("skip", self.skip_button)):
            button.clicked.connect(partial(self.acted.emit, code))
            row.addWidget(button)
        return row

    def _reader(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        caption = label(self.tr("To"), "label")
        self.who = Combo(filter_look=True)
        self.who.setMinimumWidth(px(140))
        caption.setBuddy(self.who)
        self.who.activated.connect(lambda _: self._read())
        row.addWidget(caption)
        row.addWidget(self.who, 1)
        self._which = Segments(
            [Segment("html", self.tr("Mail")), Segment("text", self.tr("Text"))], "html", small=True,
            name=self.tr("How to show it"),
        )  # fmt: skip
        row.addWidget(self._which)
        return row

    def show_row(self, row: StepRow) -> None:
        """Show another reminder."""
        if self.row is None or self.row.request.id != row.request.id:
            self.who.clear()
        self.row = row
        self._title.setText(name(row))
        said = self.tr("Reminder {step} of {total} · {when}")
        self._second.setText(
            said.format(
                step=row.step.number,
                total=row.request.reminders.number,
                when=dates.moment(row.step.at, row.request.zone),
            )
        )
        self._second.setToolTip(second_line(row))
        later = None if row.step.is_next else self.tr("Another reminder of it comes before")
        for button in (self.send_button, self.snooze_button, self.skip_button):
            button.set_disabled_reason(later)
        self._read()

    def _read(self) -> None:
        if self.row is None:
            return
        office, step, contact = self._desk.office, self.row.step, self.who.currentData()
        self._desk.run(self, lambda: foretold.look(office, step, contact), self._show, key="foretold")

    def _show(self, found: Foretold | None) -> None:
        if found is None or self.row is None or found.step.key != self.row.step.key:
            return
        self.found = found
        self.why.setText(why_sentence(found, self.row.request.zone))
        self.who.clear()
        for each in found.audience.to:
            self.who.addItem(f"{each.name} <{each.address}>" if each.name else each.address, each.contact_id)
        self.who.setCurrentIndex(max(0, self.who.findData(found.contact_id)))
        words = ""
        if not found.audience.to:
            words = self.tr("Nobody would get it: no contact of the account can be e-mailed.")
        elif found.problem is not None:
            words = refusals.refusal(found.problem)
        self._nobody.set_message(words, "warn")
        self._nobody.setVisible(bool(words))
        mail = found.rendered
        self._subject.setText(mail.subject if mail else "")
        self._from.setText(self.tr("from {sender}").format(sender=found.from_line))
        self.html.setHtml(mail.html if mail else "")
        self.text.setPlainText(mail.text if mail else "")
        self._show_files(found.enclosures)

    def _show_files(self, papers: tuple[Enclosure, ...]) -> None:
        while (item := self._files.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for paper in papers:
            button = Button(paper.name, "link", icon_name="paperclip", small=True)
            button.setToolTip(self.tr("Read {name} as it will be attached").format(name=paper.name))
            button.clicked.connect(partial(self._open_paper, paper))
            self._files.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._files.addStretch(1)

    def _open_paper(self, paper: Enclosure) -> None:
        office = self._desk.office
        make = paper.make or (lambda: office.store.read(paper.sha256))
        PaperDialog(self._desk, self, paper.name, make, media_type=paper.media_type).open()
