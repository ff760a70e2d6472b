"""Values of the model <-> JSON, by their types: a dataclass is the list of its fields, one of several kinds bears its place."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, Literal, Union, cast, get_args, get_origin, get_type_hints

from kg.model import Extraction

__all__ = ["decode", "encode"]

_Coder = Callable[[Any], Any]
_PLAIN: Final = frozenset({str, int, bool, NoneType})


def encode(extraction: Extraction) -> str:
    """An extraction as one line of JSON."""
    return json.dumps(_encoder(Extraction)(extraction), ensure_ascii=False, separators=(",", ":"))


def decode(text: str) -> Extraction:
    """The extraction that a line of JSON stands for.

    Raises:
        ValueError: it stands for none.
    """
    try:
        return cast("Extraction", _decoder(Extraction)(json.loads(text)))
    except (TypeError, ValueError, ArithmeticError, LookupError) as error:
        raise ValueError(f"not an extraction: {error}") from error


@cache
def _encoder(kind: Any) -> _Coder:
    if _is_plain(kind):
        return _same
    if kind in {date, Decimal} or _is_enum(kind):
        return str
    if _is_list(kind):
        item = _encoder(get_args(kind)[0])
        return lambda values: [item(value) for value in values]
    if get_origin(kind) is tuple:
        parts = [_encoder(of) for of in get_args(kind)]
        return lambda values: [part(value) for part, value in zip(parts, values, strict=True)]
    if is_dataclass(kind):
        coders = [(name, _encoder(of)) for name, of in _typed(kind)]
        return lambda value: [coder(getattr(value, name)) for name, coder in coders]
    return _choice_encoder(_choices(kind))


def _choice_encoder(kinds: list[Any]) -> _Coder:
    coders = {of: (place, _encoder(of)) for place, of in enumerate(kinds)}

    def encode_choice(value: Any) -> Any:
        if value is None:
            return None
        place, coder = coders[type(value)]
        return coder(value) if len(coders) == 1 else [place, coder(value)]

    return encode_choice


@cache
def _decoder(kind: Any) -> _Coder:
    if _is_plain(kind):
        return _same
    if kind in {date, Decimal} or _is_enum(kind):
        return date.fromisoformat if kind is date else cast("_Coder", kind)
    if _is_list(kind):
        item = _decoder(get_args(kind)[0])
        return lambda values: tuple([item(value) for value in values])
    if get_origin(kind) is tuple:
        parts = [_decoder(of) for of in get_args(kind)]
        return lambda values: tuple([part(value) for part, value in zip(parts, values, strict=True)])
    if is_dataclass(kind):
        return _dataclass_decoder(kind)
    return _choice_decoder(_choices(kind))


def _dataclass_decoder(kind: Any) -> _Coder:
    coders = [_decoder(of) for _, of in _typed(kind)]
    return lambda values: kind(*[coder(value) for coder, value in zip(coders, values, strict=True)])


def _choice_decoder(kinds: list[Any]) -> _Coder:
    coders = [_decoder(of) for of in kinds]

    def decode_choice(value: Any) -> Any:
        if value is None:
            return None
        return coders[0](value) if len(coders) == 1 else coders[value[0]](value[1])

    return decode_choice


def _is_plain(kind: Any) -> bool:
    return kind in _PLAIN or get_origin(kind) is Literal


def _is_list(kind: Any) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[1:] == (Ellipsis,)


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _choices(kind: Any) -> list[Any]:
    if get_origin(kind) not in {Union, UnionType}:
        raise TypeError(f"{kind} has no form in JSON: teach kg.cache.codec how to write it")
    return [of for of in get_args(kind) if of is not NoneType]


def _typed(kind: Any) -> list[tuple[str, Any]]:
    types = get_type_hints(kind)
    return [(field.name, types[field.name]) for field in fields(kind)]


def _same(value: Any) -> Any:
    return value
