"""Extractions on disk, keyed by all that they depend on: a page that didn't change is not read again, nor kept in memory."""

from kg.cache.codec import decode, encode
from kg.cache.shelf import Shelf, fetch, folder, key, only, prune, store
from kg.cache.version import extractor_version

__all__ = ["Shelf", "decode", "encode", "extractor_version", "fetch", "folder", "key", "only", "prune", "store"]
