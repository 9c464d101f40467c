"""Lines of a list of clients: accounts and their contacts (ACC-7). Nothing is written here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from email_validator import EmailNotValidError, validate_email

from app.services.errors import Refused
from app.services.importing.cells import clean, limited, yes_or_no
from app.services.importing.columns import Mapping, fold
from app.services.importing.names import PersonName, civility, split_name
from app.services.importing.problems import SHOWN_CHARACTERS, LineProblem, RejectedLine
from app.services.importing.table_reader import Table

_LANGUAGES = {
    "fr": "fr", "fra": "fr", "fre": "fr", "francais": "fr", "french": "fr", "frfr": "fr", "frbe": "fr", "frch": "fr",
    "frca": "fr", "f": "fr", "francaise": "fr", "franzosisch": "fr",
    "en": "en", "eng": "en", "anglais": "en", "english": "en", "engb": "en", "enus": "en", "enca": "en", "enie": "en",
    "gb": "en", "uk": "en", "us": "en", "englisch": "en", "anglaise": "en", "e": "en",
}  # fmt: skip
_OTHER_LANGUAGES = frozenset(
    [
        "de",
        "dede",
        "german",
        "allemand",
        "deutsch",
        "es",
        "eses",
        "spanish",
        "espagnol",
        "it",
        "itit",
        "italian",
        "italien",
        "nl",
        "nlnl",
        "dutch",
        "neerlandais",
        "pt",
        "ptpt",
        "portuguese",
        "portugais",
        "pl",
        "polish",
        "polonais",
        "ar",
        "arabic",
        "arabe",
        "zh",
        "chinese",
        "chinois",
        "ru",
        "russian",
        "russe",
    ]
)
_TYPES = {
    "company": "company", "societe": "company", "entreprise": "company", "business": "company", "morale": "company",
    "personnemorale": "company", "professionnel": "company", "pro": "company", "corporate": "company",
    "organisation": "company", "organization": "company", "association": "company",
    "individual": "individual", "particulier": "individual", "person": "individual", "personne": "individual",
    "physique": "individual", "personnephysique": "individual", "prive": "individual", "private": "individual",
}  # fmt: skip
_ADDRESS = re.compile(r"^(?P<name>[^<>]*)<\s*(?P<address>[^<>]+?)\s*>$")
_COMMA = "\1"
"""Stands for the comma of "Brun, Hélène" <h@x.fr> while the cell is cut at commas."""
_QUOTED = re.compile(r'"[^"]*"')


@dataclass(frozen=True, slots=True)
class ClientLine:
    """One contact of one account, or an account alone (no `email` and no `name`).

    A line of the file with several addresses gives several of these, with one
    `line_number`. `notify`, `signatory` None: the file does not say. `civility` is "mme",
    "m" or ""; `language` "fr", "en" or ""; `type` "company", "individual", the file's own
    word, or "". `email` is normalised; None where the line has none.
    """

    line_number: int
    account: str
    reference: str = ""
    type: str = ""
    civility: str = ""
    first_name: str = ""
    last_name: str = ""
    email: str | None = None
    notify: bool | None = None
    language: str = ""
    phone: str = ""
    role: str = ""
    signatory: bool | None = None
    tags: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The contact's first and last name."""
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def has_contact(self) -> bool:
        """Whether the line names a person or an address."""
        return bool(self.email or self.name)


@dataclass(frozen=True, slots=True)
class ClientsRead:
    """What a list of clients holds: lines_read == lines_accepted + len(rejected), always."""

    lines: tuple[ClientLine, ...]
    rejected: tuple[RejectedLine, ...]
    lines_read: int

    @property
    def lines_accepted(self) -> int:
        """Lines of the file that were taken (fewer than `lines` where cells hold several addresses)."""
        return len({line.line_number for line in self.lines})


def read_clients(table: Table, mapping: Mapping) -> ClientsRead:
    """Read each line of the table; blank lines are no lines.

    Codes of rejected lines: "total-line", "too-many-cells", "account-missing", "too-long",
    "email-invalid", "email-too-many", "civility-unknown", "language-unknown",
    "language-not-offered", "yes-no-unreadable", "contact-twice", "account-twice".
    Raises Refused "columns-missing" when the mapping lacks what it needs.
    """
    if mapping.missing or mapping.kind != "clients":
        raise Refused("columns-missing", fields=mapping.missing)
    lines: list[ClientLine] = []
    rejected: list[RejectedLine] = []
    seen: dict[tuple[str, str], int] = {}
    count = 0
    for number, row in numbered_rows(table):
        count += 1
        try:
            refuse_shape(table, number, row)
            lines.extend(_new_contacts(_read_line(mapping, number, row), seen))
        except LineProblem as problem:
            rejected.append(rejection(problem, mapping, number))
    return ClientsRead(tuple(lines), tuple(rejected), count)


def numbered_rows(table: Table) -> Iterator[tuple[int, list[str]]]:
    """Rows that hold anything, with their line numbers in the file."""
    for number, row in enumerate(table.rows, start=table.first_line):
        if any(cell and not cell.isspace() for cell in row):
            yield number, row


def refuse_shape(table: Table, number: int, row: list[str]) -> None:
    """Refuse a sum line, and a line with cells beyond the headers.

    An unquoted separator inside a name shifts all that follows: the wrong address would
    stand in the right column.
    """
    if number in table.totals:
        raise LineProblem(None, "total-line", row[0])
    width = len(table.headers)
    if len(row) > width and any(cell.strip() for cell in row[width:]):
        raise LineProblem(None, "too-many-cells", next(cell for cell in row[width:] if cell.strip()))


def rejection(problem: LineProblem, mapping: Mapping, number: int) -> RejectedLine:
    """The report's line for a problem."""
    return RejectedLine(
        line_number=number,
        field=problem.field,
        column=mapping.header(problem.field),
        code=problem.code,
        value=str(problem.value)[:SHOWN_CHARACTERS],
        other_line=problem.other_line,
    )


def _new_contacts(read: list[ClientLine], seen: dict[tuple[str, str], int]) -> list[ClientLine]:
    """The line's contacts that no earlier line has; none left: the line is a repetition."""
    new: list[ClientLine] = []
    earlier = 0
    for line in read:
        account = line.reference.casefold() or line.account.casefold()
        who = (line.email or "").casefold() or line.name.casefold()
        first = seen.setdefault((account, who), line.line_number)
        # A line's own repeated address is one contact; an account alone adds nothing to a known one.
        if first != line.line_number:
            earlier = first
        elif all((line.email or line.name) != (other.email or other.name) for other in new):
            new.append(line)
    if not new:
        field = "email" if read[0].email else "contact" if read[0].has_contact else "account"
        code = "contact-twice" if read[0].has_contact else "account-twice"
        raise LineProblem(field, code, read[0].email or read[0].name or read[0].account, earlier)
    return new


def _read_line(mapping: Mapping, number: int, row: list[str]) -> list[ClientLine]:
    def text(field: str, limit: int) -> str:
        return limited(clean(mapping.cell(row, field)), field, limit)

    people = _people(mapping, row)
    account = text("account", 300)
    if not account and "account" not in mapping.columns:
        account = limited(people[0][0].full, "contact", 300)  # a list of persons: each is a client
    if not account:
        raise LineProblem("account", "account-missing")
    common = ClientLine(
        line_number=number,
        account=account,
        reference=text("reference", 60),
        type=_type(text("type", 30)),
        notify=yes_or_no(text("notify", 40), "notify"),
        language=_language(text("language", 40)),
        phone=text("phone", 60),
        role=text("role", 120),
        signatory=yes_or_no(text("signatory", 40), "signatory"),
        tags=_tags(clean(mapping.cell(row, "tags"))),
    )
    return [_with_person(common, person, address) for person, address in people]


def _with_person(common: ClientLine, person: PersonName, address: str | None) -> ClientLine:
    return ClientLine(
        line_number=common.line_number,
        account=common.account,
        reference=common.reference,
        type=common.type,
        civility=person.civility,
        first_name=limited(person.first, "first_name", 120),
        last_name=limited(person.last, "last_name", 120),
        email=address,
        notify=common.notify,
        language=common.language,
        phone=common.phone,
        role=common.role,
        signatory=common.signatory,
        tags=common.tags,
    )


def _people(mapping: Mapping, row: list[str]) -> list[tuple[PersonName, str | None]]:
    """Persons with their addresses; names pair with addresses only where their numbers agree."""
    addresses = _addresses(clean(mapping.cell(row, "email")))
    named = _named(mapping, row)
    cell = clean(mapping.cell(row, "contact"))
    listed = [part.strip() for part in re.split(r"[;|]", cell) if part.strip()]
    if len(listed) > 1 and named == split_name(cell):
        # Several names that do not pair with the addresses stay together, visibly unsplit.
        named = PersonName(last=cell)
    if named.last == cell and len(listed) == len(addresses) > 1:
        return [(split_name(name), address) for name, (_, address) in zip(listed, addresses, strict=True)]
    if not addresses:
        return [(named, None)]
    people: list[tuple[PersonName, str | None]] = []
    for position, (shown, address) in enumerate(addresses):
        person = named if position == 0 else PersonName()
        people.append((person if person.full or not shown else split_name(shown), address))
    return people


def _named(mapping: Mapping, row: list[str]) -> PersonName:
    first, last = clean(mapping.cell(row, "first_name")), clean(mapping.cell(row, "last_name"))
    title = clean(mapping.cell(row, "civility"))
    gender = civility(title)
    if gender is None:
        raise LineProblem("civility", "civility-unknown", title)
    if first and last:
        return PersonName(gender, first, last)
    # One of the two columns alone may hold the whole name, with its civility.
    alone = split_name(last) if last and "first_name" not in mapping.columns else PersonName("", first, last)
    person = alone if alone.full else split_name(clean(mapping.cell(row, "contact")))
    return PersonName(gender or person.civility, person.first, person.last)


def _addresses(cell: str) -> list[tuple[str, str]]:
    """(shown name, address) of each address in a cell: "a@x.fr; Hélène <b@x.fr>"."""
    quoted = _QUOTED.sub(lambda found: re.sub(r"[;|/]", " ", found[0].replace(",", _COMMA)), cell)
    if "<" in quoted:
        parts = re.split(r"(?<=>)\s*[;,|/]?\s*|[;|]\s*", quoted)
    else:
        parts = re.split(r"[;,|/\s]+", quoted)
    found = [_address(part.strip()) for part in parts if part.strip()]
    if len(found) > 20:
        raise LineProblem("email", "email-too-many", cell)
    return found


def _address(part: str) -> tuple[str, str]:
    named = _ADDRESS.match(part)
    shown = named["name"].replace(_COMMA, ",").strip(" \"'") if named else ""
    address = (named["address"] if named else part).removeprefix("mailto:").strip(".,")
    try:
        # As by hand (`accounts.check_address`): domains that only an office's own network knows are taken.
        checked = validate_email(address, check_deliverability=False, globally_deliverable=False, test_environment=True)
    except EmailNotValidError:
        raise LineProblem("email", "email-invalid", part) from None
    if "." not in checked.ascii_domain:
        raise LineProblem("email", "email-invalid", part)
    return shown, limited(checked.normalized, "email", 320)


def _language(text: str) -> str:
    word = fold(text)
    if not text:
        return ""
    if word in _LANGUAGES:
        return _LANGUAGES[word]
    raise LineProblem("language", "language-not-offered" if word in _OTHER_LANGUAGES else "language-unknown", text)


def _type(text: str) -> str:
    return _TYPES.get(fold(text), text)


def _tags(cell: str) -> tuple[str, ...]:
    tags: dict[str, str] = {}
    for part in re.split(r"[;,|]", cell):
        if tag := part.strip():
            tags.setdefault(tag.casefold(), limited(tag, "tags", 60))
    return tuple(tags.values())
