"""Messages that come with the program: what a small firm writes to its clients again and again (TPL-1)."""

from __future__ import annotations

from app.services.requests.kind_service import ShippedTemplate

ENGLISH = (
    ShippedTemplate(
        "month", "Documents for the month", "Documents for {{ period }}",
        {
            "message": "To close {{ period }} for {{ account.name }} we need the documents below. "
            "Scans or photos are fine, in one e-mail or several.",
            "todos": ["Bank statements", "Purchase invoices and receipts", "Sales invoices", "Expense claims"],
        },
        "Without them we cannot prepare the VAT return on time.", 7, (3, 2),
    ),
    ShippedTemplate(
        "appointment", "Appointment", "An appointment",
        {
            "message": "We would like to go through the figures of {{ account.name }} with you. "
            "Please reply with two or three dates that suit you, and tell us whether you prefer to come to the office, "
            "to meet by video or to be called.",
            "todos": [],
        },
        "", None, (3, 1),
    ),
    ShippedTemplate(
        "vat", "A question about VAT", "A question about your VAT figures",
        {
            "message": "Some figures for the VAT return of {{ account.name }} do not match what we have. "
            "Please tell us:\n\n- which sales are without VAT, and why\n- whether goods or services were bought abroad"
            "\n- whether a supplier's invoice is still to come",
            "todos": [],
        },
        "", 5, (2, 2),
    ),
    ShippedTemplate(
        "bank", "Access to the bank account", "Access to your bank statements",
        {
            "message": "With read-only access we fetch the bank statements of {{ account.name }} ourselves, and need "
            "not ask you each month. We can see the statements; we cannot make payments.\n\n"
            "Please **never send us a password**: your bank sets the access up for us.",
            "todos": ["Ask your bank for read-only access for {{ firm.name }}", "Tell us when it is set up"],
        },
        "", 14, (5, 2),
    ),
)  # fmt: skip
FRENCH = (
    ShippedTemplate(
        "month", "Pièces du mois", "Pièces de {{ period }}",
        {
            "message": "Pour arrêter {{ period }} du dossier {{ account.name }}, il nous faut les pièces ci-dessous. "
            "Des scans ou des photos conviennent, en un ou plusieurs e-mails.",
            "todos": ["Relevés bancaires", "Factures d'achat et justificatifs", "Factures de vente", "Notes de frais"],
        },
        "Sans elles, nous ne pourrons pas établir la déclaration de TVA dans les délais.", 7, (3, 2),
    ),
    ShippedTemplate(
        "appointment", "Rendez-vous", "Un rendez-vous",
        {
            "message": "Nous souhaitons passer en revue avec vous les chiffres de {{ account.name }}. "
            "Merci de nous proposer deux ou trois dates, et de nous dire si vous préférez venir au cabinet, "
            "une visioconférence ou un appel.",
            "todos": [],
        },
        "", None, (3, 1),
    ),
    ShippedTemplate(
        "vat", "Question sur la TVA", "Une question sur vos chiffres de TVA",
        {
            "message": "Pour la déclaration de TVA de {{ account.name }}, certains chiffres diffèrent des nôtres. "
            "Merci de nous préciser\u00a0:\n\n- quelles ventes sont sans TVA, et pourquoi"
            "\n- si des biens ou services ont été achetés à l'étranger\n- si une facture de fournisseur est à venir",
            "todos": [],
        },
        "", 5, (2, 2),
    ),
    ShippedTemplate(
        "bank", "Accès aux relevés bancaires", "Accès à vos relevés bancaires",
        {
            "message": "Avec un accès en lecture seule, nous récupérons nous-mêmes les relevés de {{ account.name }}, "
            "sans vous solliciter chaque mois. Nous voyons les relevés\u00a0; nous ne pouvons faire aucun paiement.\n\n"
            "**Ne nous envoyez jamais de mot de passe**\u00a0: votre banque ouvre l'accès pour nous.",
            "todos": ["Demander à la banque un accès en lecture pour {{ firm.name }}", "Nous dire quand il est ouvert"],
        },
        "", 14, (5, 2),
    ),
)  # fmt: skip


def shipped(language: str) -> tuple[ShippedTemplate, ...]:
    """Return the prepared messages of a language."""
    return FRENCH if language == "fr" else ENGLISH
