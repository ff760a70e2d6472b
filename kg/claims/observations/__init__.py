"""Scene -> observations: each figure of a document's prose, with what it counts, when, where and by whom."""

from kg.claims.observations.extraction import observations

__all__ = ["observations"]
