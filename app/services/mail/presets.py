"""What is known of mail providers: where their servers are, and how much they let through."""

from __future__ import annotations

from dataclasses import dataclass

from app.services.mail.transport import Security


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a provider lets through; None is without limit."""

    per_minute: float | None = 20
    per_day: int | None = 400


CAREFUL = Limits()
UNLIMITED = Limits(None, None)


@dataclass(frozen=True, slots=True)
class Preset:
    """A provider. `hint` is the code of what a person must know before signing in, or empty."""

    code: str
    name: str
    host: str
    port: int
    security: Security
    limits: Limits = CAREFUL
    hint: str = ""
    domains: tuple[str, ...] = ()
    signs_in: bool = True
    imap_host: str = ""
    """Where its mail is read by password and TLS; empty where that is not to be had."""
    imap_port: int = 993


APP_PASSWORD = "app-password"  # noqa: S105 - a code
"""The account's own password is refused: a password for this program is made at the provider's."""
SMTP_SWITCHED_OFF = "smtp-switched-off"
"""Sending by other programs is off until somebody switches it on at the provider's."""
OAUTH_ONLY = "oauth-only"
"""No password opens it."""
PASSWORD_ENDS = "password-ends"  # noqa: S105 - a code
"""Passwords are on their way out: the administrator must allow them for this mailbox."""
BRIDGE = "bridge"
"""The bridge program must run; it has a password and a certificate of its own."""

TLS, STARTTLS = Security.TLS, Security.STARTTLS

PRESETS: tuple[Preset, ...] = (
    Preset(
        "gmail",
        "Gmail",
        "smtp.gmail.com",
        465,
        TLS,
        Limits(20, 500),
        APP_PASSWORD,
        ("gmail.com", "googlemail.com"),
        imap_host="imap.gmail.com",
    ),
    Preset(
        "workspace",
        "Google Workspace",
        "smtp.gmail.com",
        465,
        TLS,
        Limits(20, 2000),
        APP_PASSWORD,
        imap_host="imap.gmail.com",
    ),
    Preset("microsoft365", "Microsoft 365", "smtp.office365.com", 587, STARTTLS, Limits(30, 10_000), PASSWORD_ENDS),
    Preset(
        "outlook",
        "Outlook.com",
        "smtp-mail.outlook.com",
        587,
        STARTTLS,
        hint=OAUTH_ONLY,
        domains=("outlook.com", "outlook.fr", "hotmail.com", "hotmail.fr", "live.com", "live.fr", "msn.com"),
    ),
    Preset(
        "icloud",
        "iCloud",
        "smtp.mail.me.com",
        587,
        STARTTLS,
        hint=APP_PASSWORD,
        domains=("icloud.com", "me.com", "mac.com"),
        imap_host="imap.mail.me.com",
    ),
    Preset(
        "yahoo",
        "Yahoo",
        "smtp.mail.yahoo.com",
        465,
        TLS,
        hint=APP_PASSWORD,
        domains=("yahoo.com", "yahoo.fr", "yahoo.co.uk", "yahoo.ca", "ymail.com"),
        imap_host="imap.mail.yahoo.com",
    ),
    Preset("ovh", "OVH", "ssl0.ovh.net", 465, TLS, imap_host="ssl0.ovh.net"),
    Preset("ionos", "IONOS", "smtp.ionos.com", 465, TLS, imap_host="imap.ionos.com"),
    Preset(
        "orange", "Orange", "smtp.orange.fr", 465, TLS, domains=("orange.fr", "wanadoo.fr"), imap_host="imap.orange.fr"
    ),
    Preset(
        "free", "Free", "smtp.free.fr", 465, TLS, hint=SMTP_SWITCHED_OFF, domains=("free.fr",), imap_host="imap.free.fr"
    ),
    Preset(
        "infomaniak",
        "Infomaniak",
        "mail.infomaniak.com",
        465,
        TLS,
        hint=APP_PASSWORD,
        domains=("ik.me", "ikmail.com", "etik.com"),
        imap_host="mail.infomaniak.com",
    ),
    Preset(
        "proton-bridge",
        "Proton Bridge",
        "127.0.0.1",
        1025,
        STARTTLS,
        hint=BRIDGE,
        domains=("proton.me", "protonmail.com", "pm.me"),
    ),
    Preset(
        "fastmail",
        "Fastmail",
        "smtp.fastmail.com",
        465,
        TLS,
        hint=APP_PASSWORD,
        domains=("fastmail.com", "fastmail.fm"),
        imap_host="imap.fastmail.com",
    ),
    Preset("relay", "", "", 25, Security.NONE, UNLIMITED, signs_in=False),
    Preset("custom", "", "", 587, STARTTLS),
)
"""In the order in which they are offered; the last two have no name of their own, views give them one."""

_BY_CODE = {preset.code: preset for preset in PRESETS}
_BY_DOMAIN = {domain: preset for preset in PRESETS for domain in preset.domains}


def preset(code: str) -> Preset:
    """Return a preset by its code; an unknown one is "custom"."""
    return _BY_CODE.get(code, _BY_CODE["custom"])


def preset_for(address: str) -> Preset:
    """Return the provider of an address, as far as its domain tells: a firm's own domain is "custom"."""
    return _BY_DOMAIN.get(address.rpartition("@")[2].strip().lower(), _BY_CODE["custom"])
