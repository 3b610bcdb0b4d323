"""Words that the tagger of a small model takes for verbs, and that are none: « sport automobile », « de nouveau »."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.french.inflection import infinitive, lemma
from claimcheck.french.known_verbs import is_verb
from claimcheck.french.tables import forms_of

if TYPE_CHECKING:
    from claimcheck.model.document import Token

ADVERBS = frozenset(
    """
    aussi bientôt certes debout dehors dedans dessus dessous désormais encore enfin ensemble ensuite ici jadis jamais jusque là
    longtemps lors maintenant mieux moins même naguère néanmoins parfois partout peu plus plutôt pourtant presque puis quasi
    quasiment quelquefois soit souvent surtout tant tantôt tard tellement tôt toujours toutefois très trop vite volontiers
    """.split()  # noqa: SIM905 - words read better as words
)
"""What may stand between an auxiliary and its participle, and is no participle itself."""
PRONOUNS = frozenset(
    {"qui", "il", "elle", "ils", "elles", "on", "je", "j'", "nous", "vous", "se", "s'", "ne", "n'", "l'", "les", "y", "le", "la"}
)
DEMONSTRATIVES = frozenset(
    {"celui", "celle", "ceux", "celles", "que", "quoi", "si", "voici", "voilà", "quelque", "duquel", "audit"}
)


def is_participle_of_none(word: str) -> bool:
    """Whether a word that ends like a participle is an adverb, a noun of a fixed phrase or no form of any verb."""
    return word in ADVERBS or word in _fixed_nouns() or not is_verb(infinitive(word, past_participle=True))


def is_false_verb(words: tuple[str, ...], at: int, done: list[Token]) -> bool:
    """Whether a word tagged as a verb is an adverb in -ment, follows « d' », or is a form of no verb."""
    token, word = done[at], words[at]
    if word in DEMONSTRATIVES or word.endswith(("ement", "ément")):
        return True
    if token.tag == "AUX" or (at and _is_helped(words, at, done)):
        return False
    if word in ADVERBS or (word in _fixed_nouns() and token.lemma != "compter"):
        return True
    return not word[:1].isalpha() or not is_verb(token.lemma)


def _is_helped(words: tuple[str, ...], at: int, done: list[Token]) -> bool:
    """« a tweeté », « de retweeter », « ils se confinent »: a new verb shows by what stands before it."""
    word = words[at]
    if done[at - 1].tag == "AUX" and word.endswith(("é", "ée", "és", "ées")):
        return word not in _fixed_nouns()
    return words[at - 1] in PRONOUNS and done[at - 1].tag in ("PRON", "ADV", "PART") and word[:1].isalpha()


def without_verb(token: Token, word: str, before: Token | None) -> Token:
    """The word as an adverb, as an adjective behind a noun, else as a noun."""
    if word in ADVERBS or word.endswith(("ement", "ément")):
        return replace(token, tag="ADV", lemma=word, morph="")
    tag = "ADJ" if before is not None and before.tag == "NOUN" else "NOUN"
    kept = "|".join(
        part for part in token.morph.split("|") if part.startswith(("Gender=", "Number=")) and "Tense" not in token.morph
    )
    return replace(token, tag=tag, lemma=lemma(word, tag), morph=kept)


def _fixed_nouns() -> frozenset[str]:
    """Nouns of fixed phrases."""
    return forms_of("word_classes", "in-fixed-phrases")
