"""The invented firm's clients: names, contacts and tags. All addresses are in example.com."""

from __future__ import annotations

from dataclasses import dataclass

from app.services.accounts import AccountInput, ContactInput


@dataclass(frozen=True, slots=True)
class Client:
    """An account with its contacts, as the demo begins with it."""

    account: AccountInput
    contacts: tuple[ContactInput, ...]


STAFF = (
    ("Camille Roux", "Senior manager", "+33 4 55 50 01 10"),
    ("Ben Okafor", "Accountant", "+33 4 55 50 01 11"),
    ("Inès Moreau", "Payroll", "+33 4 55 50 01 12"),
)

SERVICES = (
    ("Advice", "By the hour, as agreed", "hour", 120_00),
    ("Bookkeeping", "Entries, reconciliation, VAT return", "month", 245_00),
    ("Payroll run", "", "piece", 28_50),
    ("Tenue comptable", "Saisie, rapprochements, déclaration de TVA", "month", 245_00),
    ("Year-end accounts", "Balance sheet, notes, tax return", "", 950_00),
)
"""Name, more about it, unit, price of one."""

VAT, PAYROLL, YEAR_END, TVA, PAIE, CLOTURE = (
    "VAT quarterly",
    "Payroll",
    "Year end Dec",
    "TVA mensuelle",
    "Paie",
    "Clôture déc.",
)

_ENGLISH: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    # account, type, tags, "First Last, role" (! = NOTIFY off, * = signatory)
    ("Halden Bakery Ltd", "company", (VAT, PAYROLL, YEAR_END),
     ("Nora Halden, Owner*", "Peder Halden, Director*", "Lise Amundsen, Bookkeeper!", "Front Desk, Shared mailbox!")),
    ("Kessler Architects", "company", (VAT,), ("Mira Kessler, Partner*", "Jonas Weil, Office manager")),
    ("Northgate Plumbing LLC", "company", (VAT, PAYROLL), ("Dana Northgate, Owner*", "Sam Ortiz, Accounts")),
    ("Sato Ceramics", "company", (YEAR_END,), ("Ines Sato, Owner*",)),
    ("Orchard Lane Dental", "company", (PAYROLL,), ("Amy Lane, Dentist*",)),
    ("Tideway Farm Partnership", "partnership", (YEAR_END,),
     ("Jo Tideway, Partner*", "Max Tideway, Partner*", "Farm Office, Office")),
    ("Bluefin Charters Inc.", "company", (VAT,), ("Rae Bluefin, Owner*",)),
    ("Brightwater Montessori", "association", (PAYROLL,),
     ("Sam Okoro, Head*", "Tessa Bright, Treasurer", "Lou Brand, Office")),
    ("Castell & Daughters", "company", (VAT, YEAR_END), ("Rosa Castell, Owner*", "Elena Castell, Director")),
    ("Lindqvist Freight AB", "company", (VAT, PAYROLL), ("Elin Lindqvist, Director*", "Per Lind, Payroll")),
    ("Wren Street Studio", "company", (), ("Lou Wren, Owner*",)),
    ("Marcus Odell", "individual", (), ("Marcus Odell, *",)),
    ("Juno Alvarez", "individual", (), ("Juno Alvarez, *",)),
    ("Estate of R. Pemberton", "individual", (), ("Alice Pemberton, Executor!*",)),
    ("Harbour Yoga", "company", (VAT,), ("Priya Nair, Owner*",)),
    ("Fenwick Joinery", "company", (PAYROLL,), ("Tom Fenwick, Owner*", "Kate Fenwick, Office")),
    ("Copperfield Brewing Co.", "company", (VAT, PAYROLL), ("Dev Anand, Director*", "Molly Hart, Finance")),
    ("Ashdown Veterinary", "company", (PAYROLL,), ("Ruth Ashdown, Vet*",)),
    ("Silverlake Optics", "company", (YEAR_END,), ("Noel Park, Owner*",)),
    ("Greta Holm", "individual", (), ("Greta Holm, *",)),
)  # fmt: skip

_FRENCH: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    # account, type, tags, "civility First Last, role"
    ("Maison Delorme SARL", "company", (TVA, PAIE, CLOTURE),
     ("mme Hélène Delorme, Gérante*", "m Yanis Belkacem, Associé", "mme Odile Perrin, Comptable!")),
    ("Boulangerie Tissot", "company", (TVA,), ("m Gérard Tissot, Gérant*",)),
    ("Cabinet Véto Lacroix", "company", (PAIE,), ("mme Sophie Lacroix, Vétérinaire*", "m Hugo Lacroix, Associé*")),
    ("SCI Les Tilleuls", "company", (CLOTURE,), ("m Paul Garnier, Gérant*",)),
    ("Atelier Noémie Blanc", "company", (TVA,), ("mme Noémie Blanc, Gérante*",)),
    ("Transports Ménard", "company", (TVA, PAIE), ("m Luc Ménard, Dirigeant*", "mme Carole Ménard, Paie")),
    ("Pharmacie du Pont", "company", (TVA, PAIE), ("mme Élodie Faure, Pharmacienne*",)),
    ("Association Les Lucioles", "association", (), ("m Karim Saïdi, Président*", "mme Anne Le Goff, Trésorière")),
    ("Garage Bonnefoy", "company", (TVA,), ("m Didier Bonnefoy, Gérant*",)),
    ("Domaine de la Crête", "company", (CLOTURE,), ("mme Irène Chabrol, Vigneronne*", "m Théo Chabrol, Commercial")),
    ("Studio Kaléido", "company", (TVA,), ("mme Maëlle Riou, Gérante*",)),
    ("Electricité Générale Prost", "company", (PAIE,), ("m Bruno Prost, Gérant*",)),
    ("Françoise Aubert", "individual", (), ("mme Françoise Aubert, *",)),
    ("Jean-Marc Vidal", "individual", (), ("m Jean-Marc Vidal, *",)),
    ("Librairie L'Encrier", "company", (TVA, CLOTURE), ("mme Solène Kerveno, Gérante*",)),
    ("Fleurs & Saisons", "company", (TVA,), ("mme Clara Petit, Gérante*",)),
    ("Menuiserie Lopez", "company", (PAIE,), ("m Antonio Lopez, Gérant*",)),
    ("Ostéo Centre Ville", "company", (), ("mme Julie Marchand, Associée*", "m Rémi Colin, Associé*")),
    ("Camping des Pins", "company", (TVA,), ("m Olivier Brun, Gérant*",)),
    ("Thérèse Lambert", "individual", (), ("mme Thérèse Lambert, *",)),
)  # fmt: skip


def clients() -> tuple[Client, ...]:
    """Return the forty clients, the one of the pictures first."""
    found = [_client(number, row, "en") for number, row in enumerate(_ENGLISH)]
    found += [_client(number, row, "fr") for number, row in enumerate(_FRENCH, len(_ENGLISH))]
    return tuple(found)


def _client(number: int, row: tuple[str, str, tuple[str, ...], tuple[str, ...]], language: str) -> Client:
    name, kind, tags, people = row
    letters = "".join(part for part in name.upper() if part.isascii() and part.isalpha())[:3]
    streets = (
        ("Mill Lane", "Harbour Street", "Station Road") if language == "en" else ("rue du Port", "place du Marché")
    )
    address = f"{number + 7} {streets[number % len(streets)]}\nRivermouth"
    account = AccountInput(
        name=name,
        reference=f"{letters}-{142 + 13 * number % 700:04d}",
        type=kind,
        client_since=2014 + number % 11,
        language=language,
        postal_address=address,
        tags=tags,
        responsible_id=1 + number % len(STAFF),
        note="Nora prefers mornings." if number == 0 else "",
    )
    return Client(account, tuple(_contact(words, name, language) for words in people))


def _contact(words: str, account: str, language: str) -> ContactInput:
    person, _, role = words.partition(", ")
    civility = ""
    if language == "fr":
        civility, _, person = person.partition(" ")
    first, _, last = person.partition(" ")
    domain = "".join(c for c in account.lower() if c.isascii() and c.isalnum())[:18]
    local = "".join(c for c in first.lower() if c.isascii() and c.isalpha()) or "contact"
    return ContactInput(
        first_name=first,
        last_name=last,
        email=f"{local}@{domain}.example.com",
        phone=f"+33 4 55 50 {len(account):02d} {len(person):02d}",
        civility=civility,
        language=language,
        role=role.strip("!*"),
        notify="!" not in role,
        signatory="*" in role,
    )
