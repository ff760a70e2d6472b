"""Bytes -> Document: charset, markup, the parts of a page, its date, outlet and home; offsets are kept."""

from kg.corpus.flowing import flowing
from kg.corpus.page import read
from kg.corpus.paragraph import paragraph
from kg.corpus.reading import reading
from kg.corpus.sentences import PROSE, Sentence, blocks_of, clauses, sentences

__all__ = ["PROSE", "Sentence", "blocks_of", "clauses", "flowing", "paragraph", "read", "reading", "sentences"]
