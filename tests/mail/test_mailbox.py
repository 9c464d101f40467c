"""The firm's mailbox on a real Dovecot, with bounces that a real Postfix sent."""

from __future__ import annotations

from email import policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from app.models.kinds import Kind
from app.services.errors import Fault
from app.services.mail import bounces, watching
from app.services.mail.mailbox import ImapAccount, Mailbox
from app.services.settings import MailAccountSettings
from tests.behaviour.test_mailbox_proofs import UNKNOWN, claimed
from tests.mail.test_real_servers import send
from tests.support.firm import TestFirm
from tests.support.mail_servers import FIRM, PASSWORD, MailServers
from tests.support.mailing import mail_bytes

pytestmark = [pytest.mark.servers, pytest.mark.behaviour("ENG-3", "ENG-4")]


def mailbox(servers: MailServers, password: str = PASSWORD, ca_file: str | None = "theirs") -> Mailbox:
    trusted = servers.ca_file if ca_file == "theirs" else ca_file
    return Mailbox(ImapAccount("localhost", servers.imaps_port, FIRM, trusted), lambda: password)


def test_a_mail_of_ours_is_found_by_its_name_and_nothing_else_is(mail_servers: MailServers) -> None:
    send(mail_servers, FIRM, data=mail_bytes("<here@firm.test>", FIRM))
    mail_servers.wait_for(FIRM, lambda mail: mail["Message-ID"] == "<here@firm.test>")
    with mailbox(mail_servers) as box:
        assert box.has("<here@firm.test>")
        assert not box.has("<elsewhere@firm.test>")
        assert not box.has('<x@y> OR ALL "')


@pytest.mark.parametrize(
    ("recipient", "status", "blamed"),
    [("gone@client.test", "5.1.1", True), ("full@client.test", "5.2.2", False)],
)
def test_a_bounce_is_news_once(mail_servers: MailServers, recipient: str, status: str, blamed: bool) -> None:
    message_id = f"<news-{status}@firm.test>"
    with mailbox(mail_servers) as box:
        validity, before = box.new("INBOX", 0, 0)
        last = before[-1].uid if before else 0
        send(mail_servers, recipient, data=mail_bytes(message_id, recipient))

        def is_ours(mail: EmailMessage) -> bool:
            return mail.get_content_type() == "multipart/report" and message_id in mail.as_string(policy=policy.SMTP)

        mail_servers.wait_for(FIRM, is_ours)
        _, messages = box.new("INBOX", validity, last)
        found = [each for message in messages for each in bounces.read(message.data)]
        ours = [each for each in found if each.message_id == message_id]
        assert [(each.recipient, each.status, each.blames_the_address) for each in ours] == [
            (recipient, status, blamed)
        ]
        assert box.new("INBOX", validity, messages[-1].uid) == (validity, [])
    seen = mail_servers.folder / "mail/firm.test/firm/Maildir/cur"
    assert not [path for path in seen.glob("*") if "S" in path.name.rpartition(",")[2]], "nothing is marked as seen"


def test_a_wrong_password_is_said_without_repeating_it(mail_servers: MailServers) -> None:
    with pytest.raises(Fault) as fault, mailbox(mail_servers, "wrong-secret"):
        pass
    assert fault.value.code == "mailbox-refused"
    assert "wrong-secret" not in f"{fault.value!r} {fault.value} {fault.value.params}" and fault.value.__cause__ is None


def test_a_certificate_that_nobody_vouches_for_ends_it(mail_servers: MailServers) -> None:
    with pytest.raises(Fault) as fault, mailbox(mail_servers, ca_file=None):
        pass
    assert fault.value.code == "mailbox-tls"


def test_the_firms_own_account_and_keyring_lead_to_the_proof(
    mail_servers: MailServers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", mail_servers.ca_file)
    firm = TestFirm(tmp_path)
    account = MailAccountSettings(
        host="localhost", username=FIRM, from_address=FIRM, imap_host="localhost", imap_port=mail_servers.imaps_port
    )
    firm.mailbox.answers["nora@halden.example"] = UNKNOWN
    request = firm.request(Kind.CHAT, firm.account("Halden Bakery", nora="nora@halden.example"))
    mail = claimed(firm, request, told=False)
    assert watching.look(firm.office) is None, "no mailbox is set up"
    firm.keyring.set(account.key, PASSWORD)
    firm.settings(mail_account=account)
    assert watching.look(firm.office) == watching.Looked()
    send(mail_servers, FIRM, data=mail_bytes(mail.message_id, FIRM))
    mail_servers.wait_for(FIRM, lambda each: each["Message-ID"] == mail.message_id)
    assert watching.look(firm.office) == watching.Looked(proved=1)
    firm.close()
