"""The head of a board: its title has the room that its words need."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.views.pipelines.page import TitleButton
from app.views.theme import font
from app.views.widgets.button import Button
from app.views.widgets.painting import metrics


@pytest.mark.behaviour("PIP-1")
def test_a_title_is_as_wide_as_its_larger_words(qtbot: QtBot) -> None:
    title, plain = TitleButton(), Button(menu_arrow=True)
    for each in (title, plain):
        qtbot.addWidget(each)
        each.setText("Individual tax return")
    assert title.sizeHint().width() >= metrics(font(20, 600)).horizontalAdvance("Individual tax return")
    assert title.sizeHint().width() > plain.sizeHint().width()
