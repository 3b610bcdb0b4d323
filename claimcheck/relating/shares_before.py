"""A part and its share in one sentence, and what completes them in the sentence before.

« Le club a 1 300 membres. Parmi eux, 520 ont voté, soit 40 % » lacks the whole, « Cela représente 4 % des 300 inscrits » the
part. The one figure of the earlier sentence that can be meant supplies it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.relation_cues import cue
from claimcheck.model.mention import QuantityMention
from claimcheck.relating.likeness import stems
from claimcheck.relating.marks import AMOUNT, COUNT, EVERY, Marked, is_range, marked, size_of
from claimcheck.relating.pairs import comparable
from claimcheck.relating.share_forms import COUNTS, LIGHT, OF_A, OTHER_BASE, PART, SHARE_OF, SUM, SUM_OR_BRACKET, WHOLE, W
from claimcheck.relating.shares import within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.document import Sentence
    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

_THESE = (
    r"(?:eux|elles|ces derni(?:ers|ères)|ceux-ci|celles-ci|(?:ce|cet|cette|ces) (?:total|somme|montant|nombre|effectif|ensemble"
    r"|enveloppe|budget|chiffre|[^\W\d_]+s))"
)
_SAYS = r"(?:représent|correspond|équiva|pès|constitu)\w+"
# « Ce montant », « Une somme qui », « Cela »
_THIS = (
    r"(?:(?:ce (?:chiffre|nombre|total|montant|volume)|cela|cette (?:somme|enveloppe|facture))(?: qui)?"
    r"|(?:un (?:chiffre|nombre|total|montant|volume|effort|coût)|une (?:somme|enveloppe|facture|dépense)) qui)"
)
# « Ce chiffre correspondrait à 12 % de la population (25 millions d'habitants) », « Cela représente 4 % des 300 inscrits »
_PART_BEFORE = tuple(re.compile(form) for form in (
    rf"^\W*{_THIS} {_SAYS} (?:à )?{LIGHT}{SHARE_OF} {OF_A} {LIGHT}{WHOLE}",
    (rf"^\W*(?:ce (?:chiffre|nombre|total|montant)|cela|cette somme) {_SAYS} (?:à )?{LIGHT}{SHARE_OF} "
    rf"(?:du|de|des|d'){W}{{0,70}}?{COUNTS} ?{LIGHT}{WHOLE}"),
    (rf"^\W*(?:ce (?:chiffre|nombre|total|montant)|cela|cette somme|soit|c'est)(?: {_SAYS}(?: à)?)? {LIGHT}{SHARE_OF} "
    rf"(?:des|de ces|d'entre les|de ses|de leurs) {LIGHT}{WHOLE}"),
    # « Ils représentent 12 % des 12 500 exploitants »
    rf"^\W*(?:ils|elles|ceux-ci|celles-ci) représent(?:ent|aient|eront|eraient) {LIGHT}{SHARE_OF} (?:des|de ces) {LIGHT}{WHOLE}",
))
_THEY = _PART_BEFORE[-1]
# « 340 taxis et des vélos. Ils … »: others may be meant
_OTHERS_BEHIND = re.compile(r"\b(?:des|les|aux|plusieurs|certain\w+|nombre|beaucoup)\b")
_COUNTED = re.compile(rf"{cue('having')} (?:quelque |environ )?$")
_WHOLE_BEFORE = tuple(re.compile(form) for form in (
    # « 520 d'entre eux ont voté, soit 40 % »
    rf"^\W*(?:quelque |environ )?{PART} (?:d'entre (?:eux|elles)|de ceux-ci|de celles-ci)\b{W}{{0,110}}?{SUM_OR_BRACKET}",
    # « Parmi eux, 520 ont voté, soit 40 % », « Sur cette somme, le port a remboursé 6 millions, soit un quart »
    rf"^\W*(?:parmi|sur) {_THESE}\b{W}{{0,24}}?, ?{W}{{0,60}}?{PART}{W}{{0,110}}?{SUM_OR_BRACKET}",
    # « 40 % d'entre eux, soit 520, ont voté »
    rf"^\W*{LIGHT}{SHARE_OF} (?:d'entre (?:eux|elles)|de {_THESE})\b{W}{{0,40}}?(?:, soit | ?\((?:soit )?){LIGHT}{PART}",
))
# « Seuls 520 électeurs ont pris part au vote, ce qui porte la participation à 40 % »: of those whom the sentence before enrolled
_TURNOUT = re.compile(
    rf"^\W*(?:seul\w* |quelque |environ )?{PART}{W}{{1,90}}?,? (?:ce qui porte|portant|ce qui fait|d'où|soit|pour|avec|un taux de"
    rf"|une) {W}{{0,30}}?\bparticipation{W}{{0,20}}? (?:à|de) {LIGHT}{SHARE_OF}"
)
_ENROLLED = ("inscrit", "électeur", "votant", "adhérent", "membre")
# « 520 ont voté, soit 40 % »: a number that a verb follows takes up what the sentence before has counted.
_BARE_PART = re.compile(
    rf"^\W*(?:seul\w* |quelque |environ |au total,? )?{PART} (?:(?:se|ne|en|y|n') ?)?(?:ont|sont|étaient|avaient|seront|auront|"
    rf"furent|auraient|seraient)\b{W}{{0,110}}?{SUM_OR_BRACKET}(?= ?[.,;)]|$)"
)
# « 270 habitants ont été vaccinés, soit 6 % de la population »
_OF_NAMED = re.compile(rf"{PART}{W}{{0,110}}?[,(] ?{SUM} (?P<of>(?:du|des|de la|de l'|de|d') ?{W}{{2,40}}?)(?=[,.;:()\n]|$)")
_POPULATION = re.compile(r"\bpopulation\b")
_INHABITANTS = ("habitant", "âme", "personne")
LOOK_BACK = 2
_SURE = (_PART_BEFORE[1], _WHOLE_BEFORE[0])
"""Forms that can take up nothing but the figure before."""


def find(context: Context) -> Iterator[Relation]:
    """Shares whose whole or whose part stands in the sentence before."""
    for sentence in context.with_figures:
        line = marked(context, sentence.span)
        if len(line.figures) < 2 or not sentence.index:
            continue
        earlier = context.document.sentences[max(0, sentence.index - LOOK_BACK) : sentence.index]
        before = marked(context, earlier[-1].span)
        found = [*_completed(context, line, before), *_named(context, line, list(earlier))]
        taken: set[Figure] = set()
        if found and not any(True for _ in within(context, line, taken)):
            yield from found


def _completed(context: Context, line: Marked, before: Marked) -> Iterator[Relation]:
    forms = (*((form, "whole", "part") for form in _PART_BEFORE), *((form, "part", "whole") for form in _WHOLE_BEFORE))
    for form, known, told in (*forms, (_BARE_PART, "part", "whole"), (_TURNOUT, "part", "whole")):
        match = form.match(line.text)
        figure, share = (line.figure(match, known), line.figure(match, "share")) if match else (None, None)
        if match is None or figure is None or share is None or OTHER_BASE.search(match.group()) or _is_change(line, match):
            continue
        found = [(place, other) for place, other in before.at(AMOUNT) if comparable(other, figure)]
        others = [other for place, other in found if _may_be_meant(form, before, place)]
        if len(found) == len(others) == 1 and not is_range(others[0]):
            yield context.relation(
                "share_of_whole", (told, others[0]), (known, figure), ("share", share), sure=form in _SURE
            )
            return


def _may_be_meant(form: re.Pattern[str], before: Marked, place: int) -> bool:
    """Whether an amount of the sentence before is what a form goes back to."""
    figure = before.figures[place]
    if form is _TURNOUT:
        return isinstance(figure, QuantityMention) and figure.counted in _ENROLLED
    return (form is not _THEY or _are_they(before, place)) and (form is not _BARE_PART or _is_count(figure))


def _are_they(line: Marked, place: int) -> bool:
    """« La ville compte 340 taxis. Ils … »: the only ones that the sentence before puts on the scene."""
    counted = _COUNTED.search(line.text, max(0, place - 40), place)
    return counted is not None and not _OTHERS_BEHIND.search(line.text, place)


def _is_change(line: Marked, match: re.Match[str]) -> bool:
    place = match.start("share")
    return line.figures[place].text[:1] in "+-−–" or line.text.startswith((" de plus", " de moins"), place + 1)


def _is_count(figure: Figure) -> bool:
    return isinstance(figure, QuantityMention) and figure.counted is not None and size_of(figure) > 1


def _named(context: Context, line: Marked, earlier: list[Sentence]) -> Iterator[Relation]:
    """The whole is named, and the sentences before have counted it once."""
    for match in line.find(_OF_NAMED):
        part, share = line.figure(match, "part"), line.figure(match, "share")
        if part is None or share is None or OTHER_BASE.search(match.group()) or _is_change(line, match):
            continue
        wholes = [figure for one in earlier for figure in _counted(context, one, match["of"]) if comparable(figure, part)]
        if len({size_of(whole) for whole in wholes}) == 1:
            yield context.relation(
                "share_of_whole", ("part", part), ("whole", wholes[-1]), ("share", share), sure=False,
                cue=line.span(match.start(), match.end()),
            )


def _counted(context: Context, sentence: Sentence, of: str) -> Iterator[Figure]:
    """The counts of a sentence whose noun is that of the whole."""
    for place, figure in (line := marked(context, sentence.span)).at(COUNT):
        counted = figure.counted if isinstance(figure, QuantityMention) else None
        if counted is None or is_range(figure) or re.match(rf" [^,;:.()\n{EVERY}]{{0,30}}(?:par|pour) ", line.text[place + 1 :]):
            continue
        same = counted in _INHABITANTS if _POPULATION.search(of) else bool(stems(counted) & stems(of))
        if same:
            yield figure
