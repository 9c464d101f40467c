"""Which column is which: headers of other programs, in English and French, to our fields."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping as ReadMapping
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from app.services.errors import Refused
from app.services.importing import statement_columns

Kind = Literal["clients", "invoices", "requests", "statement"]

CANONICAL_HEADERS: dict[Kind, dict[str, str]] = {
    "clients": {
        "account": "account",
        "reference": "reference",
        "type": "type",
        "civility": "civility",
        "first_name": "first name",
        "last_name": "last name",
        "contact": "contact",
        "email": "email",
        "notify": "notify",
        "language": "language",
        "phone": "phone",
        "role": "role",
        "signatory": "signatory",
        "tags": "tags",
    },
    "invoices": {
        "number": "number",
        "account": "account",
        "reference": "reference",
        "email": "contact email",
        "issued": "issued",
        "due": "due",
        "total": "total",
        "paid": "paid",
        "balance": "balance",
        "currency": "currency",
        "type": "type",
        "status": "status",
    },
    "requests": {
        "account": "account",
        "reference": "reference",
        "kind": "kind",
        "title": "title",
        "sent_on": "sent on",
        "reminders": "reminders sent",
        "last_on": "last reminder on",
        "due": "due",
        "number": "number",
        "amount": "amount",
        "currency": "currency",
        "days": "days",
        "times": "number of reminders",
        "status": "status",
    },
    "statement": statement_columns.HEADERS,
}
"""Our fields in the order of an export, with the header that an export writes (ACC-7)."""

_ALIASES: dict[Kind, dict[str, str]] = {
    "clients": {
        "account": (
            "account|account name|dossier|client|client name|nom du client|nom client|raison sociale|company|"
            "company name|customer|customer name|societe|nom de la societe|denomination|denomination sociale|"
            "entreprise|nom du dossier|nom dossier|intitule|libelle|organisation|organization|display name|tiers|"
            "nom du tiers|nom commercial|business name|nom complet du client|accountname"
        ),
        "reference": (
            "reference|ref|code|code client|client code|n client|no client|num client|numero client|numero de client|"
            "customer number|customer id|customer code|client id|client number|account number|account code|"
            "account no|code dossier|n dossier|numero de dossier|num dossier|code tiers|compte|n compte|"
            "numero de compte|compte auxiliaire|compauxnum|id client|ref client|reference client|id|matricule|"
            "compte client|compte tiers|siren|siret"
        ),
        "type": "type|account type|client type|type de client|type client|type de dossier|categorie|category|nature",
        "civility": "civility|civilite|title|titre|salutation|prefix|civ|honorific",
        "first_name": (
            "first name|firstname|prenom|given name|forename|prenom du contact|prenom contact|contact first name"
        ),
        "last_name": (
            "last name|lastname|surname|family name|nom de famille|nom du contact|contact last name|"
            "nom d usage|name last"
        ),
        "contact": (
            "contact|contact name|nom complet|full name|interlocuteur|contact principal|primary contact|main contact|"
            "person|personne|attention|a l attention de|dirigeant|responsable client|nom et prenom|nom prenom|"
            "nom contact|prenom nom|prenom et nom|attn|contact person"
        ),
        "email": (
            "email|e mail|mail|courriel|adresse email|adresse e mail|adresse mail|email address|e mail address|"
            "adresse electronique|adresse courriel|emails|e mails|contact email|email contact|email du contact|"
            "mail contact|primary email|email principal|mel|email 1|e mail 1|main email|adresse de messagerie"
        ),
        "notify": (
            "notify|notifier|notification|notifications|notifie|a notifier|relancer|send reminders|reminders|relances"
        ),
        "language": "language|langue|lang|locale|preferred language|langue du contact|idioma",
        "phone": (
            "phone|telephone|tel|phone number|mobile|portable|numero de telephone|n de telephone|tel portable|"
            "tel mobile|gsm|cell|tel fixe|main phone|n telephone|telephone mobile|"
            "telephone portable|telephone fixe|tel 1"
        ),
        "role": "role|fonction|function|job title|position|poste|qualite",
        "signatory": "signatory|signataire|signer|can sign|signatory y n",
        "tags": "tags|tag|etiquettes|etiquette|labels|label|groupe|groupes|group|groups|mots cles|portefeuille",
    },
    "invoices": {
        "number": (
            "number|invoice number|invoice no|invoice n|invoice num|invoice|facture|n facture|no facture|num facture|"
            "numero facture|numero de facture|n de facture|numero de la facture|numero de piece|n piece|no piece|"
            "num piece|piece|pieceref|ref piece|reference piece|numero|num|no|n|document number|document no|doc no|"
            "numero document|invoice id|invoice ref|reference facture|ref facture|n document|numero de document|"
            "reference de facture|transaction number|doc number|num doc"
        ),
        "account": (
            "account|account name|client|client name|customer|customer name|dossier|nom client|nom du client|"
            "raison sociale|company|company name|societe|tiers|nom du tiers|debiteur|debtor|bill to|facture a|"
            "contact name|name|nom|denomination|intitule|intitule du compte|compauxlib|contact|display name|"
            "nom du dossier|nom dossier|libelle compte|libelle du compte|entreprise"
        ),
        "reference": (
            "reference|account reference|client reference|code client|client code|customer code|customer id|"
            "customer number|client number|client id|account number|account code|account no|n client|no client|"
            "num client|numero client|numero de client|code tiers|compte|n compte|numero de compte|compte auxiliaire|"
            "compauxnum|ref client|reference client|code dossier|n dossier|compte client|compte tiers|id client"
        ),
        "email": (
            "contact email|email|e mail|mail|courriel|email address|customer email|client email|email client|"
            "adresse email|adresse e mail|adresse mail|bill to email|email du client|mail client|emailaddress"
        ),
        "issued": (
            "issued|issue date|invoice date|date of issue|date facture|date de facture|date de la facture|"
            "date de facturation|date d emission|date emission|date|emise le|date piece|date de piece|piecedate|"
            "document date|doc date|bill date|created|transaction date|ecrituredate|"
            "date document|facturee le|invoicedate"
        ),
        "due": (
            "due|due date|date d echeance|date echeance|echeance|payment due|payment due date|due on|date limite|"
            "date limite de paiement|date limite de reglement|a payer avant|a regler avant|maturity|pay by|"
            "date d exigibilite|echeance le|duedate|date ech|dateech|date d ech"
        ),
        "total": (
            "total ttc|montant ttc|total incl tax|total inc tax|amount incl tax|gross amount|total gross|gross total|"
            "total|invoice total|total amount|grand total|montant total|montant total ttc|montant|amount|"
            "montant facture|invoice amount|total facture|ttc|montant de la facture|net a payer|original amount|"
            "montant initial|total eur|total euro|net a payer ttc"
        ),
        "paid": (
            "paid|amount paid|paid amount|paid to date|deja regle|montant regle|montant paye|regle|paye|reglement|"
            "reglements|encaisse|montant encaisse|payments|payment|total paid|total regle|total paye|amountpaid|"
            "deja paye|deja encaisse"
        ),
        "balance": (
            "balance|balance due|amount due|open balance|outstanding|outstanding amount|amount outstanding|open amount|"
            "remaining|reste du|reste a payer|reste a regler|solde|solde du|montant du|montant restant|restant du|"
            "reste|amountdue|unpaid|unpaid amount|impaye|solde restant|solde ttc|du|montant impaye|net du|"
            "montant restant du|reste a encaisser"
        ),
        "currency": (
            "currency|currency code|devise|monnaie|iso currency|code devise|invoice currency|currencycode|idevise"
        ),
        "type": (
            "type|document type|type de document|type de piece|type piece|nature|"
            "type document|invoice type|transaction type"
        ),
        "status": (
            "status|statut|etat|state|invoice status|statut facture|payment status|etat de paiement|statut de paiement"
        ),
    },
    "requests": {
        "account": (
            "account|account name|client|client name|customer|customer name|dossier|nom client|nom du client|"
            "raison sociale|company|company name|societe|tiers|contact name|denomination|nom du dossier|nom dossier|"
            "entreprise|organisation|organization|destinataire|recipient"
        ),
        "reference": (
            "reference|account reference|client reference|code client|client code|client id|account number|"
            "account code|customer id|customer number|n client|numero client|code dossier|n dossier|ref client"
        ),
        "kind": "kind|type|request type|type of request|type de demande|nature|category|categorie|item type|genre",
        "title": (
            "title|name|request|request name|subject|organizer|organizer name|document|document name|description|"
            "titre|objet|intitule|libelle|demande|nom de la demande|questionnaire|task|task name|tache|proposal|"
            "proposal name|work item|work title|nom du document|nom"
        ),
        "sent_on": (
            "sent on|date sent|sent date|sent|sent at|envoye le|envoyee le|date d envoi|date envoi|requested on|"
            "date requested|demande le|created|created on|created at|date created|creation date|date de creation|"
            "invoice date|date facture|date de facture|date d emission|emise le|issued|date"
        ),
        "reminders": (
            "reminders sent|number of reminders sent|reminders|sent reminders|reminder count|rappels envoyes|"
            "relances envoyees|nombre de relances|nombre de relances envoyees|relances|rappels|nb relances|"
            "dunning level|niveau de relance"
        ),
        "last_on": (
            "last reminder on|last reminder|last reminder sent|last reminder date|derniere relance|dernier rappel|"
            "date de derniere relance|date derniere relance|date dernier rappel|derniere relance le|relance le"
        ),
        "due": (
            "due|due date|due on|deadline|date d echeance|date echeance|echeance|date limite|payment due date|duedate|"
            "a rendre avant|pour le"
        ),
        "number": (
            "number|invoice number|invoice no|invoice n|invoice|facture|n facture|no facture|numero facture|"
            "numero de facture|n de facture|numero de piece|numero|num|document number|invoicenumber"
        ),
        "amount": (
            "amount|balance|balance due|amount due|open balance|outstanding|outstanding amount|reste du|"
            "reste a payer|reste a regler|solde|montant du|montant|total|total ttc|montant ttc|invoice amount due"
        ),
        "currency": "currency|currency code|devise|monnaie",
        "days": (
            "days|days until next reminder|days between reminders|reminder interval|interval|jours|"
            "jours avant le prochain rappel|jours entre deux rappels|jours entre deux relances|frequence"
        ),
        "times": (
            "number of reminders|reminders in all|max reminders|maximum reminders|total reminders|nombre de rappels|"
            "nombre maximal de rappels|nombre maximum de relances"
        ),
        "status": "status|statut|etat|state",
    },
    "statement": statement_columns.ALIASES,
}
_BRACKETS = re.compile(r"[(\[{][^)\]}]*[)\]}]")
_PLAIN = re.compile(r"[^0-9a-z]+")


@dataclass(frozen=True, slots=True)
class Mapping:
    """Field -> index of its column; headers left over; fields without which nothing can be read."""

    kind: Kind
    columns: dict[str, int]
    headers: tuple[str, ...]
    unmatched: tuple[str, ...]
    missing: tuple[str, ...]

    def header(self, field: str | None) -> str:
        """The file's own name of the field's column ("" where there is none)."""
        index = self.columns.get(field or "")
        return "" if index is None else self.headers[index]

    def cell(self, row: Sequence[str], field: str) -> str:
        """The field's cell in a row ("" where there is none)."""
        index = self.columns.get(field)
        return row[index] if index is not None and index < len(row) else ""


def fold(header: str) -> str:
    """A header without accents, case, blanks and signs: "N° de Facture" -> "ndefacture"."""
    split = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", header)
    plain = unicodedata.normalize("NFKD", split.replace("œ", "oe").replace("Œ", "oe").replace("№", "n"))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
    return _PLAIN.sub("", letters)


@cache
def _ranks(kind: Kind) -> dict[str, tuple[str, int]]:
    """Folded alias -> field and how good a name it is (0 the best)."""
    ranks: dict[str, tuple[str, int]] = {}
    for field, canonical in CANONICAL_HEADERS[kind].items():
        ranks[fold(canonical)] = (field, 0)
    for field, aliases in _ALIASES[kind].items():
        for rank, alias in enumerate(aliases.split("|"), start=1):
            ranks.setdefault(fold(alias), (field, rank))
    return ranks


def _rank(kind: Kind, header: str) -> tuple[str, int] | None:
    ranks = _ranks(kind)
    return ranks.get(fold(header)) or ranks.get(fold(_BRACKETS.sub(" ", header)))


def is_known_header(text: str) -> bool:
    """Whether a cell reads like the header of a list of clients or of invoices."""
    return len(text) <= 60 and (
        any(_rank(kind, text) is not None for kind in CANONICAL_HEADERS) or fold(text) in ("nom", "name")
    )


def guess(headers: Sequence[str], kind: Kind, overrides: ReadMapping[str, str] | None = None) -> Mapping:
    """Match headers to fields; `overrides` (field -> header, as typed by the user) win.

    Of two headers for one field the better name wins ("Montant TTC" before "Montant"), the
    first where they are equal; the other is unmatched. Raises Refused "field-unknown",
    "header-not-found", "header-twice" (the header stands twice in the file) and
    "header-mapped-twice" (one header for two fields), with `field` and `header`.
    """
    columns = _overridden(headers, kind, overrides or {})
    taken = set(columns.values())
    best: dict[str, tuple[int, int]] = {}
    for index, header in enumerate(headers):
        found = _rank(kind, header)
        if index in taken or found is None or found[0] in columns:
            continue
        field, rank = found
        if field not in best or rank < best[field][0]:
            best[field] = (rank, index)
    columns |= {field: index for field, (_, index) in best.items()}
    if kind == "clients":
        _place_bare_name(headers, columns)
    return mapped(headers, kind, columns)


def mapped(headers: Sequence[str], kind: Kind, columns: ReadMapping[str, int]) -> Mapping:
    """Return a choice of columns (field -> index) with what is left over and what is missing."""
    taken = set(columns.values())
    return Mapping(
        kind=kind,
        columns=dict(columns),
        headers=tuple(headers),
        unmatched=tuple(header for index, header in enumerate(headers) if index not in taken and header),
        missing=_missing(kind, dict(columns)),
    )


def _overridden(headers: Sequence[str], kind: Kind, overrides: ReadMapping[str, str]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for field, header in overrides.items():
        if field not in CANONICAL_HEADERS[kind]:
            raise Refused("field-unknown", field=field, name=field, known=tuple(CANONICAL_HEADERS[kind]))
        exact = [index for index, name in enumerate(headers) if name == header]
        found = exact or [index for index, name in enumerate(headers) if fold(name) == fold(header)]
        if not found:
            raise Refused("header-not-found", field=field, header=header, headers=tuple(headers))
        if len(found) > 1:
            raise Refused("header-twice", field=field, header=header)
        if found[0] in columns.values():
            raise Refused("header-mapped-twice", field=field, header=header)
        columns[field] = found[0]
    return columns


def _place_bare_name(headers: Sequence[str], columns: dict[str, int]) -> None:
    """ "Nom" alone is the client; beside a first name it is the person's last name."""
    free = [i for i, header in enumerate(headers) if fold(header) in ("nom", "name") and i not in columns.values()]
    if not free:
        return
    if "first_name" in columns and "last_name" not in columns:
        columns["last_name"] = free[0]
    elif "account" not in columns:
        columns["account"] = free[0]
    elif "contact" not in columns and "last_name" not in columns:
        columns["contact"] = free[0]


def _missing(kind: Kind, columns: dict[str, int]) -> tuple[str, ...]:
    if kind == "clients":
        named = columns.keys() & {"account", "contact", "last_name"}
        return () if named else ("account",)
    if kind == "statement":
        summed = columns.keys() & {"moved", "credit"}
        return tuple(each for each, there in (("booked", "booked" in columns), ("moved", summed)) if not there)
    if kind == "requests":
        named_by = {"account": "reference", "title": "number"}
        wanted = ("account", "title", "sent_on")
        return tuple(each for each in wanted if not columns.keys() & {each, named_by.get(each, each)})
    missing = [field for field in ("number", "account", "due") if field not in columns]
    if "account" in missing and "reference" in columns:
        missing.remove("account")
    if not columns.keys() & {"total", "balance"}:
        missing.append("total")
    return tuple(missing)


def parse_overrides(pairs: Sequence[str]) -> dict[str, str]:
    """`--map field=header` as typed, several times; Refused "map-unreadable" or "field-mapped-twice"."""
    overrides: dict[str, str] = {}
    for pair in pairs:
        field, sign, header = pair.partition("=")
        field = field.strip().casefold().replace(" ", "_").replace("-", "_")
        if not sign or not field or not header.strip():
            raise Refused("map-unreadable", "map", value=pair[:200])
        if field in overrides:
            raise Refused("field-mapped-twice", "map", name=field)
        overrides[field] = header.strip()
    return overrides
