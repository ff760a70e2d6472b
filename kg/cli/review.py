"""`kg review`: the names that look alike and that nobody has judged yet, as a list or one after the other."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from kg.cli.arguments import Commands, command, count, output_option
from kg.cli.judge import decide, person_options
from kg.cli.terminal import say

if TYPE_CHECKING:
    from pathlib import Path

    from kg.review import Named, OpenPair

__all__ = ["add"]

_EXAMPLES: Final = """\
  kg review                                the twenty pairs that matter most, with a sentence of each
  kg review --top 5 --json                 five of them, as JSON
  kg review --ask --who 王芳               one after the other: s same, d different, u unsure, Enter later, q done
"""

_KEYS: Final = {"s": "same", "d": "different", "u": "unsure"}


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    added = command(
        commands, "review", _review, help="list the names that may mean one thing, for you to judge", examples=_EXAMPLES
    )
    added.add_argument("--top", type=count, default=20, metavar="N", help="how many pairs (default: 20)")
    added.add_argument("--ask", action="store_true", help="ask about one after the other, and write the answers down")
    added.add_argument("--json", action="store_true", help="print the pairs as JSON")
    person_options(added)
    output_option(added, "where the graph is")


def _review(arguments: argparse.Namespace) -> int:
    from kg import judgements, review, store

    known = review.named(store.open_store(arguments.output), store.base(arguments.output / store.GRAPH))
    pairs = review.open_pairs(known, judgements.load(arguments.judgements))
    shown = pairs[: arguments.top]
    articles = arguments.output / "articles"
    if arguments.json:
        say(json.dumps([_fields(pair, articles) for pair in shown], ensure_ascii=False, indent=2))
        return 0
    if arguments.ask:
        _ask(shown, articles, arguments)
    else:
        for pair in shown:
            say(_text(pair, articles))
    say(f"{len(pairs)} open pairs" + (f", {len(shown)} of them here" if len(shown) < len(pairs) else ""))
    return 0


def _ask(pairs: Sequence[OpenPair], articles: Path, arguments: argparse.Namespace) -> None:
    from kg.judgements import Verdict

    for pair in pairs:
        say(_text(pair, articles))
        say("same (s), different (d), unsure (u), later (Enter), done (q)?")
        answer = sys.stdin.readline()
        if not answer or answer.strip().lower() == "q":
            return
        if verdict := _KEYS.get(answer.strip().lower()):
            decide(Verdict(verdict), pair.one.id, pair.other.id, arguments)


def _text(pair: OpenPair, articles: Path) -> str:
    return "\n".join(line for bearer in (pair.one, pair.other) for line in _lines(bearer, articles)) + "\n"


def _lines(bearer: Named, articles: Path) -> tuple[str, str]:
    from kg import review

    return f"{bearer.id}  ({bearer.statements} statements)", f"    {review.sentence(bearer, articles)}"


def _fields(pair: OpenPair, articles: Path) -> dict[str, object]:
    from kg import review

    sentences = {bearer.id: review.sentence(bearer, articles) for bearer in (pair.one, pair.other)}
    return {"one": pair.one.id, "other": pair.other.id, "weight": pair.weight, "sentences": sentences}
