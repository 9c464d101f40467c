"""Requests on screen: one list, one panel, one reminders card, driven by the table of kinds."""
