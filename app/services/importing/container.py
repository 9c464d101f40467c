"""The zip around an XLSX or ODS, opened by us before any library sees it.

Each part is unpacked under a count, whatever size it claims, and only the parts that a
table needs go into a fresh, uncompressed zip. So the spreadsheet library never meets a
bomb, a lying size, two parts of one name, or a directory that two readers read differently.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from app.services.errors import Refused
from app.services.importing.problems import MAX_UNPACKED_BYTES

MAX_PARTS = 2_000
_CHUNK = 1 << 16
_KEPT_ROOTS = ("xl/", "content.xml", "mimetype", "meta-inf/", "_rels/", "[content_types].xml", "settings.xml")
_UNNEEDED = ("/media/", "/embeddings/", "/drawings/", "/printersettings/", "/charts/", "vbaproject", "/theme/")


@dataclass(frozen=True, slots=True)
class Parts:
    """The unpacked parts of a spreadsheet by name, all within the limits."""

    by_name: dict[str, bytes]

    def as_zip(self) -> io.BytesIO:
        """The same parts as an uncompressed zip."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
            for name, content in self.by_name.items():
                archive.writestr(zipfile.ZipInfo(name), content)
        buffer.seek(0)
        return buffer


def unpack(path: Path) -> Parts:
    """The parts of the zip at `path` that a table needs.

    Raises Refused "file-damaged", "zip-too-large" (unpacked bytes or number of parts),
    "password-protected", "entities-refused" (a document type: the way of the billion laughs).
    """
    try:
        with path.open("rb") as file, zipfile.ZipFile(file) as archive:
            members = archive.infolist()
            if len(members) > MAX_PARTS:
                raise Refused("zip-too-large", parts=len(members), limit=MAX_PARTS)
            if sum(member.file_size for member in members) > MAX_UNPACKED_BYTES:
                raise Refused("zip-too-large", limit=MAX_UNPACKED_BYTES)
            return Parts(_unpack_members(file, members))
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        EOFError,
        ValueError,
        OverflowError,
        NotImplementedError,
    ) as e:
        raise Refused("file-damaged") from e


def _unpack_members(file: BinaryIO, members: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    left = MAX_UNPACKED_BYTES
    unpacked: dict[str, bytes] = {}
    seen: set[str] = set()
    for member in members:
        name = member.filename.replace("\\", "/")
        folded = name.casefold()
        if folded in seen:
            raise Refused("file-damaged", part=name[:200])
        seen.add(folded)
        if not folded.startswith(_KEPT_ROOTS) or any(word in folded for word in _UNNEEDED) or member.is_dir():
            continue
        if member.flag_bits & 0x1:
            raise Refused("password-protected")
        content = _inflate(file, member, left)
        left -= len(content)
        _refuse_entities(folded, content)
        unpacked[name] = content
    return unpacked


def _inflate(file: BinaryIO, member: zipfile.ZipInfo, limit: int) -> bytes:
    """The member's bytes, counted as they come: neither size in the header is believed."""
    file.seek(member.header_offset)
    header = file.read(30)
    if header[:4] != b"PK\x03\x04":
        raise Refused("file-damaged", part=member.filename[:200])
    name_length, extra_length = struct.unpack("<HH", header[26:30])
    file.seek(name_length + extra_length, io.SEEK_CUR)
    packed = file.read(member.compress_size)
    if member.compress_type == zipfile.ZIP_STORED:
        content = packed
    elif member.compress_type == zipfile.ZIP_DEFLATED:
        content = _inflate_bytes(packed, limit)
    else:
        raise Refused("file-damaged", part=member.filename[:200])
    if len(content) > limit:
        raise Refused("zip-too-large", limit=MAX_UNPACKED_BYTES)
    if len(content) != member.file_size or zlib.crc32(content) != member.CRC:
        raise Refused("file-damaged", part=member.filename[:200])
    return content


def _inflate_bytes(packed: bytes, limit: int) -> bytes:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    out = bytearray()
    rest = packed
    while rest and not inflater.eof:
        out += inflater.decompress(rest, _CHUNK)
        rest = inflater.unconsumed_tail
        if len(out) > limit:
            raise Refused("zip-too-large", limit=MAX_UNPACKED_BYTES)
    out += inflater.flush()
    return bytes(out)


def _refuse_entities(name: str, content: bytes) -> None:
    """No part of a spreadsheet has a document type; one that has is refused, not expanded."""
    if not name.endswith((".xml", ".rels")):
        return
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in content[:64]:
        # UTF-16 would hide what is looked for below; no spreadsheet program writes it.
        raise Refused("file-damaged", part=name[:200])
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content or b"<!doctype" in content:
        raise Refused("entities-refused", part=name[:200])
