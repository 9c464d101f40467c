"""Before a job enters a stage: what its automations would do, and what to do where they ran before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.services.pipelines.foresight import Foreseen
from app.views.desk import Desk
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.card import IconView
from app.views.widgets.dialog import Dialog
from app.views.widgets.label import label
from app.views.words import dates, pipelines
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

NO_PRICE = "amount-not-positive"


def summary(found: Sequence[Foreseen]) -> str:
    """Say in a line what would happen: "2 automations will run: 1 e-mail to 2 contacts"."""
    running = [each for each in found if each.runs]
    mails = sum(each.mails for each in running)
    readers = len({name for each in running for name in each.readers})
    said = translate(
        "MoveDialog", QT_TRANSLATE_NOOP("MoveDialog", "%n automation(s) will run", "", 1), "", len(running)
    )
    if not mails:
        return f"{said}."
    sent = translate("MoveDialog", QT_TRANSLATE_NOOP("MoveDialog", "%n e-mail(s)", "", 1), "", mails)
    to = translate("MoveDialog", QT_TRANSLATE_NOOP("MoveDialog", "to %n contact(s)", "", 1), "", readers)
    return f"{said}: {sent} {to}."


def foreseen_row(each: Foreseen) -> QWidget:
    """Return a line for one automation: what, for whom, when it is due; or why it cannot run."""
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(px(10))
    runs = each.runs
    icon = pipelines.icon_of(each.given.what) if runs or not each.applies else "circle-alert"
    across.addWidget(IconView(icon, "text2" if runs else "muted" if not each.applies else "bad"))
    words = QVBoxLayout()
    words.setSpacing(0)
    head = " · ".join(part for part in (pipelines.does(each.given.what), each.title or each.target) if part)
    words.addWidget(label(head, "name" if runs else "muted", wrap=True))
    words.addWidget(label(_second(each), "second" if runs or not each.applies else "error", wrap=True))
    across.addLayout(words, 1)
    return row


def _second(each: Foreseen) -> str:
    if not each.applies:
        return translate("MoveDialog", "Not for this account: it has none of the tags")
    if each.refusal is not None:
        return translate("MoveDialog", "Cannot run: {why}").format(why=pipelines.why(each.refusal.code))
    parts = [", ".join(each.readers), ", ".join([*(f"+ {tag}" for tag in each.given.add_tags),
                                                 *(f"− {tag}" for tag in each.given.remove_tags)])]  # fmt: skip
    if each.due_on is not None:
        parts.append(translate("MoveDialog", "due {day}").format(day=dates.day(each.due_on, weekday=True)))
    return " · ".join(part for part in parts if part)


class MoveDialog(Dialog):
    """What would be mailed, before it is; `accepted` moves the job. `price_wanted` for a template that has none."""

    price_wanted = Signal(int)

    def __init__(
        self, desk: Desk, name: str, stage: str, found: Sequence[Foreseen], parent: QWidget | None = None
    ) -> None:
        title = translate("MoveDialog", "Move {name} to {stage}").format(name=name, stage=stage)
        super().__init__(title, translate("MoveDialog", "Move"), icon_name="arrow-right", width=480, parent=parent)
        self._desk = desk
        self.body.addWidget(label(title, "panel", wrap=True))
        self.said = label(summary(found), "body", wrap=True)
        self.body.addWidget(self.said)
        for each in found:
            self.body.addWidget(foreseen_row(each))
            if each.refusal is not None and each.refusal.code == NO_PRICE and each.given.template_id is not None:
                self._offer_price(each.given.template_id)
        self.ask = QCheckBox(self.tr("Show this before automations run"))
        self.ask.setChecked(True)
        self.ask.setToolTip(self.tr("Undo takes the move and its e-mails back for a few seconds, also without this."))
        self.body.addSpacing(px(4))
        self.body.addWidget(self.ask)
        self.body.addStretch(1)
        self.setAccessibleDescription(self.said.text())
        self.primary_button.setFocus()
        self.accepted.connect(self._keep)

    def _offer_price(self, template_id: int) -> None:
        self.price = Button(self.tr("Set the price…"), icon_name="pencil", small=True)
        self.price.clicked.connect(lambda: self.price_wanted.emit(template_id))
        row = QHBoxLayout()
        row.setContentsMargins(px(26), 0, 0, 0)
        row.addWidget(self.price)
        row.addStretch(1)
        self.body.addLayout(row)

    def _keep(self) -> None:
        self._desk.preferences.set("ask_before_automations", self.ask.isChecked())


class AgainDialog(Dialog):
    """The automations ran for this job before: run them again, or only move. `chosen` carries "run" or "skip"."""

    chosen = Signal(str)

    def __init__(self, name: str, stage: str, when: str, parent: QWidget | None = None) -> None:
        title = translate("AgainDialog", "{name} was in {stage} before").format(name=name, stage=stage)
        super().__init__(title, translate("AgainDialog", "Only move"), width=480, parent=parent)
        self.body.addWidget(label(title, "panel", wrap=True))
        text = self.tr(
            "Its automations ran on {when}. Run again, they ask the client for the same once more; what was sent then "
            "is not touched."
        )
        said = label(text.format(when=when), "body", wrap=True)
        said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(said)
        self.body.addStretch(1)
        self.again = Button(self.tr("Run them again"), icon_name="zap")
        self.again.clicked.connect(self._again)
        self.footer.insertWidget(0, self.again)
        self.primary_button.setFocus()

    def submit(self) -> None:
        """Only move."""
        self.chosen.emit("skip")
        self.accept()

    def _again(self) -> None:
        self.chosen.emit("run")
        self.accept()
