"""Names that stand beside the noun which counts them, as its apposition: « dans trois villes voisines, Tours et Blois, »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.persons import is_one_person
from claimcheck.french.sentence_words import OPENERS
from claimcheck.model.span import Span
from claimcheck.relating.clauses import has_finite
from claimcheck.relating.listed_items import NAME

if TYPE_CHECKING:
    from claimcheck.model.document import Sentence
    from claimcheck.model.mention import QuantityMention
    from claimcheck.relating.context import Context

# A noun with what describes it, without a mark of punctuation, then names alone up to the next mark.
_NOUN = (
    r" (?!(?:dernier|derni|premi|plus|suivant|ans?|heures?|jours?|mois|semaines?|fois|points?|millions?|milliards?|%)\b)"
    r"[^.;:!?(),\n]{2,70}"
)
# « Paul (8 ans) », « un homme de 34 ans »
_ITEM = rf"(?:{NAME}(?: \([^(),;]{{1,30}}\))?|(?:une?|son|sa) [a-zéèêàîô][^,;:.!?()\n]{{1,44}})"
APPOSED = re.compile(
    rf"{_NOUN}, (?P<list>{_ITEM}(?:, {_ITEM}){{0,8}},? et {_ITEM})(?P<after>[.;:!?)»\"\n]|, ?|$)"
)
# « deux de ses trois fils », « l'un des trois »: the names are of those taken out of the number.
_TAKEN_FROM = re.compile(r"\b(?:d(?:e|es)|parmi|d'entre|sur)(?: (?:[cls]es|leurs|nos|vos|mes|tes))? $")
# « Tours et Blois, entre autres », « Paul et Anne, compris »
_SELECTED = re.compile(
    r"\W{0,3}(?:dont|notamment|entre autres|par exemple|parmi|compri\w*|inclu\w*|en tête|surtout|puis|etc|et|ou)\b|\.\.|…"
)
_UNNAMED = re.compile(r"(?:^|, |et )((?:une?|son|sa) [^,]{2,44}?)(?=, |,? et |$)")
_FIRST = re.compile(r"\W*(?P<word>[A-ZÉÈÎÔ][^\W\d_]*)")
_SUBJECT = re.compile(r"\W*(?:(?:les|ces|nos|ses|leurs) )?$")
# « réunit Jean Roy, trois avocats, Paul Morin et … », « : deux enfants, une femme et un homme »: one entry of a longer list
_ENTRY = re.compile(r"(?:,(?: et)?|:|\() ?(?:les |ces |ses )?$")


def apposed(context: Context, count: QuantityMention) -> Span | None:
    """The names beside a counted noun that a mark of punctuation shuts off, where they can be nothing but what is counted."""
    sentence = context.sentence(count)
    found = APPOSED.match(context.view, count.span.end, sentence.span.end) if sentence else None
    if found is None or sentence is None or _SELECTED.match(context.low, found.end("list"), sentence.span.end):
        return None
    if not all(is_one_person(item) for item in _UNNAMED.findall(found["list"])):
        return None  # « trois matchs, une finale et une coupe » may be a list of things lost
    before = context.low[sentence.span.start : count.span.start]
    if _ENTRY.search(before) or _is_taken_out(context, count, before) or _has_verb(context, count, found.start("list")):
        return None
    if found["after"] not in (",", ", ") and _opens_with_a_name(context, sentence):
        return None  # « … en lice, Amay et Huy. Liège les rejoint »: the list goes on
    names = Span(found.start("list"), found.end("list"))
    # « Avec trois amis, Paul et Anne, mariés hier, partent »: before any verb, names may be its subject.
    if _follows_a_verb(context, count) or (_SUBJECT.fullmatch(before) and _leads_to_a_verb(context, found)):
        return names
    return None


def _is_taken_out(context: Context, count: QuantityMention, before: str) -> bool:
    taken = _TAKEN_FROM.search(before)
    if taken is None:
        return False
    start = count.span.start - len(before)
    others = context.quantities_in(Span(start, count.span.start))
    return any(other.span.end >= start + taken.start() - 2 for other in others) or re.search(
        r"\b(?:une?|plusieurs|certaine?s|chacune?|aucune?) $", before[: taken.start()]
    ) is not None


def _opens_with_a_name(context: Context, sentence: Sentence) -> bool:
    """Whether the next sentence may begin with a name: its first word does more than begin sentences."""
    following = context.document.sentences[sentence.index + 1 : sentence.index + 2]
    first = _FIRST.match(context.view, following[0].span.start, following[0].span.end) if following else None
    return first is not None and first["word"].lower() not in OPENERS


def _has_verb(context: Context, count: QuantityMention, end: int) -> bool:
    """« trois villes sont touchées, Tours et Blois »: the noun has ended before the names begin."""
    return has_finite(context, Span(count.span.end, end))


def _follows_a_verb(context: Context, count: QuantityMention) -> bool:
    sentence = context.sentence(count)
    return sentence is not None and has_finite(context, Span(sentence.span.start, count.span.start))


def _leads_to_a_verb(context: Context, found: re.Match[str]) -> bool:
    """« Les trois villages, Amay et Huy, cultivaient »: the verb follows the comma that shuts the names off."""
    return found["after"].startswith(",") and has_finite(context, Span(found.end(), min(found.end() + 24, len(context.low))))
