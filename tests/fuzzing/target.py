"""A coverage-guided fuzz target (atheris) for reading, mentions and the claims codec.

``python -m tests.fuzzing.target SEEDS -max_total_time=60`` runs it; whatever raises anything but a ``Problem``, breaks a law or
takes longer than ``-timeout`` stops it with the input written to a file. The first byte chooses what is tried.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import atheris

with atheris.instrument_imports(include=["claimcheck"]):
    from claimcheck.mentions import find_figures
    from claimcheck.model.article import Article
    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.problem import Problem
    from claimcheck.reading import divide
    from claimcheck.reading.files import read_articles
    from claimcheck.store.codec import decode, encode

PUBLISHED = date(2024, 5, 16)


def read_figures(raw: bytes) -> None:
    """Figures of any text lie in it, in order, and say the words that they cover; sentences cover each of them whole."""
    text = raw.decode("utf-8", "replace")
    document = divide(Article("a", text, PUBLISHED))
    end = 0
    for figure in find_figures(document):
        assert end <= figure.span.start < figure.span.end <= len(text)
        assert figure.text == figure.span.of(text)
        end = figure.span.end
    starts = [sentence.span.start for sentence in document.sentences]
    assert starts == sorted(starts)


def read_file(raw: bytes) -> None:
    """Any file is an article or is refused, with a message."""
    path = FOLDER / "article.md"
    path.write_bytes(raw)
    for found in read_articles(str(path), None):
        assert isinstance(found, Problem) or found.text is not None


def decode_claims(raw: bytes) -> None:
    """Any bytes are a sound claims file, which is written back as it was understood, or are refused."""
    try:
        claims = decode(raw, "fuzz.json")
    except Problem:
        return
    assert decode(encode(claims), "fuzz.json") == claims


TARGETS: tuple[Callable[[bytes], None], ...] = (read_figures, read_file, decode_claims)
FOLDER = Path()


def one_input(raw: bytes) -> None:
    """What atheris calls."""
    if raw:
        TARGETS[raw[0] % len(TARGETS)](raw[1:])


def seeds(folder: Path) -> None:
    """Inputs to begin with: French figures and dates, an article with front matter, a claims file."""
    texts = (
        "Entre 10 et 20 % des 1.250 salariés, soit près de 200, ont voté mardi 3 mars 2020 à 14 h 30.",
        "« Plus de deux mille trois cents €/m², +3,5 points », a dit Ada Nil le 1er. Il y a trois ans, un tiers.",
        "De 418 à 666 (+ 60 %), 1/3, 12e, XXe siècle, années 80, fin mai, 3-4 kWh, 10^99, 1e999, −5 °C.",
    )
    for at, text in enumerate(texts):
        (folder / f"text{at}").write_bytes(b"\0" + text.encode())
    (folder / "file").write_bytes(b"\1---\ndate: 2024-05-16\ntitle: Le bl\xc3\xa9\n---\n" + texts[0].encode("utf-16"))
    claims: Any = ClaimSet(Article("a", texts[0], PUBLISHED, "Titre", "a.md"))
    (folder / "claims").write_bytes(b"\2" + encode(claims))


def main() -> None:
    """Run until the time given on the command line is over."""
    global FOLDER  # noqa: PLW0603 - atheris calls one_input with the bytes alone
    FOLDER = Path(sys.argv[1])
    seeds(FOLDER)
    atheris.Setup([sys.argv[0], str(FOLDER), *sys.argv[2:]], one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
