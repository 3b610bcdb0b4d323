"""A part, its whole and its share that do not fit, or a part greater than its whole.

What it finds
    « 84 des 160 lots (44 %) »: 84 of 160 are 52,5 %. « 12 morts, dont 15 enfants »: a part cannot exceed its whole. Several parts
    with their shares of one whole must imply the same whole.

Why it matters
    Part, whole and share are usually taken from three cells of one table; a slip in any of them changes the story.

When it stays silent
    Where the share was cut off or rounded up by one displayed unit; where the words leave room (« près de », « environ »);
    where the whole is not stated: then it is derived, and shown as a derived figure.

How to mend it
    Look the three figures up in the source; one of them is wrong, and the rule does not know which.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual, same
from claimcheck.model.interval import Interval
from claimcheck.model.mention import QuantityMention
from claimcheck.model.report import Derived
from claimcheck.rules.arithmetic import Equation, Term, contradiction, exactly, shown, term, terms_of, wrote
from claimcheck.rules.examples import Right, Wrong
from claimcheck.rules.solving import HUNDREDTH, Known, narrowed, proof
from claimcheck.solver import AtMost, Product, Sum, System, propagate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.rules.facts import Bound, Facts, Outcome

CODE, NAME, FAMILY = "A101", "share-of-whole", "share_of_whole"

EXAMPLES = [
    Wrong("Au final, 75 des 150 tableaux présentés (40 %) ont trouvé acquéreur.", at="40 %"),
    Wrong("Sur les 800 élèves interrogés, 200 fument, soit 35 % du total.", at="35 %"),
    Wrong("L'accident a fait 14 blessés, dont 17 enfants.", at="17"),
    Wrong("La ville compte 300 écoles, ce qui représente 20 % du total régional, qui en compte 900.", at="900"),
    Right("Au final, 75 des 150 tableaux présentés (50 %) ont trouvé acquéreur.", why="75 of 150 are half"),
    Right("Sur les 800 élèves interrogés, 203 fument, soit 25 % du total.", why="25,4 % rounds to 25 %"),
    Right("L'accident a fait 14 blessés, dont 3 enfants.", why="a part within its whole"),
    Right("La ville compte plus de 300 écoles, ce qui représente près de 20 % du total régional, qui en compte 1 600.",
          why="« plus de » and « près de » leave room"),
    Right("Le candidat perd 5 points à 46 % des voix.", why="a level after a change is no share of the points"),
]
FRENCH = """Une partie, son tout et sa part qui ne vont pas ensemble, ou une partie plus grande que son tout.

Ce qu'elle trouve
    « 84 des 160 lots (44 %) » : 84 sur 160 font 52,5 %. « 12 morts, dont 15 enfants » : une partie ne dépasse pas son tout.
    Plusieurs parties avec leurs parts d'un même tout doivent donner le même tout.

Pourquoi
    Partie, tout et part sont souvent pris dans trois cases d'un même tableau ; une erreur dans l'une d'elles change le
    récit.

Quand elle se tait
    Quand la part est coupée ou arrondie d'une unité affichée ; quand les mots laissent du jeu (« près de », « environ ») ;
    quand le tout n'est pas écrit : il est alors déduit, et montré comme tel.

Que faire
    Reprendre les trois chiffres à la source : l'un d'eux est faux, et la règle ne sait pas lequel.
"""

_WHOLE = "whole"


def check(facts: Facts) -> Iterator[Outcome]:
    """Parts, wholes and shares that do not fit; a whole that is not stated is derived."""
    for bound in facts.relations(FAMILY):
        parts, shares, wholes = (terms_of(bound, role) for role in ("part", "share", "whole"))
        if ratio := term(bound.one("ratio")):
            yield from _ratio_of(bound, ratio, shares)
        if len(wholes) > 1 or not parts:
            continue
        if not shares and wholes:
            yield from _too_large(bound, parts, wholes[0])
        elif len(parts) == len(shares) > 1 and not wholes:
            yield from _one_whole(bound, parts, shares)
        elif len(shares) == 1 and wholes:
            yield from _three(bound, parts, wholes[0], shares[0])
        elif len(shares) == 1 and len(parts) == 1:
            yield from _derived(bound, parts[0], shares[0])


def _three(bound: Bound, parts: list[Term], whole: Term, share: Term) -> Iterator[Outcome]:
    names = tuple(f"part{index}" for index in range(len(parts)))
    terms = {**dict(zip(names, parts, strict=True)), "whole": whole, "share": share}
    equation = Equation((Sum("all", names), Product("all", "share", "whole")), terms, {"all": Known(Interval(), Interval())})
    part = sum(term.number for term in parts)
    if not whole.number:
        return
    percent = part / whole.number * 100
    written = wrote(term.mention for term in parts)
    message = Bilingual(
        (
            f"{written.fr} sur « {whole.mention.text} » font {shown(percent, '%', 'fr')}, mais l'article écrit « "
            f"{share.mention.text} »."
        ),
        (
            f"{written.en} out of “{whole.mention.text}” is {shown(percent, '%', 'en')}, but the article writes "
            f"“{share.mention.text}”."
        ),
    )
    yield from contradiction(bound, CODE, NAME, equation, message)


def _ratio_of(bound: Bound, ratio: Term, shares: list[Term]) -> Iterator[Outcome]:
    """« 87 sur 140 », one figure of its own, beside its percentage."""
    for share in shares:
        exact = exactly(ratio.quantity, ratio.number)
        terms = {"ratio": replace(ratio, quantity=exact), "share": share}
        equation = Equation((AtMost("ratio", "share"), AtMost("share", "ratio")), terms)
        percent = ratio.number * 100
        message = Bilingual(
            f"« {ratio.mention.text} » font {shown(percent, '%', 'fr')}, mais l'article écrit « {share.mention.text} ».",
            f"“{ratio.mention.text}” is {shown(percent, '%', 'en')}, but the article writes “{share.mention.text}”.",
        )
        yield from contradiction(bound, CODE, NAME, equation, message)


def _too_large(bound: Bound, parts: list[Term], whole: Term) -> Iterator[Outcome]:
    for part in parts:
        terms = {"part": part.in_unit(whole.quantity.unit), "whole": whole}
        equation = Equation((AtMost("part", "whole"),), terms, meant=(Sum("whole", ("part",)),))
        message = Bilingual(
            f"La partie, « {part.mention.text} », dépasse le tout, « {whole.mention.text} ».",
            f"The part, “{part.mention.text}”, exceeds the whole, “{whole.mention.text}”.",
        )
        yield from contradiction(bound, CODE, NAME, equation, message)


def _one_whole(bound: Bound, parts: list[Term], shares: list[Term]) -> Iterator[Outcome]:
    pairs = list(zip(parts, shares, strict=True))
    terms = {
        f"{role}{index}": found for index, pair in enumerate(pairs) for role, found in zip(("part", "share"), pair, strict=True)
    }
    equations = tuple(Product(f"part{index}", f"share{index}", _WHOLE) for index in range(len(pairs)))
    equation = Equation(equations, terms, {_WHOLE: Known(Interval(), Interval(), unit=parts[0].quantity.unit)})
    implied = [part.number / share.known.possible.lower for part, share in pairs if share.known.possible.lower]
    if len(implied) < len(pairs):
        return
    texts = [
        (f"« {part.mention.text} » pour « {share.mention.text} »", f"“{part.mention.text}” for “{share.mention.text}”")
        for part, share in pairs
    ]
    message = Bilingual(
        f"Ces parts ne peuvent pas être d'un même tout : {', '.join(fr for fr, _ in texts)}.",
        f"These cannot be shares of one whole: {', '.join(en for _, en in texts)}.",
    )
    yield from contradiction(bound, CODE, NAME, equation, message)


def _derived(bound: Bound, part: Term, share: Term) -> Iterator[Outcome]:
    """« plus de 200 modèles … près de 30 % du total national »: more than 667 in all."""
    constraints = (Product("part", "share", _WHOLE),)
    figures = {
        "part": Known(part.quantity.possible, part.quantity.likely, part.mention.text, part.quantity.unit),
        "share": Known(_ratio(share, likely=False), _ratio(share, likely=True), share.mention.text, "%"),
        _WHOLE: Known(Interval(), Interval(), unit=part.quantity.unit),
    }
    whole = narrowed(constraints, figures, _WHOLE)
    if whole.possible.lower is None and whole.possible.upper is None:
        return
    steps = propagate(System({name: figure.likely for name, figure in figures.items()}, constraints)).steps
    named = _name(bound, part)
    yield Derived(named, whole.possible, whole.likely, part.quantity.unit, bound.relation.claims, proof(steps, figures))


def _ratio(share: Term, *, likely: bool) -> Interval:
    interval = share.quantity.likely if likely else share.quantity.possible
    return interval.scaled(HUNDREDTH) if share.quantity.unit == "%" else interval


def _name(bound: Bound, part: Term) -> Bilingual:
    """What the derived whole is a whole of, in the article's words."""
    counted = part.mention.counted if isinstance(part.mention, QuantityMention) else None
    whole = next((claim.of for claim in reversed(bound.claims) if claim.of), None)
    if counted and whole:
        return same(f"{whole} ({counted})")
    about = counted or whole
    fr, en = f"total dont « {part.mention.text} » est une part", f"whole of which “{part.mention.text}” is a part"
    return Bilingual(f"{fr} ({about})", f"{en} ({about})") if about else Bilingual(fr, en)
