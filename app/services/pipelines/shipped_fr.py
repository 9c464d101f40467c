"""The prepared pipelines in French."""

from __future__ import annotations

from app.models.kinds import Kind
from app.services.pipelines.shipped import Prepared, Sends, ShippedPipeline, ShippedStage
from app.services.requests.kind_service import ShippedTemplate

TEMPLATES = {
    Kind.CLIENT_REQUEST: (
        ShippedTemplate(
            "pipeline-bookkeeping", "Mois comptable : pièces", "Pièces comptables de {{ period }}",
            {
                "documents": ["Relevés bancaires", "Factures de vente", "Factures d'achat", "Justificatifs de frais",
                              "Recettes de caisse et de carte bancaire"],
                "description": "", "monthly": False,
            },
            "Sans elles, nous ne pouvons pas arrêter le mois.", 10, (3, 3),
        ),
    ),
    Kind.CHAT: (
        ShippedTemplate(
            "pipeline-questions", "Questions sur les écritures", "Quelques questions sur {{ account.name }}",
            {
                "message": "Certaines écritures du dossier {{ account.name }} ne sont pas claires pour nous. Merci de "
                "répondre à cet e-mail avec un mot sur chacune :\n\n- paiements sans facture\n- prélèvements privés",
                "todos": [],
            },
            "", 7, (3, 2),
        ),
        ShippedTemplate(
            "pipeline-payslips", "Paie établie", "Paie de {{ period }} établie",
            {
                "message": "La paie de {{ period }} est établie. Merci de relire les bulletins et de nous signaler "
                "toute erreur par retour d'e-mail ; les virements sont attendus au jour habituel.",
                "todos": ["Relire les bulletins", "Valider les virements"],
            },
            "", 3, (1, 2),
        ),
    ),
}  # fmt: skip

PIPELINES = (
    ShippedPipeline(
        "individual", "Déclaration de revenus",
        (
            ShippedStage("À commencer"),
            ShippedStage("Collecte", (Sends(Kind.ORGANIZER, "individual"),), moves_on=True, limit_days=30),
            ShippedStage("Préparation", limit_days=14),
            ShippedStage(
                "Approbation", (Sends(Kind.APPROVAL, title="Votre déclaration {{ year }}", folder="À approuver",
                                      reminders=(3, 3), due_days=10),), moves_on=True, limit_days=20,
            ),
            ShippedStage("Facturation", (Sends(Kind.INVOICE),)),
            ShippedStage("Déposée"),
        ),
    ),
    ShippedPipeline(
        "company", "Comptes annuels",
        (
            ShippedStage("À commencer"),
            ShippedStage(
                "Collecte des pièces", (Sends(Kind.ORGANIZER, "year-end"), Sends(Kind.CLIENT_REQUEST, "year-end")),
                moves_on=True, limit_days=40,
            ),
            ShippedStage("Révision des comptes", limit_days=30),
            ShippedStage("Questions", (Sends(Kind.CHAT, "pipeline-questions"),), moves_on=True, limit_days=14),
            ShippedStage("Supervision", limit_days=7),
            ShippedStage(
                "Signature", (Sends(Kind.SIGNATURE, title="Comptes annuels {{ year }}", folder="À signer",
                                    reminders=(4, 3), due_days=14),), moves_on=True, limit_days=30,
            ),
            ShippedStage("Facturation", (Sends(Kind.INVOICE),)),
            ShippedStage("Liasse déposée"),
        ),
    ),
    ShippedPipeline(
        "payroll", "Paie",
        (
            ShippedStage("À commencer"),
            ShippedStage("Variables du mois", (Sends(Kind.ORGANIZER, "payroll"),), moves_on=True, limit_days=6),
            ShippedStage("Bulletins", limit_days=4),
            ShippedStage("Contrôle du client", (Sends(Kind.CHAT, "pipeline-payslips"),), moves_on=True, limit_days=5),
            ShippedStage("DSN déposée"),
        ),
    ),
    ShippedPipeline(
        "bookkeeping", "Mois comptable",
        (
            ShippedStage("À commencer"),
            ShippedStage(
                "Pièces", (Sends(Kind.CLIENT_REQUEST, "pipeline-bookkeeping"),), moves_on=True, limit_days=15
            ),
            ShippedStage("Saisie", limit_days=10),
            ShippedStage("Questions", (Sends(Kind.CHAT, "pipeline-questions"),), moves_on=True, limit_days=10),
            ShippedStage("Clôturé"),
        ),
    ),
    ShippedPipeline(
        "new-client", "Nouveau client",
        (
            ShippedStage("Premier contact"),
            ShippedStage("Lettre de mission", (Sends(Kind.PROPOSAL),), moves_on=True, limit_days=21),
            ShippedStage(
                "Pièces d'identité",
                (Sends(Kind.CLIENT_REQUEST, "new-client-identity"), Sends(Kind.ORGANIZER, "new-client")),
                moves_on=True, limit_days=21,
            ),
            ShippedStage("Accès bancaire", (Sends(Kind.CHAT, "bank"),), moves_on=True, limit_days=21),
            ShippedStage("Ouverture au cabinet"),
        ),
    ),
)  # fmt: skip

PREPARED = Prepared(TEMPLATES, PIPELINES)
