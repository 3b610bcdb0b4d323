"""A claim against a fact that the desk has looked up.

What it finds
    The reference file ``claims/facts.toml`` holds measure, whole, value, time and source. A claim with the same measure, of
    the same whole or subject, in the same unit and at the same time must leave room for that value. An error for what the
    article says itself.

Why it matters
    The figures that a newsroom writes often should be looked up once.

When it stays silent
    A claim without a time is compared only with a fact without one; what somebody else is cited with, a forecast or a
    condition gives a note only.

How to mend it
    Mend the article, or the file where the source has changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.claim import Modality
from claimcheck.model.finding import Finding, Severity
from claimcheck.rules.examples import Right, Wrong
from claimcheck.rules.facts import quantity_of
from claimcheck.writing.quantities import bounds_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.claim import Claim
    from claimcheck.model.mention import Mention
    from claimcheck.rules.facts import Facts, Outcome
    from claimcheck.rules.reference import ReferenceFact

CODE, NAME, FAMILY = "F501", "reference-fact", "reference_fact"
_BREST = '[[fact]]\nmeasure = "habitant"\nof = "Brest"\nvalue = "139456"\nsource = "Insee"'
EXAMPLES = [
    Wrong("La ville de Brest compte 193 456 habitants.", at="193 456", facts=_BREST),
    Right("La ville de Brest compte 139 456 habitants.", why="the desk has the same figure", facts=_BREST),
    Right("La ville de Brest compte environ 140 000 habitants.", why="a rounding of it", facts=_BREST),
    Right("La ville de Nantes compte 320 732 habitants.", why="another town", facts=_BREST),
]
FRENCH = """Une affirmation contre un fait que la rédaction a vérifié.

Ce qu'elle trouve
    Le fichier ``claims/facts.toml`` tient mesure, tout, valeur, date et source. Une affirmation de la même mesure, du même
    tout ou sujet, dans la même unité et au même moment doit laisser place à cette valeur. Une erreur pour ce que l'article
    dit lui-même.

Pourquoi
    Les chiffres qu'une rédaction écrit souvent ne doivent être vérifiés qu'une fois.

Quand elle se tait
    Une affirmation sans date n'est comparée qu'à un fait sans date ; ce qu'un autre est cité pour dire, une prévision ou
    une condition ne donne qu'une note.

Que faire
    Corriger l'article, ou le fichier si la source a changé.
"""


def check(facts: Facts) -> Iterator[Outcome]:
    """Hold every claim to the facts of the desk."""
    if not facts.reference:
        return
    for claim in facts.claimset.claims:
        for known in facts.reference:
            if _is_about(claim, known):
                yield from _compare(facts, claim, known)


def _compare(facts: Facts, claim: Claim, known: ReferenceFact) -> Iterator[Finding]:
    for mention in (facts.claimset.by_id[m] for m in claim.mentions if m in facts.claimset.by_id):
        quantity = quantity_of(mention)
        if quantity is None or claim.negated or not _has_unit(quantity.unit, known) or not quantity.possible.apart(known.value):
            continue
        own = claim.source is None and claim.modality is Modality.FACT and not claim.quoted
        yield Finding(
            CODE, NAME, Severity.ERROR if own else Severity.NOTE, _message(mention, known, quantity.unit),
            (facts.place(mention, "value"),), claims=(claim.id,),
        )


def _message(mention: Mention, known: ReferenceFact, unit: str | None) -> Bilingual:
    value = bounds_of(known.value, unit)
    return Bilingual(
        f"« {mention.text} » contredit la référence : {known.measure} {known.of or ''}, {value.fr} ({known.source}).",
        f"“{mention.text}” contradicts the reference: {known.measure} {known.of or ''}, {value.en} ({known.source}).",
    )


def _has_unit(unit: str | None, known: ReferenceFact) -> bool:
    return unit == known.unit or (unit is None and known.unit is not None and known.unit.casefold() in known.measure.casefold())


def _is_about(claim: Claim, known: ReferenceFact) -> bool:
    """Same measure, same whole or subject, same time."""
    if not _words(claim.measure) >= _words(known.measure):
        return False
    if known.of is not None and not (_words(claim.of) | _words(claim.subject)) >= _words(known.of):
        return False
    if known.time is None or claim.time is None or not claim.time.is_known:
        return known.time is None and (claim.time is None or not claim.time.is_known)
    return known.time.covers(claim.time) or claim.time.covers(known.time)


def _words(text: str | None) -> frozenset[str]:
    return frozenset((word.rstrip("sx") or word) for word in (text or "").casefold().replace("'", " ").split() if len(word) > 2)
