"""Who did what a figure counts, what it is about, and for which place it holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kg.claims.observations.actors import Actors, actors
from kg.claims.observations.places import Places, places
from kg.claims.observations.served import served
from kg.claims.observations.stripping import Periods
from kg.claims.observations.topics import Topics, topics
from kg.claims.scene import Scene
from kg.corpus import Sentence
from kg.model import Entity, Figure

__all__ = ["Setting", "Settings", "settings"]

_TOPICS: Final = 2


@dataclass(frozen=True, slots=True)
class Setting:
    """The entities around a figure."""

    actors: tuple[Entity, ...]
    about: tuple[Entity, ...]
    places: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """What the figures of a document share: who acts in each clause, what they may be about, where the article is from."""

    scene: Scene
    actors: Actors
    topics: Topics
    places: Places

    def at(self, figure: Figure, label: str, *, acted: bool) -> Setting:
        """The entities around one figure.

        Args:
            figure: the figure.
            label: what it counts.
            acted: whether it counts what somebody did, whom an earlier clause may name.
        """
        sentence = self.scene.sentence(figure.start)
        if not sentence:
            return Setting((), (), ())
        about = self._about(figure, sentence, label)
        return Setting(self.actors.of(figure, sentence, acted=acted), about, self.places.of(figure, sentence))

    def _about(self, figure: Figure, sentence: Sentence, label: str) -> tuple[Entity, ...]:
        """The topic of a figure, then the groups that it counts."""
        topic = self.topics.of(figure, sentence, label)
        groups = served(self.scene, figure, sentence, label, alone=topic is None)
        return tuple(dict.fromkeys(((topic,) if topic else ()) + tuple(groups)))[:_TOPICS]


def settings(scene: Scene, times: Periods) -> Settings:
    """The settings of the figures of a document.

    Args:
        scene: the document.
        times: its expressions of time.
    """
    return Settings(scene, actors(scene, times), topics(scene), places(scene))
