"""The first run: five steps from an empty folder to a firm that can send (APP-1)."""
