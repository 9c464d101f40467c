"""How long backups are kept, and when the next is due: rules without any file."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import datetime, timedelta

from app.services.backups.info import BackupInfo

DAILY, WEEKLY, MONTHLY = 7, 4, 12
"""Of the nightly ones: the newest of each of so many days, weeks and months that have any."""
OTHERS = 5
"""Of those made by hand, before upgrades and before restores: so many of each kind."""
DUE_AFTER = timedelta(hours=24)


def to_drop(infos: Iterable[BackupInfo], now: datetime) -> list[BackupInfo]:
    """Return the backups that are kept no longer.

    Counted are the days, weeks and months that *have* a backup: a computer that was off for a
    season loses nothing by that. A damaged backup takes no good one's place, and goes once a newer
    good one of its kind is there. One dated in the future (the clock was wrong) is left alone.
    """
    newest_first = sorted(
        (each for each in infos if each.created_at <= now), key=lambda each: (each.created_at, each.name), reverse=True
    )
    good = [each for each in newest_first if each.good]
    kept = _kept_nightly([each for each in good if each.kind == "nightly"])
    for kind in ("manual", "before-upgrade", "before-restore"):
        kept |= {each.path for each in [each for each in good if each.kind == kind][:OTHERS]}
    newest = {kind: next(each.created_at for each in good if each.kind == kind) for kind in {e.kind for e in good}}
    return [
        each
        for each in newest_first
        if each.path not in kept and (each.good or (each.kind in newest and each.created_at < newest[each.kind]))
    ]


def _kept_nightly(newest_first: Sequence[BackupInfo]) -> set[object]:
    rules: tuple[tuple[Callable[[datetime], Hashable], int], ...] = (
        (lambda at: at.date(), DAILY),
        (lambda at: at.isocalendar()[:2], WEEKLY),
        (lambda at: (at.year, at.month), MONTHLY),
    )
    kept: set[object] = set()
    for period, number in rules:
        seen: set[Hashable] = set()
        for each in newest_first:
            key = period(each.created_at)
            if key not in seen and len(seen) < number:
                seen.add(key)
                kept.add(each.path)
    return kept


def last_good(infos: Iterable[BackupInfo], now: datetime) -> datetime | None:
    """Return when the newest good backup of any kind was made; one dated in the future does not count."""
    return max((each.created_at for each in infos if each.good and each.created_at <= now), default=None)


def is_due(last_good: datetime | None, now: datetime) -> bool:
    """Whether a nightly backup is due: there is no good one, or the last is over 24 hours old."""
    return last_good is None or now - last_good > DUE_AFTER or last_good > now
