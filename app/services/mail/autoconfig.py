"""Where the servers of an e-mail address are: known providers, the domain's own records, and published settings.

Asked in this order, the first answer counts: what the domain itself tells (a known provider's domain; the mail
exchanger in its MX record; the SRV records of RFC 6186 and 8314; the autoconfiguration file that Thunderbird reads, at
the domain's own addresses), then Mozilla's public list, which is told the domain and never the address. Only servers
that speak TLS are taken, and nothing is believed without HTTPS but the DNS: the names that come from it are shown
before a password is typed, and that password goes only to a server with a certificate for that name.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from app.services.errors import Refused
from app.services.mail.presets import Preset, preset, preset_for
from app.services.mail.transport import Security

log = logging.getLogger(__name__)

SECONDS = 6
"""For one question; all are put one after the other, seven at most."""
LARGEST = 64 * 1024
PUBLIC_LIST = "https://autoconfig.thunderbird.net/v1.1/{domain}"
OWN_FILES = (
    "https://autoconfig.{domain}/mail/config-v1.1.xml?emailaddress={address}",
    "https://{domain}/.well-known/autoconfig/mail/config-v1.1.xml?emailaddress={address}",
)

EXCHANGERS: Mapping[str, str] = {
    "google.com": "workspace",
    "googlemail.com": "workspace",
    "mail.protection.outlook.com": "microsoft365",
    "mail.ovh.net": "ovh",
    "ovh.net": "ovh",
    "ionos.com": "ionos",
    "ionos.fr": "ionos",
    "kundenserver.de": "ionos",
    "infomaniak.ch": "infomaniak",
    "messagingengine.com": "fastmail",
    "protonmail.ch": "proton-bridge",
    "icloud.com": "icloud",
    "yahoodns.net": "yahoo",
}
"""Ends of the names of mail exchangers, and whose they are."""


@dataclass(frozen=True, slots=True)
class Found:
    """The servers of an address. `source`: domain, mx, srv, own-file or public-list."""

    source: str
    provider: str
    """Code of a preset; "custom" for a provider of which only the servers are known."""
    host: str
    port: int
    security: Security
    username: str
    imap_host: str = ""
    imap_port: int = 993


Records = Callable[[str, str], Sequence[str]]
"""Asks the DNS: (name, "MX" or "SRV") to the targets, best first; SRV as "host port". Empty where there are none;
raises OSError where nobody answers."""
Fetch = Callable[[str], bytes]
"""Gets a file by HTTPS; raises OSError."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Where is asked; tests and machines without a network put others in their place."""

    records: Records = field(default_factory=lambda: dns_records)
    fetch: Fetch = field(default_factory=lambda: fetch)


def find(address: str, sources: Sources | None = None) -> Found | None:
    """Return the servers of an address, or None where nobody knows them. Takes seconds: for a worker.

    Raises `Refused` with the field "from_address": "address-invalid", or "nobody-answers" where none of those who might
    know could be asked, which says nothing of the domain. A known provider's domain is told without a network.
    """
    address = address.strip()
    name, _, domain = address.rpartition("@")
    domain = domain.lower().rstrip(".")
    if not name or "." not in domain or any(each.isspace() or each in "/?#@:" for each in domain):
        raise Refused("address-invalid", "from_address")
    known = preset_for(address)
    if known.host:
        return _of_preset("domain", known, address)
    heard = _Heard(sources or Sources())
    for ask in (_by_exchanger, _by_service_records, _by_own_file, _by_public_list):
        found = ask(address, domain, heard)
        if found is not None:
            return found
    if not heard.somebody:
        raise Refused("nobody-answers", "from_address")
    return None


class _Heard:
    """Asks the sources, and keeps whether anybody answered, be it with a no."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self.somebody = False

    def records(self, name: str, kind: str) -> Sequence[str]:
        """Ask the DNS; without an answer, as where there are none."""
        try:
            found = self._sources.records(name, kind)
        except OSError as error:
            log.info("no %s record of %s: %s", kind, name, type(error).__name__)
            return []
        self.somebody = True
        return [each.rstrip(".").lower() for each in found]

    def fetch(self, url: str) -> bytes:
        """Get a file; raises OSError, an HTTPError where a server answered."""
        try:
            content = self._sources.fetch(url)
        except HTTPError:
            self.somebody = True
            raise
        self.somebody = True
        return content


def _of_preset(source: str, known: Preset, address: str) -> Found:
    return Found(
        source, known.code, known.host, known.port, known.security, address, known.imap_host, known.imap_port
    )  # fmt: skip


def _by_exchanger(address: str, domain: str, heard: _Heard) -> Found | None:
    for host in heard.records(domain, "MX"):
        for end, code in EXCHANGERS.items():
            if host == end or host.endswith(f".{end}"):
                return _of_preset("mx", preset(code), address)
    return None


def _by_service_records(address: str, domain: str, heard: _Heard) -> Found | None:
    """RFC 8314 names submission by TLS, RFC 6186 that by STARTTLS; a target "." says that there is none."""
    for service, security in (("_submissions._tcp", Security.TLS), ("_submission._tcp", Security.STARTTLS)):
        for host, port in _targets(heard.records(f"{service}.{domain}", "SRV")):
            reads = next(_targets(heard.records(f"_imaps._tcp.{domain}", "SRV")), ("", 993))
            return Found("srv", "custom", host, port, security, address, *reads)
    return None


def _targets(records: Sequence[str]) -> Iterator[tuple[str, int]]:
    for record in records:
        host, _, port = record.partition(" ")
        host = host.rstrip(".")
        if host and port.isdecimal() and _is_host(host):
            yield host, int(port)


def _by_own_file(address: str, domain: str, heard: _Heard) -> Found | None:
    places = [place.format(domain=domain, address=quote(address)) for place in OWN_FILES]
    return _by_files("own-file", places, address, heard)


def _by_public_list(address: str, domain: str, heard: _Heard) -> Found | None:
    return _by_files("public-list", [PUBLIC_LIST.format(domain=domain)], address, heard)


def _by_files(source: str, places: Sequence[str], address: str, heard: _Heard) -> Found | None:
    for place in places:
        try:
            found = read_file(heard.fetch(place), address)
        except (OSError, ValueError) as error:
            log.info("no mail settings at %s: %s", urlsplit(place).hostname, type(error).__name__)
            continue
        if found is not None:
            return Found(source, *found)
    return None


def read_file(content: bytes, address: str) -> tuple[str, str, int, Security, str, str, int] | None:
    """Return what an autoconfiguration file says, as `Found` takes it after its source; None where it has no use.

    Raises ValueError for what is no such file. A server without TLS is passed over, as is one that only takes OAuth2.
    """
    from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

    if len(content) > LARGEST:
        raise ValueError("larger than any such file")
    try:
        root = fromstring(content, forbid_dtd=True)
    except Exception as error:
        raise ValueError("no autoconfiguration file") from error
    sends = next(_servers(root, "outgoingServer", "smtp", address), None)
    if sends is None:
        return None
    host, port, security, username = sends
    reads = [each for each in _servers(root, "incomingServer", "imap", address) if each[2] is Security.TLS]
    imap_host, imap_port = reads[0][:2] if reads else ("", 993)
    return "custom", host, port, security, username, imap_host, imap_port


def _servers(root: Any, tag: str, kind: str, address: str) -> Iterator[tuple[str, int, Security, str]]:
    ways = {"SSL": Security.TLS, "STARTTLS": Security.STARTTLS}
    for server in root.iter(tag):
        port, security = (
            (server.findtext("port") or "").strip(),
            ways.get((server.findtext("socketType") or "").strip()),
        )
        host = _filled(server.findtext("hostname") or "", address).lower()
        signs = {(each.text or "").strip() for each in server.iter("authentication")}
        wanted = server.get("type") == kind and security is not None and signs != {"OAuth2"}
        if wanted and security is not None and _is_host(host) and port.isdecimal() and 0 < int(port) < 65_536:
            username = _filled(server.findtext("username") or "%EMAILADDRESS%", address)
            yield host, int(port), security, username


def _filled(words: str, address: str) -> str:
    name, _, domain = address.rpartition("@")
    for placeholder, value in (("ADDRESS", address), ("LOCALPART", name), ("DOMAIN", domain)):
        words = words.replace(f"%EMAIL{placeholder}%", value)
    return words.strip()


def _is_host(words: str) -> bool:
    parts = words.split(".")
    return len(parts) > 1 and all(part and part.replace("-", "").isalnum() and part.isascii() for part in parts)


def dns_records(name: str, kind: str) -> Sequence[str]:
    """Ask the DNS, best target first; nothing where the name has none. Raises ConnectionError where it is silent."""
    from dns.exception import DNSException
    from dns.resolver import NXDOMAIN, NoAnswer, resolve

    try:
        answers = list(resolve(name, kind, lifetime=SECONDS, search=False))
    except (NXDOMAIN, NoAnswer):
        return []
    except DNSException as error:
        raise ConnectionError(type(error).__name__) from error
    if kind == "SRV":
        answers.sort(key=lambda each: (each.priority, -each.weight))
        return [f"{each.target} {each.port}" for each in answers]
    answers.sort(key=lambda each: each.preference)
    return [str(each.exchange) for each in answers]


class _NoWayToPlain(HTTPRedirectHandler):
    def redirect_request(self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Request | None:
        if urlsplit(newurl).scheme != "https":
            raise URLError("led away from HTTPS")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def fetch(url: str) -> bytes:
    """Get a small file by HTTPS; raises OSError for whatever goes wrong. Nothing is sent but the address itself."""
    if urlsplit(url).scheme != "https":
        raise URLError("only HTTPS is asked")
    with build_opener(_NoWayToPlain()).open(url, timeout=SECONDS) as answer:
        if answer.status != 200:
            raise URLError(f"answered {answer.status}")
        return bytes(answer.read(LARGEST + 1))
