"""Statements written for a test: movements in, the file of a bank out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

DATE = "2026-11-27"


@dataclass(frozen=True)
class Came:
    """Money that came: cents, the payer's words, who it was; below zero it went."""

    cents: int
    words: str = ""
    payer: str = ""
    iban: str = ""
    on: str = DATE
    currency: str = "EUR"


def camt(path: Path, came: Sequence[Came]) -> Path:
    """Write a CAMT.053."""
    entries = "".join(
        f"""<Ntry><Amt Ccy="{each.currency}">{abs(each.cents) / 100:.2f}</Amt>
        <CdtDbtInd>{"CRDT" if each.cents > 0 else "DBIT"}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><Dt>{each.on}</Dt></BookgDt><NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>{escape(each.payer)}</Nm></Pty>
        </Dbtr><DbtrAcct><Id><IBAN>{each.iban}</IBAN></Id></DbtrAcct></RltdPties>
        <RmtInf><Ustrd>{escape(each.words)}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"""
        for each in came
    )
    path.write_text(
        '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Acct><Id>'
        f"<IBAN>FR7630004008280001234567176</IBAN></Id></Acct>{entries}</Stmt></BkToCstmrStmt></Document>"
    )
    return path


def csv(path: Path, came: Sequence[Came]) -> Path:
    """Write a table."""
    rows = [f"{each.on};{each.cents / 100:.2f};{each.payer};{each.words}" for each in came]
    path.write_text("\n".join(["Date;Amount;Payer;Description", *rows]))
    return path
