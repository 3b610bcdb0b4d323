"""The hook for pre-commit: its own validator accepts it, and a real commit runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pre_commit import clientlib

from tests.cli.conftest import Command

ROOT = Path(__file__).parent.parent.parent


def test_pre_commit_accepts_the_manifest() -> None:
    [hook] = clientlib.load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))
    assert (hook["id"], hook["language"]) == ("claimcheck", "python")


@pytest.fixture
def repository(folder: Path, command: Command) -> Path:
    """A git repository whose commits run the hook's entry, as pre-commit does in an environment of its own."""
    [hook] = clientlib.load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))
    assert command("extract", "brume.txt", "--date", "2025-12-20").status == 0
    git(folder, "init", "--quiet")
    script = folder / ".git" / "hooks" / "pre-commit"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m {hook["entry"]}\n', encoding="utf-8")
    script.chmod(0o755)
    return folder


def git(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    return subprocess.run(["git", *who, *words], cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_a_commit_that_moves_a_fact_is_stopped_and_any_other_is_not(repository: Path) -> None:
    git(repository, "add", ".")
    assert git(repository, "commit", "--message", "first").returncode == 0
    article = repository / "brume.txt"
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("Plus de 200", "Plus de 600"), encoding="utf-8")
    stopped = git(repository, "commit", "--all", "--message", "moved")
    assert stopped.returncode == 1
    assert "drift-value" in stopped.stdout + stopped.stderr
    article.write_text(text.replace("Plus de 200", "Plus de deux cents"), encoding="utf-8")
    assert git(repository, "commit", "--all", "--message", "reworded").returncode == 0
