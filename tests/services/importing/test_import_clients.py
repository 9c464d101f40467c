"""Each line of a list of clients becomes contacts, or stands in the report with its reason."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.services.errors import Refused
from app.services.importing.clients import ClientLine, ClientsRead, read_clients
from app.services.importing.columns import guess
from app.services.importing.names import PersonName, split_name
from app.services.importing.table_reader import Table, read_table
from tests.support.xlsx import Cell, write_xlsx

HEADERS = ("account", "reference", "contact", "email", "notify", "language", "tags")


def read(*rows: list[str], headers: tuple[str, ...] = HEADERS) -> ClientsRead:
    padded = [row + [""] * (len(headers) - len(row)) for row in rows]
    result = read_clients(Table(headers, padded, first_line=2), guess(headers, "clients"))
    assert result.lines_read == result.lines_accepted + len(result.rejected)
    return result


def only(*cells: str) -> ClientLine:
    result = read(list(cells))
    assert not result.rejected
    (line,) = result.lines
    return line


@pytest.mark.behaviour("ACC-7")
def test_a_list_from_a_french_program_is_read_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "clients.csv"
    content = (
        "Liste des clients\n\nCode client;Raison sociale;Interlocuteur;E-mail;Notifier;Langue\n"
        "0042;Étude Brûlé;Mme Hélène DELORME;Helene@Brule.FR;oui;français\n"
        "0043;Café Noël;;pas d'adresse;non;\n"
    )
    path.write_bytes(content.encode("cp1252"))
    table = read_table(path)
    result = read_clients(table, guess(table.headers, "clients"))
    assert result.lines == (
        ClientLine(4, "Étude Brûlé", "0042", "", "mme", "Hélène", "DELORME", "Helene@brule.fr", True, "fr"),
    )
    (rejected,) = result.rejected
    assert (rejected.line_number, rejected.column, rejected.field, rejected.code) == (
        5,
        "E-mail",
        "email",
        "email-invalid",
    )
    assert rejected.value == "pas"


def test_a_spreadsheet_says_yes_by_a_ticked_cell(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["Client", "Email", "Notify", "Signatory"], ["A", "a@x.fr", True, 0]]
    table = read_table(write_xlsx(tmp_path / "clients.xlsx", rows))
    (line,) = read_clients(table, guess(table.headers, "clients")).lines
    assert (line.notify, line.signatory) == (True, False)


@pytest.mark.parametrize("word", ["x", "X", "oui", "Yes", "1", "vrai", "TRUE", "o"])
def test_yes_in_both_languages(word: str) -> None:
    assert only("A", "", "", "a@x.fr", word).notify is True


@pytest.mark.parametrize("word", ["non", "No", "0", "faux", "FALSE", "-"])
def test_no_in_both_languages(word: str) -> None:
    assert only("A", "", "", "a@x.fr", word).notify is False


def test_an_empty_cell_is_neither_yes_nor_no_and_another_word_is_refused() -> None:
    assert only("A", "", "", "a@x.fr", "").notify is None
    assert read(["A", "", "", "a@x.fr", "peut-être"]).rejected[0].code == "yes-no-unreadable"


@pytest.mark.parametrize("cell", ["a@x.fr; b@x.fr", "a@x.fr,b@x.fr", "a@x.fr b@x.fr", "a@x.fr\nb@x.fr; a@x.fr"])
def test_several_addresses_in_one_cell_are_several_contacts(cell: str) -> None:
    result = read(["A", "", "Hélène Brun", cell])
    assert [(line.email, line.name, line.line_number) for line in result.lines] == [
        ("a@x.fr", "Hélène Brun", 2),
        ("b@x.fr", "", 2),
    ]
    assert result.lines_accepted == 1


def test_names_and_addresses_pair_only_where_their_numbers_agree() -> None:
    result = read(["A", "", "Hélène Brun; Paul Roy", "h@x.fr; p@x.fr"])
    assert [(line.first_name, line.email) for line in result.lines] == [("Hélène", "h@x.fr"), ("Paul", "p@x.fr")]
    together = only("A", "", "Hélène Brun; Paul Roy", "h@x.fr")
    assert together.name == "Hélène Brun; Paul Roy"


def test_an_address_may_carry_its_name() -> None:
    result = read(["A", "", "", '"Brun, Hélène" <h@x.fr>, <mailto:p@x.fr>'])
    assert [(line.first_name, line.last_name, line.email) for line in result.lines] == [
        ("Hélène", "Brun", "h@x.fr"),
        ("", "", "p@x.fr"),
    ]


@pytest.mark.parametrize("address", ["a@", "@x.fr", "a@x", "a b@@x.fr", "a@x.fr; n/a", "a@x..fr", "=cmd@x.fr;<b"])
def test_one_bad_address_refuses_the_whole_line_rather_than_losing_half(address: str) -> None:
    result = read(["A", "", "", address])
    assert (result.lines, result.rejected[0].code) == ((), "email-invalid")


def test_a_client_without_contact_and_a_contact_without_address_are_taken() -> None:
    assert not only("A").has_contact
    assert (only("A", "", "Hélène Brun").email, only("A", "", "Hélène Brun").has_contact) == (None, True)


@pytest.mark.parametrize(
    ("word", "language"),
    [("fr", "fr"), ("Français", "fr"), ("FR_fr", "fr"), ("English", "en"), ("en-GB", "en"), ("", "")],
)
def test_languages_by_name_or_code(word: str, language: str) -> None:
    assert only("A", "", "", "a@x.fr", "", word).language == language


def test_a_language_that_is_not_offered_is_told_from_one_that_is_not_known() -> None:
    result = read(["A", "", "", "a@x.fr", "", "allemand"], ["B", "", "", "b@x.fr", "", "xyz"])
    assert [line.code for line in result.rejected] == ["language-not-offered", "language-unknown"]


@pytest.mark.behaviour("ACC-7")
def test_duplicates_within_the_file_are_recognised() -> None:
    result = read(
        ["A", "", "", "a@x.fr"],
        ["a", "", "", "A@X.fr"],
        ["A", "", "", "c@x.fr"],
        ["A", "", "", "a@x.fr; d@x.fr"],
        ["B", "", "", "a@x.fr"],
        ["A", "7", "", "a@x.fr"],
        ["C"],
        ["c"],
    )
    assert [(line.account, line.reference, line.email) for line in result.lines] == [
        ("A", "", "a@x.fr"),
        ("A", "", "c@x.fr"),
        ("A", "", "d@x.fr"),
        ("B", "", "a@x.fr"),
        ("A", "7", "a@x.fr"),
        ("C", "", None),
    ]
    assert [(line.line_number, line.code, line.other_line) for line in result.rejected] == [
        (3, "contact-twice", 2),
        (9, "account-twice", 8),
    ]


def test_a_shifted_line_is_refused_before_its_address_is_believed() -> None:
    headers = ("account", "email")
    result = read(["Dupont", " Fils", "a@x.fr"], ["B", "b@x.fr", " "], headers=headers)
    assert [line.email for line in result.lines] == ["b@x.fr"]
    assert result.rejected[0].code == "too-many-cells"


def test_persons_without_a_firm_are_their_own_account() -> None:
    result = read(["Mme", "Hélène", "Brun", "h@x.fr"], headers=("Civilité", "Prénom", "Nom", "email"))
    (line,) = result.lines
    assert (line.account, line.civility, line.first_name, line.last_name) == ("Hélène Brun", "mme", "Hélène", "Brun")


def test_a_line_without_account_or_with_too_long_a_name_is_refused() -> None:
    result = read(["", "", "", "a@x.fr"], ["B" * 301, "", "", "b@x.fr"])
    assert [(line.code, line.column) for line in result.rejected] == [
        ("account-missing", "account"),
        ("too-long", "account"),
    ]
    assert len(result.rejected[1].value) == 200


def test_tags_are_taken_apart_and_a_wrong_civility_is_refused() -> None:
    assert only("A", "", "", "", "", "", "TVA; paie, tva").tags == ("TVA", "paie")
    result = read(["A", "Herr", "Max"], headers=("account", "civility", "contact"))
    assert result.rejected[0].code == "civility-unknown"


def test_columns_that_are_missing_refuse_the_file() -> None:
    with pytest.raises(Refused) as caught:
        read(["a@x.fr"], headers=("email",))
    assert (caught.value.code, caught.value.params["fields"]) == ("columns-missing", ("account",))


@pytest.mark.parametrize(
    ("text", "civility", "first", "last"),
    [
        ("Mme Hélène DELORME", "mme", "Hélène", "DELORME"),
        ("M. Jean-Pierre de LA TOUR", "m", "Jean-Pierre", "de LA TOUR"),
        ("DELORME Hélène", "", "Hélène", "DELORME"),
        ("Delorme, Hélène", "", "Hélène", "Delorme"),
        ("Monsieur Jean de la Tour", "m", "Jean", "de la Tour"),
        ("Mr John Smith", "m", "John", "Smith"),
        ("Me Anne Roy", "", "Anne", "Roy"),
        ("Mme le docteur Roy", "mme", "le docteur", "Roy"),
        ("F. Dupont", "", "F.", "Dupont"),
        ("M Dupont", "m", "", "Dupont"),
        ("Cher", "", "", "Cher"),
        ("M. et Mme Delorme", "", "", "M. et Mme Delorme"),
        ("", "", "", ""),
    ],
)
def test_a_name_is_taken_apart_as_far_as_it_is_sure(text: str, civility: str, first: str, last: str) -> None:
    assert split_name(text) == PersonName(civility, first, last)


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=60))
def test_no_letter_of_a_name_is_lost_but_its_title(text: str) -> None:
    words = " ".join(text.split())
    name = split_name(words)
    if not name.civility:
        kept = sorted((name.first + name.last).replace(" ", "").replace(",", ""))
        assert len(kept) >= len(words.replace(" ", "").replace(",", "")) - 12


CELLS = st.sampled_from(
    ["", "A", "a@x.fr", "b@x.fr;c@x.fr", "oui", "?", "fr", "Mme X", "\u00a0", "=1", "Total", "x" * 400]
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.lists(CELLS | st.text(max_size=8), min_size=1, max_size=9), max_size=12))
def test_no_line_is_lost_whatever_it_holds(tmp_path: Path, rows: list[list[str]]) -> None:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=";").writerows([list(HEADERS), *rows])
    path = tmp_path / "list.csv"
    path.write_text(buffer.getvalue(), encoding="utf-8-sig", errors="replace", newline="")
    try:
        table = read_table(path)
    except Refused:
        return
    result = read_clients(table, guess(table.headers, "clients"))
    filled = sum(1 for row in table.rows if any(cell.strip() for cell in row))
    assert result.lines_read == filled == result.lines_accepted + len(result.rejected)
