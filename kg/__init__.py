"""Reads Chinese trade-union news into a knowledge graph in which every statement leads back to its characters."""

__version__ = "0.1.0"
