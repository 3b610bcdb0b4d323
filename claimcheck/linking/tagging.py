"""Parts of speech that the tagger of a small model gets wrong, and that the words around them give away."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.french.auxiliaries import BE, HAVE
from claimcheck.french.inflection import infinitive, lemma
from claimcheck.french.known_verbs import past_forms
from claimcheck.french.quotation import MARKS
from claimcheck.linking.false_verbs import is_false_verb, is_participle_of_none, without_verb
from claimcheck.linking.finite_forms import LONGEST_ADVERB, common_verbs, is_finite, may_be_participle
from claimcheck.linking.nouns import measure_sort
from claimcheck.linking.unmistakable_forms import (
    MAY_BE_PRONOUNS,
    is_future_untold,
    is_past,
    is_pronoun,
    is_saying,
    is_unmistakable,
    passive_of,
)
from claimcheck.model.mention import QuantityMention

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from claimcheck.model.document import Token
    from claimcheck.model.mention import Figure

NOT_PARTICIPLES = frozenset(
    {
        "depuis", "aussi", "ici", "puis", "plus", "ainsi", "parmi", "lui", "lundi", "mardi", "jeudi", "samedi",
        "nuit", "fois", "mais", "trois", "moins", "peu", "qui",
    }
)
ASIDES = frozenset({"par", "ailleurs", "en", "outre", "moyenne", "quant", "lui", "même", "de", "son", "côté"})
ADJECTIVAL = (
    "ienne", "iennes", "éenne", "ique", "iques", "aise", "aises", "oise", "oises", "ale", "ales", "euse", "euses",
    "ants", "ante", "antes",
)
OPENERS = frozenset({"qui", "que", "dont", "où", "quand", "lorsque"})
AGED = frozenset({"âgé", "âgée", "âgés", "âgées"})
REFLEXIVE = frozenset({"se", "s'", "s’", "ne", "n'", "n’", "y", "en", "me", "nous", "vous"})
NEVER_COUNTED = OPENERS | REFLEXIVE
UNMISTAKEN = frozenset({"ADP", "PUNCT", "DET", "CCONJ", "SCONJ", "NUM", "SYM"})
"""Half of all words: nothing below takes them for anything else, but for names and for what opens a sentence."""
NAME_TAGS = frozenset({"PROPN", "NOUN", "PUNCT", "ADP"})
"""What the words of a name may be."""
NO_NOUNS = frozenset({"ADP", "PUNCT", "DET", "CCONJ", "SCONJ", "AUX", "NUM", "NOUN", "PROPN", "SYM", "ADV"})


def mended(
    tokens: tuple[Token, ...], words: tuple[str, ...], figures: Mapping[int, Figure], named: Container[int]
) -> tuple[Token, ...]:
    """The words of a sentence with mistaken parts of speech put right."""
    done = list(tokens)
    for at, token in enumerate(tokens):
        if words[at] in MARKS and at not in figures:
            done[at] = replace(token, tag="PUNCT")
        elif words[at] in MAY_BE_PRONOUNS and at not in figures and is_pronoun(words, at, done):
            done[at] = replace(token, tag="PRON")
        elif at in figures or (token.tag in UNMISTAKEN and at and at not in named and not _is_worded(token)):
            continue
        elif (other := _other_than_tagged(words, at, done, figures, named)) is not None:
            done[at] = other
        elif (passive := passive_of(words, at, done, figures)) is not None:
            done[passive] = replace(done[passive], tag="AUX", relation="aux:pass", head=at)
            done[at] = _verb(token, words[at], "Tense=Past|VerbForm=Part|Voice=Pass")
        elif (helper := _helper(at, done, words)) is not None:
            done[helper] = replace(done[helper], tag="AUX", relation="aux:tense", head=at)
            done[at] = _verb(token, words[at], "Tense=Past|VerbForm=Part")
    return tuple(done)


def _is_worded(token: Token) -> bool:
    """A number that was found as no figure is none, nor is a participle an article: « détourne », « ont gagné »."""
    told = token.tag == "NUM" or (token.tag in ("DET", "ADP") and token.text.endswith(("é", "ée", "és", "ées")))
    return told and token.text.isalpha() and token.text.islower()


def _other_than_tagged(
    words: tuple[str, ...], at: int, done: list[Token], figures: Mapping[int, Figure], named: Container[int]
) -> Token | None:
    """The word as the part of speech that it is, ``None`` where nothing speaks against the tagger."""
    token, word = done[at], words[at]
    if at in named and token.tag not in NAME_TAGS and (token.text[:1].isupper() or token.text.isdigit()):  # the 3 of « France 3 »
        return replace(token, tag="PROPN", lemma=token.text)
    if is_future_untold(words, at, done):
        future = f"Mood=Ind|Number={'Plur' if word.endswith('nt') else 'Sing'}|Person=3|Tense=Fut|VerbForm=Fin"
        return replace(token, morph=future) if token.tag == "AUX" else _verb(token, word, future)
    if (morph := _verbal(words, at, done, figures)) is not None:
        return _verb(token, word, morph)
    if token.tag in ("VERB", "AUX") and is_false_verb(words, at, done):
        return without_verb(token, word, done[at - 1] if at else None)
    if word in AGED and token.tag != "ADJ" and words[at + 1 : at + 2] in (("de",), ("d'",)):
        return replace(token, tag="ADJ", lemma="âgé", morph="")
    no_verb = token.tag in ("VERB", "AUX") and _is_no_verb(at, done, words, named)
    if no_verb or _is_noun(words, at, done, figures):
        return replace(token, tag="NOUN", lemma=lemma(word, "NOUN", token.morph))
    return None


def _verbal(words: tuple[str, ...], at: int, done: list[Token], figures: Mapping[int, Figure]) -> str | None:
    """The traits of the form of a verb that was taken for another word."""
    if is_finite(words, at, done, figures):
        return "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"
    if is_saying(words, at, done):
        return f"Mood=Ind|Number={'Plur' if words[at].endswith('nt') else 'Sing'}|Person=3|Tense=Pres|VerbForm=Fin"
    if is_past(words, at, done):
        return f"Mood=Ind|Number={'Plur' if words[at].endswith('nt') else 'Sing'}|Person=3|Tense=Past|VerbForm=Fin"
    if at == 0 and words[0].endswith("ons") and words[1:2] in (("que",), ("qu'",)) and done[0].tag in ("NOUN", "PROPN", "ADJ"):
        return "Mood=Imp|Number=Plur|Person=1|Tense=Pres|VerbForm=Fin"  # « Rappelons que »
    return "Tense=Past|VerbForm=Part" if _opens_with_participle(words, at, done, figures) else None


def _is_noun(words: tuple[str, ...], at: int, done: list[Token], figures: Mapping[int, Figure]) -> bool:
    return (
        _is_no_pronoun(words, at, done)
        or _is_counted(at, done, figures)
        or _follows_count_noun(words, at, done)
        or _is_headless(words, at, done)
    )


def _is_no_pronoun(words: tuple[str, ...], at: int, done: list[Token]) -> bool:
    """« une trentenaire a gagné »: no pronoun so long follows « un »."""
    return done[at].tag == "PRON" and at > 0 and words[at - 1] in ("un", "une") and len(words[at]) > len("certaine")


def _is_no_verb(at: int, done: list[Token], words: tuple[str, ...], named: Container[int]) -> bool:
    """A word after an article, or within a name, that is no finite form."""
    if at in named:
        return True
    if words[at].endswith(ADJECTIVAL) and at and done[at - 1].tag == "NOUN" and infinitive(words[at]) not in common_verbs():
        return True
    if _in_fixed_phrase(at, words) or _disagrees(at, done, words):
        return True
    if is_unmistakable(words[at]):  # « et le gardera jusqu'en mai »: « le » is no article
        return False
    if _follows_article(at, done, words) or (at and words[at - 1] == "en" and words[at].endswith("é")):
        return True  # « en semi-liberté »: a participle has its helping verb before it
    if "VerbForm=Fin" in done[at].morph:
        return False
    return not (words[at].endswith(("ant", "ants", "er", "ir", "re", "oir", "nt", "t")) or may_be_participle(words[at]))


def _disagrees(at: int, done: list[Token], words: tuple[str, ...]) -> bool:
    """« deux moteurs essence »: no rare verb in the singular says anything of the plural noun right before it."""
    before = done[at - 1] if at else None
    alone = before is not None and before.tag == "NOUN" and "Number=Plur" in before.morph and "Number=Sing" in done[at].morph
    finite = "VerbForm=Fin" in done[at].morph and done[at].tag == "VERB" and len(words[at]) > len("dort")
    return alone and finite and infinitive(words[at]) not in common_verbs()


def _in_fixed_phrase(at: int, words: tuple[str, ...]) -> bool:
    """« c'est-à-dire », « à partir de », « un manque à gagner »: an infinitive that says nothing of anybody."""
    if words[at] == "dire":
        return words[at - 1] in ("à", "-à-") or words[max(0, at - 3) : at] == ("-", "à", "-")
    if words[at] == "gagner":
        return words[max(0, at - 2) : at] == ("manque", "à")
    return (
        words[at] == "partir"
        and at > 0
        and words[at - 1] == "à"
        and words[at + 1 : at + 2] in (("de",), ("du",), ("d'",), ("des",))
    )


def _follows_article(at: int, done: list[Token], words: tuple[str, ...]) -> bool:
    """« le nouveau président »: an article before it, no pronoun before that."""
    back = at - 1
    if back >= 0 and done[back].tag == "ADJ" and "VerbForm=Fin" not in done[at].morph:
        back -= 1
    if back < 0 or done[back].tag != "DET" or words[back] in ("tout", "tous", "toutes"):
        return False
    return back == 0 or not (
        done[back - 1].tag == "PRON" and words[back - 1] in ("il", "elle", "on", "ils", "elles", "qui", "nous", "je", "ne")
    )


def _verb(token: Token, word: str, morph: str) -> Token:
    return replace(token, tag="VERB", morph=morph, lemma=lemma(word, "VERB", morph))


def _opens_with_participle(words: tuple[str, ...], at: int, done: list[Token], figures: Mapping[int, Figure]) -> bool:
    """« Arrêtée mardi à Lille, elle a nié »: the first word of a sentence, which its capital hides."""
    if at or len(done) < 2 or done[0].tag == "VERB" or not words[0].endswith(("é", "ée", "és", "ées")):
        return False
    return infinitive(words[0]) in common_verbs() and (1 in figures or done[1].tag in ("ADP", "DET", "ADV"))


def _is_headless(words: tuple[str, ...], at: int, done: list[Token]) -> bool:
    """« La coopérative emploie », « Un comptable s'estime »: an adjective between an article and a verb is the noun."""
    if done[at].tag != "ADJ" or not at or done[at - 1].tag != "DET":
        return False
    after = at + 1
    while after < len(done) and words[after] in REFLEXIVE:
        after += 1
    if after >= len(done):
        return False
    finite = done[after].tag in ("VERB", "AUX") and "VerbForm=Fin" in done[after].morph
    return finite or (words[after] in past_forms() and done[after].tag != "DET")


def _is_counted(at: int, done: list[Token], figures: Mapping[int, Figure]) -> bool:
    """The word right after a bare count is the noun that it counts."""
    if at - 1 not in figures and at - 2 not in figures:
        return False
    before = figures.get(at - 1) or (figures.get(at - 2) if done[at - 1].text.lower() in ("de", "d'", "d’") else None)
    if not isinstance(before, QuantityMention) or (before.quantity.unit is not None and at - 1 in figures):
        return False
    token = done[at]
    if token.tag == "ADV" and at - 1 not in figures:  # « 9 millions de passants »: nothing but a noun is a plural after « de »
        return len(token.text) > LONGEST_ADVERB and token.text.endswith("s")
    if token.tag in NO_NOUNS or not token.text[:1].isalpha() or token.text.lower() in NEVER_COUNTED:
        return False
    if token.tag == "ADJ" and at + 1 < len(done) and done[at + 1].tag == "NOUN":  # « six nouveaux titres »
        return False
    return token.tag != "VERB" or "VerbForm=Fin" not in token.morph


def _follows_count_noun(words: tuple[str, ...], at: int, done: list[Token]) -> bool:
    """« le nombre de défaillances »: what is counted is a noun."""
    if at < 2 or words[at - 1] not in ("de", "d'") or measure_sort(words[at - 2]) != "counting" or at + 1 >= len(done):
        return False
    return done[at].tag in ("ADJ", "VERB", "ADV", "X", "PRON") and words[at].endswith(("s", "x")) and done[at + 1].tag != "NOUN"


def _helper(at: int, done: list[Token], words: tuple[str, ...]) -> int | None:
    """The « a » or « s'était » that makes a participle of a word taken for a noun or an adjective."""
    if (
        done[at].tag not in ("NOUN", "ADJ", "ADV", "PROPN", "X", "PRON", "DET", "ADP")
        or not may_be_participle(words[at])
        or words[at] in NOT_PARTICIPLES
    ):
        return None
    back = at - 1
    while back >= 0 and (done[back].tag == "ADV" or words[back] in ASIDES):
        back -= 1
    if back < 0 or done[back].tag == "ADP" or is_participle_of_none(words[at]):
        return None
    if words[back] in HAVE:
        return back
    passive = words[back] == "été" and _follows_have(words, done, back)
    return back if passive or (words[back] in BE and back and words[back - 1] in ("s'", "se")) else None


def _follows_have(words: tuple[str, ...], done: list[Token], been: int) -> bool:
    """« ont été », « avaient alors été »."""
    at = been - 1
    while at > 0 and done[at].tag == "ADV":
        at -= 1
    return at >= 0 and words[at] in HAVE
