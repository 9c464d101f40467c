"""Shown only if: the conditions of a question, joined by and. Only earlier questions are offered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.services.requests.organizer_questions import OPERATORS, Condition, Question
from app.views.theme import px
from app.views.widgets.button import Button, IconButton
from app.views.widgets.inputs import Combo
from app.views.widgets.label import label
from app.views.widgets.toggle import Toggle
from app.views.words import organizers


class ConditionsCard(QFrame):
    """A switch, and a row for each condition; `changed` after every edit by a person."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "box")
        self._earlier: Mapping[str, Question] = {}
        self._numbers: Mapping[str, str] = {}
        self.rows: list[ConditionRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(10), px(12), px(10))
        column.setSpacing(px(8))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        self.toggle = Toggle(self.tr("Shown only if"))
        caption = label(self.tr("Shown only if"), "card")
        caption.setBuddy(self.toggle)
        head.addWidget(self.toggle)
        head.addWidget(caption, 1)
        column.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(12))
        column.addLayout(self._rows)
        self.more = Button(self.tr("And…"), "link", icon_name="plus", small=True)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        column.addLayout(foot)
        self._hint = label(self.tr("Only an earlier yes/no or choice question can decide."), "second", wrap=True)
        column.addWidget(self._hint)
        self.toggle.clicked.connect(self._on_toggled)
        self.more.clicked.connect(self._add)

    def show_conditions(
        self, rules: Sequence[Condition], earlier: Sequence[Question], numbers: Mapping[str, str]
    ) -> None:
        """Show conditions; only questions of `earlier` can be named."""
        self._earlier = {each.key: each for each in earlier if each.type in OPERATORS and each.options}
        self._numbers = numbers
        while self.rows:
            self._drop(self.rows[-1])
        for rule in rules:
            self._put(rule)
        self._refresh()

    def conditions(self) -> tuple[Condition, ...]:
        """The conditions as they are now."""
        return tuple(row.condition() for row in self.rows)

    def _put(self, rule: Condition) -> None:
        row = ConditionRow(self._earlier, self._numbers, rule)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._on_removed(row))
        self.rows.append(row)
        self._rows.addWidget(row)

    def _drop(self, row: ConditionRow) -> None:
        self.rows.remove(row)
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _add(self) -> None:
        """Begin with the nearest earlier question that the others do not name yet."""
        taken = {row.condition().question for row in self.rows}
        free = [each for each in self._earlier.values() if each.key not in taken] or list(self._earlier.values())
        named = free[-1]
        self._put(Condition(named.key, OPERATORS[named.type][0], named.options[0]))
        self._refresh()
        self.rows[-1].question.setFocus()
        self.changed.emit()

    def _on_toggled(self, on: bool) -> None:
        if on:
            self._add()
            return
        while self.rows:
            self._drop(self.rows[-1])
        self._refresh()
        self.changed.emit()

    def _on_removed(self, row: ConditionRow) -> None:
        self._drop(row)
        self._refresh()
        (self.rows[-1].question if self.rows else self.toggle).setFocus()
        self.changed.emit()

    def _refresh(self) -> None:
        self.toggle.setChecked(bool(self.rows))
        self.toggle.setEnabled(bool(self.rows) or bool(self._earlier))
        self._hint.setVisible(not self.rows and not self._earlier)
        self.more.setVisible(bool(self.rows) and bool(self._earlier))


class ConditionRow(QWidget):
    """One condition: a question, how it is asked, an answer."""

    changed = Signal()
    removed = Signal()

    def __init__(self, earlier: Mapping[str, Question], numbers: Mapping[str, str], rule: Condition) -> None:
        super().__init__()
        self._earlier = earlier
        self.question, self.operator, self.value = Combo(), Combo(), Combo()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.question)
        below = QHBoxLayout()
        below.setSpacing(px(6))
        below.addWidget(self.operator, 1)
        below.addWidget(self.value, 1)
        away = IconButton("x", self.tr("Remove this condition"))
        away.clicked.connect(self.removed)
        below.addWidget(away)
        column.addLayout(below)
        for box, name in (
            (self.question, self.tr("Question that decides")),
            (self.operator, self.tr("Comparison")),
            (self.value, self.tr("Answer")),
        ):
            box.setAccessibleName(name)
            box.setMinimumWidth(px(60))
            box.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for each in earlier.values():
            self.question.addItem(f"{numbers.get(each.key, '')} {each.label}", each.key)
        if rule.question not in earlier:
            self.question.addItem(self.tr("{number} (cannot decide)").format(number=numbers.get(rule.question, "?")),
                                  rule.question)  # fmt: skip
        self.question.setCurrentIndex(self.question.findData(rule.question))
        self._offer(rule)
        self.question.activated.connect(self._on_question)
        self.operator.activated.connect(lambda _: self.changed.emit())
        self.value.activated.connect(lambda _: self.changed.emit())

    def condition(self) -> Condition:
        """The condition as it is now."""
        return Condition(
            str(self.question.currentData()), str(self.operator.currentData()), str(self.value.currentData())
        )

    def _on_question(self) -> None:
        self._offer(None)
        self.changed.emit()

    def _offer(self, rule: Condition | None) -> None:
        """Offer the comparisons and answers of the chosen question; keep those of `rule` though they be none."""
        named = self._earlier.get(str(self.question.currentData()))
        operators = list(OPERATORS.get(named.type, ())) if named else []
        values = list(named.options) if named else []
        if rule is not None:
            operators += [rule.operator] if rule.operator not in operators else []
            values += [rule.value] if rule.value not in values else []
        self.operator.clear()
        self.value.clear()
        for operator in operators:
            self.operator.addItem(organizers.operator_word(operator, named), operator)
        for value in values:
            self.value.addItem(organizers.value_word(value, named), value)
        if rule is not None:
            self.operator.setCurrentIndex(self.operator.findData(rule.operator))
            self.value.setCurrentIndex(self.value.findData(rule.value))
