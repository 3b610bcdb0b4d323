"""Who or what a claim is about: the subject of its verb with pronouns resolved, or the bearer of the measure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.french.changes import verb_of
from claimcheck.french.determiners import DEMONSTRATIVE
from claimcheck.french.tables import forms_of
from claimcheck.linking.antecedents import antecedent_of
from claimcheck.linking.appositions import apposition_of
from claimcheck.linking.around_verbs import change_stated, joined_with, needing, told_behind
from claimcheck.linking.bearers import (
    agent_of_score,
    existing,
    explained_by_one_of,
    goes_with,
    is_one_of_several,
    named_before,
    only_exists,
    shown_with,
    whom_ages_tell_of,
)
from claimcheck.linking.counting import OTHERS, counted_noun, counted_within, is_count, unit_of
from claimcheck.linking.descriptions import Bearer, apposed, described, is_bare_measure, is_timely, phrase_head
from claimcheck.linking.events import of_event
from claimcheck.linking.government import phrase_start
from claimcheck.linking.happenings import whom_it_befalls
from claimcheck.linking.listed import holder_in_list, listed_name
from claimcheck.linking.machine_parts import part_described
from claimcheck.linking.nouns import measure_sort
from claimcheck.linking.participles import own_participle
from claimcheck.linking.phrases import COMPLEMENT, Phrase, bare_complement, phrase_stop, words_of
from claimcheck.linking.predicates import is_of_demonstrative, label_head, located
from claimcheck.linking.pronouns import is_of_somebody_told, told_before
from claimcheck.linking.subject_behind import RELATIVES
from claimcheck.linking.subject_heads import nearest_before, subject_head
from claimcheck.linking.verbs import counts_things
from claimcheck.linking.vintages import vintage
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.model.claim import Claim

NOBODY = Bearer(None, None)


@dataclass(frozen=True, slots=True)
class Found:
    """A subject, and whether our own chunking names the same word as the parse."""

    bearer: Bearer
    agreed: bool = False


def subject_of(story: Story, tree: Tree, unit: Unit, earlier: Claim | None, speaker: str | None = None) -> Found:
    """The subject of a claim, and the measure that it bears where the grammatical subject is a measure."""
    found = _subject_of(story, tree, unit, earlier, speaker)
    if found.bearer.subject and not any(map(str.isalnum, found.bearer.subject)):  # « • Jusqu'à 350 millions », a dash
        found = Found(Bearer(_said_before(story, tree, unit, earlier).subject, None))
    bearer = of_event(story, tree, unit.main, found.bearer)
    return found if bearer is found.bearer else replace(found, bearer=bearer)


def _subject_of(story: Story, tree: Tree, unit: Unit, earlier: Claim | None, speaker: str | None) -> Found:
    if unit.happening is not None:
        return Found(whom_it_befalls(story, tree, unit.happening, unit.figures[0]) or _said_before(story, tree, unit, earlier))
    if unit.thing is not None:
        return Found(Bearer(tree.text(*unit.thing), None))
    beside = _beside_name(story, tree, unit)
    if beside is not None:
        return Found(beside, agreed=True)
    if unit.kind in ("aside", "member") or unit.verb is None:
        own = _for_whom(story, tree, unit)
        if own is not None:
            return Found(own)
    if unit.kind == "aside":
        return Found(_labelled(story, tree, unit, earlier))
    if unit.verb is None:
        return Found(_without_verb(story, tree, unit))
    head = subject_head(tree, unit.verb)
    if _is_counted_only(tree, unit) or _counts(tree, unit) or only_exists(tree, unit, head):
        counted = _counted(tree, unit)
        return Found(Bearer(counted, None) if counted else _said_before(story, tree, unit, earlier))
    return _of_clause(story, tree, unit, earlier, speaker, head)


def _beside_name(story: Story, tree: Tree, unit: Unit) -> Bearer | None:
    """A name that the figure stands beside, whatever the clause says: an item of a list, an age, who lost a match."""
    listed = listed_name(tree, unit.main)
    if listed is not None:
        return described(story, tree, listed[1])
    if (holder := holder_in_list(tree, unit.main)) is not None:
        return _holding(story, tree, holder)
    if (name := named_before(story, tree, unit)) is not None:
        return Bearer(name, None)
    if (part := part_described(tree, unit.main)) is not None:
        return described(story, tree, part, unit.main)
    if (aged := whom_ages_tell_of(tree, unit)) is not None:
        name = apposed(story, tree, aged)  # « Lina Brel, une retraitée de 70 ans »
        return Bearer(name, None) if name else described(story, tree, aged)
    noun = explained_by_one_of(tree, unit.main)
    noun = shown_with(tree, unit.main) if noun is None else noun
    noun = apposition_of(tree, unit.main) if noun is None else noun
    if noun is not None:
        return described(story, tree, phrase_head(tree, noun), unit.main)
    if (there := existing(tree, unit)) is not None:
        return described(story, tree, there)
    agent = agent_of_score(tree, unit)
    return described(story, tree, agent) if agent is not None else None


def _holding(story: Story, tree: Tree, holder: int) -> Bearer:
    """A name in a list, or two: « la Chine et l'Inde 12 morts »."""
    if tree.lower(holder + 1) != "et":
        return described(story, tree, holder)
    held = min(at for at in tree.figures if at > holder)
    return Bearer(tree.text(holder, held - 1), None)


def _is_counted_only(tree: Tree, unit: Unit) -> bool:
    done = own_participle(tree, unit) is not None and not goes_with(tree, unit)
    return done or is_one_of_several(tree, unit)


def _of_clause(story: Story, tree: Tree, unit: Unit, earlier: Claim | None, speaker: str | None, head: int | None) -> Found:
    """The grammatical subject, resolved; who speaks for « je »; the thing whose size a figure gives."""
    if speaker is not None and head is not None and tree.lower(head) in ("je", "j'"):
        return Found(Bearer(speaker, None))
    whom = needing(tree, unit, head)
    whom = change_stated(tree, unit) if whom is None else whom
    if whom is not None:
        return Found(described(story, tree, whom))
    if (own := told_behind(tree, unit, head) if head is None else joined_with(tree, unit, head)) is not None:
        return Found(described(story, tree, own))
    quoted = speaker if story.parsed.document.is_quoted(tree.tokens[unit.main].span) else None
    agreed = head is not None and unit.verb is not None and head == nearest_before(tree, unit.verb)
    return Found(_resolved(story, tree, head, unit, earlier, quoted), agreed)


def _for_whom(story: Story, tree: Tree, unit: Unit) -> Bearer | None:
    """« 12 % pour les femmes », « 300 chez les jeunes », « 12 millions de voix pour la liste »."""
    for at in range(unit.main + 1, min(len(tree.tokens), unit.main + 7)):
        if isinstance(tree.figures.get(at), DateMention):
            continue
        if tree.tokens[at].tag in ("PUNCT", "VERB", "AUX") or at in tree.figures:
            return None
        if tree.lower(at) == "pour" and tree.lower(at + 1) == "des":  # « 80 enquêtes pour des vols »: a reason
            return None
        if tree.lower(at) in ("pour", "chez"):
            noun = next(
                (n for n in range(at + 1, min(len(tree.tokens), at + 4)) if tree.tokens[n].tag in ("NOUN", "PROPN")), None
            )
            return described(story, tree, noun) if noun is not None and not is_timely(tree.lower(noun)) else None
    return None


def _labelled(story: Story, tree: Tree, unit: Unit, earlier: Claim | None) -> Bearer:
    """What stands before the parenthesis of a figure; where that is itself a figure with its noun, what it is told of."""
    thing = vintage(tree, unit.main - 2) if unit.main - 2 in tree.figures else None
    if thing is not None:  # « une Brel GT de 1992 (15.000 euros) »
        return Bearer(tree.text(*thing), None)
    head = label_head(tree, unit.main)
    if head is None:
        return _done_before(story, tree, unit, earlier)
    changes = verb_of(tree.lower(head)) is not None and not is_of_demonstrative(tree, head)
    if earlier is not None and earlier.subject and located(tree, head) and not changes:
        return Bearer(earlier.subject, earlier.measure)  # « en milieu rural (+12 %) » says where
    if changes and unit.verb is not None:  # « avec une hausse des ventes (+7 %) »
        return _resolved(story, tree, subject_head(tree, unit.verb), unit, earlier)
    if is_of_demonstrative(tree, head):
        return described(story, tree, head)
    return described(story, tree, phrase_head(tree, _named_before_comma(story, tree, head)))


def _done_before(story: Story, tree: Tree, unit: Unit, earlier: Claim | None) -> Bearer:
    """« les ventes ont plus souffert (+7 %) »: the subject of the verb right before the parenthesis, else of the figure there."""
    verb = tree.verb_by_last.get(unit.main - 2)
    if tree.lower(unit.main - 1) != "(":
        return NOBODY
    if verb is None or verb.form != "finite":  # « atterrit à 21 heures (19 heures à Brest) »
        return Bearer(earlier.subject, None) if earlier is not None else NOBODY
    return _resolved(story, tree, subject_head(tree, verb), replace(unit, verb=verb), earlier)


def _named_before_comma(story: Story, tree: Tree, place: int) -> int:
    """« Petit Palais, Paris (12 %) »: the name before the place that only locates it."""
    first = place
    while first > 0 and tree.tokens[first - 1].tag == "PROPN":
        first -= 1
    if first < 2 or tree.lower(first - 1) != "," or tree.tokens[first - 2].tag not in ("PROPN", "NOUN"):
        return place
    names = story.names_in(tree.span(first - 2, place))
    return first - 2 if names and names[-1].label.value == "LOC" else place


def _counts(tree: Tree, unit: Unit) -> bool:
    if unit.verb is None:
        return False
    return counts_things(tree.lower(unit.verb.main)) and unit.main > unit.verb.main and _counted(tree, unit) is not None


def _counted(tree: Tree, unit: Unit) -> str | None:
    noun = counted_noun(tree, unit.main)
    return words_of(tree, Phrase(noun, noun, bare_complement(tree, noun))) if noun is not None else None


def _resolved(
    story: Story, tree: Tree, head: int | None, unit: Unit, earlier: Claim | None, speaker: str | None = None
) -> Bearer:
    if head is None:
        return _last_topic(story, tree, unit)
    if head in tree.figures:
        return _figure_as_subject(story, tree, head, unit, earlier)
    word = tree.lower(head)
    if word in RELATIVES:
        return _told_relatively(story, tree, head, unit, earlier)
    if is_of_somebody_told(tree, head):
        return told_before(story, tree, head, unit, speaker) or NOBODY
    if word in ("on", "nous") and (own := _counted(tree, unit) or speaker) is not None:
        return Bearer(own, None)  # « on a vu 12 loups » is told of the wolves
    if tree.tokens[head].tag in ("PRON", "DET") or word in ("seul", "seule"):
        return _said_before(story, tree, unit, earlier)
    return _of_noun(story, tree, head, unit, earlier)


def _of_noun(story: Story, tree: Tree, head: int, unit: Unit, earlier: Claim | None) -> Bearer:
    """A noun as the subject: what it stands for, or whose measure it is."""
    word = tree.lower(head)
    if word in OTHERS:
        return _others(story, tree, head, unit, earlier)
    stop = phrase_stop(tree, unit, head)
    if _is_described(tree, unit, head) and (name := apposed(story, tree, head)) is not None:
        return Bearer(name, None)
    found = described(story, tree, head, stop)
    owner = _owner_before(tree, unit, head)
    if owner is not None:
        return Bearer(described(story, tree, owner).subject, found.measure)
    if is_bare_measure(tree, head) and (whose := _for_whom(story, tree, unit)) is not None:
        return Bearer(whose.subject, found.measure)
    if earlier is not None and earlier.subject and is_bare_measure(tree, head):
        return Bearer(earlier.subject, earlier.measure if word in forms_of("word_classes", "anaphoric") else found.measure)
    return found


def _is_described(tree: Tree, unit: Unit, head: int) -> bool:
    """« la Brel GT, une berline animée par un V8 »: a participle of what an apposition calls something."""
    participle = unit.verb is not None and unit.verb.form == "participle"
    return participle and any(tree.lower(at) in ("un", "une") for at in range(max(0, head - 3), head))


def _others(story: Story, tree: Tree, head: int, unit: Unit, earlier: Claim | None) -> Bearer:
    """« un chalutier a coulé et sept autres sont rentrés »: more of what the clause before is about."""
    for verb in reversed(tree.verbs):
        before = subject_head(tree, verb) if verb.last < head else None
        if before is not None and before not in tree.figures and tree.tokens[before].tag == "NOUN":
            return described(story, tree, before, verb.first)
    return _said_before(story, tree, unit, earlier)


def _owner_before(tree: Tree, unit: Unit, head: int) -> int | None:
    """« le port, dont la capacité était limitée »: the noun before « dont », whose measure the subject is."""
    mark = unit.verb.mark if unit.verb else None
    if mark is None or tree.lower(mark) != "dont" or mark > head or not is_bare_measure(tree, head):
        return None
    at = mark - 1 - (tree.lower(mark - 1) == ",")
    return phrase_head(tree, at) if at >= 0 and tree.tokens[at].tag == "NOUN" else None


def _said_before(story: Story, tree: Tree, unit: Unit, earlier: Claim | None) -> Bearer:
    return Bearer(earlier.subject, earlier.measure) if earlier else _last_topic(story, tree, unit)


def _figure_as_subject(story: Story, tree: Tree, head: int, unit: Unit, earlier: Claim | None) -> Bearer:
    """« Les 15-34 ans », « six Français sur dix », « 300 lits », « 58 % de cette durée », « 12 % »."""
    if isinstance(tree.figures[head], DateMention):
        return Bearer(tree.text(head, head), None)
    if (within := counted_within(tree, head)) is not None:
        return Bearer(within, None)
    noun = counted_noun(tree, head) or _counted_out_of(tree, head)
    if noun is None and is_count(tree.figures[head]):  # « des dizaines de cars ont été arrêtés et 300 ont fait demi-tour »
        return _others(story, tree, head, unit, earlier)
    if noun is None:
        return _said_before(story, tree, unit, earlier)
    shown = tree.lower(noun - 1) in DEMONSTRATIVE
    if earlier is not None and earlier.subject and shown and measure_sort(tree.lower(noun)):
        return Bearer(earlier.subject, None)
    return described(story, tree, noun)


def _counted_out_of(tree: Tree, head: int) -> int | None:
    """« sur les 30 élus, 12 sont partis »: what the figure before counts."""
    before = max((at for at in tree.figures if at < head), default=None)
    if before is None or tree.lower(phrase_start(tree, before) - 1) not in ("sur", "parmi"):
        return None
    return counted_noun(tree, before)


def _told_relatively(story: Story, tree: Tree, pronoun: int, unit: Unit, earlier: Claim | None) -> Bearer:
    """« qui », of the noun before it; « ce qui », of what was just told."""
    if unit.verb is None:
        return NOBODY
    if tree.lower(pronoun - 1) in ("ce", "c'"):
        return _said_before(story, tree, unit, earlier)
    return antecedent_of(story, tree, pronoun, unit.verb) or NOBODY


def _last_topic(story: Story, tree: Tree, unit: Unit) -> Bearer:
    return story.last_topic(tree.tokens[unit.main].span.start) or NOBODY


def _without_verb(story: Story, tree: Tree, unit: Unit) -> Bearer:
    """In « 12 blessés à Lyon » it is the wounded."""
    noun = counted_noun(tree, unit.main)
    if noun is not None and not _measures(tree, unit.main, noun):
        return Bearer(words_of(tree, Phrase(noun, noun, bare_complement(tree, noun))), None)
    for at in range(unit.main - 1, -1, -1):
        if tree.tokens[at].tag in ("NOUN", "PROPN") and tree.depth[at] == tree.depth[unit.main] and at not in tree.figures:
            if tree.lower(at - 1) in ("par", "en"):  # « en baisse par rapport à », no noun that anything is said of
                continue
            return described(story, tree, phrase_head(tree, at) if tree.lower(at - 1) in COMPLEMENT else at)
    return _last_topic(story, tree, unit)


def _measures(tree: Tree, figure: int, noun: int) -> bool:
    """« à 900 mètres d'altitude »: the noun says what is measured, not of what."""
    return unit_of(tree.figures[figure]) not in (None, "%") and measure_sort(tree.lower(noun)) is not None
