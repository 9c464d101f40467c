"""The firm as its papers name it."""

from __future__ import annotations

from app.services.accent import colour_of
from app.services.firm_logo import picture_of
from app.services.papers.layout import FirmLetterhead
from app.services.settings import FirmSettings


def letterhead(settings: FirmSettings) -> FirmLetterhead:
    """Return the firm's letterhead from its settings."""
    account = settings.mail_account
    return FirmLetterhead(
        name=settings.name,
        address=settings.address,
        phone=settings.phone,
        email=account.from_address if account else "",
        registration=settings.registration,
        iban=settings.iban,
        bic=settings.bic,
        country=settings.country,
        logo_png=picture_of(settings.logo),
        accent=colour_of(settings.accent),
    )
