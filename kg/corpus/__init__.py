"""Bytes -> Document: charset, markup, the parts of a page, its date, outlet and home; offsets are kept."""

from kg.corpus.page import read
from kg.corpus.paragraph import paragraph
from kg.corpus.reading import reading
from kg.corpus.sentences import PROSE, Sentence, blocks_of, clauses, sentences
from kg.corpus.unwrapped import unwrapped

__all__ = ["PROSE", "Sentence", "blocks_of", "clauses", "paragraph", "read", "reading", "sentences", "unwrapped"]
