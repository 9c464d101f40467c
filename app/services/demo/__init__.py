"""The invented firm: for trying the program, for its pictures, and for those without a screen."""

from app.services.demo.making import create, ensure

__all__ = ["create", "ensure"]
