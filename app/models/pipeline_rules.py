"""The rules of pipelines that need no database: loops, the next stage, lateness, when a job comes back."""

from __future__ import annotations

import calendar
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Final

from app.models.kinds import RULES, Asks, Kind
from app.models.phase import Phase

TAGS: Final = "tags"
"""The automation that changes the account's tags."""
PIPELINE: Final = "pipeline"
"""The automation that adds the account to another pipeline."""
WHATS: Final = (*(str(kind) for kind in Kind), TAGS, PIPELINE)
"""All that an automation can do."""

STAY, FLAG = "stay", "flag"
"""What becomes of a job whose automation cannot run."""

REPEATS: Final[Mapping[str, int]] = {"monthly": 1, "quarterly": 3, "yearly": 12}
"""How often a job comes back, in months."""

LIMIT_DAYS: Final = 730


def loop(targets: Mapping[int, Collection[int]]) -> tuple[int, ...]:
    """Return a way from a pipeline back to itself over what adds to other pipelines; empty where there is none.

    Jobs move through a pipeline by themselves, so any way back would go round for ever.

    >>> loop({1: {2}, 2: {3}, 3: {2}}), loop({1: {2, 3}, 2: {3}})
    ((2, 3, 2), ())
    """
    done: set[int] = set()

    def look(at: int, way: tuple[int, ...]) -> tuple[int, ...]:
        if at in way:
            return (*way[way.index(at) :], at)
        if at in done:
            return ()
        for target in sorted(targets.get(at, ())):
            if found := look(target, (*way, at)):
                return found
        done.add(at)
        return ()

    return next((found for start in sorted(targets) if (found := look(start, ()))), ())


def next_stage(stage_ids: Sequence[int], present: int) -> int | None:
    """Return the stage after the present one; None from the last, and from one that was removed."""
    if present not in stage_ids:
        return None
    after = stage_ids.index(present) + 1
    return stage_ids[after] if after < len(stage_ids) else None


def fulfilled(kind: Kind, state: str) -> bool:
    """Say whether a state of a kind means that the client did what was asked: a refusal is an answer, but not that.

    >>> fulfilled(Kind.SIGNATURE, "signed"), fulfilled(Kind.SIGNATURE, "declined"), fulfilled(Kind.INVOICE, "void")
    (True, False, False)
    """
    rules = RULES[kind]
    refusals = {action.target for action in rules.actions if action.asks == Asks.REASON}
    return rules.phase_of(state) == Phase.DONE and state not in refusals


def moves_on(requests: Collection[tuple[Kind, str]]) -> bool:
    """Say whether all that a stage asked for is done (PIP-4).

    What was withdrawn or voided is not asked any more; where nothing else was asked, nothing is done.
    """
    wanted = [(kind, state) for kind, state in requests if RULES[kind].phase_of(state) != Phase.ENDED]
    return bool(wanted) and all(fulfilled(kind, state) for kind, state in wanted)


def late_days(entered_on: date, limit_days: int | None, today: date) -> int:
    """Return by how many days a job has outstayed its stage's limit; 0: it has not."""
    return 0 if limit_days is None else max(0, (today - entered_on).days - limit_days)


def comes_back(day: date, repeats: str, anchor: int) -> date:
    """Return when a job comes back after a day: the anchor's day of that month, in a shorter one its last.

    >>> comes_back(date(2027, 1, 31), "monthly", 31), comes_back(date(2028, 2, 29), "yearly", 29)
    (datetime.date(2027, 2, 28), datetime.date(2029, 2, 28))
    """
    year, month = divmod(day.year * 12 + day.month - 1 + REPEATS[repeats], 12)
    return date(year, month + 1, min(anchor, calendar.monthrange(year, month + 1)[1]))
