"""Pipelines and their jobs: stages ask the clients by automations, jobs move (PIP-1 to PIP-4)."""
