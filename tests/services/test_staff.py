"""The people of the firm."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.services import audit, me, settings, staff
from app.services.audit import EntryQuery
from app.services.errors import Refused, Stale
from app.services.office import Office
from app.services.staff import StaffInput
from tests.support.window import open_firm

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = open_firm(tmp_path)
    yield opened.office
    opened.close()


def test_a_member_is_added_changed_and_named_in_the_trail(office: Office) -> None:
    one = staff.add(office, StaffInput("  Camille   Roux ", "Senior manager", "camille@firm.example"))
    (row,) = staff.members(office)
    assert (row.name, row.title, row.email, row.active) == ("Camille Roux", "Senior manager", row.email, True)
    staff.change(office, one, StaffInput("Camille Roux", "Partner"), row.version)
    assert staff.members(office)[0].title == "Partner"
    assert [entry.code for entry in audit.entries(office, EntryQuery())][:2] == ["staff.changed", "staff.added"]


@pytest.mark.parametrize(
    ("given", "code", "field"),
    [(StaffInput(" "), "name-missing", "name"), (StaffInput("A", email="x"), "address-invalid", "email")],
)
def test_a_member_needs_a_name_and_a_possible_address(office: Office, given: StaffInput, code: str, field: str) -> None:
    with pytest.raises(Refused) as refused:
        staff.add(office, given)
    assert (refused.value.code, refused.value.field) == (code, field)
    assert staff.members(office) == []


def test_two_who_change_the_same_member_do_not_overwrite_each_other(office: Office) -> None:
    one = staff.add(office, StaffInput("Tom Finch"))
    version = staff.members(office)[0].version
    staff.change(office, one, StaffInput("Tom Finch", "Partner"), version)
    with pytest.raises(Stale):
        staff.change(office, one, StaffInput("Tom Finch", "Clerk"), version)
    assert staff.members(office)[0].title == "Partner"


def test_who_left_stands_last_and_who_sits_here_is_marked(office: Office) -> None:
    first, second = staff.add(office, StaffInput("Ada")), staff.add(office, StaffInput("Tom"))
    me.sit_down(office, second)
    staff.set_active(office, first, False)
    assert [(row.name, row.active, row.me) for row in staff.members(office)] == [
        ("Tom", True, True),
        ("Ada", False, False),
    ]


# The firm's settings, which share the page


def test_an_iban_with_wrong_check_digits_is_refused_and_a_right_one_is_kept_plain(office: Office) -> None:
    with pytest.raises(Refused) as refused:
        settings.save_firm(office, iban="FR76 3000 6000 0112 3456 7890 188")
    assert (refused.value.code, refused.value.field) == ("iban-invalid", "iban")
    settings.save_firm(office, iban="fr76 3000 6000 0112 3456 7890 189")
    assert settings.read(office).iban == "FR7630006000011234567890189"


def test_the_places_whose_holidays_are_known_have_names() -> None:
    places = settings.holiday_countries()
    assert places["DE"]["BY"] == "Bayern"
    assert "57" in places["FR"]
    assert "Europe/Paris" in settings.time_zones()


def test_a_firm_s_holidays_load_no_other_country() -> None:
    said = (
        "import sys; from app.services import settings; days = settings.public_holidays('FR'); "
        "print(sum(each.year == 2026 for each in days), *(m for m in sys.modules if 'holidays.countries.' in m))"
    )
    done = subprocess.run([sys.executable, "-c", said], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["11", "holidays.countries.france"]
    assert settings.public_holidays("XX") == frozenset()
