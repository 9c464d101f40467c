"""Templates and reminders of a further message, and the threads beside the opened one (CHT-1, CHT-2, STOP-7)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.services import templates
from app.services.requests import acting, chat_writing
from app.services.requests.chat import ChatDetail, ChatDraft
from app.services.requests.listing import Kind
from app.services.templates import TemplateInput
from app.views.chats.extras import PlanDialog
from app.views.chats.page import ChatPage
from app.views.desk import Place
from tests.support.at_the_desk import AtTheDesk, at_the_desk

CHAT = Kind.CHAT


@pytest.fixture
def firm(tmp_path: Path, qtbot: QtBot) -> Iterator[AtTheDesk]:
    with at_the_desk(tmp_path) as made:
        yield made


@pytest.fixture
def halden(firm: AtTheDesk) -> int:
    return firm.account("Halden Bakery", nora="nora@halden.example")


def ask(firm: AtTheDesk, account: int, title: str, *todos: str) -> int:
    made = firm.request(CHAT, account, title=title, content=ChatDraft("Could you help us?", todos), days=3, number=1)
    firm.new_mails()
    return made


def opened(firm: AtTheDesk, qtbot: QtBot, request: int, width: int = 1200) -> ChatPage:
    page = ChatPage(firm.desk)
    qtbot.addWidget(page)
    page.resize(width, 760)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.shown(Place("chat-open", request_id=request))
    # As the shell does: the page goes where it wants to.
    firm.desk.navigated.connect(page.shown)
    return page


def template(firm: AtTheDesk, **given: object) -> int:
    body = {"message": "For {{ account.name }} we need **more**.", "todos": ["The lease", "The stock count"]}
    wanted = TemplateInput(CHAT, "More papers", "Papers", body, **given)  # type: ignore[arg-type]
    return templates.save(firm.office, wanted)


def content(page: ChatPage) -> ChatDetail:
    assert page.detail is not None
    found = page.detail.content
    assert isinstance(found, ChatDetail)
    return found


def write(page: ChatPage, words: str) -> None:
    page.composer.edit.set_marked(words)
    page.composer._show()


def send(page: ChatPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.composer.edit.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.behaviour("CHT-2", "AUT-2", "TPL-1")
def test_a_template_brings_its_words_its_todos_and_its_reminders(firm: AtTheDesk, qtbot: QtBot, halden: int) -> None:
    request = ask(firm, halden, "Lease")
    page = opened(firm, qtbot, request)
    assert page.composer.extras.reminders.text() == "Every 3 d × 1"
    write(page, "Hello Nora,")
    page.composer.extras.insert(template(firm, reminders_on=True, reminder_days=2, reminder_number=3))
    assert page.composer.text() == "Hello Nora,\n\nFor Halden Bakery we need **more**."
    assert page.composer.extras.tasks.text() == "+ 2 to-do(s)"
    assert page.composer.extras.reminders.text() == "Every 2 d × 3 · source: template"
    assert firm.row(request).reminders.number == 1, "nothing holds before it is sent"
    send(page, qtbot)
    firm.wait(seconds=11)
    (mail,) = firm.new_mails()
    assert "we need more" in mail.text and "The lease" in mail.text
    view = firm.row(request).reminders
    assert (view.days, view.number, view.source) == (2, 3, "template")
    assert [each.text for each in content(page).todos] == ["The lease", "The stock count"]
    assert page.composer.text() == "" and page.composer.extras.plan is None
    firm.days(2)
    (reminder,) = firm.new_mails()
    assert "The lease" in reminder.text
    page.refresh()
    for each in content(page).todos:
        page.todos.boxes[each.id].click()
    assert firm.row(request).phase == "done"
    firm.days(6)
    assert firm.readers() == [], "all to-dos are done: reminders stop"


@pytest.mark.behaviour("CHT-2", "MAN-4")
def test_undo_takes_back_the_message_with_its_todos_and_its_reminders(
    firm: AtTheDesk, qtbot: QtBot, halden: int
) -> None:
    request = ask(firm, halden, "Lease", "Bank statements")
    page = opened(firm, qtbot, request)
    page.composer.extras.insert(template(firm, reminders_on=False, reminder_days=5, reminder_number=2))
    assert page.composer.extras.reminders.text() == "Reminders off · source: template"
    send(page, qtbot)
    assert not firm.row(request).reminders.enabled and len(content(page).todos) == 3
    firm.undo_toast()
    page.refresh()
    assert [each.text for each in content(page).todos] == ["Bank statements"]
    view = firm.row(request).reminders
    assert (view.enabled, view.days, view.number) == (True, 3, 1)
    firm.wait(minutes=1)
    assert firm.readers() == []


@pytest.mark.behaviour("CHT-2", "AUT-2", "AUT-5")
def test_reminders_typed_beside_a_message_win_over_the_templates(firm: AtTheDesk, qtbot: QtBot, halden: int) -> None:
    request = ask(firm, halden, "Lease")
    page = opened(firm, qtbot, request)
    page.composer.extras.reminders.click()
    (dialog,) = page.findChildren(PlanDialog)
    dialog.fields.days.setValue(1)
    dialog.fields.number.setValue(2)
    dialog.primary_button.click()
    page.composer.extras.insert(template(firm, reminders_on=True, reminder_days=9, reminder_number=9))
    send(page, qtbot)
    firm.wait(seconds=11)
    firm.new_mails()
    view = firm.row(request).reminders
    assert (view.days, view.number, view.source) == (1, 2, "typed")
    firm.days(1)
    assert firm.readers() == ["nora@halden.example"]


@pytest.mark.behaviour("CHT-2", "STOP-7")
def test_a_message_without_todos_is_reminded_of_until_the_client_replies(
    firm: AtTheDesk, qtbot: QtBot, halden: int
) -> None:
    request = ask(firm, halden, "A question")
    page = opened(firm, qtbot, request)
    write(page, "Did you see this?")
    send(page, qtbot)
    firm.wait(seconds=11)
    firm.new_mails()
    firm.days(3)
    assert firm.readers() == ["nora@halden.example"]
    page.composer.modes.set_current("reply")
    write(page, "Yes, on Monday.")
    send(page, qtbot)
    assert firm.row(request).phase == "done"
    firm.days(5)
    assert firm.readers() == []


@pytest.mark.behaviour("CHT-2", "TPL-2")
def test_a_placeholder_without_value_is_refused_and_nothing_typed_is_lost(
    firm: AtTheDesk, qtbot: QtBot, halden: int
) -> None:
    page = opened(firm, qtbot, ask(firm, halden, "Lease"))
    write(page, "Your number is {{ account.reference }}")
    send(page, qtbot)
    assert [str(each) for each in firm.refused] and len(content(page).messages) == 1
    assert "account.reference" in page.composer.text()


@pytest.mark.behaviour("CHT-1")
def test_active_and_archived_threads_stand_beside_the_opened_one(firm: AtTheDesk, qtbot: QtBot, halden: int) -> None:
    lease = ask(firm, halden, "Lease", "The contract", "The plan")
    firm.wait(minutes=1)
    payroll = ask(firm, firm.account("Sato Ceramics", ines="ines@sato.example"), "Payroll")
    page = opened(firm, qtbot, lease)
    assert page.threads.isVisible() and page.threads.found is not None
    assert [each.id for each in page.threads.found.rows] == [payroll, lease]
    first = content(page).todos[0]
    page.todos.boxes[first.id].click()
    assert [(each.done, each.total) for each in page.threads.found.rows] == [(0, 0), (1, 2)]
    firm.wait(minutes=1)
    chat_writing.record_reply(firm.office, payroll, "The sheets are attached", firm.who("ines"))
    page.refresh()
    assert [each.unread for each in page.threads.found.rows] == [True, False]
    qtbot.keyClick(page, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert page.request_id == payroll
    assert [each.unread for each in page.threads.found.rows] == [False, False], "opened: seen"
    acting.archive(firm.office, lease)
    page.refresh()
    assert [each.id for each in page.threads.found.rows] == [payroll]
    page.threads.segments.set_current("archived")
    page.threads.refresh()
    assert [each.id for each in page.threads.found.rows] == [lease]
    narrow = opened(firm, qtbot, lease, width=808)
    assert not narrow.threads.isVisible()


@pytest.mark.behaviour("CHT-1")
def test_a_note_in_a_thread_is_in_no_mail_that_follows(firm: AtTheDesk, qtbot: QtBot, halden: int) -> None:
    page = opened(firm, qtbot, ask(firm, halden, "Lease"))
    page.composer.toggle_note()
    assert not page.composer.extras.isVisible()
    write(page, "They pay late, be careful")
    send(page, qtbot)
    page.composer.toggle_note()
    write(page, "Any news?")
    send(page, qtbot)
    firm.wait(seconds=11)
    firm.resend(page.request_id or 0)
    firm.wait(seconds=11)
    firm.days(4)
    mails = firm.new_mails()
    assert len(mails) >= 2
    assert all("pay late" not in each.text for each in mails)


@pytest.mark.behaviour("CHT-2", "TPL-2")
def test_half_of_a_character_in_a_message_loses_nothing_beside_it(firm: AtTheDesk, qtbot: QtBot, halden: int) -> None:
    page = opened(firm, qtbot, ask(firm, halden, "Lease"))
    write(page, "Before \U0001f600 after")
    cursor = page.composer.edit.box.textCursor()
    cursor.setPosition(len("Before ") + 1)
    cursor.deleteChar()
    assert cursor.document().characterCount() == len("Before x after") + 1, "one half is left"
    send(page, qtbot)
    firm.wait(seconds=11)
    (mail,) = firm.new_mails()
    assert "Before " in mail.text and " after" in mail.text
