"""Expressions of time in a text as days; pure functions that need no article and no clock."""

from kg.periods.reading import periods

__all__ = ["periods"]
