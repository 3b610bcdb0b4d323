"""Bytes to text: UTF-8, or another encoding where it is certain."""

from __future__ import annotations

import codecs

from claimcheck.reading import refusals

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
          (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SAMPLE = 200_000
# Letters that French writes outside ASCII; another one in a single-byte encoding means that the guess is wrong.
_ACCENTED = frozenset("àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ«»’‘“”„–—…€°²³ºªñáíóúÁÍÓÚßŠšŽž\u00a0·•§©®™±×½¼¾µ£¥")


def decoded(content: bytes, where: str) -> str:
    """The text without its byte-order mark. Raises ``Problem`` where the bytes are no text, or none whose encoding is sure."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content.removeprefix(mark) if encoding == "utf-8" else content, encoding, where)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(content, where)


def _strictly(content: bytes, encoding: str, where: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise refusals.not_utf8(where) from None


def _guessed(content: bytes, where: str) -> str:
    """What charset-normalizer finds, if it reads as French letters and nothing else."""
    if b"\0" in content:
        raise refusals.binary(where)
    from charset_normalizer import from_bytes  # 0.1 s: only what is not UTF-8 needs it

    best = from_bytes(content[:_SAMPLE], cp_isolation=["cp1252", "latin_1", "iso8859_15", "mac_roman"], threshold=0.1).best()
    if best is None:
        raise refusals.not_utf8(where)
    # What ISO 8859-1 leaves unassigned, Windows-1252 gives to typographic quotes and the euro.
    encoding = "cp1252" if best.encoding == "latin_1" else best.encoding
    text = _strictly(content, encoding, where)
    if not all(char.isascii() or char in _ACCENTED for char in set(text)):
        raise refusals.not_utf8(where)
    return text
