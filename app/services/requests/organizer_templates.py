"""Organizers that come with the program: questions that a small tax firm really asks."""

from __future__ import annotations

from dataclasses import dataclass

from app.services.requests.organizer import Question, Section


@dataclass(frozen=True, slots=True)
class OrganizerTemplate:
    """A prepared organizer: its name for the firm, its title for the client."""

    name: str
    title: str
    language: str
    sections: tuple[Section, ...]


def _section(title: str, prefix: str, *rows: tuple[str, str] | tuple[str, str, tuple[str, ...]]) -> Section:
    questions = tuple(
        Question(f"{prefix}{number}", row[0], row[1], choices=row[2] if len(row) == 3 else (), required=number == 1)
        for number, row in enumerate(rows, 1)
    )
    return Section(title, questions)


TEMPLATES = (
    OrganizerTemplate(
        "Individual tax return",
        "Individual tax organizer",
        "en",
        (
            _section(
                "About you",
                "a",
                ("Has your postal address changed this year?", "yes_no"),
                ("New address, if it has", "long_text"),
                ("Marital status at 31 December", "single", ("Single", "Married", "Civil partnership", "Widowed")),
                ("Children born or adopted this year", "short_text"),
            ),
            _section(
                "Income",
                "b",
                ("Employers during the year", "long_text"),
                ("Other income: rent, interest, dividends", "long_text"),
                ("Income from abroad", "yes_no"),
            ),
            _section(
                "Deductions",
                "c",
                ("Donations to charities, total", "number"),
                ("Childcare costs, total", "number"),
                ("Anything else that we should know", "long_text"),
            ),
        ),
    ),
    OrganizerTemplate(
        "Company year end",
        "Year-end questionnaire",
        "en",
        (
            _section(
                "The year",
                "a",
                ("Did the shareholders or directors change?", "yes_no"),
                ("Contracts signed or ended during the year", "long_text"),
                ("Assets bought or sold, with dates and amounts", "long_text"),
            ),
            _section(
                "At the closing date",
                "b",
                ("Value of the stock", "number"),
                ("Date of the stock count", "date"),
                ("Invoices not yet issued", "long_text"),
                ("Invoices not yet received", "long_text"),
                ("Disputes and guarantees", "long_text"),
            ),
        ),
    ),
    OrganizerTemplate(
        "Déclaration de revenus",
        "Déclaration de revenus",
        "fr",
        (
            _section(
                "Votre foyer",
                "a",
                ("Votre adresse a-t-elle changé cette année ?", "yes_no"),
                ("Nouvelle adresse, le cas échéant", "long_text"),
                ("Situation de famille au 31 décembre", "single", ("Célibataire", "Marié", "Pacsé", "Veuf")),
                ("Enfants nés ou adoptés cette année", "short_text"),
            ),
            _section(
                "Vos revenus",
                "b",
                ("Employeurs de l'année", "long_text"),
                ("Autres revenus : loyers, intérêts, dividendes", "long_text"),
                ("Revenus de l'étranger", "yes_no"),
            ),
            _section(
                "Vos charges",
                "c",
                ("Dons aux associations, total", "number"),
                ("Frais de garde d'enfants, total", "number"),
                ("Autre chose à nous signaler", "long_text"),
            ),
        ),
    ),
    OrganizerTemplate(
        "Clôture annuelle",
        "Questionnaire de clôture",
        "fr",
        (
            _section(
                "L'exercice",
                "a",
                ("Les associés ou dirigeants ont-ils changé ?", "yes_no"),
                ("Contrats signés ou résiliés pendant l'exercice", "long_text"),
                ("Immobilisations achetées ou cédées, dates et montants", "long_text"),
            ),
            _section(
                "À la clôture",
                "b",
                ("Valeur du stock", "number"),
                ("Date de l'inventaire", "date"),
                ("Factures à établir", "long_text"),
                ("Factures non parvenues", "long_text"),
                ("Litiges et engagements", "long_text"),
            ),
        ),
    ),
)
