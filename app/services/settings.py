"""The firm's settings, declared once: name, type, default. Kept in the database, one row each.

Never a password: those are in the OS keyring only (ENG-2).
"""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date, time
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.models.calendar import Calendar
from app.models.firm import Firm, FirmSetting
from app.models.kinds import RULES
from app.models.reminder_clock import DAYS_LIMIT, NUMBER_LIMIT, OFFSET_LIMIT, Basis, check_plan
from app.services.accent import ON_PAPER, colour_of, contrast_with_white
from app.services.database import UnitOfWork
from app.services.database.asking import ask
from app.services.errors import Refused
from app.services.office import Office

SECONDS_LIMIT, MAILS_LIMIT = 120, 500


@dataclass(frozen=True, slots=True)
class Declared:
    """What a setting is besides its type and default; the words for it are the views' (`words.settings`).

    The page builds its editor from this, and `check` refuses what lies outside the bounds.
    """

    low: int = 0
    high: int = 0
    """Bounds of a number, both allowed."""
    is_hour: bool = False
    """A text like "09:00"."""
    lines: bool = False
    """A text of several lines."""
    moves_dates: bool = False
    """Reminder dates depend on it: changing it raises the calendar's revision."""
    is_picture: bool = False
    """The trail says only whether it is there."""


def _set(default: Any, **declared: Any) -> Any:
    return field(default=default, metadata={"declared": Declared(**declared)})


PREFIX = re.compile(r"[A-Za-z0-9][A-Za-z0-9/.-]{0,11}")
TERMS_LIMIT = 1000
INVOICES = "INV"


@dataclass(frozen=True, slots=True)
class MailAccountSettings:
    """The firm's mail account, without its password."""

    preset: str = "custom"
    host: str = ""
    port: int = 587
    security: str = "starttls"
    username: str = ""
    from_name: str = ""
    from_address: str = ""
    reply_to: str = ""
    proof_copy: bool = False
    per_minute: int | None = 20
    per_day: int | None = 400
    imap_host: str = ""
    """Where its incoming mail is read, with the same sign-in and always by TLS; empty: nobody looks."""
    imap_port: int = 993

    @property
    def reads_mail(self) -> bool:
        """Whether its mailbox is looked into."""
        return bool(self.imap_host and self.username)

    @property
    def key(self) -> str:
        """The name under which its password lies in the keyring, and its throttle in the database."""
        return f"{self.username or 'anonymous'}@{self.host}"


@dataclass(frozen=True, slots=True)
class FirmSettings:
    """All firm-wide settings with their defaults."""

    name: str = ""
    address: str = _set("", lines=True)
    phone: str = ""
    registration: str = ""
    iban: str = ""
    bic: str = ""
    logo: str = _set("", is_picture=True)
    """A PNG as text (`firm_logo`); empty: papers show the firm's initials."""
    accent: str = ""
    """The firm's own colour on papers and in e-mails, as "#1f2a5c"; empty: the program's."""
    invoice_terms: str = _set("", lines=True)
    """Small print at the end of each invoice: terms of payment, what the law asks for."""
    invoice_prefix: str = INVOICES
    credit_prefix: str = "CN"
    """What numbers of invoices and credit notes begin with: each prefix has a series of its own (INV-1)."""
    language: str = "en"
    currency: str = "EUR"
    country: str = _set("", moves_dates=True)
    subdivision: str = _set("", moves_dates=True)
    time_zone: str = _set("UTC", moves_dates=True)
    send_hour: str = _set("09:00", is_hour=True, moves_dates=True)
    window_end: str = _set("18:00", is_hour=True, moves_dates=True)
    weekdays: tuple[int, ...] = _set((0, 1, 2, 3, 4), moves_dates=True)
    public_holidays: bool = _set(True, moves_dates=True)
    closures: tuple[str, ...] = _set((), moves_dates=True)
    """Days on which the firm is closed, as ISO dates."""
    reminders_on: bool = True
    reminder_days: int = _set(3, low=1, high=DAYS_LIMIT)
    reminder_number: int = _set(1, low=1, high=NUMBER_LIMIT)
    invoice_basis: str = Basis.SENT
    invoice_offset: int = _set(0, low=-OFFSET_LIMIT, high=OFFSET_LIMIT)
    """Counted from the due date: the days from it to the first reminder, below nothing before it (AUT-7)."""
    min_gap_days: int = _set(2, high=DAYS_LIMIT, moves_dates=True)
    undo_seconds: int = _set(10, high=SECONDS_LIMIT)
    bulk_undo_seconds: int = _set(60, high=10 * SECONDS_LIMIT)
    bulk_limit: int = _set(10, low=1, high=MAILS_LIMIT)
    """More mails than this at once ask first, and wait longer (MAN-4)."""
    hold_late_days: int = _set(3, high=DAYS_LIMIT)
    hold_late_count: int = _set(20, high=MAILS_LIMIT)
    """After time off, what is later by more open days, or more than this at once, waits for approval (ENG-6)."""
    open_list_in_mails: bool = True
    merge_reminders: bool = True
    """Reminders that are due together to one contact of one account leave in one mail."""
    record_answers: bool = False
    """An answer by a button that needs no more than a yes is recorded at once, where a provider vouches (INB-3)."""
    ask_in_morning: bool = False
    """The day's reminders wait for somebody until noon (AUT-10)."""
    came_from: str = ""
    """The program that the firm used before: lists are expected from it (APP-8)."""
    backup_folder: str = ""
    """Empty: a folder beside the database."""
    mail_account: MailAccountSettings | None = field(default=None)

    def calendar(self, zone: str = "") -> Calendar:
        """Return the firm's calendar, in an account's own zone where it has one."""
        return _calendar(
            zone or self.time_zone,
            self.send_hour,
            self.window_end,
            self.weekdays,
            self.closures,
            self.country if self.public_holidays else "",
            self.subdivision,
        )


_STORED = select(FirmSetting.key, FirmSetting.value)
DECLARED: Mapping[str, Declared] = {
    each.name: each.metadata.get("declared", Declared()) for each in fields(FirmSettings)
}
"""Every setting of the firm; a row of the database under another name is of no program that we know."""
CALENDAR_KEYS = frozenset(name for name, declared in DECLARED.items() if declared.moves_dates)
_OF_ACCOUNT = frozenset(each.name for each in fields(MailAccountSettings))


def load(session: Session) -> FirmSettings:
    """Read the settings; what was never set has its default."""
    stored = {row.key: row.value for row in ask(session, _STORED)}
    values: dict[str, Any] = {key: _frozen(value) for key, value in stored.items() if key in DECLARED}
    account = values.get("mail_account")
    if isinstance(account, dict):
        values["mail_account"] = MailAccountSettings(**{k: v for k, v in account.items() if k in _OF_ACCOUNT})
    return FirmSettings(**values)


def save(uow: UnitOfWork, **values: Any) -> FirmSettings:
    """Change some settings; returns all of them. Audited by name and value (AUD-1).

    Raises `Refused` with the field for a value that cannot be.
    """
    before = load(uow.session)
    after = replace(before, **values)
    check(after)
    differing = {key: value for key, value in values.items() if getattr(before, key) != value}
    if not differing:
        return before
    for key, value in differing.items():
        row = uow.session.get(FirmSetting, key)
        stored = _plain(value)
        if row is None:
            uow.session.add(FirmSetting(key=key, value=stored))
        else:
            row.value = stored
    told: dict[str, Any] = {key: _told(key, value) for key, value in differing.items()}
    uow.audit("settings.changed", "settings", **told)
    uow.changed("settings")
    if CALENDAR_KEYS & differing.keys():
        uow.session.execute(update(Firm).values(calendar_revision=Firm.calendar_revision + 1))
    return after


def _told(key: str, value: Any) -> Any:
    return bool(value) if DECLARED[key].is_picture else _plain(value)


def read(office: Office) -> FirmSettings:
    """Return the firm's settings."""
    with office.database.read() as session:
        return load(session)


def save_firm(office: Office, **values: Any) -> FirmSettings:
    """Change some settings in a commit of their own; raises `Refused` with the field, and saves nothing then."""
    with office.database.write() as uow:
        saved = save(uow, **with_plain_iban(values))
        uow.commit()
        return saved


def with_plain_iban(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return settings with their IBAN, if they have one, without blanks; raises `Refused("iban-invalid", "iban")`."""
    iban = str(values.get("iban", ""))
    if not iban.strip():
        return dict(values)
    from app.services.papers.payment_code import is_iban, plain_iban  # only the firm's own page needs it

    if not is_iban(iban):
        raise Refused("iban-invalid", "iban")
    return {**values, "iban": plain_iban(iban)}


@lru_cache(maxsize=1)
def time_zones() -> tuple[str, ...]:
    """Return the names of all time zones that are places, by the alphabet. Opens 600 files once: use a worker."""
    return (*sorted(each for each in available_timezones() if "/" in each and not each.startswith("Etc/")), "UTC")


def holiday_countries() -> dict[str, dict[str, str]]:
    """Return the countries whose public holidays are known, each with its parts (code to name). Slow: use a worker."""
    holidays = _library()
    found = {}
    for code, parts in holidays.list_supported_countries(include_aliases=False).items():
        if len(code) == COUNTRY_CODE:
            aliases = getattr(getattr(holidays, code, None), "subdivisions_aliases", {})
            called = {part: [name for name, of in aliases.items() if of == part] for part in parts}
            names = {part: max(called[part], key=len, default=part) for part in parts}
            found[code] = dict(sorted(names.items(), key=lambda item: item[1]))
    return found


def check(settings: FirmSettings) -> None:
    """Raise `Refused` with the field for the first setting that cannot be."""
    _check_declared(settings)
    if time.fromisoformat(settings.send_hour) >= time.fromisoformat(settings.window_end):
        raise Refused("hours-order", "window_end")
    if settings.time_zone not in available_timezones():
        raise Refused("zone-unknown", "time_zone", value=settings.time_zone)
    if not settings.weekdays:
        raise Refused("no-sending-day", "weekdays")
    for closure in settings.closures:
        try:
            date.fromisoformat(closure)
        except ValueError as error:
            raise Refused("date-invalid", "closures", value=closure) from error
    _check_papers(settings)


def _check_declared(settings: FirmSettings) -> None:
    for problem_field, problem in check_plan(settings.reminder_days, settings.reminder_number):
        raise Refused(f"plan-{problem}", f"reminder_{problem_field}")
    for name, declared in DECLARED.items():
        value = getattr(settings, name)
        if declared.high and not declared.low <= value <= declared.high:
            raise Refused("number-out-of-bounds", name, low=declared.low, high=declared.high)
        if declared.is_hour:
            try:
                time.fromisoformat(value)
            except ValueError as error:
                raise Refused("hour-invalid", name) from error


def _check_papers(settings: FirmSettings) -> None:
    colour = colour_of(settings.accent)
    if settings.accent and colour is None:
        raise Refused("accent-invalid", "accent", value=settings.accent)
    if colour is not None and contrast_with_white(colour) < ON_PAPER:
        raise Refused("accent-too-light", "accent")
    if len(settings.invoice_terms) > TERMS_LIMIT:
        raise Refused("terms-too-long", "invoice_terms", limit=TERMS_LIMIT)
    taken = {rules.prefix for rules in RULES.values()} - {INVOICES}
    for name in ("invoice_prefix", "credit_prefix"):
        prefix = getattr(settings, name)
        if not PREFIX.fullmatch(prefix):
            raise Refused("prefix-invalid", name)
        if prefix.upper() in taken:
            raise Refused("prefix-taken", name, prefix=prefix)
        taken.add(prefix.upper())


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _plain(value: Any) -> Any:
    if isinstance(value, MailAccountSettings):
        return asdict(value)
    return list(value) if isinstance(value, tuple) else value


@lru_cache(maxsize=64)
def _calendar(
    zone: str,
    send_hour: str,
    window_end: str,
    weekdays: tuple[int, ...],
    closures: tuple[str, ...],
    country: str,
    subdivision: str,
) -> Calendar:
    closed = frozenset(date.fromisoformat(day) for day in closures)
    if country:
        closed |= public_holidays(country, subdivision)
    return Calendar(
        zone=ZoneInfo(zone),
        send_hour=time.fromisoformat(send_hour),
        window_end=time.fromisoformat(window_end),
        weekdays=frozenset(weekdays),
        closed=closed,
    )


COUNTRY_CODE = 2
"""Length of a country's code (ISO 3166); what `holidays` knows besides are markets."""
HOLIDAY_YEARS = range(2015, 2061)
"""Years for which public holidays are worked out: past ones for the record, coming ones for the plan."""


@lru_cache(maxsize=8)
def public_holidays(country: str, subdivision: str = "") -> frozenset[date]:
    """Return the public holidays of a country (ISO 3166 code); empty where the country is not known."""
    try:
        days = _library().country_holidays(country, subdiv=subdivision or None, years=HOLIDAY_YEARS)
    except NotImplementedError:
        return frozenset()
    return frozenset(days.keys())


def _library() -> Any:
    """Return `holidays`, of whose 250 countries only those asked for are loaded.

    Whatever country is wanted, its package loads all others: 9 MB, and as much time as a window takes.
    """
    import holidays  # only a firm with a country needs it

    name = "holidays.countries"
    if name not in sys.modules and (spec := importlib.util.find_spec(name)) is not None:
        sys.modules.setdefault(name, importlib.util.module_from_spec(spec))
    return holidays
