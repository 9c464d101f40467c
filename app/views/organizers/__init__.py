"""The opened organizer: its sections, its answers, and the forms that come back."""
