"""A count and the things that it announces: « trois villes : Brest, Nantes et Lyon », « deux pays (Italie et Malte) ».

A list stands after a colon or in parentheses behind the counted noun, or opens the sentence after the count. Its items must
look alike (« le Gers, les Landes », « Jean Petit, Anne Roy »): an apposition between commas (« Anne Roy, maire de Foix »)
does not, and then nothing is counted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.model.quantity import Hedge
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.document import Sentence
    from claimcheck.model.mention import QuantityMention
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FAMILY = "list_count"
FEWEST, MOST, MOST_UNNAMED = 2, 60, 12
LONGEST_ITEM = 60
REACH = 160
OPEN = re.compile(
    r"\.\.\.|…|\betc\b|\bdont\b|\bnotamment\b|\bparmi\b|\bcomme\b|\bentre autres\b|\bpar exemple\b|\by compris\b|\bainsi que\b"
    r"|\bnon compris\b|\bou encore\b|\bau moins\b|\bmoins\b|\bsauf\b|\bhors\b|\bplus\b"
)
SEPARATOR = re.compile(r" *, *")
LAST = re.compile(r",? +et +")
CHOICE = re.compile(r"\bou\b")
ASIDE = re.compile(r" ?\([^()]{0,80}\)")
DETERMINER = re.compile(r"(?:le |la |les |l'|un |une |des |du |de la |de l'|d'|de )", re.IGNORECASE)
GROUP = re.compile(r"\b(?:s(?:a|on|es)|leurs?|deux|trois|couple|frères|sœurs|époux|région|couronne)\b", re.IGNORECASE)
ARE = re.compile(r"(?P<who>les [^,;:()\n]{3,60}?) sont(?: :)? +")
FINITE = re.compile(r"VerbForm=(?:Fin|Inf)")
END = re.compile(r"[.;!?\n:()]|(?<= )-(?= )|$")


@dataclass(frozen=True, slots=True)
class Listing:
    """The items of a list.

    ``named`` says that each is a proper name, ``closed`` that it says to be whole, ``apart`` that it stands
    in another sentence than its count.
    """

    items: tuple[Span, ...]
    named: bool
    closed: bool
    apart: bool = False


def find(context: Context) -> Iterator[Relation]:
    """A relation for each count that a list follows."""
    for mention in context.quantities:
        sentence = context.sentence(mention)
        if sentence is None or not _announces(mention):
            continue
        listing = _behind(context, mention, sentence) or _next_sentence(context, mention, sentence)
        if listing:
            sure = listing.named and not listing.apart
            yield context.relation(FAMILY, ("count", mention), items=listing.items, sure=sure, closed=listing.closed)


def _announces(mention: QuantityMention) -> bool:
    number = mention.quantity.number
    return (
        number is not None and mention.quantity.unit is None and mention.quantity.hedge is Hedge.EXACT and not mention.ordinal
        and number.denominator == 1 and FEWEST <= number <= MOST
    )


def _behind(context: Context, mention: QuantityMention, sentence: Sentence) -> Listing | None:
    """The list in parentheses or after the colon, with no other count on the way."""
    stop = min(sentence.span.end, mention.span.end + REACH)
    at = next((i for i in range(mention.span.end, stop) if context.low[i] in ":("), None)
    if at is None or any(not m.ordinal for m in context.quantities_in(Span(mention.span.end, at))):
        return None
    between = Span(mention.span.end, at).of(context.low)
    if OPEN.search(between) or (context.low[at] == "(" and "," in between):
        return None
    if context.low[at] == "(":
        end = context.low.find(")", at, at + 600)
        return _listing(context, Span(at + 1, end)) if end > 0 else None
    if _other_count(context, mention, sentence):
        return None
    return _listing(context, Span(at + 1, _end(context, at + 1)))


def _other_count(context: Context, mention: QuantityMention, sentence: Sentence) -> bool:
    """Whether another count stands before the colon, so that the list may be of that."""
    ahead = context.quantities_in(Span(sentence.span.start, mention.span.start))
    return any(_announces(other) and other.quantity.number != mention.quantity.number for other in ahead)


def _next_sentence(context: Context, mention: QuantityMention, sentence: Sentence) -> Listing | None:
    """« Sept départements sont en alerte. L'Ain, le Jura, … sont concernés. »: four names or more that begin a sentence.

    « Les départements concernés sont … » makes the list whole: it takes up the counted noun.
    """
    following = sentence.index + 1
    if following >= len(context.sentences) or _other_count(context, mention, sentence):
        return None
    if any(_announces(other) for other in context.quantities_in(Span(mention.span.end, sentence.span.end))):
        return None
    span = context.sentences[following].span
    are = ARE.search(context.low, span.start, min(span.end, span.start + 80))
    names = mention.counted and are and mention.counted in are.group("who")
    start = are.end() if are and names else span.start
    listing = _listing(context, Span(start, _end(context, start)))
    listed = len(listing.items) if listing and listing.named else 0
    announced = mention.quantity.number or 0
    # Far more than announced are a list of something else.
    if listing is None or listed < 4 or listed - announced > max(3, announced / 2):
        return None
    return Listing(listing.items, named=True, closed=bool(names), apart=True)


def _end(context: Context, start: int) -> int:
    """The end of the list that begins at ``start``: at the first stop outside parentheses."""
    depth = 0
    for stop in END.finditer(context.low, start, min(len(context.low), start + 1500)):
        if stop.group() in "()" and stop.group():
            depth += 1 if stop.group() == "(" else -1
        elif depth <= 0:
            return stop.start()
    return min(len(context.low), start + 1500)


def _listing(context: Context, span: Span) -> Listing | None:
    """The items, if they look alike and none stands for several."""
    words = span.of(context.view)
    if OPEN.search(words.lower()) or CHOICE.search(words):
        return None
    pieces = list(_pieces(words))
    closed = bool(pieces) and pieces[-1].closed
    items = [Span(span.start + piece.start, span.start + piece.end) for piece in pieces]
    items = [*items[:-1], _without_verb(context, items[-1])] if items else []
    if not FEWEST <= len(items) <= MOST or not closed:
        return None
    bare = [_bare(item.of(context.view)) for item in items]
    named = all(_is_name(item) for item in bare)
    alike = named or not any(_is_name(item) for item in bare)
    if not alike or any(not _is_item(item) for item in bare[:-1]) or not bare[-1] or (not named and len(items) > MOST_UNNAMED):
        return None
    if not named and not all(DETERMINER.match(item.of(context.view)) for item in items):
        return None
    return Listing(tuple(items), named, closed) if not _clauses(context, items) else None


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    closed: bool = False


def _pieces(words: str) -> Iterator[_Piece]:
    """Between commas outside parentheses, and at the « et » of the last stretch."""
    plain = ASIDE.sub(lambda aside: "_" * len(aside.group()), words)
    at = 0
    for comma in SEPARATOR.finditer(plain):
        if not LAST.match(plain, comma.start()):
            yield from _trimmed(plain, at, comma.start())
            at = comma.end()
    last = LAST.search(plain, at)
    if last is None:
        yield from _trimmed(plain, at, len(plain))
        return
    yield from _trimmed(plain, at, last.start())
    for piece in _trimmed(plain, last.end(), len(plain)):
        yield _Piece(piece.start, piece.end, closed=True)


def _trimmed(words: str, start: int, end: int) -> Iterator[_Piece]:
    piece = words[start:end]
    left = len(piece) - len(piece.lstrip())
    if piece.strip():
        yield _Piece(start + left, start + len(piece.rstrip()))


def _bare(item: str) -> str:
    return DETERMINER.sub("", ASIDE.sub("", item), count=1)


def _is_name(item: str) -> bool:
    return item[:1].isupper()


def _is_item(item: str) -> bool:
    """One thing, not a group of several and not a stretch of several figures."""
    return 0 < len(item) <= LONGEST_ITEM and not GROUP.search(item) and not item[0].isdigit() and not LAST.search(item)


def _without_verb(context: Context, last: Span) -> Span:
    """The last item without what the sentence goes on to say: « l'Ain et le Jura | sont concernés »."""
    verb = next((v for v in _verbs(context, last) if v.start > last.start), None)
    return Span(last.start, verb.start - 1) if verb else last


def _verbs(context: Context, within: Span) -> list[Span]:
    sentence = context.document.sentence_at(within.start)
    words = context.tokens(sentence) if sentence else ()
    # A name that no text ever showed to the tagger may pass for a verb: « Cher », « Indre ».
    verbs = (t.span for t in words if t.tag in {"VERB", "AUX"} and FINITE.search(t.morph) and t.text[:1].islower())
    return [verb for verb in verbs if within.covers(verb)]


def _clauses(context: Context, items: list[Span]) -> bool:
    """Whether a verb stands in any but the last item: then commas part clauses, not things."""
    return any(_verbs(context, item) for item in items[:-1])
