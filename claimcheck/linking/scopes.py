"""The whole, population or place that a claim is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.determiners import TO
from claimcheck.french.names import is_people
from claimcheck.linking.clauses import clause_of
from claimcheck.linking.counting import behind_share, counted_noun, is_ratio
from claimcheck.linking.descriptions import described, resolved
from claimcheck.linking.government import phrase_start
from claimcheck.linking.locatives import (
    BEFORE,
    INSIDE,
    body_led_to,
    describes_another,
    event_named,
    first_inside,
    narrowest,
    says_where,
)
from claimcheck.linking.nouns import is_general, measure_of_unit, measure_sort
from claimcheck.linking.objects import affected
from claimcheck.linking.phrases import COMPLEMENT, phrase_at
from claimcheck.linking.predicates import label_head
from claimcheck.linking.references import SINGULAR_DEFINITE, referent, roles
from claimcheck.linking.wholes import beneficiary, compared_with, gone_on_about, heading_place, machine_of, of_which
from claimcheck.model.mention import DateMention, Label, QuantityMention

if TYPE_CHECKING:
    from claimcheck.linking.story import Story
    from claimcheck.linking.told import Told
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.model.claim import Claim
    from claimcheck.model.span import Span

DETERMINED = frozenset({"du", "des"})
SAID_OF = frozenset({"sur", "parmi", "en"})
"""Right behind a verb they belong to what it says: « basée sur les chiffres », « figure parmi les favoris »."""
OVER = 12
OPENING = 4
FARTHEST = 3
"""How many claims further up the same thing may have been measured."""


def whole_of(story: Story, tree: Tree, unit: Unit, span: Span, subject: str | None) -> str | None:
    """« des salariés », « du total national », « au classement », else the place that the clause names."""
    if _is_age_alone(tree, unit):
        return narrowest(story, tree, unit, clause_of(tree, unit), _leads(tree, unit))
    return _of_figure(story, tree, unit) or _of_clause(story, tree, unit, span, subject, clause_of(tree, unit))


def _of_figure(story: Story, tree: Tree, unit: Unit) -> str | None:
    """The whole that belongs to the figure itself."""
    figure = tree.figures[unit.main]
    relative = isinstance(figure, QuantityMention) and (is_ratio(figure) or figure.ordinal)
    return (
        (_shared(story, tree, unit) if relative else None)
        or of_which(tree, unit)
        or _there(story, tree, unit)
        or _of_counted(story, tree, unit)
        or _far_from(story, tree, unit.main)
    )


def _of_clause(story: Story, tree: Tree, unit: Unit, span: Span, subject: str | None, clause: range) -> str | None:
    """The whole that the clause is about: its places first, then whom or what it compares, serves, affects or takes part in."""
    return (
        narrowest(story, tree, unit, clause, _leads(tree, unit))
        or gone_on_about(story, tree, unit)
        or _place_named(story, tree, unit, span, clause)
        or _inside(story, tree, unit, clause)
        or compared_with(story, tree, clause)
        or machine_of(story, tree, unit, subject)
        or beneficiary(story, tree, clause, unit.main)
        or affected(story, tree, unit)
        or body_led_to(story, tree, unit, clause)
        or event_named(story, tree, unit, clause)
        or heading_place(story, tree)
    )


def _is_age_alone(tree: Tree, unit: Unit) -> bool:
    """« Inès, 23 ans, venue de Tours »: how old somebody is holds anywhere but where a preposition says so."""
    figure = tree.figures[unit.main]
    return len(unit.figures) == 1 and isinstance(figure, DateMention) and figure.age


def _shared(story: Story, tree: Tree, unit: Unit) -> str | None:
    """The whole of a share, or the list of a rank: what stands after « de » with an article."""
    figure = tree.figures[unit.main]
    at = behind_share(tree, unit.main)
    if isinstance(figure, QuantityMention) and figure.ordinal:
        noun = counted_noun(tree, unit.main)
        at = noun + 1 if noun is not None else at
    if not _is_determined(tree, at):
        return None
    noun = next((n for n in range(at + 1, min(len(tree.tokens), at + 5)) if tree.tokens[n].tag in ("NOUN", "PROPN")), None)
    if noun is None:
        return None
    phrase = phrase_at(tree, noun)
    if measure_sort(tree.lower(noun)) and tree.lower(noun) != "total":
        owner = described(story, tree, noun)
        if owner.measure is not None and owner.subject and owner.subject.lower() != tree.text(phrase.first, phrase.last).lower():
            return owner.subject
    return resolved(story, tree, phrase)


def _is_determined(tree: Tree, at: int) -> bool:
    return tree.lower(at) in DETERMINED or (
        tree.lower(at) in ("de", "d'") and at + 1 < len(tree.tokens) and tree.tokens[at + 1].tag == "DET"
    )


def _there(story: Story, tree: Tree, unit: Unit) -> str | None:
    """« y »: the place named last before the sentence, else in it; « il y a » is of no place."""
    if unit.verb is None or "y" not in tree.words[unit.verb.first : unit.verb.last + 1]:
        return None
    if tree.tokens[unit.verb.main].lemma == "avoir":
        return None
    before = [n for n in story.names if n.span.end <= tree.tokens[unit.verb.first].span.start and n.label is Label.PLACE]
    places = {name.canonical for name in before}
    spoken_of = story.last_topic_among(places, tree.tokens[unit.verb.first].span.start)
    return spoken_of or (before[-1].canonical if before else None)


def _of_counted(story: Story, tree: Tree, unit: Unit) -> str | None:
    """« 300 entreprises de la région »: the place or body that the counted things are of."""
    noun = counted_noun(tree, unit.main)
    if noun is None:
        return None
    phrase = phrase_at(tree, noun)
    for at in range(noun + 1, phrase.last + 1):
        if (
            tree.tokens[at].tag == "NOUN"
            and tree.tokens[at].lemma in roles()
            and tree.lower(at - 1) in SINGULAR_DEFINITE
        ):
            return referent(story.low, story.names, tree.tokens[at].lemma, tree.tokens[at].span.start, only_called=False)
    return None


def _far_from(story: Story, tree: Tree, index: int) -> str | None:
    """« à 40 km de la capitale »: what a distance is counted from."""
    figure = tree.figures[index]
    if not isinstance(figure, QuantityMention) or measure_of_unit(figure.quantity.unit) != "distance":
        return None
    if tree.lower(phrase_start(tree, index) - 1) != "à" or tree.lower(index + 1) not in COMPLEMENT:
        return None
    noun = next((n for n in range(index + 2, min(len(tree.tokens), index + 5)) if tree.tokens[n].tag in ("NOUN", "PROPN")), None)
    if noun is None or measure_sort(tree.lower(noun)):  # « à 1.400 mètres d'altitude »
        return None
    return resolved(story, tree, phrase_at(tree, noun))


def _leads(tree: Tree, unit: Unit) -> frozenset[str]:
    """The prepositions that can lead to a whole: « 3 mois de prison » are of no place that somebody went to."""
    figure = tree.figures[unit.main]
    length = isinstance(figure, DateMention) and figure.length is not None
    return INSIDE if length else INSIDE | TO | BEFORE


def _place_named(story: Story, tree: Tree, unit: Unit, span: Span, clause: range) -> str | None:
    """The last place named in the clause outside parentheses, after an article or a preposition: no « robe Bouden »."""
    starts = {tree.tokens[at].span.start: at for at in clause}
    names = [n for n in story.names_in(span) if n.label is Label.PLACE and n.span.start in starts]
    told = [n for n in names if _is_told_of(tree, starts[n.span.start], unit)]
    return told[-1].canonical if told else None


def _is_told_of(tree: Tree, at: int, unit: Unit) -> bool:
    bare = at > 0 and tree.tokens[at - 1].tag not in ("ADP", "DET", "PUNCT", "CCONJ")
    return tree.depth[at] <= tree.depth[unit.main] and not bare and not describes_another(tree, unit, at)


def _inside(story: Story, tree: Tree, unit: Unit, clause: range) -> str | None:
    """« dans les villes », « en périphérie », « au ministère »: after the figure first, then where the clause opens."""
    if unit.kind == "aside" and (label := label_head(tree, unit.main)) is not None and says_where(tree, label):
        return resolved(story, tree, phrase_at(tree, label))
    leads, main, verb = _leads(tree, unit), unit.main, unit.verb
    found = first_inside(story, tree, unit, range(main + 1, min(clause.stop, main + OVER)), leads)
    if found is None and unit.kind in ("main", "aside"):
        start = verb.first if verb else main
        found = first_inside(story, tree, unit, range(max(clause.start, min(start, main) - OVER), min(start, main)), leads)
    if found is None and unit.kind == "main" and verb is not None:  # « elle passera devant un jury en mai »
        found = first_inside(story, tree, unit, range(verb.last + 1, main), leads - SAID_OF)
    if found is None and unit.kind == "main" and tree.lower(0) in INSIDE:  # « Dans le canton, à 40 km du lac, deux chiens … »
        found = first_inside(story, tree, unit, range(min(OPENING, main)), leads)
    return found


def _is_same_measure(claim: Claim, told: Claim) -> bool:
    """« durée », « prix » of another thing is another measure."""
    return told.measure == claim.measure and (not is_general(claim.measure or "") or told.subject == claim.subject)


def _answers(claim: Claim, asked: Claim) -> bool:
    """« 51 % des Français », then « (27 %) » in a list of answers: people out of the same people."""
    return claim.measure == "personne" and asked.measure is not None and is_people(asked.measure)


def carried_whole(claim: Claim, told: Told | None) -> str | None:
    """The whole of the claim before, or of the last one further up that plainly measures the same thing."""
    if claim.of is not None or claim.measure in (None, "âge"):  # how old somebody is holds anywhere
        return claim.of
    for _ in range(FARTHEST):
        if told is None:
            return None
        if _is_same_measure(claim, told.claim) or _answers(claim, told.claim):
            return told.claim.of
        told = told.before
    return None
