"""Lines of statements as the table reads them: when, who, how much, what it pays, how sure that is (INV-3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.services.banking.inbox import Inbox, Line, OpenInvoice
from app.services.banking.matching import Confidence, Proposal, Share, spread
from app.services.table_files import Money
from app.views.widgets.table import (
    ButtonCell,
    CellValue,
    Column,
    DateCell,
    GroupRow,
    MoneyCell,
    PillCell,
    RowId,
    TextCell,
    TitleCell,
)
from app.views.words import banking as words
from app.views.words import dates
from app.views.words.marking import translate


def columns() -> tuple[Column, ...]:
    """Return the columns, in the reader's language."""
    return (
        Column("check", translate("StatementLines", "Record"), "check"),
        Column("date", translate("StatementLines", "Date"), "date", 84),
        Column("payer", translate("StatementLines", "Payer"), "title", 210, min_width=130, stretch=True),
        Column("amount", translate("StatementLines", "Amount"), "money", 110, "right", min_width=96),
        Column("pays", translate("StatementLines", "Pays for"), "text", 250, min_width=150, stretch=True),
        Column("sure", translate("StatementLines", "How sure"), "pill", 116, min_width=104),
        Column("dots", translate("StatementLines", "More"), "dots"),
    )


@dataclass(frozen=True, slots=True)
class Row:
    """A line with the proposal as it stands: the program's, or what a person chose."""

    line: Line
    proposal: Proposal
    chosen: bool = False


class Lines:
    """All lines of the inbox; what a person chooses is kept here until it is recorded."""

    def __init__(self, inbox: Inbox, chosen: Mapping[int, Sequence[int]] | None = None) -> None:
        self.invoices: dict[int, OpenInvoice] = {each.request_id: each for each in inbox.invoices}
        # What seems to pay something comes first: among card terminals and refunds it would be hard to find.
        proposed = sorted(inbox.lines, key=lambda each: not each.proposal.shares)
        self._rows = {each.movement.id: Row(each, each.proposal) for each in proposed}
        self._proposed = sum(bool(each.proposal.shares) for each in proposed)
        for movement_id, request_ids in (chosen or {}).items():
            if movement_id in self._rows:
                self.choose(movement_id, request_ids)

    # As the table reads it

    def ids(self) -> Sequence[RowId | GroupRow]:
        ids: list[RowId | GroupRow] = list(self._rows)
        if 0 < self._proposed < len(ids):
            ids.insert(self._proposed, GroupRow(translate("StatementLines", "Nothing fits")))
            ids.insert(0, GroupRow(translate("StatementLines", "What seems to pay invoices")))
        return ids

    def rows(self, ids: Sequence[RowId]) -> Sequence[Any]:
        return [self._rows.get(int(each)) for each in ids]

    def cell(self, row: Row, key: str) -> CellValue:
        movement = row.line.movement
        if key == "date":
            return DateCell(dates.day(movement.booked_on), value=movement.booked_on)
        if key == "payer":
            who = movement.payer or translate("StatementLines", "Payer not told")
            said = " · ".join(each for each in (movement.text, movement.reference) if each)
            return TitleCell(who, said, tooltip=f"{who}\n{said}".strip(), muted=not movement.payer)
        if key == "amount":
            money = dates.money(movement.amount, movement.currency)
            return MoneyCell(money, value=Money(movement.amount, movement.currency))
        if key == "pays":
            return TextCell(self.pays(row), self.why(row), tooltip=self._whole(row))
        if key == "sure":
            look = words.sure(row.proposal.confidence, chosen=row.chosen)
            return PillCell((look,), accessible=f"{look.text}: {self.why(row)}")
        name = movement.payer or dates.money(movement.amount, movement.currency)
        return ButtonCell(accessible=translate("StatementLines", "More actions for {name}").format(name=name))

    # What the dialog asks

    def row(self, movement_id: int) -> Row | None:
        """Return a line."""
        return self._rows.get(movement_id)

    def all(self) -> list[Row]:
        """Return all of them."""
        return list(self._rows.values())

    def certain(self) -> list[int]:
        """Return the lines that are ticked by themselves."""
        return [each for each, row in self._rows.items() if row.proposal.confidence == Confidence.CERTAIN]

    def choose(self, movement_id: int, request_ids: Sequence[int]) -> None:
        """Let a line pay these invoices, one after the other, until nothing of it is left."""
        row = self._rows[movement_id]
        owed = [(each, self.invoices[each].balance) for each in request_ids if each in self.invoices]
        shares, over = spread(row.line.movement.amount, owed)
        confidence = Confidence.LIKELY if shares else Confidence.NONE
        proposal = Proposal(movement_id, confidence, ("chosen",) if shares else (), shares, over if shares else 0)
        self._rows[movement_id] = replace(row, proposal=proposal, chosen=bool(shares))

    def pays(self, row: Row) -> str:
        """Return which invoices a line pays, in words."""
        shares = row.proposal.shares
        if not shares:
            return translate("StatementLines", "Nothing yet")
        first = self.invoices[shares[0].request_id]
        numbers = ", ".join(self.invoices[each.request_id].number for each in shares)
        return f"{numbers} · {first.account}"

    def why(self, row: Row) -> str:
        """Return why it is proposed, and what of the money would be left."""
        said = words.reasons(row.proposal.reasons)
        if not row.proposal.over:
            return said
        over = dates.money(row.proposal.over, row.line.movement.currency)
        return translate("StatementLines", "{reason} · {amount} left over").format(reason=said, amount=over)

    def _whole(self, row: Row) -> str:
        return "\n".join([*(self._share(each) for each in row.proposal.shares), self.why(row)]).strip()

    def _share(self, share: Share) -> str:
        invoice = self.invoices[share.request_id]
        return f"{invoice.number} · {invoice.account} · {dates.money(share.amount, invoice.currency)}"
