"""What a returned form would change: old against new, each ticked; nothing is written before *Take over*."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.services.requests.detail import RequestDetail
from app.services.requests.organizer_entry import would_miss
from app.services.requests.organizer_returns import Change, Review, Unreadable
from app.views.requests.cells import name_of
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button
from app.views.widgets.card import IconView
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field
from app.views.widgets.inputs import Combo
from app.views.widgets.label import label, line
from app.views.words import answers, dates, refusals


@dataclass(frozen=True, slots=True)
class Taken:
    """What the person agreed to."""

    keys: frozenset[str]
    who: str
    submit: bool
    keep_file: bool


class ReviewDialog(Dialog):
    """`taken` carries what is to be written."""

    taken = Signal(object)

    def __init__(self, parent: QWidget, found: RequestDetail, review: Review) -> None:
        super().__init__(
            self.tr("Returned form"), self.tr("Take over"), icon_name="check", keys=self.tr("Ctrl Enter"),
            width=760, parent=parent,
        )  # fmt: skip
        self._found, self._review = found, review
        self.boxes: dict[str, QCheckBox] = {}
        self._head()
        for code in review.notices:
            self.body.addWidget(Banner(self._notice(code), "warn"))
        self._changes()
        if review.unreadable:
            self._unreadable()
        self._foot()
        self._on_ticked()
        (next(iter(self.boxes.values()), None) or self.primary_button).setFocus()

    def _head(self) -> None:
        row, review = self._found.row, self._review
        self.setWindowTitle(self.tr("Returned form"))
        self.body.addWidget(label(f"{name_of(row)} · {row.account_name}", "panel", wrap=True))
        counts = [
            self.tr("%n new answer(s)", "", sum(each.how == "new" for each in review.changes)),
            self.tr("%n changed", "", sum(each.how == "changed" for each in review.changes)),
            self.tr("%n as known already", "", review.same),
        ]
        if review.unreadable:
            counts.append(self.tr("%n unreadable", "", len(review.unreadable)))
        said = self.tr("{file}, {size}: {counts}. Nothing is written before you take it over.")
        text = said.format(file=review.file.name, size=dates.size(review.file.size), counts=", ".join(counts))
        self.body.addWidget(label(text, "second", wrap=True))
        self.who = Combo()
        people = [each.name for each in self._found.audience.to] + [each.name for each in self._found.audience.left_out]
        for name in dict.fromkeys(people):
            self.who.addItem(name, name)
        self.who.addItem(self.tr("Somebody else"), "")
        self.body.addWidget(Field(self.tr("Returned by"), self.who))

    def _notice(self, code: str) -> str:
        if code == "form-older":
            return self.tr(
                "The questions were edited since this form was sent. Nothing is ticked: compare each answer, and enter "
                "the choices by hand."
            )
        return self.tr(
            "This form does not say which questions it was made for. Nothing is ticked: compare each answer."
        )

    def _changes(self) -> None:
        if not self._review.changes:
            none = self.tr("This form says nothing that is not known already.")
            self.body.addWidget(Banner(none, "info"))
            return
        bar = QHBoxLayout()
        bar.addWidget(label(self.tr("Answers"), "card"), 1)
        for text, on in ((self.tr("Tick all"), True), (self.tr("Tick none"), False)):
            button = Button(text, "link", small=True)
            button.clicked.connect(lambda _=False, on=on: self._tick_all(on))
            bar.addWidget(button)
        self.body.addLayout(bar)
        grid = self._grid((self.tr("Question"), self.tr("So far"), self.tr("On the form")))
        for place, change in enumerate(self._review.changes, 1):
            self._change(grid, 2 * place, change)

    def _grid(self, heads: tuple[str, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(6))
        for column, text in enumerate(heads, 1):
            grid.addWidget(label(text, "label"), 0, column)
        for column, share in ((1, 5), (2, 3), (3, 4)):
            grid.setColumnStretch(column, share)
        self.body.addLayout(grid)
        return grid

    def _change(self, grid: QGridLayout, row: int, change: Change) -> None:
        old, new = answers.value(change.question, change.old), answers.value(change.question, change.new)
        box = QCheckBox()
        box.setChecked(change.wanted)
        said = self.tr("{question}: {new} instead of {old}")
        empty = self.tr("(empty)")
        box.setAccessibleName(said.format(question=change.question.label, new=new or empty, old=old or empty))
        box.toggled.connect(self._on_ticked)
        self.boxes[change.question.key] = box
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(line(), row - 1, 0, 1, 4)
        grid.addWidget(box, row, 0, top)
        grid.addWidget(label(f"{change.number}  {change.question.label}", "body", wrap=True), row, 1, top)
        grid.addWidget(label(old or empty, "muted", wrap=True), row, 2, top)
        grid.addWidget(label(new or empty, "name" if new else "muted", wrap=True), row, 3, top)

    def _unreadable(self) -> None:
        self.body.addWidget(label(self.tr("Unreadable: enter these by hand"), "card"))
        for each in self._review.unreadable:
            self.body.addWidget(self._wrong(each))

    def _wrong(self, each: Unreadable) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(IconView("circle-alert", "warn", 14), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(label(f"{each.number}  {each.question.label}", "body", wrap=True))
        said = answers.problem(each.problem, each.limit)
        typed = self.tr("“{text}”").format(text=each.text[:200])
        words.addWidget(label(said if each.text.startswith("/") else f"{typed} · {said}", "second", wrap=True))
        row.addLayout(words, 1)
        return made

    def _foot(self) -> None:
        self.body.addWidget(line())
        self.keep = QCheckBox(self.tr("Keep the file with this organizer"))
        self.keep.setChecked(True)
        self.body.addWidget(self.keep)
        self.submit_box = QCheckBox(self.tr("Then mark it as submitted: its reminders stop"))
        self.submit_box.setChecked(True)
        self.body.addWidget(self.submit_box)
        self._complete = label("", "second", wrap=True)
        self.body.addWidget(self._complete)
        self.body.addStretch(1)

    def keys(self) -> frozenset[str]:
        """Return the questions whose answers are ticked."""
        return frozenset(key for key, box in self.boxes.items() if box.isChecked())

    def submit(self) -> None:
        """Hand over what is ticked."""
        complete = self.submit_box.isEnabled() and self.submit_box.isChecked()
        who = str(self.who.currentData())
        self.set_changed(False)
        self.accept()
        self.taken.emit(Taken(self.keys(), who, complete, self.keep.isChecked()))

    def _tick_all(self, on: bool) -> None:
        for box in self.boxes.values():
            box.setChecked(on)

    def _on_ticked(self) -> None:
        keys, content = self.keys(), self._found.content
        left = would_miss(content.sections, content.answers, self._review, keys)
        self.submit_box.setEnabled(left == 0)
        self.submit_box.setVisible(left == 0)
        missing = self.tr("%n required answer(s) will still be missing: its reminders go on.", "", left)
        self._complete.setText(missing if left else "")
        self._complete.setVisible(bool(left))
        count = len(keys)
        self.primary_button.setText(self.tr("Take over %n answer(s)", "", count) if count else self.tr("Take over"))


class RefusedDialog(Dialog):
    """A file that is no form of this organizer, or cannot be read: why, and whether to keep it all the same."""

    def __init__(self, parent: QWidget, review: Review) -> None:
        super().__init__(
            self.tr("Returned form"), self.tr("Keep the file"), cancel=self.tr("Close"), width=460,
            parent=parent,
        )  # fmt: skip
        assert review.refused is not None
        self.setWindowTitle(self.tr("This form was not read"))
        self.body.addWidget(label(self.tr("This form was not read"), "panel", wrap=True))
        self.body.addWidget(label(refusals.refusal(review.refused), "body", wrap=True))
        kept = self.tr("No answer was changed. {file} can be kept with this organizer, as it came.")
        self.body.addWidget(label(kept.format(file=review.file.name), "second", wrap=True))
        self.body.addStretch(1)
        self.cancel_button.setFocus()
