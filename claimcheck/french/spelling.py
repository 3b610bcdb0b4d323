"""One spelling for each kind of space, apostrophe and hyphen, code point for code point, so that offsets survive."""

from __future__ import annotations

from functools import cache

_SPACES = "\t\x0b\x1f\u00a0\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_LINE_ENDS = "\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_APOSTROPHES = "\u2018\u2019\u201a\u201b\u02bc\u02b9\u02bb\u2032\u00b4\u0060\uff07"
_HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d"
_FULLWIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
# « 12 \x80 »: bytes of Windows that were taken for Latin 1 stand as controls, which web pages show as what was meant
_WINDOWS = "\x80\x82\x83\x84\x86\x87\x88\x89\x8a\x8b\x8c\x8e\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9e\x9f"


@cache
def _table() -> dict[int, int]:
    table = dict(_FULLWIDTH)
    for kinds, plain in ((_SPACES, " "), (_UNSEEN, " "), (_LINE_ENDS, "\n"), (_APOSTROPHES, "'"), (_HYPHENS, "-")):
        table.update({ord(kind): ord(plain) for kind in kinds})
    # « Nº 5 », « 12 ºC »: the ordinal sign is typed for the degree sign, and « ﹪ » for the percent sign.
    table.update({0x00BA: ord("°"), 0xFE6A: ord("%")})
    meant = {ord(sign): ord(sign.encode("latin-1").decode("cp1252")) for sign in _WINDOWS}
    table.update({sign: table.get(shown, shown) for sign, shown in meant.items()})
    # Halves of characters, which no file holds and no parser reads.
    table.update(dict.fromkeys(range(0xD800, 0xE000), 0xFFFD))
    return table


def view(text: str) -> str:
    """The text as forms are matched on it: as long as ``text``, line ends kept as « \\n », quotation marks as they are."""
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    if text.isascii() and not any(control in text for control in "\t\x0b\x0c\x1c\x1d\x1e\x1f`"):
        return text
    return text.translate(_table())
