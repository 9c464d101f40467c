"""The arguments of the command line: what may be typed, and the help about it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any, NoReturn

from app import __version__
from app.cli.terminal import Exit
from app.cli.words import LANGUAGES, Words
from app.models.kinds import Kind


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Help whose own words are in the reader's language."""

    usage_word = "usage: "

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, self.usage_word if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser that speaks the reader's language."""

    words: Words

    def __init__(self, **options: Any) -> None:
        words = self.words

        class Formatter(_Formatter):
            usage_word = words.say("help.usage") + " "

        options.setdefault("formatter_class", Formatter)
        super().__init__(add_help=False, allow_abbrev=False, **options)
        self._positionals.title = words.say("help.commands")
        self._optionals.title = words.say("help.options")
        self.add_argument("-h", "--help", action="help", help=words.say("help.help"))

    def error(self, message: str) -> NoReturn:
        """Say what was not understood and how it is written; exits with 2."""
        self.print_usage(sys.stderr)
        self.exit(Exit.USAGE, self.words.say("help.wrong", message=message) + "\n")


def parser(words: Words) -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    bound = type("BoundParser", (Parser,), {"words": words})
    main: argparse.ArgumentParser = bound(
        prog="relance", description=words.say("help.about"), epilog=words.say("help.exit_codes")
    )
    main.add_argument("--version", action="version", version=f"Relance {__version__}", help=words.say("help.version"))
    _common(main, words, default=None)
    commands: Any = main.add_subparsers(
        dest="command", metavar=words.say("help.command"), required=True, parser_class=bound
    )

    def command(name: str) -> argparse.ArgumentParser:
        text = words.say(f"help.{name.replace('-', '_')}")
        added: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
        _common(added, words, default=argparse.SUPPRESS)
        return added

    send = command("send-due")
    _flag(send, words, "dry-run", "json")
    send.add_argument("--try-now", action="store_true", help=words.say("help.try_now"))
    backup = command("backup")
    backup.add_argument("--to", type=Path, metavar=words.say("help.dir"), help=words.say("help.to"))
    _flag(backup, words, "json")
    restore = command("restore")
    restore.add_argument("file", metavar=words.say("help.file"), help=words.say("help.restore_file"))
    _flag(restore, words, "json")
    _imports(command("import"), words)
    _flag(command("status"), words, "json")
    _flag(command("doctor"), words, "json")
    _flag(command("adopt"), words, "json")
    _flag(command("confirm-clock"), words, "json")
    command("demo")
    command("help")
    return main


def _common(to: argparse.ArgumentParser, words: Words, default: Any) -> None:
    """Options that may stand before the command or after it."""
    to.add_argument(
        "--data-dir", type=Path, default=default, metavar=words.say("help.dir"), help=words.say("help.data_dir")
    )
    to.add_argument("--language", choices=LANGUAGES, default=default, help=words.say("help.language"))


def _flag(to: argparse.ArgumentParser, words: Words, *names: str) -> None:
    for name in names:
        to.add_argument(f"--{name}", action="store_true", help=words.say(f"help.{name.replace('-', '_')}"))


def _imports(to: argparse.ArgumentParser, words: Words) -> None:
    to.add_argument("what", choices=("clients", "invoices", "requests"), help=words.say("help.what"))
    to.add_argument("file", type=Path, metavar=words.say("help.file"), help=words.say("help.import_file"))
    to.add_argument(
        "--reminders", metavar=words.say("help.days_number"), help=words.say("help.reminders"), default=None
    )
    to.add_argument(
        "--map", action="append", default=[], metavar=words.say("help.field_header"), help=words.say("help.map")
    )
    to.add_argument("--source", default="", metavar=words.say("help.name"), help=words.say("help.source"))
    to.add_argument("--sheet", default=None, metavar=words.say("help.name"), help=words.say("help.sheet"))
    to.add_argument("--currency", default="", metavar="EUR", help=words.say("help.currency"))
    to.add_argument("--terms", type=int, default=None, metavar=words.say("help.days"), help=words.say("help.terms"))
    to.add_argument("--kind", choices=[str(kind) for kind in Kind], default=None, help=words.say("help.request_kind"))
    to.add_argument("--date-order", choices=("dmy", "mdy"), default=None, help=words.say("help.date_order"))
    to.add_argument("--decimal", choices=(",", "."), default=None, help=words.say("help.decimal"))
    _flag(to, words, "dry-run", "json")


def language_typed(arguments: list[str]) -> str:
    """Return the language that --language asks for, before all is parsed: its very help is to be in it."""
    for position, word in enumerate(arguments):
        name, _, value = word.partition("=")
        if name == "--language":
            value = value or next(iter(arguments[position + 1 :]), "")
            return value if value in LANGUAGES else ""
    return ""
