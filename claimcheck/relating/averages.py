"""An average told of each thing, beside the total and the number of these things: « 600 km en 20 jours, soit 30 km par jour »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.alike import alike
from claimcheck.french.units import sign_at, word_at
from claimcheck.model.mention import DateMention, QuantityMention
from claimcheck.model.span import Span
from claimcheck.relating.marks import COUNT, MEASURE, MONEY, amount, sort_of
from claimcheck.relating.pairs import comparable, names_scale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.document import Sentence
    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

CONCLUDING = re.compile(
    r"\b(?:soit|c'est-à-dire|ce qui (?:représente|fait|donne|correspond à)|à raison (?:de|d'))(?: [^;:()\d]{0,30})?$"
)
EACH = re.compile(
    r" (?:[^\W\d_]{2,20} ){0,2}?(?:(?:par|pour chaque|chaque|le|la|du|au) |de l'|l'|à l')"
    r"(?P<each>m2|m²|mètres? carrés?|[^\W\d_]{2,20})"
)
OTHER = re.compile(r"\b(?:contre|hausse|baisse|augment\w*|de plus|de moins|supplémentaires?|ouvrés?|travaillés?|moitié|dont)\b")
# « soit 240 000 euros en moyenne », « à un prix moyen de 240 000 euros »: of each of the only things counted
ON_AVERAGE = re.compile(r" en moyenne\b(?! (?:par|pour|chaque|au|à|le|la|l'))")
AT_MEAN = re.compile(r"\b(?:un [^\W\d_]{2,20} moyen|une [^\W\d_]{2,20} moyenne|(?:soit )?une moyenne) de $")
MEAN = re.compile(r"\bune moyenne (?:de|d')(?: [^;:()\d]{0,20})? ?$")
AT_ONCE = re.compile(r"\b(?:heures?|minutes?|jours|semaines|mois|ans), (?:environ |près de |soit )?$")
_ENDS = re.compile(r"(?: en moyenne)? ?(?:[.,;)]|$)")
HOURS = ("heure", "minute")
LENGTHS = {"jour": "day", "journée": "day", "semaine": "week", "mois": "month", "an": "year", "année": "year"}
FOR = ("pour ", "pour les ", "pour ses ", "pour ces ")
# « par tête » divides by inhabitants.


def apportioned(context: Context, sentence: Sentence, taken: frozenset[str]) -> Iterator[Relation]:
    """Averages of the sentence whose total and count stand before them, each alone of its kind."""
    figures = context.figures_in(sentence.span)
    for at, average in enumerate(figures):
        if at < 2 or average.id in taken or sort_of(average) not in (COUNT, MONEY, MEASURE):
            continue
        before = figures[:at]
        if each := _each(context, average):
            start = average.span.end + each.start("each")
            near = (*before, *(found for found in figures[at + 1 : at + 2] if context.before(found, 12).endswith(FOR)))
            counts = [figure for figure in near if _is_counted(context, figure, each["each"], start)]
        elif _is_mean(context, average) or _is_of_each(context, average):
            counts = [figure for figure in before if sort_of(figure) == COUNT]
        else:
            continue
        if not each and any(_AND_OTHERS.match(context.after(figure, 40)) for figure in counts):
            continue
        totals = [figure for figure in before if figure not in counts and _is_total(figure, average)]
        if len(counts) == len(totals) == 1:
            told = Span(min(counts[0].span.start, totals[0].span.start), average.span.end)
            if not OTHER.search(context.words(told)):
                yield context.relation(
                    "per_unit", ("total", totals[0]), ("count", counts[0]), ("average", average), cue=told, sure=each is not None
                )


def _each(context: Context, average: Figure) -> re.Match[str] | None:
    """What the average is told of: « soit 30 euros par habitant »."""
    ahead, each = context.before(average, 45), EACH.match(context.after(average, 60))
    if each is None or CONCLUDING.search(ahead):
        return each
    # « 360 contrôles en douze heures, 30 par heure »
    timed = each["each"] in LENGTHS or each["each"] in HOURS
    alone = AT_ONCE.search(ahead) is not None and _ENDS.match(context.after(average, 60), each.end()) is not None
    return each if MEAN.search(ahead) or (timed and alone) else None


# « 24 éleveurs ont livré 960 tonnes, soit 40 tonnes chacun »
OF_EACH = re.compile(r"(?: en moyenne)? (?:chacune?|pièce|l'unité)\b")


# « les 24 élus et leurs adjoints »
_AND_OTHERS = re.compile(r"(?: [^\W\d_]+){1,3} et (?:l[ae]s?|leurs?|ses|son|sa|des|d'autres|quelques|une?)\b")


def _is_of_each(context: Context, average: Figure) -> bool:
    said = CONCLUDING.search(context.before(average, 45)) and OF_EACH.match(context.after(average, 30))
    return (sort_of(average) != COUNT or names_scale(average)) and bool(said)


def _is_mean(context: Context, average: Figure) -> bool:
    """« soit 240 000 euros en moyenne »: of the only things that the sentence counts, in money."""
    if sort_of(average) != MONEY:
        return False
    ahead, after = context.before(average, 45), context.after(average, 30)
    each = EACH.match(after)
    return not each and bool(AT_MEAN.search(ahead) or (CONCLUDING.search(ahead) and ON_AVERAGE.match(after)))


def _is_counted(context: Context, figure: Figure, each: str, start: int) -> bool:
    """Whether the figure counts what the average is told of, by its unit or by its noun."""
    size = amount(figure)
    if size is None or size.unit in ("%", "pp", "times"):
        return False
    if isinstance(figure, DateMention):
        return figure.duration is not None and size.unit == LENGTHS.get(each, _unit_at(context, start))
    if figure.ordinal or figure.malformed:
        return False
    if size.unit is not None:
        return size.unit == _unit_at(context, start)
    noun = alike(each, "habitant", "match")
    return context.after(figure, 8).startswith(f" {noun[:5]}") or (figure.counted or "").startswith(noun[:5])


def _unit_at(context: Context, start: int) -> str | None:
    found = word_at(context.view, context.low, start) or sign_at(context.view, start)
    return found.unit.code if found and found.unit else None


def _is_total(figure: Figure, average: Figure) -> bool:
    alike_sort = sort_of(figure) == sort_of(average) or (sort_of(figure) == MONEY and names_scale(average))
    return isinstance(figure, QuantityMention) and alike_sort and comparable(figure, average)
