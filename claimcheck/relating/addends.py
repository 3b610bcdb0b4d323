"""Whether amounts can be the parts of another at all."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from claimcheck.french.persons import is_person
from claimcheck.model.mention import QuantityMention
from claimcheck.relating.marks import COUNT, amount, is_range, size_of
from claimcheck.relating.pairs import alike, comparable, names_scale, scale_is_left_out

if TYPE_CHECKING:
    from claimcheck.model.mention import Figure
    from claimcheck.relating.context import Context
    from claimcheck.relating.marks import Marked


def adds_up(parts: list[Figure], total: Figure) -> bool:
    """Whether these can be parts of that at all: one unit, and not each of them as large as the whole."""
    one_unit = all(comparable(part, total) if names_scale(part) and names_scale(total) else alike(part, total) for part in parts)
    if scale_is_left_out(*parts) and not names_scale(total):
        return False  # « 4 800 000 : 3 millions pour le stade, 1,8 pour la piste »
    return one_unit and not is_range(total) and not all(_is_no_less(part, total) for part in parts)


def _is_no_less(part: Figure, total: Figure) -> bool:
    """Whether a part is as large as the whole; a bare number is in the unit of the whole: « 7 ans : 85 ans et 79 »."""
    first, second = amount(part), amount(total)
    if first is None or second is None or first.unit is not None or None in (first.number, second.number):
        return size_of(part) >= size_of(total)
    return (first.number or 0) >= (second.number or 0)


def is_of_the_last(parts: list[Figure], total: Figure) -> bool:
    """« 120 écoles, 40 collèges et 15 lycées, soit 55 établissements du second degré »: the sum of the last two alone."""
    together = accumulate(size_of(part) for part in reversed(parts[1:]))
    return any(number == size_of(total) for at, number in enumerate(together) if at)


# More parts than these no sentence sums up by name; the sums of some of them would be too many to try.
MOST_NAMED = 10


def is_of_named_ones(parts: list[Figure], total: Figure) -> bool:
    """« 300 ouvriers, 40 cadres et 20 apprentis, soit 320 ouvriers et apprentis »: one part is named, and others with it."""
    counted = total.counted if isinstance(total, QuantityMention) else None
    own = [part for part in parts if counted and isinstance(part, QuantityMention) and part.counted == counted]
    if len(own) != 1 or len(parts) > MOST_NAMED:
        return False
    sums = {size_of(own[0])}
    for part in parts:
        if part is not own[0]:
            sums |= {one + size_of(part) for one in sums}
    return size_of(total) in sums - {sum(map(size_of, parts))}


# How many times as much as its parts, or how many times less, a total of other things is at least.
FAR = 5


def counts_another(parts: list[Figure], total: Figure) -> bool:
    """« 12 écoles et 4 collèges, pour un total de 6 200 élèves »: another noun, and far from the sum."""
    nouns = {figure.counted for figure in parts if isinstance(figure, QuantityMention)}
    counted = total.counted if isinstance(total, QuantityMention) else None
    if not isinstance(total, QuantityMention):
        return any(nouns)  # « 30 concerts et 12 expositions, soit 15 jours de fête »
    if counted is None or counted in nouns or None in nouns:
        return False
    together = sum(size_of(part) for part in parts)
    return not together / FAR < size_of(total) < together * FAR


def is_of_another_noun(parts: list[Figure], total: Figure) -> bool:
    """« 300 voitures et 200 motos, soit 1 400 roues » is no sum; « 120 ingénieurs et 340 ouvriers, soit 460 salariés » is one."""
    counted = total.counted if isinstance(total, QuantityMention) else None
    nouns = [figure.counted for figure in parts if isinstance(figure, QuantityMention) and figure.counted]
    if counted is None or not nouns or counted in nouns:
        return False
    # whoever is counted is a person, whatever the trade
    return counted != "personne" and not (is_person(counted) and any(map(is_person, nouns)))


# « 12 millions pour l'école et 8 pour le stade, soit 10 millions de plus qu'en mai », « …, soit 35 000 par mois »
_NO_TOTAL = re.compile(
    r"(?: [^\W\d_]+){0,3} (?P<kind>de plus|de moins|supplémentaires?|en moyenne|chacune?|d'écart|de différence|par [^\W\d_]+)\b"
)


def is_of_each_or_a_change(text: str, start: int, total: int) -> bool:
    """Whether the figure behind the parts, which begin at ``start``, is a mean or a change, and they are told as none."""
    found = _NO_TOTAL.match(text, total + 1)
    return found is not None and found["kind"] not in text[start:total]


_SOME = re.compile(r"\b(?:dont|parmi lesquel(?:le)?s)\b")
_DESCRIBES = re.compile(r"de|[^\W\d_]+(?:é|ée)s")


def may_overlap(context: Context, line: Marked, total: int, places: tuple[int, ...]) -> bool:
    """« 40 camions, dont 30 électriques et 25 neufs »: an adjective stands for a noun; a new one may be electric as well."""
    if _SOME.search(line.text, total, places[0]) is None:
        return False
    behind = {line.span(place, place + 1).end + 1 for place in places if line.text[place] == COUNT}
    sentence = context.document.sentence_at(min(behind)) if behind else None
    tokens = context.tokens(sentence) if sentence else ()
    spans = ((token.tag, token.span) for token in tokens if token.span.start in behind)
    return any(tag == "ADJ" or _DESCRIBES.fullmatch(context.low, span.start, span.end) for tag, span in spans)
