"""Names in whose place other names stand, without those that are one name in two shapes."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from claimcheck.comparing.contrasts import offices_of
from claimcheck.comparing.peoples import place_of, places_of
from claimcheck.comparing.titles import same_title
from claimcheck.french.determiners import DEFINITE, INDEFINITE
from claimcheck.french.stems import unaccented
from claimcheck.model.mention import Label

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.words import Copy, Word
    from claimcheck.model.span import Span

Pair = tuple[tuple["Word", ...], tuple["Word", ...]]


def changed_names(found: Passage) -> Iterator[Pair]:
    """The names of a gap with those that stand there now."""
    gone: list[Word] = []
    come: list[Word] = []
    for gap in found.gaps:
        old, new = _names(gap.old), _names(gap.new)
        if old and new:
            if not _same_name(found, old, new):
                yield old, new
        else:
            gone += old
            come += new
    yield from _exchanged_afar(found, gone, come)
    for was, now in found.kept:
        # One stem, two names: « Martin » and « Martine ».
        differ = _is_name(was) and now.name and unaccented(was.text) != unaccented(now.text)
        if differ and not _is_other_form(was) and not name_mended(found, [was], [now]):
            yield (was,), (now,)


def misspelt(old: Sequence[Word], new: Sequence[Word]) -> bool:
    """« Wan » and « Wang », « Lefevbre » and « Lefebvre »: one name a letter or two from the other, so hardly another speaker."""
    was, now = ("".join(unaccented(word.text) for word in words) for words in (old, new))
    letters = sum(block.size for block in SequenceMatcher(None, was, now, autojunk=False).get_matching_blocks())
    return was[:1] == now[:1] and max(len(was), len(now)) - letters <= max(1, len(was) // 4)


def name_mended(found: Passage, old: Sequence[Word], new: Sequence[Word]) -> bool:
    """« Nadia Bell » written « Nadia Bel », as the old copy writes her everywhere else: a slip that was mended."""
    if len(old) != 1 or len(new) != 1 or len(new[0].text) < _LONG or place_of(old[0]) or place_of(new[0]):
        return False
    was, now = old[0].span.of(found.before.text), new[0].span.of(found.after.text)
    elsewhere = found.before.text.replace(was, "", 1)
    slip = misspelt(old, new) or _of_one_person(found, old[0], new[0])
    return slip and was not in elsewhere and now in elsewhere and was not in found.after.text


_LONG = 5


def _of_one_person(found: Passage, old: Word, new: Word) -> bool:
    """« Nadia Blon » made « Nadia Bellon »: the old copy has the whole name elsewhere, and two letters were missed."""
    given = found.before.around(old, 1)[0]
    if not given or not given[0].name or not found.before.names_also(f"{given[0].text} {new.text}"):
        return False
    was, now = unaccented(old.text), unaccented(new.text)
    short, long = sorted((was, now), key=len)
    letters = iter(long)
    return was[:1] == now[:1] and len(long) - len(short) <= _MISSED and all(letter in letters for letter in short)


_MISSED = 2


def _is_other_form(name: Word) -> bool:
    """« XIIe » for « XII », « danoise » for « Danemark »: one key, though the words differ."""
    return name.key.isdigit() or place_of(name) is not None


def ends_range(found: Passage, old: Sequence[Word], new: Sequence[Word]) -> bool:
    """Whether the words are the end of a range: a value, though no reading made them a figure; « l'article 47 » is a name."""
    before = found.before.around(old[0], 1)[0]
    return bool(before) and before[0].text == "à" and all(word.text[:1].isdigit() for word in (*old, *new))


def other_digits(found: Passage) -> Iterator[Pair]:
    """« les lignes 20 à 54 » made « les lignes 20 à 45 »: bare numbers that are a figure to no reading."""
    return ((old, new) for old, new in changed_names(found) if ends_range(found, old, new))


def _exchanged_afar(found: Passage, gone: Sequence[Word], come: Sequence[Word]) -> Iterator[Pair]:
    """A name gone and one come in different gaps are one change where both are of one type."""
    was = [entity for word in gone[:1] for entity in found.before.entities_at(word.span)]
    now = [entity for word in come[:1] for entity in found.after.entities_at(word.span)]
    if not was or not now or was[0].label is not now[0].label:
        return
    old = tuple(word for word in gone if was[0].span.covers(word.span))
    new = tuple(word for word in come if now[0].span.covers(word.span))
    if not _same_name(found, old, new) and not found.after.names_also(was[0].canonical):
        yield old, new


def changed_places(found: Passage) -> Iterator[Pair]:
    """« danois » in whose place « suédois » stands."""
    for gap in found.gaps:
        old = [(place, word) for place, word in places_of(gap.old) if not found.before.is_capital(word)]
        new = [(place, word) for place, word in places_of(gap.new) if not found.after.is_capital(word)]
        lost = [word for place, word in old if place not in {p for p, _ in places_of(gap.new)}]
        gained = [word for place, word in new if place not in {p for p, _ in places_of(gap.old)}]
        if lost and gained:
            yield (lost[0],), (gained[0],)


def _names(words: Sequence[Word]) -> tuple[Word, ...]:
    """The names among some words; an article alone only opens a sentence, or belongs to a name that stayed."""
    named = tuple(word for word in words if _is_name(word))
    return () if all(word.text in _ARTICLES for word in named) else named


def _is_name(word: Word) -> bool:
    if word.text in _TITLES:
        return False
    return (word.name and word.figure is None) or (word.text[:1].isdigit() and word.figure is None)


_ARTICLES = DEFINITE | INDEFINITE
_TITLES = frozenset(
    {"m", "mm", "mme", "mmes", "mlle", "me", "mgr", "dr", "pr", "monsieur", "madame", "mademoiselle", "docteur", "maître"}
)


def _same_name(found: Passage, old: Sequence[Word], new: Sequence[Word]) -> bool:
    """An acronym, a place and its people, or two mentions that the readings on both sides call by one name."""
    if {place_of(word) for word in old} & {place_of(word) for word in new} - {None}:
        return True
    if name_mended(found, old, new) or same_title(found, old[0], new[0]):
        return True
    if _initials(found.gap_of_old, found.old, old, new) or _initials(found.gap_of_new, found.new, new, old):
        return True
    was, now = _canonicals(found.before, old), _canonicals(found.after, new)
    return bool(was & now) or _described(found, old, new)


def _described(found: Passage, old: Sequence[Word], new: Sequence[Word]) -> bool:
    """« le maire de Brest », « le Premier ministre » for somebody whom both copies name elsewhere, or the other way."""
    for copy, name, other, description in ((found.before, old, found.after, new), (found.after, new, found.before, old)):
        persons = [e for word in name[:1] for e in copy.entities_at(word.span) if e.label is Label.PERSON]
        known = persons and found.before.names_also(persons[0].canonical) and found.after.names_also(persons[0].canonical)
        in_office = offices_of(other.around(description[-1], 1)[1])
        is_description = in_office or any(_is_complement(other, word) for word in description)
        if known and is_description and not _is_complement(copy, name[0]):
            was, now = offices_of(copy.around(name[0], 3)[0]), offices_of(other.around(description[0], 3)[0])
            return not was or not now or bool(was & now)
    return False


def _is_complement(copy: Copy, word: Word) -> bool:
    before = [other.text for other in copy.around(word, 2)[0]]
    return before[-1:] in (["de"], ["du"], ["des"]) or before[-2:] in (["de", "la"], ["de", "le"])


def _initials(gone: Container[Span], words: Sequence[Word], full: Sequence[Word], short: Sequence[Word]) -> bool:
    """Whether ``short`` is made of the first letters of the words from ``full`` on that went with it."""
    if len(short) != 1 or not 2 <= len(short[0].text) <= 8 or unaccented(short[0].text[0]) != unaccented(full[0].text[0]):
        return False
    spans = [word.span for word in words]
    at = spans.index(full[0].span)
    around = [word.text[0] for word in words[at : at + 10] if len(word.text) > 2 and word.span in gone]
    letters = iter("".join(unaccented(letter) for letter in around))
    return all(letter in letters for letter in unaccented(short[0].text))


def _canonicals(copy: Copy, words: Sequence[Word]) -> set[str]:
    return {entity.canonical.lower() for word in words for entity in copy.entities_at(word.span)}
