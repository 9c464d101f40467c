"""What comes back: read whatever it is, believed only in so far as it says which mail of ours failed for whom."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.services.mail.bounces import Bounce, read

BOUNCE = b"""\
From: MAILER-DAEMON@mail.client.test\r
To: firm@firm.test\r
Subject: Undelivered Mail Returned to Sender\r
MIME-Version: 1.0\r
Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r
\r
--b\r
Content-Type: text/plain\r
\r
I'm sorry to have to inform you.\r
--b\r
Content-Type: message/delivery-status\r
\r
Reporting-MTA: dns; mail.client.test\r
\r
Final-Recipient: rfc822; Gone@client.test\r
Action: %(action)s\r
Status: %(status)s\r
Diagnostic-Code: smtp; 550 5.1.1 <gone@client.test>: no such\r
    user here\r
\r
--b\r
Content-Type: %(kind)s\r
\r
From: firm@firm.test\r
Message-ID: <m1@firm.test>\r
Subject: Reminder\r
\r
Words.\r
--b--\r
"""


def bounce(action: bytes = b"failed", status: bytes = b"5.1.1", kind: bytes = b"message/rfc822") -> bytes:
    return BOUNCE % {b"action": action, b"status": status, b"kind": kind}


def test_a_bounce_names_the_mail_the_address_the_code_and_the_servers_words() -> None:
    found = read(bounce())
    assert found == [
        Bounce("<m1@firm.test>", "gone@client.test", "5.1.1", "550 5.1.1 <gone@client.test>: no such user here")
    ]
    assert found[0].blames_the_address


def test_one_with_the_headers_of_our_mail_alone_is_understood_too() -> None:
    assert [each.message_id for each in read(bounce(kind=b"text/rfc822-headers"))] == ["<m1@firm.test>"]


def test_a_full_mailbox_is_not_the_addresss_fault() -> None:
    assert not read(bounce(status=b"5.2.2"))[0].blames_the_address


def test_a_server_that_goes_on_trying_has_given_nothing_up() -> None:
    assert read(bounce(action=b"delayed", status=b"4.4.1")) == []


def test_an_ordinary_mail_is_no_bounce_whatever_it_says() -> None:
    assert read(b"Subject: Undelivered Mail\r\n\r\nStatus: 5.1.1 <m1@firm.test>\r\n") == []


@given(st.binary(max_size=400), st.integers(0, len(BOUNCE)))
def test_no_mail_however_broken_makes_trouble(noise: bytes, place: int) -> None:
    whole = bounce()
    read(noise)
    read(whole[:place] + noise + whole[place:])
