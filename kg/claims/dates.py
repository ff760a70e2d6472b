"""When events take place: the days that their sentence gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from kg.claims.scene import Scene
from kg.corpus import Sentence
from kg.model import Claim, Dating, Kind, Mention, Period
from kg.periods import periods

__all__ = ["dates"]

_ISSUE: Final = re.compile(r"[^\u4e00-\u9fff]{0,4}第?[A-Z]?\d+版|[^,。]{0,6}[报刊]第")
_DATELINE: Final = re.compile(r"\s*(?:电|讯|消息|报道)(?![^,。;]{0,1}[话])")
_LONGEST: Final = timedelta(days=92)


def dates(scene: Scene) -> Iterator[Claim]:
    """Each event with its days, where its sentence gives some no longer than a season.

    >>> from datetime import date
    >>> from kg.claims.scene import staged
    >>> page = staged("3月5日至7日,举办首届职工运动会。", published=date(2024, 3, 9))
    >>> [(claim.event.name, str(claim.first), str(claim.last)) for claim in dates(page)]
    [('第一届职工运动会', '2024-03-05', '2024-03-07')]
    """
    for mention, entity in scene.named:
        sentence = scene.sentence(mention.start)
        period = _period(scene, sentence, mention) if entity.kind is Kind.EVENT and sentence else None
        if sentence and period and period.first and period.last:
            start = sentence.start + period.start
            evidence = scene.stating(min(start, mention.start), max(sentence.start + period.end, mention.end))
            yield Dating(entity, period.first, period.last, evidence)


def _period(scene: Scene, sentence: Sentence, mention: Mention) -> Period | None:
    """The days given last before an event, or first behind it in its clause."""
    text = scene.document.reading[sentence.start : sentence.end]
    _, end = scene.clause(mention.start)
    found = [period for period in periods(text, scene.document.published) if _is_dated(text, period)]
    before = [period for period in found if sentence.start + period.end <= mention.start]
    after = [period for period in found if mention.end <= sentence.start + period.start < end]
    return before[-1] if before else after[0] if after else None


def _is_dated(text: str, period: Period) -> bool:
    if _ISSUE.match(text, period.end) or _DATELINE.match(text, period.end):
        return False
    return period.first is not None and period.last is not None and period.last - period.first <= _LONGEST
