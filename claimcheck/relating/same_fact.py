"""The same figure twice: headline, lede and body of one article."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from claimcheck.french.alike import alike
from claimcheck.french.tables import forms_of
from claimcheck.model.mention import DateMention, QuantityMention
from claimcheck.model.quantity import Hedge
from claimcheck.relating.likeness import around, stems
from claimcheck.relating.retelling import bounds_apart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FAMILY = "same_fact"
Key = tuple[str, object]
SUBSET_AHEAD = re.compile(
    r"\b(?:dont|parmi|autres?|contre|encore|déjà|premi\w+|derni\w+|que|moyenne|chacun|respectivement|précédent\w*|provisoire"
    r"|initial\w*|supplémentaires?|nouve\w+|entre|passée? de|au lieu de|jusqu'à|limitée? à|ailleurs|part|soit"
    r"|également|port\w+ à|reste\w*|seconde?|autour|rayon)\b[^,;:]{0,18}$"
    r"|\d (?:des|sur(?: les)?) $"
    # « l'ancien record de », not « l'ancien maire à »
    r"|\bancien\w* [^,;:]{0,16}\bd(?:e |es |')$"
)
SUBSET_BEHIND = re.compile(
    r"(?: [^\W\d]{1,16}){0,2} (?:étaient|déjà|s'ét\w+|de plus|de moins|supplémentaires?|chacun|d'entre|autres|nouveaux|nouvelles"
    r"|par (?:an|jour|mois|semaine|heure|personne|habitant|foyer|km)|sur \d|précédent\w*|en moyenne|contre"
    r"|près(?! d[eu'])|dernier\w*)\b"
    # « pour trois départements : A, B et C »: a count of its own, told with its things
    r"|(?: [^\W\d]{1,20}){1,2} ?: "
)
OUT_OF = re.compile(r" d'entre\b")
OTHER_TIME = re.compile(
    r"\b(?:bilan (?:précédent|provisoire)|précédent\w*|à l'époque|auparavant|l'an dernier|l'année dernière|initialement"
    r"|dans un premier temps|jusqu'alors|habituel\w*|en moyenne|chaque|par rapport|s'était|avait|avaient"
    r"|également|dans le monde|la veille|en revanche)\b"
)
# « tandis que 14 autres », not « alors que le motard roulait à »; what follows the figure sets nothing apart
CONTRASTED = re.compile(r"\b(?:tandis|alors) que(?![^,;:]*ai(?:en)?t\b)[^,;:]{0,60}$")
# « alors que la vitesse est limitée à 80 km/h »: what is allowed is no rival of what was measured
ALLOWED = re.compile(r"\b(?:limitée?s? à|limite (?:[^\W\d_]+ )?(?:est )?(?:de|à)|au lieu de) $")
# « un séisme de magnitude 6,4 »: a number on a scale, without a unit
SCALE = re.compile(r"\b(?P<name>magnitude)(?: de)? $")
# « n'a que 13 ans »: no comparison
ONLY = re.compile(r"\bn(?:e |')[^\W\d_]+(?: [^\W\d_]+)? que(?= )")
SOME = re.compile(r"\bdont (?:[^\W\d_]+ )?$")
ONE_OF = re.compile(r"(?: [^\W\d_]+){0,2},? dont une?\b")
YEAR_BEHIND = re.compile(r"(?: [^\W\d_]+){0,2} (?:en|dès|fin|début) ")
WHILE = re.compile(r"\b(?:en|sur|pendant|durant|depuis) $")
OVER = re.compile(
    r"(?: [^\W\d_-]+){0,3} (?:en|sur|pendant|durant|depuis) (?P<length>[\w-]+ (?:ans?|années?|mois|jours?|semaines?|heures?))\b"
)
OFTEN = frozenset({"EUR", "USD", "GBP", "CHF", "JPY", "CNY", "%"})
"""Units of which an article counts several things."""
LEAST_SHARED, SURE_SHARED, MANY, WHOLE_SENTENCE, SMALL, MOST = 3, 4, 3, 400, 2, 40
FARTHEST, EARLY, CROWD, NEAR = 5, 3, 100, 30
TIMED = re.compile(r"(?:jour|mois|an|année|semaine|heure)s?$")
MILLION = 1_000_000
GOVERNOR = re.compile(r"[,;:.!?]")
# « le parquet avait requis quatre ans »: what was asked for is not what came
WANTED = re.compile(r"\b(?:requi\w*|réclam\w+|demand\w+|encour\w+|risqu\w+|maxim\w+|propos\w+|souhait\w+|exig\w+|limit\w+)")


def find(context: Context) -> Iterator[Relation]:
    """Each figure of the headline with the figure of the body that speaks most like it."""
    titles = list(_titles(context))
    for title in titles:
        key = _key(context, title)
        if key is None or SUBSET_BEHIND.match(context.after(title, 40)):
            continue
        behind = [m for m in context.figures if m.span.start > title.span.end]
        rest = [m for m in behind if _key(context, m) == key and _paragraph(context, m) > 0]
        # « 142 km/h au lieu de 80 »: each figure of the body belongs to one of the headline's.
        rivals = [m for m in titles if m is not title and _key(context, m) == key]
        rest = [m for m in rest if _agree(title, m) or not any(_agree(rival, m) for rival in rivals)]
        people = [m for m in behind if _are_people(title, m) and _agree(title, m)]
        if relation := _nearest(context, title, rest, people):
            yield relation


def _titles(context: Context) -> Iterator[Figure]:
    for mention in context.figures:
        sentence = context.sentence(mention)
        if sentence is None or sentence.paragraph > 0 or not sentence.title:
            return
        yield mention


def _paragraph(context: Context, mention: Figure) -> int:
    sentence = context.sentence(mention)
    return sentence.paragraph if sentence else 0


def _key(context: Context, mention: Figure) -> Key | None:
    """What two figures must have in common to be compared at all."""
    if isinstance(mention, QuantityMention):
        quantity = mention.quantity
        if mention.ordinal or mention.malformed or quantity.number is None or quantity.unit in {"times", "score", "pp"}:
            return None
        if quantity.unit is not None:
            return "unit", quantity.unit
        if scale := SCALE.search(context.before(mention, 24)):
            return "scale", scale["name"]
        return ("counted", _noun(mention.counted)) if mention.counted else None
    if mention.length is not None:
        return ("age" if mention.age else "length", mention.length.unit) if mention.length.number is not None else None
    if len(mention.written) == 1 and mention.written[0].day is not None and mention.written[0].month is not None:
        return "day of", mention.written[0].month
    return None


def _noun(counted: str | None) -> str:
    word = (counted or "").split()[0].lower() if counted else ""
    return alike(word, "mort", "pompier")


def _are_people(first: Figure, second: Figure) -> bool:
    """« 50 millions de Belges » of the headline are « 49,8 millions d'habitants » of the body."""
    people = forms_of("word_classes", "people")
    return all(isinstance(figure, QuantityMention) and _noun(figure.counted) in people for figure in (first, second))


def _nearest(context: Context, title: Figure, rest: list[Figure], people: list[Figure]) -> Relation | None:
    """The body's figure that shares most words, or that one digit alone tells apart; one that agrees settles it."""
    about = around(context, title, WHOLE_SENTENCE)
    shared = {other: len(about & around(context, other, WHOLE_SENTENCE)) for other in (*rest, *people)}
    agreeing = [*(other for other in rest if _agree(title, other)), *people]
    others = _contradicting(context, title, rest, agreeing)
    near = [other for other in others if not agreeing and _differ_by_a_digit(_value(title), _value(other))]
    best = max(near or others, key=lambda other: (shared[other], -other.span.start), default=None)
    if best is None or (agreeing and _is_settled(title, shared[best], [shared[other] for other in agreeing])):
        return None
    many = not near and len({_value(other) for other in rest}) > MANY
    if many and shared[best] < LEAST_SHARED:
        return None
    if _is_taken_from(context, title, best) or _is_sum(context, title, rest) or _is_a_part(context, title, best):
        return None
    if _is_while_another(context, title, best):
        return None
    # a crowd of thousands told at once is that of the headline, whatever other crowds the body compares it with
    early = _paragraph(context, best) <= EARLY and min(_size(title), _size(best)) >= CROWD
    told = [other for other in rest if not ALLOWED.search(context.before(other, 40))]
    least = LEAST_SHARED if agreeing else _least(context, title, best, others if early else told)
    if shared[best] >= least:
        role = "restated" if _bounds_apart(title, best) else "value"
        return context.relation(FAMILY, (role, title), (role, best), sure=shared[best] >= SURE_SHARED)
    return None


def _contradicting(context: Context, title: Figure, rest: list[Figure], agreeing: list[Figure]) -> list[Figure]:
    """The figures that may be the headline's and are not, outside the sentences that agree with it."""
    settled = {context.sentence(other) for other in agreeing}
    apart = (other for other in rest if not _agree(title, other) and context.sentence(other) not in settled)
    return [other for other in apart if _is_slip(_value(title), _value(other)) and not is_other(context, other, title)]


def _is_settled(title: Figure, shared: int, agreeing: list[int]) -> bool:
    """Whether figures of the body agree with the headline's and share as many words with it as one that does not."""
    if isinstance(title, DateMention) and title.age:
        return True  # of two people, the headline has told the age of one
    return shared < max(LEAST_SHARED, *agreeing)


def _least(context: Context, title: Figure, best: Figure, rest: list[Figure]) -> int:
    """How many words two figures must share: none where no other could be meant, or where one digit alone differs."""
    alone = len({_value(other) for other in rest}) == 1
    often = isinstance(title, QuantityMention) and title.quantity.unit in OFTEN
    if alone and _is_governed_alike(context, title, best):
        return 1
    if isinstance(title, DateMention) and title.length:
        return LEAST_SHARED - (title.age and alone)
    if (alone and not often and min(_size(title), _size(best)) >= SMALL) or _differ_by_a_digit(_value(title), _value(best)):
        return 0
    return 1 if alone and not often else 2


def _is_governed_alike(context: Context, title: Figure, best: Figure) -> bool:
    """« suspendue huit mois » and, in the first lines, « une suspension de dix-huit mois »: the word before each is the same."""
    sentence = context.sentence(best)
    if _paragraph(context, best) > 1 or sentence is None or WANTED.search(context.words(sentence.span)):
        return False
    ahead = (stems(GOVERNOR.split(context.before(figure, NEAR))[-1]) for figure in (title, best))
    return bool(frozenset.intersection(*ahead)) and not any(
        figure is not best and _is_count(figure) for figure in context.figures_in(sentence.span)
    )


def _is_count(figure: Figure) -> bool:
    """« 25 jours sous la pluie, et quinze au soleil »: a number that may add up with another one."""
    if isinstance(figure, DateMention):
        return figure.length is not None and not figure.age
    own = _size(figure) < MILLION and figure.counted is not None and TIMED.match(figure.counted) is None
    return figure.quantity.unit is None and not figure.ordinal and not own


def _is_taken_from(context: Context, title: Figure, whole: Figure) -> bool:
    """« 20 compagnies » of the headline are « 20 d'entre elles » of the body, after the figure of the whole."""
    return any(
        isinstance(other, QuantityMention) and _value(other) == _value(title) and OUT_OF.match(context.after(other, 12))
        for other in context.figures if other.span.start > whole.span.end
    )


def _is_slip(first: object, second: object) -> bool:
    """Figures of one size, or a scale apart: what lies farther is another thing, such as a part."""
    if not isinstance(first, Fraction) or not isinstance(second, Fraction) or not first or not second:
        return True
    ratio = max(first / second, second / first)
    return ratio <= FARTHEST or ratio in {10, 100, 1000, 1_000_000}


def _size(mention: Figure) -> Fraction:
    value = _value(mention)
    return value if isinstance(value, Fraction) else Fraction(SMALL)


def _differ_by_a_digit(first: object, second: object) -> bool:
    """« 617 » and « 647 », « 4,5 » and « 6,5 »; two digits at least."""
    if not isinstance(first, Fraction) or not isinstance(second, Fraction):
        return False
    scale = max(first.denominator, second.denominator)
    one, two = str(first * scale), str(second * scale)
    return len(one) == len(two) and len(one.rstrip("0")) >= 2 and _differing(one, two) == 1


def _differing(one: str, two: str) -> int:
    return sum(a != b for a, b in zip(one, two, strict=True))


def _is_sum(context: Context, title: Figure, rest: list[Figure]) -> bool:
    """The headline adds up two figures of the body, and may round the sum of two in one sentence."""
    wanted = _value(title)
    # « 700 millions d'euros en mars et 500 millions lundi » leaves a unit out
    bare = [m for m in context.quantities if m.quantity.unit is None and _size(m) >= MILLION and m.span.start > title.span.end]
    told = [*rest, *bare][:MOST]
    numbers = [(context.sentence(other), value) for other in told if isinstance(value := _value(other), Fraction)]
    if not isinstance(wanted, Fraction):
        return False
    return any(
        abs(wanted - one - two) * 20 <= (abs(wanted) if here == there else 0)
        for (here, one), (there, two) in combinations(numbers, 2)
    )


def _is_a_part(context: Context, title: Figure, best: Figure) -> bool:
    """« 64 bêtes » of the headline are « 41 vaches et 23 veaux » of the body, « trois » are « quatre, dont un de sursis »."""
    wanted, part = _value(title), _value(best)
    if not (isinstance(wanted, Fraction) and isinstance(part, Fraction)):
        return False
    if part - wanted == 1 and ONE_OF.match(context.after(best, 40)):
        return True
    beside = [m for m in context.figures if m.span != best.span and context.sentence(m) == context.sentence(best)]
    return isinstance(best, QuantityMention) and best.quantity.unit is None and any(
        isinstance(other, QuantityMention) and other.quantity.unit is None
        and (_value(other) == wanted - part or (_value(other) == part - wanted and SOME.search(context.before(other, 16))))
        for other in beside
    )


def _value(mention: Figure) -> object:
    quantity = mention.quantity if isinstance(mention, QuantityMention) else mention.length
    return quantity.number if quantity else mention.written if isinstance(mention, DateMention) else None


def is_other(context: Context, other: Figure, first: Figure) -> bool:
    """A part, an earlier state or a comparison; « chaque semaine » beside both figures sets neither apart."""
    ahead, behind = ONLY.sub("", context.before(other, 70)), context.after(other, 50)
    if SUBSET_AHEAD.search(ahead) or SUBSET_BEHIND.match(behind) or CONTRASTED.search(ahead):
        return True
    if _is_of_another_year(context, other) or _is_over_another_time(behind, context.after(first, 50)):
        return True
    told = f"{context.before(first, 70)} {context.after(first, 50)}"
    return any(found.group() not in told for found in OTHER_TIME.finditer(f"{ahead} {behind}"))


def _is_while_another(context: Context, title: Figure, best: Figure) -> bool:
    """« 300 bureaux en cinq ans », « 60 bureaux en un an »: the lengths differ with what was done in them."""
    if not all(isinstance(m, DateMention) and m.length and WHILE.search(context.before(m, 12)) for m in (title, best)):
        return False
    here, there = context.sentence(title), context.sentence(best)
    counts = [[m for m in context.quantities_in(at.span) if _key(context, m)] if at else [] for at in (here, there)]
    return any(_key(context, one) == _key(context, two) and not _agree(one, two) for one in counts[0] for two in counts[1])


def _is_over_another_time(behind: str, behind_first: str) -> bool:
    """« 300 bureaux en cinq ans », « 60 bureaux en un an »."""
    one, two = (OVER.match(words) for words in (behind, behind_first))
    return one is not None and two is not None and one["length"] != two["length"]


def _is_of_another_year(context: Context, figure: Figure) -> bool:
    """« a fêté ses 100 ans en 1981 », in an article of 2021."""
    year = next((m for m in context.dates if m.span.start >= figure.span.end), None)
    if year is None or not year.names_year or year.when.last is None or context.published is None:
        return False
    return YEAR_BEHIND.fullmatch(context.between(figure, year)) is not None and year.when.last.year < context.published.year - 1


def _agree(title: Figure, other: Figure) -> bool:
    if isinstance(title, DateMention) and isinstance(other, DateMention) and not (title.length or other.length):
        return title.written[0].day == other.written[0].day
    first, second = (m.quantity if isinstance(m, QuantityMention) else m.length for m in (title, other))
    if first is None or second is None:
        return False
    if _bounds_apart(title, other):
        return False
    return first.possible.meets(second.possible) or (first.hedge is not Hedge.EXACT and first.stated.meets(second.possible))


def _bounds_apart(title: Figure, other: Figure) -> bool:
    first, second = (m.quantity if isinstance(m, QuantityMention) else m.length for m in (title, other))
    return first is not None and second is not None and bounds_apart(first, second)
