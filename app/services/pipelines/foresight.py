"""What a stage would do for an account, before it does: the very mails, their readers, the dates (PIP-1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.models.account import Account
from app.models.kinds import RULES
from app.models.pipeline import Job, Pipeline, Stage
from app.services import settings as firm_settings
from app.services.errors import Refused
from app.services.office import Office
from app.services.pipelines import automations
from app.services.pipelines.editing import AutomationInput, input_of, live_automations
from app.services.requests import preview
from app.services.requests.creating import NewRequest
from app.services.requests.preview import Preview


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What one automation would do."""

    given: AutomationInput
    applies: bool
    """Whether the account has one of its tags."""
    refusal: Refused | None = None
    """Why it could not run."""
    title: str = ""
    due_on: date | None = None
    seen: Preview | None = None
    target: str = ""
    """The name of the pipeline to which it adds."""

    @property
    def mails(self) -> int:
        """How many mails would leave at once."""
        return sum(len(each.audience.to) for each in self.seen.told) if self.seen is not None and self.runs else 0

    @property
    def readers(self) -> tuple[str, ...]:
        """Who would get them."""
        told = self.seen.told if self.seen is not None and self.runs else ()
        return tuple(person.name for each in told for person in each.audience.to)

    @property
    def runs(self) -> bool:
        """Whether it would do anything."""
        return self.applies and self.refusal is None


def foresee(office: Office, given: Sequence[AutomationInput], account_id: int) -> tuple[Foreseen, ...]:
    """Return what automations, kept or only typed, would do for an account now. Nothing is written."""
    return tuple(_one(office, each, account_id) for each in given)


def foresee_move(office: Office, job_id: int, stage_id: int) -> tuple[Foreseen, ...]:
    """Return what would happen if a job entered a stage now."""
    with office.database.read() as session:
        job, stage = session.get_one(Job, job_id), session.get_one(Stage, stage_id)
        given, account_id = [input_of(each) for each in live_automations(stage)], job.account_id
    return foresee(office, given, account_id)


def _one(office: Office, given: AutomationInput, account_id: int) -> Foreseen:
    with office.database.read() as session:
        applies = automations.applies(session, given.only_tags, account_id)
        if session.get_one(Account, account_id).archived_at is not None:
            return Foreseen(given, applies, Refused("account-archived"))
        if given.kind is None:
            target = session.get(Pipeline, given.target_id) if given.target_id is not None else None
            return Foreseen(given, applies, target=target.name if target is not None else "")
        try:
            settings = firm_settings.load(session)
            new = automations.request_of(session, given, account_id, settings, office.clock.now())
        except Refused as refused:
            return Foreseen(given, applies, refused)
    seen = preview.preview(office, new, None)
    return Foreseen(given, applies, _hindrance(new, seen), new.title, new.due_on, seen)


def _hindrance(new: NewRequest, seen: Preview) -> Refused | None:
    if RULES[new.kind].party_role and not any(each.signer_ids for each in seen.told):
        return Refused("signatory-missing", "signers")
    if not any(each.audience.to for each in seen.told):
        return Refused("nobody-to-notify", "accounts")
    return None
