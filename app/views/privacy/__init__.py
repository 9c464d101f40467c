"""Screens of what the firm owes to those whose data it keeps (APP-7)."""
