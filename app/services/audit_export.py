"""The audit trail as a file: a table in which a spreadsheet finds nothing to run, a PDF of one request (AUD-2)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path

from app.models.account import Account
from app.models.request import Request
from app.services import settings as firm_settings
from app.services.audit import Entry, EntryQuery, Verified, entries, verify
from app.services.durable_files import save_export
from app.services.errors import Stale
from app.services.office import Office
from app.services.papers import audit_pdf
from app.services.papers.audit_pdf import AuditLine, AuditPaper, AuditWords, short
from app.services.requests.letterhead import letterhead
from app.services.table_files import Cell, Shown, Watch, write_table

__all__ = ["AuditWords", "PaperWords", "answer_of", "export", "export_pdf", "recipients_of", "save_text", "short"]

COLUMNS = (
    "entry", "time_utc", "who", "event", "code", "request", "title", "recipients", "answer", "details", "previous_hash",
    "hash",
)  # fmt: skip
PAGE = 1000


def recipients_of(entry: Entry) -> list[str]:
    """Return the recipients of an entry as "Name <address>"; empty where it has none."""
    return [f"{name} <{address}>".strip() for name, address in _people(entry)]


def _people(entry: Entry) -> list[tuple[str, str]]:
    to = entry.details.get("to")
    if not isinstance(to, list):
        return []
    return [(str(each.get("name") or ""), str(each.get("address") or "")) for each in to]


def answer_of(entry: Entry) -> str:
    """Return the server's answer in its own words: "250 2.0.0 queued as 4Fk2"; empty where there is none."""
    code, said = entry.details.get("reply_code"), str(entry.details.get("reply") or "")
    return said if code is None or said.startswith(str(code)) else f"{code} {said}".strip()


def export(
    office: Office,
    query: EntryQuery,
    target: Path,
    *,
    who: Callable[[Entry], str],
    event: Callable[[Entry], str],
    keep: Callable[[Entry], bool] = lambda _: True,
    watch: Watch = lambda _: None,
) -> int:
    """Write the entries of a filter, newest first; returns how many. `who` and `event` put an entry into words.

    The file appears whole or not at all. Raises `Fault("file-unwritable")` where it cannot be written,
    `Fault("disk-full")` where there is no room.
    """
    kept = (entry for entry in all_entries(office, query) if keep(entry))
    return write_table(target, COLUMNS, (_row(entry, who(entry), event(entry)) for entry in kept), watch)


@dataclass(frozen=True, slots=True)
class PaperWords:
    """What a PDF says of entries and of the check, in the reader's language; the calls come from a worker."""

    paper: AuditWords
    who: Callable[[Entry], str]
    event: Callable[[Entry], str]
    answer: Callable[[Entry], str]
    verified: Callable[[Verified], str]


def export_pdf(office: Office, request_id: int, target: Path, words: PaperWords) -> int:
    """Write the trail of a request as a PDF, oldest entry first; returns how many entries it has.

    The whole chain is verified on the way, which takes seconds: use a worker. The file appears whole or not
    at all. Raises `Stale` where the request is gone, `Fault("file-unwritable")` and `Fault("disk-full")`.
    """
    with office.database.read() as session:
        request = session.get(Request, request_id)
        account = session.get(Account, request.account_id) if request else None
        if request is None or account is None:
            raise Stale("request")
        about = (request.title, request.reference, account.name)
    made = _paper(office, EntryQuery(request_id=request_id), about, words)
    save_export(target, audit_pdf.pdf_bytes(made))
    return len(made.lines)


def account_pdf(office: Office, account_id: int, words: PaperWords) -> bytes:
    """Return the trail of an account as a PDF, oldest entry first, as `export_pdf` does that of a request."""
    with office.database.read() as session:
        account = session.get(Account, account_id)
        if account is None:
            raise Stale("account")
        about = ("", account.reference, account.name)
    return audit_pdf.pdf_bytes(_paper(office, EntryQuery(account_id=account_id), about, words))


def _paper(office: Office, query: EntryQuery, about: tuple[str, str, str], words: PaperWords) -> AuditPaper:
    with office.database.read() as session:
        settings = firm_settings.load(session)
    found = list(all_entries(office, query))[::-1]
    checked = verify(office)  # after the entries were read, so that what was read is what was checked
    title, reference, client = about
    return AuditPaper(
        firm=letterhead(settings),
        words=words.paper,
        zone=settings.time_zone,
        made_at=office.clock.now(),
        title=title,
        reference=reference,
        account=client,
        lines=tuple(_line(entry, words) for entry in found),
        verified=words.verified(checked),
        whole=checked.whole,
        trail_hash=checked.last_hash,
    )


def save_text(target: Path, text: str) -> None:
    """Write a short text, such as the result of a check. Raises `Fault("file-unwritable")`, `Fault("disk-full")`."""
    save_export(target, text.encode("utf-8"))


def _line(entry: Entry, words: PaperWords) -> AuditLine:
    return AuditLine(
        seq=entry.seq,
        at=entry.at,
        who=words.who(entry),
        event=words.event(entry),
        recipients=tuple(_people(entry)),
        answer=words.answer(entry),
        hash=entry.hash,
        detail=str(entry.details.get("subject") or ""),
    )


def _row(entry: Entry, who: str, event: str) -> Sequence[Cell]:
    at = entry.at.astimezone(UTC)
    return (
        Shown(str(entry.seq), entry.seq),
        Shown(at.isoformat(timespec="milliseconds"), at.replace(tzinfo=None)),
        who,
        event,
        entry.code,
        entry.reference,
        entry.title,
        "; ".join(recipients_of(entry)),
        answer_of(entry),
        json.dumps(entry.details, ensure_ascii=False, sort_keys=True),
        entry.previous_hash,
        entry.hash,
    )


def all_entries(office: Office, query: EntryQuery) -> Iterator[Entry]:
    """Yield the entries of a filter, newest first, a page at a time."""
    before = query.before
    while True:
        page = entries(office, replace(query, before=before, limit=PAGE))
        yield from page
        if len(page) < PAGE:
            return
        before = page[-1].seq
