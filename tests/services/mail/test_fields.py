"""What each field says to a client, in her language."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from app.models.money import Money
from app.services.mail.context import Contact, Invoice, MailContext, OpenItem, Sender
from app.services.mail.fields import FIELDS, fields, known_fields
from app.services.mail.phrases import phrases
from app.services.mail.samples import sample_context
from app.services.mail.texts import LANGUAGES, STEPS, Step, default_text

NB = "\u00a0"


def said(context: MailContext, name: str, language: str = "en") -> str | None:
    return fields(context, language)[name]


def asked(context: MailContext, **changes: object) -> MailContext:
    assert context.request is not None
    return replace(context, request=replace(context.request, **changes))  # type: ignore[arg-type]


def billed(context: MailContext, **changes: object) -> MailContext:
    assert context.invoice is not None
    return replace(context, invoice=replace(context.invoice, **changes))  # type: ignore[arg-type]


ORGANIZER = sample_context("organizer", "en")
INVOICE = sample_context("invoice", "en")


def test_both_languages_say_the_same_things_with_the_same_values() -> None:
    english, french = phrases("en").entries, phrases("fr").entries
    assert english.keys() == french.keys()
    for code in english.keys() - {"greeting.none", "greeting.mme", "greeting.m"}:
        assert set(re.findall(r"{\w+}", english[code])) == set(re.findall(r"{\w+}", french[code])), code


@pytest.mark.parametrize("words", [*phrases("fr").entries.values()])
def test_french_signs_stand_behind_a_space_that_does_not_break(words: str) -> None:
    assert not re.search(rf"[^{NB}][:;?!»]|[«°][^{NB}]", words)


@pytest.mark.parametrize(
    ("contact", "english", "french"),
    [
        (Contact("Nora", "Halden", ""), "Hello Nora,", "Bonjour,"),
        (Contact("Claire", "Delorme", "mme"), "Hello Claire,", "Bonjour Madame Delorme,"),
        (Contact("", "Delorme", "m"), "Hello,", "Bonjour Monsieur Delorme,"),
        (Contact("Paul", "", "m"), "Hello Paul,", "Bonjour,"),
        (Contact(), "Hello,", "Bonjour,"),
    ],
)
def test_a_client_is_greeted_by_the_name_that_is_known(contact: Contact, english: str, french: str) -> None:
    context = replace(ORGANIZER, contact=contact)
    assert said(context, "contact.greeting") == english
    assert said(context, "contact.greeting", "fr") == french


def test_dates_and_amounts_are_written_as_each_language_writes_them() -> None:
    assert said(ORGANIZER, "request.sent_on") == "Friday 20 November 2026"
    assert said(ORGANIZER, "request.sent_on", "fr") == "vendredi 20 novembre 2026"
    assert said(INVOICE, "invoice.issued_on") == "31 October 2026"
    assert said(INVOICE, "invoice.total") == "€1,840.00"
    assert said(INVOICE, "invoice.total", "fr") == f"1{NB}840,00{NB}€"
    assert said(asked(ORGANIZER, due_on=date(2027, 1, 1)), "request.due_on", "fr") == "vendredi 1er janvier 2027"
    assert said(asked(ORGANIZER, due_on=date(2027, 1, 21)), "request.due_on", "fr") == "jeudi 21 janvier 2027"


def test_amounts_keep_every_unit_of_currencies_with_other_decimals() -> None:
    assert said(billed(INVOICE, total=Money(12345678901234567, "EUR")), "invoice.total") == "€123,456,789,012,345.67"
    assert said(billed(INVOICE, total=Money(1500, "JPY")), "invoice.total") == "¥1,500"
    assert said(billed(INVOICE, total=Money(1234567, "TND")), "invoice.total") == f"TND{NB}1,234.567"


@pytest.mark.parametrize(
    ("today", "english", "french"),
    [
        (date(2026, 12, 3), "Please answer by Friday 4 December 2026.", "Merci de nous répondre d'ici le "),
        (date(2026, 12, 4), "Please answer by Friday 4 December 2026.", "Merci de nous répondre d'ici le "),
        (date(2026, 12, 5), "We had asked for it by Friday 4 December 2026.", "Nous attendions votre retour pour le "),
    ],
)
def test_a_date_that_is_past_is_not_asked_for_any_more(today: date, english: str, french: str) -> None:  # bug class 31
    context = replace(ORGANIZER, today=today)
    assert said(context, "request.due_line") == english
    assert said(context, "request.due_line", "fr") == f"{french}vendredi 4 décembre 2026."


@pytest.mark.parametrize(
    ("today", "due", "phrase"),
    [
        (date(2026, 11, 29), date(2026, 11, 30), "is due on 30 November 2026"),
        (date(2026, 11, 30), date(2026, 11, 30), "is due on 30 November 2026"),
        (date(2026, 12, 1), date(2026, 11, 30), "was due on 30 November 2026"),
        (date(2026, 12, 1), None, "is still open"),
    ],
)
def test_an_invoice_is_overdue_only_after_its_due_date(today: date, due: date | None, phrase: str) -> None:
    context = replace(billed(INVOICE, due_on=due), today=today)
    assert said(context, "invoice.due_phrase") == phrase


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("We need it", "We need it."),
        ("We need it.", "We need it."),
        ("Could we have it?", "Could we have it?"),
        ("We need it,", "We need it."),
        ("As you said “soon.”", "As you said “soon.”"),
        ("  We\n need   it ", "We need it."),
    ],
)
def test_the_reason_is_a_whole_sentence_however_it_was_typed(typed: str, shown: str) -> None:
    assert said(asked(ORGANIZER, why=typed), "request.why_line") == shown


def test_a_reason_typed_in_french_gets_its_spaces() -> None:
    context = asked(sample_context("organizer", "fr"), why="Il manque ceci : le bail")
    assert said(context, "request.why_line", "fr") == f"Il manque ceci{NB}: le bail."


def test_nothing_is_thanked_for_that_has_not_come() -> None:
    assert said(asked(ORGANIZER, progress_done=0), "request.progress_line") is None
    assert (
        said(asked(ORGANIZER, progress_done=1), "request.progress_line") == "1 of 50 questions is answered; thank you."
    )
    assert said(asked(ORGANIZER, progress_done=1), "request.progress_line", "fr") == (
        "1 question sur 50 est déjà renseignée, merci."
    )
    assert said(asked(ORGANIZER, received=0, received_total=5), "request.received_line") is None


@pytest.mark.behaviour("STOP-4")
def test_a_part_payment_is_acknowledged_and_the_balance_asked_for() -> None:
    assert said(INVOICE, "invoice.paid_line") == "Thank you for your payment of €575.00 on 20 November."
    assert said(INVOICE, "invoice.balance") == "€1,265.00"


def test_how_to_pay_is_said_only_while_something_is_to_be_paid() -> None:
    block = said(INVOICE, "invoice.payment_block", "fr")
    assert block is not None
    assert f"IBAN{NB}: FR76 3000 6000 0112 3456 7890 189" in block
    assert f"Référence{NB}: F-2041" in block
    assert said(billed(INVOICE, balance=Money(0, "EUR")), "invoice.payment_block") is None
    assert said(replace(INVOICE, firm=replace(INVOICE.firm, iban="")), "invoice.payment_block") is None


def test_three_invoices_in_one_mail_keep_their_own_amounts() -> None:  # bug class 62
    digest = tuple(
        OpenItem("invoice", f"F-{number}", f"INV-{number}", None, Money(number * 100, "EUR")) for number in (1, 2, 3)
    )
    listed = said(replace(sample_context("digest", "en"), digest=digest), "digest.list")
    assert listed is not None
    heads = [line for line in listed.splitlines() if line.startswith("- ")]
    assert heads == [f"- Invoice F-{n}, €{n}.00 to be paid, INV-{n}" for n in (1, 2, 3)]


def test_who_answers_while_the_sender_is_away() -> None:
    away = Sender("Camille Roux", civility="mme", absent_until=date(2026, 11, 30), substitute="Ben Okafor")
    context = replace(ORGANIZER, sender=away)
    assert said(context, "sender.absence_line") == "Camille Roux is away until 30 November; Ben Okafor will answer you."
    assert said(context, "sender.absence_line", "fr") == (
        f"Camille Roux est absente jusqu'au 30 novembre{NB}; Ben Okafor vous répondra."
    )
    assert said(replace(context, today=date(2026, 12, 1)), "sender.absence_line") is None


@pytest.mark.behaviour("ACC-8")
def test_what_else_is_open_stands_in_each_mail() -> None:
    listed = said(ORGANIZER, "account.open_list")
    assert listed is not None
    assert listed.splitlines()[0] == "Also waiting for your answer:"
    assert "€210.00 to be paid" in listed
    assert said(replace(ORGANIZER, open_list=()), "account.open_list") is None


def test_a_chat_without_open_tasks_quotes_the_message() -> None:
    context = sample_context("chat", "en")
    assert context.chat is not None
    assert (said(context, "chat.waiting_block") or "").startswith("To do:\n- Receipt")
    quoting = replace(context, chat=replace(context.chat, todos=()))
    assert said(quoting, "chat.waiting_block") == (
        "Our message:\n> Two entries of October are not clear to us.\n>\n> Could you tell us what they were for?"
    )


def test_a_firm_without_telephone_and_address_can_still_write() -> None:
    context = replace(ORGANIZER, firm=replace(ORGANIZER.firm, address="", phone=""), sender=Sender())
    assert said(context, "sender.contact_line") == "Any question? Reply to this e-mail."
    assert said(context, "firm.imprint") == "Marlow & Finch"
    assert said(context, "sender.signature") == "Marlow & Finch"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "step"), [(kind, step) for kind, steps in STEPS.items() for step in steps])
def test_the_sample_client_has_a_value_for_every_plain_field_of_the_shipped_texts(
    kind: str, step: Step, language: str
) -> None:
    text = default_text(kind, step, language)
    values = fields(sample_context(kind, language, step), language)
    used = [name for name in known_fields(kind) if f" {name} " in text.subject + text.body]
    assert used
    assert [name for name in used if values[name] is None and not FIELDS[name].sentence] == []


def test_an_invoice_number_of_an_import_is_shown_as_it_is() -> None:
    invoice = Invoice("2026/<b>7</b>", None, None, Money(1, "EUR"), Money(1, "EUR"))
    assert said(replace(INVOICE, invoice=invoice), "invoice.number") == "2026/<b>7</b>"
    assert said(replace(INVOICE, invoice=invoice), "invoice.issued_on") is None
