"""A number of things and the things themselves: « trois départements : A, B et C »."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from claimcheck.model.quantity import Hedge
from claimcheck.model.span import Span
from claimcheck.relating.appositions import apposed
from claimcheck.relating.listed_items import ASIDE, NAME, Items, items_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import QuantityMention
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FAMILY = "list_count"
MOST, FARTHEST = 40, 300
STOP = re.compile(r"[.;!?\n]")
NO_HEAD = r"(?! ?(?:dernier|derni|an|ans|heure|jour|mois|semaine|fois|point|million|milliard|%))"
HEAD = re.compile(
    NO_HEAD + r"[^.;:!?()\n]{2,110}?"
    r"(?P<mark> ?: ?(?:il s'agit (?:de |d')?|ce sont )?|,? (?:à savoir|c'est-à-dire) ?:? ?| ?\(| - | -- ?)"
)
# « les trois villes retenues sont Tours, Blois et Nevers »
SUBJECT = re.compile(NO_HEAD + r"[^.,;:!?()\n]{2,80}? (?P<mark>sont )(?=(?:[Ll](?:es? |a |'))?(?:« ?)?[A-ZÉÈÎÔ])")
# « six enseignes, Auchan, Carrefour, Lidl et Casino, ont … »: names beside the noun that counts them
_ITEM = rf"{NAME}(?: [a-zéèêàîô-]{{4,20}})?"
BESIDE = re.compile(
    NO_HEAD + rf"[^.;:!?(),\n]{{2,80}}, (?P<list>{_ITEM}(?:, {_ITEM}){{1,20}},? et {_ITEM})"
    r"(?=,? (?:ont|sont|vont|se|seront|étaient|avaient|[a-zéè]{3,12}(?:ent|ont))\b)"
)
# « les deux lignes automatiques, soit la 3 et la 12 »
_MEMBER = rf"(?:{NAME}|(?:l[ae]s? )?(?:lignes? )?\d{{1,3}})"
THAT_IS = re.compile(
    NO_HEAD + rf"[^.,;:!?()\n]{{2,80}}?,? soit (?P<list>{_MEMBER}(?:, {_MEMBER}){{0,20}},? et {_MEMBER})(?=[,.;)\n]|$)"
)
# « trois mots d'ordre : "lire", "rire" et "dormir" »
_QUOTED = r"[\"«“] ?[^\"«»“”\n]{2,80}? ?[\"»”]"
A_QUOTATION = re.compile(_QUOTED)
QUOTED = re.compile(rf"{_QUOTED}(?:, {_QUOTED}){{0,20}},? et {_QUOTED}")
# « L'Espagne, le Portugal et la Grèce, les trois pays visés », « … sont les trois pays visés »
AHEAD = re.compile(
    rf"(?:^|[.:;] |\n)(?P<list>{_ITEM}(?:, {_ITEM}){{1,20}},? et {_ITEM})(?:,| ?:| sont| étaient| restent) (?:les|ces) "
    r"(?:seuls |seules )?$"
)
MORE = re.compile(r" (?:autres|derni|premi|plus|suivant|fois)")
ADVERBIAL = re.compile(
    r"\b(?:à|en|dans|sur|pour|avec|selon|après|avant|depuis|de|d'|des|contre|par|chez|sous|devant|entre|aux|plus|moins) $"
)
OPEN = re.compile(
    r"\b(?:dont|notamment|parmi|comme|par exemple|tels?|telles?|entre autres|etc|y compris|surtout|principalement|en particulier"
    r"|respectivement)\b|\.\.\.|…"
)
# « les Alpes et l'Isère, qui … »: what goes on after the last item
AFTER = re.compile(r",? (?:qui|où|selon|lesquel\w+|auxquel\w+|a-t-on|a (?:dit|indiqué|précisé|annoncé))\b")
LAST_NAME = re.compile(rf"{NAME}(?: \(\d{{1,3}} (?:ans|mois)\))?(?=[ ,])")
NEXT = re.compile(
    rf"\s{{0,4}}(?:[LC]es [\w ]{{3,40}} sont )?"
    rf"(?P<list>{NAME}(?:, {NAME}){{2,40}},? et {NAME})(?P<after>,? (?:sont|se|ont|restent)\b|\.)"
)
# « Qui sont les quatre victimes ? Elles s'appelaient Anne, Luc et Max »
CALLED = re.compile(
    rf"\s{{0,4}}(?:(?:Ils|Elles) (?:s'appel\w+|se (?:pré)?nomm\w+) |Il s'agit (?:de |d'|des |du )?|Ce sont )"
    rf"(?P<list>{NAME}(?:, {NAME}){{0,20}},? et {NAME})(?P<after>[.,])"
)
INTRODUCED = re.compile(r" [^.;:!?\n]{3,60}[.!?]\s{0,4}$")
HEADER = re.compile(
    r" (?:nouveaux |autres )?"
    r"(?:départements|communes|pays|villes|régions|cantons|arrondissements|provinces)\b[^.;:!?]{0,80}[.] ?$"
)
UNOPENED = re.compile(r"(?:[^()]{0,300}\([^()]{0,80}\)){0,20}[^()]{0,300}(?=\))")
GLUED = re.compile(r" (?=(?:Les|La|Le|Il|Elle|Ils|Elles|Ce|Cette|Ces|Un|Une|Des|Dans|En|Au|Pour) [a-zéèêà])")


def find(context: Context) -> Iterator[Relation]:
    """Counts before a colon or brackets with a list, beside the names, and before a sentence that begins with a list."""
    for count in context.quantities:
        if not _is_count(count):
            continue
        forms = (_listed, _that_is, _beside, _apposed, _listed_next, _ahead)
        yield from islice((found for form in forms if (found := form(context, count))), 1)


def _is_count(count: QuantityMention) -> bool:
    quantity = count.quantity
    if quantity.unit is not None or count.ordinal or quantity.hedge is not Hedge.EXACT or quantity.number is None:
        return False
    return quantity.number.denominator == 1 and 2 <= quantity.number <= MOST


def _listed(context: Context, count: QuantityMention) -> Relation | None:
    sentence = context.sentence(count)
    head = _head(context, count, sentence.span.end) if sentence else None
    if head is None or sentence is None or OPEN.search(head.group()) or _another_count(context, count, head.end()):
        return None
    mark = head["mark"].strip()
    brackets = mark == "("
    end = _end(context, head.end(), sentence.span.end, brackets=brackets)
    if mark.startswith("-"):
        dash = "--" if mark == "--" else " - "
        shut = context.low.find(dash, head.end(), (end or 0) + len(dash))
        end = shut if shut >= 0 else None
    if end is None or OPEN.search(ASIDE.sub("", context.low[head.end() : end])):
        return None
    items = items_of(context, Span(head.end(), end), brackets=brackets) or _quotations(context, head.end(), sentence.span.end)
    return _relation(context, count, items)


def _quotations(context: Context, start: int, limit: int) -> Items | None:
    """« deux devises : "lire ensemble" et "rire encore" »: whole sentences, each between marks of its own."""
    quoted = QUOTED.match(context.view, start, limit)
    spans = tuple(Span(*found.span()) for found in A_QUOTATION.finditer(context.view, *quoted.span())) if quoted else ()
    return Items(spans, sure=False) if spans else None


def _head(context: Context, count: QuantityMention, limit: int) -> re.Match[str] | None:
    """What stands between the number and its list."""
    head = HEAD.match(context.low, count.span.end, limit)
    told = SUBJECT.match(context.view, count.span.end, limit) if context.before(count, 4) in ("les ", "ces ") else None
    # « les deux lauréates sont Anne Roy (Tours) et … »: the brackets are the first item's
    return told if told is not None and (head is None or told.end() < head.start("mark")) else head


def _another_count(context: Context, count: QuantityMention, end: int) -> bool:
    """Whether a nearer number announces the list."""
    return any(_is_count(other) for other in context.quantities_in(Span(count.span.end, end)))


def _end(context: Context, start: int, limit: int, *, brackets: bool) -> int | None:
    """Where the list ends: at its bracket, or with the clause."""
    if brackets:
        depth = 1
        for at in range(start, limit):
            depth += {"(": 1, ")": -1}.get(context.low[at], 0)
            if depth == 0:
                return at
        return None
    stop = STOP.search(context.low, start, limit)
    end = stop.start() if stop else limit
    shut = UNOPENED.match(context.low, start, end)  # « (les deux autres sont A et B) »: within brackets of its own
    end = shut.end() if shut else end
    last = context.low.rfind(" et ", start, end)
    if last < 0:
        return end
    # « : Anne, Luc et Max ont été reçus »: the list ends with its last name, the clause goes on.
    tests = (LAST_NAME.match(context.view, last + 4, end), GLUED.search(context.view, last + 5, end))
    after = AFTER.search(context.low, last + 4, end)
    ends = [*(found.end() for found in tests if found), *((after.start(),) if after else ())]
    return min(ends, default=end)


def _that_is(context: Context, count: QuantityMention) -> Relation | None:
    """« deux lignes, soit la 3 et la 12, … »"""
    sentence = context.sentence(count)
    found = THAT_IS.match(context.view, count.span.end, sentence.span.end) if sentence else None
    if found is None or ADVERBIAL.search(context.before(count, 12)) or _another_count(context, count, found.start("list")):
        return None
    items = items_of(context, Span(found.start("list"), found.end("list")))
    return _relation(context, count, Items(items.spans, sure=False) if items else None)


def _beside(context: Context, count: QuantityMention) -> Relation | None:
    """« trois syndicats du rail, Sud-Rail, l'Unsa et la CGT, appellent … »"""
    sentence = context.sentence(count)
    found = BESIDE.match(context.view, count.span.end, sentence.span.end) if sentence else None
    if found is None or "--" in found.group() or OPEN.search(found.group().lower()):
        return None
    if ADVERBIAL.search(context.before(count, 12)) or _another_count(context, count, found.end()):
        return None
    items = items_of(context, Span(found.start("list"), found.end("list")))
    return _relation(context, count, Items(items.spans, sure=False) if items else None)


def _apposed(context: Context, count: QuantityMention) -> Relation | None:
    """« dans trois villes voisines, Tours et Blois, où … »"""
    names = apposed(context, count)
    items = items_of(context, names) if names else None
    return _relation(context, count, Items(items.spans, sure=False) if items else None)


def _ahead(context: Context, count: QuantityMention) -> Relation | None:
    """« La Loire, le Rhône et l'Isère, les trois départements visés »."""
    sentence = context.sentence(count)
    if sentence is None or count.span.start - sentence.span.start > FARTHEST or MORE.match(context.after(count, 12)):
        return None
    found = AHEAD.search(context.view[sentence.span.start : count.span.start])
    if found is None:
        return None
    start = sentence.span.start
    items = items_of(context, Span(start + found.start("list"), start + found.end("list")))
    if items is None or _only_opens(context, items.spans[0], start):
        return None
    return _relation(context, count, Items(items.spans, sure=False))


def _only_opens(context: Context, item: Span, start: int) -> bool:
    """« Contactés, Paul Roy et Anne Duval, les deux avocats »: one word that has its capital from opening the sentence."""
    named = any(name.span.overlaps(item) for name in context.entities)
    return item.start == start and " " not in item.of(context.view) and not named


def _listed_next(context: Context, count: QuantityMention) -> Relation | None:
    """« 14 départements sont en alerte. L'Ain, l'Aude et le Cher sont concernés »."""
    sentence = context.sentence(count)
    if sentence is None or _another_count(context, count, sentence.span.end):
        return None
    end = sentence.span.end
    found = CALLED.match(context.view, end) if INTRODUCED.fullmatch(context.low, count.span.end, end) else None
    if found is None and HEADER.fullmatch(context.low, count.span.end, end):
        found = NEXT.match(context.view, end)
    following = context.document.sentence_at(found.start("list")) if found else None
    if found is None or following is None or following.index != sentence.index + 1:
        return None
    items = items_of(context, Span(found.start("list"), found.end("list")))
    return _relation(context, count, Items(items.spans, found["after"] == ".", items.sure) if items else None)


def _relation(context: Context, count: QuantityMention, items: Items | None) -> Relation | None:
    if items is None:
        return None
    return context.relation(FAMILY, ("count", count), items=items.spans, closed=items.closed, sure=items.sure)
