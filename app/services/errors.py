"""What a service says when it cannot do what it was asked.

Services speak in codes and numbers; the views and the command line put them into
the reader's language. A code is stable: tests and translations rely on it.
"""

from __future__ import annotations


class Refused(Exception):
    """A request that the rules, or a known state of the world, do not allow.

    `code` names the reason ("signatory-missing"), `field` the input beside which the
    sentence belongs (or None), `params` the values that the sentence needs.
    """

    def __init__(self, code: str, field: str | None = None, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.params = params

    def __str__(self) -> str:
        details = ", ".join(f"{key}={value!r}" for key, value in self.params.items())
        return f"{self.code} ({details})" if details else self.code


class Stale(Refused):
    """Somebody else changed the same thing in the meantime (optimistic version)."""

    def __init__(self, what: str) -> None:
        super().__init__("changed-meanwhile", what=what)


class Fault(Refused):
    """A known state of the world that stops the work: disk full, keyring locked, no network."""
