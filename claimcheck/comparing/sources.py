"""Who says what on both sides of a passage, read from the words around the cues of speech."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.agents import agents
from claimcheck.comparing.contrasts import contrasts, offices_of, senses_of
from claimcheck.comparing.differences import neighbour
from claimcheck.comparing.names import changed_names, misspelt
from claimcheck.comparing.peoples import place_of
from claimcheck.french.function_words import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.comparing.contrasts import Contrast
    from claimcheck.comparing.cues import Cue
    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.words import Copy, Word
    from claimcheck.model.span import Span

Pair = tuple[tuple["Word", ...], tuple["Word", ...]]

_REACH = 8


def speaking(copy: Copy, words: Sequence[Word], cues: Sequence[Cue]) -> list[Cue]:
    """The cues that somebody says something: « selon », and verbs of saying where something said goes with them."""
    return [cue for cue in cues if cue.says == "prefix" or (cue.says == "verb" and _says(copy, words, cue))]


def _says(copy: Copy, words: Sequence[Word], cue: Cue) -> bool:
    """« affirme que », « affirme avoir », « …, a affirmé le maire » or beside a quotation; not « lancer un appel »."""
    following = words[cue.at + len(cue.words) : cue.at + len(cue.words) + 6]
    if any(word.text in ("que", "avoir", "être") for word in following[:5]) or _after_comme(words, cue):
        return True
    start = _verb_start(words, cue)
    before = copy.document.view[max(0, start - 3) : start]
    after = copy.document.view[cue.words[-1].span.end : cue.words[-1].span.end + 3]
    return bool(set(before) & set(",»\"”“")) or bool(set(after) & set(":«\"“„"))


def lost_sources(found: Passage) -> Iterator[Pair]:
    """Cues of speech that are gone while what they carried stayed, with what stands near them now."""
    if not found.old or not found.new:
        return
    old, new = speaking(found.before, found.old, found.said_before), speaking(found.after, found.new, found.said_after)
    gone = [cue for cue in old if not _stayed(found, cue)]
    spoken = [cue for cue in found.said_after if cue.says in ("prefix", "verb")]
    if not gone or len(spoken) >= len(old) or (new and not _source_gone(found, gone)):
        return
    for cue in gone[: len(old) - len(spoken)]:
        if _carried(found, cue) and not _reworded(found, cue):
            near = neighbour(found, cue.words)
            yield _whole_clause(found, cue), (near,) if near else ()


def dropped_partners(found: Passage) -> Iterator[Pair]:
    """« selon L'Écho et La Voix » made « selon La Voix »: one of two names in the reach of a cue is gone, and none came."""
    cues = speaking(found.before, found.old, found.said_before)
    was = {word.span for cue in cues for word in _zone(found.before, found.old, cue)}
    for gap in found.gaps:
        named = [word for word in gap.old if word.name and word.span in was]
        if not named or gap.new or len(named) != len(gap.old):
            continue
        at, last = found.old.index(named[0]), found.old.index(named[-1])
        beside = {word.text for word in (*found.old[max(0, at - 2) : at], *found.old[last + 1 : last + 2])}
        if "et" in beside and not {word.key for word in named} & {word.key for word in found.new}:
            yield gap.old, ()


def _whole_clause(found: Passage, cue: Cue) -> tuple[Word, ...]:
    """The cue with all that went along with it, where nothing took its place: « , prévient l'agence dans son bulletin »."""
    gap = next((found.gap_of_old[word.span] for word in cue.words if word.span in found.gap_of_old), None)
    if not gap or gap.new or any(word.figure for word in gap.old):
        return cue.words
    return tuple(sorted({*cue.words, *gap.old}, key=lambda word: word.span))


def _stayed(found: Passage, cue: Cue) -> bool:
    if any(word.span in found.stayed for word in cue.words):
        return True
    # « selon » may be new elsewhere for somebody else: who speaks must have gone there with it.
    zone = _zone(found.before, found.old, cue) if cue.says == "prefix" else ()
    telling = [word for word in zone if word.text not in FUNCTION_WORDS]
    went = sum(word.key in found.rest_new for word in telling) * 2 >= len(telling)
    return went and any(word.key in found.rest_new for word in cue.words)


def _reworded(found: Passage, cue: Cue) -> bool:
    """Whether another verb stands in the place of this one and who speaks stayed: « se félicite » made « s'est réjouie »."""
    gap = next((found.gap_of_old[word.span] for word in cue.words if word.span in found.gap_of_old), None)
    return bool(cue.says == "verb" and gap and gap.new and not _zone_gone(found, cue))


def _source_gone(found: Passage, gone: Sequence[Cue]) -> bool:
    return all(_zone_gone(found, cue) for cue in gone)


def _zone_gone(found: Passage, cue: Cue) -> bool:
    zone = [word for word in _zone(found.before, found.old, cue) if word.span in found.gap_of_old or word.span in found.stayed]
    return bool(zone) and sum(word.span in found.gap_of_old for word in zone) * 2 > len(zone)


def _carried(found: Passage, cue: Cue) -> bool:
    """Whether what was said still stands: of the words beside the cue and who speaks, as many stayed as went."""
    aside = {word.span for word in (*cue.words, *_zone(found.before, found.old, cue))}
    telling = [w for w in found.old if w.span not in aside and (w.span in found.stayed or w.span in found.gap_of_old)]
    return bool(telling) and sum(word.span in found.stayed for word in telling) * 2 >= len(telling)


def changed_sources(found: Passage) -> Iterator[Pair]:
    """Names in the reach of a cue of speech in whose place other names stand."""
    if not found.old or not found.new:
        return
    was = _speakers(found.before, found.old, found.said_before) | agents(found.old, found.said_before)
    now = _speakers(found.after, found.new, found.said_after) | agents(found.new, found.said_after)
    for old, new in changed_names(found):
        if any(word.span in was for word in old) and any(word.span in now for word in new) and not misspelt(old, new):
            yield old, new
    yield from _other_speakers(found)
    for contrast in contrasts(found, "attribution"):
        if contrast.old[0].span in was and contrast.new[0].span in now:
            yield contrast.old, contrast.new
    for contrast in contrasts(found, "scope"):
        if not contrast.old or not contrast.new:
            continue
        if contrast.old[0].span in was and contrast.new[0].span in now and _are_persons(contrast):
            yield contrast.old, contrast.new
    yield from _other_nouns(found)
    yield from _offices_for_names(found)
    yield from _named_sources(found)


def _offices_for_names(found: Passage) -> Iterator[Pair]:
    """« a précisé Anne Vidal » made « a précisé le préfet »: an office that the old copy names nowhere."""
    for cue in (*found.said_before, *found.said_after):
        copy, words = (found.before, found.old) if cue in found.said_before else (found.after, found.new)
        zone = {word.span for word in _zone(copy, words, cue)}
        for gap in found.gaps:
            named = any(word.name for word in gap.old) and not any(word.figure for word in (*gap.old, *gap.new))
            if not named or any(word.name for word in gap.new) or not any(w.span in zone for w in (*gap.old, *gap.new)):
                continue
            offices = offices_of(gap.new)
            another = bool(offices_of(gap.old)) and not offices & (offices_of(gap.old) | _BODIES)
            if offices and (another or not offices & (_offices_told(found.before) | _BODIES)):
                yield gap.old, gap.new


# What a named body is called as well: « France Bleu » is « la radio ».
_BODIES = frozenset({"newspaper", "broadcaster", "agency", "study", "inquiry", "management", "charity", "union"})


def _offices_told(copy: Copy) -> set[str]:
    """The offices that an article names anywhere."""
    return {office for index in range(len(copy.document.sentences)) for office in offices_of(copy.words(index))}


def _named_sources(found: Passage) -> Iterator[Pair]:
    """« selon une étude » made « selon une étude de l'Insee »: a source that the old copy names nowhere."""
    stayed = {new.span for _, new in found.kept}
    for cue in found.said_after:
        if cue.says != "prefix" or not any(old.says == "prefix" for old in found.said_before):
            continue
        zone = _zone(found.after, found.new, cue)
        names = [word for word in zone if word.name and word.span not in stayed and word.text not in FUNCTION_WORDS]
        entities = [entity for word in names for entity in found.after.entities_at(word.span)]
        known = any(found.before.names_also(entity.canonical) for entity in entities)
        was = found.gap_of_new[names[0].span].old if names else ()
        if names and not known and not any(word.name for word in was):
            yield was, (names[0],)


def _are_persons(contrast: Contrast) -> bool:
    """« a annoncé son frère » made « a annoncé son fils »."""
    return all(any(s.field in _PERSONS for s in senses_of(w)) for w in (contrast.old[0], contrast.new[0]))


_PERSONS = frozenset({"kin", "job", "office"})


def _speakers(copy: Copy, words: Sequence[Word], cues: Sequence[Cue]) -> set[Span]:
    """All words that may name who speaks, also the three before a verb of saying that stands alone (« X dénonce un plan »)."""
    strong = {word.span for cue in speaking(copy, words, cues) for word in _zone(copy, words, cue)}
    verbs = [cue for cue in cues if cue.says == "verb" and not _is_inverted(copy, words, cue)]
    near = (words[max(0, cue.at - 3) : cue.at + 1][::-1] for cue in verbs)
    weak = {word.span for back in near for word in _until_comma(copy, back)[1:]}
    return strong | weak


def _other_speakers(found: Passage) -> Iterator[Pair]:
    """A cue gone with who spoke, and one come with somebody of another office whom the old passage does not name."""
    gone = [cue for cue in speaking(found.before, found.old, found.said_before) if not _stayed(found, cue)]
    stayed = {new.span for _, new in found.kept}
    spoken = speaking(found.after, found.new, found.said_after)
    come = [cue for cue in spoken if not any(word.span in stayed for word in cue.words)]
    told = {word.key for word in found.old}
    for old, new in zip(gone, come, strict=False):
        was, now = _zone(found.before, found.old, old), _zone(found.after, found.new, new)
        speaker = [word for word in now if offices_of([word]) and word.key not in told]
        if was and speaker and not offices_of(speaker) & offices_of(was):
            yield old.words, (*new.words, *speaker)


def _other_nouns(found: Passage) -> Iterator[Pair]:
    """« d'après les douaniers » made « d'après l'armateur »: after the same words, one noun in the place of another."""
    for cue in found.said_before:
        if cue.says != "prefix":
            continue
        zone = {word.span for word in _zone(found.before, found.old, cue)[:3]}
        for gap in found.gaps:
            nouns = _is_noun(gap.old) and _is_noun(gap.new) and not offices_of(gap.old) & offices_of(gap.new)
            head = nouns and gap.old[0].span in zone and not _is_modifier(found, cue, gap.old[0])
            if head and _is_after(found, cue, gap.new[0]):
                yield gap.old, gap.new


def _is_modifier(found: Passage, cue: Cue, word: Word) -> bool:
    """« selon les données fournies mercredi par l'agence »: a participle behind the noun that stayed."""
    between = [w for w in found.old[cue.at + len(cue.words) : found.old.index(word)] if w.text not in FUNCTION_WORDS]
    return bool(between) and all(w.span in found.stayed for w in between) and word.text.endswith(_PARTICIPLES)


_PARTICIPLES = ("é", "ée", "és", "ées", "ie", "is", "ies", "ue", "us", "ues")


def renamed_speakers(found: Passage) -> Iterator[Pair]:
    """« …, explique le site » made « …, explique la banque »: one noun for another, which may be the same speaker."""
    for cue in speaking(found.before, found.old, found.said_before):
        if cue.says == "verb" and not _stayed(found, cue):
            continue
        zone = {word.span for word in _zone(found.before, found.old, cue)}
        for gap in found.gaps:
            if any(word.span in zone for word in gap.old) and _is_speaker(gap.old) and _is_speaker(gap.new):
                yield gap.old, gap.new
    was, now = agents(found.old, found.said_before), agents(found.new, found.said_after)
    for gap in found.gaps:
        old, new = (tuple(word for word in side if not word.figure) for side in (gap.old, gap.new))
        if old and new and old[0].span in was and new[0].span in now:
            yield old, new  # « estimé par le syndicat » made « estimé par la Cour des comptes »


def _is_speaker(words: Sequence[Word]) -> bool:
    return 1 <= len(words) <= 3 and not any(word.figure or word.name or place_of(word) for word in words)


def _is_noun(words: Sequence[Word]) -> bool:
    """One word, or two that a hyphen may join, that is no name, place or figure."""
    return 1 <= len(words) <= 2 and not any(word.name or word.figure or place_of(word) for word in words)


def _is_after(found: Passage, cue: Cue, word: Word) -> bool:
    """Whether the word follows a cue of the new copy that says the same."""
    cues = [other for other in found.said_after if other.says == cue.says]
    return any(word in found.new[other.at + 1 : other.at + 5] for other in cues)


def _zone(copy: Copy, words: Sequence[Word], cue: Cue) -> list[Word]:
    """The words that may name who speaks, up to a comma: after « selon » and « …, a indiqué », else before the verb."""
    if cue.says == "prefix" or _is_inverted(copy, words, cue):
        return _until_comma(copy, words[cue.at + len(cue.words) - 1 : cue.at + len(cue.words) + _REACH])[1:]
    back = words[max(0, cue.at - _REACH) : cue.at + 1][::-1]
    before = _until_comma(copy, back)[1:]
    if len(before) <= 2 and len(back) > len(before) + 1:
        # « Le maire, Paul Renard, a déclaré »: an apposition stands between who speaks and the verb.
        before += _until_comma(copy, back[len(before) + 1 :])
        if len(back) > len(before) + 1:
            before += _until_comma(copy, back[len(before) + 1 :])
    return before


def _is_inverted(copy: Copy, words: Sequence[Word], cue: Cue) -> bool:
    """« …, a indiqué le préfet », « … », dit-elle »."""
    following = words[cue.at + len(cue.words) : cue.at + len(cue.words) + 2]
    if any(word.text in ("que", "avoir", "être") for word in following[:1]):
        return False
    start = _verb_start(words, cue)
    if _after_comme(words, cue):
        return True
    return bool(set(copy.document.view[max(0, start - 3) : start]) & set(",»\"”“"))


def _after_comme(words: Sequence[Word], cue: Cue) -> bool:
    """« comme l'explique le préfet »."""
    return any(word.text == "comme" for word in words[max(0, cue.at - 3) : cue.at])


def _verb_start(words: Sequence[Word], cue: Cue) -> int:
    """Where the verb begins, its auxiliary included."""
    auxiliary = words[cue.at - 1] if cue.at else None
    is_auxiliary = auxiliary is not None and auxiliary.text in ("a", "ont", "avait", "avaient", "est", "sont")
    return auxiliary.span.start if auxiliary is not None and is_auxiliary else cue.words[0].span.start


def _until_comma(copy: Copy, words: Sequence[Word]) -> list[Word]:
    reached: list[Word] = []
    for word in words:
        if reached:
            low, high = sorted((reached[-1].span, word.span))
            if set(copy.document.view[low.end : high.start]) & set(",;:.!?\n«»\"“„"):
                break
        reached.append(word)
    return reached
