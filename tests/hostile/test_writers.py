"""Two that write one file at once, and a disk that takes no more: one whole file, and nothing left behind."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

WRITER = """
import sys
from pathlib import Path
from claimcheck.store.atomic import write
for _ in range(20):
    write(Path(sys.argv[1]), sys.argv[2].encode() * 300_000)
"""
FULL = """
import resource, signal, sys
from pathlib import Path
from claimcheck.model.problem import Problem
from claimcheck.store.atomic import write
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write(Path(sys.argv[1]), b"new" * 1000)
except Problem as problem:
    sys.exit(2 if "nothing has changed" in problem.message.en else 1)
"""


def test_two_writers_leave_one_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "claims.json"
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(path), letter]) for letter in "ab"]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    content = path.read_bytes()
    assert len(content) == 300_000
    assert len(set(content)) == 1
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "claims.json"
    path.write_bytes(b"old")
    ended = subprocess.run([sys.executable, "-c", FULL, str(path)], check=False, timeout=60)
    assert ended.returncode == 2
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
