"""The French pages of the help call things as the French screens do."""

from __future__ import annotations

import pytest

from app.services import handbook
from tests.support.screen_words import said_in


@pytest.mark.behaviour("APP-4")
def test_the_french_pages_name_only_what_the_french_screen_says() -> None:
    assert said_in("fr").missing(handbook.read("fr")) == []
