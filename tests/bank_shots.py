"""Pictures of the import of bank statements, for `tests.shots`."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.services.banking import inbox, recording
from app.services.banking.reading import open_statement
from app.services.requests.listing import Kind
from app.views.banking.dialog import StatementDialog
from app.views.desk import Place
from tests.support.statements import Came, camt, csv

if TYPE_CHECKING:
    from tests.shots import Stage

INVOICES = Place("invoice")


def _empty_inbox(stage: Stage) -> None:
    """Put away what an earlier picture left."""
    office = stage.opened.office
    left = [each.movement.id for each in inbox.look(office).lines]
    if left:
        recording.ignore(office, left)


def _came(stage: Stage, again: str = "") -> list[Came]:
    """What came: certain, likely, possible and unknown, more than is owed and a part."""
    found = stage.rows(kinds=(Kind.INVOICE,), segment="waiting")
    balances = [(each.extra.number, each.extra.balance or 0, each.account_name) for each in found]
    first, second, third, fourth, fifth, sixth = balances[:6]
    token = f"{stage.language}-{stage.mode}{again}"
    return [
        Came(first[1], f"Invoice {first[0]} {token}", first[2], "FR7630004008280001234567176", on="2026-11-20"),
        Came(second[1], f"{second[0].replace('-', ' ')} thank you {token}", "SEPA transfer", on="2026-11-20"),
        Came(third[1], token, third[2].upper(), on="2026-11-20"),
        Came(fourth[1] + 160_00, f"{fourth[0]} {token}", fourth[2], on="2026-11-21"),
        Came(fifth[1] // 2, f"first half of {fifth[0]} {token}", fifth[2], on="2026-11-23"),
        Came(sixth[1], f"{token}", "J. Morel", on="2026-11-23"),
        Came(31_47, f"Refund of the card terminal {token}", "Payment Services Ltd", on="2026-11-23"),
        Came(-49_90, "Telephone", "Telecom", on="2026-11-23"),
    ]


def _path(name: str) -> Path:
    return Path(tempfile.mkdtemp()) / name


def statement(stage: Stage) -> None:
    """A statement that was read: what each line pays."""
    page = stage.go(INVOICES)
    _empty_inbox(stage)
    dialog = StatementDialog(stage.desk, page, [camt(_path("statement.xml"), _came(stage))])
    dialog.open()


def columns(stage: Stage) -> None:
    """A table of a bank whose columns nobody knows yet."""
    page = stage.go(INVOICES)
    paid = stage.rows(kinds=(Kind.INVOICE,), segment="waiting")[0]
    path = csv(_path("statement.csv"), [Came(paid.extra.balance or 0, paid.extra.number, paid.account_name)])
    path.write_text(path.read_text().replace("Date;Amount", f"Tag {stage.language} {stage.mode};Amount"))
    StatementDialog(stage.desk, page, [path]).open()


def empty(stage: Stage) -> None:
    """Nothing waits."""
    page = stage.go(INVOICES)
    _empty_inbox(stage)
    StatementDialog(stage.desk, page).open()


def refused(stage: Stage) -> None:
    """A file that is no statement, over lines that wait."""
    page = stage.go(INVOICES)
    _empty_inbox(stage)
    office = stage.opened.office
    opened = open_statement(office, camt(_path("statement.xml"), _came(stage, "-2")[2:4]))
    assert opened.statement is not None
    inbox.take_in(office, opened.statement)
    wrong = _path("page.xml")
    wrong.write_text("<html></html>")
    StatementDialog(stage.desk, page, [wrong]).open()


SCREENS: dict[str, Callable[[Stage], None]] = {
    "bank-statement": statement,
    "bank-columns": columns,
    "bank-empty": empty,
    "bank-refused": refused,
}
