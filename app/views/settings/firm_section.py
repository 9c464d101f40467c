"""The firm: what stands on its papers, and the calendar and language it works in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from babel import Locale

from app.services import settings
from app.services.requests import invoice_numbers
from app.services.settings import FirmSettings
from app.views.settings.declared import field
from app.views.settings.form import fill, side_by_side
from app.views.settings.letterhead_card import letterhead_card
from app.views.settings.section import FormSection
from app.views.widgets.card import Card
from app.views.widgets.inputs import Combo
from app.views.words import dates

CURRENCIES = ("EUR", "GBP", "USD", "CHF", "CAD", "AUD", "NZD", "SEK", "DKK", "NOK", "PLN", "CZK", "HUF", "RON",
              "MAD", "TND", "XOF", "ZAR", "SGD", "HKD", "JPY", "INR")  # fmt: skip
LANGUAGES = (("en", "English"), ("fr", "Français"))
Places = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be chosen: the countries whose holidays are known, with their parts and names; the time zones."""

    places: Places
    names: Mapping[str, str]
    zones: Sequence[str]


def offered(language: str) -> Offered:
    """Read it; a tenth of a second."""
    return Offered(settings.holiday_countries(), Locale.parse(language).territories, settings.time_zones())


class FirmSection(FormSection):
    """Name and papers, place and language."""

    for_good = frozenset({"invoice_next"})  # numbers are given once

    def build(self) -> None:
        """Put the cards into the column."""
        form = self.form
        self._offered: Offered | None = None
        papers = Card(self.tr("Firm"))
        papers.body.addWidget(field(form, "name"))
        papers.body.addWidget(field(form, "address"))
        number = field(form, "registration", hint=self.tr("VAT number, company number"))
        papers.body.addWidget(side_by_side(field(form, "phone"), number))
        papers.body.addWidget(side_by_side(field(form, "iban"), field(form, "bic"), stretches=(2, 1)))
        self.column.addWidget(papers)
        self.column.addWidget(letterhead_card(form))
        place = Card(self.tr("Place and language"))
        country = field(form, "country", choices=[("", self.tr("None"))])
        self._country = country.editor
        part = field(form, "subdivision", choices=[("", self.tr("The whole country"))])
        self._part = part.editor
        place.body.addWidget(side_by_side(country, part))
        zone = field(form, "time_zone", choices=[])
        self._zone = zone.editor
        currency = field(form, "currency", choices=[(each, each) for each in CURRENCIES])
        place.body.addWidget(side_by_side(zone, currency))
        place.body.addWidget(field(form, "language", choices=LANGUAGES))
        self.column.addWidget(place)
        if isinstance(self._country, Combo):
            self._country.currentIndexChanged.connect(lambda _: self._offer_parts())

    def refresh(self) -> None:
        """Read the settings; what can be chosen once."""
        office, known, language = self.desk.office, self._offered, dates.language()

        def work() -> tuple[FirmSettings, int, Offered]:
            count = invoice_numbers.next_number(office).count
            return settings.read(office), count, known or offered(language)

        self.desk.run(self, work, self._show, key="firm")

    def _show(self, found: tuple[FirmSettings, int, Offered]) -> None:
        values, count, choices = found
        if choices is not self._offered:
            self._offered = choices
            self._offer(choices)
        if not self.may_show():
            return
        shown = {**asdict(values), "invoice_next": count}
        shown = {name: shown[name] for name in self.form.entries}
        self.form.load({**shown, "subdivision": ""})
        self._offer_parts()
        self.form.load(shown)
        self._part.setEnabled(isinstance(self._part, Combo) and self._part.count() > 1)

    def _offer(self, found: Offered) -> None:
        if isinstance(self._country, Combo) and isinstance(self._zone, Combo):
            countries = sorted(
                ((code, str(found.names.get(code, code))) for code in found.places), key=lambda each: each[1]
            )
            fill(self._country, [("", self.tr("None")), *countries])
            fill(self._zone, [(each, each) for each in found.zones])

    def _offer_parts(self) -> None:
        if isinstance(self._country, Combo) and isinstance(self._part, Combo):
            places = self._offered.places if self._offered is not None else {}
            parts = places.get(str(self._country.currentData() or ""), {})
            self._part.setCurrentIndex(0)
            words = [(code, name if name == code else f"{name} ({code})") for code, name in parts.items()]
            fill(self._part, [("", self.tr("The whole country")), *words])
            self._part.setEnabled(bool(parts))

    def write(self, values: dict[str, Any]) -> object:
        """Save the changed values."""
        if "invoice_next" in values:
            return invoice_numbers.save_firm(self.desk.office, **values)
        return settings.save_firm(self.desk.office, **values)
