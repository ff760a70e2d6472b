"""Bytes of a page -> text: which encoding it is in, or why it is no page."""

from __future__ import annotations

import codecs
import re
from typing import Final

from kg.errors import PageError

__all__ = ["MAX_BYTES", "decode"]

MAX_BYTES: Final = 20 * 1024 * 1024

_MAGIC: Final = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a zip archive or an Office document",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"RIFF": "a RIFF media file",
    b"\x1f\x8b": "a gzip archive",
    b"Rar!": "a RAR archive",
    b"7z\xbc\xaf": "a 7-Zip archive",
    b"{\\rtf": "an RTF document",
}
_BOMS: Final = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_ALIASES: Final = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "cp936": "gb18030", "big5": "big5hkscs"}
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,20})""", re.IGNORECASE)
_HEAD: Final = 4096
_SAMPLE: Final = 8192
_UNFINISHED: Final = 3  # bytes at the end that may be the beginning of one character
_BROKEN_SHARE: Final = 0.02
_LATIN_SHARE: Final = 0.4
_FREQUENT: Final = frozenset("，。、：；「」“”（）　的一是在不了有和人工市年月日會会員员總总職职")


def decode(data: bytes, source: str) -> str:
    """The text of a page, in the encoding that it is really in.

    Args:
        data: the page's bytes.
        source: the page's name, for the error.

    Raises:
        PageError: the bytes are empty, too many, no text, in no encoding that holds Chinese, or were spoilt before.

    >>> decode("市总工会慰问职工".encode("gb18030"), "page.txt")
    '市总工会慰问职工'
    """
    _refuse_what_is_no_text(data, source)
    text = _decoded(data, source)
    if not text.strip("\ufeff\u200b \t\r\n\u3000\u00a0"):
        raise PageError(source, "the file holds no text")
    if _spoilt(text):
        raise PageError(source, "the text was saved in a wrong encoding before and can't be read; fetch the page again")
    return text


def _refuse_what_is_no_text(data: bytes, source: str) -> None:
    if not data:
        raise PageError(source, "the file is empty")
    if len(data) > MAX_BYTES:
        raise PageError(source, f"{len(data) / 1048576:.0f} MB is more than the {MAX_BYTES // 1048576} MB that a page may have")
    for magic, name in _MAGIC.items():
        if data.startswith(magic):
            raise PageError(source, f"this is {name}, not a text or HTML page")
    if b"\0" in data and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise PageError(source, "this is a binary file, not a text or HTML page")


def _decoded(data: bytes, source: str) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strictly(data[len(bom) :], encoding, source)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_broken_utf8(data, error, source)
    for encoding in _candidates(data):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            if error.start >= len(data) - _UNFINISHED:
                raise PageError(source, f"the file ends in the middle of a character ({encoding})") from error
    return _guessed(data, source)


def _strictly(data: bytes, encoding: str, source: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise PageError(source, f"byte {error.start} is not {encoding}, which its byte order mark says it is") from error


def _refuse_broken_utf8(data: bytes, error: UnicodeDecodeError, source: str) -> None:
    """Without this, GB18030 would read a UTF-8 page with one lost byte as other characters."""
    lossy = data.decode("utf-8", errors="replace")
    characters = sum(character > "\x7f" for character in lossy)
    if lossy.count("\ufffd") > max(1, characters * _BROKEN_SHARE) or characters <= 1:
        return
    if error.start >= len(data) - _UNFINISHED:
        raise PageError(source, "the file ends in the middle of a character (UTF-8)")
    raise PageError(source, f"the file is UTF-8, but byte {error.start} is broken")


def _candidates(data: bytes) -> list[str]:
    declared = _declared(data[:_HEAD])
    undeclared = sorted(("gb18030", "big5hkscs"), key=lambda encoding: -_plausibility(data[:_SAMPLE], encoding))
    return [declared, *undeclared] if declared else undeclared


def _declared(head: bytes) -> str | None:
    match = _DECLARED.search(head)
    if not match:
        return None
    name = match[1].decode("ascii").lower()
    try:
        encoding = codecs.lookup(_ALIASES.get(name, name)).name
    except LookupError:
        return None
    return encoding if encoding in {"gb18030", "big5hkscs"} else None


def _plausibility(sample: bytes, encoding: str) -> float:
    text = sample.decode(encoding, errors="replace")
    return sum(character in _FREQUENT for character in text) - 5 * text.count("\ufffd")


def _guessed(data: bytes, source: str) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, and needed for hardly any page

    best = from_bytes(data[:_SAMPLE]).best()
    try:
        text = data.decode(best.encoding) if best else ""
    except UnicodeDecodeError:
        text = ""
    if sum("\u4e00" <= character <= "\u9fff" for character in text) * 4 < len(text) or not text:
        raise PageError(source, "the file is in none of UTF-8, GB18030 and Big5")
    return text


def _spoilt(text: str) -> bool:
    sample = text[:_SAMPLE]
    foreign = sum(character > "\x7f" for character in sample)
    latin = sum("\x80" <= character <= "\xff" and character not in "\xa0·×°±" for character in sample)
    if sample.count("\ufffd") + sample.count("锟斤拷") > foreign * _BROKEN_SHARE or latin > max(8, foreign * _LATIN_SHARE):
        return True
    return _reads_as_utf8(sample, foreign, "gb18030")


def _reads_as_utf8(sample: str, foreign: int, wrong: str) -> bool:
    again = sample.encode(wrong, errors="ignore").decode("utf-8", errors="replace")
    han = sum("\u4e00" <= character <= "\u9fff" for character in again)
    return han > 4 and han * 4 > foreign and again.count("\ufffd") * 4 < han
