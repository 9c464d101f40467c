"""Les lettres de mission préparées, en français."""

from __future__ import annotations

from app.services.requests.proposal_content import PROPOSAL
from app.services.requests.proposal_templates import made

TERMS = """# Vos obligations
- nous remettre des pièces complètes, dans les délais convenus
- répondre à nos questions sous huit jours
- nous confirmer que les informations remises sont exactes et complètes

# Ce qui n’est pas compris
La mission n’est ni un audit ni une recherche de fraude. Nous n’exprimons aucune opinion au-delà de ce qui est \
convenu ici.

# Honoraires
Nos factures sont payables à 30 jours. Tout travail hors de cette lettre fait l’objet d’un accord préalable et d’une \
facture distincte. Les honoraires sont revus chaque année\u00a0; vous en êtes prévenu deux mois à l’avance.

# Secret professionnel et données
Nous sommes tenus au secret professionnel. Vos données ne sont conservées que le temps exigé par la loi et nos règles \
professionnelles.

# Vos documents
Vos pièces restent votre propriété et vous sont rendues en fin de mission. Nos dossiers de travail restent les nôtres.

# Début et fin
La mission commence à la signature. Chacune des parties peut y mettre fin par écrit, avec un préavis d’un mois\u00a0; \
les travaux accomplis restent dus."""

TEMPLATES = (
    made(
        "bookkeeping", "Lettre de mission\u00a0: tenue comptable",
        "Lettre de mission\u00a0: tenue comptable {{ year }}",
        """Madame, Monsieur,

Vous confiez à {{ firm.name }} la tenue comptable de **{{ account.name }}**, et nous vous en remercions. Cette lettre \
précise nos travaux, ce que nous attendons de vous, et nos honoraires. Merci de la lire, de la signer et de nous la \
retourner en réponse à ce courriel.

# Nos travaux
- saisie des ventes, des achats, de la banque et de la caisse
- rapprochement bancaire chaque mois
- préparation des déclarations de TVA, télétransmises après votre accord
- liste des pièces manquantes""",
        (
            ("Tenue comptable", "Saisie, rapprochements, questions", "month"),
            ("Déclarations de TVA", "Préparation et télétransmission", "month"),
            ("Reprise du dossier", "Reprise des à-nouveaux et paramétrage", ""),
        ),
        TERMS,
    ),
    made(
        "company-accounts", "Lettre de mission\u00a0: comptes annuels",
        "Lettre de mission\u00a0: comptes annuels {{ year }}",
        """Madame, Monsieur,

Vous confiez à {{ firm.name }} l’établissement des comptes annuels de **{{ account.name }}**, et nous vous en \
remercions. Cette lettre précise nos travaux, vos responsabilités et nos honoraires.

# Nos travaux
1. établissement des comptes annuels à partir de vos écritures et de vos explications
2. établissement de la liasse fiscale, soumise à votre accord
3. télétransmission et dépôt dans les délais, après votre signature

# Vos responsabilités
Les dirigeants répondent des comptes\u00a0: de l’exhaustivité des pièces, de la sincérité des chiffres et du respect \
des délais. Nous vous y aidons\u00a0; nous ne pouvons pas nous y substituer.""",
        (
            ("Comptes annuels", "Des écritures aux comptes signés", "year"),
            ("Liasse fiscale", "Calcul, déclaration et télétransmission", "year"),
            ("Secrétariat juridique annuel", "Approbation et dépôt des comptes", "year"),
        ),
        TERMS,
    ),
    made(
        "individual-return", "Lettre de mission\u00a0: déclaration de revenus",
        "Lettre de mission\u00a0: vos revenus {{ year }}",
        """Madame, Monsieur,

Vous confiez à {{ firm.name }} votre déclaration de revenus, et nous vous en remercions.

# Nos travaux
- nous vous adressons la liste des pièces utiles, et vous la rappelons
- nous préparons la déclaration et vous indiquons l’impôt attendu
- nous la télétransmettons après votre accord
- nous répondons aux premières questions de l’administration

# Vos responsabilités
La déclaration est la vôtre\u00a0: relisez-la avant de l’approuver. Les pénalités dues à des pièces tardives ou \
incomplètes ne nous incombent pas.""",
        (
            ("Déclaration de revenus", "Préparation, votre accord, télétransmission", "year"),
            ("Revenus fonciers", "Par bien loué\u00a0; modifiez la quantité", "year"),
        ),
        TERMS,
    ),
    made(
        "payroll", "Lettre de mission\u00a0: paie", "Lettre de mission\u00a0: paie {{ year }}",
        """Madame, Monsieur,

Vous confiez à {{ firm.name }} la paie de **{{ account.name }}**, et nous vous en remercions.

# Nos travaux
- établissement des bulletins à partir des variables reçues avant le 20 du mois
- établissement et dépôt de la DSN
- attestations et documents de fin d’année

# Ce que vous faites
- vous nous signalez à temps les entrées, les sorties, les heures et les absences
- vous vérifiez les bulletins avant leur paiement""",
        (
            ("Bulletins de paie", "Par salarié\u00a0; modifiez la quantité", "month"),
            ("DSN", "Établissement et dépôt", "month"),
            ("Travaux de fin d’année", "", "year"),
            ("Entrée d’un salarié", "Par nouveau salarié", ""),
        ),
        TERMS,
    ),
    made(
        "advice", "Proposition\u00a0: conseil", "Proposition pour {{ account.name }}",
        """Madame, Monsieur,

Nous vous remercions de notre échange. Voici ce que nous en avons compris, et ce que nous vous proposons.

# Ce que vous souhaitez
…

# Ce que nous proposons
1. un état des lieux, à partir de vos chiffres et d’un entretien
2. les solutions possibles, leur coût et leur effet
3. une restitution, et l’écrit de ce qui aura été décidé""",
        (("Analyse", "Chiffres, pièces et premier entretien", ""), ("Rapport et restitution", "", "")),
        TERMS,
        PROPOSAL,
    ),
)  # fmt: skip
