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
from app.models.reminder_clock import Basis, check_plan
from app.services.accent import ON_PAPER, colour_of, contrast_with_white
from app.services.database import UnitOfWork
from app.services.database.asking import ask
from app.services.errors import Refused
from app.services.office import Office

CALENDAR_KEYS = frozenset(
    {
        "country",
        "subdivision",
        "time_zone",
        "send_hour",
        "window_end",
        "weekdays",
        "public_holidays",
        "closures",
        "min_gap_days",
    }
)
"""Settings on which dates depend: changing one raises the calendar's revision."""


PICTURES = frozenset({"logo"})
"""Settings of which the trail says only whether they are there."""
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
    def key(self) -> str:
        """The name under which its password lies in the keyring, and its throttle in the database."""
        return f"{self.username or 'anonymous'}@{self.host}"


@dataclass(frozen=True, slots=True)
class FirmSettings:
    """All firm-wide settings with their defaults."""

    name: str = ""
    address: str = ""
    phone: str = ""
    registration: str = ""
    iban: str = ""
    bic: str = ""
    logo: str = ""
    """A PNG as text (`firm_logo`); empty: papers show the firm's initials."""
    accent: str = ""
    """The firm's own colour on papers and in e-mails, as "#1f2a5c"; empty: the program's."""
    invoice_terms: str = ""
    """Small print at the end of each invoice: terms of payment, what the law asks for."""
    invoice_prefix: str = INVOICES
    credit_prefix: str = "CN"
    """What numbers of invoices and credit notes begin with: each prefix has a series of its own (INV-1)."""
    language: str = "en"
    currency: str = "EUR"
    country: str = ""
    subdivision: str = ""
    time_zone: str = "UTC"
    send_hour: str = "09:00"
    window_end: str = "18:00"
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    public_holidays: bool = True
    closures: tuple[str, ...] = ()
    """Days on which the firm is closed, as ISO dates."""
    reminders_on: bool = True
    reminder_days: int = 3
    reminder_number: int = 1
    invoice_basis: str = Basis.SENT
    invoice_offset: int = 0
    """Counted from the due date: the days from it to the first reminder, below nothing before it (AUT-7)."""
    min_gap_days: int = 2
    undo_seconds: int = 10
    bulk_undo_seconds: int = 60
    bulk_limit: int = 10
    """More mails than this at once ask first, and wait longer (MAN-4)."""
    hold_late_days: int = 3
    hold_late_count: int = 20
    open_list_in_mails: bool = True
    merge_reminders: bool = True
    """Reminders that are due together to one contact of one account leave in one mail."""
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
_KNOWN = frozenset(each.name for each in fields(FirmSettings))
_OF_ACCOUNT = frozenset(each.name for each in fields(MailAccountSettings))


def load(session: Session) -> FirmSettings:
    """Read the settings; what was never set has its default."""
    stored = {row.key: row.value for row in ask(session, _STORED)}
    values: dict[str, Any] = {key: _frozen(value) for key, value in stored.items() if key in _KNOWN}
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
    told: dict[str, Any] = {key: bool(value) if key in PICTURES else _plain(value) for key, value in differing.items()}
    uow.audit("settings.changed", "settings", **told)
    uow.changed("settings")
    if CALENDAR_KEYS & differing.keys():
        uow.session.execute(update(Firm).values(calendar_revision=Firm.calendar_revision + 1))
    return after


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


def time_zones() -> list[str]:
    """Return the names of all time zones that are places, in the order of the alphabet."""
    return [*sorted(each for each in available_timezones() if "/" in each and not each.startswith("Etc/")), "UTC"]


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
    for name in ("send_hour", "window_end"):
        try:
            time.fromisoformat(getattr(settings, name))
        except ValueError as error:
            raise Refused("hour-invalid", name) from error
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
    for problem_field, problem in check_plan(settings.reminder_days, settings.reminder_number, settings.invoice_offset):
        raise Refused(f"plan-{problem}", f"reminder_{problem_field}")


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
