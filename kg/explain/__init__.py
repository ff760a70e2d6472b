"""An article, sentence by sentence: what each step saw there, what refused it, and which claims came of it."""

from kg.explain.explanation import Explanation, explain
from kg.explain.lines import lines
from kg.explain.steps import Step

__all__ = ["Explanation", "Step", "explain", "lines"]
