"""Threads: one opened, with its messages, notes and to-dos."""
