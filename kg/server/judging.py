"""What a form of a page says -> a line in the file of judgements, or one less."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from kg import review
from kg.judgements import Judgement, Verdict, check, load, parse, record, withdraw
from kg.server.doubts import entities
from kg.server.editing import Editing
from kg.server.messages import Refusal
from kg.server.opening import Opened

__all__ = ["judge"]

_OWN_PAGE: Final = re.compile(r"/(?![/\\])[!-\[\]-~]*")


def judge(form: Mapping[str, str], editing: Editing, graph: Opened) -> str:
    """Write down what a form says.

    Args:
        form: `verdict`, `one`, `other` and `why`; or `row`, a line to be taken back; and `back`.
        editing: who judges, and into which file.
        graph: what is judged.

    Returns:
        The page of this server that the reader goes back to.

    Raises:
        Refusal: the form is not one of this server's pages.
        JudgementError: it names what is not there, or the file cannot be written.
    """
    back = form.get("back", "/")
    if not _OWN_PAGE.fullmatch(back):
        raise Refusal(400, "a judgement leads back to a page of this server")
    if "row" in form:
        withdraw(editing.judgements, _line(form["row"]))
        return back
    decided = load(editing.judgements)
    judgement = check(_judgement(form, decided, editing, graph))
    if judgement not in decided:  # the same form sent twice is one judgement
        record(editing.judgements, judgement)
    return back


def _line(row: str) -> Judgement:
    lines = parse(row, "row")
    if len(lines) != 1:
        raise Refusal(400, "one judgement is taken back at a time")
    return lines[0]


def _judgement(form: Mapping[str, str], decided: tuple[Judgement, ...], editing: Editing, graph: Opened) -> Judgement:
    if form.get("verdict") not in set(Verdict):
        raise Refusal(400, f"a verdict is one of {', '.join(Verdict)}")
    verdict = Verdict(form["verdict"])
    one, other, why = (" ".join(form.get(name, "").split()) for name in ("one", "other", "why"))
    if verdict.is_of_claims:
        one = review.claim(one, graph.store, graph.base, decided)
    else:
        one, other = (review.entity(name, entities(graph), decided) for name in (one, other))
    return Judgement(verdict, one, other, editing.who, editing.today(), why)
