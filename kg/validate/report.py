"""What a validation yields."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Report", "Violation"]


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One node that breaks one shape of `ontology/shapes.ttl` or one rule of `kg.validate.rules`."""

    shape: str  # local name of the shape, or name of the rule
    focus: str  # IRI of the node
    message: str
    path: str = ""  # gh:unit
    value: str = ""
    article: str = ""  # its headline
    sentence: str = ""

    def __str__(self) -> str:
        """One line that says what is wrong, where, and in which sentence."""
        about = " ".join(filter(None, [self.path, self.value]))
        source = f"《{self.article}》{self.sentence}" if self.article else ""
        return " | ".join(filter(None, [f"{self.shape}: {self.message}", self.focus, about, source]))


@dataclass(frozen=True, slots=True)
class Report:
    """Every violation in a graph, and how many triples were looked at."""

    violations: tuple[Violation, ...]
    triples: int

    @property
    def conforms(self) -> bool:
        """Whether nothing is wrong."""
        return not self.violations
