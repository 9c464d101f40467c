"""The day at the desk."""
