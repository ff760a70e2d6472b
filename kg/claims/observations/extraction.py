"""Each figure of a document's prose as an observation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from kg.claims.observations.listing import listings
from kg.claims.observations.measure import Measure
from kg.claims.observations.names import FILL, names, numbers
from kg.claims.observations.series import NO_SERIES
from kg.claims.observations.settings import Settings, settings
from kg.claims.observations.surroundings import surroundings
from kg.claims.observations.times import Times, times
from kg.claims.scene import Scene
from kg.figures import kind as unit_kind
from kg.mentions.spans import covering
from kg.model import Block, BlockKind, Figure, Kind, Observation

__all__ = ["observations"]

Stated = tuple[Figure, ...]  # one figure, or both ends of a range

_SPACES: Final = re.compile(r"\s+(?![A-Za-z])")
_LIMITS: Final = ("以下", "以上", "以内", "及以上", "及以下")
_OF_AGE: Final = ("满", "过", "超", "到")
_SIZES: Final = frozenset({"people", "count", "age", "measure"})
_LIMITED: Final = re.compile(r"的(?!目标|任务|规模|要求|成绩|好成绩|增长|水平)")
_TITLES: Final = frozenset({BlockKind.HEADLINE, BlockKind.SUBTITLE})
_REMEMBERED: Final = 8
_NAMES: Final = frozenset({Kind.PROGRAM, Kind.EVENT, Kind.DOCUMENT, Kind.AWARD, Kind.FACILITY, Kind.SITE, Kind.PERSON})


def observations(scene: Scene) -> Iterator[Observation]:
    """Each figure that the prose of a document states, once, in order of the text.

    >>> from kg.claims.scene import staged
    >>> text = "县总工会走访企业30余家,发放慰问金8万元,惠及职工500名。"
    >>> for found in observations(staged(text, home="沁源县")):
    ...     print(found.figure.surface, found.measure, found.actors[0].name)
    30余家 走访企业 沁源县总工会
    8万元 发放慰问金 沁源县总工会
    500名 慰问金惠及职工 沁源县总工会
    """
    when = times(scene)
    around = settings(scene, when.by_start)
    found = [_observation(scene, figure, measure, when, around) for figure, measure in _measured(scene, when)]
    told = [observation for observation in found if not _is_titled(scene, observation)]
    yield from (_told_again(each, told) if _is_titled(scene, each) else each for each in found)


def _is_titled(scene: Scene, observation: Observation) -> bool:
    sentence = scene.sentence(observation.figure.start)
    return sentence is not None and sentence.block.kind in _TITLES


def _told_again(titled: Observation, told: Sequence[Observation]) -> Observation:
    """A figure of a headline with the time and the setting of the sentence that states it again, where it says none."""
    value, unit = titled.figure.value, titled.figure.unit
    again = next((each for each in told if value is not None and (each.figure.value, each.figure.unit) == (value, unit)), None)
    if not again:
        return titled
    titled = replace(titled, actors=titled.actors or again.actors, about=titled.about or again.about)
    titled = replace(titled, places=titled.places or again.places)
    return titled if titled.first or titled.last else replace(titled, first=again.first, last=again.last, target=again.target)


def _observation(scene: Scene, figure: Figure, measure: Measure, when: Times, around: Settings) -> Observation:
    label = _SPACES.sub("", names(scene).plain(measure.label))
    scope, setting = when.scope(figure), around.at(figure, label, acted=measure.acted)
    return Observation(
        figure=figure,
        measure=label,
        evidence=scene.stating(figure.start, figure.end),
        actors=setting.actors,
        about=setting.about,
        places=setting.places,
        first=scope.first,
        last=scope.last,
        recurrence=scope.recurrence,
        target=scope.target,
    )


def _measured(scene: Scene, when: Times) -> Iterator[tuple[Figure, Measure]]:
    """Each figure with what it counts, which the figures before it in its paragraph help to tell."""
    block: Block | None = None
    earlier: list[Measure] = []
    series = NO_SERIES
    all_stated = _stated(scene)
    lists = listings(scene, [stated[0] for stated in all_stated], when.by_start)
    for stated, listing in zip(all_stated, lists, strict=True):
        sentence = scene.sentence(stated[0].start)
        if not sentence:
            continue
        if sentence.block != block:
            block, earlier = sentence.block, []
        floor = max(sentence.start, earlier[-1].end if earlier else 0)
        here = surroundings(scene, stated[0], floor, listing, when.by_start)
        series = series.opened(here, earlier)
        found = series.measures(here, earlier)
        series = series.rest()
        earlier = [*earlier[-_REMEMBERED:], *found]
        yield from ((end, measure) for measure in found for end in stated)


def _stated(scene: Scene) -> list[Stated]:
    """The figures of a document's prose, the two ends of a range together."""
    masked = names(scene).masked
    in_name = covering((mention.start, mention.end) for mention, entity in scene.named if _names(entity.kind))
    found = (
        figure
        for figure in numbers(scene)
        if scene.sentence(figure.start) and masked[figure.end - 1] != FILL and not in_name(figure.start, figure.end)
        if not _is_threshold(scene, figure)
    )
    return [tuple(group) for _, group in groupby(found, key=lambda figure: figure.start)]


def _is_threshold(scene: Scene, figure: Figure) -> bool:
    """Whether a figure only says which of them are meant: 25人以下的企业."""
    reading, size = scene.document.reading, unit_kind(figure.unit)
    if size == "age" and figure.upper is not None:
        return reading.startswith("的", figure.end)
    limits = figure.surface.endswith(_LIMITS) and size in _SIZES
    full = size == "age" and reading.endswith(_OF_AGE, 0, figure.start)
    return (limits or full) and bool(_LIMITED.match(reading, figure.end))


def _names(kind: Kind) -> bool:
    """Whether a figure that stands in the name of something of a kind is part of it."""
    return kind in _NAMES or kind.is_organization or kind.is_area
