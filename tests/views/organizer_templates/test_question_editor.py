"""The editor of an organizer's questions, by keyboard and mouse (mockup 23)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.services.requests.organizer_questions import Condition, Question, Section, all_questions, write_sections
from app.views.desk import Desk, ToastWish
from app.views.desk import Question as Asked
from app.views.organizer_templates.body import OrganizerBody
from app.views.organizer_templates.order_list import OrderList
from app.views.organizer_templates.rows import ROW
from app.views.widgets.segments import Segments
from tests.support.window import open_firm

pytestmark = [
    pytest.mark.behaviour("ORG-1"),
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True),
]

IF_OWNED = (Condition("own", "is", "yes"),)
FORM = (
    Section("Company", (Question("name", "Legal name"),)),
    Section(
        "Vehicles",
        (
            Question("own", "Does the company own vehicles?", "yes_no"),
            Question("km", "Kilometres", "number", unit="km", shown_if=IF_OWNED),
            Question("kind", "Which kind?", "single", choices=("Cars", "Lorries")),
            Question("tons", "How heavy?", "number", shown_if=(Condition("kind", "is", "Lorries"),)),
        ),
    ),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with closing(open_firm(tmp_path)) as opened:
        made = Desk(opened.office, sync=True)
        yield made
        made.close()


@pytest.fixture
def editor(desk: Desk, qtbot: QtBot) -> Iterator[OrganizerBody]:
    window = QWidget()
    qtbot.addWidget(window)
    made = OrganizerBody(desk, window)
    made.resize(1144, 700)
    made.load({"sections": write_sections(FORM)}, "en")
    window.show()
    made.section_list.list.setCurrentRow(1)
    yield made
    window.close()


class Listener:
    """Somebody who answers what the editor asks, and reads its toasts."""

    def __init__(self, desk: Desk) -> None:
        self.asked: list[Asked] = []
        self.toasts: list[ToastWish] = []
        desk.asked.connect(self.asked.append)
        desk.toasted.connect(self.toasts.append)


def labels(editor: OrganizerBody, section: int = 1) -> list[str]:
    return [question.label for question in editor.sections[section].questions]


def choose(editor: OrganizerBody, row: int) -> OrderList:
    listed = editor.question_list.list
    listed.setCurrentRow(row)
    listed.setFocus()
    return listed


def question(editor: OrganizerBody, key: str) -> Question:
    return next(each for each in all_questions(editor.sections) if each.key == key)


def test_somebody_writes_a_form_from_nothing(desk: Desk, qtbot: QtBot) -> None:
    editor = OrganizerBody(desk)
    qtbot.addWidget(editor)
    editor.show()
    editor.load({}, "en")
    editor.section_list.rename(0)
    line = editor.section_list.list.findChild(QLineEdit)
    assert line is not None
    qtbot.keyClicks(line, "Stock")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: editor.sections[0].title == "Stock")
    qtbot.keyClick(editor.question_list.list, Qt.Key.Key_Insert)
    qtbot.keyClicks(editor.properties.text, "Is there any stock?")
    editor.properties.type.setCurrentIndex(editor.properties.type.findData("yes_no"))
    editor.properties.type.activated.emit(0)
    editor.properties.required.click()
    qtbot.keyClick(editor.question_list.list, Qt.Key.Key_Insert)
    qtbot.keyClicks(editor.properties.text, "Its value")
    editor.properties.type.setCurrentIndex(editor.properties.type.findData("number"))
    editor.properties.type.activated.emit(0)
    qtbot.keyClicks(editor.properties.low, "0")
    qtbot.keyClicks(editor.properties.unit, "EUR")
    qtbot.keyClicks(editor.properties.help, "Before tax")
    editor.properties.conditions.toggle.click()
    assert editor.problem() is None
    expected = (
        Section(
            "Stock",
            (
                Question("q1", "Is there any stock?", "yes_no"),
                Question(
                    "q2", "Its value", "number", "Before tax", required=False, at_least="0", unit="EUR",
                    shown_if=(Condition("q1", "is", "yes"),),
                ),
            ),
        ),
    )  # fmt: skip
    assert editor.sections == expected
    assert editor.body() == {"sections": write_sections(expected)}


def test_the_list_says_the_type_and_when_each_question_is_shown(editor: OrganizerBody) -> None:
    rows = [editor.question_list.list.item(at).data(ROW) for at in range(4)]
    assert [row.number for row in rows] == ["2.1", "2.2", "2.3", "2.4"]
    assert rows[1].kind == "Number"
    assert rows[1].condition == "only if 2.1 is Yes"
    spoken = editor.question_list.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "2.2, Kilometres, Number, required, only if 2.1 is Yes"


def test_questions_move_double_and_go_by_keyboard_and_come_back_by_undo(
    editor: OrganizerBody, desk: Desk, qtbot: QtBot
) -> None:
    heard = Listener(desk)
    listed = choose(editor, 1)
    qtbot.keyClick(listed, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert labels(editor) == ["Does the company own vehicles?", "Which kind?", "Kilometres", "How heavy?"]
    assert listed.currentRow() == 2
    qtbot.keyClick(listed, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert labels(editor)[2:4] == ["Kilometres", "Kilometres"]
    assert len({each.key for each in all_questions(editor.sections)}) == 6
    qtbot.keyClick(listed, Qt.Key.Key_Delete)
    assert labels(editor) == ["Does the company own vehicles?", "Which kind?", "Kilometres", "How heavy?"]
    assert heard.asked == []
    undo = heard.toasts[0].undo
    assert undo is not None
    undo()
    assert len(labels(editor)) == 5


def test_deleting_a_question_that_a_condition_uses_asks_first(editor: OrganizerBody, desk: Desk, qtbot: QtBot) -> None:
    heard = Listener(desk)
    qtbot.keyClick(choose(editor, 0), Qt.Key.Key_Delete)
    assert len(labels(editor)) == 4
    assert "2.2" in heard.asked[0].text
    heard.asked[0].on_yes()
    assert labels(editor) == ["Kilometres", "Which kind?", "How heavy?"]
    assert question(editor, "km").shown_if == ()
    assert question(editor, "tons").shown_if == FORM[1].questions[3].shown_if


def test_moving_a_question_above_the_one_that_it_depends_on_asks_first(
    editor: OrganizerBody, desk: Desk, qtbot: QtBot
) -> None:
    heard = Listener(desk)
    listed = choose(editor, 1)
    qtbot.keyClick(listed, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert labels(editor)[0] == "Does the company own vehicles?"
    assert listed.currentRow() == 1
    heard.asked[0].on_yes()
    assert labels(editor)[0] == "Kilometres"
    assert question(editor, "km").shown_if == ()
    assert editor.problem() is None


def test_a_type_that_can_decide_nothing_asks_before_it_takes_conditions_away(editor: OrganizerBody, desk: Desk) -> None:
    heard = Listener(desk)
    choose(editor, 0)
    editor.properties.type.setCurrentIndex(editor.properties.type.findData("date"))
    editor.properties.type.activated.emit(0)
    assert question(editor, "own").type == "yes_no"
    assert editor.properties.type.currentData() == "yes_no"
    heard.asked[0].on_yes()
    assert question(editor, "own").type == "date"
    assert question(editor, "km").shown_if == ()


def test_a_whole_section_moves_and_goes(editor: OrganizerBody, desk: Desk, qtbot: QtBot) -> None:
    heard = Listener(desk)
    sections = editor.section_list.list
    sections.setFocus()
    qtbot.keyClick(sections, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [section.title for section in editor.sections] == ["Vehicles", "Company"]
    qtbot.keyClick(sections, Qt.Key.Key_Delete)
    assert [section.title for section in editor.sections] == ["Company"]
    assert heard.toasts[0].text == "Deleted: Vehicles"


def test_only_earlier_questions_can_be_named_by_a_condition(editor: OrganizerBody, qtbot: QtBot) -> None:
    choose(editor, 2)
    card = editor.properties.conditions
    card.toggle.click()
    offered = [card.rows[0].question.itemData(at) for at in range(card.rows[0].question.count())]
    assert offered == ["own"]
    choose(editor, 3)
    card.more.click()
    assert question(editor, "tons").shown_if == (Condition("kind", "is", "Lorries"), Condition("own", "is", "yes"))
    choose(editor, 0)
    assert not card.toggle.isEnabled()


def test_conditions_follow_a_choice_that_gets_other_words(editor: OrganizerBody, qtbot: QtBot) -> None:
    choose(editor, 2)
    qtbot.keyClicks(editor.properties.choices, "")
    editor.properties.choices.setPlainText("Cars\nTrucks")
    assert question(editor, "tons").shown_if == (Condition("kind", "is", "Trucks"),)


def test_a_choice_that_a_condition_needs_and_that_is_gone_is_pointed_out_and_not_saved(editor: OrganizerBody) -> None:
    choose(editor, 2)
    editor.properties.choices.setPlainText("Cars\nVans\nBikes")
    assert "cannot be given any more" in editor.question_list.list.item(3).data(ROW).problem
    found = editor.problem()
    assert found is not None
    assert found[0] == "questions"
    assert "2.4" in found[1]
    assert editor.question_list.list.currentRow() == 3


def test_a_question_without_words_is_shown_when_it_is_saved(editor: OrganizerBody, qtbot: QtBot) -> None:
    editor.section_list.list.setCurrentRow(0)
    qtbot.keyClick(choose(editor, 0), Qt.Key.Key_Insert)
    editor.section_list.list.setCurrentRow(1)
    found = editor.problem()
    assert found == ("questions", "Write the text of question 1.2.")
    assert editor.section_list.list.currentRow() == 0
    assert editor.properties.fields["label"].error == "Write the text of question 1.2."


@pytest.mark.behaviour("TPL-2")
def test_a_placeholder_is_completed_while_a_question_is_typed(editor: OrganizerBody, qtbot: QtBot) -> None:
    choose(editor, 1)
    editor.properties.text.clear()
    editor.properties.text.setFocus()
    qtbot.keyClicks(editor.properties.text, "Kilometres in {{ye")
    popup = editor.properties.text.completer.list
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert question(editor, "km").label == "Kilometres in {{ year }}"
    assert not popup.isVisible()


def test_what_was_wrong_with_one_question_is_not_said_of_the_next(editor: OrganizerBody, qtbot: QtBot) -> None:
    choose(editor, 0)
    editor.properties.text.setPlainText("")
    assert editor.problem() is not None
    choose(editor, 1)
    assert editor.properties.fields["label"].error == ""
    choose(editor, 0)
    editor.properties.text.setPlainText("Any vehicles?")
    assert editor.problem() is None
    assert editor.question_list.list.item(0).data(ROW).problem == ""


def test_the_preview_shows_what_an_answer_opens(editor: OrganizerBody) -> None:
    choose(editor, 1)
    as_if = editor.preview.as_if
    assert isinstance(as_if, Segments)
    assert "Kilometres" in editor.preview.form.toPlainText()
    as_if.set_current("no")
    text = editor.preview.form.toPlainText()
    assert "2.2 Kilometres" not in text
    assert "2.2 is printed with “only if 2.1 is Yes”." in text
    editor.preview.form.anchorClicked.emit(QUrl("as:own:0"))
    assert "2.2 Kilometres" in editor.preview.form.toPlainText()


def test_the_preview_waits_until_typing_rests(editor: OrganizerBody, qtbot: QtBot) -> None:
    choose(editor, 1)
    editor.properties.text.setPlainText("Miles driven")
    assert "Miles driven" not in editor.preview.form.toPlainText()
    qtbot.waitUntil(lambda: "Miles driven" in editor.preview.form.toPlainText())


def test_a_row_is_dragged_to_its_place_and_a_question_onto_another_section(editor: OrganizerBody) -> None:
    listed = choose(editor, 1)
    drop(listed, listed, listed.visualItemRect(listed.item(3)).bottomLeft() - QPoint(0, 3))
    assert labels(editor) == ["Does the company own vehicles?", "Which kind?", "How heavy?", "Kilometres"]
    sections = editor.section_list.list
    listed.setCurrentRow(1)
    drop(sections, listed, sections.visualItemRect(sections.item(0)).center())
    assert labels(editor, 0) == ["Legal name", "Which kind?"]


def drop(target: OrderList, source: OrderList, place: QPoint) -> None:
    event: Any = QDropEvent(
        QPointF(place), Qt.DropAction.MoveAction, QMimeData(), Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    event.source = lambda: source
    target.dropEvent(event)


def test_the_columns_fit_the_smallest_window_and_the_preview_gives_way(editor: OrganizerBody, qtbot: QtBot) -> None:
    editor.resize(800, 600)
    qtbot.waitUntil(lambda: not editor.preview.isVisible())
    assert editor.width() == 800
    editor.resize(968, 600)
    qtbot.waitUntil(lambda: editor.preview.isVisible())
    assert editor.width() == 968
