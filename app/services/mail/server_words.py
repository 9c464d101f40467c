"""What servers mean by their words, where their codes do not say it.

Providers put the same thing into different codes (one says "450 mailbox unavailable" when
the *sender* has sent enough), so the words decide. Texts come folded by `of_server`.
"""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"<[^<>]*>|\S+@\S+")
_SPACES = re.compile(r"\s+")


def of_server(text: str) -> str:
    """Fold a reply for reading: lower case, without addresses (one may be called limit@…)."""
    return _SPACES.sub(" ", _ADDRESS.sub(" ", text)).lower()


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


_SENDING = r"(?:send|sending|sent|daily|hourly|outgoing|outbound|submission|relay|relaying|envoi|envois|versand)"
_LIMIT_OF_SENDING = _any(
    rf"\b{_SENDING}\b[^.;]{{0,40}}\b(?:limit|limite|quota|rate|allowance)",
    rf"\b(?:limit|limite|quota|rate)\b[^.;]{{0,30}}\b{_SENDING}\b",
)
_LIMIT = _any(
    r"\b(?:limit|limits|limite|quota|rate)\b[^.;]{0,40}\b(?:exceed|exceeded|reached|hit|atteinte?|dépassée?|depassee?)",
    r"\bexceed(?:ed|s|ing)?\b[^.;]{0,60}\b(?:limits?|quota|rate|allowance)\b",
    r"\blimit (?:wurde )?(?:überschritten|erreicht)",
    r"\btoo (?:many|much) (?!recipients\b|hops\b|received\b)\w+",
    r"\btrop (?:de|d')\s?(?:messages?|mails?|courriels|connexions|envois)",
    r"\bzu viele\b",
    r"\btoo (?:fast|quickly|frequent(?:ly)?)\b",
    r"\bthrottl(?:e|ed|ing)\b",
    r"\brate[- ]?limit",
    r"\bslow down\b",
    r"\bmaximum (?:number|rate|amount) of (?:messages|mails|e-?mails|connections|recipients)",
    r"\bconcurrent connections?\b[^.;]{0,30}\b(?:limit|exceed|max)",
    r"\bunusual (?:rate|amount|volume)\b",
)
_SIZE = _any(
    r"\b(?:message|mail|body|data)?\s?(?:size|length)\b[^.;]{0,40}\b(?:exceed|limit|maximum|too)",
    r"\b(?:message|mail|body|attachment)\b[^.;]{0,20}\btoo (?:big|large|long)\b",
    r"\bexceed\w*\b[^.;]{0,40}\b(?:size|length)\b",
    r"\btrop (?:volumineux|grand|gros|lourd)",
    r"\bzu gro(?:ß|ss)\b",
)
_FULL = _any(
    r"\b(?:mailbox|inbox|account|recipient|user|maildir)\b[^.;]{0,40}\b(?:full|over ?quota|out of storage)\b",
    r"\b(?:mailbox|recipient|user|account)(?:'s)?\b[^.;]{0,30}\bquota\b",
    r"\bquota\b[^.;]{0,30}\b(?:mailbox|recipient|for user|for this user)\b",
    r"\bover ?-?quota\b",
    r"\bexceeded storage allocation\b",
    r"\bboîte (?:aux lettres )?pleine\b|\bpostfach voll\b",
)
_SENDER = _any(
    r"\bsender\b[^.;]{0,60}\b(?:reject|denied|deny|refused|not (?:allowed|owned|permitted|authori[sz]ed|valid)|invalid|"
    r"unverified|verif|mismatch|unknown|not match)",
    r"\b(?:invalid|bad|unauthori[sz]ed|unverified|unknown) (?:envelope )?sender\b",
    r"\bsend(?:ing)? ?-?as\b|\bsend ?as ?denied\b",
    r"\bnot owned by user\b",
    r"\bnot (?:allowed|permitted|authori[sz]ed) to (?:send|use)\b[^.;]{0,20}\b(?:as|from|sender|this address)\b",
    r"\b(?:from|mail from|return-path)[ :-]*(?:address|header|field)\b[^.;]{0,40}\b(?:reject|denied|not|invalid|must)",
    r"\bexpéditeur\b|\babsender(?:adresse)?\b",
)
_RECIPIENT = _any(r"\brecipient address rejected\b", r"\brecipient\b[^.;]{0,20}\brejected\b")
_UNKNOWN = _any(
    r"\b(?:user|mailbox|recipient|address|account)\b[^.;]{0,30}\b(?:unknown|not found|does ?n[o']t exist|not exist)",
    r"\b(?:unknown|no such|invalid|non-?existent) (?:\w+ )?(?:user|mailbox|recipient|address|account)\b",
)
_SIGN_IN = _any(
    r"\bauthentication (?:is )?(?:required|needed)\b",
    r"\b(?:must|please|need to) (?:authenticate|log ?in|sign ?in)\b",
    r"\bauth(?:entication)? (?:required|first)\b",
    r"\bnot (?:authenticated|logged in)\b",
)
_SHUTDOWN = _any(
    r"\bshut(?:ting)? ?down\b", r"\btime(?:d)?[ -]?out\b", r"\bidle\b", r"\bmaintenance\b", r"\brestart", r"\binactiv"
)


def tells_limit_of_sending(said: str) -> bool:
    """Whether they name a limit on what may be *sent*."""
    return bool(_LIMIT_OF_SENDING.search(said)) and not _is_about_size(said)


def tells_limit(said: str) -> bool:
    """Whether they say, in any words, that the account has sent enough for now."""
    return (bool(_LIMIT.search(said)) or tells_limit_of_sending(said)) and not _is_about_size(said)


def _is_about_size(said: str) -> bool:
    return bool(_SIZE.search(said)) and not re.search(r"\b(?:daily|hourly|sending|outgoing|per day|per hour)\b", said)


def tells_size(said: str) -> bool:
    """Whether they say that the mail is too large."""
    return _is_about_size(said)


def tells_full(said: str) -> bool:
    """Whether they say that the recipient's mailbox is full."""
    return bool(_FULL.search(said))


def tells_sender(said: str) -> bool:
    """Whether they refuse the sender's address."""
    return bool(_SENDER.search(said)) and not _RECIPIENT.search(said)


def tells_unknown(said: str) -> bool:
    """Whether they say that there is no such address."""
    return bool(_UNKNOWN.search(said))


def tells_sign_in_wanted(said: str) -> bool:
    """Whether they ask for a sign-in first."""
    return bool(_SIGN_IN.search(said))


def tells_shutdown(said: str) -> bool:
    """Whether the server speaks of its own going down, or of having waited too long."""
    return bool(_SHUTDOWN.search(said))


def tells_app_password(said: str) -> bool:
    """Whether they ask for an app password instead of the account's own."""
    return bool(re.search(r"\bapp(?:lication)?[- ](?:specific[- ])?password", said)) or "invalidsecondfactor" in said


def tells_sign_in_switched_off(said: str) -> bool:
    """Whether the provider has switched sign-in by password off for this mailbox or firm."""
    return bool(re.search(r"smtp ?client ?auth\w* is disabled|basic authentication is disabled|5\.7\.139", said))


def tells_of_a_day(said: str) -> bool:
    """Whether a limit is one of the day, so that minutes of waiting will not do."""
    return bool(re.search(r"\bdaily\b|\bday\b|\b24 ?h|\bjournali[eè]re?\b|\bjour\b|\bt[aä]glich|\b5\.4\.5\b", said))
