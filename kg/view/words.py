"""What classes and relations are called, as the page's scripts read it: Chinese first, English second."""

from __future__ import annotations

from typing import Any

from kg.lexicon import Row, load

__all__ = ["terms"]


def terms() -> dict[str, dict[str, Any]]:
    """The words for each class, and for each relation those on the edge, from its subject and from its object."""
    rows = load("term_labels")
    return {
        "kinds": {row["term"]: (row["zh"], row["en"]) for row in rows if not row["zh_subject"]},
        "relations": {row["term"]: [_sides(row, language) for language in ("zh", "en")] for row in rows if row["zh_subject"]},
    }


def _sides(row: Row, language: str) -> tuple[str, str, str]:
    return row[language], row[f"{language}_subject"], row[f"{language}_object"]
