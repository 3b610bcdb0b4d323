"""The noun that a figure counts or measures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.changes import verb_of
from claimcheck.french.plurals import singular
from claimcheck.french.quotation import OPENING
from claimcheck.french.tables import forms_of
from claimcheck.linking.nouns import measure_sort
from claimcheck.linking.phrases import COMPLEMENT
from claimcheck.model.mention import DateMention, QuantityMention

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.model.mention import Figure


def counted_noun(tree: Tree, index: int) -> int | None:
    """The noun that a figure counts: right after it, or after « de »."""
    at = after_parenthesis(tree, index)
    for _ in range(5):
        if at >= len(tree.tokens) or (at in tree.figures and not _leads_on(tree, at)):
            return None
        tag, word = tree.tokens[at].tag, tree.lower(at)
        if tag in ("NOUN", "PROPN"):
            return at if word not in OTHERS else None
        if word in OPENING:  # « 60 « licornes » »: in marks even an adjective is what is counted
            return at + 1 if at + 1 < len(tree.tokens) and tree.tokens[at + 1].tag in ("NOUN", "PROPN", "ADJ") else None
        if tag == "ADV" and word in ("plus", "moins"):  # « les 40 plus gros pollueurs »
            at += 1
            continue
        if tag not in ("ADP", "DET", "ADJ", "NUM") or (tag == "ADP" and word not in COMPLEMENT):
            return None
        at += 1
    return None


def _leads_on(tree: Tree, index: int) -> bool:
    """« les 30 premiers lits », « 12 des 40 juges »: a figure between a count and its noun."""
    figure = tree.figures[index]
    return is_ordinal(figure) or (tree.lower(index - 1) == "des" and isinstance(figure, QuantityMention) and is_count(figure))


def is_ordinal(figure: Figure) -> bool:
    """Whether a figure is a rank: it may stand between a count and its noun, « les 30 premiers lits »."""
    return isinstance(figure, QuantityMention) and figure.ordinal


def after_parenthesis(tree: Tree, index: int) -> int:
    """The word after a figure, over its conversion: « 5 millions de livres (6 millions d'euros) de pertes »."""
    if tree.lower(index + 1) != "(" or tree.lower(index + 3) != ")":
        return index + 1
    return index + 4


OTHERS = frozenset({"autre", "autres"})
"""« les trois autres »: of what was counted before."""
OUT_OF = re.compile(r"\w{1,40} (?:de )?(\w{3,40})(?: \w{3,40})? sur \w{1,40}$")


def counted_within(tree: Tree, index: int) -> str | None:
    """« six Français sur dix »: the noun inside a ratio."""
    match = OUT_OF.search(tree.text(index, index))
    return match.group(1) if match else None


def bare_noun(tree: Tree, index: int) -> int | None:
    """The noun after « de » without an article: « 3 millions d'euros de pertes », « 12 % de satisfaits »."""
    at = after_parenthesis(tree, index) + 1
    if tree.lower(at - 1) not in ("de", "d'"):
        return None
    if tree.lower(at) in forms_of("word_classes", "gone-or-come"):
        return None
    start = at
    while at < len(tree.tokens) and tree.tokens[at].tag in ("ADJ", "NUM") and at not in tree.figures:
        at += 1 + (tree.lower(at + 1) == "et")  # « douze ans de bons et loyaux services »
    if (
        at < len(tree.tokens)
        and (tree.tokens[at].tag == "NOUN" or (tree.tokens[at - 1].tag == "ADJ" and at - 1 >= start))
        and at not in tree.figures
    ):
        return at if tree.tokens[at].tag == "NOUN" else at - 1
    return None


def unit_of(figure: Figure) -> str | None:
    """The unit of a quantity or of a length of time."""
    quantity = figure.quantity if isinstance(figure, QuantityMention) else figure.length
    return quantity.unit if quantity else None


def is_ratio(figure: Figure) -> bool:
    """Whether a figure is a share or a multiple of something."""
    if not isinstance(figure, QuantityMention):
        return False
    number = figure.quantity.number
    return figure.quantity.unit in ("%", "pp", "times") or (
        figure.quantity.unit is None and number is not None and number.denominator > 1 and "/" not in figure.text and number < 1
    )


def is_share(figure: Figure) -> bool:
    """Whether a figure is a part of a whole: « 12 % », « un tiers », « six élus sur dix »."""
    if not isinstance(figure, QuantityMention):
        return False
    number, unit = figure.quantity.number, figure.quantity.unit
    return unit == "%" or (unit is None and number is not None and 0 < number < 1)


def behind_share(tree: Tree, index: int) -> int:
    """Where the words behind a share go on: of « plus de la moitié (57 %) des élus » both figures are of the elected."""
    enclosed = tree.lower(index - 1) == "(" and tree.lower(index + 1) == ")"
    return index + 2 if enclosed else after_parenthesis(tree, index)


FAR = 1000
"""How many times larger a count of the same thing may be."""


def is_count(figure: Figure) -> bool:
    """Whether a figure counts things."""
    return isinstance(figure, QuantityMention) and figure.quantity.unit is None


def is_comparable(one: QuantityMention, other: QuantityMention) -> bool:
    """Whether two figures can count the same thing: one rank is no count, nor are 5 museums the millions that visit them."""
    if one.ordinal != other.ordinal:
        return False
    first, second = one.quantity.number, other.quantity.number
    if one.quantity.unit is not None or not first or not second:
        return True
    return max(abs(first), abs(second)) <= FAR * min(abs(first), abs(second))


def is_trait(tree: Tree, index: int) -> bool:
    """« une ville de 120.000 habitants », « des entreprises de moins de 50 salariés »: a count that describes a thing."""
    figure, noun = tree.figures[index], index - 2
    if not isinstance(figure, QuantityMention) or figure.quantity.unit is not None or figure.ordinal:
        return False
    if tree.lower(index - 1) not in COMPLEMENT:
        return False
    while noun > 0 and tree.tokens[noun].tag == "ADJ":
        noun -= 1
    if noun < 0 or tree.tokens[noun].tag != "NOUN" or noun in tree.figures:
        return False
    word = tree.lower(noun)
    return not measure_sort(word) and not verb_of(word) and _is_determined(tree, noun)


def _is_determined(tree: Tree, noun: int) -> bool:
    """An article, or an apposition: « fait don de 300 lits » describes nothing."""
    at = noun - 1
    while at >= 0 and tree.tokens[at].tag == "ADJ":
        at -= 1
    return at < 0 or tree.tokens[at].tag in ("DET", "PUNCT") or tree.lower(at) in COMPLEMENT


def counted_in(measure: str) -> str | None:
    """What a measure counts: « nombre de lits » → lit; ``None`` for a mere size, « magnitude »."""
    head, *rest = measure.replace("d'", "d' ").split()
    sort = measure_sort(head)
    if sort == "counting" and len(rest) > 1 and rest[0] in COMPLEMENT:
        return singular(rest[1])
    return None if sort and sort != "counting" else head


def counted_of(tree: Tree, index: int) -> str | None:
    """The lemma of the noun that a mention counts or measures, ``None`` for a bare measure."""
    figure = tree.figures[index]
    if isinstance(figure, DateMention):
        return None
    if (within := counted_within(tree, index)) is not None:
        return within
    noun = counted_noun(tree, index)
    if noun is None or (not is_count(figure) and tree.lower(index + 1) not in COMPLEMENT):
        return None
    if not is_count(figure) and not is_ratio(figure) and bare_noun(tree, index) is None:  # « à 300 km de la capitale »
        return None
    return tree.tokens[noun].lemma
