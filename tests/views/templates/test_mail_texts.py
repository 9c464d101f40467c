"""Mail texts in the window: fields completed while typing, what is wrong named, the very mail beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from app.services import settings
from app.services.assembly import Opened
from app.services.mail import outbox_list, own_texts
from app.services.mail.outbox_list import OutboxQuery
from app.services.settings import MailAccountSettings
from app.views.desk import Desk, Place, Question, ToastWish
from app.views.templates.fields_edit import FieldsEdit
from app.views.templates.mail_text_editor import MailTextEditor
from app.views.templates.page import TemplatesPage
from app.views.widgets.leave_dialog import LeaveDialog
from tests.support.smtp_server import Answer, SmtpServer
from tests.support.window import add_account, ask, name_firm, open_firm

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Opened]:
    with closing(open_firm(tmp_path)) as opened:
        name_firm(opened.office)
        ask(opened.office, add_account(opened.office))
        yield opened


@pytest.fixture
def desk(firm: Opened) -> Desk:
    return Desk(firm.office, sync=True)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> TemplatesPage:
    made = TemplatesPage(desk)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    made.shown(Place("templates", tab="mails", segment="chat/first"))
    qtbot.waitUntil(lambda: bool(made.mails.preview.subject.text()))
    return made


def editor(page: TemplatesPage) -> MailTextEditor:
    return page.mails.editor


def at_end(edit: FieldsEdit) -> FieldsEdit:
    """Put the cursor behind the last word."""
    edit.setFocus()
    cursor = edit.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    edit.setTextCursor(cursor)
    return edit


def preview_words(page: TemplatesPage, qtbot: QtBot, words: str) -> None:
    """Wait until the preview says something."""
    qtbot.waitUntil(lambda: words in page.mails.preview.text.toPlainText(), timeout=3000)


@pytest.mark.behaviour("TPL-2")
def test_a_field_is_completed_while_it_is_typed_with_its_value_for_the_client(
    page: TemplatesPage, qtbot: QtBot
) -> None:
    edit = at_end(editor(page).message)
    edit.insertPlainText("\n")
    qtbot.keyClicks(edit, "Due {{ request.due_o")
    popup = edit.completer.list
    assert popup.isVisible()
    first = popup.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert first.startswith("request.due_on, ")
    assert "4 December 2026" in first
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert edit.toPlainText().endswith("Due {{ request.due_on }}")
    assert not popup.isVisible()
    preview_words(page, qtbot, "Due Friday 4 December 2026")


@pytest.mark.behaviour("TPL-2")
def test_a_field_of_another_kind_says_where_it_belongs_and_cannot_be_picked(page: TemplatesPage, qtbot: QtBot) -> None:
    edit = at_end(editor(page).message)
    qtbot.keyClicks(edit, " {{invoice.bal")
    index = edit.completer.list.model().index(0, 0)
    assert "only in: Invoice" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert not index.flags() & Qt.ItemFlag.ItemIsEnabled
    edit.completer.list.hide()


@pytest.mark.behaviour("TPL-2")
def test_a_key_opens_the_list_where_braces_are_hard_to_type(page: TemplatesPage, qtbot: QtBot) -> None:
    edit = at_end(editor(page).subject)
    qtbot.keyClick(edit, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert edit.completer.list.isVisible()
    assert edit.toPlainText().endswith("{{ ")
    edit.completer.list.hide()


@pytest.mark.behaviour("TPL-2")
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (" {{du", "{{du"),
        (" {{ nobody.knows }}", "nobody.knows"),
        (" {% if a %}", "{% if a %}"),
        (" }}", "}}"),
        (" {{ request.title|upper }}", "upper"),
    ],
)
def test_what_is_wrong_is_named_and_is_not_saved(
    page: TemplatesPage, desk: Desk, qtbot: QtBot, typed: str, said: str
) -> None:
    made = editor(page)
    edit = at_end(made.message)
    edit.insertPlainText(typed)
    assert made.problem.isVisible()
    assert said in made.problem.accessibleName()
    assert not made.bar.save_button.isEnabled()
    qtbot.keyClick(edit, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    page.mails.save()
    assert own_texts.own(desk.office) == frozenset()
    assert edit.toPlainText().endswith(typed), "nothing typed is lost"


@pytest.mark.behaviour("TPL-2")
def test_a_field_that_may_not_stand_in_a_subject_is_named_beside_it(page: TemplatesPage) -> None:
    made = editor(page)
    at_end(made.subject).insertPlainText(" {{ request.why_line }}")
    assert "request.why_line" in made.subject_field.error
    assert not made.bar.save_button.isEnabled()


@pytest.mark.behaviour("TPL-2")
def test_a_plain_field_without_value_for_the_client_is_shown_as_missing(page: TemplatesPage, qtbot: QtBot) -> None:
    at_end(editor(page).message).insertPlainText("\n\n{{ reminder.number }}")
    qtbot.waitUntil(page.mails.preview.missing.isVisible, timeout=3000)
    assert "reminder.number" in page.mails.preview.missing.accessibleName()


@pytest.mark.behaviour("TPL-1")
def test_a_text_is_saved_marked_in_the_list_and_set_back_with_undo(
    page: TemplatesPage, desk: Desk, qtbot: QtBot
) -> None:
    toasts: list[ToastWish] = []
    desk.toasted.connect(toasts.append)
    made = editor(page)
    at_end(made.message).insertPlainText("\n\nKind regards to all.")
    qtbot.keyClick(made.message, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert own_texts.own(desk.office) == {("chat", "first", "en")}
    assert not made.dirty
    page.mails.reset()
    assert own_texts.own(desk.office) == frozenset()
    assert "Kind regards" not in made.message.toPlainText()
    assert toasts[-1].undo is not None
    toasts[-1].undo()
    assert own_texts.own(desk.office) == {("chat", "first", "en")}
    assert "Kind regards" in made.message.toPlainText()


@pytest.mark.behaviour("TPL-1")
def test_each_language_has_its_own_words(page: TemplatesPage, desk: Desk) -> None:
    made = editor(page)
    page.mails.shown("chat", "last")
    english = made.subject.toPlainText()
    made.language.set_current("fr")
    assert made.subject.toPlainText() != english
    at_end(made.message).insertPlainText("\n\nBien à vous.")
    page.mails.save()
    assert own_texts.own(desk.office) == {("chat", "last", "fr")}


@pytest.mark.behaviour("TPL-1")
def test_unsaved_words_are_asked_about_before_another_text_is_shown(page: TemplatesPage, desk: Desk) -> None:
    made = editor(page)
    at_end(made.message).insertPlainText("\n\nMine.")
    page.mails.outline.point_at("chat/last")
    page.mails.outline.chosen.emit("chat/last")
    assert made.view is not None
    assert made.view.text.step == "first"
    page.findChildren(LeaveDialog)[-1].primary_button.click()
    assert own_texts.own(desk.office) == {("chat", "first", "en")}
    assert made.view.text.step == "last"
    assert page.may_leave(lambda: None)


@pytest.mark.behaviour("TPL-1")
def test_what_somebody_else_saved_is_not_overwritten(page: TemplatesPage, desk: Desk) -> None:
    questions: list[Question] = []
    desk.asked.connect(questions.append)
    made = editor(page)
    at_end(made.message).insertPlainText("\n\nMine.")
    view = own_texts.text(desk.office, "chat", "first", "en")
    own_texts.save(desk.office, replace(view.text, subject="Theirs"), 0)
    page.mails.save()
    assert "Mine." in made.message.toPlainText()
    questions[-1].on_yes()
    assert made.subject.toPlainText() == "Theirs"


@pytest.mark.behaviour("TPL-1")
def test_the_reply_button_is_put_in_as_a_paragraph(page: TemplatesPage, qtbot: QtBot) -> None:
    made = editor(page)
    made.message.setPlainText("One.")
    at_end(made.message).insert_paragraph("{{ actions.reply }}")
    assert made.message.toPlainText() == "One.\n\n{{ actions.reply }}"
    qtbot.waitUntil(lambda: "mailto:" in page.mails.preview.html.toHtml(), timeout=3000)


@pytest.mark.behaviour("TPL-1")
def test_a_paste_of_several_lines_into_the_subject_stays_one_line(page: TemplatesPage) -> None:
    from PySide6.QtCore import QMimeData

    made, data = editor(page), QMimeData()
    data.setText("One\r\ntwo\nBcc: all@evil.example")
    made.subject.setPlainText("")
    made.subject.insertFromMimeData(data)
    assert made.subject.toPlainText() == "One two Bcc: all@evil.example"
    assert made.compiles


@pytest.mark.behaviour("TPL-1")
def test_a_text_that_was_only_looked_at_is_not_unsaved_in_any_language(page: TemplatesPage) -> None:
    for kind, steps in own_texts.editable().items():
        for step in steps:
            for language in ("en", "fr"):
                page.mails.shown(kind, step)
                editor(page).language.set_current(language)
                assert not page.mails.dirty, (kind, step, language)
                assert editor(page).compiles


@pytest.mark.behaviour("TPL-2")
def test_what_is_typed_is_mailed_to_the_firm_itself_and_nothing_is_kept_of_it(
    page: TemplatesPage, desk: Desk, firm: Opened, qtbot: QtBot
) -> None:
    toasts: list[ToastWish] = []
    desk.toasted.connect(toasts.append)
    waiting = outbox_list.mail_ids(firm.office, OutboxQuery("all"))
    at_end(editor(page).message).insertPlainText("\nSee you on Friday.")
    page.mails.preview.test.click()
    qtbot.waitUntil(lambda: "no mail account" in editor(page).problem.accessibleName())
    with SmtpServer() as server:
        account = MailAccountSettings(
            host=server.host, port=server.port, security="none", from_address="office@firm.example"
        )
        settings.save_firm(firm.office, mail_account=account)
        page.mails.preview.test.click()
        qtbot.waitUntil(lambda: bool(toasts))
        server.at("mail", Answer("553 5.7.1 Sender address rejected: not owned by user"))
        page.mails.preview.test.click()
        qtbot.waitUntil(lambda: "not owned by user" in editor(page).problem.accessibleName())
        (mail,) = server.accepted
    assert mail.recipients == ["office@firm.example"]
    read = message_from_bytes(mail.data, policy=policy.default)
    assert isinstance(read, EmailMessage)
    assert read["Subject"].startswith("[Test] ")
    body = read.get_body(("plain",))
    assert body is not None and "See you on Friday." in body.get_content()
    assert outbox_list.mail_ids(firm.office, OutboxQuery("all")) == waiting
    assert page.mails.preview.test.isEnabled()
