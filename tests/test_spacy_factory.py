"""``nlp.add_pipe("claimcheck")`` in anybody's pipeline."""

from __future__ import annotations

import subprocess
import sys

import pytest
import spacy

from claimcheck.model.claimset import ClaimSet

pytestmark = pytest.mark.slow


def test_claims_and_findings_of_a_document() -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe("claimcheck", config={"date": "2021-05-18"})
    doc = nlp("Le port compte 40 quais. Le maire l'a dit lundi 19 mai 2021.")
    assert isinstance(doc._.claims, ClaimSet)
    assert "40" in [mention.text for mention in doc._.claims.mentions]
    assert [finding.rule for finding in doc._.claim_findings] == ["weekday-date"]


def test_a_date_of_the_documents_own() -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe("claimcheck")
    doc = nlp.make_doc("Le port a fermé hier.")
    doc._.published = "2021-05-18"
    [mention] = nlp(doc)._.claims.mentions
    assert mention.when.first.isoformat() == "2021-05-17"


def test_a_wrong_date_is_refused_when_the_pipe_is_made() -> None:
    with pytest.raises(ValueError, match="2021-02-30"):
        spacy.blank("fr").add_pipe("claimcheck", config={"date": "2021-02-30"})


def test_many_documents() -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe("claimcheck")
    texts = [f"Il reste {number} bateaux." for number in range(5)]
    assert [doc._.claims.mentions[0].text for doc in nlp.pipe(texts)] == [str(number) for number in range(5)]


def test_the_factory_imports_nothing_of_ours() -> None:
    code = "import sys, claimcheck.spacy_factory; print([m for m in sys.modules if m.startswith('claimcheck.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['claimcheck.model', 'claimcheck.model.version', 'claimcheck.spacy_factory']"
