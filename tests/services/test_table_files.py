"""Lists as files: CSV and XLSX in which nothing can run, whole or not at all."""

from __future__ import annotations

import csv
import errno
import stat
import time
import tracemalloc
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from app.services import durable_files, table_files
from app.services.errors import Fault, Refused
from app.services.importing.spreadsheet import load_sheet
from app.services.importing.table_reader import read_table
from app.services.table_files import Cell, Money, Shown, write_table

HEADERS = ("Name", "Due", "Balance", "Sent")
WRITING = {"xlsx": "write", "csv": "sync_file"}
HOSTILE = ('=HYPERLINK("http://x")', "+33 4 55", "@SUM(A1)", "http://evil.example", "00123", "{=1+1}", "-5")


def line(name: str) -> list[Cell]:
    return [
        name,
        Shown("4 Dec", date(2026, 12, 4)),
        Shown("1 840,50 €", Money(184_050, "EUR")),
        Shown("Today", datetime(2026, 11, 30, 9, 15)),
    ]


def sheet_of(path: Path) -> list[list[object]]:
    with path.open("rb") as stream:
        return list(load_sheet(stream, None)[2])


@pytest.mark.behaviour("ACC-7", "APP-7")
def test_days_moments_and_amounts_are_cells_to_count_with_and_texts_are_texts(tmp_path: Path) -> None:
    target = tmp_path / "list.xlsx"
    assert write_table(target, HEADERS, [line(name) for name in HOSTILE]) == len(HOSTILE)
    rows = sheet_of(target)
    assert rows[0] == list(HEADERS)
    assert [row[0] for row in rows[1:]] == list(HOSTILE)
    assert rows[1][1:] == [date(2026, 12, 4), 1840.5, datetime(2026, 11, 30, 9, 15)]
    with zipfile.ZipFile(target) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        styles = parts.read("xl/styles.xml").decode()
        assert "<f>" not in sheet and "hyperlink" not in sheet
        assert 'state="frozen"' in sheet and 'ySplit="1"' in sheet and "<cols>" in sheet
        assert "#,##0.00\\ &quot;EUR&quot;" in styles
    assert list(read_table(target).headers) == list(HEADERS)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


@pytest.mark.parametrize("currency", ["JPY", "TND", "USD", "MDL", "DKK", "HUF", "SEK", "MYR"])
def test_no_currency_is_taken_for_a_date(currency: str, tmp_path: Path) -> None:
    write_table(tmp_path / "a.xlsx", ("Amount",), [[Shown("", Money(12_000, currency))]])
    assert sheet_of(tmp_path / "a.xlsx")[1] == [float(Money(12_000, currency).amount)]


def test_a_csv_says_the_words_and_nothing_in_it_runs(tmp_path: Path) -> None:
    write_table(tmp_path / "list.csv", HEADERS, [line(name) for name in HOSTILE])
    lines = list(csv.reader((tmp_path / "list.csv").read_text("utf-8-sig").splitlines()))
    assert lines[1][1:] == ["4 Dec", "1 840,50 €", "Today"]
    assert not any(each[0].startswith(("=", "+", "@", "-")) for each in lines)


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_long_list_needs_no_more_memory_than_a_short_one_and_says_how_far_it_is(ending: str, tmp_path: Path) -> None:
    def peak(lines: int) -> tuple[int, list[int]]:
        heard: list[int] = []
        tracemalloc.start()
        try:
            write_table(tmp_path / f"long.{ending}", HEADERS, (line(f"Client {n}") for n in range(lines)), heard.append)
            return tracemalloc.get_traced_memory()[1], heard
        finally:
            tracemalloc.stop()

    few, _ = peak(400)
    many, heard = peak(2_400)
    assert many < few + 300_000
    assert heard[:2] == [200, 400] and heard[-1] == 2_400


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_list_given_up_leaves_what_was_there(ending: str, tmp_path: Path) -> None:
    target = tmp_path / f"list.{ending}"
    target.write_text("yesterday's")

    def lines() -> Iterator[list[Cell]]:
        yield from (line(f"Client {n}") for n in range(250))
        raise KeyError("the window went")

    with pytest.raises(KeyError):
        write_table(target, HEADERS, lines())
    assert target.read_text() == "yesterday's"
    assert [each.name for each in tmp_path.iterdir()] == [target.name]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_full_disk_and_a_folder_that_is_gone_are_named(
    ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Fault, match="file-unwritable"):
        write_table(tmp_path / "gone" / f"list.{ending}", HEADERS, [])

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile if ending == "xlsx" else durable_files, WRITING[ending], full)
    with pytest.raises(Fault, match="disk-full"):
        write_table(tmp_path / f"list.{ending}", HEADERS, [line("a")])
    assert list(tmp_path.iterdir()) == []


def test_a_sheet_holds_only_so_many_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_files, "MOST_LINES", 3)
    with pytest.raises(Refused, match="sheet-too-short"):
        write_table(tmp_path / "list.xlsx", HEADERS, [line("a")] * 4)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.long
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_hundred_thousand_lines_are_written(ending: str, tmp_path: Path) -> None:
    started, target = time.process_time(), tmp_path / f"long.{ending}"
    assert write_table(target, HEADERS * 2, (line(f"Client {n}") * 2 for n in range(100_000))) == 100_000
    spent = time.process_time() - started
    print(f"{ending}: {spent:.1f} s of processor time, {target.stat().st_size / 1e6:.1f} MB")
