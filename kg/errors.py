"""The errors that kg raises: each says which file, where in it, and what to do."""

from __future__ import annotations

__all__ = [
    "BuildError",
    "EntityError",
    "EvidenceError",
    "GoldError",
    "JudgementError",
    "KgError",
    "LexiconError",
    "PageError",
    "QueryError",
    "StoreError",
    "UnclearError",
]


class KgError(Exception):
    """Any failure that kg foresees; its text is one line that a person can act on."""


class PageError(KgError):
    """A page cannot be read: it is skipped, counted and reported, and the build goes on."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class LexiconError(KgError):
    """A lexicon table is malformed; the text names the file and the line."""


class EvidenceError(KgError):
    """A claim quotes other characters than those at its offsets."""


class QueryError(KgError):
    """A query cannot be found, parsed or run."""


class BuildError(KgError):
    """The build as a whole cannot go on; nothing that was written before has changed."""


class EntityError(KgError):
    """A name is that of no entity, or of several; the text names those it can be."""


class UnclearError(KgError):
    """A question in Chinese has none of the shapes that are known."""


class StoreError(KgError):
    """A store cannot be opened, reached, or filled."""


class JudgementError(KgError):
    """The file of judgements cannot be read or written; the text names the file and the line."""


class GoldError(KgError):
    """An annotation by hand cannot be read; the text names the file and what is wrong in it."""
