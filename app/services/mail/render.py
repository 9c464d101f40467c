"""A mail as the client reads it: subject, plain text and HTML from one text and one set of facts."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Final

import css_inline
from jinja2 import Environment, StrictUndefined, Template

from app.services.accent import colour_of, words_on
from app.services.errors import Refused
from app.services.mail import mail_logo
from app.services.mail.context import MailContext
from app.services.mail.field_values import Filling
from app.services.mail.fields import FIELDS, MissingValue
from app.services.mail.layout import Block, Buttons, Paragraph, lay_out
from app.services.mail.phrases import Phrases, phrases
from app.services.mail.plain_text import as_text, value_text
from app.services.mail.template_language import BadTemplate, TemplateProblem, compile_text
from app.services.mail.texts import RESOURCES, MailText, Step, frame, language_of
from app.services.mail.values import Action, Listing, Prose, Rich, Rows, Value, Words, clean_line, french_spaces

MAX_OUTPUT: Final = 400_000
"""Characters of one part; more is a mistake, and mail programs clip far shorter ones."""
MAX_SUBJECT: Final = 200
SUMMARY_STEPS: Final = frozenset({Step.FIRST, Step.REMINDER_1, Step.LATER, Step.LAST})
SUMMARY_KINDS_WITHOUT: Final = frozenset({"digest", "received", "wrong_recipient"})


@dataclass(frozen=True, slots=True)
class Rendered:
    """A mail in words. `fields_missing` is empty in every mail that may be sent."""

    subject: str
    text: str
    html: str
    language: str
    fields_missing: tuple[str, ...] = ()


def render(text: MailText, context: MailContext, *, preview: bool = False) -> Rendered:
    """Fill a text in, in the text's own language.

    Raises MissingValue naming every plain field without value (TPL-2), BadTemplate for a text that
    should never have been saved, Refused("mail-too-long"). With `preview`, fields without value
    show as "[request.due_on]" and are named in the result instead; the logo stands in the page itself.
    """
    language = language_of(text.language)
    writing = _Writing(text, context, phrases(language))
    subject = writing.subject()
    around = frame(text.kind, language)
    body = [*writing.blocks(around.above), *writing.body(), *writing.blocks(around.below)]
    footer = writing.blocks(around.footer)
    missing = tuple(dict.fromkeys(writing.missing))
    if missing and not preview:
        raise MissingValue(*missing)
    plain = as_text(body, writing.words) + ("\n\n---\n" + as_text(footer, writing.words) if footer else "") + "\n"
    html = _html(subject, body, footer, context, writing.words)
    if preview:
        html = mail_logo.on_screen(html, context.firm.logo)
    if max(len(plain), len(html)) > MAX_OUTPUT:
        raise Refused("mail-too-long", characters=max(len(plain), len(html)))
    return Rendered(subject, plain, html, language, missing)


def filled(text: MailText, context: MailContext) -> tuple[str, str]:
    """Return the subject and the words of a text filled in, without what stands around them: to be edited.

    Raises MissingValue.
    """
    writing = _Writing(text, context, phrases(language_of(text.language)))
    found = writing.subject(), as_text(writing.body(), writing.words)
    if writing.missing:
        raise MissingValue(*dict.fromkeys(writing.missing))
    return found


@dataclass(slots=True)
class _Writing:
    """One mail being written: each field is made once, and those without value are remembered."""

    mail_text: MailText
    context: MailContext
    words: Phrases
    missing: list[str] = field(default_factory=list)
    _made: dict[str, Value | None] = field(default_factory=dict)
    _filling: Filling = field(init=False)

    def __post_init__(self) -> None:
        holds_message = "message.body" in compile_text(self._typeset(self.mail_text.body)).fields
        self._filling = Filling(self.context, self.words, quote=not holds_message)

    def value(self, name: str) -> Value | None:
        """Give a field's value; None only for a sentence field that has nothing to say."""
        if name not in self._made:
            known = FIELDS.get(name)
            if known is None:
                raise BadTemplate((TemplateProblem("unknown-field", 1, 1, name),))
            made = known.make(self._filling)
            if made is None and not known.sentence:
                self.missing.append(name)
                made = Words(f"[{name}]")
            self._made[name] = made
        return self._made[name]

    def blocks(self, source: str) -> list[Block]:
        """Lay a source out."""
        return lay_out(compile_text(self._typeset(source)), self.value)

    def body(self) -> list[Block]:
        """Lay the text itself out, with the summary after its first paragraph."""
        blocks = self.blocks(self.mail_text.body)
        summary = self._summary()
        return [*blocks[:1], summary, *blocks[1:]] if summary and blocks else blocks

    def subject(self) -> str:
        """Give the subject: one line, no amounts, nothing that could begin another header."""
        source = " ".join(self.mail_text.subject.split("\n"))
        parts = []
        for paragraph in compile_text(self._typeset(source)).paragraphs:
            for piece in (piece for line in paragraph for piece in line):
                value: Value | None = Words(piece) if isinstance(piece, str) else self.value(piece.name)
                parts.append(value_text(value, self.words) if value else "")
        subject = clean_line("".join(parts))
        return subject if len(subject) <= MAX_SUBJECT else f"{subject[: MAX_SUBJECT - 1].rstrip()}…"

    def _typeset(self, source: str) -> str:
        return french_spaces(source) if self.words.language == "fr" else source

    def _summary(self) -> Rows | None:
        asked, invoice = self.context.request, self.context.invoice
        if asked is None or self.mail_text.step not in SUMMARY_STEPS:
            return None
        if self.mail_text.kind in SUMMARY_KINDS_WITHOUT:
            return None
        due = invoice.due_on if invoice else asked.due_on
        rows = [(self.words.say("summary.due"), self.words.weekday(due))] if due else []
        rows.append((self.words.say("summary.reference"), clean_line(asked.reference)))
        return Rows("", tuple(rows))


INLINER: Final = css_inline.CSSInliner(
    # The dark colours stand in @media rules, which cannot be written inline and would be dropped.
    keep_at_rules=True,
    keep_style_tags=False,
    load_remote_stylesheets=False,
)


@cache
def _page() -> Template:
    """Compile the page once. It is ours, never the firm's; everything put into it is escaped."""
    environment = Environment(undefined=StrictUndefined, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.tests["paragraph"] = lambda block: isinstance(block, Paragraph)
    environment.tests["buttons"] = lambda block: isinstance(block, Buttons)
    environment.tests["listing"] = lambda block: isinstance(block, Listing)
    environment.tests["rows"] = lambda block: isinstance(block, Rows)
    environment.tests["prose"] = lambda block: isinstance(block, Prose)
    environment.tests["rich"] = lambda block: isinstance(block, Rich)
    environment.tests["action"] = lambda part: isinstance(part, Action)
    return environment.from_string((RESOURCES / "page.html.j2").read_text(encoding="utf-8"))


def _html(subject: str, body: list[Block], footer: list[Block], context: MailContext, words: Phrases) -> str:
    firm = clean_line(context.firm.name)
    offers = any(isinstance(block, Buttons) and block.actions[0].href for block in body)
    page = _page().render(
        language=words.language,
        subject=subject,
        firm=firm,
        initials="".join(word[0] for word in firm.split() if word[0].isalnum())[:2].upper(),
        body=body,
        footer=footer,
        logo=context.firm.logo,
        accent=context.firm.accent,
        on_accent=words_on(colour_of(context.firm.accent) or (0, 0, 0)),
        hint=words.say("buttons.hint") if offers else "",
        last_buttons=max((index for index, block in enumerate(body) if isinstance(block, Buttons)), default=-1),
    )
    return INLINER.inline(page)
