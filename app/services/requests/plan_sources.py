"""Where the reminder settings of a new request come from (AUT-2)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.models.reminder_clock import Basis


@dataclass(frozen=True, slots=True)
class PlanInput:
    """Reminder settings as a person, an account, an automation, a template or the firm gives them.

    `source` names which: typed, account, automation, template, firm.
    """

    enabled: bool
    days: int
    number: int
    basis: str = Basis.SENT
    first_offset: int = 0
    source: str = "typed"


def choose(
    *,
    typed: PlanInput | None = None,
    account: PlanInput | None = None,
    automation: PlanInput | None = None,
    template: PlanInput | None = None,
    firm: PlanInput,
) -> PlanInput:
    """Return the settings that hold.

    What is typed wins over the account's preference, that over the automation's, the template's, the firm's (AUT-2).
    An account prefers how often and how many; from which day they count it leaves to what comes after it (AUT-7).
    """
    if typed is not None:
        return typed
    usual = next((each for each in (automation, template) if each is not None), firm)
    return usual if account is None else replace(account, basis=usual.basis, first_offset=usual.first_offset)
