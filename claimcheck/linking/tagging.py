"""Parts of speech that the tagger of a small model gets wrong, and that the words around them give away."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.french.inflection import lemma
from claimcheck.model.mention import QuantityMention

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from claimcheck.model.document import Token
    from claimcheck.model.mention import Figure

HAVE = frozenset({
    "a", "ont", "ai", "as", "avons", "avez", "avait", "avaient", "aura", "auront", "aurait", "auraient", "ait", "aient", "avions", "aviez", "aurai", "auras", "aurons", "aurez", "aurais", "aurions", "auriez", "avais", "eut", "eurent", "ayant", "avoir",
})
BE = frozenset({
    "est", "sont", "était", "étaient", "sera", "seront", "serait", "seraient", "soient", "étais", "étions", "serais", "serions", "serai", "serons", "fut", "furent", "été", "être", "étant",
})
PARTICIPLE = re.compile(r"\w+(?:é|ée|és|ées|i|is|ie|ies|it|ite|u|us|ue|ues|ert|erte|oint|eint|aint|ait|ort|orte|orts|ortes|mis|pris)$")
NOT_PARTICIPLES = frozenset({"depuis", "aussi", "ici", "puis", "plus", "ainsi", "parmi", "lui", "lundi", "mardi", "jeudi", "samedi", "nuit", "fois", "mais", "trois", "moins", "peu", "qui"})
MISTAKEN_ADVERBS = frozenset({"souvent"})
NO_NOUNS = frozenset({"ADP", "PUNCT", "DET", "CCONJ", "SCONJ", "AUX", "NUM", "NOUN", "PROPN", "SYM", "ADV"})


def mended(tokens: tuple[Token, ...], words: tuple[str, ...], figures: Mapping[int, Figure], named: Container[int]) -> tuple[Token, ...]:
    """The words of a sentence with mistaken parts of speech put right."""
    done = list(tokens)
    for at, token in enumerate(tokens):
        if at in figures:
            continue
        if at in named and token.tag not in ("PROPN", "NOUN", "PUNCT", "ADP") and token.text[:1].isupper():
            done[at] = replace(token, tag="PROPN", lemma=token.text)
        elif token.tag in ("VERB", "AUX") and _is_no_verb(at, done, words, named):
            done[at] = replace(token, tag="NOUN", lemma=lemma(words[at], "NOUN", token.morph))
        elif _is_third_person(token, words[at], at, done):
            done[at] = _verb(token, words[at], "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin")
        elif _is_counted(at, done, figures):
            done[at] = replace(token, tag="NOUN", lemma=lemma(words[at], "NOUN", "Number=Plur"))
        elif (helper := _helper(at, done, words)) is not None:
            done[helper] = replace(done[helper], tag="AUX", relation="aux:tense", head=at)
            done[at] = _verb(token, words[at], "Tense=Past|VerbForm=Part")
    return tuple(done)


def _is_no_verb(at: int, done: list[Token], words: tuple[str, ...], named: Container[int]) -> bool:
    """A word after an article, or within a name, that is no finite form."""
    if "VerbForm=Fin" in done[at].morph:
        return False
    if not words[at].endswith(("ant", "ants", "er", "ir", "re", "oir", "nt", "t")) and not PARTICIPLE.match(words[at]):
        return True
    article = at > 0 and done[at - 1].tag == "DET" and words[at - 1] not in ("tout", "tous", "toutes")
    return article or at in named


def _verb(token: Token, word: str, morph: str) -> Token:
    return replace(token, tag="VERB", morph=morph, lemma=lemma(word, "VERB", morph))


def _is_third_person(token: Token, word: str, at: int, done: list[Token]) -> bool:
    """« passent » taken for an adverb."""
    return (
        token.tag == "ADV" and word.endswith("ent") and not word.endswith("ment") and word not in MISTAKEN_ADVERBS
        and at > 0 and done[at - 1].tag in ("NOUN", "PROPN", "ADJ", "PRON")
    )


def _is_counted(at: int, done: list[Token], figures: Mapping[int, Figure]) -> bool:
    """The word right after a bare count is the noun that it counts."""
    before = figures.get(at - 1)
    if not isinstance(before, QuantityMention) or before.quantity.unit is not None or before.ordinal:
        return False
    token = done[at]
    if token.tag in NO_NOUNS or not token.text[:1].isalpha():
        return False
    return token.tag != "VERB" or "VerbForm=Fin" not in token.morph


def _helper(at: int, done: list[Token], words: tuple[str, ...]) -> int | None:
    """The « a » or « s'était » that makes a participle of a word taken for a noun or an adjective."""
    if done[at].tag not in ("NOUN", "ADJ", "ADV", "PROPN", "X", "PRON") or not PARTICIPLE.match(words[at]) or words[at] in NOT_PARTICIPLES:
        return None
    back = at - 1
    while back >= 0 and done[back].tag == "ADV":
        back -= 1
    if back < 0 or done[back].tag == "ADP":
        return None
    if words[back] in HAVE:
        return back
    return back if words[back] in BE and back and words[back - 1] in ("s'", "se") else None
