"""What each field says, in the language of the mail. None: it has no value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from app.services.mail import actions
from app.services.mail.context import Asked, Invoice, MailContext, OpenItem
from app.services.mail.phrases import Phrases
from app.services.mail.values import (
    Action,
    Item,
    Listing,
    Prose,
    Rich,
    Rows,
    Words,
    clean_line,
    clean_text,
    french_spaces,
    prose,
    rich,
)

ENDS_SENTENCE: Final = ".!?…"
CLOSING: Final = " \u00a0»”\"')"


@dataclass(frozen=True, slots=True)
class Filling:
    """A mail being filled in. `quote` repeats the chat message where the text does not hold it already."""

    context: MailContext
    words: Phrases
    quote: bool = True

    @property
    def request(self) -> Asked | None:
        """The request that the mail is about."""
        return self.context.request

    @property
    def invoice(self) -> Invoice | None:
        """The invoice that the mail is about."""
        return self.context.invoice

    def action(self, code: str, title: str | None = None, reference: str | None = None) -> Action:
        """Make an action about the mail's request, or about another one."""
        if title is None:
            title = self.request.title if self.request else ""
        if reference is None:
            reference = _references(self.context)
        reference = clean_line(reference)
        seal = self.context.sealer.seal(code, reference) if self.context.sealer else ""
        address = clean_line(self.context.firm.reply_address)
        return actions.action(code, self.words, address, clean_line(title), reference, seal)

    def own(self, text: str) -> str:
        """Typeset a sentence that the firm typed."""
        return french_spaces(text) if self.words.language == "fr" else text


def typed(text: str, *, strong: bool = False) -> Words | None:
    """Give typed text as it is, cleaned; None when there is none."""
    text = clean_line(text)
    return Words(text, strong) if text else None


def sentence(text: str) -> str:
    """Give a typed line the full stop that it lacks."""
    text = clean_line(text).rstrip(" ,;:\u00a0")
    if not text or text.rstrip(CLOSING)[-1:] in ENDS_SENTENCE:
        return text
    return f"{text}."


# The people


def greeting(filling: Filling) -> Words:
    """Greet by name where the name, and in French the civility, is known."""
    contact, words = filling.context.contact, filling.words
    civility = contact.civility if contact.civility in ("mme", "m") else "none"
    phrase = words.entries[f"greeting.{civility}"]
    names = {"first_name": clean_line(contact.first_name), "last_name": clean_line(contact.last_name)}
    if any(f"{{{name}}}" in phrase and not value for name, value in names.items()):
        return nameless_greeting(filling)
    return Words(phrase.format(**names))


def nameless_greeting(filling: Filling) -> Words:
    """Greet nobody by name."""
    return Words(filling.words.say("greeting.plain"))


def imprint(filling: Filling) -> Words | None:
    """Name the firm, with its address where it has one, in one line."""
    firm = filling.context.firm
    address = ", ".join(line.strip(" ,") for line in clean_text(firm.address).splitlines() if line.strip(" ,"))
    return typed(", ".join(part for part in (clean_line(firm.name), address) if part))


def signature(filling: Filling) -> Words | None:
    """Sign as typed; else with name, title and telephone; else with the firm's name."""
    sender = filling.context.sender
    text = clean_text(sender.signature)
    if not text:
        second = " · ".join(part for part in (clean_line(sender.title), clean_line(sender.phone)) if part)
        name = clean_line(sender.name)
        text = "\n".join(part for part in (name, second) if part) if name else clean_line(filling.context.firm.name)
    return Words(text) if text else None


def contact_line(filling: Filling) -> Words:
    """Say how to ask a question."""
    # A telephone number in two lines is misread.
    phone = clean_line(filling.context.sender.phone or filling.context.firm.phone).replace(" ", "\u00a0")
    return Words(
        filling.words.say("sender.contact_phone", phone=phone) if phone else filling.words.say("sender.contact")
    )


def absence_line(filling: Filling) -> Words | None:
    """Say who answers while the sender is away."""
    sender, today = filling.context.sender, filling.context.today
    name, substitute = clean_line(sender.name), clean_line(sender.substitute)
    if sender.absent_until is None or sender.absent_until < today or not name:
        return None
    civility = sender.civility if sender.civility in ("mme", "m") else "none"
    code = f"sender.absence_{civility}" if substitute else f"sender.absence_alone_{civility}"
    until = filling.words.near_day(sender.absent_until, today)
    return Words(filling.words.say(code, name=name, date=until, substitute=substitute))


def note(filling: Filling) -> Prose | None:
    """Give the line typed at *Resend with a note*."""
    paragraphs = prose(filling.own(filling.context.note))
    return Prose(paragraphs) if paragraphs else None


# The request


def title(filling: Filling) -> Words | None:
    """Give the title, strong."""
    return typed(filling.request.title, strong=True) if filling.request else None


def _references(context: MailContext) -> str:
    if context.request:
        return context.request.reference
    several = [item.reference for item in context.digest] or [document.reference for document in context.documents]
    return ", ".join(dict.fromkeys(reference for reference in several if reference))


def reference(filling: Filling) -> Words | None:
    """Give the reference, or those of all requests that the mail is about."""
    return typed(_references(filling.context))


def _weekday(filling: Filling, day: date | None) -> Words | None:
    return Words(filling.words.weekday(day)) if day else None


def _day(filling: Filling, day: date | None) -> Words | None:
    return Words(filling.words.day(day)) if day else None


def sent_on(filling: Filling) -> Words | None:
    """Say when it was first sent."""
    return _weekday(filling, filling.request.sent_on) if filling.request else None


def due_on(filling: Filling) -> Words | None:
    """Say until when."""
    return _weekday(filling, filling.request.due_on) if filling.request else None


def due_line(filling: Filling) -> Words | None:
    """Ask for an answer by the due date; once it is past, say that it was asked for by then."""
    due = filling.request.due_on if filling.request else None
    if due is None:
        return None
    code = "request.due_past" if due < filling.context.today else "request.due_ahead"
    return Words(filling.words.say(code, date=filling.words.weekday(due)))


def why_line(filling: Filling) -> Words | None:
    """Say why it is asked, as typed, as a whole sentence."""
    why = sentence(filling.request.why) if filling.request else ""
    return Words(filling.own(why)) if why else None


def attached_line(filling: Filling) -> Words | None:
    """Say that its paper goes with the reminder too, where it does."""
    asked = filling.request
    return Words(filling.words.say("request.attached")) if asked is not None and asked.enclosed else None


def progress_line(filling: Filling) -> Words | None:
    """Say how far the client has come, once there is something to thank for."""
    asked = filling.request
    if asked is None or not 0 < asked.progress_done <= asked.progress_total:
        return None
    done, count = asked.progress_done, asked.progress_total
    return Words(filling.words.count("request.progress", done, done=done, count=count))


def received_line(filling: Filling) -> Words | None:
    """Say how many documents have come, once any has."""
    asked = filling.request
    if asked is None or not 0 < asked.received <= asked.received_total:
        return None
    return Words(filling.words.say("request.received", done=asked.received, count=asked.received_total))


def missing_list(filling: Filling) -> Listing | None:
    """List what has not come yet."""
    names = [name for name in map(clean_line, filling.request.missing if filling.request else ()) if name]
    return Listing(filling.words.say("request.missing"), tuple(map(Item, names))) if names else None


# Documents, messages, several requests


def documents_list(filling: Filling) -> Listing | None:
    """List the documents; each with its own answers where the mail is about several requests."""
    items = []
    for document in filling.context.documents:
        name = clean_line(document.name)
        codes = actions.BY_KIND["approval"] if document.reference and filling.request is None else ()
        answers = _answers(filling, codes, name, document.reference)
        items.append(Item(name, clean_line(document.reference) if answers else "", answers))
    return Listing("", tuple(items)) if items else None


def documents_count(filling: Filling) -> Words | None:
    """Count the documents."""
    count = len(filling.context.documents)
    return Words(filling.words.count("documents.count", count, count=count)) if count else None


def message_body(filling: Filling) -> Rich | None:
    """Give the message as it was written, with its form."""
    blocks = rich(filling.context.chat.body) if filling.context.chat else ()
    return Rich(blocks) if blocks else None


def waiting_block(filling: Filling) -> Listing | Rich | None:
    """List the open to-dos; where there are none, quote the message that waits for an answer."""
    chat = filling.context.chat
    if chat is None:
        return None
    todos = [todo for todo in map(clean_line, chat.todos) if todo]
    if todos:
        return Listing(filling.words.say("chat.tasks"), tuple(map(Item, todos)))
    blocks = rich(chat.body) if filling.quote else ()
    return Rich(blocks, filling.words.say("chat.quoted"), quoted=True) if blocks else None


def open_list(filling: Filling) -> Listing | None:
    """List what else this account is asked for (ACC-8)."""
    items = tuple(_open_item(filling, item) for item in filling.context.open_list)
    return Listing(filling.words.say("open_list.heading"), items) if items else None


def digest_list(filling: Filling) -> Listing | None:
    """List the requests of a mail about several, each with its own buttons."""
    items = tuple(_open_item(filling, item, answers=True) for item in filling.context.digest)
    return Listing("", items) if items else None


def _open_item(filling: Filling, item: OpenItem, *, answers: bool = False) -> Item:
    words, details = filling.words, []
    name = clean_line(item.title)
    if item.balance is not None:
        name = words.say("invoice.title", number=name)
        details.append(words.say("open_list.balance", amount=words.money(item.balance)))
    if item.due_on is not None:
        code = "open_list.due_past" if item.due_on < filling.context.today else "open_list.due_ahead"
        details.append(words.say(code, date=words.weekday(item.due_on)))
    if not answers:
        return Item(name, ", ".join(details))
    details.append(clean_line(item.reference))
    codes = actions.BY_KIND.get(item.kind, ("reply",))
    return Item(name, ", ".join(filter(None, details)), _answers(filling, codes, name, item.reference))


def _answers(filling: Filling, codes: tuple[str, ...], name: str, reference: str) -> tuple[Action, ...]:
    """Make the answers to one of several requests; in words they name it, since a reply answers them all."""
    made = (filling.action(code, name, reference) for code in codes)
    mark = clean_line(reference)
    return tuple(replace(one, instruction=f"{one.instruction} ({mark})") if mark else one for one in made)


def digest_count(filling: Filling) -> Words | None:
    """Count the requests of a mail about several."""
    count = len(filling.context.digest)
    return Words(filling.words.count("digest.count", count, count=count)) if count else None


def reminder_number(filling: Filling) -> Words | None:
    """Say which reminder this is."""
    number = filling.context.reminder_number
    return Words(str(number)) if number else None


def mailed_on(filling: Filling) -> Words | None:
    """Say when the mail left that an apology is about."""
    return _day(filling, filling.context.mailed_on)


# Invoices


def invoice_number(filling: Filling) -> Words | None:
    """Give the number, strong."""
    return typed(filling.invoice.number, strong=True) if filling.invoice else None


def issued_on(filling: Filling) -> Words | None:
    """Say when the invoice was issued."""
    return _day(filling, filling.invoice.issued_on) if filling.invoice else None


def invoice_due_on(filling: Filling) -> Words | None:
    """Say when it is to be paid."""
    return _day(filling, filling.invoice.due_on) if filling.invoice else None


def invoice_credits(filling: Filling) -> Words | None:
    """Give the number of the invoice that a credit note takes back."""
    return Words(filling.invoice.credits) if filling.invoice and filling.invoice.credits else None


def invoice_total(filling: Filling) -> Words | None:
    """Give the amount of the invoice."""
    return Words(filling.words.money(filling.invoice.total)) if filling.invoice else None


def invoice_balance(filling: Filling) -> Words | None:
    """Give what remains to be paid (STOP-4)."""
    return Words(filling.words.money(filling.invoice.balance)) if filling.invoice else None


def terms_phrase(filling: Filling) -> Words | None:
    """Say until when, or that it is due on receipt."""
    if filling.invoice is None:
        return None
    due = filling.invoice.due_on
    if due is None:
        return Words(filling.words.say("invoice.terms_receipt"))
    return Words(filling.words.say("invoice.terms_due", date=filling.words.day(due)))


def due_phrase(filling: Filling) -> Words | None:
    """Say whether it is due, overdue or simply open: each needs other words (rule 6)."""
    if filling.invoice is None:
        return None
    due = filling.invoice.due_on
    if due is None:
        return Words(filling.words.say("invoice.due_open"))
    code = "invoice.due_past" if due < filling.context.today else "invoice.due_ahead"
    return Words(filling.words.say(code, date=filling.words.day(due)))


def paid_line(filling: Filling) -> Words | None:
    """Thank for the last payment."""
    payment = filling.invoice.last_payment if filling.invoice else None
    if payment is None or payment.amount.minor <= 0:
        return None
    day = filling.words.near_day(payment.paid_on, filling.context.today)
    return Words(filling.words.say("invoice.paid", amount=filling.words.money(payment.amount), date=day))


def copy_line(filling: Filling) -> Words | None:
    """Say that the invoice goes with the mail, where it does: an imported one has no paper here."""
    if filling.invoice is None or not filling.invoice.enclosed:
        return None
    return Words(filling.words.say("invoice.copy"))


def payment_block(filling: Filling) -> Rows | None:
    """Say where to pay, while something is to be paid and the firm has an account."""
    firm, invoice, words = filling.context.firm, filling.invoice, filling.words
    iban = "".join(clean_line(firm.iban).split()).upper()
    if invoice is None or not iban or invoice.balance.minor <= 0:
        return None
    rows = (
        ("invoice.payee", clean_line(firm.name)),
        ("invoice.iban", " ".join(iban[i : i + 4] for i in range(0, len(iban), 4))),
        ("invoice.bic", clean_line(firm.bic).upper()),
        ("invoice.reference", clean_line(invoice.number)),
    )
    return Rows(words.say("invoice.transfer"), tuple((words.say(code), value) for code, value in rows if value))
