"""*Export this account*: all that the firm keeps of one client, in files that any computer opens (APP-7)."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select

from app.models.account import Account
from app.models.content import Document
from app.models.kinds import Kind
from app.models.mail import Mail
from app.models.request import Request
from app.services import audit_export
from app.services import settings as firm_settings
from app.services.account_export import export_accounts
from app.services.audit import Entry, EntryQuery
from app.services.audit_export import PaperWords
from app.services.errors import Fault, Refused, Stale
from app.services.mail.mail_file import mail_file
from app.services.mail.texts import language_of
from app.services.office import Office
from app.services.papers import text_pdf
from app.services.papers.text_pdf import Paragraph, TextPaper
from app.services.privacy import extent, index
from app.services.privacy.index import Line
from app.services.privacy.shelves import PDF, Shelf, shelf
from app.services.requests import listing, organizer_export
from app.services.requests.calls import CALLED
from app.services.requests.chat_thread import ChatDetail
from app.services.requests.detail import request_detail
from app.services.requests.letterhead import letterhead
from app.services.requests.listing import RequestRow
from app.services.requests.organizer_export import ExportWords
from app.services.requests.registry import SERVICES
from app.services.rich_text import plain
from app.services.table_files import write_table

Watch = Callable[[int, int], None]
"""Called with the files written so far, and of how many; what it raises ends the export, and leaves nothing."""


@dataclass(frozen=True, slots=True)
class DossierWords:
    """What the export says in the reader's language. `say` has the keys of `SAID`."""

    language: str
    say: Mapping[str, str]
    moment: Callable[[datetime], str]
    kind: Callable[[RequestRow], str]
    """Its kind and status."""
    event: Callable[[Entry], str]
    who: Callable[[Entry], str]
    trail: PaperWords
    answers: ExportWords


SAID = (
    "title", "made", "firm", "account", "reference", "documents", "mails", "requests", "chats", "calls", "trail",
    "data", "contacts", "index", "file", "what", "when", "who", "missing", "archived", "note", "internal", "attachment",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: `files` of them; `missing` are the names of those that could not be read."""

    target: Path
    files: int
    missing: tuple[str, ...]


@dataclass(slots=True)
class _Leaf:
    """One file to be: made when its turn comes."""

    section: str
    folder: str
    name: str
    make: Callable[[], bytes | Path]
    what: str = ""
    at: datetime | None = None


@dataclass(slots=True)
class _Export:
    office: Office
    account_id: int
    words: DossierWords
    working: Path
    lines: list[Line] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def leaves(self) -> Iterator[_Leaf]:
        """Return every file, section by section."""
        yield from self._documents()
        yield from self._requests()
        yield from self._mails()
        yield from self._trail()
        yield from self._data()

    def put(self, to: Shelf, leaf: _Leaf) -> None:
        """Make a file and put it on the shelf; one that cannot be read is named in the index, and keeps no other."""
        try:
            content = leaf.make()
        except Refused as refused:
            if isinstance(refused, Fault) and refused.code == "disk-full":
                raise
            self.missing.append(leaf.name)
            self.lines.append(Line(leaf.section, "", leaf.what or leaf.name, leaf.at, self.words.say["missing"]))
            return
        path = to.put(leaf.folder, leaf.name, content)
        self.lines.append(Line(leaf.section, path, leaf.what, leaf.at))

    def index(self, facts: index.Facts, as_paper: bool) -> tuple[str, bytes]:
        """Return the name and the bytes of the index: a web page, or the first pages of a PDF."""
        say, moment = self.words.say, self.words.moment
        if not as_paper:
            return f"{say['index']}.html", index.page(facts, self.lines, say, moment).encode()
        parts = [Paragraph(value, name) for name, value in facts.rows]
        for section, lines in index.sections(self.lines).items():
            parts.append(Paragraph(say[section], heads=True))
            parts += [Paragraph(each.path or each.what, index.beside(each, moment)) for each in lines]
        return f"{say['index']}.pdf", text_pdf.pdf_bytes(self.paper(f"{say['title']}: {facts.name}", parts))

    def _documents(self) -> Iterator[_Leaf]:
        say = self.words.say
        with self.office.database.read() as session:
            query = select(Document).where(Document.account_id == self.account_id)
            for each in session.scalars(query.order_by(Document.folder, Document.name, Document.id)):
                yield _Leaf(
                    "documents", f"{say['documents']}/{each.folder}", each.name, self._stored(each.sha256),
                    say["archived"] if each.archived_at else "", each.added_at,
                )  # fmt: skip

    def _stored(self, sha256: str) -> Callable[[], Path]:
        def made() -> Path:
            self.office.store.read(sha256)  # verified: what is handed over is what was kept
            return self.office.store.path(sha256)

        return made

    def _requests(self) -> Iterator[_Leaf]:
        office, say = self.office, self.words.say
        with office.database.read() as session:
            ids = session.scalars(
                select(Request.id).where(Request.account_id == self.account_id).order_by(Request.id)
            ).all()
        for row in listing.rows(office, ids):
            own = OF_KIND.get(row.kind)
            name = f"{row.extra.number or row.reference} {row.title}".strip()
            for made_name, make in own(self, row) if own else self._papers(row):
                section = "chats" if row.kind in THREADS else "requests"
                yield _Leaf(section, say[section], f"{name}{made_name}", make, self.words.kind(row), row.sent_at)

    def _papers(self, row: RequestRow) -> Iterator[tuple[str, Callable[[], bytes]]]:
        """Return the papers that the mails of a request carry and that are made for them: invoices, proposals."""
        office = self.office
        with office.database.read() as session:
            request, settings = session.get_one(Request, row.id), firm_settings.load(session)
            language = language_of(request.account.language or settings.language)
            try:
                found = SERVICES[row.kind].mail_parts(session, request, settings, language).enclosures
            except Refused:
                return
        for each in found:
            if each.make is not None:
                yield ".pdf", each.make

    def answers(self, row: RequestRow) -> Iterator[tuple[str, Callable[[], bytes]]]:
        """Return the answers of an organizer, as a paper."""
        yield ".pdf", lambda: organizer_export.pdf(self.office, row.id, self.words.answers)

    def thread(self, row: RequestRow) -> Iterator[tuple[str, Callable[[], bytes]]]:
        """Return a thread as a paper: its messages, notes among them, and its to-dos."""
        yield ".pdf", lambda: text_pdf.pdf_bytes(self._thread_paper(row))

    def _thread_paper(self, row: RequestRow) -> TextPaper:
        say, found = self.words.say, request_detail(self.office, row.id)
        if found is None:
            raise Stale("request")
        chat: ChatDetail = found.content
        parts = []
        for each in chat.messages:
            over = [self.words.moment(each.at), each.author, say["internal"] if each.internal else ""]
            files = [f"{say['attachment']}: {one.name}" for one in each.attachments]
            parts.append(Paragraph("\n".join([plain(each.body), *files]), ", ".join(filter(None, over))))
        parts += [Paragraph(f"{'✓' if each.done else '–'} {each.text}") for each in chat.todos]
        return self.paper(row.title, parts)

    def paper(self, title: str, parts: Sequence[Paragraph]) -> TextPaper:
        """Return words as a paper of the firm."""
        with self.office.database.read() as session:
            settings = firm_settings.load(session)
        today = settings.calendar().local_date(self.office.clock.now())
        return TextPaper(letterhead(settings), self.words.language, title, today, parts)

    def _mails(self) -> Iterator[_Leaf]:
        say, office = self.words.say, self.office
        with office.database.read() as session:
            query = select(Mail).where(Mail.account_id == self.account_id, Mail.message_id != "").order_by(Mail.id)
            for mail in session.scalars(query):
                at = mail.dated_at or mail.created_at
                name = f"{at:%Y-%m-%d %H%M} {mail.address} {mail.subject}"[:120] + ".eml"
                what = f"{mail.name or mail.address}: {mail.subject}"
                yield _Leaf("mails", say["mails"], name, self._eml(mail.id), what, mail.finished_at or at)

    def _eml(self, mail_id: int) -> Callable[[], bytes]:
        return lambda: mail_file(self.office, mail_id)

    def _trail(self) -> Iterator[_Leaf]:
        office, say, words = self.office, self.words.say, self.words
        query = EntryQuery(account_id=self.account_id)

        def table() -> Path:
            target = self.working / "trail.csv"
            audit_export.export(office, query, target, who=words.who, event=words.event)
            return target

        def paper() -> bytes:
            return audit_export.account_pdf(office, self.account_id, words.trail)

        def calls() -> Path:
            target = self.working / "calls.csv"
            found = [each for each in audit_export.all_entries(office, query) if each.code == CALLED]
            lines = ((each.at.isoformat(), words.who(each), each.title, words.event(each)) for each in found)
            write_table(target, (say["when"], say["who"], say["requests"], say["calls"]), lines)
            return target

        yield _Leaf("trail", say["trail"], f"{say['trail']}.pdf", paper)
        yield _Leaf("trail", say["trail"], f"{say['trail']}.csv", table)
        yield _Leaf("trail", say["trail"], f"{say['calls']}.csv", calls)

    def _data(self) -> Iterator[_Leaf]:
        office, say = self.office, self.words.say

        def everything() -> bytes:
            with office.database.read() as session:
                found = extent.dump(session, self.account_id)
            return json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True).encode()

        def people() -> Path:
            target = self.working / "contacts.csv"
            export_accounts(office, [self.account_id], target)
            return target

        yield _Leaf("data", say["data"], f"{say['contacts']}.csv", people)
        yield _Leaf("data", say["data"], f"{say['data']}.json", everything)


OF_KIND: dict[Kind, Callable[[_Export, RequestRow], Iterator[tuple[str, Callable[[], bytes]]]]] = {
    Kind.ORGANIZER: _Export.answers,
    Kind.CHAT: _Export.thread,
}
"""Kinds whose own page is more than the papers of their mails."""
THREADS = frozenset({Kind.CHAT})


def export_account(
    office: Office, account_id: int, target: Path, words: DossierWords, watch: Watch = lambda at, of: None
) -> Exported:
    """Write all of an account into a folder, a ZIP or one PDF, by the ending of `target`; audited. Use a worker.

    It appears whole or not at all, and only this user can read it. A document whose bytes are missing or damaged is
    named in the index and keeps nothing else from being handed over. Raises `Stale` where the account is gone,
    `Fault`: "folder-exists", "disk-full", "file-unwritable".
    """
    with tempfile.TemporaryDirectory(prefix="relance-") as working, shelf(target) as to:
        made = _Export(office, account_id, words, Path(working))
        facts = _facts(office, account_id, words)
        leaves = list(made.leaves())
        for at, leaf in enumerate(leaves):
            watch(at, len(leaves))
            made.put(to, leaf)
        to.put("", *made.index(facts, target.suffix.lower() == PDF))
        watch(len(leaves), len(leaves))
    done = Exported(target, len(leaves) - len(made.missing), tuple(made.missing))
    _note(office, account_id, done)
    return done


def _note(office: Office, account_id: int, done: Exported) -> None:
    with office.database.write() as uow:
        uow.audit(
            "account.exported", "staff", account_id=account_id, files=done.files, missing=len(done.missing),
            form=done.target.suffix.lower().lstrip(".") or "folder",
        )  # fmt: skip
        uow.commit()


def _facts(office: Office, account_id: int, words: DossierWords) -> index.Facts:
    with office.database.read() as session:
        account = session.get(Account, account_id)
        if account is None:
            raise Stale("account")
        settings, said = firm_settings.load(session), words.say
        people = tuple(
            " · ".join(part for part in (each.contact.name, each.contact.email, each.contact.phone, each.role) if part)
            for each in account.links
        )
        rows: list[tuple[str, Any]] = [
            (said["account"], account.name), (said["reference"], account.reference), (said["firm"], settings.name),
            (said["made"], words.moment(office.clock.now())), (said["contacts"], "\n".join(people)),
            (said["note"], account.note),
        ]  # fmt: skip
    return index.Facts(account.name, words.language, tuple((name, str(value)) for name, value in rows if value))
