"""`kg same`, `different`, `unsure`, `reject`, `accept`: what a person decides, into the file of judgements."""

from __future__ import annotations

import argparse
import getpass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from kg.cli.arguments import Commands, command, judgements_option, output_option, stated_day
from kg.cli.terminal import say

if TYPE_CHECKING:
    from kg.judgements import Verdict

__all__ = ["add", "decide", "person_options"]

_PAIRS: Final = {
    "same": "say that two names mean one thing: the next build makes them one",
    "different": "say that two names mean two things",
    "unsure": "say that nobody can tell whether two names mean one thing, so that it isn't asked again",
}
_CLAIMS: Final = {
    "reject": "say that a statement is wrong: it stays out of every later build",
    "accept": "say that a statement is right, as its sentence has it",
}

_PAIR_EXAMPLES: Final = """\
  kg {name} 金秋助学 program/江苏省南京市/金秋助学 --why "同一项目"
                                           by full name where only one thing bears it, else by id
  kg {name} 市总工会 union/江苏省/南京市总工会 --who 王芳 --judgements team.tsv

A line goes to the end of judgements.tsv: keep it in git; delete it to take the judgement back. It counts from the next build.
"""
_CLAIM_EXAMPLES: Final = """\
  kg {name} observation/2d8f6dd86c2e/186-189/7c92f0c8 --why "原文是计划"
                                           by id: the IRI of the claim or figure, with or without what it begins with
  kg {name} claim/2d8f6dd86c2e/120-160/40561b75 --who 王芳

A line goes to the end of judgements.tsv: keep it in git; delete it to take the judgement back. It counts from the next build.
"""


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Declare the commands."""
    for name, help_ in _PAIRS.items():
        added = command(commands, name, partial(_pair, name), help=help_, examples=_PAIR_EXAMPLES.format(name=name))
        added.add_argument("one", metavar="A", help="an entity, by id or by name")
        added.add_argument("other", metavar="B", help="another one")
        _options(added)
    for name, help_ in _CLAIMS.items():
        added = command(commands, name, partial(_claim, name), help=help_, examples=_CLAIM_EXAMPLES.format(name=name))
        added.add_argument("claim", metavar="CLAIM", help="a relation's claim or a figure, by id")
        _options(added)


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--why", default="", metavar="TEXT", help="the reason, for whoever reads the file")
    person_options(parser)
    output_option(parser, "where the graph is")


def person_options(parser: argparse.ArgumentParser) -> None:
    """Add `--who`, `--when` and `--judgements`."""
    parser.add_argument("--who", metavar="NAME", help="who judges (default: the user of this machine)")
    parser.add_argument("--when", type=stated_day, metavar="DATE", help="when (default: today)")
    judgements_option(parser)


def _pair(verdict: str, arguments: argparse.Namespace) -> int:
    from kg import review, store
    from kg.judgements import Verdict, load

    graph, decided = arguments.output / store.GRAPH, load(arguments.judgements)
    known = review.named(store.open_store(arguments.output), store.base(graph))
    one, other = (review.entity(name, known, decided) for name in (arguments.one, arguments.other))
    decide(Verdict(verdict), one, other, arguments, why=arguments.why)
    return 0


def _claim(verdict: str, arguments: argparse.Namespace) -> int:
    from kg import review, store
    from kg.judgements import Verdict, load

    graph, decided = arguments.output / store.GRAPH, load(arguments.judgements)
    claim = review.claim(arguments.claim, store.open_store(arguments.output), store.base(graph), decided)
    decide(Verdict(verdict), claim, "", arguments, why=arguments.why)
    return 0


def decide(verdict: Verdict, one: str, other: str, arguments: argparse.Namespace, *, why: str = "") -> None:
    """Write a judgement down, and say so."""
    from kg.judgements import Judgement, check, record, row

    who, when = arguments.who or getpass.getuser(), arguments.when or date.today()
    judgement = check(Judgement(verdict, one, other, who, when, why))
    record(arguments.judgements, judgement)
    say(f"{arguments.judgements}: {row(judgement).strip()}")
