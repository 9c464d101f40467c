"""Which backups are kept: days, weeks and months that have one, and never at the cost of the newest good one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.backups import KINDS, BackupInfo, Kind, is_due, last_good, to_drop

NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)


def backup(at: datetime, kind: Kind = "nightly", damage: str = "") -> BackupInfo:
    return BackupInfo(
        Path(f"relance-{at.isoformat()}-{kind}"), kind, at, "id", "0001", "0.1", 1, "", {}, {}, (), 1, "", at, damage
    )


backups = st.lists(
    st.builds(
        backup,
        st.integers(0, 60 * 24 * 900).map(lambda minutes: NOW - timedelta(minutes=minutes)),
        st.sampled_from(KINDS),
        st.sampled_from(["", "", "", "database"]),
    ),
    unique_by=lambda each: each.path,
    max_size=60,
)


def kept(infos: list[BackupInfo], now: datetime = NOW) -> list[BackupInfo]:
    dropped = {each.path for each in to_drop(infos, now)}
    return [each for each in infos if each.path not in dropped]


@pytest.mark.behaviour("APP-3")
@given(backups)
def test_the_newest_good_one_of_each_kind_is_never_dropped(infos: list[BackupInfo]) -> None:
    for kind in KINDS:
        good = [each for each in infos if each.kind == kind and each.good]
        if good:
            assert max(good, key=lambda each: (each.created_at, each.name)) in kept(infos)


@pytest.mark.behaviour("APP-3")
@given(backups)
def test_each_of_the_last_days_weeks_and_months_keeps_one_and_no_more_is_kept_than_that(
    infos: list[BackupInfo],
) -> None:
    left = [each for each in kept(infos) if each.kind == "nightly" and each.good]
    assert len(left) <= 7 + 4 + 12
    nightly = [each.created_at for each in infos if each.kind == "nightly" and each.good]
    days = sorted({at.date() for at in nightly})[-7:]
    weeks = sorted({at.isocalendar()[:2] for at in nightly})[-4:]
    months = sorted({(at.year, at.month) for at in nightly})[-12:]
    assert set(days) <= {each.created_at.date() for each in left}
    assert set(weeks) <= {each.created_at.isocalendar()[:2] for each in left}
    assert set(months) <= {(each.created_at.year, each.created_at.month) for each in left}


@given(backups)
def test_dropping_again_drops_nothing(infos: list[BackupInfo]) -> None:
    assert to_drop(kept(infos), NOW) == []


@given(backups)
def test_of_those_made_on_purpose_the_newest_five_of_each_kind_stay(infos: list[BackupInfo]) -> None:
    for kind in KINDS[1:]:
        good = sorted((e for e in infos if e.kind == kind and e.good), key=lambda e: (e.created_at, e.name))
        left = [each for each in kept(infos) if each.kind == kind and each.good]
        assert {each.path for each in left} == {each.path for each in good[-5:]}


@given(backups)
def test_a_damaged_one_goes_only_when_a_newer_good_one_of_its_kind_is_there(infos: list[BackupInfo]) -> None:
    for each in to_drop(infos, NOW):
        if not each.good:
            assert any(o.good and o.kind == each.kind and o.created_at > each.created_at for o in infos)


@pytest.mark.behaviour("APP-3")
def test_after_two_years_of_nights_one_can_go_back_to_each_of_twelve_months() -> None:
    infos: list[BackupInfo] = []
    start = datetime(2024, 11, 23, 2, 0, tzinfo=UTC)
    for night in range(730):
        now = start + timedelta(days=night)
        infos = kept([*infos, backup(now)], now)

    dates = sorted(each.created_at.date() for each in infos)
    assert [str(each) for each in dates[-7:]] == [f"2026-11-{day}" for day in range(16, 23)]
    assert {(each.year, each.month) for each in dates} == {(2025, 12)} | {(2026, month) for month in range(1, 12)}
    assert len(infos) <= 23


def test_a_computer_that_was_off_for_a_season_loses_nothing_by_it() -> None:
    before = [backup(NOW - timedelta(days=120 + day)) for day in range(6)]
    assert kept([*before, backup(NOW)]) == [*before, backup(NOW)]


def test_one_dated_in_the_future_is_left_alone_and_hides_nothing() -> None:
    future = backup(NOW + timedelta(days=400))
    assert to_drop([future, backup(NOW)], NOW) == []
    assert last_good([future, backup(NOW)], NOW) == NOW


@pytest.mark.behaviour("APP-3")
@pytest.mark.parametrize(
    ("age", "due"), [(None, True), (timedelta(hours=24), False), (timedelta(hours=24, seconds=1), True)]
)
def test_a_nightly_backup_is_due_a_day_after_the_last_good_one(age: timedelta | None, due: bool) -> None:
    assert is_due(None if age is None else NOW - age, NOW) is due


def test_a_damaged_or_unverified_backup_does_not_put_the_next_one_off() -> None:
    infos = [backup(NOW, damage="database"), replace(backup(NOW - timedelta(hours=1)), verified_at=None)]
    assert is_due(last_good(infos, NOW), NOW)
