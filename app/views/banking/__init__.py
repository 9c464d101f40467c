"""Statements of the bank in the window."""
