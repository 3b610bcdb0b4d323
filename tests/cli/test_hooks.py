"""The hook for pre-commit: its own validator accepts it, and a real commit runs it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from pre_commit import clientlib

from tests.cli.conftest import Command

ROOT = Path(__file__).parent.parent.parent


def test_pre_commit_accepts_the_manifest() -> None:
    hooks = clientlib.load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))
    assert [(hook["id"], hook["language"]) for hook in hooks] == [("claimcheck", "python"), ("claimcheck-all", "python")]


# pre-commit gives a hook the files of the commit that its pattern takes, or none.
CHANGED = 'git diff --cached --name-only --diff-filter=ACMR -z | grep -zE "$FILES" | xargs -0 -r'


@pytest.fixture(params=[0, 1], ids=["claimcheck", "claimcheck-all"])
def repository(folder: Path, command: Command, request: pytest.FixtureRequest) -> Path:
    """A git repository whose commits run the hook's entry, as pre-commit does in an environment of its own."""
    hook = clientlib.load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))[request.param]
    (folder / "notes.txt").write_text("Le pont a 200 ans, soit 30 % du total, qui compte 500 ans.", encoding="utf-8")
    (folder / "package.json").write_text("[]", encoding="utf-8")
    assert command("extract", "brume.txt", "--date", "2025-12-20").status == 0
    git(folder, "init", "--quiet")
    script = folder / ".git" / "hooks" / "pre-commit"
    given = f"FILES='{hook['files']}'; {CHANGED} " if hook["pass_filenames"] else "exec "
    script.write_text(f'#!/bin/bash\nset -o pipefail\n{given}"{sys.executable}" -m {hook["entry"]}\n', encoding="utf-8")
    script.chmod(0o755)
    return folder


def git(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    return subprocess.run(["git", *who, *words], cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_a_commit_that_moves_a_fact_is_stopped_and_any_other_is_not(repository: Path) -> None:
    git(repository, "add", ".")
    first = git(repository, "commit", "--message", "first")
    assert first.returncode == 0, first.stdout + first.stderr
    article = repository / "brume.txt"
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("Plus de 200", "Plus de 600"), encoding="utf-8")
    stopped = git(repository, "commit", "--all", "--message", "moved")
    assert stopped.returncode != 0
    assert "drift-value" in stopped.stdout + stopped.stderr
    article.write_text(text.replace("Plus de 200", "Plus de deux cents"), encoding="utf-8")
    assert git(repository, "commit", "--all", "--message", "reworded").returncode == 0


def test_the_action_and_the_gitlab_job_are_what_their_readers_take(tmp_path: Path) -> None:
    job = re.search(r"^```yaml\n(check-copy:.*?)^```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    assert job
    written = tmp_path / "gitlab.yml"
    written.write_text(job[1], encoding="utf-8")
    action = ROOT / ".github" / "actions" / "claimcheck" / "action.yml"
    for schema, file in (("vendor.github-actions", action), ("vendor.gitlab-ci", written)):
        words = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(file)]
        ended = subprocess.run(words, capture_output=True, text=True, check=False)
        assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.mark.parametrize(("reviewed", "status"), [("false", 0), ("true", 1)])
def test_the_action_s_step_writes_a_summary_and_fails_as_it_is_told(
    folder: Path, command: Command, reviewed: str, status: int
) -> None:
    assert command("extract", "brume.txt", "--date", "2025-12-20").status == 0
    action = yaml.safe_load((ROOT / ".github" / "actions" / "claimcheck" / "action.yml").read_text(encoding="utf-8"))
    step = action["runs"]["steps"][-1]
    tools = folder / "bin"
    tools.mkdir()
    (tools / "claimcheck").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimcheck "$@"\n', encoding="utf-8")
    (tools / "claimcheck").chmod(0o755)
    environment = {
        **os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
        "PATHS": "claims\n", "FAIL_ON": "error", "REQUIRE_REVIEWED": reviewed, "LANGUAGE": "en",
    }
    words = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    ended = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == status, ended.stderr
    assert ended.stdout.count("::error") == (5 if reviewed == "true" else 0)
    assert (folder / "summary.md").read_text(encoding="utf-8").startswith("## claimcheck")
