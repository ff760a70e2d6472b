"""Characters a second from document to claims, beside `jieba.cut` on the same text: `python -m tests.benchmarks.throughput`.

Needs `pip install '.[benchmarks]'`. Reads the samples, or the articles of a folder that the command line names.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Sequence

import jieba

from kg import corpus, pages, pipeline, samples
from kg.model import Document

ROUNDS = 5
SIZES = (10_000, 20_000, 40_000, 80_000, 160_000)
LINE = 1_000_000


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The quickest of several runs, in time of the processor."""
    return min(_once(work) for _ in range(rounds))


def _once(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def documents(folder: Sequence[str]) -> tuple[Document, ...]:
    """The articles of a folder, the samples where none is named."""
    found = pages.find(folder) if folder else samples.find()
    return tuple(pipeline.read(page) for page in found)


def repeated(text: str, size: int) -> str:
    """A text of some size made of another, over and over."""
    return (text * (size // len(text) + 1))[:size]


def claims(articles: Iterable[Document]) -> int:
    """How many claims some articles yield."""
    return sum(len(pipeline.extract(article).claims) for article in articles)


def cut(texts: Iterable[str]) -> int:
    """How many words jieba cuts some texts into."""
    return sum(1 for text in texts for _ in jieba.cut(text))


def line(what: str, size: int, ours: float, theirs: float) -> str:
    """One row of the table."""
    return f"{what:<28}{size:>10}{size / ours:>12.0f}{size / theirs:>12.0f}{theirs / ours:>8.2f}"


def main(folder: Sequence[str]) -> None:
    """Print the table: the articles one by one, ever longer ones, and one line without punctuation."""
    articles = documents(folder)
    texts = [article.text for article in articles]
    claims(articles), cut(texts)  # word lists are read once in a process, dictionaries too
    print(f"{'':<28}{'characters':>10}{'kg/s':>12}{'jieba/s':>12}{'ratio':>8}")
    print(line("articles", sum(map(len, texts)), seconds(lambda: claims(articles)), seconds(lambda: cut(texts))))
    body = "".join(text + "\n" for text in texts)
    for size in SIZES:
        long = corpus.paragraph(repeated(body, size))
        print(
            line(
                "one article", size, seconds(lambda long=long: claims([long]), 1), seconds(lambda long=long: cut([long.text]), 1)
            )
        )
    bare = corpus.paragraph(repeated("".join(filter(str.isalnum, body)), LINE))
    print(line("one line, no punctuation", LINE, seconds(lambda: claims([bare]), 1), seconds(lambda: cut([bare.text]), 1)))


if __name__ == "__main__":
    main(sys.argv[1:])
