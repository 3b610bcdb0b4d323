"""Runs that end early, and what a terminal shows of those that do not."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, Command

CLAIMCHECK = [sys.executable, "-m", "claimcheck"]


@pytest.mark.slow
def test_a_kill_at_any_moment_leaves_the_old_claims_or_the_new_ones(command: Command, folder: Path) -> None:
    file, article = folder / "claims" / "brume.json", folder / "brume.txt"
    command("extract", "brume.txt")
    old = file.read_bytes()
    article.write_text(ARTICLE.replace("1 250", "1 300"), encoding="utf-8")
    command("extract", "brume.txt", "--output", "elsewhere")
    new = (folder / "elsewhere" / "brume.json").read_bytes()
    began = time.monotonic()
    subprocess.run([*CLAIMCHECK, "extract", "brume.txt", "--no-cache"], check=True, capture_output=True)
    whole = time.monotonic() - began
    for tenth in (2, 6, 8, 9, 10):
        file.write_bytes(old)
        with subprocess.Popen([*CLAIMCHECK, "extract", "brume.txt", "--no-cache"], stdout=subprocess.DEVNULL) as process:
            time.sleep(whole * tenth / 10)
            process.kill()
        assert file.read_bytes() in (old, new)


def archive(folder: Path, articles: int) -> None:
    lines = (json.dumps({"id": f"a{n}", "text": f"Le port a {n + 300} quais. {ARTICLE}"}) for n in range(articles))
    (folder / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")


def seen_on_terminal(words: list[str], folder: Path) -> str:
    """What a run writes to a terminal as its standard error."""
    reader, terminal = pty.openpty()
    with subprocess.Popen([*CLAIMCHECK, *words], cwd=folder, stdout=subprocess.DEVNULL, stderr=terminal) as process:
        os.close(terminal)
        seen = b""
        while part := _part(reader):
            seen += part
    os.close(reader)
    assert process.returncode == 0
    return seen.decode()


def _part(reader: int) -> bytes:
    try:
        return os.read(reader, 4096)
    except OSError:  # Linux ends a terminal that nobody writes to any more in this way
        return b""


@pytest.mark.slow
def test_a_terminal_shows_how_far_a_long_run_is_and_a_pipe_does_not(folder: Path) -> None:
    archive(folder, 400)
    words = ["extract", "a.jsonl", "--output", "out.jsonl", "--no-cache", "--lang", "fr"]
    seen = seen_on_terminal(words, folder)
    assert "articles, " in seen
    assert "/s" in seen
    assert "reste" in seen
    assert seen.endswith("\r\x1b[2K")
    ended = subprocess.run([*CLAIMCHECK, *words], cwd=folder, check=True, capture_output=True)
    assert (ended.stdout, ended.stderr) == (b"", b"")
