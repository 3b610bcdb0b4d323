"""What the verb over a figure says of its certainty: its tense, its mood, and the verbs that lead to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.known_verbs import is_conditional_form
from claimcheck.linking.leading import leading_to, over
from claimcheck.linking.phrases import COMPLEMENT
from claimcheck.linking.verbs import accuses, announces, proposes, sets_a_day, tells_a_state, wants
from claimcheck.model.claim import Modality
from claimcheck.model.mention import DateMention
from claimcheck.model.timespan import DateKind

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.linking.verbs import Verb

# Of any verb, known or not: an imperfect never has an unaccented « er » before its ending, « pèserait », but « opérait ».
CONDITIONAL = re.compile(r"er(?:ait|aient|ions|iez)$")
GOING = frozenset({"va", "vont", "vais", "allons", "allait", "allaient"})
MAY = frozenset({"peut", "peuvent"})
OUGHT = frozenset({"doit", "doivent", "devait", "devaient"})
WISHED = ("voulu", "cherché", "désiré")
"""« avait voulu vendre »: what was wished for is over."""
TO_COME = ("prévu", "attendu", "programmé")
AT_FIRST = frozenset({"initialement", "auparavant", "origine", "départ"})


def is_conditional(tree: Tree, unit: Unit) -> bool:
    """« le rocher pèserait 12 tonnes », « il est accusé d'avoir versé 500 euros »."""
    verb = over(tree, unit)
    return verb is not None and (_is_conditional(tree, verb) or _is_conditional_told(tree, verb) or _is_held_against(tree, unit))


def _is_held_against(tree: Tree, unit: Unit) -> bool:
    """« accusé d'avoir versé 500 euros pour acheter deux juges »: what comes after, not who is accused."""
    verb = unit.verb
    if verb is None or verb.form != "infinitive" or verb.main > unit.main:
        return False
    chain = (verb, *leading_to(tree, verb))
    done = any(other.form == "infinitive" and tree.lower(other.first) in ("avoir", "être", "s'être") for other in chain)
    return done and any(accuses(tree.lower(other.main)) for other in chain)


def _is_conditional(tree: Tree, verb: Verb) -> bool:
    return any(is_conditional_at(tree, at) for at in range(verb.first, verb.last + 1))


def is_conditional_at(tree: Tree, at: int) -> bool:
    """Whether a word is a verb in the conditional, by the tagger or by its form."""
    if tree.tokens[at].tag not in ("VERB", "AUX"):
        return False
    word = tree.lower(at)
    return "Mood=Cnd" in tree.tokens[at].morph or CONDITIONAL.search(word) is not None or is_conditional_form(word)


def is_subjunctive(tree: Tree, unit: Unit) -> bool:
    """Whether the verb of a figure stands in the subjunctive: « craint que le prix n'atteigne 40 euros »."""
    return unit.verb is not None and any("Mood=Sub" in tree.tokens[at].morph for at in range(unit.verb.first, unit.verb.last + 1))


def led_to(tree: Tree, unit: Unit) -> Modality | None:
    """« espère vendre », « ont promis d'organiser », « réclame de porter »: what is only wanted, or only proposed."""
    verb = unit.verb
    if verb is None:
        return None
    if is_subjunctive(tree, unit) and (wished := _wished(tree, verb)) is not None:
        return wished
    helpers = list(range(verb.first, verb.main))
    if verb.form == "infinitive":
        helpers += [at for other in leading_to(tree, verb) for at in range(other.first, other.main + 1)]
    if not tree.lower(verb.main).endswith(("er", "ir", "re", "oir")) and "VerbForm=Inf" not in tree.tokens[verb.main].morph:
        return None
    said = [tree.lower(at) for at in helpers if tree.tokens[at].tag in ("VERB", "AUX") and tree.lower(at) not in WISHED]
    if any(map(proposes, said)):
        return Modality.HYPOTHETICAL
    return Modality.INTENTION if any(map(wants, said)) else None


def _wished(tree: Tree, verb: Verb) -> Modality | None:
    """« avait souhaité que la fête se tienne le 3 mai », « réclame que le délai soit porté à 14 jours »."""
    if verb.mark is None or tree.lower(verb.mark) not in ("que", "qu'"):
        return None
    said = next(iter(tree.verbs_before(verb.mark)), None)
    if said is None:
        return None
    word = tree.lower(said.main)
    return Modality.HYPOTHETICAL if proposes(word) else Modality.INTENTION if wants(word) else None


def is_due(tree: Tree, unit: Unit, published: date | None) -> bool:
    """« doit être porté à 90 euros », « doit recevoir 300 lits jeudi »: what somebody has planned, no duty that always holds."""
    verb = over(tree, unit)
    if verb is None or OUGHT.isdisjoint(tree.words[verb.first : verb.main]):
        return False
    passive = "être" in tree.words[verb.first : verb.main] and not tells_a_state(tree.lower(verb.main))
    return passive or has_date_ahead(tree, unit, published)


def is_to_come(tree: Tree, unit: Unit, published: date | None) -> bool:
    """A future, « va fermer », « avait annoncé qu'il parlerait », or a present with a day to come: « ouvre le 3 mai »."""
    if _lasts_already(tree, unit):
        return False
    verb = over(tree, unit)
    if verb is None or tree.lower(verb.main).startswith(TO_COME):
        return has_date_ahead(tree, unit, published) and not (verb and _was_first_meant(tree, verb))
    group = range(verb.first, verb.last + 1)
    if any(is_future_at(tree, at) for at in group) or (_goes(tree, verb) and not _recurs(tree, unit)):
        over_then = _is_future_perfect(tree, verb) and not has_date_ahead(tree, unit, published)
        return not over_then and not _is_told_of_the_past(tree, unit, published)
    if _is_conditional(tree, verb):
        return _was_announced(tree, verb)
    return is_present(tree, verb) and has_date_ahead(tree, unit, published)


def _was_first_meant(tree: Tree, verb: Verb) -> bool:
    """« initialement prévu le 6 mai », « prévu au départ le 6 mai »: what was planned, and may be so no more."""
    return not AT_FIRST.isdisjoint(tree.words[max(0, verb.first - 2) : verb.last + 4])


def _is_future_perfect(tree: Tree, verb: Verb) -> bool:
    """« Le vol aura duré dix heures » tells what is over."""
    return tree.lower(verb.first) in ("aura", "auront") and verb.main > verb.first


def _lasts_already(tree: Tree, unit: Unit) -> bool:
    """« Il va quitter le jeu qu'il présente depuis 28 ans »: how long something has lasted is of today."""
    figure = tree.figures[unit.main]
    return isinstance(figure, DateMention) and figure.length is not None and _word_before(tree, unit.main) == "depuis"


def is_future_at(tree: Tree, at: int) -> bool:
    """By the tagger, or by an ending that no other tense has."""
    return "Tense=Fut" in tree.tokens[at].morph or (tree.tokens[at].tag in ("VERB", "AUX") and tree.lower(at).endswith("ront"))


def is_present(tree: Tree, verb: Verb | None) -> bool:
    """Whether a verb tells of a day in the present; « peut » only allows it, « est fixé au » says that it has been set."""
    if verb is None or not MAY.isdisjoint(tree.words[verb.first : verb.main]):
        return False
    if any(sets_a_day(tree.lower(at)) for at in (verb.main, verb.main + 1)):
        return False
    return any("Tense=Pres" in tree.tokens[at].morph for at in range(verb.first, verb.last + 1))


def _goes(tree: Tree, verb: Verb) -> bool:
    """« va fermer »: a form of « aller » before an infinitive."""
    return not GOING.isdisjoint(tree.words[verb.first : verb.main])


def _recurs(tree: Tree, unit: Unit) -> bool:
    """« 300 élèves vont nager chaque mardi » says what is, not what is to come."""
    dates = [figure for at in unit.figures if isinstance(figure := tree.figures[at], DateMention)]
    return any(figure.kind is DateKind.RECURRING for figure in dates)


def _is_told_of_the_past(tree: Tree, unit: Unit, published: date | None) -> bool:
    """« il gardera le moulin jusqu'en 1974 »: the future of an account of what is long over."""
    own = [at for at in unit.figures if isinstance(tree.figures[at], DateMention) and not _bounds(tree, at)]
    ends = [figure.when.last for at in own if isinstance(figure := tree.figures[at], DateMention) and figure.when.last]
    return published is not None and bool(ends) and all(end < published for end in ends)


def _bounds(tree: Tree, at: int) -> bool:
    """« pour la première fois depuis 2003 », « des tentes d'avant 1930 »: no day on which it happens."""
    return _word_before(tree, at) in ("depuis", "avant")


def _word_before(tree: Tree, at: int) -> str:
    back = at - 1
    while back >= 0 and tree.lower(back) in ("le", "la", "l'", "les", "à", "au", "en"):
        back -= 1
    return tree.lower(back)


def _is_conditional_told(tree: Tree, verb: Verb) -> bool:
    """« l'enquête aurait conclu que la surface ne dépassait pas 300 mètres »: what is only said to be found."""
    if verb.mark is None or tree.lower(verb.mark) not in ("que", "qu'"):
        return False
    said = next(iter(tree.verbs_before(verb.mark)), None)
    return said is not None and any(tree.lower(at) in ("aurait", "auraient") for at in range(said.first, said.main))


def _was_announced(tree: Tree, verb: Verb) -> bool:
    """« avait annoncé qu'il parlerait »: the future of then; « a indiqué que le suspect serait âgé », « aurait fui » report."""
    if verb.mark is None or tree.lower(verb.mark) not in ("que", "qu'") or verb.copula:
        return False
    if any(tree.lower(at).startswith(("aur", "ser")) for at in range(verb.first, verb.main + 1)):
        return False
    said = next(iter(tree.verbs_before(verb.mark)), None)
    if said is None or not announces(tree.lower(said.main)):
        return False
    told = [tree.tokens[at].morph for at in range(said.first, said.last + 1)]
    return any("Tense=Past" in morph or "Tense=Imp" in morph for morph in told)


def has_date_ahead(tree: Tree, unit: Unit, published: date | None) -> bool:
    """A day after publication on which it is to happen; none in the name of a thing, « le budget de 2030 », no « jusqu'en »."""
    if published is None:
        return False
    dates = [(at, figure) for at in unit.figures if isinstance(figure := tree.figures[at], DateMention)]
    return any(
        figure.when.first is not None and figure.when.first > published and not _only_names(tree, at) for at, figure in dates
    )


def _only_names(tree: Tree, at: int) -> bool:
    word = _word_before(tree, at)
    joined = word in COMPLEMENT and tree.lower(at - 2) not in ("partir", "compter", "cours", "horizon")
    return joined or word.startswith("jusqu")
