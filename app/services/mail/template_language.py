"""The language of the mail texts: words and `{{ fields }}`, nothing else (TPL-2).

Jinja's lexer and parser read it, but no template is ever run: a text that passes the allow-list
is only words and names, so that filling it in is a walk over a list. The sandbox alone would not
do: it does not limit memory, and one `format` filter can take a computer down.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from app.services.errors import Refused
from app.services.folding import whole

if TYPE_CHECKING:
    from jinja2 import nodes
    from jinja2.sandbox import ImmutableSandboxedEnvironment

MAX_SOURCE: Final = 20_000
"""Characters of a text; the longest shipped one has under a thousand."""
MAX_FIELDS: Final = 200
SHOWN: Final = 60
"""Characters of an offending piece that a problem quotes."""

NAME: Final = r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*"
FIELD: Final = re.compile(rf"\{{\{{[ \t]*({NAME}(?:\.{NAME})*)[ \t]*\}}\}}")
MARK: Final = re.compile(r"\{\{|\}\}|\{%|\{#")


@dataclass(frozen=True, slots=True)
class TemplateProblem:
    """Why a text cannot be saved. Line and column count from 1.

    Codes: unknown-field, not-in-subject, unfinished ("{{" never closed), not-allowed (anything else
    of the template language), stray-braces, line-break (in a subject), empty, too-long.
    """

    code: str
    line: int
    column: int
    what: str
    part: str = "body"


class BadTemplate(Refused):
    """A text with problems was about to be used; `problems` names them."""

    def __init__(self, problems: tuple[TemplateProblem, ...]) -> None:
        super().__init__("template-not-allowed", problems=problems)
        self.problems = problems


@dataclass(frozen=True, slots=True)
class FieldRef:
    """A place that a field's value goes to."""

    name: str


Piece = str | FieldRef
Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Compiled:
    """A text ready to be filled in: paragraphs of lines of pieces."""

    paragraphs: tuple[tuple[Line, ...], ...]
    fields: frozenset[str]


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    """Return what reads the texts. Loaded with the first of them: no window waits for it."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, autoescape=True, keep_trailing_newline=True, extensions=()
    )


def problems(source: str, known_fields: Collection[str] | None = None) -> list[TemplateProblem]:
    """Return what keeps a text from being saved, in reading order; empty when it is fine.

    `known_fields` None accepts any name of the right shape.
    """
    source = _one_kind_of_line_end(source)
    if len(source) > MAX_SOURCE:
        return [TemplateProblem("too-long", 1, 1, str(len(source)))]
    found = list(_scan(source, known_fields))
    if not found and len(FIELD.findall(source)) > MAX_FIELDS:
        return [TemplateProblem("too-long", 1, 1, str(len(FIELD.findall(source))))]
    return found


def field_at(source: str, position: int) -> str | None:
    """Return the name of the field that covers a position of the source, for the editor's tooltip."""
    for match in FIELD.finditer(source):
        if match.start() <= position < match.end():
            return match[1]
    return None


@lru_cache(maxsize=2048)
def compile_text(source: str) -> Compiled:
    """Read a text once and keep it; raises BadTemplate for anything but words and fields."""
    source = _one_kind_of_line_end(source)
    found = problems(source)
    if found:
        raise BadTemplate(tuple(found))
    pieces = _pieces(source)
    paragraphs = tuple(_paragraphs(pieces))
    return Compiled(paragraphs, frozenset(piece.name for piece in pieces if isinstance(piece, FieldRef)))


def _one_kind_of_line_end(source: str) -> str:
    return whole(source).replace("\r\n", "\n").replace("\r", "\n")


def _scan(source: str, known_fields: Collection[str] | None) -> Iterator[TemplateProblem]:
    """Look at every brace that means something; what is not exactly `{{ name.name }}` is a problem."""
    position = 0
    while mark := MARK.search(source, position):
        start = mark.start()
        line, column = source.count("\n", 0, start) + 1, start - source.rfind("\n", 0, start)
        field = FIELD.match(source, start)
        if field:
            if known_fields is not None and field[1] not in known_fields:
                yield TemplateProblem("unknown-field", line, column, field[1])
            position = field.end()
            continue
        if mark[0] == "}}":
            yield TemplateProblem("stray-braces", line, column, "}}")
            position = mark.end()
            continue
        closing = {"{{": "}}", "{%": "%}", "{#": "#}"}[mark[0]]
        end = source.find(closing, mark.end())
        again = source.find("{{", mark.end())
        if end < 0 or (mark[0] == "{{" and 0 <= again < end):
            yield TemplateProblem("unfinished", line, column, source[start:].partition("\n")[0][:SHOWN])
            position = mark.end()
        else:
            yield TemplateProblem("not-allowed", line, column, source[start : end + 2][:SHOWN])
            position = end + 2


def _pieces(source: str) -> list[Piece]:
    """Let Jinja read the text, and take it only if every node is on the allow-list."""
    from jinja2 import TemplateSyntaxError, nodes

    allowed = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.Getattr, nodes.Name)
    try:
        tree = _environment().parse(source)
    except TemplateSyntaxError as error:  # a name that is a word of the language: {{ not.so }}
        raise BadTemplate((TemplateProblem("not-allowed", error.lineno, 1, error.message or ""),)) from error
    strangers = [node for node in tree.find_all(nodes.Node) if not isinstance(node, allowed)]
    if strangers:
        what = type(strangers[0]).__name__
        raise BadTemplate((TemplateProblem("not-allowed", strangers[0].lineno, 1, what),))
    pieces: list[Piece] = []
    for output in tree.find_all(nodes.Output):
        for node in output.nodes:
            pieces.append(node.data if isinstance(node, nodes.TemplateData) else FieldRef(_dotted(node)))
    return pieces


def _dotted(node: nodes.Node) -> str:
    """Give the name of a field back: Getattr(Name("request"), "title") is "request.title"."""
    from jinja2 import nodes

    if isinstance(node, nodes.Getattr):
        return f"{_dotted(node.node)}.{node.attr}"
    assert isinstance(node, nodes.Name)
    return node.name


def _paragraphs(pieces: list[Piece]) -> Iterator[tuple[Line, ...]]:
    """Part pieces at line ends, lines at blank lines."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        if isinstance(piece, FieldRef):
            lines[-1].append(piece)
            continue
        first, *rest = piece.split("\n")
        lines[-1].append(first)
        lines.extend([part] for part in rest)
    paragraph: list[Line] = []
    for line in [*lines, []]:
        if any(isinstance(piece, FieldRef) or piece.strip(" \t") for piece in line):
            paragraph.append(tuple(piece for piece in line if piece))
        elif paragraph:
            yield tuple(paragraph)
            paragraph = []
