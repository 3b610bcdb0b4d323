"""What a figure is of where no place is named: whom it is for, what it belongs to, what a relative clause goes on about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.tables import forms_of
from claimcheck.linking.counting import counted_noun, is_ordinal, unit_of
from claimcheck.linking.descriptions import is_timely, resolved
from claimcheck.linking.government import phrase_start
from claimcheck.linking.nouns import measure_of_unit, words_beside
from claimcheck.linking.phrases import COMPLEMENT, phrase_at, words_of
from claimcheck.linking.unmistakable_forms import CONTRACTED
from claimcheck.model.mention import Label

if TYPE_CHECKING:
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit

FOR = frozenset({"à", "au", "aux", "pour"})
INTO = CONTRACTED | {"où"}
INTO_WHICH = frozenset({"lequel", "laquelle", "lesquels", "lesquelles"})


"""What only an engine has; it belongs to the machine that the article is about."""
OUT_OF = frozenset({"sur", "parmi"})
FARTHEST = 20
"""How many words before « dont » its whole may be counted."""


def heading_place(story: Story, tree: Tree) -> str | None:
    """« Creuse : deux trains supprimés »: the place that a headline begins with."""
    names = [n for n in story.names_in(tree.sentence.span) if n.label is Label.PLACE]
    if not names or names[0].span.start != tree.tokens[0].span.start:
        return None
    after = next((t.index for t in tree.tokens if t.span.start >= names[0].span.end), len(tree.tokens))
    return names[0].canonical if tree.lower(after) == ":" else None


def beneficiary(story: Story, tree: Tree, clause: range, figure: int) -> str | None:
    """« coûter 3 milliards à l'économie », « proposés aux clients »: whom something is for, after the figure first."""
    for places in (range(figure + 1, clause.stop), range(clause.start, figure)):
        for at in places:
            if tree.tokens[at].tag != "ADP" or tree.lower(at) not in FOR or tree.depth[at] != tree.depth[figure]:
                continue
            noun = _noun_of(tree, at, places.stop)
            if noun is not None:
                return resolved(story, tree, phrase_at(tree, noun))
    return None


def _noun_of(tree: Tree, at: int, stop: int) -> int | None:
    """The noun of people or of a body that the preposition leads to, over an article and an adjective."""
    for noun in range(at + 1, min(stop, at + 4)):
        if noun in tree.figures or tree.tokens[noun].tag in ("VERB", "AUX", "PUNCT", "PRON", "ADP"):
            return None
        if tree.tokens[noun].tag in ("NOUN", "PROPN"):
            determined = tree.lower(at) in ("au", "aux") or tree.tokens[at + 1].tag == "DET"
            titled = tree.lower(noun) == "économie" and tree.tokens[noun].text[:1].isupper()  # « la ministre à l'Économie »
            return noun if tree.lower(noun) in forms_of("beneficiaries") and determined and not titled else None
    return None


def gone_on_about(story: Story, tree: Tree, unit: Unit) -> str | None:
    """« la fête, à laquelle 300 invités ont pris part »: what the relative clause of the figure goes on about."""
    mark = unit.verb.mark if unit.verb is not None else None
    mark = phrase_start(tree, unit.main) - 1 if mark is None else mark
    if mark < 2 or not _leads_into(tree, mark):
        return None
    at = mark - 1
    while at > 0 and (tree.tokens[at].tag in ("ADP", "PUNCT") and tree.lower(at) not in (".", ";", ":")):
        at -= 1
    places = (n for n in range(at, max(-1, at - 8), -1) if tree.depth[n] == tree.depth[mark])
    noun = next((n for n in places if _is_bare_noun(tree, n) and _agrees(tree, n, mark)), None)
    if noun is None or tree.lower(noun) in forms_of("no_places"):  # « à un moment où »
        return None
    return resolved(story, tree, phrase_at(tree, noun))


def _leads_into(tree: Tree, mark: int) -> bool:
    word = tree.lower(mark)
    return word in INTO or (word in INTO_WHICH and tree.tokens[mark - 1].tag == "ADP")


def _is_bare_noun(tree: Tree, noun: int) -> bool:
    """A noun that hangs on no other: « la fête » of « la fête de la ville »."""
    if noun in tree.figures:
        return False
    at = noun - 1
    while at > 0 and tree.tokens[at].tag in ("DET", "ADJ"):
        at -= 1
    return tree.tokens[noun].tag in ("NOUN", "PROPN") and tree.lower(at) not in ("de", "d'", "du", "des")


def _counts(tree: Tree, at: int) -> bool:
    return at in tree.figures and not is_ordinal(tree.figures[at])


def compared_with(story: Story, tree: Tree, clause: range) -> str | None:
    """« 8 cm de plus par rapport à son aîné »: the thing that a difference is told from; no year."""
    for at in clause:
        if tree.words[at : at + 2] != ("par", "rapport") or tree.lower(at + 2) not in ("à", "au", "aux"):
            continue
        after = range(at + 3, min(clause.stop, at + 6))
        noun = next((n for n in after if tree.tokens[n].tag in ("NOUN", "PROPN") or n in tree.figures), None)
        if noun is None or noun in tree.figures or is_timely(tree.lower(noun)):
            return None
        return resolved(story, tree, phrase_at(tree, noun))
    return None


def machine_of(story: Story, tree: Tree, unit: Unit, subject: str | None) -> str | None:
    """« une batterie de 70 kWh », « développant 300 ch », in an article about a car: the machine that a part belongs to."""
    if measure_of_unit(unit_of(tree.figures[unit.main]), words_beside(tree, unit.main)) in forms_of("word_classes", "driving"):
        return story.machine
    words = (subject or "").lower().split()[:1]
    sized = unit.main - 2 if tree.lower(unit.main - 1) in ("de", "d'") else None  # « un bloc de 3 litres »
    words += [tree.lower(at) for at in (counted_noun(tree, unit.main), sized) if at is not None]
    return story.machine if not forms_of("machine_parts").isdisjoint(words) else None


def _agrees(tree: Tree, noun: int, mark: int) -> bool:
    """Whether a noun can be what a relative pronoun stands for: « auxquels » for several."""
    several = tree.lower(mark) in ("auxquels", "auxquelles", "lesquels", "lesquelles", "desquels", "desquelles")
    return not several or tree.lower(noun - 1) not in ("au", "le", "la", "l'", "un", "une")


def of_which(tree: Tree, unit: Unit) -> str | None:
    """« 300 élèves malades, dont 40 sont guéris »: what is counted that this figure is a part of."""
    noun = parted_noun(tree, unit.main)
    return words_of(tree, phrase_at(tree, noun)) if noun is not None else None


def parted_noun(tree: Tree, index: int) -> int | None:
    """The noun counted before the « dont » of a figure, behind « six de ces 21 élèves », or first, « sur les 21 élèves, six »."""
    mark = phrase_start(tree, index) - 1
    if tree.lower(mark) == "dont":
        return _counted_before(tree, mark)
    return _counted_behind(tree, index) or _counted_first(tree, index)


def _counted_before(tree: Tree, mark: int) -> int | None:
    earlier = (n for at in range(mark - 1, max(-1, mark - FARTHEST), -1) if _counts(tree, at) and (n := counted_noun(tree, at)))
    return next((n for n in earlier if n < mark), None)


def _counted_behind(tree: Tree, index: int) -> int | None:
    at = index + 2 + (tree.lower(index + 2) in ("ces", "ses", "leurs", "nos", "les"))
    behind = tree.lower(index + 1) in COMPLEMENT and _counts(tree, index) and _counts(tree, at)
    return counted_noun(tree, at) if behind else None


def _counted_first(tree: Tree, index: int) -> int | None:
    """The noun of a lead « sur les 21 élèves, » before a figure without one of its own."""
    comma = index - 1
    while comma > 0 and tree.tokens[comma].tag in ("ADJ", "ADV", "PRON"):  # « seuls quatre »
        comma -= 1
    bare = index + 1 < len(tree.tokens) and tree.tokens[index + 1].tag not in ("NOUN", "ADJ", "PROPN", "ADP")
    if tree.lower(comma) != "," or not bare or not _counts(tree, index):
        return None
    opens = next((at for at in range(comma - 1, max(-1, comma - FARTHEST), -1) if tree.lower(at) in OUT_OF), None)
    if opens is None or "," in tree.words[opens:comma]:
        return None
    first = next((at for at in range(opens + 1, min(opens + 3, comma)) if _counts(tree, at)), None)
    return counted_noun(tree, first) if first is not None else None
