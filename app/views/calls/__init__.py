"""Calls to clients: whom to call next, and what they said (APP-9)."""
