"""The firm's mailbox settles what only the server knew, and tells of what came back (ENG-3, ENG-4)."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import cast

import pytest
from sqlalchemy import update

from app.models.kinds import Kind
from app.models.mail import Mail
from app.services.mail import watching
from app.services.mail.mailbox import NewMessage
from app.services.mail.transport import Outcome
from app.services.mail.verdict import SmtpPhase, Verdict
from app.services.mail.watching import Looked
from tests.services.mail.test_bounces import bounce
from tests.support.firm import TestFirm

NORA = "nora@halden.example"
UNKNOWN = Outcome(Verdict.UNCERTAIN, SmtpPhase.BODY)


class Box:
    """A mailbox that holds what a test says."""

    def __init__(self, *ids: str, news: tuple[bytes, ...] = ()) -> None:
        self.ids, self.news = set(ids), news
        self.absent: bool | None = False
        self.fetched_whole: list[int] = []

    def has(self, message_id: str) -> bool | None:
        return message_id in self.ids or self.absent

    def new(self, folder: str, uid_validity: int, last_uid: int) -> tuple[int, list[NewMessage]]:
        assert folder == "INBOX"
        return 7, [NewMessage(uid, data) for uid, data in enumerate(self.news, 1) if uid > last_uid]

    def whole(self, folder: str, uid: int) -> bytes:
        self.fetched_whole.append(uid)
        return self.news[uid - 1]


def look(firm: TestFirm, box: Box) -> Looked:
    return watching.look_into(firm.office, box, "firm@imap")


def claimed(firm: TestFirm, request_id: int, *, told: bool) -> Mail:
    """The request's mail as a claim leaves it that really spoke to a server."""
    mail = firm.outbox(request_id)[-1]
    with firm.office.database.write() as uow:
        uow.session.execute(
            update(Mail)
            .where(Mail.id == mail.id)
            .values(message_id=f"<m{mail.id}@firm.test>", claimed_at=uow.now, proof_told=told, transport="smtp")
        )
        uow.commit()
    return firm.outbox(request_id)[-1]


@pytest.fixture
def doubtful(firm: TestFirm) -> tuple[int, Mail]:
    halden = firm.account("Halden Bakery", nora=NORA)
    firm.mailbox.answers[NORA] = UNKNOWN
    request = firm.request(Kind.CHAT, halden)
    firm.mailbox.answers.clear()
    return request, claimed(firm, request, told=True)


@pytest.mark.behaviour("ENG-3")
def test_a_mail_in_doubt_that_lies_in_the_mailbox_was_accepted(firm: TestFirm, doubtful: tuple[int, Mail]) -> None:
    request, mail = doubtful
    assert firm.states(request) == [("uncertain", "")]
    assert look(firm, Box(mail.message_id)) == Looked(proved=1)
    assert firm.states(request) == [("accepted", "")]
    assert firm.status().problems == 0
    assert [entry.code for entry in firm.entries(request_id=request)][:2] == ["mail.accepted", "mail.proved"]
    assert look(firm, Box(mail.message_id)) == Looked()


@pytest.mark.behaviour("ENG-3")
def test_absence_alone_proves_nothing(firm: TestFirm, doubtful: tuple[int, Mail]) -> None:
    request, _ = doubtful
    firm.clock.advance(timedelta(days=2))
    assert look(firm, Box()) == Looked()
    assert firm.states(request)[0][0] == "uncertain"


def another(firm: TestFirm, name: str, **later: float) -> Mail:
    """A mail to somebody else, some time later, whose copy the firm's own address was told."""
    firm.clock.advance(timedelta(**later))
    request = firm.request(Kind.CHAT, firm.account(name, lise=f"{name.lower()}@wren.example"))
    return claimed(firm, request, told=True)


@pytest.mark.behaviour("ENG-3")
def test_a_copy_that_is_missing_though_copies_came_for_long_afterwards_never_left_and_its_mail_is_sent(
    firm: TestFirm, doubtful: tuple[int, Mail]
) -> None:
    request, _ = doubtful
    soon = another(firm, "Wren", minutes=1)
    late = another(firm, "Lark", minutes=80)
    firm.new_mails()
    assert look(firm, Box(soon.message_id, late.message_id)) == Looked(never_left=1)
    firm.wait(seconds=1)
    assert firm.readers() == [NORA]
    assert len(firm.outbox(request)) == 1, "the same mail, not a second one"


@pytest.mark.behaviour("ENG-3")
def test_a_copy_may_be_late_while_later_ones_arrive(firm: TestFirm, doubtful: tuple[int, Mail]) -> None:
    """A server that could not file it at once tries again after up to 67 minutes; meanwhile others pass it by."""
    request, _ = doubtful
    copies = [another(firm, name, minutes=20) for name in ("Wren", "Lark", "Finch")]
    firm.new_mails()
    assert look(firm, Box(*[each.message_id for each in copies])) == Looked()
    firm.clock.advance(timedelta(days=1))
    assert look(firm, Box(*[each.message_id for each in copies])) == Looked(), "time alone proves nothing"
    assert firm.states(request)[0][0] == "uncertain"


@pytest.mark.behaviour("ENG-3")
def test_a_doubt_that_was_old_when_copies_began_to_come_waits_as_long_again(
    firm: TestFirm, doubtful: tuple[int, Mail]
) -> None:
    """The longer a server has failed to file something, the longer it waits before it tries again."""
    first = another(firm, "Wren", hours=5)
    second = another(firm, "Lark", hours=3)
    assert look(firm, Box(first.message_id, second.message_id)) == Looked()
    third = another(firm, "Finch", hours=3)
    assert look(firm, Box(first.message_id, second.message_id, third.message_id)) == Looked(never_left=1)


@pytest.mark.behaviour("ENG-3")
@pytest.mark.parametrize("gone", ["before", "soon"])
def test_a_mailbox_out_of_which_copies_are_taken_proves_nothing(firm: TestFirm, gone: str) -> None:
    """A program that fetches mail away (POP), or staff who tidy up, have taken the neighbours too."""
    copies = {"before": another(firm, "Robin")}
    firm.clock.advance(timedelta(minutes=1))
    firm.mailbox.answers[NORA] = UNKNOWN
    request = firm.request(Kind.CHAT, firm.account("Halden Bakery", nora=NORA))
    firm.mailbox.answers.clear()
    claimed(firm, request, told=True)
    copies |= {"soon": another(firm, "Wren", minutes=1), "late": another(firm, "Lark", minutes=90)}
    left = [mail.message_id for name, mail in copies.items() if name != gone]
    assert look(firm, Box(*left)) == Looked()
    assert look(firm, Box(*left, copies[gone].message_id)) == Looked(never_left=1)


@pytest.mark.behaviour("ENG-3")
def test_a_folder_that_cannot_be_opened_may_hold_the_copy(firm: TestFirm, doubtful: tuple[int, Mail]) -> None:
    copies = [another(firm, "Wren", minutes=1), another(firm, "Lark", minutes=80)]
    box = Box(*[each.message_id for each in copies])
    box.absent = None
    assert look(firm, box) == Looked()


@pytest.mark.behaviour("ENG-3", "ENG-6")
def test_a_mail_that_never_left_is_not_sent_after_the_one_that_followed_it(firm: TestFirm) -> None:
    firm.mailbox.answers[NORA] = UNKNOWN
    request = firm.request(Kind.CHAT, firm.account("Halden Bakery", nora=NORA), days=1)
    firm.mailbox.answers.clear()
    claimed(firm, request, told=True)
    firm.days(1)
    assert [mail.state for mail in firm.outbox(request)] == ["uncertain", "accepted"]
    copies = [another(firm, "Wren", minutes=1), another(firm, "Lark", days=2)]
    firm.new_mails()
    assert look(firm, Box(*[each.message_id for each in copies])) == Looked(never_left=1)
    firm.wait(minutes=1)
    assert firm.states(request)[0] == ("skipped", "superseded")
    assert NORA not in firm.readers()


@pytest.mark.behaviour("ENG-3")
def test_a_copy_that_comes_back_proves_that_the_server_had_the_mail(firm: TestFirm, doubtful: tuple[int, Mail]) -> None:
    request, mail = doubtful
    back = bounce().replace(b"<m1@firm.test>", mail.message_id.encode())
    back = re.sub(rb"gone@client.test", b"office+proof@firm.test", back, flags=re.IGNORECASE)
    assert look(firm, Box(news=(back,))) == Looked()
    assert firm.states(request) == [("accepted", "")]


@pytest.mark.behaviour("INB-2")
@pytest.mark.behaviour("ENG-4")
def test_a_bounce_is_entered_once_and_keeps_further_mails_from_a_wrong_address(firm: TestFirm) -> None:
    halden = firm.account("Halden Bakery", gone="gone@client.test")
    request = firm.request(Kind.CHAT, halden, days=1)
    mail = claimed(firm, request, told=False)
    came = bounce().replace(b"<m1@firm.test>", mail.message_id.encode())
    box = Box(news=(b"Subject: lunch?\r\n\r\nAt noon.\r\n", came))
    assert look(firm, box) == Looked(bounced=1)
    assert look(firm, box) == Looked(), "read already"
    row = firm.outbox(request)[-1]
    assert (row.state, row.reply_text) == ("bounced", "5.1.1 550 5.1.1 <gone@client.test>: no such user here")
    assert firm.reason(request) == "failed"
    firm.new_mails()
    firm.days(3)
    assert firm.readers() == []


@pytest.mark.behaviour("ENG-4")
def test_a_bounce_of_a_mail_that_is_not_ours_changes_nothing(firm: TestFirm) -> None:
    halden = firm.account("Halden Bakery", gone="gone@client.test")
    request = firm.request(Kind.CHAT, halden)
    claimed(firm, request, told=False)
    foreign = bounce().replace(b"<m1@firm.test>", b"<theirs@elsewhere.test>")
    assert look(firm, Box(news=(foreign,))) == Looked()
    assert firm.states(request)[0][0] == "accepted"


def test_the_stand_in_is_asked_what_a_real_mailbox_is_asked() -> None:
    assert cast(watching.Readable, Box()).has("<x@y>") is False
