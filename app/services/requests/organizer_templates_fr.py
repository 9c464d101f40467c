"""The prepared organizers in French."""

from __future__ import annotations

from typing import Final

from app.services.requests.organizer_writing import Prepared, ask, head, need, section

MONEY: Final = "€"

INDIVIDUAL: Final = Prepared(
    "individual",
    "Déclaration de revenus",
    "Déclaration de revenus {{ year }}",
    (
        section(
            "Votre foyer",
            need("moved", "Votre adresse a-t-elle changé depuis la dernière déclaration\u00a0?", "yes_no"),
            need("address", "Nouvelle adresse", "long_text", if_="moved"),
            ask("moved_on", "Date du déménagement", "date", if_="moved"),
            need(
                "status",
                "Situation de famille au 31 décembre",
                "single",
                "Célibataire",
                "Marié(e)",
                "Pacsé(e)",
                "Séparé(e) ou divorcé(e)",
                "Veuf ou veuve",
            ),
            ask("status_changed", "A-t-elle changé pendant l’année\u00a0?", "yes_no"),
            need("status_on", "Date du changement", "date", if_="status_changed"),
            ask("children", "Nombre de personnes à charge", "number", low="0", high="20"),
            ask("bank", "IBAN pour un remboursement"),
        ),
        section(
            "Vos revenus",
            need(
                "sources",
                "Quels revenus avez-vous perçus\u00a0?",
                "multiple",
                "Salaires",
                "Activité indépendante",
                "Pensions et retraites",
                "Loyers",
                "Intérêts et dividendes",
                "Vente de titres ou d’un bien",
                "Revenus de l’étranger",
                hint="Cochez tout ce qui convient\u00a0: la suite ne porte que sur ces revenus.",
            ),
            need(
                "employers",
                "Employeurs, avec les dates en cas de changement",
                "long_text",
                if_="sources",
                has="Salaires",
            ),
            ask("payslips", "Bulletin de décembre de chaque employeur", "file", if_="sources", has="Salaires"),
            need("real_costs", "Déduisez-vous vos frais réels\u00a0?", "yes_no", if_="sources", has="Salaires"),
            need("real_distance", "Distance du domicile au travail", "amount", if_="real_costs", unit="km"),
            need(
                "turnover", "Recettes de l’activité", "amount", if_="sources", has="Activité indépendante", unit=MONEY
            ),
            ask(
                "costs",
                "Dépenses de l’activité, avec leur nature",
                "long_text",
                if_="sources",
                has="Activité indépendante",
            ),
            ask("pensions", "Relevés de pension", "file", if_="sources", has="Pensions et retraites"),
            need("let", "Adresses des biens loués, et depuis quand", "long_text", if_="sources", has="Loyers"),
            need("rent", "Loyers encaissés au total", "amount", if_="sources", has="Loyers", unit=MONEY),
            ask(
                "repairs",
                "Travaux, assurances, taxe foncière et intérêts d’emprunt",
                "amount",
                if_="sources",
                has="Loyers",
                unit=MONEY,
            ),
            ask(
                "statements",
                "Imprimés fiscaux uniques (IFU) de vos banques",
                "file",
                if_="sources",
                has="Intérêts et dividendes",
            ),
            need(
                "sold",
                "Qu’avez-vous vendu, quand, et à quel prix\u00a0?",
                "long_text",
                if_="sources",
                has="Vente de titres ou d’un bien",
            ),
            need(
                "abroad",
                "Pays, nature et montant des revenus de l’étranger",
                "long_text",
                if_="sources",
                has="Revenus de l’étranger",
            ),
        ),
        section(
            "Vos charges",
            need("gave", "Avez-vous fait des dons\u00a0?", "yes_no"),
            need("gifts", "Dons au total", "amount", if_="gave", unit=MONEY),
            ask("receipts", "Reçus fiscaux", "file", if_="gave"),
            need("paid_in", "Avez-vous versé sur un plan d’épargne retraite (PER)\u00a0?", "yes_no"),
            need("contributions", "Versements au total", "amount", if_="paid_in", unit=MONEY),
            ask("childcare", "Avez-vous payé la garde d’enfants ou un emploi à domicile\u00a0?", "yes_no"),
            need("childcare_cost", "Sommes versées au total", "amount", if_="childcare", unit=MONEY),
            ask("childcare_papers", "Attestations", "file", if_="childcare"),
            ask("more", "Autre chose à nous signaler", "long_text"),
        ),
    ),
    "Nous en avons besoin pour préparer votre déclaration.",
)

YEAR_END: Final = Prepared(
    "year-end",
    "Clôture annuelle",
    "Questionnaire de clôture {{ year }}",
    (
        section(
            "La société",
            need("people", "Les associés ou dirigeants ont-ils changé\u00a0?", "yes_no"),
            need("people_what", "Qui est arrivé, qui est parti, et quand\u00a0?", "long_text", if_="people"),
            need("dividends", "Des dividendes ont-ils été versés\u00a0?", "yes_no"),
            need("dividends_sum", "Dividendes au total", "amount", if_="dividends", unit=MONEY),
            ask("minutes", "Procès-verbal de l’assemblée", "file", if_="dividends"),
            ask("contracts", "Contrats importants signés ou résiliés", "long_text"),
        ),
        section(
            "Immobilisations et emprunts",
            need(
                "bought",
                "Du matériel a-t-il été acheté ou cédé\u00a0?",
                "yes_no",
                hint="Au-delà de 500\u00a0€ HT l’unité.",
            ),
            need("bought_what", "Quoi, quand, et à quel prix\u00a0?", "long_text", if_="bought"),
            ask("bought_papers", "Factures correspondantes", "file", if_="bought"),
            need("loans", "Des emprunts ou crédits-bails ont-ils été souscrits ou soldés\u00a0?", "yes_no"),
            need("loan_papers", "Contrats et tableaux d’amortissement", "file", if_="loans"),
        ),
        section(
            "Véhicules",
            need("vehicles", "La société possède-t-elle ou loue-t-elle des véhicules\u00a0?", "yes_no"),
            need("vehicles_count", "Combien de véhicules\u00a0?", "number", if_="vehicles", low="1"),
            need(
                "kilometres",
                "Kilomètres parcourus pour l’activité",
                "amount",
                if_="vehicles",
                unit="km",
                hint="D’après le carnet de bord, sur tout l’exercice.",
            ),
            ask(
                "vehicle_costs",
                "Quels frais la société prend-elle en charge\u00a0?",
                "multiple",
                "Carburant",
                "Assurance",
                "Réparations",
                "Stationnement",
                if_="vehicles",
            ),
            need("private", "Servent-ils aussi à titre privé\u00a0?", "yes_no", if_="vehicles"),
        ),
        section(
            "À la clôture",
            need("stock", "Y a-t-il un stock\u00a0?", "yes_no"),
            need("stock_sum", "Valeur du stock au coût d’achat", "amount", if_="stock", unit=MONEY),
            need("stock_on", "Date de l’inventaire", "date", if_="stock"),
            need("stock_list", "L’inventaire", "file", if_="stock"),
            ask("cash", "Espèces en caisse", "amount", unit=MONEY),
            ask("unbilled", "Factures à établir", "long_text"),
            ask("unreceived", "Factures non parvenues", "long_text"),
            ask("doubtful", "Clients douteux", "long_text"),
            need("disputes", "Y a-t-il des litiges, cautions ou engagements\u00a0?", "yes_no"),
            need("disputes_what", "Avec qui, à quel sujet, et pour quel montant\u00a0?", "long_text", if_="disputes"),
        ),
        section(
            "Pièces",
            need("bank_statements", "Relevés bancaires du dernier mois, tous comptes", "file"),
            ask("other_files", "Toute autre pièce utile", "file"),
        ),
    ),
    "Nous en avons besoin pour arrêter vos comptes.",
    30,
    (7, 3),
)

VAT: Final = Prepared(
    "vat",
    "Déclaration de TVA",
    "TVA {{ period }}",
    (
        section(
            "Ventes",
            need("complete", "Toutes les ventes de la période sont-elles facturées\u00a0?", "yes_no"),
            need("missing", "Que reste-t-il à facturer\u00a0?", "long_text", if_="complete", is_="no"),
            need("sales_list", "Journal des ventes, ou les factures", "file"),
            need("exports", "Y a-t-il eu des ventes à l’étranger\u00a0?", "yes_no"),
            need("exports_list", "Pays, numéro de TVA et montant de chacune", "long_text", if_="exports"),
        ),
        section(
            "Achats",
            need("purchases", "Factures d’achat", "file"),
            need("imports", "Y a-t-il eu des achats à l’étranger\u00a0?", "yes_no"),
            need("imports_list", "À qui, et pour quel montant\u00a0?", "long_text", if_="imports"),
            ask("assets", "Du matériel a-t-il été acheté\u00a0?", "yes_no"),
            need("assets_what", "Quoi, et à quel prix\u00a0?", "long_text", if_="assets"),
            ask("remarks", "Opérations inhabituelles de la période", "long_text"),
        ),
    ),
    "Nous en avons besoin pour déposer votre TVA à temps.",
    10,
    (3, 3),
)

PAYROLL: Final = Prepared(
    "payroll",
    "Variables de paie",
    "Paie {{ period }}",
    (
        section(
            "Salariés",
            need("changes", "Y a-t-il un changement par rapport au mois dernier\u00a0?", "yes_no"),
            need(
                "what",
                "Qu’est-ce qui change\u00a0?",
                "multiple",
                "Embauche",
                "Départ",
                "Salaire",
                "Heures",
                "Prime",
                "Arrêt de travail",
                "Congés",
                "Notes de frais",
                if_="changes",
            ),
            head("joined", "Embauche", if_="what", has="Embauche"),
            need(
                "joined_who",
                "Nom, adresse, date de naissance, numéro de sécurité sociale",
                "long_text",
                if_="what",
                has="Embauche",
            ),
            need("joined_on", "Premier jour de travail", "date", if_="what", has="Embauche"),
            need("joined_pay", "Salaire brut mensuel", "amount", if_="what", has="Embauche", unit=MONEY),
            ask("joined_contract", "Le contrat de travail", "file", if_="what", has="Embauche"),
            need(
                "left_who", "Qui part, à quelle date, et pour quel motif\u00a0?", "long_text", if_="what", has="Départ"
            ),
            need("salary", "Salaires modifiés, par personne", "long_text", if_="what", has="Salaire"),
            need("hours", "Heures ou heures supplémentaires, par personne", "long_text", if_="what", has="Heures"),
            need("bonus", "Primes, par personne", "long_text", if_="what", has="Prime"),
            need(
                "sick",
                "Arrêts de travail, premier et dernier jour, par personne",
                "long_text",
                if_="what",
                has="Arrêt de travail",
            ),
            ask("notes", "Avis d’arrêt de travail", "file", if_="what", has="Arrêt de travail"),
            need("holidays", "Congés, premier et dernier jour, par personne", "long_text", if_="what", has="Congés"),
            need("expenses", "Notes de frais avec justificatifs", "file", if_="what", has="Notes de frais"),
        ),
    ),
    "Nous en avons besoin pour établir vos bulletins à temps.",
    5,
    (2, 3),
)

NEW_CLIENT: Final = Prepared(
    "new-client",
    "Nouveau client",
    "Bienvenue chez {{ firm.name }}\u00a0: faisons connaissance",
    (
        section(
            "Vous",
            need(
                "form",
                "Vous êtes",
                "single",
                "Une société",
                "Un entrepreneur individuel",
                "Une association",
                "Un particulier",
            ),
            need("name", "Nom ou dénomination"),
            need("number", "Numéro SIREN", if_="form", is_="Une société"),
            ask("began", "Date d’immatriculation", "date", if_="form", is_="Une société"),
            need("activity", "Votre activité", "long_text"),
            need("address", "Adresse", "long_text"),
            need("owners", "Qui détient plus de 25\u00a0%\u00a0?", "long_text", if_="form", is_="Une société"),
            need("identity", "Pièce d’identité de chaque bénéficiaire effectif et dirigeant", "file"),
        ),
        section(
            "Votre comptabilité",
            need("before", "Un confrère s’occupait-il de vous\u00a0?", "yes_no"),
            need(
                "before_who", "Son nom et son e-mail\u00a0; pouvons-nous lui écrire\u00a0?", "long_text", if_="before"
            ),
            ask("accounts", "Vos derniers comptes annuels", "file", if_="before"),
            ask("year_end", "Date de clôture de l’exercice", "date"),
            ask("software", "Logiciels utilisés"),
            need("vat", "Êtes-vous assujetti à la TVA\u00a0?", "yes_no"),
            need("vat_number", "Numéro de TVA", if_="vat"),
            need("staff", "Avez-vous des salariés\u00a0?", "yes_no"),
            need("staff_count", "Combien\u00a0?", "number", if_="staff", low="1"),
        ),
        section(
            "Vos attentes",
            need(
                "services",
                "Que pouvons-nous faire pour vous\u00a0?",
                "multiple",
                "Tenue comptable",
                "Comptes annuels",
                "TVA",
                "Paie",
                "Déclarations fiscales",
                "Conseil",
            ),
            ask("hopes", "Qu’est-ce qui compte le plus pour vous\u00a0?", "long_text"),
        ),
    ),
    "Nous en avons besoin pour ouvrir votre dossier.",
    14,
    (4, 3),
)

TEMPLATES: Final = (INDIVIDUAL, YEAR_END, VAT, PAYROLL, NEW_CLIENT)
