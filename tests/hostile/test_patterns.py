"""No regular expression of the package takes more than linear time, whatever it is given."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest

from tests.hostile.witnesses import grows


@pytest.mark.slow
def test_all_patterns_take_linear_time() -> None:
    ended = subprocess.run([sys.executable, "-m", "tests.hostile.compiled"], capture_output=True, check=True, timeout=300)
    patterns = json.loads(ended.stdout)
    assert len(patterns) > 400
    slow = {
        where: (pattern, witness)
        for pattern, flags, where, anchored in patterns
        if (witness := grows(re.compile(pattern, flags), anchored=anchored))
    }
    assert slow == {}


@pytest.mark.parametrize("pattern", [r"\w+ chats", r"(?:a+)+$"])
def test_patterns_that_do_not_are_found(pattern: str) -> None:
    assert grows(re.compile(pattern), anchored=False)


@pytest.mark.parametrize("pattern", [r"\w{1,40} chats", r"(?<!\w)\w+", r"\d+(?:,\d+)? %"])
def test_an_anchored_pattern_that_does_is_not(pattern: str) -> None:
    assert grows(re.compile(pattern), anchored=True) is None
