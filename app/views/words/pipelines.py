"""Pipelines in words: what automations do, how jobs repeat, why one could not be done by itself."""

from __future__ import annotations

from collections.abc import Mapping

from app.services.errors import Refused
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

DOES: dict[str, tuple[str, str, str]] = {
    # what: (what the menu says, icon, tone of its tile)
    "organizer": (QT_TRANSLATE_NOOP("pipelines", "Create organizer"), "clipboard-list", "info"),
    "proposal": (QT_TRANSLATE_NOOP("pipelines", "Send proposal"), "file-pen", "vio"),
    "invoice": (QT_TRANSLATE_NOOP("pipelines", "Create invoice"), "receipt", "ok"),
    "chat": (QT_TRANSLATE_NOOP("pipelines", "Send message"), "message-square", "info"),
    "signature": (QT_TRANSLATE_NOOP("pipelines", "Request signature"), "signature", "warn"),
    "approval": (QT_TRANSLATE_NOOP("pipelines", "Request approval"), "file-check", "warn"),
    "client_request": (QT_TRANSLATE_NOOP("pipelines", "Client request"), "list-checks", "info"),
    "tags": (QT_TRANSLATE_NOOP("pipelines", "Change tags"), "tag", "neu"),
    "pipeline": (QT_TRANSLATE_NOOP("pipelines", "Add to pipeline"), "square-kanban", "neu"),
}

REPEATS: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("pipelines", "Does not come back"),
    "monthly": QT_TRANSLATE_NOOP("pipelines", "Every month"),
    "quarterly": QT_TRANSLATE_NOOP("pipelines", "Every quarter"),
    "yearly": QT_TRANSLATE_NOOP("pipelines", "Every year"),
}

WHY: dict[str, str] = {
    "nobody-to-notify": QT_TRANSLATE_NOOP("pipelines", "the account has nobody to notify"),
    "signatory-missing": QT_TRANSLATE_NOOP("pipelines", "the account has no signatory"),
    "template-missing": QT_TRANSLATE_NOOP("pipelines", "its template is gone"),
    "document-missing": QT_TRANSLATE_NOOP("pipelines", "the folder has no document to ask about"),
    "field-without-value": QT_TRANSLATE_NOOP("pipelines", "a field of the template has no value for this account"),
    "firm-without-value": QT_TRANSLATE_NOOP("pipelines", "a field of the template has no value in the firm’s settings"),
    "amount-not-positive": QT_TRANSLATE_NOOP("pipelines", "its template has no price yet"),
    "pipeline-missing": QT_TRANSLATE_NOOP("pipelines", "the other pipeline is gone"),
    "account-archived": QT_TRANSLATE_NOOP("pipelines", "the account is archived"),
    "entered-before": QT_TRANSLATE_NOOP("pipelines", "the next stage has asked this before"),
}


BY_AUTOMATION = QT_TRANSLATE_NOOP("pipelines", "Created by the automation {what} of stage {stage}")
BY_HAND = QT_TRANSLATE_NOOP("pipelines", "Linked by hand in stage {stage}")


def tr(text: str) -> str:
    """Translate a marked text of this context."""
    return translate("pipelines", text)


def does(what: str) -> str:
    """What an automation does: "Create organizer"."""
    return tr(DOES[what][0])


def icon_of(what: str) -> str:
    """Its icon."""
    return DOES[what][1]


def origin_words(what: str, stage: str) -> str:
    """Say what made a request of a job; `what` is empty for one linked by hand."""
    return tr(BY_AUTOMATION if what else BY_HAND).format(what=does(what) if what else "", stage=stage)


def repeats(key: str) -> str:
    """How a job comes back."""
    return tr(REPEATS[key])


def why(reason: str) -> str:
    """Why an automation could not run, as the end of a sentence."""
    return tr(WHY.get(reason, QT_TRANSLATE_NOOP("pipelines", "what it asks cannot be sent as it is")))


def stuck(what: str, reason: str) -> str:
    """Say "Create organizer could not run: the account has nobody to notify"."""
    said = tr(QT_TRANSLATE_NOOP("pipelines", "{what} could not run: {why}"))
    return said.format(what=does(what) if what in DOES else what, why=why(reason))


def flag(code: str, details: Mapping[str, object]) -> str:
    """What the flag of a job says."""
    if code == "automation-stuck":
        return stuck(str(details.get("what", "")), str(details.get("reason", "")))
    return tr(QT_TRANSLATE_NOOP("pipelines", "It did not move on: {why}")).format(why=why(code))


def refusal(error: Refused) -> str:
    """The same for a refusal that was just said."""
    return flag(error.code, error.params)
