"""Half characters, which no file, mail or database takes: kept as a mark, with all that was typed around them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.models.kinds import RULES, Asks, Kind
from app.services import (
    account_lists,
    accounts,
    audit,
    audit_export,
    contacts,
    document_filing,
    document_folders,
    document_list,
    staff,
    templates,
)
from app.services.accounts import AccountInput, ContactInput
from app.services.errors import Refused
from app.services.folding import from_json, to_json, whole
from app.services.mail import own_texts, text_preview
from app.services.mail.texts import MailText, Step
from app.services.pipelines import editing as pipelines
from app.services.pipelines import jobs
from app.services.requests import (
    acting,
    calls,
    chat_todos,
    chat_writing,
    client_request_lines,
    editing,
    listing,
    organizer_entry,
    preview,
    together,
)
from app.services.requests.chat import ChatDraft
from app.services.requests.client_request import ClientRequestDraft
from app.services.requests.creating import NewRequest
from app.services.requests.invoice import InvoiceDraft, LineDraft
from app.services.requests.organizer import OrganizerDraft, Question, Section
from app.services.requests.proposal import ProposalDraft, ServiceDraft
from app.services.requests.registry import SERVICES
from app.services.requests.together import Wording
from tests.support.firm import KINDS, TestFirm, sample

HALVES = st.text("aé😀\ud83d\udc00\udfff* \n", min_size=1, max_size=9)


def content(kind: Kind, folder: Path, text: str) -> Any:
    """Return content of a kind whose free texts are all this one."""
    choice = Question("b", text, "single", text, choices=(text, "other"), unit=text)
    contents: dict[Kind, Callable[[], Any]] = {
        Kind.ORGANIZER: lambda: OrganizerDraft((Section(text, (Question("a", text, help=text), choice)),), text),
        Kind.PROPOSAL: lambda: ProposalDraft(text, (ServiceDraft(text, 900_00, text),), text),
        Kind.INVOICE: lambda: InvoiceDraft((LineDraft(text, Decimal(1), 120_00, detail=text),), note=text),
        Kind.CHAT: lambda: ChatDraft(text, (text,)),
        Kind.CLIENT_REQUEST: lambda: ClientRequestDraft((text, "other"), text),
    }  # fmt: skip
    return contents.get(kind, lambda: sample(kind, folder))()


class Typing:
    """A person who types one text into every field of the program."""

    def __init__(self, firm: TestFirm, text: str) -> None:
        self.firm, self.office, self.text = firm, firm.office, text
        self.account = firm.account("Halden", nora="nora@halden.example")
        self.sent = {kind: self.request(kind) for kind in KINDS}
        firm.wait(seconds=61)

    def request(self, kind: Kind) -> int:
        """Send a request of a kind: with the text in all its fields, or where that is refused, an ordinary one."""
        text, firm = self.text, self.firm
        try:
            made = content(kind, firm.folder, text)
            new = NewRequest(kind, (self.account,), f"T{text}", made, why=text)
            preview.preview(self.office, new, None)
            firm.send(found := firm.draft(kind, self.account, title=f"T{text}", content=made, why=text, number=1))
        except Refused:
            firm.send(found := firm.draft(kind, self.account, number=1))
        return found

    def verbs(self) -> Iterator[Callable[[], object]]:
        """Everything else that takes a text."""
        office, text, account, nora = self.office, self.text, self.account, self.firm.who("nora")
        words = AccountInput(f"H{text}", text, "company", text, text, text, tags=(f"t{text}",))
        yield lambda: accounts.create(office, words)
        yield lambda: accounts.edit(office, account, words, self.version(account))
        yield lambda: contacts.add(office, account, ContactInput(text, text, phone=text, civility=text, role=text))
        yield lambda: accounts.stop_mails(office, nora, text)
        yield lambda: accounts.stop_mails(office, nora, "", stopped=False)
        yield lambda: staff.add(office, staff.StaffInput(f"S{text}", text, phone=text))
        yield lambda: self.firm.settings(name=text, address=text, phone=text, registration=text, invoice_terms=text)
        for kind, request in self.sent.items():
            yield from self.about(kind, request)
        yield lambda: self.firm.wait(seconds=61)
        for request in self.sent.values():
            yield lambda request=request: self.firm.resend(request, note=text, confirmed=True)  # type: ignore[misc]
        yield from self.filing()
        yield from self.elsewhere()

    def about(self, kind: Kind, request: int) -> Iterator[Callable[[], object]]:
        """What is typed about a request that is sent."""
        office, text, firm = self.office, self.text, self.firm
        made = content(kind, firm.folder, text)
        revision = editing.Revision(f"R{text}", made, text)
        yield lambda: editing.revise(office, request, firm.detail(request).version, revision)
        yield lambda: calls.log_call(office, request, calls.Outcome.REACHED, text)
        yield lambda: templates.save(
            office, templates.TemplateInput(kind, f"N{text}", text, SERVICES[kind].template_body(made), why=text)
        )
        yield lambda: together.preview(office, kind, [request], {"en": Wording(text, text)}, again=True)
        yield lambda: together.ask(office, kind, [request], {"en": Wording(text, text)}, again=True)
        for action in RULES[kind].actions:
            if action.asks is Asks.REASON:
                yield lambda code=action.code: acting.undo(office, firm.act(request, code, reason=text))  # type: ignore[misc]
        words = MailText(kind, Step.REMINDER_1, "en", text, text)
        yield lambda: text_preview.look(office, words, None)
        yield lambda: own_texts.save(office, words, 0)

    def filing(self) -> Iterator[Callable[[], object]]:
        """Documents and folders."""
        office, text, account = self.office, self.text, self.account
        paper = self.firm.folder / "Annual accounts.pdf"
        yield lambda: document_folders.make(office, account, "", text.replace("*", ""))
        yield lambda: document_filing.add_files(office, account, [paper], text)
        yield lambda: document_filing.rename(
            office, document_list.document_ids(office, document_list.DocumentQuery(account))[0], text.replace("*", "")
        )
        yield lambda: document_list.document_ids(office, document_list.DocumentQuery(search=text))

    def elsewhere(self) -> Iterator[Callable[[], object]]:
        """Threads, lists of documents, organizers, pipelines and searches."""
        office, text, account, sent = self.office, self.text, self.account, self.sent
        yield lambda: chat_writing.post(office, sent[Kind.CHAT], text, todos=(text,))
        yield lambda: chat_writing.note(office, sent[Kind.CHAT], text)
        yield lambda: chat_todos.add(office, sent[Kind.CHAT], text)
        yield lambda: chat_writing.record_reply(office, sent[Kind.CHAT], text)
        yield lambda: client_request_lines.add(office, sent[Kind.CLIENT_REQUEST], f"L{text}")
        entered = organizer_entry.Entered({"a": text, "stock": text})
        request = sent[Kind.ORGANIZER]
        yield lambda: organizer_entry.enter(office, request, self.firm.detail(request).version, entered)
        stage = pipelines.StageInput(
            f"S{text}", automations=(pipelines.AutomationInput("tags", add_tags=(f"g{text}",)),)
        )
        yield lambda: jobs.add(
            office, pipelines.save(office, pipelines.PipelineInput(f"P{text}", (stage,))), [account],
            jobs.JobInput(f"J{text}"),
        )  # fmt: skip
        yield lambda: account_lists.find_accounts(office, text)
        yield lambda: account_lists.account_ids(office, account_lists.AccountQuery(search=text, tag=text))
        yield lambda: listing.request_ids(office, listing.RequestQuery(search=text))
        yield lambda: audit.entries(office, audit.EntryQuery(actor=text))

    def version(self, account: int) -> int:
        """Return the version of the account as it is shown."""
        found = account_lists.account_detail(self.office, account)
        assert found is not None
        return found.version


EVERYWHERE = "\udc00aé\ud83d **b** \udfff"


@pytest.mark.behaviour("TPL-2", "APP-3")
def test_half_characters_typed_anywhere_end_no_work_and_lose_nothing_beside_them(firm: TestFirm) -> None:
    typing = Typing(firm, EVERYWHERE)
    taken = 0
    for verb in typing.verbs():
        with suppress(Refused):
            verb()
            taken += 1
    assert taken > 60
    firm.wait(seconds=61)
    firm.days(2)
    assert any("\ufffdaé\ufffd" in mail.text for mail in firm.mails())
    assert not audit.verify(firm.office).problem
    audit_export.export(
        firm.office, audit.EntryQuery(), firm.folder / "trail.csv", who=lambda e: e.actor_name, event=lambda e: e.code
    )
    for request in typing.sent.values():
        assert "\ufffdaé\ufffd" in firm.row(request).title
        firm.detail(request)


def test_half_characters_that_an_older_version_kept_in_json_come_back_whole(firm: TestFirm) -> None:
    request = firm.request(Kind.ORGANIZER, firm.account("Halden", nora="nora@halden.example"))
    firm.close()
    with closing(sqlite3.connect(firm.paths.database)) as old, old:
        old.execute("UPDATE organizer_content SET answers = ?", (r'{"stock": "12 \ud83d \ud83d\ude00"}',))
    firm._open()
    assert firm.detail(request).content.answers["stock"] == "12 \ufffd \U0001f600"


JSON = st.recursive(
    HALVES | st.none() | st.integers(),
    lambda each: st.lists(each, max_size=2) | st.dictionaries(HALVES, each, max_size=2),
    max_leaves=4,
)


@settings(max_examples=50)
@given(JSON)
def test_json_keeps_all_but_halves(value: Any) -> None:
    text = to_json(value)
    assert text.isascii()
    kept = from_json(text)
    assert kept == from_json(to_json(kept)) and json.dumps(kept, ensure_ascii=False).encode()
    if value == kept:
        assert text == json.dumps(value)


@given(HALVES)
def test_only_halves_are_replaced_and_each_by_one_mark(text: str) -> None:
    assert len(whole(text)) == len(text)
    assert all(
        one == other or (one in "\ud83d\udc00\udfff" and other == "\ufffd")
        for one, other in zip(text, whole(text), strict=True)
    )
    whole(text).encode()
