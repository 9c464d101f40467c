"""The set-up of a new firm as a page: steps at the left, one at a time at the right (APP-1)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt, QTimeZone
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services import setup
from app.views.desk import Desk, Place
from app.views.settings.firm_section import FirmSection
from app.views.settings.mail_section import MailSection
from app.views.settings.section import FormSection, Section
from app.views.settings.team_section import TeamSection
from app.views.setup.clients import ClientsSection
from app.views.setup.rail import StepRail
from app.views.setup.rhythm import STANDARD, RhythmSection
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.flow import FlowRow
from app.views.widgets.label import label
from app.views.words import dates

FIRM, MAIL, RHYTHM, CLIENTS, TEAM = range(5)


class SetupPage(QWidget):
    """*Continue* saves a step, *Back* loses nothing, *Skip set-up* leaves; all of it stands in the settings too."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self.step = FIRM
        names = (
            self.tr("Your firm"), self.tr("Mail account"), self.tr("Reminder rhythm"), self.tr("Bring in clients"),
            self.tr("Team"),
        )  # fmt: skip
        self.rail = StepRail(names)
        self.rail.chosen.connect(self.go)
        self.sections: tuple[Section, ...] = (
            FirmSection(desk), MailSection(desk), RhythmSection(desk), ClientsSection(desk), TeamSection(desk)
        )  # fmt: skip
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._left())
        right = QVBoxLayout()
        right.setSpacing(0)
        self._where = label("", "second")
        self._title = label("", "title")
        self._said = label("", "body", wrap=True)
        head = QVBoxLayout()
        head.setContentsMargins(px(32), px(20), px(32), px(14))
        head.setSpacing(px(4))
        for words in (self._where, self._title, self._said):
            head.addWidget(words)
        right.addLayout(head)
        self.stack = QStackedWidget()
        self.stack.setContentsMargins(px(32), 0, px(8), 0)
        for section in self.sections:
            section.dirty_changed.connect(lambda _: self._note())
            if isinstance(section, FormSection):
                section.embed()
            self.stack.addWidget(section)
        right.addWidget(self.stack, 1)
        right.addWidget(self._foot())
        outer.addLayout(right, 1)
        self.go(FIRM)
        self._suggest()

    # What the shell asks

    def title(self) -> str:
        """Return the place in words."""
        return self.tr("Set up")

    def shown(self, place: Place) -> None:
        """Nothing to read: the sections read themselves when they are shown."""

    def search_field(self) -> QWidget | None:
        """There is nothing to search here."""
        return None

    def focus_area(self) -> QWidget:
        """Return what gets the focus."""
        return self.sections[self.step]

    # Parts

    def _left(self) -> QFrame:
        made = QFrame()
        made.setProperty("look", "footer")
        made.setFixedWidth(px(264))
        column = QVBoxLayout(made)
        column.setContentsMargins(px(24), px(24), px(12), px(20))
        column.setSpacing(px(24))
        column.addWidget(label(self.tr("Set up Relance"), "panel"))
        column.addWidget(self.rail)
        column.addStretch(1)
        said = self.tr("Nothing is sent during set-up. You can change all of this later in Settings.")
        column.addWidget(label(said, "second", wrap=True))
        return made

    def _foot(self) -> QFrame:
        made = QFrame()
        made.setProperty("look", "footer")
        row = FlowRow(made, spacing=px(8))
        row.setContentsMargins(px(32), px(12), px(24), px(12))
        self.back = Button(self.tr("Back"), icon_name="arrow-left")
        self.back.clicked.connect(lambda: self.go(self.step - 1))
        row.addWidget(self.back)
        self.skip = Button(self.tr("Skip set-up"), "ghost")
        self.skip.clicked.connect(self.leave)
        row.addWidget(self.skip)
        row.add_stretch()
        self.standard = Button(self.tr("Use the standard: 3 days, 1 reminder"), "ghost")
        self.standard.clicked.connect(self._use_standard)
        row.addWidget(self.standard)
        self.onward = Button(self.tr("Continue"), "primary")
        self.onward.clicked.connect(self.next)
        row.addWidget(self.onward)
        return made

    # Steps

    def go(self, step: int) -> None:
        """Show a step; what was typed in the one that is left stays there."""
        self.step = step
        said = (
            (self.tr("Who is the firm?"), self.tr("Its name and address stand in every e-mail.")),
            (
                self.tr("From which mailbox shall Relance send?"),
                self.tr("Leave it empty for now, and e-mails go to a sandbox mailbox on this computer."),
            ),
            (
                self.tr("How should Relance follow up?"),
                self.tr("Until a client has acted, those with NOTIFY on are reminded. Each request can have its own."),
            ),
            (self.tr("Who are your clients?"), self.tr("Imported accounts send nothing by themselves.")),
            (self.tr("Who works in the firm?"), self.tr("The audit trail names whoever does something.")),
        )  # fmt: skip
        where = self.tr("Step {number} of {count}").format(number=step + 1, count=len(self.sections))
        self._where.setText(where)
        self._title.setText(said[step][0])
        self._said.setText(said[step][1])
        self.rail.go(step)
        self.stack.setCurrentIndex(step)
        self.back.setEnabled(step > FIRM)
        self.standard.setVisible(step == RHYTHM)
        self.onward.setText(self.tr("Finish") if step == TEAM else self.tr("Continue"))
        self.sections[step].setFocus()
        self._note()

    def next(self) -> None:
        """Save this step, then show the next one; what is refused stands beside its field."""
        section = self.sections[self.step]
        then: Callable[[], None] = self.leave if self.step == TEAM else lambda: self.go(self.step + 1)
        if self.step == FIRM and not self._firm_name():
            self._ask_for_name()
        elif section.dirty:
            section.save(then)
        else:
            then()

    def leave(self) -> None:
        """End the set-up, and begin the day."""
        office = self._desk.office
        self._desk.do(self, lambda: setup.end(office), lambda _: self._desk.go(Place("today")))

    def _suggest(self) -> None:
        """Begin with the language of the window, and the place that the computer says it is in."""
        office, firm = self._desk.office, self.sections[FIRM]
        zone = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
        country = QLocale.territoryToCode(QLocale.system().territory())
        language = dates.language()
        self._desk.do(
            self,
            lambda: setup.suggest(office, language=language, time_zone=zone, country=country),
            lambda _: firm.refresh(),
        )

    def _use_standard(self) -> None:
        rhythm = self.sections[RHYTHM]
        if isinstance(rhythm, RhythmSection):
            rhythm.use(*STANDARD)

    def _firm_name(self) -> str:
        firm = self.sections[FIRM]
        return str(firm.form.entries["name"].get()).strip() if isinstance(firm, FirmSection) else ""

    def _ask_for_name(self) -> None:
        firm = self.sections[FIRM]
        entry = firm.form.entries["name"] if isinstance(firm, FirmSection) else None
        if entry is not None and entry.field is not None:
            entry.field.set_error(self.tr("Enter the firm’s name: clients see who writes."))
            entry.editor.setFocus()

    def _note(self) -> None:
        """Say at the left what was entered."""
        mail, rhythm, clients = self.sections[MAIL], self.sections[RHYTHM], self.sections[CLIENTS]
        self.rail.set_note(FIRM, self._firm_name())
        if isinstance(mail, MailSection):
            address = str(mail.form.entries["from_address"].get())
            self.rail.set_note(MAIL, address or self.tr("or later"))
        if isinstance(rhythm, RhythmSection):
            values = rhythm.form.values()
            said = self.tr("{days} days, {number} at most")
            plain = said.format(days=values["reminder_days"], number=values["reminder_number"])
            self.rail.set_note(RHYTHM, plain if rhythm.form.is_loaded else self.tr("How often, how many, when"))
        if isinstance(clients, ClientsSection):
            count = clients.count
            self.rail.set_note(
                CLIENTS, self.tr("%n account(s)", "", count) if count else self.tr("CSV, XLSX or by hand")
            )
        self.rail.set_note(TEAM, self.tr("Optional"))
