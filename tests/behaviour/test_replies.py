"""A signed copy that comes back by e-mail is kept beside the original; reminders wait until somebody has read it."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from hashlib import sha256
from itertools import count
from urllib.parse import unquote

import pytest

from app.models.kinds import Kind
from app.services import document_list, today
from app.services.document_list import DocumentQuery
from app.services.mail import replies, watching
from app.services.mail.bounces import BEGINNING
from app.services.mail.mailbox import NewMessage
from app.services.mail.transport import Outcome
from app.services.mail.verdict import SmtpPhase, Verdict
from app.services.mail.watching import Looked
from app.services.reminders import reply_holds
from app.services.reminders.reply_holds import REPLIED
from app.services.requests.chat import ChatDraft
from app.services.requests.creating import PlanInput
from tests.behaviour.test_mailbox_proofs import NORA, Box, claimed, look
from tests.mail.test_real_servers import send
from tests.mail.test_watcher import reads
from tests.support.firm import TestFirm
from tests.support.mail_servers import FIRM, MailServers, mail_servers

__all__ = ["mail_servers"]

pytestmark = pytest.mark.behaviour("DOC-2")
PDF = b"%PDF-1.7 signed by Nora"
ANSWERS = count(1)
PUT_OFF = Outcome(Verdict.RETRY, SmtpPhase.RCPT, 451, "later")


def reply(
    message_id: str, sender: str = NORA, paper: bytes = PDF, name: str = "letter signed.pdf", **headers: str
) -> bytes:
    """A mail in answer to ours, as a mail program makes it."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = f"Nora <{sender}>", FIRM, headers.pop("Subject", "Re: Please sign")
    made["Message-ID"] = headers.pop("Message_ID", f"<answer{next(ANSWERS)}@halden.example>")
    if message_id:
        made["In-Reply-To"] = message_id
    made["Date"] = "Wed, 02 Dec 2026 09:00:00 +0000"
    for header, value in headers.items():
        made[header.replace("_", "-")] = value
    made.set_content("Here it is.")
    if paper:
        made.add_attachment(paper, maintype="application", subtype="pdf", filename=name)
    made.add_attachment(b"\x89PNG logo", maintype="image", subtype="png", filename="logo.png")
    return made.as_bytes()


def with_files(mail: bytes, *names: str) -> bytes:
    """The mail with other files too; those called "empty" are."""
    made = message_from_bytes(mail, policy=policy.default)
    assert isinstance(made, EmailMessage)
    for name in names:
        content = b"" if name.startswith("empty") else b"something of " + name.encode()
        made.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


class Cut(Box):
    """A mailbox that gives the beginning of its messages, as the real one does."""

    def new(self, folder: str, uid_validity: int, last_uid: int) -> tuple[int, list[NewMessage]]:
        valid, found = super().new(folder, uid_validity, last_uid)
        return valid, [NewMessage(each.uid, each.data[:BEGINNING]) for each in found]


@pytest.fixture
def asked(firm: TestFirm) -> tuple[int, str]:
    """A signature that is asked for, reminded every day, and the Message-ID of its mail."""
    account = firm.account("Halden Bakery", nora=NORA, lise="lise@halden.example")
    request = firm.request(Kind.SIGNATURE, account, plan=PlanInput(enabled=True, days=1, number=9))
    return request, claimed(firm, request, told=False).message_id


def evidence(firm: TestFirm, request: int) -> list[tuple[str, str]]:
    return [(each.name, each.sha256) for each in firm.detail(request).evidence]


def test_a_signed_copy_is_kept_with_its_hash_and_nobody_is_reminded_meanwhile(
    firm: TestFirm, asked: tuple[int, str]
) -> None:
    request, message_id = asked
    assert look(firm, Box(news=(reply(message_id),))) == Looked(replied=1)
    assert evidence(firm, request) == [("letter signed.pdf", sha256(PDF).hexdigest())]
    assert firm.office.store.read(sha256(PDF).hexdigest()) == PDF
    assert firm.row(request).phase == "open", "who signed is for a person to say"
    (entry,) = firm.entries("client.replied", request)
    last = firm.row(request).activity
    assert last is not None and last.code == "client.replied"
    firm.new_mails()
    firm.days(4)
    assert firm.new_mails() == []
    firm.days(20)
    assert firm.new_mails() == [], "until somebody has read it"
    assert firm.row(request).reminders.held_by == REPLIED
    assert (entry.actor_kind, entry.actor_name) == ("system", "Nora Test")


def test_a_colleague_of_hers_may_answer_and_the_same_copy_twice_is_one(firm: TestFirm, asked: tuple[int, str]) -> None:
    request, message_id = asked
    box = Box(news=(reply(message_id), reply("<other@x.example>", References=f"{message_id} <other@x.example>")))
    assert look(firm, box) == Looked(replied=2)
    box.news += (reply(message_id, "Lise@Halden.example"),)
    assert look(firm, box) == Looked(replied=1)
    assert look(firm, box) == Looked(), "what was read is not read again"
    assert len(evidence(firm, request)) == 1


@pytest.mark.behaviour("INB-2")
@pytest.mark.parametrize(
    "news",
    [
        lambda ours: reply(ours, "mallory@elsewhere.example"),
        lambda ours: reply("<guessed@firm.test>"),
        lambda ours: reply(ours, Auto_Submitted="auto-replied"),
        lambda ours: reply(ours, Precedence="bulk"),
        lambda ours: reply(ours, X_Autoreply="yes"),
        lambda ours: reply(ours, Subject="Réponse automatique : Please sign"),
        lambda ours: reply(ours).replace(b"From: Nora", b"From: nora@halden.example, Mallory"),
        lambda ours: b"\xff\x00 In-Reply-To: " + ours.encode(),
    ],
    ids=["foreign", "guessed", "absence", "bulk", "older absence", "absence in words", "two senders", "rubbish"],
)  # fmt: skip
def test_a_forged_foreign_or_automatic_answer_changes_nothing(
    firm: TestFirm, asked: tuple[int, str], news: object
) -> None:
    request, message_id = asked
    before = firm.next_day(request)
    assert callable(news)
    assert look(firm, Box(news=(news(message_id),))) == Looked()
    assert evidence(firm, request) == []
    assert firm.next_day(request) == before
    assert firm.entries("client.replied", request) == []


def test_the_button_of_a_mail_opens_a_new_one_which_is_known_by_its_subject(
    firm: TestFirm, asked: tuple[int, str]
) -> None:
    request, _ = asked
    mail = mail_of(firm, request)
    (subject,) = re.findall(r"mailto:[^\s?]+\?subject=([^\s&\"<>]+)", mail)[:1]
    named = unquote(subject)
    assert look(firm, Box(news=(reply("", Subject=named, sender="mallory@elsewhere.example"),))) == Looked()
    assert look(
        firm,
        Box(
            news=(
                b"",
                reply("", Subject=named),
            )
        ),
    ) == Looked(replied=1)
    assert evidence(firm, request) == [("letter signed.pdf", sha256(PDF).hexdigest())]


def mail_of(firm: TestFirm, request: int) -> str:
    (found,) = [each for each in firm.mails() if each.to == NORA]
    body = found.header.get_body(("html",))
    assert body is not None
    return str(body.get_content())


def test_a_long_mail_is_fetched_whole_and_only_where_it_answers_us(firm: TestFirm, asked: tuple[int, str]) -> None:
    request, message_id = asked
    paper = PDF + b"." * (2 * BEGINNING)
    box = Cut(news=(reply("<guessed@firm.test>", paper=paper), reply(message_id, paper=paper)))
    assert look(firm, box) == Looked(replied=1)
    assert evidence(firm, request) == [("letter signed.pdf", sha256(paper).hexdigest())]
    assert box.fetched_whole == [2]


def test_what_is_attached_is_named_safely_and_no_picture_is_taken_for_a_paper(
    firm: TestFirm, asked: tuple[int, str]
) -> None:
    request, message_id = asked
    news = (reply(message_id, name="../../etc/con.pdf"), reply(message_id, paper=b"MZ no paper", name="a.pdf"))
    assert look(firm, Box(news=news)) == Looked(replied=2)
    ((name, _),) = evidence(firm, request)
    assert "/" not in name and not name.startswith(".")


def test_a_reply_about_something_that_is_done_is_noted_and_no_more(firm: TestFirm, asked: tuple[int, str]) -> None:
    request, message_id = asked
    firm.settle(request)
    assert look(firm, Box(news=(reply(message_id, paper=b""),))) == Looked(replied=1)
    assert len(firm.entries("client.replied", request)) == 1
    assert firm.row(request).phase == "done"


@pytest.mark.behaviour("INB-1")
def test_its_words_and_files_are_shown_and_reminders_go_on_when_somebody_says(firm: TestFirm) -> None:
    account = firm.account("Wren", nora=NORA)
    request = firm.request(Kind.ORGANIZER, account, plan=PlanInput(enabled=True, days=1, number=9))
    message_id = claimed(firm, request, told=False).message_id
    answer = reply(message_id, name="bank.pdf", Subject="Re: Organizer")
    assert look(firm, Box(news=(with_files(answer, "Stock.xlsx", "run.exe", "empty.csv"),))) == Looked(replied=1)
    (shown,) = firm.detail(request).replies
    assert (shown.words, shown.sender, shown.name) == ("Here it is.", NORA, "Nora Test")
    assert [each.name for each in shown.files] == ["bank.pdf", "logo.png", "Stock.xlsx"]
    assert shown.not_kept == ("run.exe", "empty.csv")
    found = document_list.rows(firm.office, document_list.document_ids(firm.office, DocumentQuery(account_id=account)))
    assert {each.folder for each in found} == {"From the client"}
    assert {each.document_id for each in shown.files} == {each.id for each in found}
    (asked,) = [each for each in today.look(firm.office).attention if each.code == "replied"]
    assert asked.request is not None and (asked.request.id, asked.words) == (request, "Here it is.")

    decided = reply_holds.go_on(firm.office, [request])
    assert firm.next_day(request) is not None
    assert reply_holds.undo(firm.office, decided) == 1
    assert firm.next_day(request) is None
    reply_holds.go_on(firm.office, [request], wait=True)
    firm.new_mails()
    firm.days(4)
    assert firm.new_mails() == []
    firm.days(6)
    assert firm.new_mails()
    assert reply_holds.undo(firm.office, decided) == 1
    assert [each for each in today.look(firm.office).attention if each.code == "replied"]
    firm.settle(request)
    assert not [each for each in today.look(firm.office).attention if each.code == "replied"]


@pytest.mark.behaviour("INB-1")
def test_an_answer_to_a_thread_stands_in_it_unread_and_is_all_that_was_asked_for(firm: TestFirm) -> None:
    draft = ChatDraft("How many people do you pay?", ())
    chat = firm.request(Kind.CHAT, firm.account("Wren", nora=NORA), content=draft, plan=PlanInput(True, 1, 9))
    message_id = claimed(firm, chat, told=False).message_id
    assert look(firm, Box(news=(reply(message_id),))) == Looked(replied=1)
    said = firm.detail(chat).content.messages[-1]
    assert (said.author_kind, said.author, said.body, said.seen) == ("client", "Nora Test", "Here it is.", False)
    assert [each.name for each in said.attachments] == ["letter signed.pdf", "logo.png"]
    assert (firm.row(chat).phase, firm.next_day(chat)) == ("done", None)
    assert evidence(firm, chat) == []


@pytest.mark.behaviour("INB-1")
def test_a_thread_that_asks_for_something_waits_for_somebody(firm: TestFirm) -> None:
    draft = ChatDraft("Please send both.", ("Invoice", "Lease"))
    chat = firm.request(Kind.CHAT, firm.account("Wren", nora=NORA), content=draft, plan=PlanInput(True, 1, 9))
    message_id = claimed(firm, chat, told=False).message_id
    assert look(firm, Box(news=(reply(message_id),))) == Looked(replied=1)
    assert firm.detail(chat).content.messages[-1].author_kind == "client"
    assert (firm.row(chat).phase, firm.row(chat).reminders.held_by) == ("open", REPLIED)


@pytest.mark.behaviour("INB-1")
def test_a_reminder_that_a_server_has_put_off_is_held_as_well(firm: TestFirm, asked: tuple[int, str]) -> None:
    request, message_id = asked
    firm.mailbox.answers[NORA] = PUT_OFF
    firm.days(2)
    assert ("retrying", "") in firm.states(request)
    assert look(firm, Box(news=(reply(message_id, paper=b""),))) == Looked(replied=1)
    assert ("held", REPLIED) in firm.states(request) and ("retrying", "") not in firm.states(request)
    reply_holds.go_on(firm.office, [request])
    assert ("queued", "") in firm.states(request)


def test_what_is_no_reply_is_none() -> None:
    for data in (b"", b"From: a@b.example\r\n\r\nHello", reply("<a@b.example>").replace(b"In-Reply-To", b"X-Nothing")):
        assert replies.read(data) is None


@pytest.mark.servers
def test_a_real_mailbox_gives_the_signed_copy_that_was_sent_to_it(
    mail_servers: MailServers, firm: TestFirm, asked: tuple[int, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", mail_servers.ca_file)
    request, message_id = asked
    reads(firm, mail_servers.imaps_port)
    assert watching.look(firm.office) == Looked()
    monkeypatch.setattr(watching, "BEGINNING", 1000)
    paper = PDF + bytes(range(256)) * 1_000
    send(mail_servers, FIRM, data=reply(message_id, paper=paper, Message_ID="<answer@halden.example>"))
    mail_servers.wait_for(FIRM, lambda each: each["Message-ID"] == "<answer@halden.example>")
    assert watching.look(firm.office) == Looked(replied=1)
    assert evidence(firm, request) == [("letter signed.pdf", sha256(paper).hexdigest())]
