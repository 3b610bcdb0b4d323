"""A number of things and the things themselves: « trois départements : A, B et C »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.model.quantity import Hedge
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import QuantityMention
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FAMILY = "list_count"
MOST = 40
LONGEST_ITEM = 48
STOP = re.compile(r"[.;!?\n]")
NO_HEAD = r"(?! ?(?:dernier|derni|an|ans|heure|jour|mois|semaine|fois|point|million|milliard|%))"
HEAD = re.compile(NO_HEAD + r"[^.;:!?()\n]{2,110}?(?P<mark> ?: ?(?:il s'agit |ce sont )?| ?\()")
OPEN = re.compile(
    r"\b(?:dont|notamment|parmi|comme|par exemple|tels?|telles?|entre autres|etc|y compris|surtout|principalement|en particulier"
    r"|respectivement)\b|\.\.\.|…"
)
INNER = re.compile(
    r"\b(?:couronne|tous|toutes|plusieurs|deux|trois|quatre|cinq|six|leurs?|ainsi que|ou)\b"
    r"|[\"«»;:!?]|\b\d(?:[\d.,]{0,9}\d)? [^\W\d]"
)
ASIDE = re.compile(r" ?\((?:\d[\dab]{1,2}|\d{1,3} (?:ans|mois))\)")
JOINT = re.compile(r", et |,? ainsi que |, | et ")
NAME = (
    r"(?:(?:d[eu] |des )?(?:[Ll]es? |[Ll]a |[Ll]'))?(?:des |du |d')?[A-ZÉÈÎÔ][\w'-]{1,30}"
    r"(?: (?:d[eu]s? |la |le |d'|l')?[A-ZÉÈÎÔ][\w'-]{1,30}){0,3}(?: \(\d[\dAB]{1,2}\))?"
)
A_NAME = re.compile(NAME)
LAST_NAME = re.compile(rf"{NAME}(?: \(\d{{1,3}} (?:ans|mois)\))?(?= )")
A_NOUN = re.compile(r"(?:l[ea] |les |l'|une? |des |du |de |s(?:a|on|es) )[^\W_].*")
NEXT = re.compile(
    rf"\s{{0,4}}(?:[LC]es [\w ]{{3,40}} sont )?"
    rf"(?P<list>{NAME}(?:, {NAME}){{2,40}},? et {NAME})(?P<after>,? (?:sont|se|ont|restent)\b|\.)"
)
HEADER = re.compile(
    r" (?:nouveaux |autres )?"
    r"(?:départements|communes|pays|villes|régions|cantons|arrondissements|provinces)\b[^.;:!?]{0,80}[.] ?$"
)
GLUED = re.compile(r" (?=(?:Les|La|Le|Il|Elle|Ils|Elles|Ce|Cette|Ces|Un|Une|Des|Dans|En|Au|Pour) [a-zéèêà])")


def find(context: Context) -> Iterator[Relation]:
    """Counts before a colon or brackets with a list, and before a sentence that begins with one."""
    for count in context.quantities:
        if not _is_count(count):
            continue
        if relation := _listed(context, count) or _listed_next(context, count):
            yield relation


def _is_count(count: QuantityMention) -> bool:
    quantity = count.quantity
    if quantity.unit is not None or count.ordinal or quantity.hedge is not Hedge.EXACT or quantity.number is None:
        return False
    return quantity.number.denominator == 1 and 2 <= quantity.number <= MOST


def _listed(context: Context, count: QuantityMention) -> Relation | None:
    sentence = context.sentence(count)
    head = HEAD.match(context.low, count.span.end, sentence.span.end) if sentence else None
    if head is None or sentence is None or OPEN.search(head.group()) or _another_count(context, count, head.end()):
        return None
    brackets = head["mark"].strip() == "("
    end = _end(context, head.end(), sentence.span.end, brackets=brackets)
    if end is None or OPEN.search(context.low, head.end(), end):
        return None
    items = _items(context, Span(head.end(), end))
    return _relation(context, count, items) if items else None


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
    last = context.low.rfind(" et ", start, end)
    if last < 0:
        return end
    # « : Anne, Luc et Max ont été reçus »: the list ends with its last name, the clause goes on.
    named, glued = LAST_NAME.match(context.view, last + 4, end), GLUED.search(context.view, last + 5, end)
    ends = [found for found in (named.end() if named else None, glued.start() if glued else None) if found is not None]
    return min(ends, default=end)


def _items(context: Context, span: Span) -> tuple[Span, ...]:
    """The things listed, none where one of them may stand for several or is no bare noun phrase."""
    words = ASIDE.sub(lambda found: " " * len(found.group()), context.words(span))
    last = max(words.rfind(" et "), words.rfind(" ainsi que "))
    items, start = [], 0
    for joint in JOINT.finditer(words):
        if joint.group() == " et " and joint.start() < last:
            return ()
        items.append(Span(span.start + start, span.start + joint.start()))
        start = joint.end()
    items.append(Span(span.start + start, span.end))
    if words.rfind(", ") > last:
        return ()  # « A et B, C » may stand for two things or three
    plain = all(0 < len(words[i.start - span.start : i.end - span.start].strip()) <= LONGEST_ITEM for i in items)
    bare = last >= 0 and not INNER.search(words) and not _has_verb(context, span)
    return tuple(items) if plain and bare and len(items) >= 2 and _are_alike(context, items) else ()


def _are_alike(context: Context, items: list[Span]) -> bool:
    """All are names, or all are nouns with an article: « la FGTB, traditionnellement liée au parti » is one thing."""
    written = [ASIDE.sub("", item.of(context.view)).strip() for item in items]
    if all(A_NAME.fullmatch(words) for words in written):
        return True
    return len(items) > 2 and all(A_NOUN.fullmatch(words) and not A_NAME.fullmatch(words) for words in written)


def _has_verb(context: Context, span: Span) -> bool:
    sentence = context.document.sentence_at(span.start)
    tokens = context.tokens(sentence) if sentence else ()
    verbs = (token for token in tokens if token.tag in {"VERB", "AUX"} and "VerbForm=Fin" in token.morph)
    return any(span.covers(verb.span) and context.text[verb.span.start].islower() for verb in verbs)


def _listed_next(context: Context, count: QuantityMention) -> Relation | None:
    """« 14 départements sont en alerte. L'Ain, l'Aude et le Cher sont concernés »."""
    sentence = context.sentence(count)
    if sentence is None or not HEADER.fullmatch(context.low, count.span.end, sentence.span.end):
        return None
    if _another_count(context, count, sentence.span.end):
        return None
    found = NEXT.match(context.view, sentence.span.end)
    following = context.document.sentence_at(found.start("list")) if found else None
    if found is None or following is None or following.index != sentence.index + 1:
        return None
    items = _items(context, Span(found.start("list"), found.end("list")))
    return _relation(context, count, items, closed=found["after"] == ".") if items else None


def _relation(context: Context, count: QuantityMention, items: tuple[Span, ...], *, closed: bool = True) -> Relation:
    return context.relation(FAMILY, ("count", count), items=items, closed=closed)
