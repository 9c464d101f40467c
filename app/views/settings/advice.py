"""The one next step that a fault of the mail account suggests, in words; and what is known of a provider."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.services.mail_account import TestStep
from app.views.words.marking import QT_TRANSLATE_NOOP

ADVICE: dict[str, str] = {
    # What a test may suggest
    "sign-in-refused": QT_TRANSLATE_NOOP("advice", "Check user name and password, then test again."),
    "sign-in-required": QT_TRANSLATE_NOOP("advice", "This server wants a sign-in: enter a user name and password."),
    "sign-in-missing": QT_TRANSLATE_NOOP("advice", "This server offers no sign-in here. Try port 587 with STARTTLS."),
    "sign-in-switched-off": QT_TRANSLATE_NOOP(
        "advice",
        "Signing in by password is switched off for this mailbox. Your administrator can allow it (SMTP AUTH).",
    ),
    "password-missing": QT_TRANSLATE_NOOP("advice", "Enter the password."),
    "password-over-plain": QT_TRANSLATE_NOOP("advice", "Choose TLS or STARTTLS: a password never travels in the open."),
    "keyring-locked": QT_TRANSLATE_NOOP("advice", "Unlock the keyring of this computer, then test again."),
    "keyring-missing": QT_TRANSLATE_NOOP("advice", "Install or start a keyring on this computer, then test again."),
    "tls-not-verified": QT_TRANSLATE_NOOP(
        "advice", "The server could not prove who it is. Check the server name; it must be the one in its certificate."
    ),
    "tls-failed": QT_TRANSLATE_NOOP("advice", "Try the other security: TLS goes with port 465, STARTTLS with 587."),
    "tls-required": QT_TRANSLATE_NOOP("advice", "This server wants encryption: choose STARTTLS."),
    "starttls-missing": QT_TRANSLATE_NOOP("advice", "This port offers no STARTTLS. Try TLS with port 465."),
    "sender-refused": QT_TRANSLATE_NOOP("advice", "Use the address of this mailbox as the sender’s address."),
    "server-refused": QT_TRANSLATE_NOOP("advice", "The server turns this computer away. Ask your provider why."),
    "server-not-found": QT_TRANSLATE_NOOP(
        "advice", "No server of that name was found. Check its spelling, and that this computer is online."
    ),
    "server-not-reached": QT_TRANSLATE_NOOP(
        "advice", "Nothing answers there. Check that this computer is online, then name and port of the server."
    ),
    "server-silent": QT_TRANSLATE_NOOP(
        "advice", "The server does not answer. TLS goes with port 465, STARTTLS with 587."
    ),
    "connection-lost": QT_TRANSLATE_NOOP("advice", "The connection broke off. Test again."),
    "limit-reached": QT_TRANSLATE_NOOP("advice", "The provider’s limit is reached. It works again later."),
    "address-unknown": QT_TRANSLATE_NOOP(
        "advice", "The server does not know this address. Check the sender’s address."
    ),
    "mailbox-full": QT_TRANSLATE_NOOP("advice", "Your own mailbox is full. Make room in it."),
    "recipient-refused": QT_TRANSLATE_NOOP("advice", "The server does not take e-mails for this address."),
    "content-refused": QT_TRANSLATE_NOOP("advice", "The server takes the test e-mail for spam. Ask your provider."),
    "try-later": QT_TRANSLATE_NOOP("advice", "The server asks to try again later."),
    "mailbox-refused": QT_TRANSLATE_NOOP(
        "advice",
        "E-mails can be sent, but the incoming server refused the sign-in. Allow IMAP in your provider’s settings.",
    ),
    "mailbox-tls": QT_TRANSLATE_NOOP(
        "advice", "E-mails can be sent, but the incoming server could not prove who it is. Check its name."
    ),
    "mailbox-offline": QT_TRANSLATE_NOOP(
        "advice",
        "E-mails can be sent, but no incoming server answers there. Check its name; IMAP over TLS has port 993.",
    ),
    # Of providers
    "app-password": QT_TRANSLATE_NOOP(
        "advice", "Your usual password is refused here: make an app password in your provider’s security settings."
    ),
    "smtp-switched-off": QT_TRANSLATE_NOOP(
        "advice", "Sending by other programs must first be switched on in your provider’s settings."
    ),
    "oauth-only": QT_TRANSLATE_NOOP(
        "advice", "This provider takes no passwords from other programs any more. Choose another mailbox."
    ),
    "password-ends": QT_TRANSLATE_NOOP(
        "advice", "Your administrator must allow sign-in by password for this mailbox (SMTP AUTH)."
    ),
    "bridge": QT_TRANSLATE_NOOP("advice", "Proton Bridge must run on this computer; use the password that it shows."),
}

STEPS: dict[str, tuple[str, str]] = {
    # code: (it worked, it failed)
    "server": (QT_TRANSLATE_NOOP("advice", "Server found"), QT_TRANSLATE_NOOP("advice", "Server not reached")),
    "secure": (QT_TRANSLATE_NOOP("advice", "Secure connection"), QT_TRANSLATE_NOOP("advice", "No secure connection")),
    "sign-in": (QT_TRANSLATE_NOOP("advice", "Signed in"), QT_TRANSLATE_NOOP("advice", "Sign-in refused")),
    "mail": (QT_TRANSLATE_NOOP("advice", "Test e-mail accepted"), QT_TRANSLATE_NOOP("advice", "Test e-mail refused")),
    "mailbox": (QT_TRANSLATE_NOOP("advice", "Mailbox readable"), QT_TRANSLATE_NOOP("advice", "Mailbox not readable")),
}

KEEPERS: dict[str, str] = {
    "windows": QT_TRANSLATE_NOOP("advice", "Kept in Windows Credential Manager, never in the database or in backups."),
    "macos": QT_TRANSLATE_NOOP("advice", "Kept in the macOS Keychain, never in the database or in backups."),
    "secret-service": QT_TRANSLATE_NOOP(
        "advice", "Kept in this computer’s keyring (Secret Service), never in the database or in backups."
    ),
}

KEYRING: dict[str, str] = {
    "keyring-locked": QT_TRANSLATE_NOOP(
        "advice", "The keyring of this computer is locked. Unlock it, for example by signing in again; e-mails wait."
    ),
    "keyring-missing": QT_TRANSLATE_NOOP(
        "advice", "This computer has no keyring to keep a password in. Install or start one (GNOME Keyring, KWallet)."
    ),
    "keyring-timeout": QT_TRANSLATE_NOOP(
        "advice", "The keyring does not answer: a window of it may be waiting for you. Unlock it, then look again."
    ),
}


def tr(text: str) -> str:
    """Translate in this file's context."""
    return QCoreApplication.translate("advice", text)


def advice(code: str) -> str:
    """Return the next step; empty where there is none."""
    return tr(ADVICE[code]) if code in ADVICE else ""


def step_words(code: str, ok: bool) -> str:
    """Return what a step of the test says."""
    worked, failed = STEPS.get(code, (code, code))
    return tr(worked if ok else failed)


def trouble(step: TestStep) -> str:
    """Return what to say of a step that failed: the server's words and the next step, or what did not work."""
    said = tr("The server said: {words}").format(words=step.text) if step.text else ""
    return "\n".join(part for part in (said, advice(step.suggestion)) if part) or step_words(step.code, False)


def keeper_words(keeper: str) -> str:
    """Return the sentence that names where the password is kept."""
    return tr(KEEPERS[keeper])


def keyring_words(code: str) -> str:
    """Return what is the matter with the keyring, and what to do; empty where it answers."""
    return tr(KEYRING[code]) if code in KEYRING else ""
