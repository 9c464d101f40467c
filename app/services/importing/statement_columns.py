"""The columns of a bank's list of movements, as banks of English, French and German speaking countries call them."""

from __future__ import annotations

from typing import Final

HEADERS: Final[dict[str, str]] = {
    "booked": "date",
    "moved": "amount",
    "credit": "credit",
    "debit": "debit",
    "sign": "debit or credit",
    "payer": "payer",
    "text": "text",
    "creditor_reference": "reference",
    "iban": "iban of the payer",
    "bank_reference": "bank reference",
    "currency": "currency",
}

ALIASES: Final[dict[str, str]] = {
    "booked": (
        "date|booking date|date of booking|booked on|posting date|posted date|date posted|transaction date|"
        "buchungstag|buchungsdatum|buchung|datum|date operation|date de l operation|date d operation|"
        "date de comptabilisation|date comptable|date de transaction|date d ecriture|completed date|"
        "date completed utc|valutadatum|valuta|value date|date de valeur|date valeur|wertstellung"
    ),
    "moved": (
        "amount|betrag|montant|betrag eur|umsatz|amount eur|amount usd|transaction amount|montant eur|betrag in eur|"
        "montant de l operation|montant operation|umsatz in eur|betrag chf|montant en eur|montant en euros|total amount"
    ),
    "credit": "credit|credit amount|gutschrift|haben|credit eur|money in|paid in|deposits|deposit|gutschrift in chf|"
    "credit in chf|credit en chf|gutschrift chf|montant credit|gutschrift in eur|credit in eur",
    "debit": "debit|debit amount|lastschrift|belastung|soll|debit eur|money out|paid out|withdrawals|withdrawal|"
    "belastung in chf|debit in chf|debit en chf|belastung chf|montant debit|lastschrift in chf|belastung in eur|"
    "lastschrift in eur",
    "sign": (
        "debit or credit|soll haben|s h|sh|credit debit|debit credit|dr cr|cr dr|sens|credit debit indicator|af bij"
    ),
    "payer": (
        "payer|payee|counterparty|counterparty name|name zahlungsbeteiligter|beguenstigter zahlungspflichtiger|"
        "beguenstigter/zahlungspflichtiger|auftraggeber beguenstigter|auftraggeber|zahlungspflichtige r|name|"
        "contrepartie|nom de la contrepartie|nom|donneur d ordre|emetteur|tiers|partner name|naam tegenpartij|"
        "zahlungspflichtiger|from"
    ),
    "text": (
        "text|description|verwendungszweck|libelle|remittance information|details|memo|buchungstext|"
        "reference du paiement|payment reference|libelle operation|libelle de l operation|libelle complet|"
        "avisierungstext|mitteilung|communication|communications|informations complementaires|beschreibung|"
        "transaction description|narrative|motif|detail|details de l operation|mededelingen|beschreibung1"
    ),
    "creditor_reference": "reference|creditor reference|structured reference|zahlungsreferenz|referenznummer|"
    "reference structuree|communication structuree|qr reference|glaeubiger referenz",
    "iban": (
        "iban of the payer|iban|counterparty iban|iban zahlungsbeteiligter|kontonummer iban|kontonummer|"
        "iban contrepartie|account of counterparty|compte contrepartie|numero de compte contrepartie|"
        "counterparty account|partner iban|tegenrekening|konto nr"
    ),
    "bank_reference": "bank reference|transaction id|bankreferenz|reference de la banque|reference bancaire|"
    "transaktions nr|transaction reference|bank ref|id transaction|reference operation|numero de l operation",
    "currency": "currency|currency code|waehrung|wahrung|devise|monnaie|whg",
}
"""By how much a name says, the best first; day of booking before that of value."""
