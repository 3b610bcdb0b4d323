"""The examples that stand beside the rules on reviews: every claim of the old text is reviewed, then the text is edited."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType

import pytest

import claimcheck
from claimcheck.comparing.examples import Changed, Same
from claimcheck.model.review import Review, Status
from claimcheck.reviewing import KINDS, unreviewed
from claimcheck.store.fingerprints import of_claim

EXAMPLES = [(rule, example) for rule in KINDS for example in rule.EXAMPLES]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=lambda value: getattr(value, "new", ""))
def test_examples(rule: ModuleType, example: Changed | Same) -> None:
    old, new = (claimcheck.extract(text, date=example.date) for text in (example.old, example.new))
    reviews = tuple(Review(claim.id, Status.CONFIRMED, of_claim(claim, old)) for claim in old.claims)
    found = list(unreviewed(replace(new, reviews=reviews)))
    if isinstance(example, Same):
        assert found == [], example.why
    else:
        assert [finding.rule for finding in found] == [rule.NAME]
        assert example.at is not None
        assert example.at in found[0].spans[0].text
