"""Painted pieces used by all pages. Import each from its own module."""
