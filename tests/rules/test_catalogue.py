"""A family, its rule and its module bear one name, so that a rule is loaded only where the article has such a relation."""

from __future__ import annotations

import subprocess
import sys

from claimcheck.model.relation import FAMILIES
from claimcheck.rules.catalogue import REFERENCE, rules, rules_for


def test_every_family_has_its_rule() -> None:
    assert [rule.family for rule in rules_for([*FAMILIES, REFERENCE])] == [rule.family for rule in rules()]
    assert all(rule.name == rule.family.replace("_", "-") for rule in rules())


def test_an_unknown_family_loads_nothing() -> None:
    assert rules_for(["os", "facts", "../x"]) == ()


def test_only_the_rules_asked_for_are_loaded() -> None:
    code = (
        "import sys; from claimcheck.rules.catalogue import rules_for; rules_for(['multiple']); "
        "print(sorted(m for m in sys.modules if m in {'claimcheck.rules.multiple', 'claimcheck.rules.weekday_date'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['claimcheck.rules.multiple']"
