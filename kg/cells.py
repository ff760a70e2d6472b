"""What the cells of a lexicon table may hold: a word that no rule knows or no text can hold is an error, not a silence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final

from kg.model import Bound, Kind

__all__ = ["complaints"]

_KINDS: Final = frozenset(kind.value for kind in Kind)
_CHOICES: Final[Mapping[tuple[str, str], frozenset[str]]] = {
    ("area_homographs", "use"): frozenset({"hides", "alone"}),
    ("areas", "level"): frozenset({"province", "city", "county"}),
    ("awards", "use"): frozenset({"always", "counted", "prefixed", "titled"}),
    ("bounds", "bound"): frozenset(bound.value for bound in Bound),
    ("bounds", "side"): frozenset({"before", "after"}),
    ("byline_roles", "part"): frozenset({"author", "other"}),
    ("coined_heads", "kind"): _KINDS,
    ("facilities", "scope"): frozenset({"class", "short", "named", "village"}),
    ("furniture", "where"): frozenset({"any", "end", "label", "list", "rest", "start", "sure", "token"}),
    ("generic_stems", "of"): frozenset({"organization", "settlement", "both"}),
    ("groups", "use"): frozenset({"always", "served", "never"}),
    ("html_elements", "part"): frozenset({"block", "cell", "unread"}),
    ("html_meta", "role"): frozenset({"title", "date", "outlet"}),
    ("institutions", "kind"): _KINDS,
    ("known_organizations", "kind"): _KINDS,
    ("money_flows", "flow"): frozenset({"given", "raised", "other", "part", "whole"}),
    ("name_followers", "use"): frozenset({"speech", "weak"}),
    ("name_words", "side"): frozenset({"inside", "before", "outside"}),
    ("organization_suffixes", "kind"): _KINDS,
    ("organization_suffixes", "needs"): frozenset({"anchor", "area"}),
    ("page_labels", "role"): frozenset({"date", "other_date", "outlet", "person", "other"}),
    ("periodical_tails", "is"): frozenset({"paper"}),
    ("programs", "when"): frozenset({"always", "named"}),
    ("quoted_words", "sense"): frozenset({"figure", "term"}),
    ("served_cues", "is"): frozenset({"not"}),
    ("title_contexts", "side"): frozenset({"before", "after", "both"}),
    ("triggers", "roles"): frozenset({"organize", "attend", "serve", "build", "issue", "confer"}),
    ("undertakings", "kind"): _KINDS,
    ("units", "kind"): frozenset({"people", "visits", "count", "money", "measure", "rate", "score", "age", "time"}),
    ("verbs", "role"): frozenset(
        {"verb", "noun", "adverb", "preposition", "conjunction", "particle", "pronoun", "time", "subject", "head"}
    ),
}
_LISTS: Final = frozenset({"beside", "words", "not_before", "not_after", "only_before", "only_after", "where", "roles"})
_NUMBERS: Final = frozenset({"alone", "factor", "framed", "least", "longitude", "latitude", "since", "until"})
_DAYS: Final = frozenset({"first", "last"})
_OTHER_TEXT: Final = frozenset({"html_bodies", "html_clutter", "html_elements", "html_meta", "term_labels"})
_NEVER_READ: Final = re.compile("[\uff01-\uff5e\u3000\u00a0「」『』\t]")  # readings hold , for ， and “ for 「


def complaints(table: str, row: Mapping[str, str]) -> Iterator[str]:
    """What is wrong in the cells of one row.

    >>> list(complaints("awards", {"award": "五一奖章（集体）", "use": "alway", "full": ""}))
    ['五一奖章（集体） matches nothing: （ is never in a reading', 'alway is none of always, counted, prefixed, titled']
    """
    for column, cell in row.items():
        if cell:
            yield from _of_cell(table, column, cell)


def _of_cell(table: str, column: str, cell: str) -> Iterator[str]:
    never = _NEVER_READ.search(cell)
    if never and table not in _OTHER_TEXT:
        yield f"{cell} matches nothing: {never[0]} is never in a reading"
    if cell != cell.strip():
        yield f"space around {cell.strip()}"
    words = cell.split() if column in _LISTS else [cell]
    if twice := [word for i, word in enumerate(words) if word in words[:i]]:
        yield f"{twice[0]} stands twice in one cell"
    choice = _CHOICES.get((table, column))
    if choice and (unknown := [word for word in words if word not in choice]):
        yield f"{unknown[0]} is none of {', '.join(sorted(choice))}"
    if not _has_form(column, cell):
        yield f"{cell} is no {'date' if column in _DAYS else 'number'}"


def _has_form(column: str, cell: str) -> bool:
    try:
        if column in _DAYS:
            date.fromisoformat(cell)
        if column in _NUMBERS:
            Decimal(cell)
    except (ValueError, InvalidOperation):
        return False
    return True
