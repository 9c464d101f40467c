"""The words that papers bring themselves, and how they write dates, amounts and numbers, in English and French.

Dates name the month, so that 4/12 is never read as April; figures follow the language, the
currency's sign the country (US$ in Britain, $ in America). U+00A0 and U+202F stand where French wants them.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from app.models.money import Money, minor_digits

if TYPE_CHECKING:
    from babel.core import Locale

ENGLISH: Final = {
    "agreed": "Read and approved",
    "amount": "Amount",
    "attach": "Attach the file to your reply.",
    "balance": "Balance due",
    "bic": "BIC",
    "bill_to": "Bill to",
    "corrects": "For invoice",
    "corrects_of": "issued",
    "credit_note": "Credit note",
    "credit_to": "To",
    "date": "Date",
    "day": "day/month/year",
    "day_us": "month/day/year",
    "description": "Description",
    "discount": "Discount",
    "due": "Due",
    "every_month": "Every month",
    "every_once": "Once",
    "every_quarter": "Every quarter",
    "every_year": "Every year",
    "for": "For {name}",
    "form_for": "For {name}",
    "form_help": "Type your answers into the fields, save the file and attach it to your reply.\n"
    "You may send it unfinished: we keep what you have filled in.",
    "form_help_required": "Questions marked * need an answer.",
    "holder": "Account holder",
    "iban": "IBAN",
    "if_and": " and ",
    "if_includes": "{number} includes “{value}”",
    "if_is": "{number} is “{value}”",
    "if_is_not": "{number} is not “{value}”",
    "if_lacks": "{number} does not include “{value}”",
    "if_no": "no to {number}",
    "if_yes": "yes to {number}",
    "invoice": "Invoice",
    "issued": "Issued",
    "issued_credit": "Issued",
    "letter": "Engagement letter",
    "limit_high": "at most {high}",
    "limit_low": "at least {low}",
    "limits": "from {low} to {high}",
    "net": "Net",
    "no": "No",
    "only_if": "If {rules}:",
    "page": "Page {page} of {pages}",
    "paid": "Paid",
    "paid_in_full": "Paid in full. Thank you.",
    "payment": "Payment by bank transfer",
    "please_return": "Please return it by {date}",
    "price": "Price",
    "proposal": "Proposal",
    "quantity": "Qty",
    "received": "Received: {names}",
    "reference": "Reference",
    "service": "Service",
    "services": "Services",
    "signature": "Signature",
    "signatures": "Signatures",
    "subtotal": "Subtotal",
    "tax": "VAT",
    "tax_gst": "GST",
    "tax_us": "Tax",
    "tax_sum": "{tax} {rate} on {net}",
    "terms": "Terms",
    "total": "Total",
    "total_credit": "Total credited",
    "total_month": "Total per month",
    "total_once": "Total",
    "total_per": "Total per {per}",
    "total_quarter": "Total per quarter",
    "total_taxed_month": "Total per month with tax",
    "total_taxed_once": "Total with tax",
    "total_taxed_quarter": "Total per quarter with tax",
    "total_taxed_year": "Total per year with tax",
    "total_year": "Total per year",
    "unit_price": "Unit price",
    "yes": "Yes",
}

FRENCH: Final = {
    "agreed": "Lu et approuvé, bon pour accord",
    "amount": "Montant HT",
    "attach": "Joignez le fichier à votre réponse.",
    "balance": "Reste à régler",
    "bic": "BIC",
    "bill_to": "Facturé à",
    "corrects": "Sur la facture",
    "corrects_of": "émise le",
    "credit_note": "Avoir",
    "credit_to": "Client",
    "date": "Date",
    "day": "jour/mois/année",
    "day_us": "mois/jour/année",
    "description": "Désignation",
    "discount": "Remise",
    "due": "Échéance",
    "every_month": "Chaque mois",
    "every_once": "Une fois",
    "every_quarter": "Chaque trimestre",
    "every_year": "Chaque année",
    "for": "Pour {name}",
    "form_for": "Pour {name}",
    "form_help": "Saisissez vos réponses dans les champs, enregistrez le fichier, puis joignez-le à votre réponse.\n"
    "Vous pouvez nous l\u2019adresser incomplet\u00a0: vos réponses sont conservées.",
    "form_help_required": "Les questions suivies de * appellent une réponse.",
    "holder": "Titulaire",
    "iban": "IBAN",
    "if_and": " et ",
    "if_includes": "«\u00a0{value}\u00a0» au {number}",
    "if_is": "«\u00a0{value}\u00a0» au {number}",
    "if_is_not": "autre réponse que «\u00a0{value}\u00a0» au {number}",
    "if_lacks": "pas «\u00a0{value}\u00a0» au {number}",
    "if_no": "non au {number}",
    "if_yes": "oui au {number}",
    "invoice": "Facture",
    "issued": "Émise le",
    "issued_credit": "Émis le",
    "letter": "Lettre de mission",
    "limit_high": "au plus {high}",
    "limit_low": "au moins {low}",
    "limits": "de {low} à {high}",
    "net": "Total HT",
    "no": "Non",
    "only_if": "Si {rules}\u00a0:",
    "page": "Page {page} sur {pages}",
    "paid": "Déjà réglé",
    "paid_in_full": "Facture réglée. Merci.",
    "payment": "Règlement par virement",
    "please_return": "À nous retourner au plus tard le {date}",
    "price": "Prix",
    "proposal": "Proposition",
    "quantity": "Qté",
    "received": "Reçu\u00a0: {names}",
    "reference": "Référence",
    "service": "Prestation",
    "services": "Prestations",
    "signature": "Signature",
    "signatures": "Signatures",
    "subtotal": "Sous-total HT",
    "tax": "TVA",
    "tax_gst": "TVA",
    "tax_us": "Taxe",
    "tax_sum": "{tax} {rate} sur {net}",
    "terms": "Conditions",
    "total": "Total TTC",
    "total_credit": "Total de l\u2019avoir TTC",
    "total_month": "Total par mois",
    "total_once": "Total",
    "total_per": "Total par {per}",
    "total_quarter": "Total par trimestre",
    "total_taxed_month": "Total TTC par mois",
    "total_taxed_once": "Total TTC",
    "total_taxed_quarter": "Total TTC par trimestre",
    "total_taxed_year": "Total TTC par an",
    "total_year": "Total par an",
    "unit_price": "Prix unitaire",
    "yes": "Oui",
}

GST_COUNTRIES: Final = frozenset({"AU", "IN", "NZ", "SG"})
US_COUNTRIES: Final = frozenset({"CA", "US"})
OWN_WAY: Final = {
    "en": frozenset({"AU", "CA", "GB", "HK", "IE", "IN", "MT", "NZ", "SG", "US", "ZA"}),
    "fr": frozenset({"BE", "CA", "CH", "FR", "LU", "MC"}),
}
"""Countries whose own way of writing the language is followed; elsewhere an English paper has English figures."""


class Words:
    """The words and formats of one paper: a language ("en", "fr", "fr_CA"…) and the firm's country ("FR", or "")."""

    def __init__(self, language: str, country: str = "") -> None:
        """Choose them; an unknown language is English."""
        self.language = "fr" if language.lower().startswith("fr") else "en"
        self.country = country.upper() or language.replace("-", "_").partition("_")[2].upper()
        self._words = FRENCH if self.language == "fr" else ENGLISH

    def say(self, key: str, **values: str) -> str:
        """Return a word or sentence with its values in place."""
        text = self._words[key]
        for name, value in values.items():
            text = text.replace(f"{{{name}}}", value)
        return text

    @property
    def tax(self) -> str:
        """What the tax is called."""
        if self.country in US_COUNTRIES:
            return self.say("tax_us")
        return self.say("tax_gst" if self.country in GST_COUNTRIES else "tax")

    @property
    def day_first(self) -> bool:
        """Whether a date in figures begins with the day, as everywhere but in the United States."""
        return self.country != "US"

    def day(self, day: date) -> str:
        """Write a date: "4 December 2026", "1er décembre 2026"."""
        from babel.dates import format_date

        text = format_date(day, "d\u00a0MMMM y", locale=self.language)
        return text.replace("1\u00a0", "1er\u00a0", 1) if self.language == "fr" and day.day == 1 else text

    def money(self, minor: int, currency: str) -> str:
        """Write an amount with its currency: "€1,840.00", "1 840,00 €" (with U+00A0)."""
        from babel.numbers import format_currency

        locale = _locale(self.language, self.country)
        pattern = locale.currency_formats["standard"].pattern
        digits = minor_digits(currency)
        exact = pattern.replace("0.00", "0" + ("." + "0" * digits if digits else ""))
        text = format_currency(Money(minor, currency).amount, currency, exact, locale=locale, currency_digits=False)
        text = re.sub(r"(?<=[A-Z])(?=\d)", "\u00a0", text)  # a code is no sign: CHF 10, but $10
        return text.replace("\u202f", "\u00a0")  # the thin space is lost beside figures of one width

    def number(self, value: Decimal) -> str:
        """Write a number with as many decimals as it has."""
        from babel.numbers import format_decimal

        text = format_decimal(value, "#,##0.############", locale=_locale(self.language, self.country))
        return text.replace("\u202f", "\u00a0")

    def percent(self, value: Decimal) -> str:
        """Write a percentage: "20%", in French "20 %"."""
        return self.number(value) + ("\u00a0%" if self.language == "fr" else "%")


@lru_cache(maxsize=64)
def _locale(language: str, country: str) -> Locale:
    """Return the country's own way of writing the language, where it has one."""
    from babel.core import Locale

    return Locale.parse(f"{language}_{country}" if country in OWN_WAY[language] else language)
