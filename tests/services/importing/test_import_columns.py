"""Headers of other programs, in English and French, find their fields; a wrong --map is refused."""

from __future__ import annotations

import pytest

from app.services.errors import Refused
from app.services.importing.columns import CANONICAL_HEADERS, Kind, fold, guess, parse_overrides

KINDS: list[Kind] = ["clients", "invoices"]


@pytest.mark.behaviour("ACC-7")
@pytest.mark.parametrize("kind", KINDS)
def test_the_columns_of_an_export_are_found_again(kind: Kind) -> None:
    headers = list(CANONICAL_HEADERS[kind].values())
    mapping = guess(headers, kind)
    assert [headers[index] for index in mapping.columns.values()] == headers
    assert list(mapping.columns) == list(CANONICAL_HEADERS[kind])
    assert (mapping.unmatched, mapping.missing) == ((), ())


@pytest.mark.parametrize(
    ("kind", "headers", "fields"),
    [
        ("clients", ["RAISON SOCIALE", "Code client", "Prénom", "Nom", "Courriel", "Tél."],
         ["account", "reference", "first_name", "last_name", "email", "phone"]),
        ("clients", ["Nom", "Adresse e-mail", "À notifier", "Étiquettes"], ["account", "email", "notify", "tags"]),
        ("clients", ["CompanyName", "FirstName", "LastName", "EmailAddress"],
         ["account", "first_name", "last_name", "email"]),
        ("clients", ["Dossier", "Interlocuteur", "Mél", "Civilité"], ["account", "contact", "email", "civility"]),
        ("invoices", ["N° Facture", "Nom du client", "Date de facturation", "Date d'échéance", "Montant TTC (EUR)",
                      "Reste dû", "Devise"],
         ["number", "account", "issued", "due", "total", "balance", "currency"]),
        ("invoices", ["InvoiceNumber", "ContactName", "EmailAddress", "InvoiceDate", "DueDate", "Total", "AmountPaid",
                      "AmountDue", "Status"],
         ["number", "account", "email", "issued", "due", "total", "paid", "balance", "status"]),
        ("invoices", ["Numéro de pièce", "Tiers", "Échéance", "Solde dû"], ["number", "account", "due", "balance"]),
    ],
)  # fmt: skip
def test_the_headers_of_usual_programs_are_understood(kind: Kind, headers: list[str], fields: list[str]) -> None:
    mapping = guess(headers, kind)
    assert sorted(mapping.columns, key=mapping.columns.__getitem__) == fields
    assert mapping.missing == ()


def test_the_amount_with_tax_is_taken_and_the_one_without_is_left() -> None:
    mapping = guess(["N°", "Client", "Échéance", "Total HT", "Montant", "Total TTC"], "invoices")
    assert mapping.header("total") == "Total TTC"
    assert mapping.unmatched == ("Total HT", "Montant")


def test_what_is_missing_is_named() -> None:
    assert guess(["Date"], "invoices").missing == ("number", "account", "due", "total")
    assert guess(["email"], "clients").missing == ("account",)
    assert guess(["Contact", "email"], "clients").missing == ()


def test_the_user_decides_against_the_guess() -> None:
    mapping = guess(["Client", "Groupe", "email"], "clients", {"account": "groupe"})
    assert (mapping.header("account"), mapping.unmatched) == ("Groupe", ("Client",))


@pytest.mark.parametrize(
    ("overrides", "code"),
    [
        ({"colour": "Client"}, "field-unknown"),
        ({"account": "Kunde"}, "header-not-found"),
        ({"account": "Client", "contact": "client"}, "header-mapped-twice"),
        ({"email": "E-mail"}, "header-twice"),
    ],
)
def test_a_wrong_map_is_refused_with_its_reason(overrides: dict[str, str], code: str) -> None:
    with pytest.raises(Refused) as caught:
        guess(["Client", "E-mail", "E-mail"], "clients", overrides)
    assert caught.value.code == code


def test_map_arguments_are_taken_apart() -> None:
    assert parse_overrides(["First Name=Prénom usuel", "email=E=mail"]) == {
        "first_name": "Prénom usuel",
        "email": "E=mail",
    }
    for pairs, code in ((["account"], "map-unreadable"), (["a=b", "a=c"], "field-mapped-twice")):
        with pytest.raises(Refused, match=code):
            parse_overrides(pairs)


def test_no_name_of_a_header_means_two_fields_by_accident() -> None:
    assert fold("N° de Facture") == fold("n de facture") == "ndefacture"
    assert fold("Œuvre № 3") == "oeuvren3"
