"""Relance: reminders that leave on time, for small firms that wait for their clients."""

__version__ = "0.1.0"
