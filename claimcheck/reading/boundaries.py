"""Where one sentence ends and the next begins.

Ends are those of newspapers: titles, initials, decimals and list numbers keep their full stop, and what scraping has glued
together (« en 2021.Près de … », « le lobby"Agnès … », « LE CALENDRIERLe projet … ») is taken apart.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.sentence_words import ABBREVIATIONS, OPENERS, TITLES

if TYPE_CHECKING:
    from claimcheck.model.span import Span
    from claimcheck.reading.marks import Mark

Marks = dict[int, "Mark"]

LONGEST_SUBHEAD = 90
"""Code points of the longest subhead between dashes, with them."""

_CAPITAL, _SMALL = "A-ZÀ-ÖØ-Þ", "a-zà-öø-ÿœ"
# One letter out of a short list first, which the engine looks for by itself; what must stand before it is looked up afterwards.
_CANDIDATE = re.compile(
    rf"[.!?…\"»”“{_CAPITAL}•►♦▪●-](?:(?P<stop>(?<=[.!?…])[.!?…]{{0,7}})|(?P<mark>(?<=[\"»”“])(?=[{_CAPITAL}][{_SMALL}']))"
    rf"|(?P<glued>(?:(?<=[{_SMALL}]{{3}}[{_CAPITAL}])|(?<=[{_CAPITAL}]{{5}}))(?=[{_SMALL}']))"
    rf"|(?P<subhead>(?<=[^\s-] -)(?=[{_CAPITAL}«\"“„]))"
    rf"|(?P<bullet>(?<=[^\n.!?…][•►♦▪●])|(?<=[^\s(.!?…-]-)(?= [{_CAPITAL}«\"])))"
)
_WORD_BEFORE = re.compile(r"[^\W_]{1,24}(?:[.-][^\W_]{1,24}){0,11}$|[§°]$")
_WORD_AFTER = re.compile(r" {0,2}([^\W\d_]+)")
_GLUED_BEFORE = re.compile(rf"[ '][{_SMALL}]{{4,20}}$|[ '][{_CAPITAL}]{{5,20}}$")
_GLUED_AFTER = re.compile(rf"[{_CAPITAL}][{_SMALL}]{{4,20}}(?=[ ,'-])")
_LIST_NUMBER = re.compile(r"\s{0,8}(?:\d{1,3}|[a-zA-Z])$")
# What « A la », « L'un » look like after a stop without a space.
_SHORT_OPENERS = frozenset("AÀLDCJNSYÔ")


def ends_of_sentences(view: str, paragraph: Span, marks: Marks) -> list[int]:
    """The offsets at which sentences of the paragraph end, the last of them left out."""
    ends: list[int] = []
    start = paragraph.start
    for candidate in _CANDIDATE.finditer(view, paragraph.start, paragraph.end):
        if candidate.start() < start:
            continue
        end = _end(view, start, candidate, paragraph.end, marks)
        if end is not None and start < end < paragraph.end:
            ends.append(end)
            start = end
    return ends


def _end(view: str, start: int, candidate: re.Match[str], limit: int, marks: Marks) -> int | None:
    """Where the sentence that began at ``start`` ends, if it does so at this candidate."""
    at = candidate.end()
    match candidate.lastgroup:
        case "stop":
            end = _past_closers(view, at, limit, marks)
            return end if end < limit and _stop_ends(view, start, candidate, end, marks) else None
        case "mark":
            mark = marks.get(at - 1)
            if mark is None or not view[at - 2].isalnum():
                return None
            return at - 1 if mark.opens else at  # « Un retour contesté"Nous avons », « le lobby"Agnès »
        case "glued":
            at -= 1
            return at if _opener_at(view, at) or _is_glued(view, at) else None
        case "subhead":
            return at if is_subhead(view[start:at].lstrip()) else None
        case _:  # a bullet; the first of a list goes on from the colon before it
            at -= 1
            return None if view[max(start, at - 3) : at].rstrip().endswith(":") else at


def _is_glued(view: str, at: int) -> bool:
    """« Une école sans murInterrogée », « DES PRIX EN HAUSSEManuel »: no brand, « easyJet », whose parts are short."""
    before, following = _GLUED_BEFORE.search(view[max(0, at - 24) : at]), _GLUED_AFTER.match(view, at, at + 24)
    return before is not None and following is not None


def is_subhead(words: str) -> bool:
    """« - Retour au calme -Le maire a », as agencies set a subhead between dashes: none goes on for long."""
    return words.startswith("- ") and words.endswith(" -") and len(words) <= LONGEST_SUBHEAD


def _past_closers(view: str, at: int, limit: int, marks: Marks) -> int:
    """Past the closing quotation marks and brackets that go with the stop, also in « . » »."""
    end = at
    while at < limit and at - end < 2:
        mark = marks.get(at)
        if (mark and not mark.opens) or view[at] in ")]" or (view[at] == "*" and at == end):  # « la justice.* En mai »
            end = at + 1
        elif view[at] != " ":
            break
        at += 1
    return end


def _stop_ends(view: str, start: int, stop: re.Match[str], end: int, marks: Marks) -> bool:
    next_at = end + len(view[end : end + 3]) - len(view[end : end + 3].lstrip(" "))
    if next_at >= len(view) or not _can_begin(view[next_at], marks.get(next_at)):
        return False
    if next_at == stop.end() and not _glued_begins(view, stop.start(), end, marks):
        return False
    return stop.group() != "." or end > stop.end() or _full_stop_ends(view, start, stop.start(), end)


def _can_begin(char: str, mark: Mark | None) -> bool:
    return char.isupper() or char.isdigit() or char in "([-•*¿¡#►♦▪●" or (mark is not None and mark.opens)


def _glued_begins(view: str, stop: int, end: int, marks: Marks) -> bool:
    """« 2021.Près », « fin.A la », « dit-il."Les », « euros.73 personnes »; not « 3.500 », « U.S. », « www.Site »."""
    before, following, after = view[max(0, stop - 1)], view[end], view[end + 1 : end + 2]
    mark = marks.get(end)
    if mark is not None and mark.opens:
        return True
    if following == "-":  # « … le musée.- Quel statut ? », « … la loi.- "Un échec" -Le maire »
        begins = view[end + 2 : end + 3]
        return after == " " and (begins.isupper() or begins.isdigit() or (end + 2 in marks and marks[end + 2].opens))
    if following.isdigit():
        return view[max(0, stop - 3) : stop].isalpha() and before.islower()
    if not following.isupper() or before == "(":
        return False
    if before.isupper():
        return _opener_at(view, end)
    return after.islower() or (after in ("'", " ") and following in _SHORT_OPENERS)


def _full_stop_ends(view: str, start: int, at: int, end: int) -> bool:
    found = _WORD_BEFORE.search(view[max(start, at - 24) : at])
    if found is None:
        return True
    word = found.group().casefold()
    if word in TITLES:
        return False
    if word in ABBREVIATIONS or _is_initial(found.group()):
        return _opener_at(view, end)
    return not _LIST_NUMBER.fullmatch(view[start:at])


def _opener_at(view: str, at: int) -> bool:
    """Whether the word there is one whose capital can only be that of a first word: « Le », « Depuis », « C' »."""
    following = _WORD_AFTER.match(view, at, at + 24)
    if following is None or following.group(1).casefold() not in OPENERS:
        return False
    # A single letter is one where it is elided (« L'an ») or a word (« A la »), and else an initial (« U.S. »).
    then = view[following.end() : following.end() + 2]
    return len(following.group(1)) > 1 or then[:1] == "'" or (then[:1] == " " and then[1:].islower())


def _is_initial(word: str) -> bool:
    """« J. Martin », « J.-P. Martin », « U.S. »."""
    return all(len(part) == 1 and part.isupper() for part in re.split("[.-]", word))
