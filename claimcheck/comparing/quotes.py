"""What stands between quotation marks on both sides of a passage, word for word."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from claimcheck.comparing.cues import attributions
from claimcheck.comparing.figures import hedge_of
from claimcheck.comparing.names import name_mended
from claimcheck.french.pronouns import PERSONAL
from claimcheck.french.stems import unaccented

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.words import Copy, Word
    from claimcheck.model.span import Span

Pair = tuple[tuple["Word", ...], tuple["Word", ...]]


def changed_quotations(found: Passage) -> Iterator[Pair]:
    """The words of quotations that were exchanged, put in or taken out."""
    if not found.old or not found.new:
        return
    old, new = quoted_words(found.before, found.old), quoted_words(found.after, found.new)
    if not old or not new:
        return
    differences = list(_without_moved_marks(_differences(old, new), found))
    if len(differences) == 1 and (_mended(*differences[0]) or name_mended(found, *differences[0])):
        return
    for was, now in differences:
        inserted = _inserted(found.before, was) and _inserted(found.after, now)
        if not _elsewhere(was, now, found) and not _moved(was, now, differences) and not _aside((*was, *now)) and not inserted:
            yield was, now


def _without_moved_marks(differences: Iterable[Pair], found: Passage) -> Iterator[Pair]:
    """« l"erreur" » made « l'"erreur" »: a word that keeps its place in the sentence is quoted or not, but no other word."""
    pairs = list(differences)
    places = _in_place(found) if pairs else (set(), set())
    for was, now in pairs:
        if not was or not now or not (_all_in(was, places[0]) and _all_in(now, places[1])):
            yield was, now


def _all_in(words: Sequence[Word], places: Set[Span]) -> bool:
    return all(word.span in places for word in words)


def _in_place(found: Passage) -> tuple[Set[Span], Set[Span]]:
    """The words of both sides that are in one order, word for word."""
    matcher = SequenceMatcher(None, _wording(found.old), _wording(found.new), autojunk=False)
    blocks = matcher.get_matching_blocks()
    old = {word.span for block in blocks for word in found.old[block.a : block.a + block.size]}
    return old, {word.span for block in blocks for word in found.new[block.b : block.b + block.size]}


def quoted_words(copy: Copy, words: Sequence[Word]) -> list[Word]:
    """Those of some words that stand between quotation marks, a figure as one word."""
    return [word for word in words if copy.is_quoted(word.span)]


def _wording(words: Sequence[Word]) -> list[str]:
    return [f"{word.key} {hedge_of(word.figure)}" if word.figure else word.text for word in words[:_MOST]]


def _aside(words: Sequence[Word]) -> bool:
    """« , dit-elle, »: who speaks may stand between the marks as well."""
    rest = {word.span for word in words} - {word.span for cue in attributions(words) for word in cue.words}
    return len(rest) < len(words) and all(word.text in _SPEAKERS for word in words if word.span in rest)


def _inserted(copy: Copy, words: Sequence[Word]) -> bool:
    """« , a-t-il encore jugé, »: what follows the pronoun of an inverted verb, a few words at most, is the narrator's."""
    if len(words) > _FEW:
        return False
    pronouns = (other for word in words[:1] for other in copy.around(word, _FEW)[0][-_FEW:] if other.text in _PRONOUNS)
    return not words or any(copy.document.view[other.span.start - 1] == "-" for other in pronouns)


def _differences(old: Sequence[Word], new: Sequence[Word]) -> Iterator[Pair]:
    matcher = SequenceMatcher(None, _wording(old), _wording(new), autojunk=False)
    for tag, a0, a1, b0, b1 in matcher.get_opcodes():
        if tag != "equal":
            yield tuple(old[a0:a1]), tuple(new[b0:b1])


_MOST = 1000
_FEW = 2
_PRONOUNS = PERSONAL | {"on"}
_SPEAKERS = frozenset({"il", "elle", "on", "ils", "elles", "je", "t", "a", "ont", "le", "la"})


def _elsewhere(was: Sequence[Word], now: Sequence[Word], found: Passage) -> bool:
    """Whether the marks alone moved: what left the quotation is still told, or what is in it was told before."""
    if was and now:
        return [w.key for w in was] == [n.key for n in now] and _only_spelling(was, now)
    side, others = (was, found.new) if was else (now, found.old)
    texts = [word.text for word in others]
    wanted = [word.text for word in side]
    stands = any(texts[at : at + len(wanted)] == wanted for at in range(len(texts) - len(wanted) + 1))
    return stands or _whole_quotation(side, found)


def _whole_quotation(side: Sequence[Word], found: Passage) -> bool:
    """A quotation that came or went from its first word to its last is new or gone, not changed."""
    if not side:
        return False
    for copy in (found.before, found.after):
        quotation = copy.quotation_at(side[0].span)
        if quotation and copy.document.view[side[0].span.start : side[0].span.end].lower().startswith(side[0].text[:1]):
            return _reaches(side, quotation)
    return False


def _reaches(side: Sequence[Word], quotation: Span) -> bool:
    return side[0].span.start <= quotation.start + 2 and side[-1].span.end >= quotation.end - 2


def _moved(was: Sequence[Word], now: Sequence[Word], differences: Sequence[Pair]) -> bool:
    """Whether the quotations stand in another order: the same words went in one place and came in another."""
    gone = [word.text for word in was]
    come = [word.text for word in now]
    others = [pair for pair in differences if pair != (was, now)]
    lost = not gone or any([word.text for word in new] == gone for _, new in others)
    won = not come or any([word.text for word in old] == come for old, _ in others)
    return lost and won


def _mended(was: Sequence[Word], now: Sequence[Word]) -> bool:
    """« aux grandes entreprise » made « aux grandes entreprises »: it sounds the same, or a letter was doubled or lost."""
    if len(was) != 1 or len(now) != 1 or was[0].figure or now[0].figure:
        return False
    a, b = unaccented(was[0].text), unaccented(now[0].text)
    return (was[0].key == now[0].key and sound(a) == sound(b)) or (min(len(a), len(b)) >= _LONG and _slip(a, b))


def sound(word: str) -> str:
    """The word without the letters at its end that nobody hears."""
    for ending in ("er", "ez", "ees", "ee", "es", "e", "s", "x", "nt"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)]
    return word


def _slip(a: str, b: str) -> bool:
    """Whether one has a letter twice in a row, two letters exchanged, or lacks one within a long word (« calendier »)."""
    short, long = sorted((a, b), key=len)
    if len(long) == len(short) + 1:
        extra = [at for at in range(1, len(long)) if long[:at] + long[at + 1 :] == short]
        return any(long[at] == long[at - 1] or (len(short) > _LONG and at < len(short)) for at in extra)
    return len(a) == len(b) and any(a[:at] + a[at + 1] + a[at] + a[at + 2 :] == b for at in range(1, len(a) - 1))


_LONG = 6


def _only_spelling(was: Sequence[Word], now: Sequence[Word]) -> bool:
    """A missing accent, capital or ligature: the same letters."""
    return [unaccented(w.text) for w in was] == [unaccented(n.text) for n in now]
