"""A statement that now says no where it said yes, or the opposite of what it said.

What it finds
    « n'a pas voté » made « a voté », « sans » made « avec », « rejeté » made « accepté ».

When it stays silent
    A negation in other words: « n'a pas accepté » written « a refusé », « ne rouvrira que lundi » written « ne rouvrira pas
    avant lundi ».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.approach import said
from claimcheck.comparing.contrasts import contrasts, negated_form, opposed, senses_of
from claimcheck.comparing.converses import lasts_until
from claimcheck.comparing.cues import balance, deniers, turned_twice
from claimcheck.comparing.examples import Changed, Same
from claimcheck.comparing.figures import hedge_of
from claimcheck.comparing.report import change_beside
from claimcheck.comparing.wholes import turned_limits
from claimcheck.model.finding import Severity
from claimcheck.model.quantity import Hedge

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence, Set

    from claimcheck.comparing.cues import Cue
    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.gaps import Gap
    from claimcheck.comparing.words import Copy, Word
    from claimcheck.model.finding import Finding
    from claimcheck.model.span import Span

Pair = tuple[tuple["Word", ...], tuple["Word", ...]]

CODE, NAME = "D410", "drift-polarity"
EXAMPLES = [
    Changed("Le conseil n'a pas voté le budget.", "Le conseil a voté le budget.", was="pas"),
    Changed("Aucun blessé n'a été signalé.", "Un blessé a été signalé.", was="Aucun"),
    Changed("La juge a autorisé le concert.", "La juge a interdit le concert.", at="interdit"),
    Changed("La plainte est recevable.", "La plainte est irrecevable.", at="irrecevable"),
    Same("Le maire n'a pas accepté l'offre.", "Le maire a refusé l'offre.", why="the same refusal"),
    Changed("La garde à vue ne peut excéder 48 heures.", "La garde à vue peut excéder 48 heures.", was="ne peut"),
    Same("Le bail ne peut excéder 9 ans.", "Le bail peut durer au plus 9 ans.", why="one bound, denied or not"),
    Same("Le bac ne partira que jeudi.", "Le bac ne partira pas avant jeudi.", why="« ne … que » restricts"),
]
FRENCH = """Une affirmation qui dit non où elle disait oui, ou le contraire de ce qu'elle disait.

Ce qu'elle trouve
    « n'a pas voté » devenu « a voté », « sans » devenu « avec », « rejeté » devenu « accepté ».

Quand elle se tait
    Une négation en d'autres mots : « n'a pas accepté » écrit « a refusé », « ne rouvrira que lundi » écrit « ne rouvrira
    pas avant lundi ».
"""


def check(found: Passage) -> Iterator[Finding]:
    """Compare the denials of both sides, then look for opposites."""
    if not found.old or not found.new:
        return
    for old, new in (*_denials(found), *_opposites(found), *_bare_denials(found), *turned_limits(found)):
        yield change_beside(found, (CODE, NAME), Severity.ERROR, old, new)
    for old, new in _other_denials(found):
        yield change_beside(found, (CODE, NAME), Severity.NOTE, old, new)


def _other_denials(found: Passage) -> Iterator[Pair]:
    """« sont invités à venir » made « n'ont pas besoin de venir »: a few words denied, or no longer, that may say the same."""
    lost, gained = balance(_true_deniers(found.old, found.new), _true_deniers(found.new, found.old))
    for cues, gaps in ((lost, found.gap_of_old), (gained, found.gap_of_new)):
        for cue in cues:
            gap = gaps.get(cue.words[0].span)
            if gap and len(gap.old) + len(gap.new) <= _A_FEW:
                yield gap.old, gap.new


_A_FEW = 5


def _denials(found: Passage) -> Iterator[Pair]:
    old, new = _true_deniers(found.old, found.new), _true_deniers(found.new, found.old)
    lost, gained = balance(old, new)
    denying_old, denying_new = ({word.span for cue in cues for word in cue.words} for cues in (old, new))
    stayed, come = set(found.stayed), {word.span for _, word in found.kept}
    if not _denied_by_word([word for gap in found.gaps for word in gap.new if word.span not in denying_new]):
        for cue in lost:
            gap = found.gap_of_old.get(cue.words[0].span)
            if gap is None and _lost_its_ne(found):
                stayed_word = found.stayed.get(cue.words[0].span)  # « ni » holds sentences together and is in no gap
                yield cue.words, (stayed_word,) if stayed_word else ()
            elif gap and _only_denied(gap.old, gap.new, denying_new, gap) and _stayed(cue, found.old, stayed, found.gap_of_old):
                yield cue.words, gap.new
    if not _denied_by_word([word for gap in found.gaps for word in gap.old if word.span not in denying_old]):
        for cue in gained:
            gap = found.gap_of_new.get(cue.words[0].span)
            if gap and _only_denied(gap.new, gap.old, denying_old, gap) and _stayed(cue, found.new, come, found.gap_of_new):
                yield gap.old, cue.words


def _of_bound(words: Sequence[Word], cue: Cue, stayed: Set[Span]) -> bool:
    """« n'est pas inférieur à 300 »: the denial of a bound that the other side gives in other words."""
    after = words[cue.at + 1 : cue.at + 3]
    return any(said(word) and word.span not in stayed for word in after) or any(
        word.figure and hedge_of(word.figure) in (Hedge.MORE_THAN, Hedge.LESS_THAN) for word in after
    )


def _true_deniers(words: Sequence[Word], others: Sequence[Word]) -> list[Cue]:
    """Without a « pas » that the other side mends to « par », or leaves out beside a « ne » that needs none (« n'a pu »)."""
    texts, told = ([word.text for word in side] for side in (words, others))
    mended = told.count("par") > texts.count("par")
    spare = told.count("ne") >= texts.count("ne") and told.count("pas") < texts.count("pas")
    found = deniers(words)
    if spare and not deniers(others) and not _restricts(told):
        # « n'était excessive » mended to « n'était pas excessive »
        found = [cue for cue in found if cue.words[0].text != "pas" or "ne" not in texts[max(0, cue.at - 6) : cue.at]]
    return [cue for cue in found if cue.words[0].text != "pas" or not _is_idle(texts, cue.at, mended=mended, spare=spare)]


def _restricts(texts: Sequence[str]) -> bool:
    """« ne … que »."""
    return "ne" in texts and "que" in texts[texts.index("ne") : texts.index("ne") + 8]


def _is_idle(texts: Sequence[str], at: int, *, mended: bool, spare: bool) -> bool:
    if "ne" not in texts[max(0, at - 6) : at]:
        return mended
    return spare and bool(_NEED_NO_PAS & set(texts[max(0, at - 1) : at + 3]))


_NEED_NO_PAS = frozenset(
    {"pu", "peut", "peuvent", "pouvait", "pouvaient", "pourra", "pourrait", "cesse", "cessent", "cessé", "osé", "ose"}
)


def _bare_denials(found: Passage) -> Iterator[Pair]:
    """« ils n'ont pu sauver » made « ils ont pu sauver », and the other way: a « ne » that needs no « pas »."""
    if {"pas", "que", "plus"} & {word.text for word in (*found.old, *found.new)}:
        return
    for old, new in found.kept:
        if old.text != new.text or old.text not in _NEED_NO_PAS:
            continue
        was, now = _with_ne(found.before, old), _with_ne(found.after, new)
        if _bounds(found.before, old, set(found.stayed)) or _bounds(found.after, new, {word.span for _, word in found.kept}):
            continue  # « ne peut excéder 48 heures » made « peut durer au plus 48 heures »
        if len(was) != len(now) and not deniers(found.old) and not deniers(found.new):
            yield was, now


def _bounds(copy: Copy, verb: Word, stayed: Set[Span]) -> bool:
    """Whether a verb that bounds a figure follows on this side alone: the other may give its denial in other words."""
    return any(said(word) and word.span not in stayed for word in copy.around(verb, 3)[1] if not word.figure)


def _with_ne(copy: Copy, verb: Word) -> tuple[Word, ...]:
    """« n'ont pu », or the verb alone."""
    denying = [word for word in copy.around(verb, 3)[0] if word.text == "ne"]
    return (*denying[-1:], verb)


def _lost_its_ne(found: Passage) -> bool:
    """« Personne n'a été blessé » made « Une personne a été blessée »: the word is the same, the denial gone."""
    return sum(word.text == "ne" for word in found.old) > sum(word.text == "ne" for word in found.new)


def _opposites(found: Passage) -> Iterator[Pair]:
    for contrast in contrasts(found, "polarity"):
        if contrast.old + contrast.new and {word.text for word in contrast.old + contrast.new} == {"sans"} and _as_often(found):
            continue  # « parti sans payer » made « n'a pas payé »
        if not turned_twice(found, contrast.old, contrast.new) and not lasts_until(found, contrast):
            yield contrast.old, contrast.new
    for gap in found.gaps:
        if _other_side(found, gap):
            yield gap.old, gap.new
        pair = negated_form(gap)
        if pair and not turned_twice(found, pair[:1], pair[1:]):
            yield pair[:1], pair[1:]


def _as_often(found: Passage) -> bool:
    return len(deniers(found.old)) == len(deniers(found.new))


def _only_denied(side: Sequence[Word], other: Sequence[Word], denying: Set[Span], gap: Gap) -> bool:
    """Whether the gap holds little beside the denial: no verb that may say the same in other words, no other denial."""
    if any(word.span in denying for word in other):
        return False
    if any(word.text in ("sans", "ni") for word in side) and not {word.text for word in other} <= _INSTEAD_OF_WITHOUT:
        return False  # « sans courant » may stand for « privés de courant »
    return len(side) <= 2 and len(side) + len(other) <= 3 and not opposed(gap)


_INSTEAD_OF_WITHOUT = frozenset({"après", "avec", "pour", "malgré"})


def _stayed(cue: Cue, words: Sequence[Word], stayed: Set[Span], telling: Mapping[Span, Gap]) -> bool:
    """Whether the verb that is denied stands on both sides: between « ne » and « pas », else the first word after them."""
    if _of_bound(words, cue, stayed):
        return False
    told = [at for at, word in enumerate(words) if word.span in telling or word.span in stayed]
    first = max((at for at in range(max(0, cue.at - 5), cue.at) if words[at].text == "ne"), default=None)
    last = cue.at
    if first is None:
        # « Aucun blessé n'a été signalé »
        last = next((at for at in range(cue.at + 1, min(cue.at + 9, len(words))) if words[at].text == "ne"), cue.at)
    between = [at for at in told if first is not None and first < at < cue.at]
    verb = between[-1:] or [at for at in told if at > last][:1] or [at for at in told if at < cue.at][-1:]
    return any(words[at].span in stayed for at in verb)


def _denied_by_word(words: Sequence[Word]) -> bool:
    """Whether one of some words is among those that have an opposite: it may deny by itself (« cesser », « refuser »)."""
    return any(sense.kind == "polarity" for word in words if not word.figure for sense in senses_of(word))


def _other_side(found: Passage, gap: Gap) -> bool:
    """« voter pour » made « voter contre », or the other way: « pour » alone says too little to be compared by itself."""
    against = [word.text for word in (*gap.old, *gap.new)] == ["contre"]
    before, after = (sum(word.text == "pour" for word in side) for side in (found.old, found.new))
    return against and (before > after if gap.new else after > before)
