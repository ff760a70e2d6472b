"""Which elements of a page hold the article's headline and body, and which are clutter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from kg.corpus.headline import same_title
from kg.corpus.html_lines import elements, lines
from kg.corpus.html_meta import meta_role
from kg.lexicon import column

__all__ = ["body_of", "drop_clutter", "drop_unread", "heading_of", "title_of", "weights"]

Weights = Mapping[HtmlElement, int]

_HIDING_RULE = re.compile(r"([.#][\w-]{1,60})\s*\{[^{}]{0,400}display\s*:\s*none")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_POINTS = re.compile(r"[。，、；！？：,;]")
_SITE = re.compile(r"\s*[_|]+[^,?!，？！]*$|\s+[-–—]+\s*[^-–—]*$|[-–](?=[^-–]{2,20}$)[^-–]*$")
_ENOUGH: Final = 0.4  # of the page's prose, for an element that a rule names
_DENSE: Final = 0.8  # of the page's prose, for an element that no rule names
_HEADINGS: Final = ("h1", "h2", "h3")
_SHORTEST_TITLE: Final = 6
_LONGEST_TITLE: Final = 120


def drop_unread(tree: HtmlElement) -> HtmlElement:
    """The tree without scripts, navigation and whatever a browser does not show."""
    hidden = _hidden_names(tree)
    doomed = [element for element in tree.iter() if element.tag in elements("unread") or _is_hidden(element, hidden)]
    _drop(doomed)
    return tree


def _hidden_names(tree: HtmlElement) -> frozenset[str]:
    sheets = (element.text or "" for element in tree.iter("style"))
    return frozenset(name for sheet in sheets for name in _HIDING_RULE.findall(sheet))


def _is_hidden(element: HtmlElement, hidden: frozenset[str]) -> bool:
    if element.tag in {"html", "body"}:
        return False
    if "hidden" in element.attrib or _HIDDEN.search(element.get("style", "")[:400]):
        return True
    return any(f".{name}" in hidden for name in _classes(element)) or f"#{element.get('id')}" in hidden


def _classes(element: HtmlElement) -> list[str]:
    return str(element.get("class", ""))[:400].split()


def _drop(elements: Iterable[HtmlElement]) -> None:
    for element in elements:
        if element.getparent() is not None:
            element.drop_tree()


def weights(tree: HtmlElement) -> Weights:
    """How much prose each element holds: its punctuation marks outside links."""
    held: dict[HtmlElement, int] = {}
    for _, element in iterwalk(tree, events=("end",)):
        inside = _points(element.text) + sum(held[child] + _points(child.tail) for child in element)
        held[element] = 0 if element.tag in {"a", "head"} else inside
    return held


def _points(text: str | None) -> int:
    return len(_POINTS.findall(text)) if text else 0


def body_of(tree: HtmlElement, weight: Weights) -> HtmlElement:
    """The element that holds the article's body: by the rules for known systems, else where most prose is densest."""
    total = weight[tree]
    known = _elements_by_rule(tree)
    for selector in column("html_bodies"):
        found = max(known.get(selector, ()), key=weight.__getitem__, default=None)
        if found is not None and weight[found] > total * _ENOUGH:
            return found
    return _densest(tree, weight)


def _elements_by_rule(tree: HtmlElement) -> dict[str, list[HtmlElement]]:
    found: dict[str, list[HtmlElement]] = {}
    for element in tree.iter():
        for name in (element.tag, f"#{element.get('id')}", *(f".{name}" for name in _classes(element))):
            found.setdefault(name, []).append(element)
    return found


def _densest(tree: HtmlElement, weight: Weights) -> HtmlElement:
    body = next(tree.iter("body"), tree)
    element = body
    while dense := [child for child in element if weight[child] >= weight[body] * _DENSE > 0]:
        element = dense[0]
    return element


def title_of(tree: HtmlElement) -> str | None:
    """What the page says its title is, without the name of the site."""
    for meta in tree.iter("meta"):
        if meta_role(meta) == "title" and (content := meta.get("content", "").strip()):
            return str(content)
    title = next((_shown(element) for element in tree.iter("title")), "")
    return _SITE.sub("", title) or None


def _shown(element: HtmlElement) -> str:
    return " ".join(lines(element))


def heading_of(tree: HtmlElement, body: HtmlElement, title: str | None) -> HtmlElement | None:
    """The element that shows the headline, at or above the body."""
    candidates = list(_headings_down_to(tree, body))
    for element in candidates:
        if title and same_title(_shown(element), title):
            return element
    tops = [element for element in candidates if element.tag == "h1" and len(_shown(element)) >= _SHORTEST_TITLE]
    return tops[0] if len(tops) == 1 else None


def _headings_down_to(tree: HtmlElement, body: HtmlElement) -> Iterator[HtmlElement]:
    """Headings first, then whatever shows a line of its own."""
    last = next(reversed(list(body.iter())), body)
    shown: list[HtmlElement] = []
    for element in next(tree.iter("body"), tree).iter():
        shown.append(element)
        if element is last:
            break
    yield from (element for tag in _HEADINGS for element in shown if element.tag == tag)
    yield from (element for element in shown if element.tag not in _HEADINGS and _may_be_title(element))


def _may_be_title(element: HtmlElement) -> bool:
    """Whether an element shows a line as a title would: short, and no link, as the list of a page's articles has them."""
    if any(above.tag in {"a", "li"} for above in (element, *element.iterancestors())):
        return False
    return not len(element) and _SHORTEST_TITLE <= len((element.text or "").strip()) <= _LONGEST_TITLE


def drop_clutter(tree: HtmlElement, weight: Weights, *, keep: Iterable[HtmlElement]) -> None:
    """Takes out share bars, page links, related news: whatever its class or id says is no article."""
    names = _clutter()
    kept = {ancestor for element in keep for ancestor in (element, *element.iterancestors())}
    most = max(weight[element] for element in keep) / 2
    doomed = [
        element
        for element in tree.iter()
        if (element.get("id") in names or any(name in names for name in _classes(element)))
        and element not in kept
        and weight[element] <= most
    ]
    _drop(doomed)


@cache
def _clutter() -> frozenset[str]:
    return frozenset(column("html_clutter"))
