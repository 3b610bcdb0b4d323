"""A claims file is the old one whole or the new one whole."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from claimcheck.model.problem import Problem
from claimcheck.store.atomic import write, writing

ENDLESS = """
import sys
from pathlib import Path
from claimcheck.store.atomic import write
print("ready", flush=True)
while True:
    for letter in (b"a", b"b"):
        write(Path(sys.argv[1]), letter * 3_000_000)
"""


def test_a_kill_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "claims.json"
    for pause in (0.01, 0.03, 0.05):
        with subprocess.Popen([sys.executable, "-c", ENDLESS, str(path)], stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            while not path.exists():
                time.sleep(0.001)
            time.sleep(pause)
            writer.send_signal(signal.SIGKILL)
        content = path.read_bytes()
        assert len(content) == 3_000_000
        assert len(set(content)) == 1


def test_a_failure_changes_nothing_and_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "claims.json"
    write(path, b"old")
    with pytest.raises(ZeroDivisionError), writing(path) as file:  # noqa: PT012 - the block is what fails
        file.write(b"new")
        raise ZeroDivisionError
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["claims.json"]


def test_permissions_are_kept_and_new_files_follow_the_umask(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_bytes(b"")
    old.chmod(0o640)
    before = os.umask(0o027)
    try:
        write(old, b"1")
        write(new, b"1")
    finally:
        os.umask(before)
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    assert stat.S_IMODE(new.stat().st_mode) == 0o640


def test_folders_are_made_on_the_way(tmp_path: Path) -> None:
    write(tmp_path / "a" / "b" / "c.json", b"1")
    assert (tmp_path / "a" / "b" / "c.json").read_bytes() == b"1"


@pytest.mark.parametrize("kind", ["folder", "link", "pipe"])
def test_only_ordinary_files_are_replaced(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "claims.json"
    if kind == "folder":
        path.mkdir()
    elif kind == "link":
        path.symlink_to(tmp_path / "elsewhere")
    else:
        os.mkfifo(path)
    with pytest.raises(Problem, match="not an ordinary file"):
        write(path, b"1")


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Problem, match="cannot be written"):
        write(tmp_path / "file" / "claims.json", b"1")
