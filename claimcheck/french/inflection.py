"""Dictionary forms: nouns to the singular, verbs to the infinitive."""

from __future__ import annotations


def lemma(word: str, tag: str, morph: str = "") -> str:
    """The dictionary form of a word, lower case except for names."""
    if tag == "PROPN":
        return word
    lower = word.lower()
    if tag in ("NOUN", "ADJ") and "Number=Plur" in morph and lower.endswith("s"):
        return lower[:-1]
    return lower
