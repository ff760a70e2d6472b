"""Word lists of the genre: `ontology/lexicon/*.tsv`, checked as they are read; nothing is read at import.

A table is UTF-8 with tabs between columns: comment lines `# source: …` and `# licence: …` first, then the names of the
columns, then one entry a line. An empty cell is an empty string; the first column must not repeat. What each table is for
stands in `ontology/lexicon/README.md`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Final, Protocol, TypeVar

import ahocorasick_rs

from kg.cells import complaints
from kg.errors import LexiconError
from kg.resources import ontology_dir

__all__ = ["TABLES", "Cued", "Phrases", "Row", "any_word", "column", "load", "phrases"]

Row = Mapping[str, str]


class _Range(Protocol):
    """What takes up a range of a text, like a block or a sentence."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


_R = TypeVar("_R", bound=_Range)

_FEW: Final = 20  # words: those that one text names, looked for in that text alone
_COMMENT: Final = "# "  # an entry may begin with the mark alone: #content

TABLES: Final[Mapping[str, tuple[str, ...]]] = {
    "area_bynames": ("name",),
    "area_homographs": ("phrase", "use"),
    "area_words": ("name",),
    "areas": ("code", "name", "level", "parent", "short", "aliases", "longitude", "latitude", "since", "until", "became"),
    "award_tails": ("tail",),
    "award_verbs": ("verb",),
    "awards": ("award", "use", "full"),
    "bounds": ("word", "side", "bound", "not_after", "only_before"),
    "byline_roles": ("role", "part"),
    "coined_heads": ("head", "kind", "framed", "alone"),
    "common_words": ("word",),
    "document_nouns": ("noun",),
    "document_stems": ("stem",),
    "document_verbs": ("verb",),
    "facilities": ("name", "full", "scope"),
    "furniture": ("phrase", "where"),
    "generic_stems": ("stem", "of"),
    "given_characters": ("character",),
    "given_names": ("name",),
    "group_tails": ("tail",),
    "groups": ("group", "use", "same"),
    "html_bodies": ("selector", "system"),
    "html_clutter": ("name",),
    "html_elements": ("element", "part"),
    "html_meta": ("name", "role"),
    "institutions": ("tail", "kind", "full"),
    "known_organizations": ("name", "kind", "full", "beside"),
    "laws": ("name",),
    "level_words": ("word",),
    "localities": ("name", "within"),
    "measure_kinds": ("ending", "kind"),
    "money_flows": ("word", "flow"),
    "name_endings": ("character",),
    "name_followers": ("word", "use"),
    "name_lookalikes": ("word",),
    "name_openers": ("word",),
    "name_words": ("word", "side"),
    "named_times": ("name", "first", "last"),
    "numeral_names": ("name",),
    "organization_suffixes": ("suffix", "kind", "needs"),
    "page_labels": ("label", "role"),
    "peoples": ("people",),
    "periodical_tails": ("tail", "is"),
    "person_titles": ("title",),
    "programs": ("name", "full", "when"),
    "question_openings": ("opening",),
    "question_shapes": ("example", "shape", "class", "query", "parameter"),
    "quoted_words": ("word", "sense"),
    "revision_words": ("word",),
    "served_cues": ("phrase", "is"),
    "site_suffixes": ("suffix",),
    "subject_openers": ("opener",),
    "surnames": ("surname",),
    "term_labels": ("term", "zh", "en", "zh_subject", "en_subject", "zh_object", "en_object"),
    "title_contexts": ("phrase", "side"),
    "townships": ("area", "townships"),
    "trades": ("trade", "workers"),
    "transliterations": ("character",),
    "triggers": ("verb", "roles"),
    "undertakings": ("head", "kind", "least"),
    "units": ("form", "unit", "factor", "kind", "not_before", "only_after"),
    "verbs": ("word", "role"),
    "word_sets": ("set", "words"),
    "workplaces": ("ending",),
    "zones": ("zone",),
}


def load(name: str) -> tuple[Row, ...]:
    """The rows of a table, in the order of the file.

    Args:
        name: the table's name, a key of `TABLES`.

    Raises:
        LexiconError: the file is missing or malformed; the text names file and line.
    """
    return _load(name)


@cache
def _load(name: str) -> tuple[Row, ...]:
    path = ontology_dir() / "lexicon" / f"{name}.tsv"
    if not path.is_file():
        raise LexiconError(f"{path}: no such lexicon table")
    numbered = list(enumerate(path.read_text(encoding="utf-8").splitlines(), start=1))
    comments = [line for _, line in numbered if line.startswith(_COMMENT)]
    for field in ("source", "licence"):
        if not any(line.startswith(f"# {field}:") for line in comments):
            raise LexiconError(f"{path}: the head says no '# {field}: …'")
    lines = [(n, line) for n, line in numbered if line.strip() and not line.startswith(_COMMENT)]
    return tuple(_rows(str(path), name, lines))


def _rows(path: str, name: str, lines: list[tuple[int, str]]) -> Iterator[Row]:
    columns = TABLES[name]
    if not lines or tuple(lines[0][1].split("\t")) != columns:
        raise LexiconError(f"{path}: the first row must name the columns {', '.join(columns)}")
    seen: dict[str, int] = {}
    for number, line in lines[1:]:
        cells = line.split("\t")
        if len(cells) > len(columns):
            raise LexiconError(f"{path}:{number}: {len(cells)} cells for {len(columns)} columns")
        if not cells[0]:
            raise LexiconError(f"{path}:{number}: the first cell is empty")
        if cells[0] in seen:
            raise LexiconError(f"{path}:{number}: {cells[0]} stands in line {seen[cells[0]]} already")
        seen[cells[0]] = number
        row = dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True))
        if complaint := next(complaints(name, row), None):
            raise LexiconError(f"{path}:{number}: {complaint}")
        yield row


@cache
def column(name: str, field: str | None = None) -> tuple[str, ...]:
    """One column of a table, the first unless `field` names another, without empty cells."""
    field = field or TABLES[name][0]
    return tuple(row[field] for row in load(name) if row[field])


def any_word(words: Iterable[str], written: Callable[[str], str] = re.escape, length: Callable[[str], int] = len) -> str:
    """A pattern for any of some words, the longest first.

    Words that begin alike stand together, so that the pattern fails where none begins as quickly as it would for one word.

    Args:
        words: the words.
        written: makes the pattern of one word, which has to begin with the word's first character.
        length: how long the word is, where it is written with marks that are no part of it.

    >>> any_word(["的", "等", "等等"])
    '(?:(?:等等|等)|(?:的))'
    """
    alike: dict[str, list[str]] = {}
    for word in sorted(dict.fromkeys(words), key=length, reverse=True):
        alike.setdefault(word[0], []).append(written(word))
    return "(?:" + "|".join(f"(?:{'|'.join(group)})" for group in alike.values()) + ")"


class Cued:
    """A pattern that matches nothing in texts without one of some words: it is tried only where one stands, which is soon seen.

    >>> cued = Cued(r"[甲乙丙]{1,2}市", ["市"])
    >>> [match.group() for match in cued.finditer("从甲市到乙丙市", 0, 7)]
    ['甲市', '乙丙市']
    """

    __slots__ = ("_cue", "pattern")

    def __init__(self, pattern: str, cues: Iterable[str]) -> None:
        """Takes the pattern, and the words one of which is in each of its matches or stands beside it."""
        self.pattern, self._cue = re.compile(pattern), re.compile(any_word(cues))

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Each match in a range of a text, as the pattern alone would find it."""
        return self.pattern.finditer(text, start, end) if self._cue.search(text, start, end) else iter(())

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first match in a range of a text."""
        return self.pattern.search(text, start, end) if self._cue.search(text, start, end) else None


class Phrases:
    """Finds any of many phrases in a text, leftmost and longest, in one pass (Aho-Corasick)."""

    __slots__ = ("_automaton", "_count", "_words")

    def __init__(self, words: Iterable[str], hidden: Iterable[str] = ()) -> None:
        """Takes the phrases to find, and others that hide what they overlap but are not yielded themselves."""
        found = dict.fromkeys(words)
        self._count = len(found)
        self._words = (*found, *(word for word in dict.fromkeys(hidden) if word not in found))
        quickly_made = ahocorasick_rs.Implementation.NoncontiguousNFA if len(self._words) < _FEW else None
        self._automaton = ahocorasick_rs.AhoCorasick(
            self._words, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest, implementation=quickly_made
        )

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Each match as (start, end, phrase), in order, without overlaps."""
        for index, start, end in self._automaton.find_matches_as_indexes(text):
            if index < self._count:
                yield start, end, self._words[index]

    def within(self, text: str, ranges: Iterable[_R]) -> Iterator[tuple[_R, int, int, str]]:
        """Each match in a text that lies in one of some ranges of it, with that range; the text is read but once.

        Args:
            text: the whole text.
            ranges: parts of the text, in order and apart.
        """
        rest = iter(ranges)
        part = next(rest, None)
        for start, end, word in self.find(text) if part else ():
            while part and part.end <= start:
                part = next(rest, None)
            if part and part.start <= start and end <= part.end:
                yield part, start, end, word


@cache
def phrases(name: str, field: str | None = None) -> Phrases:
    """A finder for one column of a table."""
    return Phrases(column(name, field))
