"""Addresses as a mail server takes them: domains in ASCII, nothing that could end a command."""

from __future__ import annotations

import re

import idna

_UNSAFE = re.compile(r"[\x00-\x20\x7f-\xa0<>]")


class Malformed(ValueError):
    """Not an address that can stand in a command."""


def for_envelope(address: str) -> str:
    """Return an address with its domain in ASCII (IDNA). Raises Malformed."""
    local, at, domain = address.strip().rpartition("@")
    if not (local and at and domain) or _UNSAFE.search(local + domain):
        raise Malformed(address)
    if not domain.isascii():
        try:
            domain = idna.encode(domain, uts46=True).decode("ascii")
        except idna.IDNAError:
            raise Malformed(address) from None
    return f"{local}@{domain}"
