"""Pipes that close, disks that are full, interrupts: a quiet end and whole files."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.cli import run
from tests.cli.conftest import ARTICLE, Command

CLAIMCHECK = [sys.executable, "-m", "claimcheck"]


@pytest.fixture
def archive(folder: Path) -> Path:
    lines = [json.dumps({"id": f"a{n}", "text": ARTICLE, "date": "2025-12-20"}) for n in range(200)]
    (folder / "archive.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder


def test_a_reader_that_goes_away(archive: Path) -> None:
    with subprocess.Popen(
        [*CLAIMCHECK, "extract", "archive.jsonl", "--output", "-"], cwd=archive, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert json.loads(process.stdout.readline())["article"]["id"] == "a0"
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_an_interrupt(archive: Path) -> None:
    with subprocess.Popen(
        [*CLAIMCHECK, "verify", "archive.jsonl", "--format", "jsonl"], cwd=archive, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, complaint = process.communicate()
    assert (process.returncode, complaint) == (130, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has /dev/full")
def test_a_full_disk(archive: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        words = [*CLAIMCHECK, "verify", "brume.txt", "--lang", "en"]
        ended = subprocess.run(words, cwd=archive, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert ended.returncode == 2
    assert ended.stderr.startswith("claimcheck: standard output takes no more")
    assert ended.stderr.count("\n") == 1


def test_closed_output(folder: Path) -> None:
    ended = subprocess.run(
        ["/bin/sh", "-c", '"$0" -m claimcheck verify brume.txt >&- 2>&-', sys.executable], cwd=folder, check=False
    )
    assert ended.returncode == 0


def test_claims_of_an_archive_are_checked_from_their_stored_text(archive: Path, command: Command) -> None:
    (archive / "archive.jsonl").write_text(json.dumps({"id": "été 1", "text": ARTICLE}), encoding="utf-8")
    assert "claims/été 1.json" in command("extract", "archive.jsonl").out
    (archive / "archive.jsonl").unlink()
    assert command("verify").status == 0


def test_an_empty_path(command: Command) -> None:
    ended = command("verify", "")
    assert (ended.status, ended.err.count("\n")) == (2, 1)


def test_no_arguments_show_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert "verify" in capsys.readouterr().err
