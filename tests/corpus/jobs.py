"""Work that other processes do in the tests: each article's text says what happens to it."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from claimcheck.corpus.pair import Pair


def obey(pairs: list[Pair]) -> list[str]:
    return [_obeyed(pair.article.text) for pair in pairs]


def _obeyed(text: str) -> str:
    word, _, rest = text.partition(" ")
    if word == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "die-once" and not Path(rest).exists():
        Path(rest).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "fail":
        raise ArithmeticError
    if word == "sleep":
        time.sleep(float(rest))
    return text
