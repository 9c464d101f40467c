"""A mail as a file that any mail program opens: the bytes that left, or the same mail put together again (APP-7)."""

from __future__ import annotations

from app.models.mail import Mail
from app.models.request import Request
from app.services.errors import Stale
from app.services.mail import compose, letter, sandbox
from app.services.mail.desk import Desk
from app.services.mail.mail_logo import logo_of, named_in, without
from app.services.mail.render import Rendered
from app.services.office import Office


def mail_file(office: Office, mail_id: int) -> bytes:
    """Return a mail that was composed, as it left; its attachments from the document store.

    What landed in the sandbox mailbox is that very file. Raises `Stale` where it is gone, `Fault("document-missing")`
    and `Fault("document-damaged")` for an attachment, `Refused("bad-address")` for one that was never written to.
    """
    kept = sandbox.find(office.paths.sandbox, mail_id)
    if kept is not None:
        return kept.read_bytes()
    with office.database.read() as session:
        mail = session.get(Mail, mail_id)
        if mail is None or not mail.message_id or mail.dated_at is None:
            raise Stale("mail")
        desk = Desk(session)
        headers, logo = _headers(desk, mail), logo_of(desk.settings.logo)
    papers = [
        compose.Attachment(each["name"], each["media_type"], office.store.read(each["sha256"]))
        for each in mail.attachments
    ]
    html = mail.html if named_in(mail.html, logo) else without(mail.html)
    return compose.compose(Rendered(mail.subject, mail.text, html, mail.language), headers, papers, logo)


def _headers(desk: Desk, mail: Mail) -> compose.MailHeaders:
    assert mail.dated_at is not None
    settings = desk.settings
    items = [each for each in mail.items if not each.dropped] or mail.items[:1]
    requests = [desk.session.get_one(Request, each.request_id) for each in items]
    found = (one for each in requests for one in letter.references_of(desk, each, mail))
    account = settings.mail_account
    sender = account.from_address if account else letter.SANDBOX_ADDRESS
    return compose.MailHeaders(
        message_id=mail.message_id,
        date=mail.dated_at,
        from_name=(account.from_name if account else "") or settings.name,
        from_address=sender,
        to_name=mail.name,
        to_address=mail.address,
        reply_to=(account.reply_to if account else "") or sender,
        references=tuple(dict.fromkeys(found)),
        ref=", ".join(each.reference for each in requests),
        language=mail.language,
        smtputf8=not mail.address.rpartition("@")[0].isascii(),
    )
