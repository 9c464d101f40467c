"""The values of a returned form, read in a child process with little memory and little time (ORG-3).

A file that came by mail may be anything: objects in circles, a picture that unpacks to gigabytes. What reads it must
not be the program with the sender in it. Only names and values of fields are looked at, never pictures, scripts or
attachments. See docs/decisions/0005-returned-forms.md.
"""

from __future__ import annotations

import contextlib
import io
import json
import logging
import multiprocessing
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import Any, Final

from app.services.errors import Fault, Refused

SECONDS: Final = 20.0
MEMORY_BYTES: Final = 768 * 1024**2
MAX_BYTES: Final = 25 * 1024**2
MAX_PAGES: Final = 500
MAX_FIELDS: Final = 5_000
MAX_DEPTH: Final = 20
MAX_OBJECTS: Final = 200_000
MAX_TEXT: Final = 20_000
"""Characters of one value; what is longer is cut, and no answer: answers are shorter."""

Value = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadForm:
    """Fields by name. A chosen button's value is its name with a slash, "/c0"; `keywords` are the document's."""

    values: Mapping[str, Value]
    keywords: str = ""
    fields: int = 0


def read_form(content: bytes, *, seconds: float = SECONDS) -> ReadForm:
    """Return the values of a PDF's fields.

    Raises `Refused`: "form-no-pdf", "form-too-large" (bytes, pages, fields or objects), "form-encrypted",
    "form-damaged", "form-too-slow" (after `seconds`, or for lack of memory); `Fault("reader-not-started")`.
    """
    _check_size(content)
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=True)
    child = context.Process(target=_child, args=(theirs,), daemon=True)
    try:
        child.start()
    except OSError as problem:
        raise Fault("reader-not-started") from problem
    theirs.close()
    try:
        answer = _answer(ours, content, seconds)
    finally:
        ours.close()
        child.kill()
        child.join()
        child.close()
    if "refused" in answer:
        raise Refused(str(answer["refused"]), "file")
    values = {name: tuple(given) if isinstance(given, list) else given for name, given in answer["values"].items()}
    return ReadForm(values, answer["keywords"], answer["fields"])


def _answer(pipe: Connection, content: bytes, seconds: float) -> dict[str, Any]:
    """Hand the file over and wait. The answer is JSON: nothing that a hostile file made is ever run here."""
    try:
        pipe.send_bytes(content)
        if not pipe.poll(seconds):
            return {"refused": "form-too-slow"}
        return dict(json.loads(pipe.recv_bytes(64 * 1024**2)))
    except (EOFError, OSError):  # it died: out of memory, or too deep for the interpreter
        return {"refused": "form-too-slow"}


def _child(pipe: Connection) -> None:
    _bound()
    content = pipe.recv_bytes()
    try:
        found = parse(content)
        said: dict[str, Any] = {"values": dict(found.values), "keywords": found.keywords, "fields": found.fields}
    except Refused as refused:
        said = {"refused": refused.code}
    except MemoryError:
        said = {"refused": "form-too-slow"}
    pipe.send_bytes(json.dumps(said).encode())


def _bound() -> None:
    """A ceiling where the system has one (not Windows), and no report of the expected crash."""
    sys.setrecursionlimit(2_000)
    try:
        import resource
    except ImportError:
        return
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (int(SECONDS) + 1, int(SECONDS) + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def parse(content: bytes) -> ReadForm:
    """Read in this process, without a limit of time: what the child does. Raises as `read_form`."""
    _check_size(content)
    from pypdf import PdfReader
    from pypdf.errors import FileNotDecryptedError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(content), strict=False)
        if reader.is_encrypted:
            raise Refused("form-encrypted", "file")
        if sum(len(table) for table in reader.xref.values()) + len(reader.xref_objStm) > MAX_OBJECTS:
            raise Refused("form-too-large", "file")
        walk = _Walk()
        walk.pages(reader)
        walk.fields(reader)
        return ReadForm(walk.values, walk.keywords(reader), walk.count)
    except (Refused, MemoryError):
        raise
    except FileNotDecryptedError as problem:
        raise Refused("form-encrypted", "file") from problem
    except Exception as problem:
        # A damaged file makes the library fail in ways that it does not name.
        raise Refused("form-damaged", "file") from problem


def _check_size(content: bytes) -> None:
    if len(content) > MAX_BYTES:
        raise Refused("form-too-large", "file")
    if b"%PDF-" not in content[:1024]:
        raise Refused("form-no-pdf", "file")


@dataclass(slots=True)
class _Walk:
    """A walk over the fields that ends, whatever the file makes of its tree."""

    values: dict[str, Value] = field(default_factory=dict)
    count: int = 0

    def pages(self, reader: Any) -> None:
        """Refuse a file with more pages than a form has; the tree's own count is not believed."""
        seen: set[int] = set()
        waiting = [_get(reader.trailer["/Root"], "/Pages")]
        pages = 0
        while waiting:
            node = waiting.pop()
            if not isinstance(node, dict) or id(node) in seen:
                continue
            seen.add(id(node))
            kids = _get(node, "/Kids")
            if isinstance(kids, list):
                waiting.extend(_resolved(kid) for kid in kids[: MAX_PAGES + 1])
            else:
                pages += 1
            if pages > MAX_PAGES or len(seen) > 4 * MAX_PAGES:
                raise Refused("form-too-large", "file")

    def fields(self, reader: Any) -> None:
        """Gather name and value of each field; those without a name of their own are widgets of the one above."""
        form = _get(reader.trailer["/Root"], "/AcroForm")
        tops = _get(form, "/Fields")
        seen: set[int] = set()
        waiting: list[tuple[Any, str, Any, int]] = [
            (top, "", None, 0) for top in reversed(tops if isinstance(tops, list) else [])
        ]
        while waiting:
            raw, above, inherited, depth = waiting.pop()
            node = _resolved(raw)
            if not isinstance(node, dict) or id(node) in seen or depth > MAX_DEPTH:
                continue
            seen.add(id(node))
            self.count += 1
            if self.count > MAX_FIELDS:
                raise Refused("form-too-large", "file")
            own = _text(_get(node, "/T"))[:500] if "/T" in node else None
            name = above if own is None else f"{above}.{own}" if above else own
            value = _get(node, "/V") if "/V" in node else inherited
            kids = _get(node, "/Kids")
            named = own is not None or not above
            if named and name and name not in self.values and ("/V" in node or not isinstance(kids, list)):
                self.values[name] = _value(value)
            if isinstance(kids, list):
                waiting.extend((kid, name, value, depth + 1) for kid in reversed(kids[:MAX_FIELDS]))

    @staticmethod
    def keywords(reader: Any) -> str:
        """Return the document's keywords, by which a printed or flattened form is still known."""
        return _text(_get(_get(reader.trailer, "/Info"), "/Keywords"))[:500]


def _resolved(value: Any) -> Any:
    return value.get_object() if hasattr(value, "get_object") else value


def _get(holder: Any, key: str) -> Any:
    return _resolved(holder.raw_get(key)) if isinstance(holder, dict) and key in holder else None  # type: ignore[attr-defined]


def _value(value: Any) -> Value:
    if isinstance(value, list):
        return tuple(_text(each) for each in _first(value, 500))
    return _text(value)


def _text(value: Any) -> str:
    """Return a text, a name with its slash, or a text kept as a stream; nothing for all else."""
    from pypdf.generic import ByteStringObject, NameObject, StreamObject

    found = _resolved(value)
    if isinstance(found, StreamObject):
        found = found.get_data()
    if isinstance(found, (bytes, ByteStringObject)):
        data = bytes(found)
        wide = data.startswith((b"\xfe\xff", b"\xff\xfe"))
        return data.decode("utf-16" if wide else "utf-8", errors="replace")[:MAX_TEXT]
    if isinstance(found, NameObject):
        return str(found)[:MAX_TEXT]
    return _clean(found)[:MAX_TEXT] if isinstance(found, str) else ""


def _clean(text: str) -> str:
    """Return text that can be stored: no lone surrogates, no NUL, line ends as everywhere else."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")


def _first(values: list[Any], count: int) -> Iterator[Any]:
    yield from values[:count]
