"""Mentions -> entities: short forms completed by the article's places and home, forms of one name brought together."""

from kg.linking.entities import link

__all__ = ["link"]
