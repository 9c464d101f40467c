"""Threads from end to end: what the client reads, what stays inside, when the reminders begin anew and end (CHT-1)."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.models.kinds import Kind
from app.services import accounts, documents
from app.services.errors import Refused
from app.services.mail import sandbox
from app.services.requests import acting, chat_todos, chat_writing, sending, taking_back
from app.services.requests.chat import ChatDetail, ChatDraft
from app.services.requests.chat_writing import Posted
from tests.support.firm import TestFirm, the_days

NORA, PEDER = "nora@halden.example", "peder@halden.example"


@pytest.fixture
def halden(firm: TestFirm) -> int:
    return firm.account("Halden Bakery", nora=NORA, lise=("lise@halden.example", "notify off"))


@pytest.fixture
def thread(firm: TestFirm, halden: int) -> int:
    """A message without to-dos, sent on Monday 30 November."""
    found = firm.request(Kind.CHAT, halden, title="Payroll", content=ChatDraft("Who starts in December?"))
    firm.new_mails()
    return found


def chat(firm: TestFirm, request: int) -> ChatDetail:
    content = firm.detail(request).content
    assert isinstance(content, ChatDetail)
    return content


def post(firm: TestFirm, request: int, body: str, *paths: Path) -> Posted:
    return chat_writing.post(firm.office, request, body, paths)


def raw(firm: TestFirm) -> list[bytes]:
    return [path.read_bytes() for path in sandbox.files(firm.paths.sandbox).values()]


@pytest.mark.behaviour("CHT-1", "CHT-2", "ACC-1")
def test_a_further_message_is_mailed_by_itself_and_reminders_start_anew(firm: TestFirm, thread: int) -> None:
    firm.days(3)
    assert "Who starts in December?" in firm.new_mails()[0].text
    posted = post(firm, thread, "And who leaves?")
    assert posted.released.mails == 1 and firm.readers() == [], "it waits for Undo"
    firm.wait(seconds=10)
    (mail,) = firm.new_mails()
    assert (mail.to, mail.subject) == (NORA, "Payroll (Halden Bakery)")
    assert "And who leaves?" in mail.text and "Who starts" not in mail.text
    first = firm.mails()[0].header["Message-ID"]
    assert first in mail.header["References"], "one thread in the client's mailbox"
    assert firm.row(thread).reminders.sent == 0
    firm.days(14)
    reminders = firm.new_mails()
    assert the_days(reminders) == ["2026-12-07", "2026-12-10", "2026-12-14"]
    assert all("> And who leaves?" in each.text for each in reminders), "they quote the message that waits"


@pytest.mark.behaviour("CHT-1", "MAN-4")
def test_undo_takes_the_message_back_and_the_thread_stands_as_it_stood(firm: TestFirm, thread: int) -> None:
    firm.days(3)
    firm.new_mails()
    before = firm.row(thread)
    posted = post(firm, thread, "Sent too early")
    assert chat(firm, thread).messages[-1].delivery.batch_id == posted.released.batch_id
    assert firm.undo(posted.released).cancelled == 1
    firm.wait(seconds=20)
    assert firm.readers() == []
    assert [each.body for each in chat(firm, thread).messages] == ["Who starts in December?"]
    after = firm.row(thread)
    assert (after.reminders.sent, after.reminders.next_at) == (before.reminders.sent, before.reminders.next_at)
    firm.days(5)
    assert "Who starts in December?" in firm.new_mails()[0].text


@pytest.mark.behaviour("CHT-1", "MAN-4")
def test_undo_of_a_message_keeps_what_was_recorded_meanwhile(firm: TestFirm, halden: int) -> None:
    thread = firm.request(Kind.CHAT, halden, content=ChatDraft("Please see to these.", ("One", "Two")))
    firm.new_mails()
    posted = post(firm, thread, "Sent too early")
    todo = chat(firm, thread).todos[0]
    chat_todos.tick(firm.office, thread, todo.id)
    firm.undo(posted.released)
    firm.wait(seconds=20)
    assert firm.readers() == []
    found = chat(firm, thread)
    assert [each.done for each in found.todos] == [True, False], "the tick stays"
    assert len(found.messages) == 1 and firm.row(thread).progress_done == 1
    firm.days(3)
    (reminder,) = firm.new_mails()
    assert "Two" in reminder.text and "- One" not in reminder.text


@pytest.mark.behaviour("CHT-1", "ENG-3")
def test_two_messages_in_a_row_leave_as_one_mail_and_none_is_lost(firm: TestFirm, thread: int) -> None:
    first = post(firm, thread, "The first thought")
    second = post(firm, thread, "The second thought")
    firm.wait(seconds=10)
    (mail,) = firm.new_mails()
    assert "The first thought" in mail.text and "The second thought" in mail.text
    assert first.released.batch_id != second.released.batch_id
    assert [each.delivery.code for each in chat(firm, thread).messages] == ["sent", "sent", "sent"]


@pytest.mark.behaviour("MAN-4")
def test_undo_of_the_second_message_lets_the_first_one_go(firm: TestFirm, thread: int) -> None:
    post(firm, thread, "The first thought")
    second = post(firm, thread, "The second thought")
    firm.undo(second.released)
    firm.wait(seconds=10)
    (mail,) = firm.new_mails()
    assert "The first thought" in mail.text and "The second thought" not in mail.text


@pytest.mark.behaviour("CHT-1", "ENG-3")
def test_a_message_whose_mail_still_tries_for_one_contact_is_carried_by_the_next(firm: TestFirm, halden: int) -> None:
    firm.contact(halden, "peder", PEDER)
    thread = firm.request(Kind.CHAT, halden, content=ChatDraft("The question"))
    with firm.office.database.write() as uow:
        late = next(each for each in firm.outbox(thread) if each.address == PEDER)
        row = uow.session.get_one(type(late), late.id)
        row.state = "retrying"
        uow.commit()
    firm.new_mails()
    post(firm, thread, "A second one")
    firm.wait(seconds=10)
    peder = [each for each in firm.new_mails() if each.to == PEDER]
    assert len(peder) == 1 and "The question" in peder[0].text and "A second one" in peder[0].text


@pytest.mark.behaviour("CHT-2", "STOP-7")
def test_a_reply_ends_the_reminders_of_a_message_and_can_be_taken_back(firm: TestFirm, thread: int) -> None:
    nora = firm.who("nora")
    replied = chat_writing.record_reply(firm.office, thread, "Karl, on the 4th.", nora)
    assert firm.row(thread).state == "replied" and firm.reason(thread) == "done"
    message = chat(firm, thread).messages[-1]
    assert (message.author, message.author_kind, message.internal) == ("Nora Test", "client", False)
    firm.days(10)
    assert firm.readers() == []
    chat_writing.undo_reply(firm.office, replied)
    assert firm.row(thread).state == "waiting" and len(chat(firm, thread).messages) == 1


@pytest.mark.behaviour("STOP-7")
def test_with_to_dos_a_reply_alone_stops_nothing_and_the_last_tick_does(firm: TestFirm, halden: int) -> None:
    thread = firm.request(Kind.CHAT, halden, content=ChatDraft("Two things, please.", ("Lease", "Stock")), number=5)
    firm.new_mails()
    assert chat_writing.record_reply(firm.office, thread, "The lease comes tomorrow.").stopped is None
    firm.days(3)
    assert firm.readers() == [NORA]
    lease, stock = chat(firm, thread).todos
    chat_writing.mark_read(firm.office, thread)
    chat_todos.tick(firm.office, thread, lease.id)
    assert firm.row(thread).shown.code == "n_tasks"
    firm.days(5)
    (reminder,) = firm.new_mails()
    assert "Stock" in reminder.text and "Lease" not in reminder.text
    acted = chat_todos.tick(firm.office, thread, stock.id, by_firm=True)
    assert (firm.row(thread).state, chat(firm, thread).todos[1].done_by) == ("finished", "Ben Marlow")
    firm.days(10)
    assert firm.readers() == []
    acting.undo(firm.office, acted)
    assert (firm.row(thread).state, firm.row(thread).progress_done) == ("waiting", 1)


@pytest.mark.behaviour("STOP-7", "STOP-9")
def test_a_to_do_ticked_while_its_reminder_is_under_way_is_not_asked_for(firm: TestFirm, halden: int) -> None:
    thread = firm.request(Kind.CHAT, halden, content=ChatDraft("Two things, please.", ("Lease", "Stock")))
    lease, stock = chat(firm, thread).todos
    firm.new_mails()

    def tick_one() -> None:
        chat_todos.tick(firm.office, thread, lease.id)

    firm.mailbox.meanwhile = tick_one
    firm.days(3)
    firm.wait(minutes=1)
    (again,) = firm.new_mails()  # what was written before is refused at the claim, and written anew
    assert "Stock" in again.text and "Lease" not in again.text
    firm.mailbox.meanwhile = lambda: chat_todos.tick(firm.office, thread, stock.id)
    firm.days(5)
    firm.wait(minutes=1)
    assert firm.readers() == []
    assert ("skipped", "settled") in firm.states(thread)


@pytest.mark.behaviour("STOP-7", "STOP-8")
def test_reopening_starts_anew_and_an_archived_thread_is_silent(firm: TestFirm, thread: int) -> None:
    chat_writing.record_reply(firm.office, thread, "Done.")
    firm.act(thread, "reopen")
    firm.new_mails()
    firm.days(14)
    assert len(firm.new_mails()) == 3, "all three reminders, counted from the reopening"
    acting.archive(firm.office, thread)
    with pytest.raises(Refused, match="thread-closed"):
        post(firm, thread, "Hello?")
    firm.days(5)
    assert firm.readers() == []


@pytest.mark.behaviour("STOP-7")
def test_one_more_to_do_opens_a_finished_thread_anew(firm: TestFirm, halden: int) -> None:
    thread = firm.request(Kind.CHAT, halden, content=ChatDraft("One thing.", ("Lease",)))
    chat_todos.tick(firm.office, thread, chat(firm, thread).todos[0].id)
    firm.new_mails()
    chat_todos.add(firm.office, thread, "Stock")
    firm.days(3)
    (reminder,) = firm.new_mails()
    assert "Stock" in reminder.text and "Lease" not in reminder.text


@pytest.mark.behaviour("STOP-7")
def test_a_message_after_all_to_dos_are_done_waits_for_a_reply(firm: TestFirm, halden: int) -> None:
    thread = firm.request(Kind.CHAT, halden, content=ChatDraft("One thing.", ("Lease",)))
    todo = chat(firm, thread).todos[0]
    chat_todos.tick(firm.office, thread, todo.id)
    post(firm, thread, "Thank you. And the annex?")
    firm.wait(seconds=10)
    firm.new_mails()
    chat_todos.reword(firm.office, thread, todo.id, "The lease")
    assert firm.row(thread).state == "waiting", "other words are no answer"
    firm.days(3)
    assert "> Thank you. And the annex?" in firm.new_mails()[0].text
    assert chat_writing.record_reply(firm.office, thread, "Here it is.").stopped is not None


@pytest.mark.behaviour("CHT-1")
def test_to_dos_are_moved_removed_and_come_back_with_undo(firm: TestFirm, halden: int) -> None:
    thread = firm.request(Kind.CHAT, halden, content=ChatDraft("Three.", ("A1", "B2", "C3")))

    def words() -> list[str]:
        return [each.text for each in chat(firm, thread).todos]

    first, second, third = chat(firm, thread).todos
    chat_todos.move(firm.office, thread, third.id, -2)
    assert words() == ["C3", "A1", "B2"]
    chat_todos.move(firm.office, thread, third.id, 9)
    assert words() == ["A1", "B2", "C3"]
    removed = chat_todos.remove(firm.office, thread, second.id)
    assert words() == ["A1", "C3"]
    acting.undo(firm.office, removed)
    assert words() == ["A1", "B2", "C3"]
    for each in (first, third):
        chat_todos.tick(firm.office, thread, each.id)
    chat_todos.remove(firm.office, thread, second.id)
    assert firm.row(thread).state == "finished", "nothing is left to do"


@pytest.mark.behaviour("CHT-1")
def test_attachments_go_with_their_message_and_notes_files_with_none(firm: TestFirm, thread: int) -> None:
    plan, secret = firm.folder / "Plan.pdf", firm.folder / "Inside.pdf"
    plan.write_bytes(b"%PDF-1.4 plan")
    secret.write_bytes(b"%PDF-1.4 inside")
    chat_writing.note(firm.office, thread, "For us", (secret,))
    post(firm, thread, "The plan is attached", plan)
    firm.wait(seconds=10)
    assert firm.new_mails()[0].papers == ("Plan.pdf",)
    assert [tuple(file.name for file in each.attachments) for each in chat(firm, thread).messages[1:]] == [
        ("Inside.pdf",),
        ("Plan.pdf",),
    ]


@pytest.mark.behaviour("CHT-1")
def test_files_that_no_server_takes_are_refused_together(
    firm: TestFirm, thread: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents, "MAX_BYTES", 30)
    files = [firm.folder / "a.txt", firm.folder / "b.txt"]
    for each in files:
        each.write_bytes(b"x" * 20)
    with pytest.raises(Refused, match="attachments-too-large"):
        post(firm, thread, "Both", *files)
    assert len(chat(firm, thread).messages) == 1


@pytest.mark.behaviour("CHT-1")
def test_nobody_to_notify_refuses_the_message_and_keeps_nothing(firm: TestFirm, halden: int, thread: int) -> None:
    accounts.set_notify(firm.office, halden, firm.who("nora"), False)
    before = firm.row(thread)
    with pytest.raises(Refused, match="nobody-to-notify"):
        post(firm, thread, "Hello?")
    assert len(chat(firm, thread).messages) == 1 and firm.row(thread) == before


@pytest.mark.behaviour("CHT-1")
def test_a_message_keeps_its_form_and_can_smuggle_nothing_into_the_mail(firm: TestFirm, thread: int) -> None:
    post(firm, thread, "**Two** things:\n\n- a lease\n- <script>alert(1)</script> {{ firm.name }}")
    firm.wait(seconds=10)
    (mail,) = firm.new_mails()
    html = mail.header.get_body(("html",))
    assert html is not None
    words = html.get_content()
    assert ">Two</strong>" in words and "a lease</li>" in words
    assert "<script>" not in words and "&lt;script&gt;" in words and "{{ firm.name }}" in words
    assert "Two things:\n\n- a lease\n- <script>" in mail.text.replace("\r\n", "\n")


@pytest.mark.behaviour("CHT-1")
def test_what_the_client_wrote_is_unread_until_somebody_looked(firm: TestFirm, thread: int) -> None:
    chat_writing.record_reply(firm.office, thread, "Karl.")
    assert firm.row(thread).shown.code == "unread"
    chat_writing.mark_read(firm.office, thread)
    assert firm.row(thread).shown.code == "replied"
    chat_writing.mark_unread(firm.office, thread)
    assert firm.row(thread).shown.code == "unread"


@pytest.mark.behaviour("CHT-1")
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["note", "post", "reply", "todo", "tick", "resend", "day", "undo"]), max_size=9))
def test_no_byte_of_an_internal_note_is_in_any_mail(firm: TestFirm, halden: int, steps: list[str]) -> None:
    """Whatever is done with a thread, in whatever order: every part of every mail is looked at."""
    thread = firm.request(Kind.CHAT, halden, content=ChatDraft("Please answer.", ("Lease",)))
    secrets, last = [], None
    for number, step in enumerate(["note", *steps, "note", "post", "day"]):
        secret = f"Zq{number}internal{thread}"
        if step == "note":
            paper = firm.folder / f"{secret}name.txt"
            paper.write_bytes(f"{secret}file".encode())
            chat_writing.note(firm.office, thread, f"**{secret}** said so", (paper,))
            secrets.append(secret)
        elif step == "post":
            last = post(firm, thread, f"Message {number}").released
        elif step == "reply":
            chat_writing.record_reply(firm.office, thread, f"Reply {number}")
        elif step == "todo":
            chat_todos.add(firm.office, thread, f"Thing {number}")
        elif step == "tick":
            for todo in chat(firm, thread).todos[:1]:
                chat_todos.tick(firm.office, thread, todo.id, done=not todo.done)
        elif step == "resend" and firm.row(thread).can_resend:
            sending.resend(firm.office, [thread], "a line on top", confirmed=True)
        elif step == "undo" and last is not None:
            taking_back.undo(firm.office, last.batch_id)
        firm.days(1) if step == "day" else firm.wait(seconds=4)
    firm.days(4)
    everything = [*raw(firm), *(part for mail in firm.mails() for part in _parts(mail.header))]
    assert firm.new_mails() and secrets
    assert not [secret for secret in secrets for part in everything if secret.encode() in part]


def _parts(message: EmailMessage) -> list[bytes]:
    return [
        *(str(value).encode() for value in message.values()),
        *(bytes(part.get_payload(decode=True) or b"") for part in message.walk() if not part.is_multipart()),
        *((part.get_filename() or "").encode() for part in message.walk()),
    ]
