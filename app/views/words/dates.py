"""Days, moments and money as the reader writes them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.services.requests.amounts import typed
from app.views.words.marking import QT_TRANSLATE_NOOP

NEAR = {
    -1: QT_TRANSLATE_NOOP("words", "Yesterday"),
    0: QT_TRANSLATE_NOOP("words", "Today"),
    1: QT_TRANSLATE_NOOP("words", "Tomorrow"),
}


class _Reader:
    """Who reads: the language of the window, the zone of the firm, and which day it is."""

    language = "en"
    zone = ZoneInfo("UTC")
    today = date(1970, 1, 1)


def set_reader(language: str, zone: str, today: date) -> None:
    """Say once who reads, and again when the language, the zone or the day changes."""
    _Reader.language, _Reader.zone, _Reader.today = language, ZoneInfo(zone), today


def language() -> str:
    """The language of the window: "en" or "fr"."""
    return _Reader.language


def locale() -> QLocale:
    """The locale of the window: French of France, English with days first and 24 hours."""
    return QLocale("fr_FR") if _Reader.language == "fr" else QLocale("en_GB")


def local(moment: datetime, zone: str = "") -> datetime:
    """A moment in the firm's zone, or in an account's own."""
    return moment.astimezone(ZoneInfo(zone) if zone else _Reader.zone)


def moment_in_full(value: datetime) -> str:
    """A moment as it is understood years later: "26 November 2026, 10:05"."""
    there = local(value)
    day = locale().toString(QDate(there.year, there.month, there.day), "d MMMM yyyy")
    return f"{day}, {there:%H:%M}"


def sheet_moment(value: datetime | None, zone: str = "") -> datetime | None:
    """A moment as a spreadsheet takes it: on the reader's clock, which the sheet does not name."""
    return None if value is None else local(value, zone).replace(tzinfo=None)


def day(value: date | None, *, weekday: bool = False, dash: str = "—") -> str:
    """A day: "4 Dec", "Thu 26 Nov", with the year when it is another one; a dash for none."""
    if value is None:
        return dash
    pattern = ("ddd " if weekday else "") + "d MMM" + ("" if value.year == _Reader.today.year else " yyyy")
    return locale().toString(QDate(value.year, value.month, value.day), pattern)


def weekday(value: date) -> str:
    """A day of the week, short: "Mon", "lun."."""
    return locale().dayName(value.isoweekday(), QLocale.FormatType.ShortFormat)


def long_day(value: date) -> str:
    """A day in full: "Monday 23 November 2026"."""
    return locale().toString(QDate(value.year, value.month, value.day), "dddd d MMMM yyyy")


def hour(moment: datetime, zone: str = "") -> str:
    """The time of day: "09:00"."""
    return local(moment, zone).strftime("%H:%M")


def moment(value: datetime | None, zone: str = "") -> str:
    """A moment: "Today, 10:05", "Tomorrow, 09:00", "Thu 26 Nov, 09:00"; a dash for none."""
    if value is None:
        return "—"
    there = local(value, zone)
    near = NEAR.get((there.date() - _Reader.today).days)
    named = QCoreApplication.translate("words", near) if near else day(there.date(), weekday=True)
    return f"{named}, {there.strftime('%H:%M')}"


def money(minor: int | None, currency: str) -> str:
    """An amount of minor units: "€1,840.00", "1 840,00 €"; a dash for none."""
    if minor is None:
        return "—"
    from babel.numbers import format_currency

    amount = Decimal(typed(minor, currency))
    return str(format_currency(amount, currency, locale="fr_FR" if _Reader.language == "fr" else "en_GB"))


def decimal(number: str) -> str:
    """A number as the reader types it: "682.80", "682,80"."""
    return number.replace(".", ",") if _Reader.language == "fr" else number


def percent(part: float) -> str:
    """A share of a hundred: "62%", "62 %"."""
    return f"{part:.0f}\u00a0%" if _Reader.language == "fr" else f"{part:.0f}%"


def size(octets: int) -> str:
    """A file's size: "214 kB"."""
    return locale().formattedDataSize(octets, 0 if octets < 1_000_000 else 1, QLocale.DataSizeFormat.DataSizeSIFormat)
