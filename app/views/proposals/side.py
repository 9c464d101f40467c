"""Beside a proposal that is written: what sending would do, and what is still to be filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.card import Card, IconView
from app.views.widgets.flow import FlowRow
from app.views.widgets.label import label
from app.views.words import proposals

WIDTH = 312
ICONS = {"complete": ("check", "ok"), "missing": ("circle-alert", "warn"), "": ("circle", "muted")}


@dataclass(frozen=True, slots=True)
class StepState:
    """How a step stands: "missing", "complete" or "", and a few words about it."""

    state: str
    words: str


class Side(QWidget):
    """Facts about the sending, the steps with their states, and whether it may be edited."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(px(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        self._facts_card = Card(self.tr("When you send it"))
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(px(12))
        self._facts.setVerticalSpacing(px(8))
        self._facts.setColumnStretch(1, 1)
        self._facts_card.body.addLayout(self._facts)
        column.addWidget(self._facts_card)
        self._steps_card = Card(self.tr("Still to fill in"))
        self._rows: dict[str, tuple[IconView, QWidget]] = {}
        for key, _ in proposals.STEPS:
            self._steps_card.body.addLayout(self._row(key))
        column.addWidget(self._steps_card)
        self.banner = Banner("", "info")
        column.addWidget(self.banner)
        column.addStretch(1)

    def _row(self, key: str) -> FlowRow:
        row = FlowRow(spacing=px(10))
        icon, words = IconView("circle", "muted"), label("", "second", wrap=True)
        row.addWidget(icon)
        row.addWidget(label(proposals.step(key), "body"))
        row.add_stretch()
        row.addWidget(words)
        words.setWordWrap(False)
        self._rows[key] = (icon, words)
        return row

    def show_facts(self, facts: Mapping[str, str]) -> None:
        """Show what sending would do: captions and words."""
        while (item := self._facts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        pairs = [(label(caption, "second"), label(words, "body", wrap=True)) for caption, words in facts.items()]
        for at, pair in enumerate(pairs):
            for column, each in enumerate(pair):
                self._facts.addWidget(each, at, column, Qt.AlignmentFlag.AlignTop)
                each.ensurePolished()
        room = px(WIDTH) - px(46) - max(caption.sizeHint().width() for caption, _ in pairs)
        for _, words in pairs:
            # A grid in a card does not ask how high wrapped words are.
            words.setMinimumSize(room, words.heightForWidth(room))

    def show_states(self, states: Mapping[str, StepState]) -> None:
        """Show how the steps stand."""
        for key, state in states.items():
            icon, words = self._rows[key]
            icon.set_icon(*ICONS[state.state])
            words.setText(state.words)  # type: ignore[attr-defined]
            words.setProperty("look", "warn" if state.state == "missing" else "second")
            words.style().unpolish(words)
            words.style().polish(words)
