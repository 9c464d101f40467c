"""Signing in to a mail server: one mechanism, chosen by us, tried once.

`smtplib`'s `login()` tries each mechanism in turn, so that one wrong password counts as two
and locks accounts sooner; and it cannot encode a password that is not ASCII.
"""

from __future__ import annotations

import base64

from app.services.mail.verdict import ErrorKind
from app.services.mail.wire import Broken, Refusal, Reply, Wire

CONTINUE = 334
SIGNED_IN = 235


def sign_in(wire: Wire, username: str, secret: str, oauth: bool = False) -> None:
    """Sign in with a password (PLAIN, or LOGIN where the server knows only that) or an access token (XOAUTH2).

    Raises Refusal (the reply without the secret, should the server echo it) and Broken.
    """
    offered = wire.esmtp_features.get("auth", "").upper().replace("=", " ").split()
    if oauth and "XOAUTH2" in offered:
        reply = _xoauth2(wire, username, secret)
    elif not oauth and "PLAIN" in offered:
        reply = wire.command("AUTH PLAIN " + _encoded(f"\0{username}\0{secret}"))
    elif not oauth and "LOGIN" in offered:
        reply = _login(wire, username, secret)
    else:
        raise Broken(ErrorKind.NO_SIGN_IN, f"AUTH {' '.join(offered)}".strip())
    if reply.code != SIGNED_IN:
        raise Refusal(_without_secret(reply, username, secret))


def _login(wire: Wire, username: str, secret: str) -> Reply:
    reply = wire.command("AUTH LOGIN")
    if reply.code == CONTINUE:
        reply = wire.command(_encoded(username))
    if reply.code == CONTINUE:
        reply = wire.command(_encoded(secret))
    return reply


def _xoauth2(wire: Wire, username: str, token: str) -> Reply:
    reply = wire.command("AUTH XOAUTH2 " + _encoded(f"user={username}\1auth=Bearer {token}\1\1"))
    if reply.code == CONTINUE:
        # A refusal comes as a challenge with its reason, and wants an empty answer first.
        reply = wire.command("")
    return reply


def _encoded(text: str) -> str:
    return base64.b64encode(text.encode("utf-8", "surrogatepass")).decode("ascii")


def _without_secret(reply: Reply, username: str, secret: str) -> Reply:
    text = reply.text
    packed = [_encoded(secret), _encoded(f"\0{username}\0{secret}")]
    for each in (secret, *packed, *(whole.rstrip("=") for whole in packed)):  # Some repeat it without its padding
        if each:
            text = text.replace(each, "***")
    return Reply(reply.code, text)
