"""A computer without a keyring."""

from __future__ import annotations

from app.services.mail.credentials import KeyringState


class NoKeyring:
    """Secrets that cannot be kept."""

    def state(self) -> KeyringState:
        return KeyringState.MISSING

    def get(self, key: str) -> None: ...

    def set(self, key: str, secret: str) -> None: ...

    def delete(self, key: str) -> None: ...
