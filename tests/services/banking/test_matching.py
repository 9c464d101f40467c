"""Which invoices a movement pays: what is certain, what is only likely, what is never proposed (INV-3)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.banking import names
from app.services.banking.matching import Confidence, Movement, Owed, Proposal, Share, propose

pytestmark = pytest.mark.behaviour("INV-3")
DAY = date(2026, 11, 23)
CERTAIN, LIKELY, POSSIBLE, NONE = Confidence.CERTAIN, Confidence.LIKELY, Confidence.POSSIBLE, Confidence.NONE
HALDEN = "Bäckerei Halden GmbH"
IBAN = "DE89370400440532013000"


def owed(request_id: int, number: str, balance: int, account_id: int = 1, name: str = HALDEN, **more: object) -> Owed:
    return Owed(request_id, account_id, number, more.pop("currency", "EUR"), balance,  # type: ignore[arg-type]
                due_on=DAY - timedelta(days=request_id), names=(name,), **more)  # type: ignore[arg-type]  # fmt: skip


INVOICES = [
    owed(1, "INV-2058", 1840_00),
    owed(2, "INV-2060", 595_00, 2, "Orion Yoga"),
    owed(3, "INV-2061", 595_00, 2, "Orion Yoga"),
    owed(4, "2026-0045", 250_50, 3, "Chalet Rosa"),
    owed(5, "F-2041", 575_00, 4, "Maison Delorme SARL"),
    owed(6, "INV-2070", 99_00, 5, "Studio North", currency="USD"),
]


def pay(
    amount: int, text: str = "", payer: str = "", iban: str = "", reference: str = "", currency: str = "EUR",
    known: dict[str, frozenset[int]] | None = None, invoices: list[Owed] | None = None,
) -> Proposal:  # fmt: skip
    movement = Movement(7, DAY, amount, currency, payer, iban, text, reference)
    return propose([movement], INVOICES if invoices is None else invoices, known or {})[0]


def paid(proposal: Proposal) -> dict[int, int]:
    return {each.request_id: each.amount for each in proposal.shares}


@pytest.mark.parametrize(
    "text",
    [
        "Rechnung INV-2058",
        "INV2058",
        "inv 2058 danke",
        "Inv.Nr. INV/2058",
        "RE INV -2058 vom 02.11.2026",
        "xx,INV_2058;",
    ],
)
def test_a_number_and_its_amount_are_certain_however_the_number_is_written(text: str) -> None:
    found = pay(1840_00, text)
    assert (found.confidence, found.reasons, paid(found)) == (CERTAIN, ("number", "amount"), {1: 1840_00})


@pytest.mark.parametrize("text", ["2026-0045", "2026/0045", "20260045", "Rechnung 2026 45", "Nr. 2026.0045"])
def test_a_number_with_its_year_is_found_without_its_signs_and_zeros(text: str) -> None:
    assert (pay(250_50, text).confidence, paid(pay(250_50, text))) == (CERTAIN, {4: 250_50})


def test_the_digits_alone_with_the_amount_are_certain() -> None:
    found = pay(1840_00, "Rg. 2058")
    assert (found.confidence, found.reasons) == (CERTAIN, ("digits", "amount"))


def test_the_digits_alone_are_not_certain_where_another_client_pays() -> None:
    assert pay(1840_00, "2058", payer="Orion Yoga").confidence == LIKELY


def test_a_number_from_another_client_is_not_certain_for_a_day_may_look_like_one() -> None:
    invoices = [owed(1, "2026-011", 150_00), owed(2, "2026-045", 200_00, 2, "Orion Yoga")]
    found = pay(150_00, "fees 2026-11", payer="ORION YOGA", invoices=invoices)
    assert (found.confidence, found.reasons) == (LIKELY, ("number", "amount", "other-client"))
    assert pay(150_00, "fees 2026-11", payer="N. Holding", invoices=invoices).confidence == CERTAIN


def test_a_very_short_number_needs_a_word_before_it() -> None:
    invoices = [owed(1, "A-1", 150_00), owed(2, "A-2", 80_00)]
    assert pay(60_00, "rue A 1", payer=HALDEN, invoices=invoices).confidence < CERTAIN
    assert paid(pay(150_00, "Rechnung A1", invoices=invoices)) == {1: 150_00}


@pytest.mark.parametrize("text", ["INV-20581", "INV-12058", "12058", "20581"])
def test_a_longer_number_is_another_one(text: str) -> None:
    assert pay(1839_00, text).confidence == NONE


def test_a_structured_reference_is_certain_and_a_wrong_check_digit_is_not() -> None:
    invoices = [owed(1, "2058", 1000_00), owed(2, "INV2059", 250_50)]
    assert pay(1000_00, reference="00 00000 00000 00000 00000 20582", invoices=invoices).reasons[0] == "reference"
    assert paid(pay(250_50, reference="RF55 INV2 059", invoices=invoices)) == {2: 250_50}
    wrong = pay(1000_00, reference="000000000000000000000020583", invoices=invoices)
    assert wrong.confidence < CERTAIN


def test_a_reference_that_ends_with_the_number_and_the_amount_pay_it() -> None:
    assert paid(pay(1000_00, reference="210000000003139471430009017",
                    invoices=[owed(1, "INV-300901", 1000_00)])) == {1: 1000_00}  # fmt: skip


def test_several_numbers_that_add_up_are_certain() -> None:
    found = pay(1190_00, "Rechnungen INV-2060 und INV-2061")
    assert (found.confidence, found.reasons, paid(found)) == (CERTAIN, ("numbers", "sum"), {2: 595_00, 3: 595_00})


def test_all_that_a_client_owes_is_likely_when_the_sum_fits() -> None:
    found = pay(1190_00, "thanks", payer="ORION YOGA")
    assert (found.confidence, found.reasons, paid(found)) == (LIKELY, ("all", "name"), {2: 595_00, 3: 595_00})


def test_a_part_of_a_named_invoice_is_certain_from_its_own_client_only() -> None:
    assert pay(500_00, "INV-2058", payer="BAECKEREI HALDEN GMBH").confidence == CERTAIN
    assert paid(pay(500_00, "INV-2058", payer="BAECKEREI HALDEN GMBH")) == {1: 500_00}
    assert pay(500_00, "INV-2058", payer="Somebody").confidence == LIKELY


def test_more_than_is_owed_is_never_certain_and_says_how_much_is_over() -> None:
    found = pay(2000_00, "INV-2058")
    assert (found.confidence, found.over, paid(found)) == (LIKELY, 160_00, {1: 1840_00})


def test_another_currency_is_never_proposed() -> None:
    found = pay(99_00, "INV-2070", payer="Studio North")
    assert (found.confidence, found.shares, found.reasons) == (NONE, (), ("other-currency",))
    assert pay(99_00, payer="Studio North").shares == ()
    assert pay(99_00, "INV-2070", currency="USD").confidence == CERTAIN


def test_an_amount_and_an_account_that_paid_before_are_certain_a_name_is_likely_an_amount_possible() -> None:
    assert pay(1840_00, payer="BAECKEREI HALDEN").confidence == LIKELY
    found = pay(1840_00, iban=IBAN, known={IBAN: frozenset({1})})
    assert (found.confidence, found.reasons) == (CERTAIN, ("amount", "iban"))
    assert (pay(1840_00, "danke").confidence, pay(1840_00, "danke").reasons) == (POSSIBLE, ("amount-only",))


def test_of_two_invoices_of_the_same_amount_the_oldest_is_likely() -> None:
    found = pay(595_00, payer="Orion Yoga", iban=IBAN, known={IBAN: frozenset({2})})
    assert (found.confidence, paid(found)) == (LIKELY, {3: 595_00})


def test_digits_of_an_invoice_that_is_paid_do_not_pay_another_one_for_certain() -> None:
    invoices = [owed(1, "INV-2050", 0), owed(2, "INV-2058", 150_00)]
    found = pay(150_00, "2050", iban=IBAN, known={IBAN: frozenset({1})}, invoices=invoices)
    assert found.confidence == LIKELY


def test_an_invoice_that_is_paid_is_not_paid_again() -> None:
    found = pay(1840_00, "INV-2058", invoices=[owed(1, "INV-2058", 0)])
    assert (found.confidence, found.shares, found.reasons) == (NONE, (), ("paid-already",))


def test_a_payment_recorded_by_hand_is_not_proposed_for_certain_again() -> None:
    half = owed(1, "INV-2058", 500_00, payments=((500_00, DAY - timedelta(days=1)),))
    assert pay(500_00, "INV-2058", invoices=[half]).reasons == ("recorded-already",)
    long_ago = owed(1, "INV-2058", 500_00, payments=((500_00, DAY - timedelta(days=40)),))
    assert pay(500_00, "INV-2058", invoices=[long_ago]).confidence == CERTAIN


def test_two_movements_do_not_pay_the_same_invoice() -> None:
    twice = [Movement(1, DAY, 1840_00, "EUR", text="INV-2058"), Movement(2, DAY, 1840_00, "EUR", text="INV-2058")]
    first, second = propose(twice, INVOICES, {})
    assert (first.confidence, second.reasons, second.shares) == (CERTAIN, ("taken",), ())


def test_a_name_cut_by_the_bank_is_still_the_clients() -> None:
    name = "Northgate Plumbing and Heating of Austin LLC"
    found = names.Names()
    found.add(name, 9)
    assert found.find("NORTHGATE PLUMBING AND HEATI") == {9}
    assert found.find("NORTHERN PLUMBING") == frozenset()
    assert found.find("", "ORIG CO NAME:NORTHGATE PLUMBING HEATING AUSTIN INV") == {9}


def test_a_short_word_in_a_text_is_no_name() -> None:
    found = names.Names()
    found.add("Mai SARL", 9)
    assert found.find("", "facture du 3 mai") == frozenset()
    assert found.find("MAI SARL") == {9}


WORDS = ("", "INV-2058", "2058 2060", "INV2060 INV2061", "F 2041", "2026 0045")
MOVEMENTS = st.lists(
    st.builds(
        Movement, id=st.integers(1, 10**6), booked_on=st.dates(DAY, DAY + timedelta(days=3)),
        amount=st.sampled_from([1, 595_00, 1190_00, 1840_00, 2000_00, 10**12]),
        currency=st.sampled_from(["EUR", "USD"]), payer=st.sampled_from(["", "Orion Yoga", HALDEN, "x"]),
        iban=st.sampled_from(["", IBAN]), text=st.sampled_from(WORDS) | st.text(max_size=40),
        reference=st.sampled_from(["", "RF55INV2059"]) | st.text("0123456789RF ", max_size=30),
    ),
    max_size=12, unique_by=lambda each: each.id,
)  # fmt: skip


@given(MOVEMENTS)
def test_nothing_pays_more_than_is_owed_than_came_or_in_another_currency(movements: list[Movement]) -> None:
    found = propose(movements, INVOICES, {IBAN: frozenset({1})})
    by_id = {each.request_id: each for each in INVOICES}
    taken: dict[int, int] = {}
    for movement, proposal in zip(movements, found, strict=True):
        assert proposal.movement_id == movement.id
        assert sum(each.amount for each in proposal.shares) + proposal.over == (
            movement.amount if proposal.shares else 0
        )
        assert all(each.amount > 0 and by_id[each.request_id].currency == movement.currency for each in proposal.shares)
        assert proposal.confidence != CERTAIN or not proposal.over
        if proposal.confidence >= LIKELY:
            for each in proposal.shares:
                taken[each.request_id] = taken.get(each.request_id, 0) + each.amount
    assert all(amount <= by_id[request_id].balance for request_id, amount in taken.items())


def test_twenty_thousand_movements_among_five_thousand_invoices_need_no_search_of_each_pair() -> None:
    invoices = [owed(at, f"INV-{at + 10_000}", 100_00 + at, at, f"Client {at} of the firm") for at in range(1, 5_001)]
    movements = [Movement(at, DAY, 100_00 + at, "EUR", f"Client {at} of the firm", text=f"INV {at + 10_000}")
                 for at in range(1, 20_001)]  # fmt: skip
    found = propose(movements, invoices, {})
    assert [each.confidence for each in found[:5_000]] == [CERTAIN] * 5_000
    assert found[0].shares == (Share(1, 100_01),)
    assert not any(each.shares for each in found[5_000:] if each.confidence >= LIKELY)
