"""Statements of banks of several countries, each as that bank writes it (INV-3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.services.banking.entry import Entry, Statement, keys
from app.services.banking.reading import read_bytes
from app.services.banking.table import read_movements
from app.services.errors import Refused
from app.services.importing.columns import guess
from app.services.importing.dates import DateOrder
from app.services.importing.table_reader import read_table
from tests.support.bank_files import content, write
from tests.support.statements import Came, camt

pytestmark = pytest.mark.behaviour("INV-3")
NOVEMBER = date(2026, 11, 23)


def sample(name: str) -> Statement:
    found = read_bytes(content(name))
    assert found is not None
    return found


def table(path: Path, currency: str = "EUR", order: DateOrder | None = None) -> Statement:
    read = read_table(path)
    return read_movements(read, guess(read.headers, "statement"), default_currency=currency, date_order=order)


def test_a_german_camt_tells_who_paid_what_for_which_words() -> None:
    read = sample("de.camt053.xml")
    assert read.received == (
        Entry(
            NOVEMBER, 1840_00, "EUR", "Bäckerei Halden GmbH & Co. KG", "DE89370400440532013000",
            "Rechnung INV-2058 vom 02.11.2026", bank_reference="2026112312345600", account="DE02120300000000202051",
        ),
    )  # fmt: skip
    assert [each.amount for each in read.entries] == [1840_00, -49_90, -595_00]
    assert [each.payer for each in read.returned] == ["Orion Yoga"]
    assert read.announced == 1


def test_a_swiss_booking_of_several_is_taken_apart_with_the_reference_of_each() -> None:
    first, second = sample("ch.camt054.xml").received
    assert (first.amount, first.currency, first.payer) == (1000_00, "CHF", "Müller Garage AG")
    assert first.reference == "000000000000000000000020582"
    assert (second.amount, second.reference) == (250_50, "RF55INV2059")
    assert first.bank_reference != second.bank_reference


def test_a_booking_whose_parts_do_not_add_up_stays_one() -> None:
    changed = content("ch.camt054.xml").replace(b">250.50<", b">250.00<")
    read = read_bytes(changed)
    assert read is not None
    assert [each.amount for each in read.received] == [1250_50]


def test_a_french_camt_in_an_older_version_and_another_encoding() -> None:
    (entry,) = sample("fr.camt053.xml").received
    assert (entry.amount, entry.payer, entry.text) == (575_00, "SARL MAISON DELORME", "Règlement facture n° F-2041")
    assert (entry.booked_on, entry.end_to_end) == (NOVEMBER, "VIR F2041")


def test_a_german_mt940_with_a_purpose_cut_into_lines() -> None:
    read = sample("de.mt940.sta")
    paid, several = read.received
    assert (paid.amount, paid.payer) == (1840_00, "BAECKEREI HALDEN GMBH + CO. KG")
    assert (paid.iban, paid.bank_reference) == ("DE89370400440532013000", "2311000001")
    assert paid.text == "Rechnung INV -2058 vom 02.11.2026 Danke"
    assert (several.amount, several.text) == (1190_00, "Rechnungen INV-2060 und INV-2061")
    assert several.booked_on == date(2026, 12, 31)
    assert read.announced == 1


def test_a_payment_that_the_bank_takes_back_is_no_payment() -> None:
    (returned,) = sample("de.mt940.sta").returned
    assert (returned.amount, returned.text) == (-119_00, "INV-1999")
    assert returned.booked_on == date(2026, 12, 31), "booked a day before its value date, in the year before"


def test_a_dutch_mt940_between_slashes() -> None:
    (entry,) = sample("nl.mt940.txt").received
    assert (entry.payer, entry.iban) == ("HALDEN BAKERY B.V.", "NL32INGB0000012345")
    assert (entry.amount, entry.text) == (605_00, "INVOICE INV2062 THANK YOU")


def test_a_french_mt940_in_plain_words() -> None:
    (entry,) = sample("fr.mt940.txt").received
    assert (entry.amount, entry.text) == (575_00, "VIR SEPA RECU DE MAISON DELORME MOTIF FACTURE F 2041 MERCI")


def test_an_american_qfx_without_closing_tags() -> None:
    read = sample("us.qfx")
    assert [each.amount for each in read.entries] == [1840_00, -12_00, 250_00]
    paid = read.received[0]
    assert (paid.payer, paid.text) == ("NORTHGATE PLUMBING LLC", "ACH CREDIT INV-2058 & thanks")
    assert (paid.currency, paid.bank_reference, paid.booked_on) == ("USD", "202611230", NOVEMBER)


def test_an_ofx_that_is_xml_names_the_currency_of_the_account_not_of_the_exchange() -> None:
    (entry,) = sample("us.ofx").received
    assert (entry.amount, entry.currency, entry.payer, entry.text) == (595_00, "USD", "Orion Yoga", "Invoice 2059")


def test_a_french_ofx_with_a_decimal_comma() -> None:
    (entry,) = sample("fr.ofx").received
    assert (entry.amount, entry.text) == (575_00, "Règlement F-2041")


@pytest.mark.parametrize(
    ("name", "currency", "amounts", "text"),
    [
        ("de.csv", "EUR", [1840_00, -49_90, 70_50], "Rechnung INV-2058"),
        ("fr.csv", "EUR", [575_00, -120_10], "VIR MAISON DELORME FACTURE F-2041"),
        ("ch.csv", "CHF", [250_50, -31_20], "GUTSCHRIFT VON CHALET ROSA, MITTEILUNGEN: INV-2059"),
        ("us.csv", "USD", [1840_00, -12_00], "ORIG CO NAME:NORTHGATE PLUMBING ENTRY DESCR:INV 2058"),
    ],
)
def test_a_banks_table_is_understood_by_its_headers(
    name: str, currency: str, amounts: list[int], text: str, tmp_path: Path
) -> None:
    read = table(write(tmp_path, name), currency)
    assert ([each.amount for each in read.entries], read.rejected) == (amounts, ())
    assert (read.entries[0].text, read.entries[0].currency, read.entries[0].booked_on) == (text, currency, NOVEMBER)


def test_a_column_of_debit_and_credit_gives_the_sign(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Buchungstag;Betrag;Soll/Haben;Verwendungszweck\n23.11.2026;10,00;H;a\n24.11.2026;5,00;S;b\n")
    assert [each.amount for each in table(path).entries] == [10_00, -5_00]


def test_an_amount_or_a_day_that_can_be_two_things_is_not_taken(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Date;Amount;Description\n03/04/2026;1,840;a\n2026-04-05;2,000;b\n")
    assert [each.code for each in table(path).rejected] == ["date-ambiguous", "amount-ambiguous"]
    assert [each.booked_on for each in table(path, order="mdy").entries] == []


def test_a_table_without_a_day_or_an_amount_asks_for_the_columns(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Foo;Description\n1;a\n")
    with pytest.raises(Refused) as refused:
        table(path)
    assert (refused.value.code, refused.value.params["fields"]) == ("columns-missing", ("booked", "moved"))


def test_the_same_movement_is_the_same_in_every_file_and_its_twin_is_another() -> None:
    entry = sample("de.camt053.xml").received[0]
    shifted = replace(entry, text="rechnung  inv-2058 VOM 02.11.2026")
    assert list(keys([entry])) == list(keys([shifted])), "blanks and capitals say nothing"
    first, second = keys([entry, entry])
    assert first != second
    assert list(keys([entry, entry, entry]))[:2] == [first, second]
    assert first not in keys([replace(entry, booked_on=date(2026, 11, 24)), replace(entry, amount=1840_01)])


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><Document>&b;</Document>', "entities-refused"),
        (b'<!DOCTYPE Document SYSTEM "x.dtd"><Document><BkToCstmrStmt/></Document>', "entities-refused"),
        (b"<Document><BkToCstmrStmt><Stmt>", "file-damaged"),
        (b"<html><body>Sign in again</body></html>", "statement-unknown"),
        (b"<Document><CstmrCdtTrfInitn/></Document>", "statement-unknown"),
        (b"OFXHEADER:100\n<!DOCTYPE x>\n<OFX>", "entities-refused"),
        (b"OFXHEADER:100\n<OFX></OFX>", "statement-unknown"),
        (b"<a>" * 60 + b"</a>" * 60, "statement-unknown"),
        (
            b"<Document><BkToCstmrStmt>" + b"<a>" * 9_999 + b"</a>" * 9_999 + b"</BkToCstmrStmt></Document>",
            "file-damaged",
        ),
    ],
)
def test_what_is_no_statement_is_refused(given: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read_bytes(given)
    assert refused.value.code == code


def test_a_movement_that_cannot_be_read_is_told_and_the_others_are_taken() -> None:
    changed = content("de.camt053.xml").replace(b">49.90<", b">forty<")
    read = read_bytes(changed)
    assert read is not None
    assert [(each.line_number, each.code, each.value) for each in read.rejected] == [(2, "amount-unreadable", "forty")]
    assert len(read.entries) == 2


def test_an_amount_finer_than_its_currency_is_not_rounded() -> None:
    changed = content("de.camt053.xml").replace(b">1840.00<", b">1840.005<")
    read = read_bytes(changed)
    assert read is not None
    assert [each.code for each in read.rejected] == ["amount-too-precise"]


def test_a_long_statement_says_how_far_it_is_and_can_be_given_up(tmp_path: Path) -> None:
    content = camt(tmp_path / "long.xml", [Came(1_00 + at) for at in range(1_000)]).read_bytes()
    heard: list[tuple[int, int]] = []

    def watch(at: int, of: int) -> None:
        heard.append((at, of))
        if len(heard) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_bytes(content, watch)
    assert [of for _, of in heard] == [len(content)] * 3
    assert 0 < heard[0][0] < heard[2][0] <= len(content)
