"""Relance without a screen: for a server's timer, for scripts, and for those who like to type (APP-6)."""

from app.cli.program import run

__all__ = ["run"]
