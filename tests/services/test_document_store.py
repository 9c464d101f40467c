"""The store of document bytes: what was put is what is read, or the program says so."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from app.services.document_store import DocumentStore
from app.services.errors import Fault, Refused

LETTER = b"%PDF-1.7 engagement letter" * 1000


@pytest.fixture
def store(tmp_path: Path) -> DocumentStore:
    return DocumentStore(tmp_path / "data" / "documents")


def test_a_document_is_read_back_under_its_hash(store: DocumentStore) -> None:
    stored = store.put(LETTER)
    assert stored.sha256 == hashlib.sha256(LETTER).hexdigest()
    assert stored.size == len(LETTER)
    assert store.path(stored.sha256) == store.root / stored.sha256[:2] / stored.sha256
    assert store.read(stored.sha256) == LETTER
    with store.open(stored.sha256) as stream:
        assert stream.read(8) == b"%PDF-1.7"


def test_a_file_a_stream_and_bytes_are_one_document(store: DocumentStore, tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(LETTER)
    hashes = {store.put(LETTER).sha256, store.put(file).sha256, store.put(io.BytesIO(LETTER)).sha256}
    assert len(hashes) == 1
    assert list(store.all_hashes()) == list(hashes)
    assert file.read_bytes() == LETTER


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_nobody_else_on_the_computer_can_read_documents(store: DocumentStore) -> None:
    path = store.path(store.put(LETTER).sha256)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    for folder in (path.parent, store.root):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_damage_on_the_disk_is_noticed_and_healed_by_putting_it_again(store: DocumentStore) -> None:
    sha256 = store.put(LETTER).sha256
    store.path(sha256).write_bytes(LETTER[:-1] + b"!")
    with pytest.raises(Fault) as fault:
        store.read(sha256)
    assert fault.value.code == "document-damaged"
    store.put(LETTER)
    assert store.read(sha256) == LETTER


@pytest.mark.parametrize("name", ["0" * 64, "../../etc/passwd", "", "A" * 64, "0" * 63 + "\n"])
def test_what_is_not_there_is_missing_whatever_its_name(store: DocumentStore, name: str) -> None:
    assert not store.has(name)
    assert not store.remove(name)
    with pytest.raises(Fault) as fault:
        store.read(name)
    assert fault.value.code == "document-missing"


def test_too_large_a_file_leaves_nothing_behind(store: DocumentStore) -> None:
    with pytest.raises(Refused) as refused:
        store.put(io.BytesIO(LETTER), limit=len(LETTER) - 1)
    assert (refused.value.code, refused.value.params) == ("file-too-large", {"limit": len(LETTER) - 1})
    assert files_under(store.root) == []
    assert store.put(LETTER, limit=len(LETTER)).size == len(LETTER)


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_full_disk_is_named_and_leaves_nothing_behind(
    store: DocumentStore, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, step, full)
    with pytest.raises(Fault) as fault:
        store.put(LETTER)
    assert fault.value.code == "disk-full"
    monkeypatch.undo()
    assert files_under(store.root) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_copy_onto_a_full_disk_is_named(store: DocumentStore, monkeypatch: pytest.MonkeyPatch) -> None:
    def onto_the_full_disk(dir: Path) -> tuple[int, str]:
        return os.open("/dev/full", os.O_WRONLY), str(dir / "half")

    monkeypatch.setattr("tempfile.mkstemp", onto_the_full_disk)
    with pytest.raises(Fault) as fault:
        store.put(LETTER)
    assert fault.value.code == "disk-full"


def test_a_file_where_the_folder_should_be_is_not_taken_for_a_full_disk(tmp_path: Path) -> None:
    (tmp_path / "documents").write_text("in the way")
    with pytest.raises(OSError, match="exists"):
        DocumentStore(tmp_path / "documents").put(LETTER)


def test_a_source_that_cannot_be_read_is_no_fault_of_the_store(store: DocumentStore, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        store.put(tmp_path / "gone.pdf")


def test_removing_says_whether_there_was_anything(store: DocumentStore) -> None:
    sha256 = store.put(LETTER).sha256
    assert store.remove(sha256)
    assert not store.remove(sha256)
    assert list(store.all_hashes()) == []


@pytest.mark.behaviour("APP-3")
def test_a_backup_copies_only_what_it_lacks_and_names_what_it_could_not_have(
    store: DocumentStore, tmp_path: Path
) -> None:
    kept, damaged, known = (store.put(text) for text in (b"kept", b"damaged", b"known"))
    store.path(damaged.sha256).write_bytes(b"d4maged")
    backup = DocumentStore(tmp_path / "backup")
    backup.put(b"known")
    copied = store.copy_new_to(backup.root, [kept.sha256, damaged.sha256, known.sha256, "0" * 64])
    assert (copied.documents, copied.size) == (1, 4)
    assert copied.missing == ("0" * 64,)
    assert copied.damaged == (damaged.sha256,)
    assert sorted(backup.all_hashes()) == sorted([kept.sha256, known.sha256])
    assert backup.read(kept.sha256) == b"kept"


def test_ten_threads_that_put_the_same_file_make_one_sound_document(store: DocumentStore) -> None:
    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.append(store.put(LETTER).sha256)) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 10
    assert [store.read(sha256) for sha256 in store.all_hashes()] == [LETTER]
    assert len(files_under(store.root)) == 1


@pytest.mark.skipif(os.name == "nt", reason="kills with SIGKILL")
def test_a_program_killed_while_it_writes_leaves_no_half_document(store: DocumentStore) -> None:
    script = (
        "import os, sys\nfrom pathlib import Path\nfrom app.services.document_store import DocumentStore\n"
        "class Slow:\n"
        "    pieces = [b'first half']\n"
        "    def read(self, size):\n"
        "        if self.pieces: return self.pieces.pop()\n"
        "        print('half', flush=True); sys.stdin.read()\n"
        "DocumentStore(Path(sys.argv[1])).put(Slow())\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(store.root)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"half\n"
        writer.send_signal(signal.SIGKILL)
    assert list(store.all_hashes()) == []
    assert len(files_under(store.root)) == 1
    assert store.clear_unfinished() == 1
    assert files_under(store.root) == []


def files_under(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file()]
