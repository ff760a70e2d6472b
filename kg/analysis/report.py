"""Findings -> a report for people, in Markdown, Chinese and English side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal

from kg.analysis.charts import Bar, bars
from kg.analysis.coverage import Reach
from kg.analysis.findings import Findings
from kg.analysis.money import Account, Sum
from kg.analysis.words import both, called, say
from kg.markdown import listing, table

__all__ = ["charts", "markdown"]

_MOST: Final = 15  # rows of a table
_FEW: Final = 5  # names in a cell
_FAR: Final = 3  # entities that a bridge cuts off, to be told


def markdown(found: Findings) -> str:
    """The report: the same bytes for the same graph."""
    sections = (_standing, _communities, _bridges, _components, _cooperations, _coverage, _money)
    parts = (part for section in sections for part in section(found) if part)
    return "\n\n".join([f"# {both('title')}", *_head(found), *parts]) + "\n"


def charts(found: Findings) -> dict[str, str]:
    """The pictures that the report shows: names of files, with their SVG."""
    influential = [Bar(found.name(it.iri), it.influence, _percent(it.influence)) for it in found.standings[:_MOST]]
    sizes = [Bar(_hub(found, group), len(group), str(len(group))) for group in _grown(found)[:_MOST]]
    return {
        "analysis/standing.svg": bars(both("heads", "influence"), influential),
        "analysis/communities.svg": bars(both("communities", "title"), sizes),
        "analysis/programs.svg": _chart(found, "about", found.by_program),
        "analysis/places.svg": _chart(found, "place", found.by_place),
    }


def _chart(found: Findings, role: Literal["about", "place"], accounts: Sequence[Account]) -> str:
    given = [it for it in accounts if it.given.total][:_MOST]
    rows = [Bar(found.name(it.iri), float(it.given.total), f"{_yuan(it.given)} 元") for it in given]
    return bars(f"{both('money', 'given')}: {both('money', role)}", rows)


def _head(found: Findings) -> Iterator[str]:
    network = found.network
    numbers = (len(network.graph["articles"]), len(network), network.number_of_edges(), len(network.graph["figures"]))
    for counted, run in zip(say("counted"), say("run"), strict=True):
        text = counted
        for number in numbers:
            text = text.replace("#", str(number), 1)
        yield f"{text} {run.replace('#', f'`{found.run}`')}"


def _standing(found: Findings) -> Iterator[str]:
    sampled = any(it.sampled for it in found.standings)
    yield f"## {both('standing', 'title')}"
    yield _meanings("standing", "neighbours", "influence", "mediation", "core", "sampled" if sampled else "exact")
    yield "![](analysis/standing.svg)"
    rows = (
        (found.name(it.iri), _kind(it.kind), it.neighbours, _percent(it.influence), _percent(it.mediation), found.cores[it.iri])
        for it in found.standings[:_MOST]
    )
    yield table(_heads("entity", "class", "neighbours", "influence", "mediation", "core"), rows)


def _communities(found: Findings) -> Iterator[str]:
    yield f"## {both('communities', 'title')}"
    yield _meanings("communities", "means")
    yield "![](analysis/communities.svg)"
    rows = [(len(group), "、".join(_leading(found, group))) for group in _grown(found)[:_MOST]]
    yield table(_heads("size", "members"), rows)


def _bridges(found: Findings) -> Iterator[str]:
    far = [it for it in found.bridges if it.cut >= _FAR]
    yield f"## {both('bridges', 'title')}"
    yield _meanings("bridges", "means")
    yield table(_heads("one", "other", "cut"), ((found.name(it.one), found.name(it.other), it.cut) for it in far[:_MOST]))


def _components(found: Findings) -> Iterator[str]:
    yield f"## {both('components', 'title')}"
    yield _meanings("components", "means")
    sizes = Counter(len(part) for part in found.components)
    yield table(_heads("size", "number"), sorted(sizes.items(), reverse=True))


def _cooperations(found: Findings) -> Iterator[str]:
    yield f"## {both('cooperations', 'title')}"
    yield _meanings("cooperations", "means")
    rows = (
        (found.name(it.one), found.name(it.other), len(it.works), "、".join(map(found.name, it.works[:_FEW])))
        for it in found.cooperations[:_MOST]
    )
    yield table(_heads("one", "other", "number", "works"), rows)


def _coverage(found: Findings) -> Iterator[str]:
    yield f"## {both('coverage', 'title')}"
    yield _meanings("coverage", "means", "limit")
    counted = Counter((it.kind, it.reach) for it in found.coverage)
    kinds = dict.fromkeys(it.kind for it in found.coverage)
    heads = [both("heads", "class"), *(both("coverage", reach) for reach in Reach)]
    yield table(heads, ((_kind(kind), *(counted[kind, reach] for reach in Reach)) for kind in kinds))
    for reach in (Reach.NOTHING, Reach.WORK):
        names = {kind: [found.name(it.iri) for it in found.coverage if (it.kind, it.reach) == (kind, reach)] for kind in kinds}
        lines = [f"{_kind(kind)}: {'、'.join(named)}" for kind, named in names.items() if named]
        if lines:
            yield f"**{both('coverage', reach)}**"
            yield listing(lines)


def _money(found: Findings) -> Iterator[str]:
    yield f"## {both('money', 'title')}"
    yield _meanings("money", "means", "limit")
    for role, accounts, chart in (("about", found.by_program, "programs"), ("place", found.by_place, "places")):
        yield f"### {both('money', role)}"
        yield f"![](analysis/{chart}.svg)" if any(it.given.total for it in accounts) else ""
        heads = [both("heads", "entity"), both("money", "given"), both("money", "raised"), *_heads("counted", "omitted")]
        yield table(heads, (_account(found, it) for it in accounts))


def _account(found: Findings, account: Account) -> tuple[object, ...]:
    given, raised = account.given, account.raised
    omitted = Counter(why for _, why in account.omitted)
    reasons = "; ".join(f"{both('money', why)} {number}" for why, number in sorted(omitted.items()))
    return found.name(account.iri), _yuan(given), _yuan(raised), len(given.figures) + len(raised.figures), reasons


def _meanings(section: str, *keys: str) -> str:
    """Each text in Chinese, then each in English."""
    return "\n".join(f"- {text}" for language in (0, 1) for text in (say(section, key)[language] for key in keys))


def _heads(*keys: str) -> list[str]:
    return [both("heads", key) for key in keys]


def _kind(kind: str) -> str:
    return " / ".join(called(kind))


def _grown(found: Findings) -> list[tuple[str, ...]]:
    return [group for group in found.communities if len(group) > 1]


def _hub(found: Findings, group: Iterable[str]) -> str:
    return _leading(found, group)[0]


def _leading(found: Findings, group: Iterable[str]) -> list[str]:
    members = set(group)
    return [found.name(it.iri) for it in found.standings if it.iri in members][:_FEW]


def _percent(share: float) -> str:
    return f"{share:.1%}"


def _yuan(amount: Sum) -> str:
    """13,246,000, with a star where amounts may overlap.

    >>> from decimal import Decimal
    >>> _yuan(Sum(Decimal("13246000.0"), (), may_overlap=True))
    '13,246,000 *'
    """
    text = f"{amount.total.normalize():,f}" if amount.figures or amount.total else ""
    return f"{text} *" if amount.may_overlap else text
