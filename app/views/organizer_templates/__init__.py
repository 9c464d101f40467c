"""The editor of an organizer's questions, as it stands in a template (ORG-1, mockup 23)."""
