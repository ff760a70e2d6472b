"""Mentions -> entities: short forms completed by the article's places and home, forms of one name brought together."""

from kg.linking.entities import link
from kg.linking.federations import NATIONWIDE, federated

__all__ = ["NATIONWIDE", "federated", "link"]
