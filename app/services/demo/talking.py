"""What was said in the threads that are under way: a client's answer with a file, a to-do ticked, a note inside."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import select

from app.models.account import Account
from app.models.content import ChatMessage
from app.models.firm import Firm
from app.models.kinds import Kind
from app.models.phase import Phase
from app.models.request import Request
from app.services.database import UnitOfWork
from app.services.documents import KeptFile
from app.services.mail import replied
from app.services.mail.replies import Reply
from app.services.mail.reply_marks import GOOD_FOR, Mark, Sealer
from app.services.requests import chat, chat_thread

WORDS = {
    "en": ("Here is the first part. The **rest** comes next week.", "She is on leave until Monday: call her then."),
    "fr": (
        "Voici une première partie. Le **reste** suivra la semaine prochaine.",
        "Absente jusqu'à lundi\u00a0: l'appeler.",
    ),
}


def talk(
    uow: UnitOfWork, account_ids: list[int], languages: list[str], files: dict[str, KeptFile], now: datetime
) -> None:
    """Let clients answer half of what open threads ask, the firm note something about it."""
    spoken = dict(zip(account_ids, languages, strict=True))
    threads = uow.session.scalars(
        select(Request)
        .join(ChatMessage, ChatMessage.request_id == Request.id)
        .where(Request.kind.in_((Kind.CHAT,)), Request.phase == Phase.OPEN)
        .order_by(Request.id)
        .distinct()
    )
    for request in threads.all():
        todos = chat_thread.open_todos(uow.session, request.id)
        links = uow.session.get_one(Account, request.account_id).links
        if not todos or not links:
            continue
        answer, note = WORDS[spoken[request.account_id]]
        uow.now = max(request.sent_at or now, now - timedelta(days=2, hours=1))
        todos[0].done_at = uow.now
        paper = next(file for name, file in files.items() if name.endswith(spoken[request.account_id]))
        chat.add_message(uow, request, answer, [paper], author=links[0].contact.name, author_kind=chat_thread.CLIENT)
        uow.audit(
            "chat.reply", "client", account_id=request.account_id, request_id=request.id,
            by=[links[0].contact.name], files=1,
        )  # fmt: skip
        uow.now += timedelta(hours=3)
        chat.add_message(uow, request, note, internal=True)
        uow.audit("chat.note", "staff", account_id=request.account_id, request_id=request.id)
        chat.count_todos(uow, request)


REPLIES = {
    (Kind.INVOICE, "paid"): {
        "en": "I paid this yesterday by transfer. Could you check?\n\nKind regards",
        "fr": "J’ai réglé cette facture hier par virement. Pouvez-vous vérifier\u00a0?\n\nBien à vous"},
    (Kind.ORGANIZER, "reply"): {
        "en": "My bookkeeper will send you the figures on Friday.",
        "fr": "Ma comptable vous enverra les chiffres vendredi."},
}  # fmt: skip
"""What clients answered by e-mail this morning, by kind and by the button that they pressed."""


def reply(uow: UnitOfWork, requests: Sequence[Request]) -> None:
    """Let one client of each kind answer by e-mail: their reminders wait for somebody."""
    key = bytes.fromhex(uow.session.scalars(select(Firm.reply_key)).one())
    for (kind, code), words in REPLIES.items():
        for request in requests:
            people = [link.contact for link in request.account.links if link.notify and link.contact.email_key]
            if request.kind == str(kind) and people and request.sent_at is not None:
                sealer = Sealer(key, people[0].email_key, {request.reference: request.cycle}, uow.now.date() + GOOD_FOR)
                mark = Mark(code, request.reference, sealer.seal(code, request.reference))
                said = Reply((), people[0].email_key, f"Re: {request.title}", mark, words=words[people[0].language])
                replied.enter(uow, said, replied.Kept())
                break
